// Reads the figures aloud in the page's language, where the browser has a voice for it. A page has one voice: the widget that speaks last.
const speech = {
  engine: globalThis.speechSynthesis,
  /** The element whose widget is being read. */
  activeHost: undefined,

  /** A voice for the language, of the same region if there is one: what is written in Beijing is not read in Cantonese. */
  voice(language) {
    const tag = ({ lang }) => lang.replace("_", "-").toLowerCase();
    const voices = this.engine?.getVoices().filter((voice) => tag(voice).startsWith(language.slice(0, 2).toLowerCase())) ?? [];
    return voices.find((voice) => tag(voice) === language.toLowerCase()) ?? voices[0];
  },

  /** Marks `page` while there is a voice, now and when voices arrive, until `signal`; returns a function that updates the mark. */
  watchVoices(page, language, signal) {
    const updateAvailability = () => page.toggleAttribute("data-voice", !!this.voice(language()));
    this.engine?.addEventListener?.("voiceschanged", updateAvailability, { signal });
    updateAvailability();
    return updateAvailability;
  },

  /** The title, then label, quantity, chart and period of each figure. */
  utteranceTexts(widget) {
    const text = (part, selector) => part.querySelector(selector)?.textContent.trim();
    const cards = [...widget.querySelectorAll(".hf-card")].map((card) =>
      [text(card, ".hf-label"), text(card, ".hf-sentence") ?? text(card, ".hf-number"), text(card, ".hf-period")]);
    return [[text(widget, ".hf-title")], ...cards].map((parts) => parts.filter(Boolean).join(widget.lang.startsWith("zh") ? "。" : ". "));
  },

  toggle(widget, host) {
    const starts = this.activeHost !== host;
    this.stop();
    if (!starts) return;
    const voice = this.voice(widget.lang);
    const utterances = this.utteranceTexts(widget).map((text) =>
      Object.assign(new SpeechSynthesisUtterance(text), { lang: voice?.lang ?? widget.lang, voice: voice ?? null }));
    this.activeHost = host;
    host.setAttribute("data-speaking", "");
    const done = () => { if (this.activeHost === host) this.stop(); };
    for (const utterance of utterances) {
      utterance.addEventListener("error", done);
      this.engine.speak(utterance);
    }
    utterances.at(-1).addEventListener("end", done);
  },

  stop() {
    if (!this.activeHost) return;
    this.activeHost.removeAttribute("data-speaking");
    this.activeHost = undefined;
    this.engine.cancel();
  },
};

document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") speech.stop();
});
addEventListener("pagehide", () => speech.stop());
