// The composer, part 1: lines of YAML that read back as exactly what was typed.
// Its parts are plain scripts, loaded in order; each may use what those before it name.
const SURELY_TEXT = /^\p{L}[\p{L}\p{N}\p{M} _().'/+-]*$/u;
const OTHERWISE_READ = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const PLAIN_ADDRESS = /^https?:\/\/[\w\-.~/?=&%+]+$/;
const PLAIN_DATE = /^\d{4}-\d{2}(-\d{2})?$/;

const inQuotes = (text) => JSON.stringify(text); // YAML's double quotes take all that JSON escapes

const isSurelyText = (text) => SURELY_TEXT.test(text) && text === text.trim() && !OTHERWISE_READ.test(text);

const valueLine = (key, value) => {
  if (Array.isArray(value)) {
    return `${key}: [${value.map((each) => (isSurelyText(each) ? each : inQuotes(each))).join(", ")}]`;
  }
  const isDate = PLAIN_DATE.test(value) && ["date", "accepted"].includes(key);
  const isPlain = isDate || isSurelyText(value) || PLAIN_ADDRESS.test(value);
  return `${key}: ${isPlain ? value : inQuotes(value)}`;
};

const valueLines = (fields) => Object.entries(fields).map(([key, value]) => valueLine(key, value));

const entryText = (fields, isFirst) =>
  (isFirst ? "contributions:\n" : "")
  + valueLines(fields).map((line, place) => `${place ? "    " : "  - "}${line}\n`).join("");

const profileText = ({ bio, ...fields }) => {
  const own = {};
  const links = {};
  for (const [key, value] of Object.entries(fields)) {
    if (key.startsWith("links.")) links[key.slice("links.".length)] = value;
    else own[key] = value;
  }
  const reach = Object.keys(links).length ? ["links:", ...valueLines(links).map((line) => `  ${line}`)] : [];
  const lines = ["---", ...valueLines(own), ...reach, "---"];
  return `${lines.join("\n")}\n${bio ? `${bio}\n` : ""}`;
};
