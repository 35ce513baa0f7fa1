// The composer, part 8: what the site knows already, and where on GitHub a text goes.
const composer = document.querySelector(".composer");
const LONGEST_ADDRESS = 8000; // GitHub answers 414 to much longer ones
const FOLDER = "content/ambassadors";

const readAnswer = async (address, form) => {
  const answer = await fetch(address);
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer[form]();
};

const remembered = new Map();
const once = (address, form = "json") => {
  if (!remembered.has(address)) remembered.set(address, readAnswer(address, form).catch(() => undefined));
  return remembered.get(address);
};

// In which part of the site's works an address or a person is, as the program has it (plan/composer.py).
const PARTS = 32;
const partOf = (name) => new TextEncoder().encode(name).reduce((sum, byte) => (sum + byte) % PARTS, 0);
const findPart = (name) => once(`${composer.dataset.works}${partOf(name)}.json`);

// The person of a handle, each entry of the log with the slug of whoever wrote it; null for nobody,
// undefined where it cannot be known.
const findPerson = async (handle) => {
  if (!composer.dataset.api || !HANDLE.test(handle)) return undefined;
  const person = await once(`${composer.dataset.api}ambassadors/${handle.toLowerCase()}.json`);
  if (!person) return person;
  const { slug } = person; // the handle may be an earlier one
  const owners = new Map((await findPart(slug))?.owners[slug]);
  const contributions = person.contributions.map((each, place) => ({ ...each, owner: owners.get(place) ?? slug }));
  return { ...person, contributions };
};

// The people of each work that an entry with a link is, whoever logged it.
const findWorks = async (entry) => {
  const key = normaliseAddress(entry.url);
  const works = (await findPart(key))?.works ?? [];
  const isSame = ([address, event]) => address === key && isSameWork(entry, { ...entry, event });
  return works.filter(isSame).map(([, , people]) => people);
};

const findSlugs = async () => {
  if (!composer.dataset.api) return [];
  const known = await once(`${composer.dataset.api}ambassadors.json`);
  return (known?.ambassadors ?? []).map(({ slug }) => slug);
};

const encoded = (parameters) =>
  Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");

const inRepository = (view, path) => {
  const place = [composer.dataset.branch, path].filter(Boolean).join("/").split("/").map(encodeURIComponent).join("/");
  return `${composer.dataset.repository.replace(/\/$/, "")}/${view}/${place}`;
};

// Where GitHub's editor opens, and whether what is written goes along by the clipboard.
const newFile = (path, text) => {
  const address = `${inRepository("new")}?${encoded({ filename: path, value: text })}`;
  if (address.length <= LONGEST_ADDRESS) return { address, isCopied: false };
  return { address: `${inRepository("new")}?${encoded({ filename: path })}`, isCopied: true };
};

// The editor of a person's file. Their page knows its name best: it may have capitals.
const oldFile = async (slug) => {
  const page = await once(`${composer.dataset.people}${slug}/`, "text");
  const known = page && new DOMParser().parseFromString(page, "text/html").querySelector(".edit-links a");
  return { address: known?.getAttribute("href") ?? inRepository("edit", `${FOLDER}/${slug}.md`), isCopied: true };
};

// GitHub's form for it, filled in; where a repository has none, the same lines as an issue.
const issueForm = ({ title, ...entry }, text) => {
  const about = { template: "log-a-contribution.yml", title: `Log: ${title}`, "work-title": title, ...entry };
  const inFull = { ...about, body: `\`\`\`yaml\n${text}\`\`\`` };
  const place = `${composer.dataset.repository.replace(/\/$/, "")}/issues/new`;
  const ways = [inFull, about].map((parameters) => `${place}?${encoded(parameters)}`);
  return ways.find((address) => address.length <= LONGEST_ADDRESS) ?? null;
};
