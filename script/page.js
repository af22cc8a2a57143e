// Entry point of a prerendered page: applies the language, theme and text size of its address, then updates the figures.

const root = document.getElementById("headline-figures");
const page = document.documentElement;
const parameters = new URLSearchParams(location.search);
for (const [name, attribute] of [["theme", "data-theme"], ["text", "data-text"]]) {
  if (parameters.has(name)) page.setAttribute(attribute, parameters.get(name));
}
const language = parameters.get("lang")?.slice(0, 2).toLowerCase();
if (["zh", "en"].includes(language) && !page.lang.startsWith(language)) {
  location.replace(root.dataset.alternate + location.search + location.hash);
} else {
  bindEvents(document, page, "data-text");
  select(document, "hf-view", parameters.get("view"));
  page.setAttribute("data-js", "");
  speech.watchVoices(page, () => page.lang);
  // Without the program the prerendered figures stay, and their behaviour works.
  main().catch(() => {});
}

async function main() {
  const wasm = fetch(new URL("./@APP_WASM@", import.meta.url), { integrity: "@APP_WASM_INTEGRITY@", credentials: "same-origin" });
  // `init` handles a failure; until then it is not an unhandled rejection.
  wasm.catch(() => {});
  const { default: init, startPage } = await import("./@APP@");
  await init({ module_or_path: wasm });
  const refresh = async () => {
    const text = await startPage(document.getElementById("headline-figures"));
    renderDeferredCharts(document, text);
    return text;
  };
  const currentText = await refresh();
  const seconds = parameters.get("refresh");
  if (!(seconds > 0)) return;
  const { startPolling } = await load("@POLL@", "@POLL_INTEGRITY@");
  startPolling({ root: document, address: new URL(root.dataset.src, location.href), seconds, currentText, refresh });
}
