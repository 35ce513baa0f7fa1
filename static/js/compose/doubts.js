// The composer, part 6: what the program's checks would tell of a sound entry, in their words,
// which come with the page (form.json). Who writes it, `person`, may not be known.
const companionsOf = (entry) =>
  Promise.all((entry.with ?? []).map(async (other) => ({ other, who: await findPerson(other) })));

const nameDoubts = async (companions, person, { said, shortest_handle: shortest }) => {
  const slugs = companions.every(({ who }) => who) ? [] : await findSlugs();
  return companions.map(({ other, who }) => {
    if (who) return who.slug === person?.slug && fillGaps(said["with-oneself"], { other });
    const meant = other.length < shortest ? null : nearestSlug(other.toLowerCase(), slugs);
    return meant && meant !== person?.slug && fillGaps(said["with-unknown"], { other, meant });
  });
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

const limitDoubt = ({ title }, reached, { most, plural }, said) => {
  const tenures = reached.map(({ number }) => `tenure ${number}`).join(" and ");
  return fillGaps(said["limit-reached"], { title, most, plural, tenures });
};

// Where the month is cut first: at the end of a tenure, or where the first one begins.
const dayDoubt = ({ title, date, owner }, { slug, name, tenures, accepted }, said) => {
  const gaps = { title, month: date, date: inWords(date), whose: owner === slug ? "" : ` of ${name}` };
  const cut = tenures.find(({ end }) => firstDay(date) <= end && end < lastDay(date));
  if (cut) return fillGaps(said["day-needed"], { ...gaps, tenure: cut.number, end: inWords(cut.end) });
  return fillGaps(said["day-needed-first"], { ...gaps, start: inWords(accepted) });
};

// What the rules of counting make of an entry of someone's log.
const ruleDoubt = ({ entry, rule, repeats, reached }, person, { kinds, doubts: { said } }) => {
  if (rule === "repeat") return repeatDoubt(entry, repeats, said);
  if (rule === "limit") return limitDoubt(entry, reached, kinds[entry.kind], said);
  return rule === "straddles" && dayDoubt(entry, person, said);
};

// What becomes of the logs of those whom it names: months that their tenures cut, and their own entries.
const companionDoubts = (entry, companions, person, rules) => {
  const others = new Map(companions.filter(({ who }) => who && who.slug !== person.slug).map(({ who }) => [who.slug, who]));
  const judged = [...others.values()].map((who) => ({ who, ...judge(entry, who, rules.kinds) }));
  const told = ({ who, changed }) => changed.map((each) => ruleDoubt(each, who, rules)).filter(Boolean)
    .map((doubt) => `In the log of ${who.slug}: ${doubt}`);
  return {
    days: judged.map((each) => each.rule === "straddles" && ruleDoubt(each, each.who, rules)),
    elsewhere: judged.flatMap(told),
  };
};

const NO_RULES = { changed: [], days: [], elsewhere: [] };

// In the order in which the program tells them. `entry` says whose it is where that is known.
const doubtsOf = async (entry, person, rules) => {
  const { said, far_months: farMonths } = rules.doubts;
  const { title, date } = entry;
  const companions = await companionsOf(entry);
  const own = person ? judge(entry, person, rules.kinds) : NO_RULES;
  const { days, elsewhere } = person ? companionDoubts(entry, companions, person, rules) : NO_RULES;
  const doubt = person && ruleDoubt(own, person, rules);
  const far = firstDay(date) > addMonths(today(), farMonths);
  return [
    ...own.changed.map((each) => ruleDoubt(each, person, rules)),
    own.rule === "limit" && doubt,
    !entry.url && hasHappened(entry) && fillGaps(said["no-evidence"], { title }),
    own.rule === "repeat" && doubt,
    ...[own.rule === "straddles" && doubt, ...days].filter(Boolean).sort(),
    far && fillGaps(said["far-future"], { title, date: inWords(date) }),
    ...await nameDoubts(companions, person, rules.doubts),
    ...elsewhere,
  ].filter(Boolean);
};

// What no check finds fault with, and its writer should know.
const notesOf = (entry, person, { doubts: { notes } }) =>
  toldByOthers(entry, person).map(({ owner, title, date }) =>
    fillGaps(notes["told-already"], { owner, slug: person.slug, title, date: inWords(date) }));
