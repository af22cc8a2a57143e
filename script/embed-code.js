// The snippet builder: from the form's choices to a snippet and a live preview.
const form = document.getElementById("choices");
const snippet = document.getElementById("snippet");
const preview = document.getElementById("preview");
const measure = document.getElementById("measure");
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const chosen = (name) => form.elements[name].value;
const inLanguage = (element, name) => element.getAttribute(`data-${name}-${chosen("lang").slice(0, 2)}`);

/** The choices that differ from what the widget does by itself, as [name, value]. */
function settings() {
  const boxes = [...form.querySelectorAll("[name=figure]")];
  const byDefault = boxes.every((box) => box.checked === box.hasAttribute("data-headline"));
  const ids = boxes.filter((box) => box.checked).map((box) => box.value);
  const pairs = [["figures", byDefault ? "" : ids.join(",")]];
  for (const [name, byItself] of [["view", "cards"], ["theme", "auto"], ["text", "normal"]]) {
    pairs.push([name, chosen(name) === byItself ? "" : chosen(name)]);
  }
  return pairs.filter(([, value]) => value);
}

/** What stands in the page until the figures are there. */
const words = () => [...form.querySelectorAll("[name=figure]:checked")].map((box) => inLanguage(box, "words"));

function element(address) {
  const attributes = [["lang", chosen("lang")], ...settings()].map(([name, value]) => ` ${name}="${escape(value)}"`).join("");
  const pin = form.elements.pin.checked ? ` integrity="${form.dataset.embed}"` : "";
  const items = words().map((text) => `    <li>${escape(text)}</li>\n`).join("");
  return `<headline-figures${attributes}>\n  <p>${escape(inLanguage(form, "title"))}</p>\n  <ul>\n${items}  </ul>\n</headline-figures>\n`
    + `<script type="module" src="${address}embed.js"${pin} crossorigin="anonymous"></script>\n`;
}

function iframe(address) {
  const page = chosen("lang") === "en" ? "en/embed.html" : "embed.html";
  const query = new URLSearchParams(settings()).toString().replaceAll("%2C", ",");
  const src = escape(`${address}${page}${query && `?${query}`}`);
  const pin = form.elements.pin.checked ? ` integrity="${form.dataset.frame}"` : "";
  // High enough for a screen of 320 pixels, so that it needs no scroll bar where frame.js may not run.
  const height = Math.ceil(measure.getBoundingClientRect().height + 16) || 1600;
  return `<iframe src="${src}" title="${escape(inLanguage(form, "title"))}" width="100%" height="${height}" loading="lazy" frameborder="0" allow="clipboard-write; web-share" data-headline-figures></iframe>\n`
    + `<script type="module" src="${address}frame.js"${pin} crossorigin="anonymous"></script>\n`;
}

function image(address) {
  const file = `${address}static/figures.${chosen("lang")}`;
  return `<a href="${file}.html"><img src="${file}.png" alt="${escape(inLanguage(form, "sentence"))}" width="100%" loading="lazy"></a>\n`;
}

const ways = { element, iframe, image };

function write() {
  const address = form.elements.address.value.replace(/\/*$/, "/");
  snippet.value = ways[chosen("way")](escape(address));
}

/** A live widget in `place` with the choices made so far. */
function live(place) {
  let widget = place.firstElementChild;
  if (widget?.localName !== "headline-figures") {
    widget = document.createElement("headline-figures");
    widget.addEventListener("ready", () => requestAnimationFrame(write));
    place.replaceChildren(widget);
  }
  const now = new Map([["lang", chosen("lang")], ...settings()]);
  for (const name of ["lang", "figures", "view", "theme", "text"]) {
    if (now.has(name)) widget.setAttribute(name, now.get(name));
    else widget.removeAttribute(name);
  }
}

function show() {
  for (const hint of form.querySelectorAll("[data-hint]")) hint.hidden = hint.dataset.hint !== chosen("way");
  if (chosen("way") === "image") {
    const picture = document.createElement("img");
    picture.alt = inLanguage(form, "sentence");
    picture.src = `${form.dataset.root}static/figures.${chosen("lang")}.png`;
    preview.replaceChildren(picture);
  } else {
    live(preview);
    live(measure);
  }
  write();
  requestAnimationFrame(() => requestAnimationFrame(write));
}

async function copy({ currentTarget: button }) {
  const status = document.getElementById("copy-status");
  try {
    await navigator.clipboard.writeText(snippet.value);
    status.textContent = button.dataset.copied;
  } catch {
    snippet.focus();
    snippet.select();
    status.textContent = button.dataset.notCopied;
  }
}

form.elements.address.value = new URL(form.dataset.root || ".", location.href).href;
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("copy").addEventListener("click", copy);
show();
