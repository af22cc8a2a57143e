// Search, section and order on the page with all figures. What is chosen stands in the address, so that a link shows the same.

/** Upper and lower case are one, and so are full and half width (５Ｇ, 5G). */
const plain = (text) => text.normalize("NFKC").toLowerCase();

const finder = {
  panel: document.querySelector(".hf-filter"),
  /** The figure that the address names, until it is opened. */
  asked: null,

  value: (name) => document.querySelector(`[name=find-${name}]`)?.value.trim() ?? "",

  /** Shows what is chosen, in cards, scale and table alike. */
  apply() {
    if (!this.panel) return;
    const [q, section, sort] = ["q", "section", "sort"].map(this.value);
    const known = this.known();
    const asked = plain(q).split(/\s+/);
    const found = [...known.values()].filter((figure) =>
      (!section || figure.section === section) && asked.every((word) => figure.words.includes(word)));
    const shown = new Set(found.map(({ id }) => id));
    const reached = document.activeElement;
    for (const list of document.querySelectorAll(".hf-cards, .hf-rows, .hf-table tbody")) {
      // The order of the report is kept from the first time on.
      list.report ??= [...list.children];
      const order = this.ordered(list.report, known, sort);
      // What is moved loses focus and selection.
      if (order.some((item, at) => item !== list.children[at])) list.append(...order);
      for (const item of list.children) {
        if (item.dataset.figure) item.hidden = !shown.has(item.dataset.figure);
        else item.hidden = !!sort || !found.some((figure) => `hf-section-${figure.section}` === item.id);
      }
    }
    if (reached !== document.activeElement) reached?.focus({ preventScroll: true });
    // One stop for the Tab key among the pictures, and not one that is put away.
    const stops = [...document.querySelectorAll(".hf-card:not([hidden]) .hf-card-summary")];
    if (stops.length && stops.every(({ tabIndex }) => tabIndex < 0)) stops[0].tabIndex = 0;
    const status = this.panel.querySelector("[role=status]");
    const said = this.panel.dataset.found.replace("{n}", found.length);
    if (status.textContent !== said) status.textContent = said;
  },

  /** Each figure's section, words to search in, label and number, as the cards on show have them. */
  known() {
    const index = JSON.parse(this.panel.dataset.index);
    const known = new Map();
    const cards = document.querySelector(".hf-cards");
    let section;
    for (const item of cards.report ?? cards.children) {
      const id = item.dataset.figure;
      if (!id) section = item.id.replace(/^hf-section-/, "");
      else {
        const label = item.querySelector(".hf-label").textContent;
        const value = parseFloat(item.querySelector(".hf-exact-value").textContent.replaceAll(",", ""));
        known.set(id, { id, section, label, value, words: plain(`${index[id] ?? ""} ${label}`) });
      }
    }
    return known;
  },

  ordered(report, known, sort) {
    if (!sort) return report;
    const down = sort.startsWith("-") ? -1 : 1;
    const compare = sort.endsWith("value")
      ? (a, b) => down * (a.value - b.value)
      : (a, b) => down * a.label.localeCompare(b.label, document.documentElement.lang);
    const figures = report.filter((item) => item.dataset.figure);
    figures.sort((a, b) => compare(known.get(a.dataset.figure), known.get(b.dataset.figure)));
    return [...report.filter((item) => !item.dataset.figure), ...figures];
  },

  /** The view that shows where the hash names none. */
  view: () => new URLSearchParams(location.search).get("view") ?? "cards",

  /** Writes what is chosen into the address. Not into the history: the way back leads to the page before. */
  write() {
    const view = document.querySelector("[name=hf-view]:checked").value;
    const pairs = [["view", view === this.view() ? "" : view], ...["q", "section", "sort"].map((name) => [name, this.value(name)])];
    const text = new URLSearchParams(pairs.filter(([, value]) => value)).toString();
    try {
      history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
    } catch { /* Safari allows a hundred in half a minute: the next one writes it. */ }
  },

  /** Chooses what the address says. */
  read() {
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const name of ["q", "section", "sort"]) {
      const field = document.querySelector(`[name=find-${name}]`);
      if (!field) continue;
      field.value = asked.get(name) ?? "";
      // A section or an order that there is not.
      if (field.selectedIndex === -1) field.value = "";
    }
    const view = (value) => document.querySelector(`[name=hf-view][value="${CSS.escape(value)}"]`);
    const wanted = view(asked.get("view") ?? this.view()) ?? view("cards");
    if (!wanted.checked) {
      wanted.checked = true;
      // As if the reader had chosen it (reader.js), but for the address, which says so already.
      this.reading = true;
      wanted.dispatchEvent(new Event("change", { bubbles: true }));
      this.reading = false;
    }
    this.apply();
    this.asked = asked.get("figure");
    this.open();
  },

  /** A link to one figure opens it, once: when it is there. */
  open() {
    const card = this.asked && document.querySelector(`.hf-card[data-figure="${CSS.escape(this.asked)}"]`);
    if (!card) return;
    this.asked = null;
    card.querySelector(".hf-details").open = true;
    card.scrollIntoView();
    card.querySelector(".hf-card-summary").focus({ preventScroll: true });
  },

  hear({ target, isComposing }) {
    // Half a Chinese word, still in Latin letters, finds nothing.
    if (this.reading || isComposing || (target.name !== "hf-view" && !target.name?.startsWith("find-"))) return;
    // Whoever goes on is not led back to what the address named.
    this.asked = null;
    if (target.name !== "hf-view") this.apply();
    this.write();
  },

  /** Follows the address, the reader's choices, and a widget that takes another's place. */
  follow() {
    addEventListener("hashchange", () => this.read());
    for (const type of ["input", "change", "compositionend"]) document.addEventListener(type, (event) => this.hear(event));
    document.addEventListener("hf-charts-rendered", () => this.apply());
    new MutationObserver(() => {
      this.apply();
      this.open();
    }).observe(document.querySelector("main"), { childList: true });
    // The same choice in the other language.
    document.addEventListener("click", ({ target }) => {
      const link = target.closest(".hf-language-link");
      if (link) link.hash = location.hash;
    });
    // Without a hash what the reader may have chosen meanwhile stays.
    if (location.hash) this.read();
    else this.apply();
  },
};

finder.follow();
