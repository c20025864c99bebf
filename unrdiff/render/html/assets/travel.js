// Where the reader is: from row to row, from mark to mark inside rows, from match to match; the
// counter, the list of changes and the picture follow.
const travel = (() => {
  const { all } = page;
  const caption = document.querySelector(".caption");
  const list = document.querySelector(".list");
  const scroller = document.querySelector(".scroll");
  const links = new Map(all(".list a").map((node) => [node.getAttribute("href").slice(1), node]));
  const drawn = new Map();
  for (const node of all(".picture a")) {
    const id = node.getAttribute("href").slice(1);
    drawn.set(id, [...(drawn.get(id) ?? []), node]);
  }

  let at = -1;
  let here = null;
  // Where on the screen the reader's row stood when he came to it, by a jump and not by scrolling.
  let stood = null;
  let mark = null;

  function show(index) {
    at = index;
    page.count(at, choice.hits().length);
    stand(choice.hits()[at] ?? null);
  }

  function stand(row) {
    if (row === here) return;
    for (const node of [links.get(here?.id), ...(drawn.get(here?.id) ?? [])]) {
      node?.classList.remove("here");
      node?.removeAttribute("aria-current");
    }
    here?.classList.remove("here");
    here = row;
    if (!row) return;
    row.classList.add("here");
    links.get(row.id)?.setAttribute("aria-current", "true");
    for (const node of drawn.get(row.id) ?? []) node.classList.add("here");
    follow();
  }

  // The list and the picture show where the reader is.
  function follow() {
    centre(list, links.get(here?.id));
    centre(scroller, drawn.get(here?.id)?.at(-1));
  }

  // Only the box is scrolled, never the page.
  function centre(box, node) {
    if (!node || !box.clientHeight || box.scrollHeight <= box.clientHeight) return;
    const [inner, outer] = [node.getBoundingClientRect(), box.getBoundingClientRect()];
    box.scrollTop += inner.top - outer.top - outer.height / 2;
  }

  const line = () => {
    const bar = page.bar.getBoundingClientRect();
    return (getComputedStyle(page.bar).position === "sticky" ? bar.bottom : 0) + 40;
  };

  const top = () => here.getBoundingClientRect().top;

  function stop() {
    stood = here ? top() : null;
  }

  // Rows above that take their real height move the page under the reader, but not his row.
  function stays() {
    return stood !== null && here !== null && Math.abs(top() - stood) < 2;
  }

  // The last row whose head is above the line; rows follow each other, so halves are tried.
  function locate() {
    const hits = choice.hits();
    if (stays()) return;
    stood = null;
    const edge = line();
    let [low, high] = [0, hits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (hits[middle].getBoundingClientRect().top <= edge) low = middle + 1;
      else high = middle;
    }
    show(low - 1);
  }

  function jump(step) {
    const hits = choice.hits();
    if (!hits.length) return;
    const index = page.within(at + step, hits.length);
    page.reach(hits[index]);
    // The last rows cannot reach the top: the reader is at this one, whatever lies there.
    show(index);
    stop();
    say(null);
  }

  // A replacement is one mark, though its words stand as two.
  function marks() {
    const shown = choice.hits().flatMap((row) => [...row.querySelectorAll(".words :is(ins, del)")]);
    return shown.filter((node) => {
      const before = node.previousSibling;
      const pair = node.tagName === "INS" && before?.tagName === "DEL" && before.title === node.title;
      return !pair && node.getClientRects().length;
    });
  }

  function step(by) {
    const stops = choice.state.q ? choice.found() : marks();
    if (!stops.length) return;
    const index = next(stops, by);
    if (choice.state.q) reachMatch(stops, index);
    else reachMark(stops, index);
  }

  function next(stops, by) {
    const known = stops.indexOf(mark);
    if (known >= 0) return page.within(known + by, stops.length);
    if (here && !choice.state.q) {
      // From the row the reader is at: its first mark, or the last one before it.
      const behind = Node.DOCUMENT_POSITION_FOLLOWING;
      const first = stops.findIndex((stop) => here.compareDocumentPosition(stop) & behind);
      if (first >= 0) return page.within(by > 0 ? first : first - 1, stops.length);
    }
    const edge = line() - 24;
    const ahead = stops.findIndex((stop) => (stop.range ?? stop).getBoundingClientRect().top > edge);
    if (ahead < 0) return stops.length - 1;
    return page.within(by > 0 ? ahead : ahead - 1, stops.length);
  }

  function reachMark(stops, index) {
    say(stops[index], `${index + 1}/${stops.length}`);
    mark.scrollIntoView({ block: "center" });
    settle(mark.closest(".row"));
  }

  function reachMatch(stops, index) {
    mark = stops[index];
    mark.range.startContainer.parentElement.scrollIntoView({ block: "center" });
    if (window.Highlight) CSS.highlights.set("found-here", new Highlight(mark.range));
    settle(mark.row.node);
  }

  // The reader is at this row, wherever on the screen it stands, until he scrolls.
  function settle(row) {
    const index = choice.hits().indexOf(row);
    if (index >= 0) show(index);
    else stand(row);
    stop();
  }

  function wander() {
    stood = null;
    locate();
  }

  // The current mark, and below it what it is and why.
  function say(node, lead = "") {
    if (mark?.classList) mark.classList.remove("here");
    mark = node;
    caption.hidden = !node;
    if (!node) return;
    node.classList.add("here");
    caption.textContent = [lead, node.title].filter(Boolean).join(" · ");
    caption.hidden = !caption.textContent;
  }

  // A word to the reader, where the current mark is told.
  function tell(words) {
    say(null);
    caption.textContent = words;
    caption.hidden = false;
    setTimeout(() => (caption.hidden ||= !mark), 1500);
  }

  // #OP16, #new-OP16, #old-OP6, #note-3: a filter that hides it gives way.
  function arrive(place) {
    const target = place && (choice.row(place) ?? choice.row(`new-${place}`) ?? choice.row(`old-${place}`));
    const node = target || (place && document.getElementById(place));
    if (!node) return;
    if (target) {
      target.hidden = false;
      target.closest("section.part").hidden = false;
      target.open = true;
    }
    node.scrollIntoView({ block: "start" });
    if (target) settle(target);
  }

  return { locate, jump, step, say, arrive, settle, wander, follow, tell, here: () => here };
})();
