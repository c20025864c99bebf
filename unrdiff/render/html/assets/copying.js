// What is copied keeps apart what went and what came: marked in plain text, struck and underlined
// where formatting is kept. Numbers of footnotes and signs of the page are no wording.
const copying = (() => {
  const blocks = "p, summary, h2, h3, li, dt, dd";

  function shown(root, range) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = root.nodeType === Node.TEXT_NODE ? [root] : [];
    while (walk.nextNode()) nodes.push(walk.currentNode);
    return nodes.filter((node) => {
      const above = node.parentElement;
      return (!range || range.intersectsNode(node)) && above.checkVisibility() && !above.closest("sup, .force, .heard");
    });
  }

  function cut(node, range) {
    const end = range && node === range.endContainer ? range.endOffset : node.length;
    const start = range && node === range.startContainer ? range.startOffset : 0;
    return node.data.slice(start, end);
  }

  function changed(node) {
    const mark = node.parentElement.closest("ins, del");
    const whole = mark && !mark.className && node.parentElement.closest(".added, .dropped");
    return mark && !whole ? mark : null;
  }

  // Pieces of one fate each, a line for each block.
  function pieces(root, range) {
    const told = [];
    let block = null;
    for (const node of shown(root, range)) {
      const text = cut(node, range);
      const here = node.parentElement.closest(blocks);
      if (!text.trim() && here !== block) continue;
      if (block && here !== block) told.push({ text: "\n" });
      block = here;
      told.push({ text: text.replace(/\s*\n\s*/g, ""), mark: changed(node) });
    }
    return told;
  }

  function marked(told) {
    const text = told.map(({ text, mark }) => {
      if (!mark) return text;
      return mark.tagName === "DEL" ? `[-${text}-]` : `{+${text}+}`;
    });
    return text.join("");
  }

  function formatted(told) {
    const box = document.createElement("div");
    for (const { text, mark } of told) {
      if (text === "\n") box.append(document.createElement("br"));
      else if (!mark) box.append(text);
      else {
        const node = document.createElement(mark.tagName === "DEL" ? "s" : "u");
        node.append(text);
        box.append(node);
      }
    }
    return new XMLSerializer().serializeToString(box);
  }

  function selected(event) {
    const selection = getSelection();
    if (selection.isCollapsed || event.target.closest?.("input")) return;
    const told = [];
    for (let at = 0; at < selection.rangeCount; at += 1) {
      const range = selection.getRangeAt(at);
      told.push(...pieces(range.commonAncestorContainer, range));
    }
    if (!told.some(({ mark }) => mark)) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", marked(told));
    event.clipboardData.setData("text/html", formatted(told));
  }

  // A paragraph's words: the new text's alone, or both with their marks.
  function text(row, withMarks) {
    if (withMarks) return marked(pieces(row.querySelector(".inline")));
    const right = row.querySelector(".right") ?? row.querySelector(".inline");
    const copy = right.cloneNode(true);
    const gone = row.classList.contains("dropped") ? "sup, .force, ins" : "sup, .force, del";
    for (const node of copy.querySelectorAll(gone)) node.remove();
    return copy.textContent;
  }

  // A page from a disk may not be allowed to use the clipboard by itself: then by a selection.
  async function put(words) {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      const box = document.createElement("textarea");
      box.value = words;
      document.body.append(box);
      box.select();
      document.execCommand("copy");
      box.remove();
    }
  }

  addEventListener("copy", selected);
  return { text, put };
})();
