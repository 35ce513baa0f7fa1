// The composer, part 3: days and months, as ISO 8601 texts; they compare as texts.
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December"];
const two = (number) => String(number).padStart(2, "0");
const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const today = () => new Date().toISOString().slice(0, 10);

const firstDay = (date) => (date.length > 7 ? date : `${date}-01`);
const lastDay = (date) => {
  const [year, month] = date.split("-").map(Number);
  return date.length > 7 ? date : `${date}-${two(daysIn(year, month))}`;
};

const inWords = (date) => {
  const [year, month, day] = date.split("-").map(Number);
  return `${day ? `${day} ` : ""}${MONTHS[month - 1]} ${year}`;
};

// What is wrong with a date, and what its message names; null where nothing is.
const dateMistake = (text, mayBeMonth) => {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (iso) return isoMistake(iso, mayBeMonth);
  if (/^\d{4}$/.test(text)) return ["only_year", {}];
  const loose = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].*)?$/.exec(text);
  if (loose) return ["loose", { iso: loose.slice(1).filter(Boolean).map((part) => two(part)).join("-") }];
  return [/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text) ? "year_last" : "wrong", {}];
};

const isoMistake = ([, year, month, day], mayBeMonth) => {
  if (!day && !mayBeMonth) return ["only_month", {}];
  if (month < 1 || month > 12) return ["no_month", { month: Number(month) }];
  if (day && (day < 1 || day > daysIn(Number(year), Number(month)))) {
    return ["calendar", { month: MONTHS[month - 1] }];
  }
  return year < 1900 || year > 2200 ? ["range", { year: Number(year) }] : null;
};

// A day some months later; where it does not exist, the first of the next month.
const addMonths = (start, months) => {
  const [year, month, day] = start.split("-").map(Number);
  const whole = year * 12 + month - 1 + months;
  const [later, place] = [Math.floor(whole / 12), (whole % 12) + 1];
  if (day <= daysIn(later, place)) return `${later}-${two(place)}-${two(day)}`;
  return new Date(Date.UTC(later, place, 1)).toISOString().slice(0, 10);
};

const daysLater = (day, days) => new Date(Date.parse(day) + days * 86400000).toISOString().slice(0, 10);
