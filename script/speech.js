// Reads the figures aloud in the page's language, where the browser has a voice for it. A page has one voice: whichever
// widget speaks last.
const speech = {
  engine: globalThis.speechSynthesis,
  speaker: undefined,

  /** A voice for the language, of the same place if there is one: what is written in Beijing is not read in Cantonese. */
  voice(language) {
    const tag = ({ lang }) => lang.replace("_", "-").toLowerCase();
    const voices = this.engine?.getVoices().filter((voice) => tag(voice).startsWith(language.slice(0, 2).toLowerCase())) ?? [];
    return voices.find((voice) => tag(voice) === language.toLowerCase()) ?? voices[0];
  },

  /** Says on `page` whether there is a voice, now, when voices come, until `signal` ends it, and whenever what it gives back is called. */
  follow(page, language, signal) {
    const tell = () => page.toggleAttribute("data-voice", !!this.voice(language()));
    this.engine?.addEventListener?.("voiceschanged", tell, { signal });
    tell();
    return tell;
  },

  /** Title, then label, quantity, picture and period of each figure. */
  words(widget) {
    const text = (part, selector) => part.querySelector(selector)?.textContent.trim();
    const cards = [...widget.querySelectorAll(".hf-card")].map((card) =>
      [text(card, ".hf-label"), text(card, ".hf-sentence") ?? text(card, ".hf-number"), text(card, ".hf-period")]);
    return [[text(widget, ".hf-title")], ...cards].map((parts) => parts.filter(Boolean).join(widget.lang.startsWith("zh") ? "。" : ". "));
  },

  toggle(widget, page) {
    const starts = this.speaker !== page;
    this.stop();
    if (!starts) return;
    const voice = this.voice(widget.lang);
    const utterances = this.words(widget).map((words) =>
      Object.assign(new SpeechSynthesisUtterance(words), { lang: voice?.lang ?? widget.lang, voice: voice ?? null }));
    this.speaker = page;
    page.setAttribute("data-speaking", "");
    const done = () => { if (this.speaker === page) this.stop(); };
    for (const utterance of utterances) {
      utterance.addEventListener("error", done);
      this.engine.speak(utterance);
    }
    utterances.at(-1).addEventListener("end", done);
  },

  stop() {
    if (!this.speaker) return;
    this.speaker.removeAttribute("data-speaking");
    this.speaker = undefined;
    this.engine.cancel();
  },
};

document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") speech.stop();
});
addEventListener("pagehide", () => speech.stop());
