// Shows newer figures with the program, as the reader had the widget before; and draws charts that were left out. Loaded when there is
// something to render.

const FOLDER = new URL("./", import.meta.url).href;

const inFigure = (id, selector) => `.hf-card[data-figure="${id}"] ${selector}`;

/** What can be restored only once deferred charts are rendered, by scope: opened tables of values, and the focused element. */
const pending = new WeakMap();

/** The element of `scope` that has the focus. */
const focusedIn = (scope) => scope.activeElement;

/** Captures what the reader has opened and focused; the returned function restores it in the widget that is there by then. */
function captureState({ scope, find, selections, select, sync }) {
  const open = (kind) => [...scope.querySelectorAll(`${kind}[open]`)].map((details) => details.closest(".hf-card").dataset.figure);
  const details = open(".hf-details");
  const earlier = pending.get(scope) || { values: [] };
  const values = [...open(".hf-values"), ...earlier.values];
  const focused = focusedIn(scope);
  return () => {
    const selector = focused ? selectorOf(focused) : earlier.selector;
    pending.set(scope, { values, selector });
    for (const name of Object.keys(selections)) select(name, selections[name]);
    for (const id of details) {
      const found = find(inFigure(id, ".hf-details"));
      if (found) found.open = true;
    }
    // The filter panel moves over as it is, with the focus in it.
    const target = focused && focused.isConnected ? focused : selector && find(selector);
    if (target && target !== focusedIn(scope)) target.focus({ preventScroll: true });
    sync();
  };
}

/** Finds in another widget what is there in the place of an element of this one. */
function selectorOf(element) {
  const card = element.closest(".hf-card");
  if (card) {
    const inner = [[".hf-scroll-region", ".hf-scroll-region"], [".hf-values", ".hf-values > summary"]].find(([around]) => element.closest(around));
    return inFigure(card.dataset.figure, inner ? inner[1] : ".hf-card-summary");
  }
  if (element.dataset.action) return `[data-action=${element.dataset.action}]`;
  if (element.name === "hf-view" || element.name === "hf-axis") return `[name=${element.name}]:checked`;
  const address = element.closest(".hf-widget") && element.getAttribute("href");
  return address ? `[href="${CSS.escape(address)}"]` : undefined;
}

/** The text that the first program could not read. */
let textOfBulletins;
const loadBulletins = (load) => load("@BULLETINS@", "@BULLETINS_INTEGRITY@", "@BULLETINS_WASM@", "@BULLETINS_WASM_INTEGRITY@");

/**
 * Has the program render the figures of `text`, or of the file that it fetches itself, into `widget`. What it does not know goes to the
 * program that knows all. Resolves to what `reader/update.rs` returns.
 */
export async function render(widget, load, program, text) {
  let restore = () => {};
  // The next widget is inserted right after this event; its state is restored before it is painted.
  const beforeUpdate = () => {
    restore = captureState(widget);
    Promise.resolve().then(restore);
  };
  widget.scope.addEventListener("hf-before-update", beforeUpdate);
  // A program that ends in the middle answers nothing; the browser tells of it.
  let onError;
  const crashed = new Promise((_, reject) => {
    // The host page may have programs of its own.
    onError = ({ error }) => { if (error instanceof WebAssembly.RuntimeError && error.stack.includes(FOLDER)) reject(error); };
    addEventListener("error", onError);
  });
  try {
    const ask = (one, own) => Promise.race([one.update(widget.find("#headline-figures"), own), crashed]);
    const outcome = await ask(program, text);
    if (outcome.reason !== "unread") return outcome;
    textOfBulletins = outcome.text;
    return await ask(await loadBulletins(load), outcome.text);
  } catch (error) {
    return { reason: "blocked", text, messages: [String(error)] };
  } finally {
    removeEventListener("error", onError);
    widget.scope.removeEventListener("hf-before-update", beforeUpdate);
  }
}

/** Has the second program draw in `widget` what was left out, if `currentText` still has a text when it is there. */
export async function renderDeferredCharts(widget, load, currentText) {
  const loadCharts = () => load("@CHARTS@", "@CHARTS_INTEGRITY@", "@CHARTS_WASM@", "@CHARTS_WASM_INTEGRITY@");
  const charts = await (currentText() === textOfBulletins ? loadBulletins(load) : loadCharts());
  const text = currentText();
  if (!text) return;
  const { scope, find, selections, select } = widget;
  const partial = find(".hf-dot-plot[data-partial]");
  if (partial) {
    partial.removeAttribute("data-partial");
    partial.textContent = "";
    partial.appendChild(document.createElement("p")).className = "hf-chart-placeholder";
  }
  if (!charts.renderDeferredCharts(find(".hf-widget"), text)) {
    const bulletins = await loadBulletins(load);
    if (currentText() === text) bulletins.renderDeferredCharts(find(".hf-widget"), text);
  }
  if (selections["hf-axis"]) select("hf-axis", selections["hf-axis"]);
  const { values, selector } = pending.get(scope) || { values: [] };
  pending.delete(scope);
  for (const id of values) {
    const found = find(inFigure(id, ".hf-values"));
    if (found) found.open = true;
  }
  // The focus moves only if it is nowhere else by then.
  const target = selector && [null, document.body].includes(document.activeElement) && find(selector);
  if (target) target.focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent("hf-charts-rendered"));
}
