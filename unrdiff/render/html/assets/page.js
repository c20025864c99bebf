// Every control by mouse, touch and keyboard; the address; what paper needs.
(() => {
  const { root, all } = page;
  const { state } = choice;
  const side = document.querySelector(".side");
  const opener = document.querySelector(".open-side");
  const dialog = document.querySelector("dialog");
  const tools = document.querySelector("template.tools");

  // Change what is shown; the reader stays where he is, and the browser's way back undoes it.
  function change(set, keep = false) {
    if (!keep) history.pushState(history.state, "", location.href);
    const anchor = travel.here();
    const top = anchor?.getBoundingClientRect().top;
    set();
    choice.show();
    const kept = anchor && !anchor.hidden && anchor.checkVisibility() && scrollY > 0;
    travel.say(null);
    if (kept) {
      scrollBy(0, anchor.getBoundingClientRect().top - top);
      travel.settle(anchor);
    } else {
      // With nothing to show, what says so.
      const first = choice.hits()[0] ?? document.querySelector(".none");
      if (scrollY > 0 && (anchor || !choice.hits().length)) first.scrollIntoView({ block: "start" });
      travel.wander();
    }
    remember();
  }

  // The address tells a colleague the same: this row, these filters, this view.
  function remember() {
    const here = travel.here();
    const place = here ? here.id.replace(/^new-/, "") : "";
    const told = choice.address(scrollY > 0 ? place : "");
    history.replaceState("ours", "", told === "#" ? location.pathname + location.search : told);
  }

  const toggle = (group, key) => () => {
    if (!state[group].delete(key)) state[group].add(key);
  };
  const clear = () => {
    for (const group of ["tag", "fate", "part", "author"]) state[group].clear();
    state.q = "";
  };

  for (const { node, group, key } of choice.buttons) {
    node.addEventListener("click", () => change(toggle(group, key)));
  }
  for (const node of all("button[data-view]")) {
    node.addEventListener("click", () => change(() => (state.view = node.dataset.view)));
  }
  for (const node of all("[data-mode]")) {
    node.addEventListener("click", () =>
      change(() => {
        clear();
        state.mode = node.dataset.mode;
      }),
    );
  }
  const quiet = () => change(() => (state.quiet = !state.quiet));
  document.querySelector(".quiet").addEventListener("click", quiet);
  choice.clear.addEventListener("click", () => change(clear));

  let typing = 0;
  choice.input.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => change(() => (state.q = choice.input.value.trim()), true), 150);
  });
  choice.input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") travel.step(event.shiftKey ? -1 : 1);
    if (event.key === "Escape") change(clear);
  });

  for (const node of all("[data-step]")) {
    node.addEventListener("click", () => travel.step(Number(node.dataset.step)));
  }
  document.querySelector("main").addEventListener("click", (event) => {
    if (event.target.closest("a, button, summary")) return;
    travel.say(event.target.closest(".words :is(ins, del)"));
  });

  for (const node of all("[data-tab]")) {
    node.addEventListener("click", () => tab(node.dataset.tab));
  }
  function tab(name) {
    side.dataset.tabs = name;
    for (const node of all("[data-tab]")) node.setAttribute("aria-pressed", node.dataset.tab === name);
    travel.follow();
  }

  // On a small screen the bar is at the foot and short: what chooses goes to the drawer.
  const controls = all(".bar .views, .bar .modes, .bar .quiet, .bar .find");
  const narrow = matchMedia("(max-width: 46rem)");
  function place() {
    if (narrow.matches) side.prepend(...controls);
    else opener.after(...controls);
  }
  narrow.addEventListener("change", place);
  place();

  function drawer(open) {
    side.classList.toggle("shown", open);
    opener.setAttribute("aria-expanded", open);
    if (open) side.querySelector("button").focus({ preventScroll: true });
    if (open) travel.follow();
  }
  opener.addEventListener("click", () => drawer(!side.classList.contains("shown")));
  side.addEventListener("click", (event) => {
    if (event.target.closest("a")) drawer(false);
  });
  document.addEventListener("click", (event) => {
    const outside = !event.target.closest(".side, .open-side");
    if (outside && side.classList.contains("shown")) drawer(false);
  });
  document.querySelector(".help").addEventListener("click", () => dialog.showModal());

  // The tools of a row are made when its reasons are asked for.
  all(".why").forEach((why) =>
    why.addEventListener("toggle", () => {
      if (why.open && !why.querySelector(".tools")) why.append(tools.content.cloneNode(true));
    }),
  );
  document.querySelector("main").addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button.closest(".row"), button.dataset.copy, button.parentElement.querySelector("output"));
  });
  async function copy(row, what, told) {
    const link = `${location.href.split("#")[0]}${choice.address(row.id.replace(/^new-/, ""))}`;
    await copying.put(what === "link" ? link : copying.text(row, what === "marked"));
    const said = tools.content.querySelector("output").dataset.said;
    if (told) told.textContent = said;
    else travel.tell(said);
  }

  const views = { 1: "inline", 2: "side", 3: "table", 4: "new", 5: "old" };
  const keys = {
    n: () => travel.step(1),
    p: () => travel.step(-1),
    r: quiet,
    c: () => travel.here() && copy(travel.here(), "new"),
    C: () => travel.here() && copy(travel.here(), "marked"),
    "/": () => choice.input.focus(),
    "?": () => dialog.showModal(),
    Escape: () => (side.classList.contains("shown") ? drawer(false) : change(clear)),
  };
  addEventListener("keydown", (event) => {
    const busy = event.ctrlKey || event.metaKey || event.altKey || dialog.open;
    if (busy || event.target.matches("input, textarea")) return;
    if (views[event.key]) change(() => (state.view = views[event.key]));
    else if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  function arrive() {
    const { place, asked } = page.address();
    // An address of ours tells all that is chosen; a link on the page leaves it as it is.
    if (asked || !place || history.state === "ours") choice.restore(asked);
    travel.arrive(place);
  }

  // All of the text goes to paper, whatever is folded on the screen.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all(".row:not([open])");
    for (const node of folded) node.open = true;
  });
  addEventListener("afterprint", () => {
    for (const node of folded) node.open = false;
  });

  let waiting = false;
  let resting = 0;
  addEventListener("scroll", () => {
    clearTimeout(resting);
    resting = setTimeout(remember, 400);
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      travel.locate();
    });
  });

  history.replaceState("ours", "", location.href);
  side.dataset.tabs = "list";
  page.start(travel.jump, arrive);
  choice.restore(page.address().asked);
  arrive();
  if (choice.narrowed() && !scrollY) choice.hits()[0]?.scrollIntoView({ block: "start" });
  travel.locate();
})();
