// The composer, part 6: what the program's checks would tell of a sound entry, in their words,
// which come with the page (form.json). Who writes it, `person`, may not be known.
const companionDoubts = async (entry, person, { said, shortest_handle: shortest }) => {
  const doubts = [];
  const slugs = entry.with ? await findSlugs() : [];
  for (const other of entry.with ?? []) {
    const name = other.toLowerCase();
    const slug = slugs.includes(name) ? name : (await findPerson(other))?.slug;
    if (slug && slug === person?.slug) doubts.push(fillGaps(said["with-oneself"], { other }));
    const meant = slug || other.length < shortest ? null : nearestSlug(name, slugs);
    if (meant && meant !== person?.slug) doubts.push(fillGaps(said["with-unknown"], { other, meant }));
  }
  return doubts;
};

// A name, and the names that lack one of its letters: names with one in common differ by a letter.
const spellings = (name) => [name, ...Array.from(name, (_, place) => name.slice(0, place) + name.slice(place + 1))];

const nearestSlug = (name, slugs) => {
  const misspelt = new Map(slugs.flatMap((slug) => spellings(slug).map((each) => [each, slug])));
  return spellings(name).map((each) => misspelt.get(each)).find(Boolean) ?? null;
};

const repeatDoubt = ({ title, url }, earlier, said) => {
  const text = said[url ? "repeated" : "repeated-unlinked"];
  return fillGaps(text, { title, earlier: earlier.title, date: inWords(earlier.date) });
};

const limitDoubt = (entry, person, { most, plural }, said) => {
  const reached = reach(entry, tenuresOf(person)).map(({ number }) => `tenure ${number}`);
  return fillGaps(said["limit-reached"], { title: entry.title, most, plural, tenures: reached.join(" and ") });
};

// Where the month is cut first: at the end of a tenure, or where the first one begins.
const dayDoubt = ({ title, date }, { tenures, accepted }, said) => {
  const gaps = { title, month: date, date: inWords(date) };
  const cut = tenures.find(({ end }) => firstDay(date) <= end && end < lastDay(date));
  if (cut) return fillGaps(said["day-needed"], { ...gaps, tenure: cut.number, end: inWords(cut.end) });
  return fillGaps(said["day-needed-first"], { ...gaps, start: inWords(accepted) });
};

// What the rules of counting make of the entry itself, and of others because of it.
const ruleDoubts = (entry, person, kind, said) => {
  const { rule, repeats, repeating, full } = judge(entry, person, kind);
  return {
    others: [
      ...repeating.map((each) => repeatDoubt(each, entry, said)),
      ...full.filter((each) => each !== entry).map((each) => limitDoubt(each, person, kind, said)),
    ],
    limit: rule === "limit" && limitDoubt(entry, person, kind, said),
    repeat: rule === "repeat" && repeatDoubt(entry, repeats, said),
    day: rule === "straddles" && dayDoubt(entry, person, said),
  };
};

// In the order in which the program tells them.
const doubtsOf = async (entry, person, { kinds, doubts: known }) => {
  const { said, far_months: farMonths } = known;
  const { title, date } = entry;
  const first = firstDay(date);
  const { others, limit, repeat, day } = person ? ruleDoubts(entry, person, kinds[entry.kind], said) : { others: [] };
  return [
    ...others,
    limit,
    !entry.url && first <= today() && fillGaps(said["no-evidence"], { title }),
    repeat,
    day,
    first > addMonths(today(), farMonths) && fillGaps(said["far-future"], { title, date: inWords(date) }),
    ...await companionDoubts(entry, person, known),
  ].filter(Boolean);
};
