// Polls the figures file for changes. Loaded only where the host asks for it (`refresh`).
//
// The browser revalidates with what it has (ETag, If-Modified-Since), so an unchanged file costs a few bytes.
const MESSAGES = "@MESSAGES@";
const MIN_INTERVAL_S = 10;
const MAX_BACKOFF = 32;
/** The longest delay of a timer, in milliseconds; a longer one fires at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** The fingerprint of each figure on show, by id. */
const snapshot = (root) =>
  new Map([...root.querySelectorAll(".hf-card")].map(({ dataset }) => [dataset.figure, dataset.fingerprint]));

/**
 * Polls `address` every `seconds`, until `signal` aborts. `currentText` is the text of the file that `root` shows, if it shows one.
 * When the file has changed, `refresh` is called; it resolves to the new text once it is on show, or to nothing when it cannot be used.
 */
export function startPolling({ root, address, seconds, currentText, refresh, signal }) {
  const interval = Math.max(MIN_INTERVAL_S, seconds) * 1000;
  let nextPollAt, timer, isPolling;
  let failures = 0;
  let changed = [];
  // Not within the widget: a live region that has only just been inserted is not read aloud.
  const region = Object.assign(document.createElement("p"), { className: "hf-visually-hidden" });
  region.setAttribute("role", "status");
  (root.body ?? root).append(region);

  async function poll() {
    isPolling = true;
    try {
      const response = await fetch(address, { cache: "no-cache", signal });
      if (!response.ok) throw new Error(response.status);
      if (await response.text() !== currentText) {
        const before = snapshot(root);
        const text = await refresh();
        if (!text) throw new Error("the file cannot be used");
        currentText = text;
        announceChanges(before);
      }
      failures = 0;
    } catch {
      failures += 1;
    }
    isPolling = false;
    scheduleNext();
  }

  const messagesOf = (widget) => MESSAGES[widget.lang];

  /** Announces the figures that differ from `before`, and marks them. */
  function announceChanges(before) {
    const widget = root.querySelector(".hf-widget");
    const messages = messagesOf(widget);
    changed = before.size ? [...snapshot(root)].filter(([id, fingerprint]) => before.get(id) !== fingerprint).map(([id]) => id) : [];
    markChanges();
    if (!changed.length) return;
    const labels = changed.map((id) => root.querySelector(`.hf-card[data-figure="${id}"] .hf-label`).textContent);
    region.textContent = messages.figuresUpdated.replace("{labels}", () => labels.join(messages.listSeparator));
    widget.querySelector(".hf-notice").append(Object.assign(document.createElement("p"), { textContent: region.textContent }));
  }

  /** Marks each place of a changed figure, also in charts that are rendered later. */
  function markChanges() {
    for (const id of changed) {
      for (const place of root.querySelectorAll(`[data-figure="${id}"]:not([data-changed])`)) {
        place.setAttribute("data-changed", "");
        const label = place.querySelector(".hf-label, .hf-row-label, th");
        const messages = messagesOf(place.closest(".hf-widget"));
        const badge = Object.assign(document.createElement("span"), { className: "hf-updated", textContent: messages.updated });
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
    if (isPolling || signal?.aborted || document.hidden || !navigator.onLine) return;
    timer = setTimeout(poll, Math.max(0, nextPollAt - Date.now()));
  }

  // A hidden or offline page waits, and makes up for what it has missed.
  document.addEventListener("visibilitychange", schedule, { signal });
  addEventListener("offline", schedule, { signal });
  addEventListener("online", () => {
    // What failed offline says nothing about the server.
    if (failures) nextPollAt = Date.now() + 1000 * Math.random();
    failures = 0;
    schedule();
  }, { signal });
  document.addEventListener("hf-charts-rendered", markChanges, { signal });
  signal?.addEventListener("abort", () => {
    clearTimeout(timer);
    region.remove();
  });
  scheduleNext();
}
