// The composer, part 9: the page itself. Reads the forms and shows what they become.
const fieldsOf = (form) => [...form.querySelectorAll("[data-field]")].map((place) => {
  const { field: key, reader, most, entries, list } = place.dataset;
  const inputs = [...place.querySelectorAll("input, select, textarea")];
  return {
    place, key, reader, inputs,
    form: form.dataset.form,
    service: key.startsWith("links.") ? key.slice("links.".length) : null,
    most: Number(most) || null,
    entries: Number(entries) || null,
    isList: list !== undefined,
    isRequired: inputs[0].required,
  };
});

const valueOf = ({ reader, inputs, isList }) => {
  if (reader === "choices") return inputs.filter((box) => box.checked).map((box) => box.value);
  const text = inputs[0].value.trim();
  return isList ? text.split(",").map((part) => part.trim()).filter(Boolean) : text;
};

const showFault = ({ place, inputs }, fault) => {
  const told = place.querySelector(".field-fault");
  if (!told) return;
  if (told.textContent !== (fault ?? "")) told.textContent = fault ?? "";
  if (fault) inputs[0].setAttribute("aria-invalid", "true");
  else inputs[0].removeAttribute("aria-invalid");
};

const AGREED = "It counts for each of you: name them under “Together with”.";

const composeContribution = async ({ whose, ...fields }, rules) => {
  const entry = { ...fields, title: fields.title.split(/\s+/).join(" ") };
  const person = await findPerson(whose);
  const owned = person ? { ...entry, owner: person.slug } : entry;
  const works = entry.url ? await findWorks(entry) : [];
  const others = works.filter((people) => !people.includes(person?.slug ?? whose.toLowerCase())).flat();
  const notes = person ? notesOf(owned, person, rules) : [];
  if (others.length && !entry.with?.length) notes.push(`This address is in the log of ${others.join(", ")} already. ${AGREED}`);
  const text = entryText(entry, person && !person.contributions.some(({ owner }) => owner === person.slug));
  return { person, doubts: [...await doubtsOf(owned, person, rules), ...notes],
    standing: person && standingWith(owned, person, rules), text,
    way: composer.dataset.repository && await oldFile(person?.slug ?? whose.toLowerCase()),
    form: composer.dataset.repository && issueForm(entry, entryText(entry)),
    faults: person === null ? { whose: `Nobody here has the handle “${whose}” yet: write a profile first.` } : {} };
};

const composeProfile = async (profile, rules) => {
  const known = await findPerson(profile.github);
  const text = profileText(profile);
  const doubts = known ? [`There is a profile of ${known.name} already. Copy what is new, and keep what stands there.`] : [];
  const path = `${FOLDER}/${profile.github.toLowerCase()}.md`;
  const way = composer.dataset.repository && (known ? await oldFile(known.slug) : newFile(path, text));
  return { person: profile, doubts, standing: standingFrom(profile.accepted, rules), text, way, faults: {} };
};

const COMPOSERS = { contribution: composeContribution, profile: composeProfile };

const showStanding = (form, { person, standing }) => {
  const card = form.querySelector(".compose-card");
  if (person && standing) showCard(card, person, standing);
  else card.hidden = true;
  form.querySelector(".compose-standing").textContent = standing?.said ?? "";
};

const showWay = (link, address) => {
  if (!link) return;
  link.hidden = !address;
  if (address) link.href = address;
  else link.removeAttribute("href");
};

const showResult = (form, { text, doubts, way, form: issue }) => {
  form.querySelector("code").textContent = text;
  form.querySelector("pre").hidden = !text;
  form.querySelector(".compose-waiting").hidden = Boolean(text);
  form.querySelector(".compose-faults").replaceChildren(...doubts.map((doubt) =>
    Object.assign(document.createElement("li"), { textContent: doubt })));
  form.querySelector(".compose-copy").disabled = !text;
  showWay(form.querySelector(".compose-issue"), issue);
  const open = form.querySelector(".compose-open");
  if (!open) return;
  showWay(open, way?.address);
  open.textContent = way?.isCopied ? "Copy it and open the file on GitHub" : "Open it on GitHub";
  open.dataset.copied = way?.isCopied ? "yes" : "";
};

const TYPING = 250; // milliseconds without a letter, so that half a handle is not asked for
const NOTHING = { text: "", doubts: [], way: null, person: null, standing: null };

