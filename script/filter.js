// Search, section and order on the page with all figures. The choice is kept in the address, so that a link shows the same.

/** Upper and lower case are equal, and full and half width (５Ｇ, 5G). */
const fold = (text) => text.normalize("NFKC").toLowerCase();

/** Numbers of one kind are compared with each other only; what is counted and what is measured are both amounts. */
const ORDER = ["count", "rate", "change", "points", "difference", "multiple", "rank", "index", "composition"];

/** The number of a text; a fraction in hundredths, as percentages are. */
function numberIn(text) {
  const [part, all] = text.replace(/,/g, "").replace("\u2212", "-").split("/");
  return all ? 100 * part / all : parseFloat(part);
}

const filter = {
  panel: document.querySelector(".hf-filter"),
  /** The figure that the address names, until it is opened. */
  pendingFigureId: null,

  value: (name) => {
    const field = document.querySelector(`[name=find-${name}]`);
    return field ? field.value.trim() : "";
  },

  /** Applies the choice to cards, dot plot and table alike. */
  applyFilter() {
    if (!this.panel) return;
    const records = this.records();
    this.updateSections();
    const [q, section, sort] = ["q", "section", "sort"].map(this.value);
    const terms = fold(q).split(/\s+/);
    const found = [...records.values()].filter((record) =>
      (!section || record.section === section) && terms.every((term) => record.searchText.includes(term)));
    const shown = new Set(found.map(({ id }) => id));
    const focused = document.activeElement;
    for (const list of document.querySelectorAll(".hf-cards, .hf-rows, .hf-table tbody")) {
      // The report's order is kept from the first time on.
      if (!list.originalOrder) list.originalOrder = [...list.children];
      const order = this.sorted(list.originalOrder, records, sort);
      // Elements that move lose focus and selection.
      if (order.some((item, at) => item !== list.children[at])) list.append(...order);
      for (const item of list.children) {
        if (item.dataset.figure) item.hidden = !shown.has(item.dataset.figure);
        else item.hidden = !!sort || !found.some((record) => `hf-section-${record.section}` === item.id);
      }
    }
    if (focused && focused !== document.activeElement) focused.focus({ preventScroll: true });
    // All cards together are one stop for the Tab key, and never a hidden one.
    const stops = [...document.querySelectorAll(".hf-card:not([hidden]) .hf-card-summary")];
    const stop = stops.find(({ tabIndex }) => tabIndex === 0) || stops[0];
    for (const summary of document.querySelectorAll(".hf-card-summary")) summary.tabIndex = summary === stop ? 0 : -1;
    const status = this.panel.querySelector("[role=status]");
    const count = this.panel.dataset.found.replace("{n}", found.length);
    if (status.textContent === count) return;
    status.textContent = "";
    status.appendChild(document.createElement("p")).textContent = count;
  },

  /** Cards and section headings in the report's order. */
  items() {
    const cards = document.querySelector(".hf-cards");
    return cards.originalOrder || [...cards.children];
  },

  /** Section, search text (in both languages), label and value of each figure on show, by id. */
  records() {
    const records = new Map();
    // A choice of figures in the address has no headings.
    let section, title = "";
    for (const item of this.items()) {
      const id = item.dataset.figure;
      if (!id) [section, title] = [item.id.replace(/^hf-section-/, ""), item.textContent];
      else {
        const label = item.querySelector(".hf-label").textContent;
        const kind = Math.max(0, ORDER.indexOf(item.dataset.kind));
        const value = numberIn(item.querySelector(".hf-exact-value").textContent);
        records.set(id, { id, section, label, kind, value, searchText: fold(`${label} ${title} ${item.dataset.search}`) });
      }
    }
    return records;
  },

  /** Offers the sections on show: a figures file that was updated may have others than the page was built with. */
  updateSections() {
    const field = document.querySelector("[name=find-section]");
    const sections = this.items().filter((item) => !item.dataset.figure).map((heading) => [heading.id.replace(/^hf-section-/, ""), heading.textContent.trim()]);
    const [, ...options] = field.options;
    if (String(sections) === String(options.map(({ value, text }) => [value, text]))) return;
    const selected = field.value;
    for (const option of options) option.remove();
    field.append(...sections.map(([value, title]) => new Option(title, value)));
    field.value = selected;
    if (field.selectedIndex === -1) field.value = "";
  },

  sorted(originalOrder, records, sort) {
    if (!sort) return originalOrder;
    const direction = sort.startsWith("-") ? -1 : 1;
    const compare = sort.endsWith("value")
      ? (a, b) => a.kind - b.kind || direction * (a.value - b.value)
      : (a, b) => direction * a.label.localeCompare(b.label, document.documentElement.lang);
    const figures = originalOrder.filter((item) => item.dataset.figure);
    figures.sort((a, b) => compare(records.get(a.dataset.figure), records.get(b.dataset.figure)));
    return [...originalOrder.filter((item) => !item.dataset.figure), ...figures];
  },

  /** The view that shows where the hash names none. */
  defaultView: () => new URLSearchParams(location.search).get("view") || "cards",

  /** Writes the choice into the address. Not into the history: going back leads to the page before. */
  writeHash() {
    const view = document.querySelector("[name=hf-view]:checked").value;
    const pairs = [["view", view === this.defaultView() ? "" : view], ...["q", "section", "sort"].map((name) => [name, this.value(name)])];
    const hash = new URLSearchParams(pairs.filter(([, value]) => value)).toString();
    try {
      history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    } catch { /* Safari allows a hundred calls in half a minute: the next one writes it. */ }
  },

  /** Makes the choice that the address names. */
  readHash() {
    const parameters = new URLSearchParams(location.hash.slice(1));
    this.updateSections();
    for (const name of ["q", "section", "sort"]) {
      const field = document.querySelector(`[name=find-${name}]`);
      if (!field) continue;
      field.value = parameters.get(name) || "";
      // There may be no such section or order.
      if (field.selectedIndex === -1) field.value = "";
    }
    const input = (value) => document.querySelector(`[name=hf-view][value="${CSS.escape(value)}"]`);
    const view = input(parameters.get("view") || this.defaultView()) || input("cards");
    if (!view.checked) {
      view.checked = true;
      // As if the reader had selected it (widget.js), except that the address is not written again.
      this.isReading = true;
      view.dispatchEvent(new Event("change", { bubbles: true }));
      this.isReading = false;
    }
    this.applyFilter();
    this.pendingFigureId = parameters.get("figure");
    this.openFigure();
  },

  /** Opens the figure that the address names, once, when it is there. */
  openFigure() {
    const card = this.pendingFigureId && document.querySelector(`.hf-card[data-figure="${CSS.escape(this.pendingFigureId)}"]`);
    if (!card) return;
    this.pendingFigureId = null;
    card.querySelector(".hf-details").open = true;
    card.scrollIntoView();
    card.querySelector(".hf-card-summary").focus({ preventScroll: true });
    this.keepAtTop(card);
  },

  /** While the page is still loading, what comes above the card pushes it away, unless the browser itself holds it (WebKit does not). */
  keepAtTop(card) {
    if (!window.ResizeObserver) return;
    const observer = new ResizeObserver(() => card.scrollIntoView());
    const release = () => observer.disconnect();
    observer.observe(document.body);
    // From then on the reader's place counts.
    for (const type of ["wheel", "touchmove", "mousedown", "keydown", "hashchange"]) addEventListener(type, release, { once: true, passive: true });
    setTimeout(release, 5000);
  },

  onInput({ target, isComposing }) {
    // While a Chinese word is being composed, its Latin letters find nothing.
    if (this.isReading || isComposing || (target.name !== "hf-view" && !/^find-/.test(target.name))) return;
    // A reader who has gone on is not led back to the figure of the address.
    this.pendingFigureId = null;
    if (target.name !== "hf-view") this.applyFilter();
    this.writeHash();
  },

  /** Follows the address, the reader's choices, and widgets that replace each other. */
  bindEvents() {
    addEventListener("hashchange", () => this.readHash());
    for (const type of ["input", "change", "compositionend"]) document.addEventListener(type, (event) => this.onInput(event));
    document.addEventListener("hf-charts-rendered", () => this.applyFilter());
    new MutationObserver(() => {
      this.applyFilter();
      this.openFigure();
    }).observe(document.querySelector("main"), { childList: true });
    // The page in the other language makes the same choice.
    document.addEventListener("click", ({ target }) => {
      const link = target.closest(".hf-language-link");
      if (link) link.hash = location.hash;
    });
    // Without a hash, what the reader may have chosen meanwhile stays.
    if (location.hash) this.readHash();
    else this.applyFilter();
  },
};

filter.bindEvents();
