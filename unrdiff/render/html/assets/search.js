// Words looked for: where they stand in what a view shows of a row, as ranges.
const search = (() => {
  function find(row, words, view) {
    const wanted = words.toLowerCase();
    if (!wanted) return [];
    const places = new Map();
    for (const text of shownTexts(row.node, view)) {
      for (const skipped of readings(view)) {
        // What both texts have is one place.
        for (const { key, range } of ranges(text, wanted, skipped)) places.set(key, { range, row });
      }
    }
    return [...named(row, wanted), ...places.values()].sort((one, other) =>
      one.range.compareBoundaryPoints(Range.START_TO_START, other.range),
    );
  }

  // Both texts in one are read as either of them: words that one lost and the other gained never
  // stood beside each other.
  function readings(view) {
    const aside = "sup, .force";
    const [old, fresh] = [`${aside}, ins`, `${aside}, del`];
    return { old: [old], new: [fresh] }[view] || [fresh, old];
  }

  // A paragraph is also found by its number, new or old: OP23, 执行部分第23段, 第23段.
  function named(row, wanted) {
    const chips = [...row.node.querySelectorAll(".chip")].filter((chip) => {
      const name = chip.title.toLowerCase();
      const whole = chip.textContent.toLowerCase() === wanted || name === wanted;
      return whole || (/^\p{Lo}\d/u.test(wanted) && name.endsWith(wanted));
    });
    return chips.map((chip) => {
      const range = new Range();
      range.selectNodeContents(chip);
      return { range, row };
    });
  }

  // The paragraphs of a row that the view shows.
  function shownTexts(row, view) {
    const pair = row.querySelector(".pair");
    if (!pair || view === "inline") return [row.querySelector(".inline")];
    const [left, right] = [pair.querySelector(".left"), pair.querySelector(".right")];
    return { new: [right], old: [left] }[view] || [left, right];
  }

  function ranges(paragraph, wanted, skipped) {
    const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const nodes = [];
    let text = "";
    while (walk.nextNode()) {
      nodes.push({ node: walk.currentNode, start: text.length });
      text += walk.currentNode.data;
    }
    const place = (at) => {
      const here = nodes.findLast(({ start }) => start <= at);
      return [here.node, at - here.start];
    };
    const result = [];
    const lower = text.toLowerCase();
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      const range = new Range();
      range.setStart(...place(at));
      const [last, offset] = place(at + wanted.length - 1);
      range.setEnd(last, offset + 1);
      result.push({ key: keyOf(range), range });
    }
    return result;
  }

  // A number for each node, so that two readings can tell that they found the same place.
  const numbers = new WeakMap();
  let numbered = 0;
  function numberOf(node) {
    if (!numbers.has(node)) numbers.set(node, (numbered += 1));
    return numbers.get(node);
  }
  const keyOf = (range) =>
    [range.startContainer, range.endContainer].map(numberOf).join() + `,${range.startOffset},${range.endOffset}`;

  return { find };
})();
