// One set of tags is on; a row stands open when it carries one of them. Every control only
// replaces or changes that set, so filters, counters and jumps can never disagree.
(() => {
  const { root, bar, all } = page;

  const rows = all(".row").map((node) => ({ node, tags: page.words(node.dataset.tags) }));
  const shows = all("[data-show]").map((node) => ({ node, tags: page.words(node.dataset.show) }));
  const toggles = all("[data-toggle]");
  const views = all("[data-view]");
  const scroller = document.querySelector(".scroll");
  const standard = shows.find(({ node }) => node.closest(".presets")).tags;

  let on = new Set(standard);
  let hits = [];
  let at = -1;
  let landed = null;

  const same = (tags) => tags.length === on.size && tags.every((tag) => on.has(tag));

  function filter(tags) {
    const anchor = hits[at];
    on = new Set(tags);
    hits = [];
    for (const { node, tags } of rows) {
      node.open = tags.some((tag) => on.has(tag));
      if (node.open) hits.push(node);
    }
    for (const { node, tags } of shows) node.setAttribute("aria-pressed", same(tags));
    for (const node of toggles) node.setAttribute("aria-pressed", on.has(node.dataset.toggle));
    const off = toggles.map((node) => node.dataset.toggle).filter((kind) => !on.has(kind));
    root.dataset.dim = off.length < toggles.length ? off.join(" ") : "";
    if (anchor && scrollY > 0) {
      // Rows above were folded or opened: keep the reader where he was.
      (hits.includes(anchor) ? anchor : nearest(anchor)).scrollIntoView({ block: "start" });
    }
    landed = null;
    locate();
  }

  function nearest(node) {
    const after = Node.DOCUMENT_POSITION_FOLLOWING;
    return hits.find((hit) => node.compareDocumentPosition(hit) & after) || hits.at(-1) || node;
  }

  function show(index) {
    const before = hits[at];
    at = index;
    page.count(at, hits.length);
    if (before !== hits[at]) follow(hits[at]);
  }

  function follow(row) {
    page.mark(row);
    if (!row) return;
    const drawn = all(".picture a").filter((node) => node.getAttribute("href") === `#${row.id}`);
    for (const node of drawn) node.classList.add("here");
    const node = drawn.at(-1);
    if (!node) return;
    const box = scroller.getBoundingClientRect();
    scroller.scrollTop += node.getBoundingClientRect().top - box.top - box.height / 2;
  }

  function locate() {
    if (landed !== null && Math.abs(scrollY - landed) < 2 && at < hits.length) return show(at);
    landed = null;
    const line = bar.getBoundingClientRect().bottom + 16;
    let index = -1;
    hits.forEach((node, i) => {
      if (node.getBoundingClientRect().top <= line) index = i;
    });
    return show(index);
  }

  function jump(step) {
    if (!hits.length) return;
    const index = page.within(at + step, hits.length);
    page.reach(hits[index]);
    // The last rows cannot reach the top: remember where the jump ended, not what lies there.
    landed = scrollY;
    show(index);
  }

  function arrive() {
    const target = page.target();
    if (!target) return;
    if (target.tagName === "DETAILS") target.open = true;
    target.scrollIntoView({ block: "start" });
  }

  for (const { node, tags } of shows) {
    const counts = node.classList.contains("count");
    node.addEventListener("click", () => filter(counts && same(tags) ? standard : tags));
  }
  for (const node of toggles) {
    node.addEventListener("click", () => {
      const kind = node.dataset.toggle;
      filter(on.has(kind) ? [...on].filter((tag) => tag !== kind) : [...on, kind]);
    });
  }
  for (const node of views) {
    node.addEventListener("click", () => {
      const anchor = hits[at];
      root.dataset.view = node.dataset.view;
      for (const other of views) other.setAttribute("aria-pressed", other === node);
      if (anchor) anchor.scrollIntoView({ block: "start" });
    });
  }
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      locate();
    });
  });

  page.start(jump, arrive);
  filter(standard);
  arrive();
})();
