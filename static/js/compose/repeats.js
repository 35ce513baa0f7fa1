// The composer, part 2: when two entries are the same work, as the program tells it.
const TRACKING = new Set(["fbclid", "gclid", "hmsr", "ref", "si", "feature", "t"]);

const halves = (text, sign) => {
  const place = text.indexOf(sign);
  return place < 0 ? [text, null] : [text.slice(0, place), text.slice(place + sign.length)];
};

const isTracking = (parameter) => {
  const name = halves(parameter, "=")[0].toLowerCase();
  return TRACKING.has(name) || name.startsWith("utm_");
};

const normaliseAddress = (address) => {
  const [whole, query] = halves(halves(address, "#")[0], "?");
  const [scheme, rest] = halves(whole, "://");
  let [host, path] = halves(rest ?? scheme, "/");
  host = host.toLowerCase().replace(/^www\./, "");
  path = (path ?? "").replace(/\/+$/, "");
  let kept = (query ?? "").split("&").filter((part) => part && !isTracking(part));
  if (host === "youtu.be" && path) [host, path, kept] = ["youtube.com", "watch", [...kept, `v=${path}`]];
  return `https://${host}${path ? `/${path}` : ""}${kept.length ? `?${kept.sort().join("&")}` : ""}`;
};

const folded = (text) => text.trim().split(/\s+/).join(" ").toLowerCase();

const workKey = ({ url, date, kind, title }) =>
  url ? normaliseAddress(url) : [date, kind, folded(title ?? "")].join("\n");

const eventKey = ({ url, event }) => (url && event ? folded(event) : null);

const isSameWork = (one, other) => {
  if (workKey(one) !== workKey(other)) return false;
  const events = new Set([eventKey(one), eventKey(other)].filter((event) => event !== null));
  return events.size < 2;
};
