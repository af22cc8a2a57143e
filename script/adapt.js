// Makes of a prerendered page the widget that is asked for: other figures, another level of headings. No program is needed for that.

/** Documents by their address: the pages of a folder, each asked for once. */
const documents = new Map();

/** A page as a document. Unlike `DOMParser`, an XMLHttpRequest parses under Trusted Types, too. */
function fetchDocument(address) {
  if (!documents.has(address)) {
    documents.set(address, new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("GET", address);
      request.responseType = "document";
      request.onload = () => {
        const found = request.status === 200 && request.response && request.response.getElementById("headline-figures");
        if (found) resolve(request.response);
        else reject(new Error(`there is no widget at ${address}`));
      };
      request.onerror = () => reject(new Error(`${address} did not load`));
      request.send();
    }));
    documents.get(address).catch(() => documents.delete(address));
  }
  return documents.get(address);
}

/**
 * The page below `folder` in which `figures` were prerendered: those of a setting, ids or `all`. `home` is the page with the headline
 * figures, if it is there already.
 */
async function prerenderedPage(folder, figures, home) {
  const load = (name) => fetchDocument(new URL(name, folder).href);
  const isAll = (page) => page.getElementById("headline-figures").dataset.figures === "all";
  if (figures.includes("all")) return home && isAll(home) ? home : load("all.html");
  const page = home || await load("embed.html");
  if (figures.every((id) => cardIn(page, id))) return page;
  const all = await load("all.html");
  // Those that are in no file are left out; none at all stands for the headline figures.
  return figures.some((id) => cardIn(all, id)) ? all : page;
}

const cardIn = (root, id) => [...root.querySelectorAll(".hf-card")].find((card) => card.dataset.figure === id);

/**
 * Has `root`, the element of a prerendered page at `address`, show `figures` in their order, with its title as a heading of `level`.
 * `isPage`: it stays in its page, where its links are right.
 */
function adapt(root, address, { figures, level, isPage }) {
  const widget = root.querySelector(".hf-widget");
  const chosen = figures.filter((id) => cardIn(root, id));
  const bySection = figures.includes("all") || (!chosen.length && root.dataset.figures === "all");
  if (!isPage) {
    for (const part of widget.querySelectorAll(".hf-filter, .hf-language-link")) part.remove();
    const isAll = root.dataset.figures === "all";
    const overview = widget.querySelector(".hf-overview");
    // The page with all figures leads to the headline figures; an element that shows some of its figures leads to all.
    if (isAll && overview) overview.remove();
    for (const link of widget.querySelectorAll("a[href]:not([href^='#hf-'])")) {
      link.href = new URL(link.getAttribute("href"), isAll ? new URL("all.html", address) : address).href;
      link.target = "_blank";
    }
    root.dataset.src = new URL(root.dataset.src, address).href;
    root.dataset.all = new URL("all.html", address).href;
    for (const name of ["headline", "alternate"]) delete root.dataset[name];
    for (const card of widget.querySelectorAll("[data-search]")) delete card.dataset.search;
  }
  if (!bySection && chosen.length) chooseFigures(widget, chosen);
  setLevels(widget, level, bySection);
  Object.assign(root.dataset, { figures: figures.join(","), headingLevel: level });
}

/** Leaves these figures in cards, dot plot and table, in this order. */
function chooseFigures(widget, ids) {
  for (const list of widget.querySelectorAll(".hf-cards, .hf-rows, .hf-table tbody")) {
    const items = [...list.children];
    for (const item of items) item.remove();
    list.append(...ids.map((id) => items.find((item) => item.dataset.figure === id)).filter(Boolean));
  }
  // Its axis is that of other figures: it is drawn anew when it is wanted (live.js).
  widget.querySelector(".hf-dot-plot").setAttribute("data-partial", "");
  // Another set of figures is another widget.
  widget.removeAttribute("data-fingerprint");
}

/** Gives each heading its level: the title `level`, sections one below, labels below those. */
function setLevels(widget, level, bySection) {
  for (const heading of widget.querySelectorAll(".hf-title, .hf-section, .hf-label")) {
    const below = heading.matches(".hf-title") ? 0 : heading.matches(".hf-section") || !bySection ? 1 : 2;
    const name = `h${Math.min(level + below, 6)}`;
    if (heading.localName === name) continue;
    const other = document.createElement(name);
    for (const { name, value } of [...heading.attributes]) other.setAttribute(name, value);
    other.append(...heading.childNodes);
    heading.replaceWith(other);
  }
}

/** The settings `figures` and `heading-level` as an attribute or a parameter has them; what cannot be read is as if it were not there. */
function readSettings(read, standardLevel) {
  const level = Number(read("heading-level"));
  return {
    figures: (read("figures") || "").split(",").map((id) => id.trim()).filter(Boolean),
    level: Number.isInteger(level) && level >= 1 && level <= 5 ? level : standardLevel,
  };
}
