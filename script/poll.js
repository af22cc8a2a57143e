// Asks again and again whether the figures have changed. Loaded only where somebody wants that (`refresh`).
//
// The browser asks with the validators that it has (ETag, If-Modified-Since), so an unchanged file costs a few bytes.
const WORDS = {
  zh: { changed: (labels) => `数据已更新：${labels.join("、")}`, mark: "已更新" },
  en: { changed: (labels) => `Figures updated: ${labels.join(", ")}`, mark: "updated" },
};
const LEAST = 10;
const LONGEST_FACTOR = 32;
/** The longest that a timer waits, in milliseconds; what is longer it does not wait for at all. */
const LONGEST = 2 ** 31 - 1;

/** What each figure on show says, by id. */
const said = (root) => new Map([...root.querySelectorAll(".hf-card")].map((card) => {
  const texts = [".hf-card-summary", ".hf-facts"].map((selector) => card.querySelector(selector).textContent);
  return [card.dataset.figure, [...texts, card.querySelector("[data-series]")?.dataset.series].join()];
}));

/**
 * Polls `address` every so many `seconds`, until `signal` ends it. `known` is the text of the file that `root` shows, if it shows one.
 * When the file has changed, `renew` is called; it resolves to the new text when that shows, and to nothing when it cannot be used.
 */
export function follow({ root, address, seconds, known, renew, signal }) {
  const period = Math.max(LEAST, seconds) * 1000;
  let due, timer, asking;
  let failures = 0;
  let changed = [];
  // Not the widget's own: a live region that has only just come into the page is not read aloud.
  const region = Object.assign(document.createElement("p"), { className: "hf-visually-hidden" });
  region.setAttribute("role", "status");
  (root.body ?? root).append(region);

  async function ask() {
    asking = true;
    try {
      const answer = await fetch(address, { cache: "no-cache", signal });
      if (!answer.ok) throw new Error(answer.status);
      if (await answer.text() !== known) {
        const before = said(root);
        const text = await renew();
        if (!text) throw new Error("not to be used");
        known = text;
        tell(before);
      }
      failures = 0;
    } catch {
      failures += 1;
    }
    asking = false;
    wait();
  }

  /** Says what differs from `before`, and marks it. */
  function tell(before) {
    const widget = root.querySelector(".hf-widget");
    const words = WORDS[widget.lang.slice(0, 2)];
    changed = before.size ? [...said(root)].filter(([id, text]) => before.get(id) !== text).map(([id]) => id) : [];
    mark();
    if (!changed.length) return;
    const labels = changed.map((id) => root.querySelector(`.hf-card[data-figure="${id}"] .hf-label`).textContent);
    region.textContent = words.changed(labels);
    const news = Object.assign(document.createElement("p"), { textContent: region.textContent });
    widget.querySelector(".hf-notice").append(news);
  }

  /** Marks each place of a changed figure, also one that is drawn later. */
  function mark() {
    for (const id of changed) {
      for (const place of root.querySelectorAll(`[data-figure="${id}"]:not([data-changed])`)) {
        place.setAttribute("data-changed", "");
        const label = place.querySelector(".hf-label, .hf-row-label, th");
        const words = WORDS[place.closest(".hf-widget").lang.slice(0, 2)].mark;
        const badge = Object.assign(document.createElement("span"), { className: "hf-updated", textContent: words });
        if (label.localName === "th") label.append(" ", badge);
        else label.after(" ", badge);
      }
    }
  }

  /** Later after each failure, and never at the same moment as everybody else. */
  function wait() {
    const factor = Math.min(2 ** failures, LONGEST_FACTOR) * (0.9 + Math.random() / 5);
    due = Date.now() + Math.min(period * factor, LONGEST);
    plan();
  }

  function plan() {
    clearTimeout(timer);
    if (asking || signal?.aborted || document.hidden || !navigator.onLine) return;
    timer = setTimeout(ask, Math.max(0, due - Date.now()));
  }

  // Nobody looks at a hidden page, and nothing answers without a network: both wait, and what has become due meanwhile is made up for.
  document.addEventListener("visibilitychange", plan, { signal });
  addEventListener("offline", plan, { signal });
  addEventListener("online", () => {
    // What failed without a network says nothing of the host.
    if (failures) due = Date.now() + 1000 * Math.random();
    failures = 0;
    plan();
  }, { signal });
  document.addEventListener("hf-charts-rendered", mark, { signal });
  signal?.addEventListener("abort", () => {
    clearTimeout(timer);
    region.remove();
  });
  wait();
}
