// The page that makes embed codes: turns the choices of its form into a snippet and a live preview.
const form = document.getElementById("embed-code-form");
const snippet = document.getElementById("snippet");
const preview = document.getElementById("preview");
const heightProbe = document.getElementById("height-probe");
const escapeHtml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const selected = (name) => form.elements[name].value;
const localized = (element, name) => element.getAttribute(`data-${name}-${selected("lang").slice(0, 2)}`);

/** The choices that differ from the defaults of the widget, as [name, value]. */
function settings() {
  const boxes = [...form.querySelectorAll("[name=figure]")];
  const isDefault = boxes.every((box) => box.checked === box.hasAttribute("data-headline"));
  const ids = boxes.filter((box) => box.checked).map((box) => box.value);
  const pairs = [["figures", isDefault ? "" : ids.join(",")]];
  for (const [name, standard] of [["view", "cards"], ["theme", "auto"], ["text", "normal"]]) {
    pairs.push([name, selected(name) === standard ? "" : selected(name)]);
  }
  return pairs.filter(([, value]) => value);
}

/** What the host page shows until the figures are there. */
const fallbackTexts = () => [...form.querySelectorAll("[name=figure]:checked")].map((box) => localized(box, "words"));

function element(address) {
  const attributes = [["lang", selected("lang")], ...settings()].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("");
  const pin = form.elements.pin.checked ? ` integrity="${form.dataset.embedIntegrity}"` : "";
  const items = fallbackTexts().map((text) => `    <li>${escapeHtml(text)}</li>\n`).join("");
  return `<headline-figures${attributes}>\n  <p>${escapeHtml(localized(form, "title"))}</p>\n  <ul>\n${items}  </ul>\n</headline-figures>\n`
    + `<script type="module" src="${address}embed.js"${pin} crossorigin="anonymous"></script>\n`;
}

function iframe(address) {
  const page = selected("lang") === "en" ? "en/embed.html" : "embed.html";
  const query = new URLSearchParams(settings()).toString().replaceAll("%2C", ",");
  const src = escapeHtml(`${address}${page}${query && `?${query}`}`);
  const pin = form.elements.pin.checked ? ` integrity="${form.dataset.frameIntegrity}"` : "";
  // High enough for a screen of 320 pixels, so that it needs no scroll bar where frame.js may not run.
  const height = Math.ceil(heightProbe.getBoundingClientRect().height + 16) || 1600;
  return `<iframe src="${src}" title="${escapeHtml(localized(form, "title"))}" width="100%" height="${height}" loading="lazy" frameborder="0" allow="clipboard-write; web-share" data-headline-figures></iframe>\n`
    + `<script type="module" src="${address}frame.js"${pin} crossorigin="anonymous"></script>\n`;
}

function image(address) {
  const file = `${address}static/figures.${selected("lang")}`;
  return `<a href="${file}.html"><img src="${file}.png" alt="${escapeHtml(localized(form, "sentence"))}" width="100%" loading="lazy"></a>\n`;
}

const methods = { element, iframe, image };

function updateSnippet() {
  const address = form.elements.address.value.replace(/\/*$/, "/");
  snippet.value = methods[selected("method")](escapeHtml(address));
}

/** Shows a live widget with the current choices in `container`. */
function renderWidget(container) {
  let widget = container.firstElementChild;
  if (widget?.localName !== "headline-figures") {
    widget = document.createElement("headline-figures");
    widget.addEventListener("ready", () => requestAnimationFrame(updateSnippet));
    container.replaceChildren(widget);
  }
  const attributes = new Map([["lang", selected("lang")], ...settings()]);
  for (const name of ["lang", "figures", "view", "theme", "text"]) {
    if (attributes.has(name)) widget.setAttribute(name, attributes.get(name));
    else widget.removeAttribute(name);
  }
}

function renderPreview() {
  for (const hint of form.querySelectorAll("[data-hint]")) hint.hidden = hint.dataset.hint !== selected("method");
  if (selected("method") === "image") {
    const picture = document.createElement("img");
    picture.className = "hf-image-preview";
    picture.alt = localized(form, "sentence");
    picture.src = `${form.dataset.root}static/figures.${selected("lang")}.png`;
    preview.replaceChildren(picture);
  } else {
    renderWidget(preview);
    renderWidget(heightProbe);
  }
  updateSnippet();
  requestAnimationFrame(() => requestAnimationFrame(updateSnippet));
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
form.addEventListener("input", renderPreview);
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("copy").addEventListener("click", copy);
renderPreview();
