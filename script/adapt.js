// Makes of a prerendered widget the one that is asked for: other figures, another level of headings. No program is needed for that.
// Loaded where something else is asked for than was prerendered.

const isAll = (page) => page.getElementById("headline-figures").dataset.figures === "all";

/** The prerendered document below `folder` that has all of `figures` (ids or `all`), if one has; otherwise that of the headline figures. */
async function documentWith(folder, figures, home) {
  const all = await (isAll(home) ? home : fetchDocument(new URL("element-all.html", folder).href));
  return figures.includes("all") || figures.some((id) => cardIn(all, id)) ? all : home;
}

const showsHome = (home, figures) => (figures.includes("all") ? isAll(home) : figures.every((id) => cardIn(home, id)));

/** The widget with what `settings` ask for. `home` is the prerendered document of the headline figures below `folder`. */
export async function adaptedWidget(folder, settings, home) {
  const { figures } = settings;
  const page = showsHome(home, figures) ? home : await documentWith(folder, figures, home);
  const root = copyWidget(page);
  adapt(root, settings);
  // One that shows some of all figures leads to all.
  if (page !== home && !figures.includes("all")) root.querySelector("footer").before(copyWidget(home).querySelector(".hf-overview"));
  return root;
}

/** Has `root`, the element with a prerendered widget, show `figures` in their order, with its title as a heading of `level`. */
function adapt(root, { figures, level }) {
  const widget = root.querySelector(".hf-widget");
  const chosen = figures.filter((id) => cardIn(root, id));
  const bySection = figures.includes("all") || (!chosen.length && root.dataset.figures === "all");
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

/** Changes the widget of this page as its address asks. */
export async function adaptPage(widget, parameters) {
  const root = widget.find("#headline-figures");
  const read = (name) => (parameters.get(name) || "").trim() || (name === "figures" ? root.dataset.figures : "");
  const settings = readSettings(read, 1);
  if (showsHome(document, settings.figures)) {
    adapt(root, settings);
    for (const list of widget.scope.querySelectorAll(".hf-cards, .hf-rows, .hf-table tbody")) delete list.originalOrder;
  } else {
    const other = await adaptedWidget(location.href, settings, document);
    const language = widget.find(".hf-language-link");
    // A page of its own: it may be left.
    if (language) {
      for (const link of other.querySelectorAll("a[target]")) link.removeAttribute("target");
      other.querySelector(".hf-toolbar").append(language);
    }
    if (root.dataset.alternate) other.dataset.alternate = root.dataset.alternate;
    root.replaceWith(other);
  }
  widget.sync();
  // Search and order (filter.js) begin anew.
  document.dispatchEvent(new CustomEvent("hf-charts-rendered"));
}
