// Entry point of the page in one file. The glue of the program stands in front of it, the program itself in the page.

const page = document.documentElement;
bindEvents(document, page, "data-text");
page.setAttribute("data-js", "");
speech.watchVoices(page, () => page.lang);
const base64 = document.getElementById("wasm").textContent.trim();
try {
  initSync({ module: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) });
  startPage(document.getElementById("headline-figures"));
} catch { /* The prerendered figures stay. */ }
