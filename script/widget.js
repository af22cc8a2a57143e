// Behaviour of the rendered widget, prerendered or live: view, text size, keyboard, reading aloud. It listens around the widget, so it need
// not know when one replaces another. The build puts this file in front of each script that needs it.
const SIZES = ["normal", "large", "x-large", "xx-large"];
const STORE = "headline-figures-text";
const VIEWS = { cards: ".hf-cards-view", scale: ".hf-dot-plot", table: ".hf-table-view" };
/** Radio buttons whose choice is kept when the widget is replaced: the view, and the axis of the dot plot. */
const PERSISTED = ["hf-view", "hf-axis"];
const engine = window.speechSynthesis;

/**
 * Makes the widget in `scope` work, whichever stands there. `frame` is the element around it whose attributes the style sheet reads:
 * they are the reader's choices, and no host page's. `isOwn` says whether
 * the figures are those of this folder; it is missing where nothing can be loaded.
 */
function createWidget(scope, frame, isOwn) {
  const widget = { scope, frame, isOwn, selections: {}, select, sync, find: (selector) => scope.querySelector(selector) };

  /** Selects `value` now and in each later widget, if there is such an option; returns whether there is. */
  function select(name, value) {
    const input = [...scope.querySelectorAll(`[name=${name}]`)].find((input) => input.value === value);
    if (!input) return false;
    input.checked = true;
    widget.selections[name] = value;
    if (name === "hf-view") sync();
    return true;
  }

  /** Shows in the widget that stands there what the reader has chosen. */
  function sync() {
    const root = widget.find(".hf-widget");
    const view = widget.find("[name=hf-view]:checked");
    if (!root || !view) return;
    root.dataset.view = view.value;
    for (const name of Object.keys(VIEWS)) root.querySelector(VIEWS[name]).hidden = name !== view.value;
    showLabel("text", Math.ceil(sizeIndex() / 2));
    showLabel("speak", frame === speaking ? 1 : 0);
    widget.find("[data-action=text]").hidden = false;
    widget.find("[data-action=speak]").hidden = !voiceFor(root.lang);
    animateOnFirstView(widget);
    if (widget.markChanges) widget.markChanges();
    if (widget.onSync) widget.onSync();
  }

  /** Where the size stands in the list. */
  function sizeIndex() {
    return Math.max(0, SIZES.indexOf(frame.dataset.text));
  }

  function showLabel(action, index) {
    widget.find(`[data-action=${action}]`).querySelectorAll("span").forEach((label, at) => { label.hidden = at !== index; });
  }

  function onClick(event) {
    const button = event.target.closest("[data-action]");
    if (button && button.dataset.action === "text") {
      frame.dataset.text = SIZES[(sizeIndex() + 1) % SIZES.length];
      // Kept for the visit: gone with the tab, never sent anywhere.
      try { sessionStorage.setItem(STORE, frame.dataset.text); } catch (error) { /* No storage here: it holds as long as the page. */ }
      sync();
    }
    if (button && button.dataset.action === "speak") toggleSpeech(widget);
    // In a shadow root a fragment link leads nowhere by itself.
    if (event.target.closest(".hf-skip a")) {
      event.preventDefault();
      widget.find(".hf-after-cards").focus();
    }
  }

  frame.setAttribute("data-js", "");
  try {
    const size = sessionStorage.getItem(STORE);
    if (SIZES.includes(size)) frame.dataset.text = size;
  } catch (error) { /* As above. */ }
  // What was chosen and opened before this script ran counts too.
  for (const name of PERSISTED) {
    const input = widget.find(`[name=${name}]:checked`);
    if (input && !input.defaultChecked) widget.selections[name] = input.value;
  }
  for (const details of scope.querySelectorAll(".hf-details[open]")) renderActions(details, widget);
  sync();
  frame.addEventListener("change", ({ target }) => { if (PERSISTED.includes(target.name)) select(target.name, target.value); });
  frame.addEventListener("click", onClick);
  frame.addEventListener("keydown", (event) => onKeydown(event, widget));
  frame.addEventListener("toggle", ({ target }) => { if (target.open && target.matches(".hf-details")) renderActions(target, widget); }, true);
  // All cards together are one stop for the Tab key (roving tabindex).
  frame.addEventListener("focusin", ({ target }) => {
    const focused = target.closest(".hf-card-summary");
    if (focused) for (const summary of summaries(widget)) summary.tabIndex = summary === focused ? 0 : -1;
  });
  return widget;
}

/** Every summary of the cards, and those that the filter has not hidden. */
const summaries = ({ scope }) => [...scope.querySelectorAll(".hf-card-summary")];
const shownSummaries = ({ scope }) => [...scope.querySelectorAll(".hf-card:not([hidden]) .hf-card-summary")];

function onKeydown(event, widget) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const details = key === "Escape" && target.closest(".hf-details[open]");
  if (details) {
    details.open = false;
    details.querySelector("summary").focus();
  }
  const summary = target.closest(".hf-card-summary");
  if (!summary) return;
  const all = shownSummaries(widget);
  const at = all.indexOf(summary);
  const right = getComputedStyle(summary).direction === "rtl" ? -1 : 1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, ArrowRight: at + right, ArrowLeft: at - right, Home: 0, End: all.length - 1 }[key];
  // At either end the keys scroll, as everywhere.
  if (to === undefined || to === at || !all[to]) return;
  event.preventDefault();
  all[to].focus();
}

/** Ids of the figures whose cells have been animated, by scope: each is once, not again in another view, nor in a later widget. */
const animated = new WeakMap();

const visibilityObserver = window.IntersectionObserver && new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    target.toggleAttribute("data-offscreen", !isIntersecting);
    if (!isIntersecting) continue;
    visibilityObserver.unobserve(target);
    const seen = animated.get(target.getRootNode());
    if (seen) seen.add(target.dataset.figure);
    for (const type of ["animationend", "animationcancel"]) target.addEventListener(type, () => target.setAttribute("data-animated", ""));
  }
});

function animateOnFirstView({ scope }) {
  if (!animated.has(scope)) animated.set(scope, new Set());
  for (const card of scope.querySelectorAll(".hf-card:not([data-animated])")) {
    if (!visibilityObserver || animated.get(scope).has(card.dataset.figure)) card.setAttribute("data-animated", "");
    else visibilityObserver.observe(card);
  }
}

/** Adds copying, citing and sharing to opened details. A page opened from a disk has none of it. */
async function renderActions(details, { isOwn }) {
  if (!isOwn) return;
  try {
    const actions = await loadActions();
    await actions.renderActions(details, isOwn());
  } catch (error) { /* The details are complete without it. */ }
}

/** A voice for the language, of the same region if there is one: what is written in Beijing is not read in Cantonese. */
function voiceFor(language) {
  const tag = ({ lang }) => lang.replace("_", "-").toLowerCase();
  const voices = engine ? engine.getVoices().filter((voice) => tag(voice).startsWith(language.slice(0, 2).toLowerCase())) : [];
  return voices.find((voice) => tag(voice) === language.toLowerCase()) || voices[0];
}

/** The frame of the widget that is being read aloud: a page has one voice. */
let speaking;

async function toggleSpeech(widget) {
  try {
    const { toggle } = await loadSpeech();
    toggle(widget, voiceFor(widget.find(".hf-widget").lang), (frame) => { speaking = frame; widget.sync(); });
  } catch (error) { /* It stays silent. */ }
}
