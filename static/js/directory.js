// The directory's filters: OR within a group, AND between groups, the state in the address.
// One page filters the cards that are there; a longer directory loads its index first.
const form = document.querySelector(".filters");
const results = document.querySelector(".results-list");
const list = results.querySelector(".people");
const said = document.querySelector(".results-count");
const more = document.querySelector(".show-more");
const pages = results.querySelector(".pages");
const boxes = [...form.querySelectorAll("input[type=checkbox]")];
const counts = boxes.map((box) => box.parentElement.querySelector(".count"));
const wholeCounts = counts.map((count) => count.textContent);
const groups = [...new Set(boxes.map((box) => box.name))];
const bits = boxes.map((box) => 1 << groups.indexOf(box.name)); // a group is one bit
const unfiltered = [...list.children];
const total = Number(results.dataset.total);
const step = Math.max(unfiltered.length, 24);
let people;
let limit = step;

const PLAIN = { ø: "o", ł: "l", ß: "ss", đ: "d", æ: "ae", œ: "oe", ð: "d", þ: "th", ı: "i" };
const fold = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\p{Mn}øłßđæœðþı]/gu, (sign) => PLAIN[sign] ?? "");

// What a person is found by is the places of their boxes.
const fromCard = (card) => ({
  text: card.dataset.text,
  recent: card.dataset.recent,
  places: boxes.flatMap(({ name, value }, place) => (card.dataset[name].split(" ").includes(value) ? place : [])),
  card: () => card,
});

const fromIndex = (index) => {
  const placeOf = ([group, key]) => boxes.findIndex(({ name, value }) => name === group && value === key);
  const places = index.keys.map(placeOf);
  return index.people.map((row) => {
    const topics = row.keys.flatMap((key) => index.topics[key] ?? []);
    let card;
    return {
      text: fold([row.name, row.slug, row.role, row.place, ...topics].join(" ")),
      recent: row.recent,
      places: row.keys.map((key) => places[key]),
      card: () => (card ??= drawCard(row, index, topics)),
    };
  });
};

const drawCard = (row, index, topics) => {
  const card = document.querySelector("#site-card").content.firstElementChild.cloneNode(true);
  Object.assign(card.querySelector("a"), { textContent: row.name, href: `${index.profiles}${row.slug}/` });
  const lines = { ...row, topics: topics.slice(0, index.topics_shown).join(" · ") };
  for (const name of ["role", "place", "topics", "available", "standing"]) {
    const paragraph = card.querySelector(`.card-${name}`);
    if (lines[name]) paragraph.textContent = lines[name];
    else paragraph.remove();
  }
  drawRing(card.querySelector(".ring"), index.rings[row.ring]);
  drawPortrait(card.querySelector(".portrait"), row.portrait);
  return card;
};

const drawRing = (ring, { state, ...arcs }) => {
  ring.classList.add(`ring-${state}`);
  for (const name in arcs) ring.querySelector(`.ring-${name}`).setAttribute("d", arcs[name]);
};

const drawPortrait = (drawing, portrait) => {
  if (typeof portrait === "string") {
    drawing.replaceWith(Object.assign(new Image(96, 96), { className: "portrait", alt: "", src: portrait }));
    return;
  }
  const [pattern, hue, turn, shift, initials] = portrait;
  const [use, text] = drawing.children;
  drawing.classList.add(`hue-${hue}`);
  use.setAttribute("href", `#site-p${pattern}`);
  use.setAttribute("x", shift);
  use.setAttribute("transform", `rotate(${turn} 32 32)`);
  text.textContent = initials;
};

const load = async () => {
  if (!results.dataset.index) return unfiltered.map(fromCard);
  const answer = await fetch(results.dataset.index);
  if (!answer.ok) throw new Error(answer.status);
  return fromIndex(await answer.json());
};

const asked = () => [...new FormData(form)].filter(([, value]) => value.trim());

const remember = (how) => {
  const query = new URLSearchParams(asked()).toString();
  if (location.search.slice(1) === query) return;
  history[how](null, "", query ? `?${query}` : location.pathname);
};

const restore = () => {
  const query = new URLSearchParams(location.search);
  form.elements.q.value = query.get("q") ?? "";
  form.elements.sort.value = query.get("sort") === "recent" ? "recent" : "";
  for (const box of boxes) box.checked = query.getAll(box.name).includes(box.value);
  return update();
};

// A person who misses in one group only still counts there: choosing that option too would find them.
const find = (people) => {
  const words = fold(form.elements.q.value).split(/\s+/);
  const chosen = boxes.map((box) => box.checked);
  const wanted = bits.reduce((all, bit, place) => (chosen[place] ? all | bit : all), 0);
  const tally = new Uint32Array(boxes.length);
  const found = people.filter(({ text, places }) => {
    if (!words.every((word) => text.includes(word))) return false;
    let missed = wanted;
    for (const place of places) if (chosen[place]) missed &= ~bits[place];
    if (missed & (missed - 1)) return false; // more than one bit
    for (const place of places) if (!missed || bits[place] === missed) tally[place] += 1;
    return !missed;
  });
  if (form.elements.sort.value) found.sort((one, two) => (two.recent > one.recent) - (two.recent < one.recent));
  return { found, tally };
};

const showCounts = (numbers) => {
  counts.forEach((count, place) => {
    if (count.textContent === String(numbers[place])) return;
    count.textContent = numbers[place];
    count.parentElement.classList.toggle("none", count.textContent === "0");
  });
};

const showChosen = () => {
  for (const filter of form.querySelectorAll(".filter")) {
    filter.querySelector(".filter-chosen").textContent = filter.querySelectorAll(":checked").length || "";
  }
  form.querySelector(".filter-reset").hidden = !asked().length;
};

const sayCount = (count) => {
  const whole = `${total.toLocaleString("en")} ambassador${total === 1 ? "" : "s"}`;
  said.textContent = count === total ? whole : `${count.toLocaleString("en")} of ${whole}`;
};

const showPeople = (found, isWhole) => {
  list.replaceChildren(...(isWhole ? unfiltered : found.slice(0, limit).map((person) => person.card())));
  if (pages) pages.hidden = !isWhole;
  more.hidden = isWhole || found.length <= limit;
  results.hidden = !isWhole && !found.length;
  document.querySelector(".no-match").hidden = !results.hidden;
};

const update = async () => {
  showChosen();
  try {
    if (asked().length) await (people ??= load());
  } catch {
    people = null;
    said.textContent = "The search could not be loaded. Try again, or browse below.";
    return;
  }
  const isWhole = !asked().length; // it may have changed while the index was on its way
  const { found, tally } = isWhole ? { found: unfiltered, tally: wholeCounts } : find(await people);
  showCounts(tally);
  showPeople(found, isWhole);
  sayCount(isWhole ? total : found.length);
};

const changed = (how) => {
  limit = step;
  remember(how);
  update();
};

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => changed("pushState")));
for (const field of form.elements) {
  field.addEventListener("input", () => changed(field.name === "q" ? "replaceState" : "pushState"));
}
more.addEventListener("click", () => {
  const place = limit;
  limit += step;
  update().then(() => list.children[place]?.querySelector("a").focus());
});
addEventListener("popstate", restore);
addEventListener("keydown", (event) => {
  const open = form.querySelector(".filter[open]");
  if (event.key !== "Escape" || !open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
addEventListener("click", (event) => {
  const open = form.querySelector(".filter[open]");
  if (open && !open.contains(event.target)) open.open = false;
});
restore();
