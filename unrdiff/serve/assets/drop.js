"use strict";
// Two places take a file each. A file is handed in as it is and answered with what was read in it;
// when that is known, links lead to the comparison. Names and sentences are put in as text alone.
const main = document.querySelector("main");
const said = main.dataset;
const state = document.querySelector(".state");
const exchange = document.querySelector(".exchange");
const results = [...document.querySelectorAll(".results a")];
const SIDES = ["old", "new"];
// What lies in a place: a file with what was read in it, on its way, or refused; or nothing.
const held = { old: null, new: null };

const place = (side) => document.querySelector(`.place[data-side="${side}"]`);

function element(name, text, kind = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = kind;
  return made;
}

// A line about the file: what became of it, and its name.
function heading(lead, name, kind = "") {
  const line = element("p", "", `file ${kind}`);
  line.append(element("b", lead), ` ${name}`);
  return line;
}

function lines(found) {
  if (found.busy) return [heading(said.reading, `${found.name} …`)];
  if (found.wrong) {
    const sentence = element("p", found.wrong);
    if (found.lang) sentence.lang = found.lang;
    return [heading(said.notRead, found.name, "wrong"), sentence];
  }
  const [first, ...more] = found.told.said;
  const made = [heading(said.read, found.told.name), element("p", first, "first")];
  made.push(...more.map((line) => element("p", line)));
  if (found.told.notices.length) {
    const list = element("ul", "");
    list.append(...found.told.notices.map((notice) => element("li", notice)));
    made.push(list);
  }
  return made;
}

function show(side) {
  const found = held[side];
  const box = place(side);
  box.classList.toggle("filled", Boolean(found));
  box.querySelector(".remove").hidden = !found;
  box.querySelector(".given").replaceChildren(...(found ? lines(found) : []));
  const choices = found?.told?.choices ?? [];
  const chooser = box.querySelector("select");
  chooser.replaceChildren(...choices.map(({ name, behind }) => new Option(name, behind)));
  chooser.value = found?.behind ?? "";
  chooser.parentNode.hidden = !choices.length;
  offer();
}

// Where a place's file is found, with what was chosen of it.
const address = (found) => found.told.id + (found.behind ?? "");

// What may be asked for by now: two files, or the two sides of one.
function offer() {
  const lying = SIDES.map((side) => held[side]).filter(Boolean);
  const read = lying.filter((found) => found.told);
  const sides = lying.length === 1 && read.length === 1 && read[0].told.tracked;
  const ready = read.length === 2 || sides;
  state.textContent = sides ? said.one : ready ? said.ready : said.two;
  exchange.disabled = lying.length === 0;
  results[0].textContent = sides ? said.sides : said.compare;
  for (const link of results) {
    if (ready) {
      const texts = sides ? read[0].told.id : read.map(address).join("/");
      link.href = `compare/${texts}${link.dataset.ending}`;
      link.removeAttribute("aria-disabled");
    } else {
      link.removeAttribute("href");
      link.setAttribute("aria-disabled", "true");
    }
  }
}

// Hand a file in. What it is answered with stands in its place, unless that was given up meanwhile.
function handIn(file) {
  const found = { name: file.name, busy: true };
  found.done = answered(file).then((answer) => Object.assign(found, { busy: false }, answer));
  return found;
}

async function answered(file) {
  if (file.size > Number(said.largest)) return { wrong: said.tooLarge };
  try {
    // In this mode alone the browser names our own origin to us.
    const named = new URLSearchParams({ name: file.name });
    const answer = await fetch(`files?${named}`, { method: "POST", body: file, mode: "cors" });
    // Who is not let in, by now, is told so in words alone.
    const told = answer.status === 403 ? { said: await answer.text() } : await answer.json();
    return answer.ok ? { told } : { wrong: told.said, lang: told.lang };
  } catch {
    return { wrong: said.unreachable };
  }
}

async function put(side, file) {
  const found = handIn(file);
  held[side] = found;
  show(side);
  await found.done;
  const now = SIDES.find((each) => held[each] === found);
  if (now) show(now);
}

function later(one, other) {
  const [mine, theirs] = [one, other].map(({ session, date }) => [session ?? 0, date ?? ""]);
  if (!mine[0] || !theirs[0]) return false;
  return mine[0] === theirs[0] ? mine[1] > theirs[1] : mine[0] > theirs[0];
}

// One file goes into the place it was given to; two fill both, the older as the old text.
async function take(files, side) {
  if (files.length > SIDES.length) {
    state.textContent = said.most;
    return;
  }
  if (files.length === 1) await put(side, files[0]);
  if (files.length < SIDES.length) return;
  await Promise.all(SIDES.map((each, index) => put(each, files[index])));
  const [one, other] = SIDES.map((each) => held[each]?.told?.documents[0]);
  if (one && other && later(one, other)) swap();
}

function swap() {
  [held.old, held.new] = [held.new, held.old];
  SIDES.forEach(show);
}

function over(box) {
  for (const side of SIDES) place(side).classList.toggle("over", place(side) === box);
}

for (const side of SIDES) {
  const box = place(side);
  const chooser = box.querySelector("input");
  chooser.disabled = false;
  chooser.addEventListener("change", () => {
    take([...chooser.files], side);
    chooser.value = "";
  });
  box.querySelector("select").addEventListener("change", (event) => {
    held[side].behind = event.target.value;
    offer();
  });
  box.querySelector(".remove").addEventListener("click", () => {
    held[side] = null;
    show(side);
    chooser.focus();
  });
}
exchange.addEventListener("click", swap);
// A file dropped beside the places must not be opened in their stead.
addEventListener("dragover", (event) => {
  event.preventDefault();
  const box = event.target.closest?.(".place");
  event.dataTransfer.dropEffect = box ? "copy" : "none";
  over(box);
});
addEventListener("dragleave", (event) => event.relatedTarget || over(null));
addEventListener("drop", (event) => {
  event.preventDefault();
  over(null);
  const box = event.target.closest?.(".place");
  if (box) take([...event.dataTransfer.files], box.dataset.side);
});
