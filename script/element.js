// The inside of a <headline-figures> element, in the hands of the folder that its figures are in.

/** The language that an element is in: its own, or that of what is around it, through the shadow roots of other components. */
function languageOf(element) {
  for (let around = element; around; around = around.getRootNode().host) {
    const marked = around.closest("[lang]");
    if (marked) return /^en\b/i.test(marked.getAttribute("lang").replace("_", "-")) ? "en" : "zh-CN";
  }
  return "zh-CN";
}

const styles = new Map();

/** Has `shadow` use the style of a prerendered document. A constructed style sheet is refused by no policy; a linked one may be late. */
async function applyStyle(page, shadow) {
  const text = page.querySelector("template").content.textContent;
  try {
    if (!styles.has(text)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      styles.set(text, sheet);
    }
    shadow.adoptedStyleSheets = [styles.get(text)];
  } catch (error) {
    await linkStyle(shadow);
  }
}

/** Adds the folder's style sheet to `shadow`, once; resolves when it applies, or never will. */
function linkStyle(shadow) {
  if (shadow.querySelector("link")) return undefined;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("@ELEMENT_STYLE@", FOLDER).href });
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    shadow.insertBefore(link, shadow.firstChild);
  });
}

const darkScheme = matchMedia("(prefers-color-scheme: dark)");

