// Actions for a figure: its picture, a citation, a link. Loaded when a reader opens the details of a figure for the first time.
//
// The picture is a file of this folder: in an in-app browser that blocks downloads a long press saves it. It is offered only for the very
// figure that it was made of.
const MESSAGES = "@MESSAGES@";

const text = (root, selector) => {
  const found = root.querySelector(selector);
  return found ? found.textContent.trim() : "";
};

function createElement(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Publisher, source and its day. */
const attribution = (card) => [...card.querySelectorAll(".hf-attribution > .hf-inline-item")].map((item) => item.textContent.trim());

/** The figure with its source, as one cites it. */
function citation(messages, card, link) {
  const [label, number, period] = [".hf-label", ".hf-number", ".hf-period"].map((selector) => text(card, selector));
  const [publisher, ...source] = attribution(card);
  const parts = {
    publisher,
    label,
    // In the middle of a sentence.
    number: number.charAt(0).toLowerCase() + number.slice(1),
    period,
    source: source.join(messages.sourceSeparator),
    link,
  };
  return messages.citation.replace(/\{(\w+)\}/g, (_, name) => parts[name]).trim();
}

/** The address of a file beside the figures file that `card` is of: an edition has its own pictures and tables. */
const fileBeside = (card, name) => new URL(name, new URL(card.closest("#headline-figures").dataset.src, document.baseURI));

/** A link to download a file. Browsers ignore `download` for another origin and would leave the page. */
function fileLink(address, label) {
  const behaviour = address.origin === location.origin ? { download: "" } : { target: "_blank", rel: "noopener" };
  return createElement("a", { href: address.href, ...behaviour }, label);
}

/** Shows or hides the picture under `toolbar`. */
function togglePreview(button, card, language, messages, toolbar) {
  const preview = toolbar.parentElement.querySelector(".hf-preview");
  button.setAttribute("aria-expanded", String(!preview));
  if (preview) return preview.remove();
  const [png, svg] = ["png", "svg"].map((ending) => fileLink(fileBeside(card, `static/figure-${card.dataset.figure}.${language}.${ending}`), ending.toUpperCase()));
  const image = createElement("img", { src: png.href, alt: `${text(card, ".hf-label")} ${text(card, ".hf-number")}` });
  const links = createElement("p", {}, `${messages.pictureHint} `, createElement("span", {}, png, " ", svg));
  toolbar.after(createElement("div", { className: "hf-preview" }, image, links));
}

const fingerprints = new Map();

/** The fingerprint of each figure when its picture was made. A file of its own, so that no script changes with the figures. */
async function imageFingerprints(card) {
  const { href } = fileBeside(card, "static/figures.fingerprints.json");
  if (!fingerprints.has(href)) fingerprints.set(href, fetch(href).then((response) => response.json()));
  try {
    return await fingerprints.get(href);
  } catch {
    // No picture is offered now; the next opened details try again.
    fingerprints.delete(href);
    return {};
  }
}

/** Adds the actions to opened details, once. `isOwn`: the figures are those of this folder. */
export async function renderActions(details, isOwn) {
  const [card, widget] = [details.closest(".hf-card"), details.closest(".hf-widget")];
  const pictures = isOwn ? await imageFingerprints(card) : {};
  const content = details.querySelector(".hf-details-content");
  if (content.querySelector(".hf-actions")) return;
  const messages = MESSAGES[widget.lang];
  const permalink = content.querySelector(".hf-permalink a");
  const link = permalink ? permalink.href : "";
  const status = createElement("p", {});
  status.setAttribute("role", "status");
  const copyFallback = createElement("textarea", { className: "hf-copy-fallback", readOnly: true, rows: 3, hidden: true });
  const copy = async (value, name) => {
    try {
      await navigator.clipboard.writeText(value);
      status.textContent = messages.copied;
      copyFallback.hidden = true;
    } catch {
      status.textContent = messages.notCopied;
      Object.assign(copyFallback, { value, hidden: false });
      copyFallback.setAttribute("aria-label", name);
      copyFallback.select();
    }
  };
  const button = (label, onClick) => {
    const element = createElement("button", { type: "button", className: "hf-button" }, label);
    element.addEventListener("click", onClick);
    return element;
  };
  const toolbar = createElement("div", { className: "hf-actions" });
  if (pictures[card.dataset.figure] === card.dataset.fingerprint) {
    const toggle = button(messages.savePicture, () => togglePreview(toggle, card, widget.lang, messages, toolbar));
    toggle.setAttribute("aria-expanded", "false");
    toolbar.append(toggle);
  }
  if (link) toolbar.append(button(messages.copyLink, () => copy(link, messages.copyLink)));
  toolbar.append(button(messages.copyCitation, () => copy(citation(messages, card, link), messages.copyCitation)));
  if (link && navigator.share) {
    toolbar.append(button(messages.share, async () => {
      try {
        await navigator.share({ title: text(card, ".hf-label"), text: citation(messages, card, ""), url: link });
      } catch (error) {
        // A reader who closes the sheet has cancelled; anything else is a failure of the browser.
        if (error.name !== "AbortError") copy(link, messages.copyLink);
      }
    }));
  }
  toolbar.append(button(messages.print, () => print()));
  content.append(toolbar, status, copyFallback);
  // A page of this folder has these links below the widget.
  if (isOwn && !document.querySelector(".hf-downloads")) {
    content.append(createElement("p", { className: "hf-card-downloads" }, `${messages.allData} `, fileLink(fileBeside(card, "figures.csv"), "CSV"), " ", fileLink(fileBeside(card, "figures.json"), "JSON")));
  }
}
