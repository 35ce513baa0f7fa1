// The directory's filters: OR within a group, AND between groups, the state in the address.
// A directory of one page filters the cards that are there; a longer one loads its index first.
const form = document.querySelector(".filters");
const results = document.querySelector(".results-list");
const list = results.querySelector(".people");
const pages = results.querySelector(".pages");
const boxes = [...form.querySelectorAll("input[type=checkbox]")];
const groups = [...new Set(boxes.map((box) => box.name))];
const unfiltered = [...list.children];
const total = Number(results.dataset.total);
const step = Math.max(unfiltered.length, 24);
let people = null;
let limit = step;

const PLAIN = { ø: "o", ł: "l", ß: "ss", đ: "d", æ: "ae", œ: "oe", ð: "d", þ: "th", ı: "i" };
const fold = (text) =>
  text.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "").replace(/[øłßđæœðþı]/g, (sign) => PLAIN[sign]);

const fromCard = (card) => ({
  text: card.dataset.text,
  recent: card.dataset.recent,
  keys: Object.fromEntries(groups.map((group) => [group, card.dataset[group].split(" ")])),
  card: () => card,
});

const fromRow = (row, index) => {
  const keys = Object.fromEntries(
    index.groups.map(([group, values], place) => [group, row.keys[place].map((key) => values[key])]),
  );
  const topics = (keys.topic ?? []).map((key) => index.topics[key]);
  let card;
  return {
    text: fold([row.name, row.slug, row.role, row.place, ...topics].join(" ")),
    recent: row.recent,
    keys,
    card: () => (card ??= drawCard(row, index, topics)),
  };
};

const drawCard = (row, index, topics) => {
  const card = document.querySelector("#site-card").content.firstElementChild.cloneNode(true);
  const link = card.querySelector("a");
  link.textContent = row.name;
  link.href = `${index.profiles}${row.slug}/`;
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
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const index = await answer.json();
  return index.people.map((row) => fromRow(row, index));
};

const read = () => {
  const data = new FormData(form);
  return {
    words: fold(data.get("q").trim()).split(/\s+/).filter(Boolean),
    chosen: groups.map((group) => new Set(data.getAll(group))),
    sort: data.get("sort"),
  };
};

const remember = (how) => {
  const data = [...new FormData(form)].filter(([, value]) => value.trim());
  const query = new URLSearchParams(data).toString();
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
const find = ({ words, chosen }) => {
  const counts = groups.map(() => new Map());
  const asked = [...groups.keys()].filter((place) => chosen[place].size);
  const found = [];
  for (const person of people) {
    if (!words.every((word) => person.text.includes(word))) continue;
    const missed = asked.filter((place) => !person.keys[groups[place]].some((key) => chosen[place].has(key)));
    if (missed.length > 1) continue;
    if (!missed.length) found.push(person);
    for (const place of missed.length ? missed : groups.keys()) {
      const count = counts[place];
      for (const key of person.keys[groups[place]]) count.set(key, (count.get(key) ?? 0) + 1);
    }
  }
  return { found, counts };
};

const showCounts = (counts) => {
  for (const box of boxes) {
    const label = box.parentElement;
    const count = label.querySelector(".count");
    count.dataset.all ??= count.textContent;
    count.textContent = counts ? (counts[groups.indexOf(box.name)].get(box.value) ?? 0) : count.dataset.all;
    label.classList.toggle("none", count.textContent === "0");
  }
};

const showChosen = ({ words, chosen, sort }) => {
  for (const filter of form.querySelectorAll(".filter")) {
    const size = chosen[groups.indexOf(filter.querySelector("input").name)].size;
    filter.classList.toggle("active", size > 0);
    filter.querySelector(".filter-chosen").textContent = size || "";
  }
  form.querySelector(".filter-reset").hidden = !(words.length || sort || chosen.some((keys) => keys.size));
};

const say = (words) => { document.querySelector(".results-count").textContent = words; };

const sayCount = (count) => {
  const whole = `${total.toLocaleString("en")} ${total === 1 ? "ambassador" : "ambassadors"}`;
  say(count === total ? whole : `${count.toLocaleString("en")} of ${whole}`);
};

const showPeople = (found, isWhole) => {
  list.replaceChildren(...(isWhole ? unfiltered : found.slice(0, limit).map((person) => person.card())));
  if (pages) pages.hidden = !isWhole;
  document.querySelector(".show-more").hidden = isWhole || found.length <= limit;
  document.querySelector(".no-match").hidden = found.length > 0 || isWhole;
  results.hidden = !isWhole && found.length === 0;
};

const update = async () => {
  const asked = read();
  showChosen(asked);
  const isWhole = !asked.sort && !asked.words.length && asked.chosen.every((keys) => !keys.size);
  if (isWhole) {
    showCounts(null);
    showPeople([], true);
    sayCount(total);
    return;
  }
  try {
    people ??= await load();
  } catch {
    say("The search could not be loaded. Try once more, or browse below.");
    return;
  }
  const state = read(); // it may have changed while the index was on its way
  const { found, counts } = find(state);
  if (state.sort) found.sort((one, other) => (other.recent > one.recent) - (other.recent < one.recent));
  showCounts(counts);
  showPeople(found, false);
  sayCount(found.length);
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
document.querySelector(".show-more").addEventListener("click", () => {
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
