// Reads the figures aloud, in the page's language. Loaded when a reader asks for it for the first time.
const synthesis = window.speechSynthesis;

/** Stops the widget that is being read, if there is one. */
let stop = () => {};

/** The title, then label, quantity, changes and period of each figure on show. */
function utteranceTexts(root) {
  const text = (part, selector) => {
    const found = part.querySelector(selector);
    return found ? found.textContent.trim() : "";
  };
  const cards = [...root.querySelectorAll(".hf-card:not([hidden])")].map((card) =>
    [text(card, ".hf-label"), text(card, ".hf-number"), ...[...card.querySelectorAll(".hf-changes")].map((line) => line.textContent.trim()), text(card, ".hf-period")]);
  return [[text(root, ".hf-title")], ...cards].map((parts) => parts.filter(Boolean).join(root.lang.startsWith("zh") ? "。" : ". "));
}

/** Starts reading `widget`, or stops. `tell` is called with its frame when it starts, and with nothing when it ends. */
export function toggle(widget, voice, tell) {
  const isOwn = stop.frame === widget.frame;
  stop();
  if (isOwn) return;
  const root = widget.find(".hf-widget");
  const lang = voice ? voice.lang : root.lang;
  const utterances = utteranceTexts(root).map((text) => Object.assign(new SpeechSynthesisUtterance(text), { lang, voice: voice || null }));
  const onKeydown = ({ key }) => { if (key === "Escape") end(); };
  const end = () => {
    if (stop !== end) return;
    stop = () => {};
    document.removeEventListener("keydown", onKeydown);
    removeEventListener("pagehide", end);
    synthesis.cancel();
    tell();
  };
  end.frame = widget.frame;
  stop = end;
  document.addEventListener("keydown", onKeydown);
  addEventListener("pagehide", end);
  tell(widget.frame);
  const speak = () => {
    if (stop !== end) return;
    for (const utterance of utterances) {
      utterance.addEventListener("error", end);
      synthesis.speak(utterance);
    }
    utterances[utterances.length - 1].addEventListener("end", end);
  };
  // What was cancelled just now still ends: browsers drop what is said in the same moment.
  if (synthesis.speaking || synthesis.pending) setTimeout(speak, 100);
  else speak();
}