// Reads a form and shows what it becomes; `isAll` tells of fields that nobody has touched, too.
const update = async (form, rules, isAll, pause = 0) => {
  const turn = (form.turn = (form.turn ?? 0) + 1);
  form.setAttribute("aria-busy", "true");
  if (pause) await new Promise((resume) => { setTimeout(resume, pause); });
  if (turn !== form.turn) return null; // the next letter was typed
  const fields = fieldsOf(form);
  const values = Object.fromEntries(fields.map((field) => [field.key, valueOf(field)]));
  const faults = Object.fromEntries(fields.map((field) => [field.key, fieldFault(field, values[field.key], rules)]));
  const isSound = Object.values(faults).every((fault) => !fault);
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.length));
  const result = isSound ? await COMPOSERS[form.dataset.form](filled, rules) : await halfDone(form, filled, faults, rules);
  if (turn !== form.turn) return null; // something was typed meanwhile
  Object.assign(faults, result.faults);
  for (const field of fields) {
    if (isAll || form.touched.has(field.key)) showFault(field, faults[field.key]);
  }
  const isReady = Object.values(faults).every((fault) => !fault);
  showStanding(form, result);
  showResult(form, isReady ? result : NOTHING);
  form.removeAttribute("aria-busy");
  return fields.find((field) => faults[field.key]);
};

// The card of what can be shown before the form is sound.
const halfDone = async (form, filled, faults, rules) => {
  if (form.dataset.form === "profile") {
    return { ...NOTHING, person: filled, standing: standingFrom(faults.accepted ? null : filled.accepted, rules) };
  }
  const person = faults.whose ? null : await findPerson(filled.whose);
  const unknown = person === null && filled.whose && !faults.whose
    ? { whose: `Nobody here has the handle “${filled.whose}” yet: write a profile first.` } : {};
  return { ...NOTHING, person, standing: person && standingWith(null, person, rules), faults: unknown };
};

const placeOf = (form, text) => {
  if (form.dataset.form === "profile") return "into the file";
  return text.startsWith("contributions:") ? "above the second ---" : "below the last entry under `contributions:`";
};

const copy = async (form) => {
  const code = form.querySelector("code");
  const told = form.querySelector(".compose-told");
  try {
    await navigator.clipboard.writeText(code.textContent);
    told.textContent = `Copied. Paste it ${placeOf(form, code.textContent)}, and propose the change.`;
  } catch {
    getSelection().selectAllChildren(code);
    told.textContent = "Selected: copy it with the keyboard.";
  }
};

const submit = async (form, rules) => {
  const wrong = await update(form, rules, true);
  const told = form.querySelector(".compose-told");
  if (wrong === null) return;
  told.textContent = wrong ? "Something is still missing or wrong: see above." : "Nothing is wrong. It is ready.";
  if (wrong) {
    wrong.place.closest("details")?.setAttribute("open", "");
    wrong.inputs[0].focus();
  } else (form.querySelector(".compose-open:not([hidden])") ?? form.querySelector(".compose-copy")).focus();
};

const begin = (form, rules) => {
  form.touched = new Set();
  const touch = (event) => {
    const place = event.target.closest("[data-field]");
    if (place) form.touched.add(place.dataset.field);
    update(form, rules, false);
  };
  form.addEventListener("input", () => update(form, rules, false, TYPING));
  form.addEventListener("change", touch);
  form.addEventListener("submit", (event) => { event.preventDefault(); submit(form, rules); });
  form.querySelector(".compose-copy").addEventListener("click", () => copy(form));
  form.querySelector(".compose-open")?.addEventListener("click", (event) => {
    if (event.currentTarget.dataset.copied) copy(form);
  });
};

const choose = () => {
  const chosen = location.hash === "#profile" ? "profile" : "contribution";
  for (const form of composer.querySelectorAll("form")) form.hidden = form.dataset.form !== chosen;
  for (const link of composer.querySelectorAll(".compose-choice a")) {
    if (link.hash === `#${chosen}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
};

const start = async () => {
  const rules = await readAnswer(composer.dataset.form, "json");
  document.querySelector("#site-timezones").append(...rules.timezones.map((zone) => new Option("", zone)));
  for (const form of composer.querySelectorAll("form")) begin(form, rules);
  const whose = new URLSearchParams(location.search).get("handle");
  if (whose) {
    composer.querySelector("#contribution-whose").value = whose;
    update(composer.querySelector("form"), rules, false);
  }
  addEventListener("hashchange", choose);
  choose();
  composer.hidden = false;
};

start().catch(() => { /* what is written below on doing it by hand is there in any case */ });
