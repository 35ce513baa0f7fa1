// The composer, part 4: what is wrong with a field, in the words of the program's own checks,
// which come with the page (form.json). A mistake is its name, and what its message names.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/u;
const HANDLE = /^[A-Za-z0-9](-?[A-Za-z0-9]){0,38}$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-[a-z0-9]{5,8})*$/i;
const PHOTO = /^[\p{L}\p{N}_][\p{L}\p{N}_.@+-]*\.(?:jpe?g|png|webp|avif)$/iu;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}]/u;
const LABEL = /^[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}_])?$/u;

const fillGaps = (text, gaps) => text.replace(/\{(\w+)\}/g, (gap, name) => gaps[name] ?? gap);

const shown = (value) => {
  const signs = [...value.trim().split(/\s+/).join(" ")];
  return signs.length <= 60 ? signs.join("") : `${signs.slice(0, 59).join("")}…`;
};

const addressMistake = (text) => {
  if ([...text].length > 2000) return ["long", {}];
  if (UNSEEN.test(text)) return ["unseen", {}];
  if (text.includes("\\")) return ["backslash", {}];
  if (text.startsWith("//")) return ["slashes", {}];
  const [scheme, rest] = halves(text.split(/[/?#]/)[0].includes(":") ? text : `:${text}`, ":");
  const named = { scheme: scheme.toLowerCase() };
  if (!named.scheme) return ["wrong", {}];
  if (!["https", "http"].includes(named.scheme)) return ["scheme", named];
  return rest.startsWith("//") ? hostMistake(rest.slice(2).split(/[/?#]/)[0]) : ["no_slashes", { scheme }];
};

const hostMistake = (authority) => {
  if (authority.includes("@")) return ["name", {}];
  const [host, port] = halves(authority, ":");
  if (host.length > 253 || !host.split(".").every((label) => LABEL.test(label))) return ["host", {}];
  return /^\d{0,5}$/.test(port ?? "") && Number(port) <= 65535 ? null : ["port", {}];
};

const handleMistake = (text) => {
  if (HANDLE.test(text)) return null;
  const bare = text.trim().replace(/^@/, "").replace(/\/+$/, "").split("/").pop();
  return bare !== text && HANDLE.test(bare) ? ["bare", { bare }] : ["wrong", {}];
};

const photoMistake = (text) => {
  if (PHOTO.test(text)) return null;
  if (text.includes("://") || text.startsWith("//")) return ["remote", {}];
  if (!PHOTO.test(text.normalize())) return ["wrong", {}];
  return ["accents", { plain: text.normalize("NFD").replace(/\p{Mn}/gu, "") }];
};

// A pattern as the program has it; its letters are those of every script, or of ASCII alone.
const matcher = ({ ascii }) => (written) => {
  const named = written.replaceAll("(?P<", "(?<");
  const own = ascii ? named : named.replaceAll("[\\w", "[\\p{L}\\p{N}_").replaceAll("\\w", "[\\p{L}\\p{N}_]");
  return new RegExp(`^(?:${own})$`, "u");
};

const isAddress = (text) => text.includes("://") || /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\//u.test(text);

const linkMistake = (text, service) => {
  const pattern = matcher(service);
  const isHandle = (who) => [who, who.replace(/^@/, "")].some((each) => pattern(service.who).test(each));
  if (!isAddress(text)) return isHandle(text) ? null : ["wrong", {}];
  const whole = text.includes("://") ? text : `https://${text}`;
  return addressMistake(whole) ?? pathMistake(whole, service, pattern, isHandle);
};

const pathMistake = (address, { hosts, path }, pattern, isHandle) => {
  const [written, rest] = halves(halves(address, "://")[1].split(/[?#]/)[0], "/");
  const host = written.toLowerCase();
  const isOwn = (known) => host === known || host.endsWith(`.${known}`);
  if (hosts && !hosts.some(isOwn)) return ["elsewhere", {}];
  if (!path) return null;
  let decoded = `/${rest ?? ""}`;
  try { decoded = decodeURIComponent(decoded); } catch { /* it stays as it is written */ }
  const found = pattern(path).exec(decoded.replace(/\/+$/, ""));
  return found && (!hosts || isHandle(found.groups.who)) ? null : ["wrong", {}];
};

const mistakeOf = (reader, text, service, rules) => {
  if (reader === "date" || reader === "day") return dateMistake(text, reader === "date");
  if (reader === "address") return addressMistake(text);
  if (reader === "handle") return handleMistake(text);
  if (reader === "language") return LANGUAGE.test(text) ? null : ["wrong", {}];
  if (reader === "timezone") return rules.timezones.includes(text) ? null : ["wrong", {}];
  if (reader === "photo") return photoMistake(text);
  if (reader === "link") return linkMistake(text, rules.services[service]);
  return reader === "text" && /[\n\t]/.test(text) ? ["lines", {}] : null;
};

// The message about one entry of a field, or null. `field` is read from the page (page.js).
const entryFault = (field, text, rules) => {
  const hidden = HIDDEN.exec(text);
  if (hidden) {
    const sign = `U+${hidden[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    return fillGaps(rules.hidden, { sign });
  }
  const said = messagesOf(field, rules);
  if (field.most && [...text].length > field.most) return said.long;
  const mistake = mistakeOf(field.key === "note" ? "body" : field.reader, text, field.service, rules);
  if (!mistake) return null;
  const [name, gaps] = mistake;
  return fillGaps(said[name] ?? rules.links.website[name] ?? said.wrong, { ...gaps, value: shown(text) });
};

const messagesOf = (field, rules) =>
  (field.service ? rules.links[field.service] : rules[field.form][field.key]) ?? rules.profile.github;

const fieldFault = (field, value, rules) => {
  const said = messagesOf(field, rules);
  if (!value.length) return field.isRequired ? (field.key === "whose" ? "Write your GitHub handle." : said.missing) : null;
  const entries = Array.isArray(value) ? value : [value];
  for (const [place, entry] of entries.entries()) {
    const fault = entryFault(field, entry, rules);
    if (fault) return fault;
    const seen = entries.slice(0, place).map((each) => each.toLowerCase());
    if (seen.includes(entry.toLowerCase())) return fillGaps(said.twice, { value: shown(entry) });
  }
  return field.entries && entries.length > field.entries ? said.many : null;
};
