// Defines <headline-figures>. What the element contains in the host page's HTML shows until the figures are there, and again when they
// cannot be had. docs/embedding.md describes attributes and events.

const FOLDER = new URL("./", import.meta.url).href;

/**
 * The folders whose embed.js has run on this page, with their `createController`: there is one class for all of them, and each element is
 * in the hands of the folder that its figures are in. So two ministries, or two versions, never mix.
 */
const folders = (() => {
  const key = Symbol.for("headline-figures");
  return window[key] || (window[key] = { controllers: new Map(), waiting: new Set() });
})();

/** Addresses of folders that scripts on this page are from. */
function scriptFolder(script) {
  const found = script && script.localName === "script" && /^(.*\/)embed\.js(\?|#|$)/.exec(script.src);
  return found ? found[1] : undefined;
}

const documentFolders = () => [...ofDocument("scripts")].map(scriptFolder).filter(Boolean);

/** The folder that an element's figures are in: that of its file, of the script beside it, or of the only script there is. */
function folderOf(element) {
  const known = new Set([...folders.controllers.keys(), ...documentFolders()]);
  const src = element.getAttribute("src");
  if (src !== null) {
    const folder = new URL("./", new URL(src, element.baseURI)).href;
    return known.has(folder) ? folder : FOLDER;
  }
  let next = element.nextElementSibling;
  while (next && /^(br|link)$/.test(next.localName)) next = next.nextElementSibling;
  return scriptFolder(next) || (known.size === 1 ? [...known][0] : undefined);
}

/** The element's state; its own attributes are the host page's. */
const states = new WeakMap();

class HeadlineFigures extends HTMLElement {
  static get version() {
    return "@VERSION@";
  }

  static get observedAttributes() {
    return ["src", "integrity", "lang", "edition", "view", "figures", "heading-level", "theme", "text", "refresh", "render"];
  }

  constructor() {
    super();
    states.set(this, { shadow: this.attachShadow({ mode: "open" }) });
    states.get(this).shadow.appendChild(document.createElement("slot"));
  }

  connectedCallback() {
    states.get(this).isPlaced = true;
    resolveFolder(this);
  }

  disconnectedCallback() {
    folders.waiting.delete(this);
    const state = states.get(this);
    state.isPlaced = false;
    if (state.controller) state.controller.disconnect();
  }

  // Moved as it is (`moveBefore`): nothing happens to it.
  connectedMoveCallback() {}

  attributeChangedCallback(name, oldValue, newValue) {
    const { controller, isPlaced } = states.get(this);
    // What was set before is read when the element is placed.
    if (oldValue === newValue || !isPlaced) return;
    if (!controller || name === "src") resolveFolder(this);
    else controller.changed(name, newValue);
  }
}

/** Puts the element into the hands of the folder that its figures are in, when that is there. */
function resolveFolder(element) {
  const state = states.get(element);
  const folder = folderOf(element);
  if (state.controller && state.folder === folder) return state.controller.connect();
  const createController = folders.controllers.get(folder);
  if (!createController) {
    // Its script may still be on the way.
    folders.waiting.add(element);
    if (!folder && !state.isAmbiguous) {
      state.isAmbiguous = true;
      const messages = ["Several folders have figures: set src."];
      element.dispatchEvent(new CustomEvent("error", { detail: { reason: "ambiguous", status: null, messages } }));
    }
    return undefined;
  }
  folders.waiting.delete(element);
  if (state.controller) state.controller.end();
  Object.assign(state, { folder, controller: createController(element, state.shadow) });
  return state.controller.connect();
}

folders.controllers.set(FOLDER, createController);
if (window.customElements && !customElements.get("headline-figures")) {
  folders.resolve = resolveFolder;
  customElements.define("headline-figures", HeadlineFigures);
}
for (const element of [...folders.waiting]) folders.resolve(element);
