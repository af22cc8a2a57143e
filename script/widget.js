// Behaviour of the rendered widget, prerendered or live: text size, keyboard, reading aloud, deferred charts. It listens at the root, so
// it need not know when one widget replaces another. The build puts this file and speech.js in front of each script that needs them.
const SIZES = ["normal", "large", "x-large", "xx-large"];
const STORE = "headline-figures-text";
/** Radio buttons whose choice is kept when the widget is replaced: the view, and the axis of the dot plot. */
const PERSISTED = ["hf-view", "hf-axis"];

/**
 * `root` is the document or the shadow root that holds the widget. `page` is the element whose attribute named `textAttribute`
 * is the text size; the style sheet reads its other attributes. `signal` removes all listeners.
 */
function bindEvents(root, page, textAttribute, signal) {
  try {
    // Kept for the visit: gone with the tab, never sent anywhere.
    const size = sessionStorage.getItem(STORE);
    if (SIZES.includes(size)) page.setAttribute(textAttribute, size);
  } catch { /* No storage here: the choice holds as long as the page. */ }
  // What was chosen and opened before this script ran counts too.
  const changed = PERSISTED.map((name) => root.querySelector(`[name=${name}]:checked`)).filter((input) => input && !input.defaultChecked);
  selections.set(root, Object.fromEntries(changed.map(({ name, value }) => [name, value])));
  for (const details of root.querySelectorAll(".hf-details[open]")) renderActions(details, page);
  syncView(root);
  animateOnFirstView(root);
  root.addEventListener("change", ({ target }) => { if (PERSISTED.includes(target.name)) select(root, target.name, target.value); }, { signal });
  // The next widget is inserted right after this event; its state is restored before it is painted.
  root.addEventListener("hf-before-update", () => {
    // The next widget is rendered from another text.
    sourceTexts.delete(root);
    queueMicrotask(captureState(root));
  }, { signal });
  root.addEventListener("click", (event) => onClick(event, root, page, textAttribute), { signal });
  root.addEventListener("keydown", (event) => onKeydown(event, root), { signal });
  root.addEventListener("toggle", ({ target }) => { if (target.open && target.matches(".hf-details")) renderActions(target, page); }, { signal, capture: true });
  root.addEventListener("focusin", ({ target }) => {
    const focused = target.closest(".hf-card-summary");
    // All cards together are one stop for the Tab key (roving tabindex).
    if (focused) for (const summary of summaries(root)) summary.tabIndex = summary === focused ? 0 : -1;
  }, { signal });
}

/** The reader's choices by root: values of radio buttons by name. */
const selections = new WeakMap();

/** Selects `value` now and in each later widget, if there is such an option; returns whether there is. */
function select(root, name, value) {
  const input = root.querySelector(`[name=${name}][value="${CSS.escape(value)}"]`);
  if (!input) return false;
  input.checked = true;
  selections.get(root)[name] = value;
  if (name === "hf-view") syncView(root);
  return true;
}

/** Tells the style sheet which view is selected. */
function syncView(root) {
  const input = root.querySelector("[name=hf-view]:checked");
  if (input) input.closest(".hf-widget").dataset.view = input.value;
  renderDeferredCharts(root);
}

/** Captures what the reader has selected, opened and focused; the returned function restores it in the widget that is there by then. */
function captureState(root) {
  const open = (kind) => [...root.querySelectorAll(`${kind}[open]`)].map((details) => details.closest(".hf-card").dataset.figure);
  const details = open(".hf-details");
  const pending = pendingState.get(root);
  const values = [...open(".hf-values"), ...pending?.values ?? []];
  const focused = root.activeElement;
  const figure = focused?.closest(".hf-card")?.dataset.figure;
  const { name, dataset: { action } = {} } = focused ?? {};
  const link = focused?.closest(".hf-widget") && focused.getAttribute("href");
  const inCard = figure && inFigure(figure, focused.closest(".hf-scroll-region") ? ".hf-scroll-region" : focused.closest(".hf-values") ? ".hf-values > summary" : ".hf-card-summary");
  const selector = inCard || (action ? `[data-action=${action}]` : PERSISTED.includes(name) ? `[name=${name}]:checked` : link && `[href="${CSS.escape(link)}"]`);
  return () => {
    pendingState.set(root, { values, selector: selector || pending?.selector });
    for (const [name, value] of Object.entries(selections.get(root))) select(root, name, value);
    for (const id of details) root.querySelector(inFigure(id, ".hf-details"))?.setAttribute("open", "");
    // The filter panel moves over as it is, with the focus in it.
    const target = focused?.isConnected ? focused : selector && root.querySelector(selector);
    if (target !== root.activeElement) target?.focus?.({ preventScroll: true });
    renderDeferredCharts(root);
  };
}

const inFigure = (id, selector) => `.hf-card[data-figure="${id}"] ${selector}`;

/** State by root that can be restored only once deferred charts are rendered: opened tables of values, and the focused element. */
const pendingState = new WeakMap();

