// Defines <headline-figures>. What the element contains in the host page's HTML shows until the figures are there, and again when they
// cannot be had. docs/embedding.md describes attributes and events.
const assetUrl = (name) => new URL(name, import.meta.url).href;

/** Adds the style sheet to a shadow root; resolves when it applies. */
function addStyleSheet(shadow) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: assetUrl("@STYLE@"), integrity: "@STYLE_INTEGRITY@", crossOrigin: "anonymous" });
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve, { once: true });
    link.addEventListener("error", () => reject(new Error("the style sheet did not load")), { once: true });
    shadow.append(link);
  });
}

const systemScheme = matchMedia("(prefers-color-scheme: dark)");

class HeadlineFigures extends HTMLElement {
  static version = "@VERSION@";
  static observedAttributes = ["src", "integrity", "lang", "view", "figures", "heading-level", "theme", "refresh"];

  #shadow = this.attachShadow({ mode: "open" });
  #slot = document.createElement("slot");
  #viewportObserver;
  #connection;
  #widget;
  #pollController;
  #updateVoice;
  /** Counts mounts: what an earlier one has started is dropped. */
  #loadId = 0;

  constructor() {
    super();
    this.#shadow.append(this.#slot);
    this.#shadow.addEventListener("change", ({ target }) => {
      if (target.name === "hf-view") this.#emit("view-change", { view: target.value });
    });
  }

  connectedCallback() {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    bindEvents(this.#shadow, this, "text", signal);
    this.#updateVoice = speech.watchVoices(this, () => this.#shadow.querySelector(".hf-widget")?.lang ?? "zh", signal);
    this.#viewportObserver = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#viewportObserver.disconnect();
      this.#mount();
    }, { rootMargin: "300px" });
    this.#viewportObserver.observe(this);
    systemScheme.addEventListener("change", this.#syncColorScheme, { signal });
  }

  disconnectedCallback() {
    this.#viewportObserver.disconnect();
    this.#connection.abort();
    if (speech.activeHost === this) speech.stop();
    this.#unmount();
  }

  attributeChangedCallback(name, oldValue, newValue) {
    // Attributes that are set before the widget is mounted are read then.
    if (oldValue === newValue || !this.#widget) return;
    if (name === "theme") return this.#syncColorScheme();
    if (["src", "integrity", "refresh"].includes(name)) return this.#mount();
    this.#widget.update(this);
    this.#afterRender();
    if (name !== "view") return;
    // The host's new attribute overrides the reader's earlier choice.
    if (!select(this.#shadow, "hf-view", newValue)) select(this.#shadow, "hf-view", "cards");
    this.#emit("view-change", { view: newValue ?? "cards" });
  }

  /** A host page that has no dark scheme keeps a light widget, whatever the reader's system prefers. */
  #syncColorScheme = () => {
    // The host's scheme can be read only while the widget sets none.
    this.removeAttribute("data-color-scheme");
    const probe = document.createElement("i");
    probe.style.color = "CanvasText";
    this.#shadow.append(probe);
    const isDark = getComputedStyle(probe).color !== "rgb(0, 0, 0)";
    probe.remove();
    this.setAttribute("data-color-scheme", isDark ? "dark" : "light");
  };

  /** Polls the figures file as often as `refresh` says, also when it could not be fetched at first. */
  async #poll(address) {
    const seconds = this.getAttribute("refresh");
    if (!(seconds > 0) || this.#pollController) return;
    this.#pollController = new AbortController();
    const { signal } = this.#pollController;
    try {
      const { startPolling } = await load("@POLL@", "@POLL_INTEGRITY@");
      if (signal.aborted) return;
      const refresh = async () => {
        const text = await this.#widget?.refresh();
        this.#afterRender();
        return text;
      };
      startPolling({ root: this.#shadow, address, seconds, signal, currentText: this.#widget?.sourceText(), refresh });
    } catch { /* The figures stay as they are. */ }
  }

  #afterRender() {
    // The widget may now be in another language.
    this.#updateVoice();
    renderDeferredCharts(this.#shadow, this.#widget?.sourceText());
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #unmount() {
    this.#loadId += 1;
    this.#pollController?.abort();
    this.#pollController = undefined;
    this.#widget?.free();
    this.#widget = undefined;
    this.#shadow.replaceChildren(this.#slot);
  }

  async #mount() {
    this.#unmount();
    const loadId = this.#loadId;
    this.#syncColorScheme();
    try {
      const [program] = await Promise.all([load("@APP@", "@APP_INTEGRITY@", "@APP_WASM@", "@APP_WASM_INTEGRITY@"), addStyleSheet(this.#shadow)]);
      if (loadId !== this.#loadId) return;
      const container = document.createElement("div");
      this.#shadow.append(container);
      const src = this.getAttribute("src");
      const address = src === null ? assetUrl("figures.json") : new URL(src, document.baseURI).href;
      // The page with all figures shows this folder's own file only.
      const folder = src === null ? assetUrl("./") : "";
      this.#widget = program.mount(this, container, address, folder, (type, detail) => {
        if (loadId !== this.#loadId) return;
        if (type === "ready") {
          this.#slot.remove();
          this.#afterRender();
        }
        this.#poll(address);
        this.#emit(type, detail);
      });
    } catch (error) {
      if (loadId === this.#loadId) this.#emit("error", { reason: "blocked", status: null, messages: [String(error)] });
    }
  }
}

if (!customElements.get("headline-figures")) customElements.define("headline-figures", HeadlineFigures);
