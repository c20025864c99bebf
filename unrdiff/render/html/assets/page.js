"use strict";
// One set of tags is on; a row stands open when it carries one of them. Every control only
// replaces or changes that set, so filters, counters and jumps can never disagree.
(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const tagsOf = (text) => text.split(" ").filter(Boolean);

  const rows = all(".row").map((node) => ({ node, tags: tagsOf(node.dataset.tags) }));
  const shows = all("[data-show]").map((node) => ({ node, tags: tagsOf(node.dataset.show) }));
  const toggles = all("[data-toggle]");
  const views = all("[data-view]");
  const bar = document.querySelector(".bar");
  const counter = document.querySelector(".counter");
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
    counter.textContent = hits.length ? `${at < 0 ? "–" : at + 1}/${hits.length}` : "0/0";
    if (before !== hits[at]) follow(hits[at]);
  }

  function follow(row) {
    for (const node of all(".here")) node.classList.remove("here");
    if (!row) return;
    row.classList.add("here");
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
    const index = Math.min(Math.max(at + step, 0), hits.length - 1);
    if (index < 0) return;
    hits[index].scrollIntoView({ block: "start" });
    hits[index].querySelector("summary").focus({ preventScroll: true });
    // The last rows cannot reach the top: remember where the jump ended, not what lies there.
    landed = scrollY;
    show(index);
  }

  function arrive() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
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
  for (const node of all("[data-jump]")) {
    node.addEventListener("click", () => jump(Number(node.dataset.jump)));
  }
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "n") jump(1);
    if (event.key === "k" || event.key === "p") jump(-1);
  });
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      locate();
    });
  });
  addEventListener("hashchange", arrive);

  root.classList.add("js");
  for (const node of all("button")) node.disabled = false;
  const measure = () => root.style.setProperty("--bar", `${bar.offsetHeight}px`);
  addEventListener("resize", measure);
  measure();
  filter(standard);
  arrive();
})();
