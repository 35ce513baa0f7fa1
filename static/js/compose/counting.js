// The composer, part 5: by which rules the entries of a log count, or do not (eligibility, "What
// counts"). What the API says of an entry does not tell why; what that leaves open is worked out.
// A person's tenures, and the next one while the appointment lasts.
const tenuresOf = ({ standing, tenures, accepted }) => {
  const last = tenures.at(-1);
  const next = { number: tenures.length + 1, start: last ? daysLater(last.end, 1) : accepted, end: "9999-12-31" };
  return standing === "emeritus" ? tenures : [...tenures, next];
};

const reach = ({ date }, tenures) =>
  tenures.filter(({ start, end }) => start <= lastDay(date) && firstDay(date) <= end);

const isWithin = ({ date }, [tenure, next]) =>
  !next && tenure.start <= firstDay(date) && lastDay(date) <= tenure.end;

const hasHappened = ({ date }) => firstDay(date) <= today();

// Negative where one entry stands before another: by day, on one day a person's own before those
// that others wrote, and these by who wrote them.
const byPlace = (one, other, slug) => {
  const place = ({ date, owner }) => [firstDay(date), owner === slug ? "" : owner];
  const [[day, owner], [otherDay, otherOwner]] = [place(one), place(other)];
  return day === otherDay ? Number(owner > otherOwner) - Number(owner < otherOwner) : day > otherDay ? 1 : -1;
};

// What others told of a person's work, in whose place a new entry of theirs stands from its day on.
const toldByOthers = (entry, { slug, contributions }) =>
  contributions.filter((each) => each.owner !== slug && isSameWork(each, entry));

// What a new entry removes from a log; null where it does not come into it. Of joint work a log
// has what its person wrote, once that has happened, and else the first of what others wrote.
const replacedBy = (entry, person) => {
  const told = toldByOthers(entry, person);
  if (entry.owner === person.slug) return hasHappened(entry) ? told : [];
  const own = person.contributions.filter((each) => each.owner === person.slug && isSameWork(each, entry));
  if (own.some((each) => hasHappened(each) || firstDay(each.date) <= firstDay(entry.date))) return null;
  return told.some((each) => byPlace(each, entry, person.slug) <= 0) ? null : told;
};

// Oldest first. On its day a new entry stands at the end of what its writer has in their file.
const logWith = (entry, person) => {
  const log = [...person.contributions].reverse();
  const replaced = entry ? replacedBy(entry, person) : null;
  if (!replaced) return log;
  const kept = log.filter((each) => !replaced.includes(each));
  return [...kept, entry].sort((one, other) => byPlace(one, other, person.slug));
};

// The first rule that applies, but for marks and limits.
const firstRule = (entry, { accepted }, kind, reached, repeats) => {
  if (!kind.counts) return "kind";
  if (!reached.length) return lastDay(entry.date) < accepted ? "before" : "outside";
  if (!hasHappened(entry)) return "to-come";
  if (repeats) return "repeat";
  return isWithin(entry, reached) ? "counts" : "straddles";
};

// What limits make of an entry that nothing else keeps from counting. One that then should count,
// and does not, was marked so by a person.
const settle = (judged, used, { most }, isMarked) => {
  const { entry, reached } = judged;
  const place = (number) => `${number} ${entry.kind}`;
  const room = reached.map(({ number }) => number).filter((number) => (used.get(place(number)) ?? 0) < (most ?? Infinity));
  if (!room.length) judged.rule = "limit";
  else if (isMarked) judged.rule = "marked";
  else {
    judged.toward = room;
    for (const number of room) used.set(place(number), (used.get(place(number)) ?? 0) + 1);
  }
};

// Each entry of a log, oldest first, with the rule that applies, what it reaches and repeats, and
// the tenures toward which it counts. `before` is the same of the log without the new entry.
const countLog = (log, person, kinds, before = null) => {
  const [tenures, seen, used] = [tenuresOf(person), new Map(), new Map()];
  const judged = log.map((entry) => {
    const [reached, key] = [reach(entry, tenures), workKey(entry)];
    const repeats = seen.get(key)?.find((each) => isSameWork(each, entry)) ?? null;
    seen.set(key, [...(seen.get(key) ?? []), entry]);
    const isMarked = before?.get(entry)?.rule === "marked";
    const rule = isMarked ? "marked" : firstRule(entry, person, kinds[entry.kind], reached, repeats);
    return { entry, reached, repeats, rule, toward: [] };
  });
  const settleAll = (rule) => judged.filter((each) => each.rule === rule)
    .forEach((each) => settle(each, used, kinds[each.entry.kind], !before && each.entry.counts === false));
  settleAll("counts");
  settleAll("straddles");
  return new Map(judged.map((each) => [each.entry, each]));
};

const tally = (judged, rule, number) =>
  [...judged.values()].filter((each) => each.rule === rule && each.toward.includes(number)).length;

// What the rules make of a new entry in a person's log (no rule where it does not come into it), of
// which others of their own file they make something else because of it, and what that adds up to.
const judge = (entry, person, kinds) => {
  const before = countLog(logWith(null, person), person, kinds);
  const after = countLog(logWith(entry, person), person, kinds, before);
  const isChanged = ({ entry: each, rule, repeats }) => each !== entry && each.owner === person.slug
    && (rule !== before.get(each).rule || repeats !== before.get(each).repeats);
  const added = (rule, number) => tally(after, rule, number) - tally(before, rule, number);
  return { ...after.get(entry), changed: [...after.values()].filter(isChanged), added };
};
