// What a reader does with figures that stand, prerendered or live: text size, keys among the pictures, reading aloud.
// It hears events at the root, so that it need not know when a widget takes another's place. `publish` puts this and
// speech.js before each script that needs them.
const SIZES = ["normal", "large", "x-large", "xx-large"];
const STORE = "headline-figures-text";
/** What a reader chooses among radio buttons: the view, and the axis of the scale. */
const CHOSEN = ["hf-view", "hf-axis"];

/**
 * `root` is the document or the shadow root that holds the widget. `page` is the element whose attribute named `text`
 * is the text size; the style sheet reads what else it says. `signal` ends it all.
 */
function attend(root, page, text, signal) {
  try {
    // Kept for the visit: gone with the tab, never sent anywhere.
    const kept = sessionStorage.getItem(STORE);
    if (SIZES.includes(kept)) page.setAttribute(text, kept);
  } catch { /* No storage here: the choice holds as long as the page. */ }
  // What has been chosen and opened before this script was there counts too.
  const chosen = CHOSEN.map((name) => root.querySelector(`[name=${name}]:checked`)).filter((choice) => choice && !choice.defaultChecked);
  choices.set(root, Object.fromEntries(chosen.map(({ name, value }) => [name, value])));
  for (const details of root.querySelectorAll(".hf-details[open]")) take(details, page);
  show(root);
  fill(root);
  root.addEventListener("change", ({ target }) => { if (CHOSEN.includes(target.name)) choose(root, target.name, target.value); }, { signal });
  // Another widget takes the place of the one on show at once, and is as the reader had that one before it is seen.
  root.addEventListener("hf-before-update", () => {
    // What that one was made of is not what this one is made of.
    texts.delete(root);
    queueMicrotask(keep(root));
  }, { signal });
  root.addEventListener("click", (event) => press(event, root, page, text), { signal });
  root.addEventListener("keydown", (event) => steer(event, root), { signal });
  root.addEventListener("toggle", ({ target }) => { if (target.open && target.matches(".hf-details")) take(target, page); }, { signal, capture: true });
  root.addEventListener("focusin", ({ target }) => {
    const here = target.closest(".hf-card-summary");
    // All pictures together are one stop for the Tab key: the one where the focus is.
    if (here) for (const summary of summaries(root)) summary.tabIndex = summary === here ? 0 : -1;
  }, { signal });
}

/** What the reader of each root has chosen, by name. */
const choices = new WeakMap();

/** Chooses `value` now and in each widget to come, if there is such a choice; says whether there is. */
function choose(root, name, value) {
  const choice = [...root.querySelectorAll(`[name=${name}]`)].find((choice) => choice.value === value);
  if (!choice) return false;
  choice.checked = true;
  choices.get(root)[name] = value;
  if (name === "hf-view") show(root);
  return true;
}

/** Tells the style sheet which view is chosen. */
function show(root) {
  const choice = root.querySelector("[name=hf-view]:checked");
  if (choice) choice.closest(".hf-widget").dataset.view = choice.value;
  draw(root);
}

/** What the reader has chosen, opened and reached; the function given back has it again in the widget that stands by then. */
function keep(root) {
  const open = (kind) => [...root.querySelectorAll(`${kind}[open]`)].map((details) => details.closest(".hf-card").dataset.figure);
  const opened = open(".hf-details");
  const before = waiting.get(root);
  const values = [...open(".hf-values"), ...before?.values ?? []];
  const reached = root.activeElement;
  const figure = reached?.closest(".hf-card")?.dataset.figure;
  const { name, dataset: { tool } = {} } = reached ?? {};
  const link = reached?.closest(".hf-widget") && reached.getAttribute("href");
  const inCard = figure && (reached.closest(".hf-values") ? card(figure, reached.closest(".hf-scroll-region") ? ".hf-scroll-region" : ".hf-values > summary") : card(figure, ".hf-card-summary"));
  const place = inCard || (tool ? `[data-action=${tool}]` : CHOSEN.includes(name) ? `[name=${name}]:checked` : link && `[href="${CSS.escape(link)}"]`);
  return () => {
    waiting.set(root, { values, place: place || before?.place });
    for (const [name, value] of Object.entries(choices.get(root))) choose(root, name, value);
    for (const id of opened) root.querySelector(card(id, ".hf-details"))?.setAttribute("open", "");
    // What helps to find a figure moves over as it is.
    const again = reached?.isConnected ? reached : place && root.querySelector(place);
    if (again !== root.activeElement) again?.focus?.({ preventScroll: true });
    draw(root);
  };
}

const card = (id, part) => `.hf-card[data-figure="${id}"] ${part}`;

/** What the reader of each root had opened and reached that is drawn only later: the values of figures, and a place. */
const waiting = new WeakMap();