function createController(element, shadow) {
  const emit = (type, detail) => element.dispatchEvent(new CustomEvent(type, { detail }));
  const slot = shadow.querySelector("slot") || shadow.appendChild(document.createElement("slot"));
  // A library's `remove` may refuse what is gone already (Prototype).
  const removeSlot = () => { if (slot.parentNode) slot.remove(); };
  // Around the widget, for the reader's choices: a host page's library may take away attributes of the element.
  const frame = shadow.appendChild(document.createElement("div"));
  frame.className = "hf-root hf-guest";
  frame.lang = languageOf(element);
  const root = frame.appendChild(document.createElement("div"));
  root.id = "headline-figures";
  const widget = createWidget(shadow, frame, isOwnFile);
  const updater = createUpdater(widget, (type, detail) => {
    if (type === "ready") removeSlot();
    emit(type, detail);
  });
  // Below the host page's own content.
  widget.addNotice = () => {
    const notice = source().appendChild(document.createElement("div"));
    notice.className = "hf-widget";
    notice.lang = frame.lang;
    const region = notice.appendChild(document.createElement("div")).appendChild(document.createElement("div"));
    region.parentNode.className = "hf-notice";
    region.setAttribute("role", "status");
  };
  /** Counts renderings: what an earlier one has started is dropped. */
  let round = 0;
  let stopPolling = () => {};
  let focused;
  /** What the attributes asked for when the widget was last rendered. */
  let shown;

  const read = (name) => element.getAttribute(name);
  const asked = () => JSON.stringify([address(), languageOf(element), ...["integrity", "figures", "heading-level", "render"].map(read)]);

  /** The figures file of the edition that is asked for, beside `file`. A name that would lead elsewhere leads to none. */
  const inEdition = (file) => new URL((read("edition") || "").replace(/\W/g, "-").replace(/.+/, "editions/$&/figures.json"), file).href;
  const ownAddress = () => inEdition(`${FOLDER}figures.json`);
  const address = () => (element.hasAttribute("src") ? inEdition(new URL(read("src"), element.baseURI)) : ownAddress());
  const source = () => widget.find("#headline-figures");

  /** Shows what the attributes ask for: prerendered if it was, and by the program if not, or if the file has changed. */
  async function show() {
    const own = ++round;
    // Another file, or another way to it: nothing that is there may stay.
    if (shown && source().dataset.src !== address()) reset();
    shown = asked();
    const settings = readSettings(read, 2);
    const [lang, integrity, live] = [languageOf(element), read("integrity"), read("render") === "live"];
    const folder = new URL(lang === "en" ? "en/" : "./", ownAddress()).href;
    // Asked for together with what was prerendered. Its failure is told by the updater.
    const latest = live || (updater.text !== undefined && !integrity) ? undefined : fetchFigures(address(), integrity);
    if (latest) latest.catch(() => {});
    let prerendered;
    try {
      if (!live && isOwnFile()) prerendered = await prerenderedWidget(folder, settings, integrity ? latest : updater.text);
    } catch (error) { /* The program can do it, too. */ }
    if (!prerendered && !(shadow.adoptedStyleSheets || []).length) await linkStyle(shadow);
    if (own !== round) return;
    frame.lang = lang;
    if (prerendered) replaceWidget(prerendered);
    else prepareForProgram(folder, settings);
    const { dataset } = source();
    if (integrity) dataset.integrity = integrity;
    else delete dataset.integrity;
    applyView();
    await updater.update({ live, render: !prerendered, latest: latest || (live ? undefined : updater.text) });
    if (own !== round) return;
    applyView();
    restartPolling();
  }

  function isOwnFile() {
    return address() === ownAddress();
  }

  /** What was prerendered as `settings` ask for it: of the figures file with the text `known`, if that is said. */
  async function prerenderedWidget(folder, settings, known) {
    const [page, text] = await Promise.all([fetchDocument(new URL("element.html", folder).href), known]);
    if (text !== undefined && checksum(text) !== page.getElementById("headline-figures").dataset.checksum) return undefined;
    await applyStyle(page, shadow);
    const isAdapted = settings.figures.length || settings.level !== 2;
    return isAdapted ? (await loadAdapt()).adaptedWidget(folder, settings, page) : copyWidget(page);
  }

  /** Puts a widget in the place of the one that is there, as the reader had that. */
  function replaceWidget(other) {
    const open = [...shadow.querySelectorAll(".hf-details[open]")].map((details) => details.closest(".hf-card").dataset.figure);
    source().replaceWith(other);
    removeSlot();
    for (const id of open) {
      const card = cardIn(shadow, id);
      if (card) card.querySelector(".hf-details").open = true;
    }
  }

  /** Says in the element's place what the program is to render. */
  function prepareForProgram(folder, { figures, level }) {
    const { dataset } = source();
    Object.assign(dataset, { src: address(), figures: figures.join(","), headingLevel: level });
    // The page with all figures shows this folder's own file only.
    if (isOwnFile()) dataset.all = new URL("all.html", folder).href;
    else delete dataset.all;
    const shown = widget.find(".hf-widget");
    if (shown) shown.removeAttribute("data-fingerprint");
  }

  /** The view that the host page asks for, unless the reader has chosen another. */
  function applyView() {
    const chosen = widget.selections["hf-view"] || read("view");
    if (chosen) widget.select("hf-view", chosen);
    widget.sync();
  }

  /** A host page that has no dark scheme keeps a light widget, whatever the reader's system prefers. */
  function applyTheme() {
    const theme = read("theme");
    frame.dataset.theme = theme === "light" || theme === "dark" ? theme : hostScheme();
  }

  function hostScheme() {
    const probe = shadow.appendChild(document.createElement("i"));
    probe.style.color = "CanvasText";
    // An engine that does not know the colour has no scheme to find out.
    const isDark = probe.style.color !== "" && getComputedStyle(probe).color !== "rgb(0, 0, 0)";
    probe.remove();
    return isDark ? "dark" : "light";
  }

  function restartPolling() {
    stopPolling();
    stopPolling = element.isConnected ? poll(widget, updater, read("refresh")) : () => {};
  }

  /** Shows the host page's own content again. */
  function reset() {
    updater.text = undefined;
    const { dataset } = source();
    for (const name of Object.keys(dataset)) delete dataset[name];
    source().textContent = "";
    shadow.insertBefore(slot, frame);
  }

  frame.addEventListener("change", ({ target }) => { if (target.name === "hf-view") emit("view-change", { view: target.value }); });
  frame.addEventListener("focusin", ({ target }) => { focused = target; });
  // The browser tells the same of an element that is moved.
  frame.addEventListener("focusout", ({ target }) => setTimeout(() => { if (focused === target && shadow.activeElement !== target) focused = undefined; }));

  return {
    connect() {
      darkScheme.addListener(applyTheme);
      if (engine && engine.addEventListener) engine.addEventListener("voiceschanged", widget.sync);
      if (shown === asked()) {
        // Moved: the widget is as it was, and so is the focus.
        if (focused) focused.focus({ preventScroll: true });
        restartPolling();
      } else {
        if (!shown && !frame.dataset.text && SIZES.includes(read("text"))) frame.dataset.text = read("text");
        show();
      }
      // The browser has to look for it while the widget is on its way.
      applyTheme();
    },
    disconnect() {
      stopPolling();
      darkScheme.removeListener(applyTheme);
      if (engine && engine.removeEventListener) engine.removeEventListener("voiceschanged", widget.sync);
      // Put in elsewhere at once it goes on reading and keeps the focus; later it takes none from anybody.
      setTimeout(() => {
        if (element.isConnected) return;
        if (speaking === frame) toggleSpeech(widget);
      });
    },
    /** Leaves the element to another folder's script. */
    end() {
      this.disconnect();
      round += 1;
      for (const part of [...shadow.children]) part.remove();
      shadow.adoptedStyleSheets = [];
    },
    changed(name, value) {
      if (name === "theme") applyTheme();
      else if (name === "text") {
        frame.dataset.text = value || "";
        widget.sync();
      } else if (name === "refresh") restartPolling();
      else if (name === "view") changeView(value || "cards");
      else show();
    },
  };

  /** The host's new attribute overrides the reader's earlier choice; what is no view changes nothing. */
  function changeView(view) {
    const checked = widget.find("[name=hf-view]:checked");
    const before = checked && checked.value;
    if (widget.select("hf-view", view) && view !== before) emit("view-change", { view });
  }
}
