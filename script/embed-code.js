// The page that makes embed codes: turns the choices of its form into a snippet and a live preview.
const form = document.getElementById("embed-code-form");
const snippet = document.getElementById("snippet");
const preview = document.getElementById("preview");
const heightProbe = document.getElementById("height-probe");
const escapeHtml = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
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

/**
 * In one line and without blocks: what a CMS makes paragraphs of stays in its place. It names the file whose figures it shows. The preload
 * asks for the widget beside the script that needs it; where a CMS takes it away, the figures come a moment later.
 */
function element(address) {
  const settingsHere = [["src", `${address}figures.json`], ["lang", selected("lang")], ...settings()];
  const attributes = settingsHere.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("");
  const pin = form.elements.pin.checked ? ` integrity="${form.dataset.embedIntegrity}"` : "";
  const [colon, semicolon] = selected("lang") === "en" ? [": ", "; "] : ["：", "；"];
  const words = escapeHtml(localized(form, "title") + colon + fallbackTexts().join(semicolon));
  return `<headline-figures${attributes}>${words}</headline-figures><script type="module" src="${escapeHtml(address)}embed.js"${pin} crossorigin="anonymous"></script>`
    + `<link rel="preload" as="fetch" href="${escapeHtml(address)}${selected("lang") === "en" ? "en/" : ""}element.html" crossorigin="anonymous">\n`;
}

function iframe(address) {
  const page = selected("lang") === "en" ? "en/embed.html" : "embed.html";
  const query = new URLSearchParams(settings()).toString().replace(/%2C/g, ",");
  const src = escapeHtml(`${address}${page}${query && `?${query}`}`);
  const pin = form.elements.pin.checked ? ` integrity="${form.dataset.frameIntegrity}"` : "";
  const height = tallest() || 1600;
  return `<iframe src="${src}" title="${escapeHtml(localized(form, "title"))}" width="100%" height="${height}" loading="lazy" frameborder="0" allow="clipboard-write; web-share" data-headline-figures></iframe>`
    + `<script type="module" src="${escapeHtml(address)}frame.js"${pin} crossorigin="anonymous"></script>\n`;
}

/** Widths of frames in CSS pixels: the narrowest phone, with and without a scroll bar, to a desktop. */
const WIDTHS = [305, 320, 345, 360, 412, 480, 560, 640, 720, 765, 780, 860, 960, 1080, 1280];

/** High enough for every width, so that a frame needs no scroll bar where frame.js may not run. It does not fall with the width alone. */
function tallest() {
  const heights = WIDTHS.map((width) => {
    heightProbe.style.width = `${width}px`;
    return heightProbe.getBoundingClientRect().height;
  });
  return Math.max(...heights) && Math.ceil(Math.max(...heights) + 16);
}

function image(address) {
  const file = `${escapeHtml(address)}static/figures.${selected("lang")}`;
  return `<a href="${file}.html"><img src="${file}.png" alt="${escapeHtml(localized(form, "sentence"))}" width="100%" loading="lazy"></a>\n`;
}

const methods = { element, iframe, image };

function updateSnippet() {
  const address = form.elements.address.value.replace(/\/*$/, "/");
  snippet.value = methods[selected("method")](address);
}

/** Shows a live widget with the current choices in `container`. */
function renderWidget(container) {
  let widget = container.firstElementChild;
  if (!widget || widget.localName !== "headline-figures") {
    widget = document.createElement("headline-figures");
    widget.addEventListener("ready", () => requestAnimationFrame(updateSnippet));
    container.textContent = "";
    container.append(widget);
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
    preview.textContent = "";
    preview.append(picture);
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
