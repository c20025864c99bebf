"use strict";
// What the comparison's page and the lineages' page share: both have a bar with a counter, rows
// that fold, jumps from row to row by button and by key, and links that lead to a row.
const page = (() => {
  const root = document.documentElement;
  const bar = document.querySelector(".bar");
  const counter = document.querySelector(".counter");

  const all = (selector) => [...document.querySelectorAll(selector)];
  const words = (text) => text.split(" ").filter(Boolean);
  const within = (index, number) => Math.min(Math.max(index, 0), number - 1);

  // What an address names and what it asks for behind a question mark; anyone may have written it.
  function address() {
    const [place, asked = ""] = location.hash.slice(1).split("?");
    try {
      return { place: decodeURIComponent(place), asked };
    } catch {
      return { place: "", asked };
    }
  }

  // The reader is at this row of so many, or at none of them.
  function count(at, number) {
    counter.textContent = number ? `${at < 0 ? "–" : at + 1}/${number}` : "0/0";
  }

  function mark(row) {
    for (const node of all(".here")) node.classList.remove("here");
    if (row) row.classList.add("here");
  }

  function reach(row) {
    row.scrollIntoView({ block: "start" });
    row.querySelector("summary").focus({ preventScroll: true });
  }

  // Hand the page over to the reader: what needs a script stands still until now.
  function start(jump, arrive) {
    for (const node of all("[data-jump]")) {
      node.addEventListener("click", () => jump(Number(node.dataset.jump)));
    }
    addEventListener("keydown", (event) => {
      const busy = event.ctrlKey || event.metaKey || event.altKey;
      if (busy || event.target.matches("input, textarea")) return;
      if (event.key === "j") jump(1);
      if (event.key === "k") jump(-1);
    });
    addEventListener("hashchange", arrive);
    root.classList.add("js");
    for (const node of all("button")) node.disabled = false;
    const measure = () => root.style.setProperty("--bar", `${bar.offsetHeight}px`);
    addEventListener("resize", measure);
    measure();
  }

  return { root, bar, all, words, within, address, count, mark, reach, start };
})();
