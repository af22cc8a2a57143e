// Starts a prerendered page: in the language, theme and text size that its address asks for, with the latest figures.
import init, { startPage } from "./@GLUE@";

const root = document.getElementById("headline-figures");
const page = document.documentElement;
const asked = new URLSearchParams(location.search);
for (const name of ["theme", "text"]) {
  if (asked.has(name)) page.setAttribute(`data-${name}`, asked.get(name));
}
const view = [...root.querySelectorAll("[name=hf-view]")].find(({ value }) => value === asked.get("view"));
if (view) view.checked = true;
const language = asked.get("lang")?.slice(0, 2).toLowerCase();
if (["zh", "en"].includes(language) && !page.lang.startsWith(language)) {
  location.replace(root.dataset.other + location.search + location.hash);
} else {
  attend(document, page, "data-text");
  page.setAttribute("data-tools", "");
  speech.follow(page, () => page.lang);
  const wasm = fetch(new URL("./@WASM@", import.meta.url), { integrity: "@WASM_INTEGRITY@", credentials: "same-origin" });
  // Without wasm the prerendered figures stay, and that is all there is to it.
  init({ module_or_path: wasm }).then(() => renew(root)).then(live).catch(() => {});
}

async function renew(root) {
  draw(document, await startPage(root));
}

/** Keeps the figures up to date where the address asks for it. */
async function live() {
  const seconds = asked.get("refresh");
  if (!seconds) return;
  const { follow } = await load("@LIVE@", "@LIVE_INTEGRITY@");
  const again = () => renew(document.getElementById("headline-figures"));
  follow({ root: document, address: new URL(root.dataset.src, location.href), seconds, renew: again });
}
