// Defines <headline-figures>. What the element holds in the host page's HTML shows until the figures are there, and
// again when they cannot be had. docs/embedding.md tells what the attributes and events mean.
const at = (name) => new URL(name, import.meta.url).href;

/** The style sheet in a shadow root; resolves when it applies. */
function style(shadow) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href: at("@STYLE@"), integrity: "@STYLE_INTEGRITY@", crossOrigin: "anonymous" });
  return new Promise((resolve, reject) => {
    link.addEventListener("load", resolve, { once: true });
    link.addEventListener("error", () => reject(new Error("the style sheet did not load")), { once: true });
    shadow.append(link);
  });
}

const systemTheme = matchMedia("(prefers-color-scheme: dark)");

class HeadlineFigures extends HTMLElement {
  static version = "@VERSION@";
  static observedAttributes = ["src", "integrity", "lang", "view", "figures", "heading-level", "theme", "refresh"];

  #shadow = this.attachShadow({ mode: "open" });
  #slot = document.createElement("slot");
  #near;
  #connected;
  #mounted;
  #following;
  #voice;
  #turn = 0;

  constructor() {
    super();
    this.#shadow.append(this.#slot);
    this.#shadow.addEventListener("change", ({ target }) => {
      if (target.name === "hf-view") this.#tell("view-change", { view: target.value });
    });
  }

  connectedCallback() {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    attend(this.#shadow, this, "text", signal);
    this.#voice = speech.follow(this, () => this.#shadow.querySelector(".hf-widget")?.lang ?? "zh", signal);
    this.#near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#near.disconnect();
      this.#show();
    }, { rootMargin: "300px" });
    this.#near.observe(this);
    systemTheme.addEventListener("change", this.#adapt, { signal });
  }

  disconnectedCallback() {
    this.#near.disconnect();
    this.#connected.abort();
    if (speech.speaker === this) speech.stop();
    this.#clear();
  }

  attributeChangedCallback(name, before, now) {
    // What is set before the widget stands is read when it is made.
    if (before === now || !this.#mounted) return;
    if (name === "theme") return this.#adapt();
    if (["src", "integrity", "refresh"].includes(name)) return this.#show();
    this.#mounted.update(this);
    this.#draw();
    if (name !== "view") return;
    // What the host asks for now is newer than what the reader chose.
    if (!choose(this.#shadow, "hf-view", now)) choose(this.#shadow, "hf-view", "cards");
    this.#tell("view-change", { view: now ?? "cards" });
  }

  /** A page that knows only light stays light, whatever the reader's system says: a guest does not stand out. */
  #adapt = () => {
    // The host's scheme shows only while the widget has none of its own.
    this.removeAttribute("data-color-scheme");
    const probe = document.createElement("i");
    probe.style.color = "CanvasText";
    this.#shadow.append(probe);
    const isDark = getComputedStyle(probe).color !== "rgb(0, 0, 0)";
    probe.remove();
    this.setAttribute("data-color-scheme", isDark ? "dark" : "light");
  };

  /** Keeps the figures up to date where `refresh` says how often, also those that could not be had at first. */
  async #follow(address) {
    const seconds = this.getAttribute("refresh");
    if (!(seconds > 0) || this.#following) return;
    this.#following = new AbortController();
    const { signal } = this.#following;
    try {
      const { follow } = await load("@LIVE@", "@LIVE_INTEGRITY@");
      if (signal.aborted) return;
      const renew = async () => {
        const text = await this.#mounted?.renew();
        this.#draw();
        return text;
      };
      follow({ root: this.#shadow, address, seconds, signal, known: this.#mounted?.text(), renew });
    } catch { /* The figures stay as they are. */ }
  }

  #draw() {
    // The widget may now be in another language.
    this.#voice();
    draw(this.#shadow, this.#mounted?.text());
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #clear() {
    this.#turn += 1;
    this.#following?.abort();
    this.#following = undefined;
    this.#mounted?.free();
    this.#mounted = undefined;
    this.#shadow.replaceChildren(this.#slot);
  }

  async #show() {
    this.#clear();
    const turn = this.#turn;
    this.#adapt();
    try {
      const [module] = await Promise.all([load("@GLUE@", "@GLUE_INTEGRITY@", "@WASM@", "@WASM_INTEGRITY@"), style(this.#shadow)]);
      if (turn !== this.#turn) return;
      const container = document.createElement("div");
      this.#shadow.append(container);
      const src = this.getAttribute("src");
      const address = src === null ? at("figures.json") : new URL(src, document.baseURI).href;
      // The page with all figures shows this folder's own file.
      const folder = src === null ? at("./") : "";
      this.#mounted = module.mount(this, container, address, folder, (type, detail) => {
        if (turn !== this.#turn) return;
        if (type === "ready") {
          this.#slot.remove();
          this.#draw();
        }
        this.#follow(address);
        this.#tell(type, detail);
      });
    } catch (error) {
      if (turn === this.#turn) this.#tell("error", { reason: "blocked", status: null, messages: [String(error)] });
    }
  }
}

if (!customElements.get("headline-figures")) customElements.define("headline-figures", HeadlineFigures);
