// The composer, part 5: what the program's checks would tell of a sound entry, in their words,
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

const repeatDoubt = (entry, log, said) => {
  const earlier = log.find((each) => isSameWork(each, entry));
  const text = said[entry.url ? "repeated" : "repeated-unlinked"];
  return earlier && fillGaps(text, { title: entry.title, earlier: earlier.title, date: inWords(earlier.date) });
};

// Of the entries that would count, the latest is the one too many; it need not be the new one.
const limitDoubt = (entry, person, kinds, said) => {
  const { most, plural, counts } = kinds[entry.kind];
  const [first, last] = [firstDay(entry.date), lastDay(entry.date)];
  const tenure = person?.tenures.find(({ start, end }) => start <= first && last <= end)?.number;
  if (!most || !counts || !tenure || first > today()) return null;
  const used = person.contributions.filter((each) =>
    each.kind === entry.kind && each.tenure === tenure && each.counts === true);
  if (used.length < most) return null;
  const latest = used.reduce((one, other) => (firstDay(other.date) > firstDay(one.date) ? other : one));
  const { title } = firstDay(latest.date) > first ? latest : entry;
  return fillGaps(said["limit-reached"], { title, most, plural, tenure });
};

// In the order in which the program tells them.
const doubtsOf = async (entry, person, { kinds, doubts: known }) => {
  const { said, far_months: farMonths } = known;
  const { title, date } = entry;
  const [first, log] = [firstDay(date), person?.contributions ?? []];
  const repeat = repeatDoubt(entry, log, said);
  return [
    !repeat && limitDoubt(entry, person, kinds, said),
    !entry.url && first <= today() && fillGaps(said["no-evidence"], { title }),
    repeat,
    first > addMonths(today(), farMonths) && fillGaps(said["far-future"], { title, date: inWords(date) }),
    ...await companionDoubts(entry, person, known),
  ].filter(Boolean);
};
