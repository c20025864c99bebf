// What is shown: one state, kept in the address, from which every control and every row follows.
// mode: changes (what did not change is folded), policy, all; kinds (tag), fates, parts, authors:
// only rows with one of each; words: only rows that hold them; quiet: routine changes out of the way; view.
const choice = (() => {
  const { root, all, words } = page;
  const main = document.querySelector("main");
  const changes = words(main.dataset.changes);
  const policy = words(main.dataset.policy);
  const routine = ["routine", "typographic", "edited", "renumbered", "kept"];
  const input = document.querySelector("input[type=search]");
  const matches = document.querySelector(".matches");
  const none = document.querySelector(".none");
  const clear = document.querySelector(".clear");

  const rows = all(".row").map((node) => ({
    node,
    tags: new Set(words(node.dataset.tags)),
    part: node.dataset.part,
    authors: Object.keys(node.dataset)
      .filter((key) => key.startsWith("author-"))
      .map((key) => node.dataset[key]),
  }));
  const byId = new Map(rows.map((row) => [row.node.id, row]));
  const entries = all(".list li");
  const lists = all(".list ol");
  const parts = all("section.part");
  const vacated = all(".vacated");
  const buttons = ["tag", "fate", "part", "author"].flatMap((group) =>
    all(`[data-${group}]`)
      .filter((node) => node.tagName === "BUTTON")
      .map((node) => ({ node, group, key: node.dataset[group] })),
  );

  const state = {
    view: "inline",
    mode: "changes",
    quiet: false,
    q: "",
    tag: new Set(),
    fate: new Set(),
    part: new Set(),
    author: new Set(),
  };
  const groups = {
    tag: (row) => row.tags,
    fate: (row) => row.tags,
    part: (row) => [row.part],
    author: (row) => row.authors,
  };
  let found = [];
  let hits = [];

  const holds = (row, group) =>
    !state[group].size || [...groups[group](row)].some((key) => state[group].has(key));
  const changed = (row) =>
    changes.some((tag) => row.tags.has(tag) && !(state.quiet && routine.includes(tag)));
  const inView = (row) =>
    state.view === "old" ? "oldAt" in row.node.dataset : state.view !== "new" || "new" in row.node.dataset;
  const narrowed = () =>
    state.q.length > 0 || Object.keys(groups).some((group) => state[group].size > 0);

  // A choice counts the rows that it would show beside what else is chosen.
  function count() {
    const holding = new Set(found.map(({ row }) => row));
    for (const { node, group, key } of buttons) {
      const others = Object.keys(groups).filter((other) => other !== group);
      const number = rows.filter(
        (row) =>
          [...groups[group](row)].includes(key) &&
          others.every((other) => holds(row, other)) &&
          (!state.q || holding.has(row)) &&
          inView(row),
      ).length;
      const pressed = state[group].has(key);
      node.querySelector("b").textContent = number;
      node.setAttribute("aria-pressed", pressed);
      node.disabled = !number && !pressed;
    }
    clear.disabled = !narrowed();
  }

  // Fold and hide. What did not change is one line among the changes; under a filter it is away.
  function apply() {
    found = rows.filter(inView).flatMap((row) => search.find(row, state.q, state.view));
    const holding = new Set(found.map(({ row }) => row));
    hits = [];
    for (const row of rows) {
      const wanted =
        Object.keys(groups).every((group) => holds(row, group)) && (!state.q || holding.has(row));
      const weighty = state.mode !== "policy" || policy.some((tag) => row.tags.has(tag));
      const open = narrowed() || state.mode !== "changes" || changed(row);
      row.node.hidden = !wanted || !(narrowed() || weighty);
      if (!row.node.hidden) row.node.open = open || state.view === "new" || state.view === "old";
      if (!row.node.hidden && open && inView(row)) hits.push(row.node);
    }
    found = found.filter(({ row }) => !row.node.hidden);
    for (const node of entries) {
      const row = byId.get(node.dataset.for);
      node.hidden = row.node.hidden || !inView(row);
    }
    for (const list of lists) {
      list.previousElementSibling.hidden = list.hidden = [...list.children].every((li) => li.hidden);
    }
    for (const node of vacated) node.hidden = narrowed() || byId.get(node.dataset.of).node.hidden;
    for (const part of parts) part.hidden = [...part.querySelectorAll(".row")].every((row) => row.hidden);
    none.hidden = rows.some((row) => !row.node.hidden);
    paint();
    count();
    dim();
  }

  function paint() {
    matches.textContent = state.q ? `${found.length} ${matches.dataset.unit}` : "";
    if (!window.Highlight) return;
    CSS.highlights.set("found", new Highlight(...found.map(({ range }) => range)));
    CSS.highlights.delete("found-here");
  }

  // With kinds chosen the other kinds' marks step back.
  function dim() {
    const kinds = ["substantive", "strength", "terminology", "routine", "typographic"];
    const chosen = kinds.filter((kind) => state.tag.has(kind));
    if (["stronger", "weaker", "aside"].some((way) => state.tag.has(way))) chosen.push("strength");
    root.dataset.dim = chosen.length ? kinds.filter((kind) => !chosen.includes(kind)).join(" ") : "";
  }

  function show() {
    root.dataset.view = state.view;
    root.toggleAttribute("data-quiet", state.quiet);
    for (const node of all("button[data-view]")) {
      node.setAttribute("aria-pressed", node.dataset.view === state.view);
    }
    for (const node of all("[data-mode]")) {
      node.setAttribute("aria-pressed", node.dataset.mode === state.mode && !narrowed());
    }
    document.querySelector("[data-quiet]:not(html)").setAttribute("aria-pressed", state.quiet);
    if (input.value !== state.q) input.value = state.q;
    arrange();
    apply();
  }

  // The old text is read in its own order; the rest in the new one's.
  const order = parts.map((part) => ({ part, children: [...part.children] }));
  let arranged = "new";
  function arrange() {
    const wanted = state.view === "old" ? "old" : "new";
    if (wanted === arranged) return;
    arranged = wanted;
    if (wanted === "new") {
      for (const { part, children } of order) part.append(...children);
      return;
    }
    for (const { part } of order) {
      const own = rows.filter(({ node }) => "oldAt" in node.dataset && oldPart(node) === part.dataset.part);
      own.sort((one, other) => one.node.dataset.oldAt - other.node.dataset.oldAt);
      part.append(...own.map(({ node }) => node));
    }
  }
  const oldPart = (node) => node.dataset.oldPart ?? node.dataset.part;

  // #OP16?view=side&tag=weaker&part=operative&q=…: the row, then whatever is not as usual.
  function address(place) {
    const told = new URLSearchParams();
    if (state.view !== "inline") told.set("view", state.view);
    if (state.mode !== "changes") told.set("mode", state.mode);
    if (state.quiet) told.set("quiet", "1");
    for (const group of Object.keys(groups)) {
      for (const key of state[group]) told.append(group, key);
    }
    if (state.q) told.set("q", state.q);
    const said = told.toString();
    return `#${place}${said ? `?${said}` : ""}`;
  }

  function restore(said) {
    const told = new URLSearchParams(said);
    const known = (group) => new Set(buttons.filter((b) => b.group === group).map((b) => b.key));
    state.view = ["side", "table", "new", "old"].find((view) => view === told.get("view")) ?? "inline";
    state.mode = ["policy", "all"].find((mode) => mode === told.get("mode")) ?? "changes";
    state.quiet = told.get("quiet") === "1";
    for (const group of Object.keys(groups)) {
      const keys = known(group);
      state[group] = new Set(told.getAll(group).filter((key) => keys.has(key)));
    }
    state.q = told.get("q") ?? "";
    show();
  }

  return {
    state,
    buttons,
    input,
    clear,
    show,
    address,
    restore,
    narrowed,
    hits: () => hits,
    found: () => found,
    row: (id) => byId.get(id)?.node,
  };
})();
