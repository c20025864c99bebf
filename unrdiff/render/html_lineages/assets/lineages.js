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
  const drawn = new Map();
  for (const node of all(".river a")) {
    const id = node.getAttribute("href").slice(1);
    drawn.set(id, [...(drawn.get(id) ?? []), node]);
  }
  const heads = document.querySelector(".heads");
  const none = document.querySelector(".none");

  let step = "";
  let tag = "";
  let hits = [];
  let at = -1;

  // A step without a tag asks what changed in it.
  function holds(tags, wanted) {
    if (!wanted && !step) return true;
    if (step) return tags.has(`${wanted || "changed"}-${step}`);
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
    for (const [id, shapes] of drawn) {
      for (const node of shapes) node.classList.toggle("off", !shown.has(id));
    }
    for (const part of parts) part.hidden = !heading(part);
    for (const node of steps) node.setAttribute("aria-pressed", node.dataset.step === step);
    for (const node of choices) {
      const wanted = node.dataset.tag;
      const count = rows.filter(({ tags }) => holds(tags, wanted)).length;
      node.setAttribute("aria-pressed", wanted === tag);
      node.disabled = !count && wanted !== tag;
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
    light("here", row?.id);
  }

  // A whole strand of the river, not one ribbon of it.
  function light(how, id) {
    for (const node of all(`.river .${how}`)) node.classList.remove(how);
    for (const node of drawn.get(id) ?? []) node.classList.add(how);
  }

  // Who opens a row or comes to it with the Tab key is there: the counter, the river and the
  // address know it.
  function come({ target }) {
    const index = hits.indexOf(target.closest(".strand"));
    if (index < 0 || index === at) return;
    show(index);
    remember();
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

  // #OP16?tag=policy&step=2: the newest text's paragraph, or a row or a footnote by its own name,
  // and what is chosen. A footnote may lie in something folded, a row may be filtered away.
  function arrive() {
    const { place, asked } = page.address();
    if (asked || !place) restore(new URLSearchParams(asked));
    const named = place && document.getElementById(place);
    if (!named) return;
    const target = named.tagName === "A" ? named.nextElementSibling : named;
    const folded = target.closest("details");
    if (folded) folded.open = true;
    if (target.hidden) choose("", "");
    target.scrollIntoView({ block: "start" });
    if (!hits.includes(target)) return;
    show(hits.indexOf(target));
    remember();
  }

  function restore(told) {
    const known = (nodes, key, value) => nodes.some((node) => node.dataset[key] === value);
    const [wanted, way] = [told.get("tag") ?? "", told.get("step") ?? ""];
    tag = known(choices, "tag", wanted) ? wanted : "";
    step = known(steps, "step", way) ? way : "";
    filter();
  }

  function choose(newStep, newTag) {
    step = newStep;
    tag = newTag;
    filter();
    remember();
  }

  // The address tells a colleague the same.
  function remember() {
    const told = new URLSearchParams();
    if (tag) told.set("tag", tag);
    if (step) told.set("step", step);
    const said = told.toString();
    const row = hits[at];
    const label = row?.previousElementSibling;
    const place = !row ? "" : label?.tagName === "A" ? label.id : row.id;
    const whole = location.pathname + location.search;
    history.replaceState(null, "", place || said ? `#${place}${said && `?${said}`}` : whole);
  }

  for (const node of steps) {
    node.addEventListener("click", () => choose(node.dataset.step, tag));
  }
  for (const node of choices) {
    node.addEventListener("click", () => choose(step, node.dataset.tag));
  }
  const river = document.querySelector(".river");
  const matrix = document.querySelector(".matrix");
  river.addEventListener("pointerover", ({ target }) => {
    light("near", target.closest("a")?.getAttribute("href").slice(1));
  });
  matrix.addEventListener("pointerover", ({ target }) => light("near", target.closest(".strand")?.id));
  for (const node of [river, matrix]) node.addEventListener("pointerleave", () => light("near"));
  for (const event of ["focusin", "click"]) matrix.addEventListener(event, come);

  const dialog = document.querySelector("dialog");
  document.querySelector(".help").addEventListener("click", () => dialog.showModal());
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (event.key === "?") dialog.showModal();
    if (event.key === "Escape") choose("", "");
  });

  page.start((by) => {
    if (dialog.open) return;
    jump(by);
    remember();
  }, arrive);
  // Without a script all stories stand open; with one they are asked for.
  for (const node of all(".strand, .tail details")) node.open = false;
  filter();
  arrive();
})();
