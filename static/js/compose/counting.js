// The composer, part 5: by which rule an entry counts, or does not (eligibility, "What counts").
// A person's tenures, and the next one while the appointment lasts.
const tenuresOf = ({ standing, tenures, accepted }) => {
  const last = tenures.at(-1);
  const next = { number: tenures.length + 1, start: last ? daysLater(last.end, 1) : accepted, end: "9999-12-31" };
  return standing === "emeritus" ? tenures : [...tenures, next];
};

const byDate = (one, other) => {
  const [first, second] = [firstDay(one.date), firstDay(other.date)];
  return Number(first > second) - Number(first < second);
};

const reach = ({ date }, tenures) =>
  tenures.filter(({ start, end }) => start <= lastDay(date) && firstDay(date) <= end);

const isWithin = ({ date }, [tenure, next]) =>
  !next && tenure.start <= firstDay(date) && lastDay(date) <= tenure.end;

// The entries of a kind for which no tenure has room: those surely within one use it up first.
const withoutRoom = (entries, tenures, most) => {
  const used = new Map();
  const takesRoom = ({ number }) => used.set(number, (used.get(number) ?? 0) + 1).get(number) <= most;
  const placed = [...entries].sort(byDate).map((entry) => [entry, reach(entry, tenures)]);
  const isSure = (each) => isWithin(...each);
  const inOrder = [...placed.filter(isSure), ...placed.filter((each) => !isSure(each))];
  return inOrder.filter(([, reached]) => !reached.filter(takesRoom).length).map(([entry]) => entry);
};

// The first rule that applies to a new entry, and which others of the log it keeps from counting:
// `repeating` it, or `full`, as the limit of its kind is used up. The log is newest first.
const judge = (entry, person, { counts, most }) => {
  const [tenures, log] = [tenuresOf(person), person.contributions];
  const reached = reach(entry, tenures);
  const alone = (rule, repeats = null) => ({ rule, reached, repeats, repeating: [], full: [] });
  if (!counts) return alone("kind");
  if (!reached.length) return alone("outside");
  if (firstDay(entry.date) > today()) return alone("to-come");
  const same = log.filter((each) => isSameWork(each, entry));
  const repeats = same.filter((each) => byDate(each, entry) <= 0).at(-1);
  if (repeats) return alone("repeat", repeats);
  const counting = log.filter((each) => each.kind === entry.kind && each.counts !== false).reverse();
  const before = most ? withoutRoom(counting, tenures, most) : [];
  const others = counting.filter((each) => !same.includes(each));
  const full = most ? withoutRoom([...others, entry], tenures, most).filter((each) => !before.includes(each)) : [];
  const rule = full.includes(entry) ? "limit" : isWithin(entry, reached) ? "counts" : "straddles";
  const repeating = same.filter((each) => each.counts !== false);
  return { ...alone(rule), repeating, full };
};
