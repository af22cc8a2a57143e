// Starts a prerendered page: in the language, theme and text size that its address asks for, with the latest figures.

const root = document.getElementById("headline-figures");
const page = document.documentElement;
const asked = new URLSearchParams(location.search);
for (const name of ["theme", "text"]) {
  if (asked.has(name)) page.setAttribute(`data-${name}`, asked.get(name));
}
const language = asked.get("lang")?.slice(0, 2).toLowerCase();
if (["zh", "en"].includes(language) && !page.lang.startsWith(language)) {
  location.replace(root.dataset.other + location.search + location.hash);
} else {
  attend(document, page, "data-text");
  choose(document, "hf-view", asked.get("view"));
  page.setAttribute("data-js", "");
  speech.follow(page, () => page.lang);
  // Without the program the prerendered figures stay, and what the reader does with them goes on.
  begin().catch(() => {});
}

async function begin() {
  const wasm = fetch(new URL("./@WASM@", import.meta.url), { integrity: "@WASM_INTEGRITY@", credentials: "same-origin" });
  // Seen to below; until then nobody else hears that it failed.
  wasm.catch(() => {});
  const { default: init, startPage } = await import("./@GLUE@");
  await init({ module_or_path: wasm });
  const renew = async () => {
    const text = await startPage(document.getElementById("headline-figures"));
    draw(document, text);
    return text;
  };
  const known = await renew();
  const seconds = asked.get("refresh");
  if (!(seconds > 0)) return;
  const { follow } = await load("@LIVE@", "@LIVE_INTEGRITY@");
  follow({ root: document, address: new URL(root.dataset.src, location.href), seconds, known, renew });
}
