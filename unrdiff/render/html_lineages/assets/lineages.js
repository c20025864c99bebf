// A step and a tag are chosen; a row shows when it carries that tag in that step. The counts, the
// river and the jumps all follow from the same choice, so they can never disagree.
(() => {
  const { all } = page;

  const rows = all(".strand").map((node) => ({
    node,
    tags: new Set(page.words(node.dataset.tags)),
  }));
  const steps = all("[data-step]");
  const choices = all("[data-tag]");
  const parts = all(".matrix .part");
  const drawn = all(".river a").map((node) => ({ node, id: node.getAttribute("href").slice(1) }));
  const heads = document.querySelector(".heads");
  const none = document.querySelector(".none");

  let step = "";
  let tag = "";
  let hits = [];
  let at = -1;

  function holds(tags, wanted) {
    if (!wanted) return true;
    if (step) return tags.has(`${wanted}-${step}`);
    return [...tags].some((one) => one.startsWith(`${wanted}-`));
  }

  function filter() {
    hits = [];
    const shown = new Set();
    for (const { node, tags } of rows) {
      node.hidden = !holds(tags, tag);
      if (node.hidden) continue;
      hits.push(node);
      shown.add(node.id);
    }
    for (const { node, id } of drawn) node.classList.toggle("off", !shown.has(id));
    for (const part of parts) part.hidden = !heading(part);
    for (const node of steps) node.setAttribute("aria-pressed", node.dataset.step === step);
    for (const node of choices) {
      const wanted = node.dataset.tag;
      node.setAttribute("aria-pressed", wanted === tag);
      const count = rows.filter(({ tags }) => holds(tags, wanted)).length;
      node.querySelector("b").textContent = count;
    }
    none.hidden = hits.length > 0;
    show(-1);
  }

  // A heading stays as long as a row under it does.
  function heading(part) {
    for (let node = part.nextElementSibling; node; node = node.nextElementSibling) {
      if (node.classList.contains("part")) return false;
      if (!node.hidden) return true;
    }
    return false;
  }

  function show(index) {
    at = index;
    const row = hits[at];
    page.count(at, hits.length);
    page.mark(row);
    if (!row) return;
    for (const { node, id } of drawn) node.classList.toggle("here", id === row.id);
  }

  // Without a row of its own to start from, a jump starts at the first row in sight.
  function jump(by) {
    if (!hits.length) return;
    const line = heads.getBoundingClientRect().bottom + 4;
    let from = at;
    if (from < 0) {
      const seen = hits.findIndex((node) => node.getBoundingClientRect().bottom > line);
      from = (seen < 0 ? hits.length : seen) - (by > 0 ? 1 : 0);
    }
    const index = page.within(from + by, hits.length);
    page.reach(hits[index]);
    show(index);
  }

  // A footnote or a row may lie in something folded, or be filtered away.
  function arrive() {
    const target = page.target();
    if (!target) return;
    const folded = target.closest("details");
    if (folded) folded.open = true;
    if (target.hidden) {
      tag = "";
      filter();
    }
    target.scrollIntoView({ block: "start" });
    if (hits.includes(target)) show(hits.indexOf(target));
  }

  for (const node of steps) {
    node.addEventListener("click", () => {
      step = node.dataset.step;
      if (step && !tag) tag = "changed";
      filter();
    });
  }
  for (const node of choices) {
    node.addEventListener("click", () => {
      tag = node.dataset.tag;
      if (!tag) step = "";
      filter();
    });
  }

  page.start(jump, arrive);
  filter();
  arrive();
})();
