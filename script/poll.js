// Polls the figures file for changes. Loaded only where the host asks for it (`refresh`).
//
// The browser revalidates with what it has (ETag, If-Modified-Since), so an unchanged file costs a few bytes.
const MESSAGES = "@MESSAGES@";
const MIN_INTERVAL_S = 10;
const MAX_BACKOFF = 32;
/** The longest delay of a timer, in milliseconds; a longer one fires at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** The fingerprint of each figure on show, by id. */
const snapshot = ({ scope }) =>
  new Map([...scope.querySelectorAll(".hf-card")].map(({ dataset }) => [dataset.figure, dataset.fingerprint]));

/**
 * Polls the figures file of `widget` every `seconds`; the returned function ends it. When the file has changed, `updater` shows it.
 * `isHidden` says whether the page is.
 */
export function startPolling({ widget, updater, seconds, isHidden }) {
  const { scope, find } = widget;
  const interval = Math.max(MIN_INTERVAL_S, seconds) * 1000;
  let nextPollAt, timer, isPolling, isOver;
  let failures = 0;
  /** Ids of the figures that have changed since the page was opened. */
  const changed = new Set();
  // Not within the widget: a live region that has only just been inserted is not read aloud.
  const region = Object.assign(document.createElement("p"), { className: "hf-visually-hidden" });
  region.setAttribute("role", "status");
  (scope === document ? document.body : widget.frame).append(region);

  async function poll() {
    isPolling = true;
    const before = snapshot(widget);
    const known = updater.text;
    const isGood = await updater.poll();
    if (isOver) return;
    failures = isGood ? 0 : failures + 1;
    if (isGood && updater.text !== known) announceChanges(before);
    isPolling = false;
    scheduleNext();
  }

  const messagesOf = (root) => MESSAGES[root.lang];

  /** Announces the figures that differ from `before`, and marks them. */
  function announceChanges(before) {
    const root = find(".hf-widget");
    const messages = messagesOf(root);
    const now = before.size ? [...snapshot(widget)].filter(([id, fingerprint]) => before.get(id) !== fingerprint).map(([id]) => id) : [];
    for (const id of now) changed.add(id);
    markChanges();
    if (!now.length) return;
    const labels = now.map((id) => find(`.hf-card[data-figure="${id}"] .hf-label`).textContent);
    region.textContent = messages.figuresUpdated.replace("{labels}", () => labels.join(messages.listSeparator));
    root.querySelector(".hf-notice").append(Object.assign(document.createElement("p"), { textContent: region.textContent }));
  }

  /** Marks each place of a changed figure, also in charts and widgets that are rendered later. */
  function markChanges() {
    for (const id of changed) {
      for (const place of scope.querySelectorAll(`[data-figure="${id}"]:not([data-changed])`)) {
        place.setAttribute("data-changed", "");
        const label = place.querySelector(".hf-label, .hf-row-label, th");
        const messages = messagesOf(place.closest(".hf-widget"));
        const badge = Object.assign(document.createElement("span"), { className: "hf-updated", textContent: messages.updatedBadge });
        if (label.localName === "th") label.append(" ", badge);
        else label.after(" ", badge);
      }
    }
  }

  /** Backs off after each failure, with jitter so that not everyone polls at the same moment. */
  function scheduleNext() {
    const factor = Math.min(2 ** failures, MAX_BACKOFF) * (0.9 + Math.random() / 5);
    nextPollAt = Date.now() + Math.min(interval * factor, MAX_TIMEOUT_MS);
    schedule();
  }

  function schedule() {
    clearTimeout(timer);
    if (isPolling || isOver || isHidden() || !navigator.onLine) return;
    timer = setTimeout(poll, Math.max(0, nextPollAt - Date.now()));
  }

  function onOnline() {
    // What failed offline says nothing about the server.
    if (failures) nextPollAt = Date.now() + 1000 * Math.random();
    failures = 0;
    schedule();
  }

  // A hidden or offline page waits, and makes up for what it has missed.
  const listeners = [
    [document, "visibilitychange", schedule],
    [window, "offline", schedule],
    [window, "online", onOnline],
    [document, "hf-charts-rendered", markChanges],
  ];
  for (const [target, type, listener] of listeners) target.addEventListener(type, listener);
  scheduleNext();
  const stop = () => {
    isOver = true;
    clearTimeout(timer);
    region.remove();
    for (const [target, type, listener] of listeners) target.removeEventListener(type, listener);
  };
  return { stop, markChanges };
}