/** Has that again, once it is drawn. The focus goes there only if it is nowhere else by then. */
function resume(root) {
  const { values, place } = waiting.get(root) ?? { values: [] };
  waiting.delete(root);
  for (const id of values) root.querySelector(card(id, ".hf-values"))?.setAttribute("open", "");
  const lost = !document.activeElement || document.activeElement === document.body;
  if (lost && place) root.querySelector(place)?.focus({ preventScroll: true });
}

const loaded = {};

/**
 * Loads a module of this folder, once, and the wasm that it is to work with. An import takes no hash of its own; the preload of
 * the same module does.
 */
function load(name, integrity, wasm, wasmIntegrity) {
  loaded[name] ??= (async () => {
    const address = new URL(name, import.meta.url).href;
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href: address, integrity, crossOrigin: "anonymous" }));
    const module = await import(address);
    if (wasm) await module.default({ module_or_path: fetch(new URL(wasm, import.meta.url), { integrity: wasmIntegrity }) });
    return module;
  })().catch((error) => {
    delete loaded[name];
    throw error;
  });
  return loaded[name];
}

/** The figures of a root whose cells have filled in. */
const filled = new WeakMap();

const sight = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    target.toggleAttribute("data-offscreen", !isIntersecting);
    if (!isIntersecting) continue;
    sight.unobserve(target);
    filled.get(target.getRootNode())?.add(target.dataset.figure);
    Promise.allSettled(target.getAnimations({ subtree: true }).map(({ finished }) => finished)).then(() => target.setAttribute("data-animated", ""));
  }
});

/** Lets the cells of each card fill in once, when it is first seen: not again in another view, nor in a widget that takes its place. */
function fill(root) {
  if (!filled.has(root)) filled.set(root, new Set());
  for (const card of root.querySelectorAll(".hf-card:not([data-animated])")) {
    if (filled.get(root).has(card.dataset.figure)) card.setAttribute("data-animated", "");
    else sight.observe(card);
  }
}

/** The text of the figures file that a root's widget was made of, where a script has made it. */
const texts = new WeakMap();

/** Has the second program draw what is wanted and not drawn yet: figures over time, and the scale once it is chosen. */
async function draw(root, latest) {
  if (latest) texts.set(root, latest);
  fill(root);
  const wanted = ".hf-time-series > .hf-chart-placeholder, .hf-widget[data-view=scale] > .hf-dot-plot > .hf-chart-placeholder";
  if (!texts.has(root)) return;
  if (!root.querySelector(wanted)) return void waiting.delete(root);
  try {
    const charts = await load("@CHARTS@", "@CHARTS_INTEGRITY@", "@CHARTS_WASM@", "@CHARTS_WASM_INTEGRITY@");
    // Meanwhile another widget may stand there, of another text.
    if (!texts.has(root)) return;
    charts.drawLate(root.querySelector(".hf-widget"), texts.get(root));
    choose(root, "hf-axis", choices.get(root)["hf-axis"]);
    resume(root);
    document.dispatchEvent(new Event("hf-charts-rendered"));
  } catch { /* The place says where the same numbers are. */ }
}

/** Offers what can be taken away, once somebody wants to know more. A page from a disk has none of it. */
async function take(details, page) {
  if (location.protocol === "file:") return;
  try {
    const { offer } = await load("@TAKE@", "@TAKE_INTEGRITY@");
    await offer(details, !page.hasAttribute("src"));
  } catch { /* What is known of the figure shows all the same. */ }
}

/** The feet of the cards on show: search may have put others away. */
const summaries = (root) => [...root.querySelectorAll(".hf-card:not([hidden]) .hf-card-summary")];

function press(event, root, page, text) {
  const tool = event.target.closest("[data-action]")?.dataset.tool;
  if (tool === "text") {
    const size = SIZES[(Math.max(0, SIZES.indexOf(page.getAttribute(text))) + 1) % SIZES.length];
    page.setAttribute(text, size);
    try { sessionStorage.setItem(STORE, size); } catch { /* As above. */ }
  }
  if (tool === "speak") speech.toggle(root.querySelector(".hf-widget"), page);
  // In a shadow root an address leads nowhere by itself.
  if (event.target.closest(".hf-skip a")) {
    event.preventDefault();
    root.getElementById("hf-after-cards").focus();
  }
}

function steer(event, root) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const opened = key === "Escape" && target.closest(".hf-details[open]");
  if (opened) {
    opened.open = false;
    opened.querySelector("summary").focus();
  }
  const here = target.closest(".hf-card-summary");
  if (!here) return;
  const all = summaries(root);
  const at = all.indexOf(here);
  const right = getComputedStyle(here).direction === "rtl" ? -1 : 1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, ArrowRight: at + right, ArrowLeft: at - right, Home: 0, End: all.length - 1 }[key];
  // At either end the keys do what they do everywhere: scroll.
  if (to === undefined || to === at || !all[to]) return;
  event.preventDefault();
  all[to].focus();
}
