// Asks again and again whether the figures have changed. Loaded only where somebody wants that (`refresh`).
//
// The browser asks with the validators that it has (ETag, If-Modified-Since), so an unchanged file costs a few bytes.
const WORDS = { zh: (labels) => `数据已更新：${labels.join("、")}`, en: (labels) => `Figures updated: ${labels.join(", ")}` };
const LEAST = 10;
const LONGEST_FACTOR = 32;

/** Each figure's quantity on show, by id. */
const quantities = (root) => new Map([...root.querySelectorAll(".hf-card")].map((card) => [card.dataset.figure, card.querySelector(".hf-number").textContent]));

/** Marks what differs from `before` and says it in the live region. */
function mark(root, before) {
  const changed = [...root.querySelectorAll(".hf-card")].filter((card) =>
    before.has(card.dataset.figure) && before.get(card.dataset.figure) !== card.querySelector(".hf-number").textContent);
  for (const card of changed) card.setAttribute("data-changed", "");
  const widget = root.querySelector(".hf-widget");
  if (changed.length) {
    const labels = changed.map((card) => card.querySelector(".hf-label").textContent);
    root.querySelector(".hf-notice [role=status]").textContent = WORDS[widget.lang.slice(0, 2)](labels);
  }
}

/**
 * Polls `address` every so many `seconds`, until `signal` ends it. When the file has changed, `renew` is called; it
 * resolves when the new figures stand in `root`.
 */
export function follow({ root, address, seconds, renew, signal }) {
  const period = Math.max(LEAST, Number(seconds)) * 1000;
  if (!Number.isFinite(period)) return;
  let known, timer;
  let failures = 0;

  async function ask() {
    try {
      const answer = await fetch(address, { cache: "no-cache", signal });
      if (!answer.ok) throw new Error(answer.status);
      const text = await answer.text();
      failures = 0;
      if (known !== undefined && known !== text) {
        const before = quantities(root);
        await renew();
        mark(root, before);
      }
      known = text;
    } catch {
      failures += 1;
    }
    plan();
  }

  /** Later after each failure, and never at the same moment as everybody else. */
  function plan() {
    clearTimeout(timer);
    if (signal?.aborted || document.hidden || !navigator.onLine) return;
    const factor = Math.min(2 ** failures, LONGEST_FACTOR) * (0.9 + Math.random() / 5);
    timer = setTimeout(ask, period * factor);
  }

  // Nobody looks at a hidden page, and nothing answers without a network: both wait.
  document.addEventListener("visibilitychange", plan, { signal });
  for (const type of ["online", "offline"]) addEventListener(type, plan, { signal });
  signal?.addEventListener("abort", () => clearTimeout(timer));
  ask();
}
