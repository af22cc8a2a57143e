// Leads a newcomer through the editor, on a sample: a bar above the screens says what to do. The person's own draft is put away meanwhile by the
// program (`src/editor/state/trial.rs`).

const WORDS = "@MESSAGES@";

/** The screen of each step, its name and what to do there. */
const STEPS = [
  ["report", "tourReportTitle", "tourReport"],
  ["edit", "tourEditTitle", "tourEdit"],
  ["compare", "tourCompareTitle", "tourCompare"],
  ["preview", "tourPreviewTitle", "tourPreview"],
  ["proof", "tourProofTitle", "tourProof"],
  ["publish", "tourPublishTitle", "tourPublish"],
];

/** What `find` finds, once it does; without end nobody waits. */
async function until(find) {
  for (let waited = 0; waited < 10000; waited += 50) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

const find = (selector) => document.querySelector(selector);

/** Begins the tour above `root`, on `sample`. `begin` opens its figures file in the editor; `end` puts the person's own draft back. */
export async function startTour({ root, begin, end, sample }) {
  const language = document.documentElement.lang;
  const words = WORDS[language] || Object.values(WORDS)[0];
  if (!begin(JSON.stringify(sample.figures))) return undefined;
  const { report, words: slip } = sample.text[language] || Object.values(sample.text)[0];

  const create = (name, properties, ...inside) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  };
  const title = create("p", { className: "ed-file-title", tabIndex: -1 });
  const text = create("p");
  const note = create("p", { className: "ed-help", textContent: words.tourSample });
  const button = (name, press, className = "") => {
    const made = create("button", { type: "button", textContent: name, className });
    made.addEventListener("click", press);
    return made;
  };
  const back = button(words.tourBack, () => go(step - 1));
  const next = button("", () => goOn(), "ed-main");
  const skip = button(words.tourSkip, () => finish());
  const bar = create("section", { className: "ed-tour" }, title, text, note, create("p", { className: "ed-buttons" }, next, back, skip));
  bar.setAttribute("aria-label", words.tourName);
  root.before(bar);

  let step = 0;
  function show() {
    const [, name, what] = STEPS[step];
    title.textContent = words.tourStep.replace("{n}", step + 1).replace("{title}", words[name]);
    text.textContent = words[what];
    note.hidden = step !== 0;
    back.hidden = step === 0;
    skip.hidden = step === STEPS.length - 1;
    next.textContent = step === STEPS.length - 1 ? words.tourDone : words.tourNext;
  }

  /** Goes to a step. The focus is where its words begin: what is to be done comes behind them. */
  function go(wanted) {
    step = wanted;
    show();
    location.hash = STEPS[step][0];
    title.focus();
    bar.scrollIntoView({ block: "nearest" });
  }

  async function goOn() {
    if (step === STEPS.length - 1) return finish();
    const from = step;
    if (from === 0) await takeOver();
    // Meanwhile the tour may have ended, or gone elsewhere.
    if (bar.isConnected && step === from) go(step + 1);
    return undefined;
  }

  /** Pastes the sample, and has its numbers found. */
  async function paste() {
    const field = await until(() => find("#report-text"));
    if (!field || !bar.isConnected) return;
    field.value = report;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.closest("details").querySelector("button.ed-main").click();
  }

  /** Renews the figure, for whoever has not. */
  async function takeOver() {
    if (find(".ed-number.ed-taken")) return;
    const number = await until(() => [...document.querySelectorAll(".ed-number")].find((own) => own.textContent === slip));
    if (!number) return;
    number.click();
    const renew = await until(() => find("aside .ed-main"));
    if (renew) renew.click();
  }

  const onKey = ({ key }) => { if (key === "Escape") finish(); };
  /** Whoever goes to a screen by its own link is told of that one. */
  const onScreen = () => {
    const wanted = STEPS.findIndex(([screen]) => `#${screen}` === location.hash);
    if (wanted < 0 || wanted === step) return;
    step = wanted;
    show();
  };
  document.addEventListener("keydown", onKey);
  addEventListener("hashchange", onScreen);

  /** Takes the bar away; the program has put the draft back. */
  function close() {
    document.removeEventListener("keydown", onKey);
    removeEventListener("hashchange", onScreen);
    bar.remove();
  }

  async function finish() {
    close();
    end();
    location.hash = "open";
    const start = await until(() => find("#start-tour button"));
    if (start) start.focus();
  }

  go(0);
  paste();
  return { close };
}
