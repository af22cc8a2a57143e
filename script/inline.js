// Entry point of the page in one file. It loads nothing: its figures are those that stand in it.

const loadSpeech = async () => ({ toggle });
const widget = createWidget(document, document.documentElement);
if (engine && engine.addEventListener) engine.addEventListener("voiceschanged", widget.sync);