/** Restores that state. The focus moves only if it is nowhere else by then. */
function restoreState(root) {
  const { values, selector } = pendingState.get(root) ?? { values: [] };
  pendingState.delete(root);
  for (const id of values) root.querySelector(inFigure(id, ".hf-values"))?.setAttribute("open", "");
  const isLost = [null, document.body].includes(document.activeElement);
  if (isLost && selector) root.querySelector(selector)?.focus({ preventScroll: true });
}

const modules = {};

/**
 * Loads a module of this folder once, with its wasm if it has one. `import()` takes no integrity; a preload of the same module does.
 */
function load(name, integrity, wasm, wasmIntegrity) {
  return modules[name] ??= (async () => {
    const address = new URL(name, import.meta.url).href;
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: address, integrity, crossOrigin: "anonymous" }));
    const module = await import(address);
    if (wasm) await module.default({ module_or_path: fetch(new URL(wasm, import.meta.url), { integrity: wasmIntegrity }) });
    return module;
  })().catch((error) => {
    delete modules[name];
    throw error;
  });
}

/** Ids of the figures of a root whose cells have been animated. */
const animated = new WeakMap();

const visibilityObserver = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    target.toggleAttribute("data-offscreen", !isIntersecting);
    if (!isIntersecting) continue;
    visibilityObserver.unobserve(target);
    animated.get(target.getRootNode())?.add(target.dataset.figure);
    Promise.allSettled(target.getAnimations({ subtree: true }).map(({ finished }) => finished)).then(() => target.setAttribute("data-animated", ""));
  }
});

/** Animates the cells of each card once, when it is first seen: not again in another view, nor in a later widget. */
function animateOnFirstView(root) {
  if (!animated.has(root)) animated.set(root, new Set());
  for (const card of root.querySelectorAll(".hf-card:not([data-animated])")) {
    if (animated.get(root).has(card.dataset.figure)) card.setAttribute("data-animated", "");
    else visibilityObserver.observe(card);
  }
}

/** The text of the figures file that a root's widget was rendered from, once the program has fetched it. */
const sourceTexts = new WeakMap();

/** Has the second program render the charts that are wanted and still missing: time series, and the dot plot once it is selected. */
async function renderDeferredCharts(root, latest) {
  if (latest) sourceTexts.set(root, latest);
  animateOnFirstView(root);
  const missing = ".hf-time-series > .hf-chart-placeholder, .hf-widget[data-view=scale] > .hf-dot-plot > .hf-chart-placeholder";
  if (!sourceTexts.has(root)) return;
  if (!root.querySelector(missing)) return void pendingState.delete(root);
  try {
    const charts = await load("@CHARTS@", "@CHARTS_INTEGRITY@", "@CHARTS_WASM@", "@CHARTS_WASM_INTEGRITY@");
    // Meanwhile a widget of another text may be there.
    if (!sourceTexts.has(root)) return;
    charts.renderDeferredCharts(root.querySelector(".hf-widget"), sourceTexts.get(root));
    select(root, "hf-axis", selections.get(root)["hf-axis"]);
    restoreState(root);
    document.dispatchEvent(new Event("hf-charts-rendered"));
  } catch { /* The placeholder says where the same numbers are. */ }
}

/** Adds copying, citing and sharing to opened details. A page opened from a disk has none of it. */
async function renderActions(details, page) {
  if (location.protocol === "file:") return;
  try {
    const actions = await load("@ACTIONS@", "@ACTIONS_INTEGRITY@");
    await actions.renderActions(details, !page.hasAttribute("src"));
  } catch { /* The details are complete without it. */ }
}

/** The summaries of the cards that the filter has not hidden. */
const summaries = (root) => [...root.querySelectorAll(".hf-card:not([hidden]) .hf-card-summary")];

function onClick(event, root, page, textAttribute) {
  const action = event.target.closest("[data-action]")?.dataset.action;
  if (action === "text") {
    const size = SIZES[(Math.max(0, SIZES.indexOf(page.getAttribute(textAttribute))) + 1) % SIZES.length];
    page.setAttribute(textAttribute, size);
    try { sessionStorage.setItem(STORE, size); } catch { /* As above. */ }
  }
  if (action === "speak") speech.toggle(root.querySelector(".hf-widget"), page);
  // In a shadow root a fragment link leads nowhere by itself.
  if (event.target.closest(".hf-skip a")) {
    event.preventDefault();
    root.getElementById("hf-after-cards").focus();
  }
}

function onKeydown(event, root) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const details = key === "Escape" && target.closest(".hf-details[open]");
  if (details) {
    details.open = false;
    details.querySelector("summary").focus();
  }
  const summary = target.closest(".hf-card-summary");
  if (!summary) return;
  const all = summaries(root);
  const at = all.indexOf(summary);
  const right = getComputedStyle(summary).direction === "rtl" ? -1 : 1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, ArrowRight: at + right, ArrowLeft: at - right, Home: 0, End: all.length - 1 }[key];
  // At either end the keys scroll, as everywhere.
  if (to === undefined || to === at || !all[to]) return;
  event.preventDefault();
  all[to].focus();
}
