// The composer, part 7: the ring and the card, as the site would show them.
const onRing = (degrees) => {
  const turn = (degrees * Math.PI) / 180;
  const number = (value) => String(Number(value.toFixed(2)));
  return `${number(50 + 47.5 * Math.sin(turn))} ${number(50 - 47.5 * Math.cos(turn))}`;
};

const arcs = (from, to, segments) => {
  const step = 360 / segments;
  const gap = Math.min(11, step / 3);
  let path = "";
  for (let place = from; place < to; place += 1) {
    const [begin, end] = [place * step + gap / 2, (place + 1) * step - gap / 2];
    path += `M${onRing(begin)}A47.5 47.5 0 ${Number(end - begin > 180)} 1 ${onRing(end)}`;
  }
  return path;
};

const CIRCLE = "M50 2.5A47.5 47.5 0 1 1 50 97.5A47.5 47.5 0 1 1 50 2.5Z";

const drawRing = (ring, { counted, undecided, minimum, isClosed }) => {
  const filled = Math.min(counted, minimum);
  const dashed = Math.min(filled + undecided, minimum);
  ring.setAttribute("class", `ring ring-${isClosed ? "closed" : "open"}`);
  const draw = (name, path) => ring.querySelector(`.ring-${name}`).setAttribute("d", path);
  draw("filled", isClosed ? CIRCLE : arcs(0, filled, minimum));
  draw("undecided", isClosed ? "" : arcs(filled, dashed, minimum));
  draw("rest", isClosed ? "" : arcs(dashed, minimum, minimum));
};

const ANSWERS = {
  kind: "Its kind is shown, and does not count.",
  "to-come": "It counts once it has happened.",
  repeat: "It repeats an earlier entry, and counts once.",
  limit: "The limit of its kind is used up.",
  straddles: "undecided",
};

// Whether an entry counts toward the current tenure, or why not.
const answerOf = ({ rule, reached, changed }, { tenure }) => {
  const isElsewhere = !reached.some(({ number }) => number === tenure.number);
  if (isElsewhere && rule !== "kind") return "It lies outside of the present tenure.";
  if (changed.some((each) => each.rule === "repeat")) return "A later entry repeats it, and it counts once.";
  return changed.some((each) => each.rule === "limit") ? ANSWERS.limit : ANSWERS[rule] ?? rule;
};

const SAID = { counts: "It counts.", undecided: "The day is needed to say whether it counts." };

const saidOf = (judged, person, notes) => {
  if (judged?.rule === "before") return fillGaps(notes["before-acceptance"], { accepted: inWords(person.accepted) });
  if (!isInTenure(person)) return "It will be shown.";
  const answer = judged ? answerOf(judged, person) : "";
  return SAID[answer] ?? answer;
};

const isInTenure = ({ tenure, standing }) =>
  tenure && ["in-progress", "qualified", "review-due"].includes(standing);

// The figures of the ring and the words beside it, with the entry and without it told apart.
const standingWith = (entry, person, { kinds, minimum, doubts: { notes } }) => {
  const judged = entry && judge(entry, person, kinds);
  const said = saidOf(judged, person, notes);
  if (!isInTenure(person)) return { counted: 0, undecided: 0, minimum, isClosed: false, words: "", said };
  const { tenure } = person;
  const counted = tenure.counted + (judged?.added("counts", tenure.number) ?? 0);
  const undecided = tenure.undecided + (judged?.added("straddles", tenure.number) ?? 0);
  const isDue = person.standing === "review-due";
  const isClosed = counted >= minimum && !isDue;
  const until = inWords(tenure.end);
  const words = isClosed
    ? `Ambassador for the whole tenure, until ${until}`
    : `${Math.min(counted, minimum)} of ${minimum}, until ${until}${undecided ? `; ${undecided} more to be dated` : ""}`;
  return { counted, undecided, minimum, isClosed, words: isDue ? `${words} · renewal in review` : words, said };
};

const standingFrom = (accepted, { minimum, months }) => {
  const bare = { counted: 0, undecided: 0, minimum, isClosed: false };
  if (!accepted || accepted > today()) return { ...bare, words: accepted ? `From ${inWords(accepted)}` : "" };
  let number = 1;
  while (addMonths(accepted, number * months) <= today()) number += 1;
  return { ...bare, words: `0 of ${minimum}, until ${inWords(daysLater(addMonths(accepted, number * months), -1))}` };
};

const initialsOf = (name) => {
  const firsts = name.split(/\s+/).map((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0]).filter(Boolean);
  const hasCase = (letter) => letter.toLowerCase() !== letter.toUpperCase();
  const ends = firsts.length > 1 && hasCase(firsts[0]) && hasCase(firsts.at(-1)) ? [firsts[0], firsts.at(-1)] : firsts.slice(0, 1);
  return ends.map((letter) => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter)).join("");
};

const showCard = (card, person, standing) => {
  const offers = new Intl.ListFormat("en", { type: "conjunction" }).format(person.available_for ?? []).replace(/, and /, " and ");
  const country = person.country && new Intl.DisplayNames("en", { type: "region" }).of(person.country);
  const lines = {
    name: person.name,
    role: [person.title, person.company].filter(Boolean).join(", "),
    place: [person.city, country].filter(Boolean).join(", "),
    topics: (person.topics ?? []).slice(0, 3).join(" · "),
    available: offers && `Open to ${offers}`,
    standing: standing.words,
  };
  for (const [name, text] of Object.entries(lines)) card.querySelector(`.card-${name}`).textContent = text ?? "";
  card.querySelector(".portrait text").textContent = initialsOf(person.name ?? "");
  drawRing(card.querySelector(".ring"), standing);
  card.hidden = !person.name;
};
