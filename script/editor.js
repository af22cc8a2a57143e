// The start of the page of the editor: loads its program, and does for it what a script does better: network, files, drafts, the worker.

const FOLDER = new URL("./", import.meta.url).href;
const root = document.getElementById("editor");

/** Drafts are kept by folder: two ministries on one host have two. */
const DRAFT = `draft ${FOLDER}`;

/** The answer of a request to the browser's database. */
const answer = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Does one thing with the store of drafts. */
async function withStore(mode, action) {
  const opening = indexedDB.open("headline-figures", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("drafts");
  const database = await answer(opening);
  try {
    const transaction = database.transaction("drafts", mode);
    const result = await answer(action(transaction.objectStore("drafts")));
    return result === undefined ? null : result;
  } finally {
    database.close();
  }
}

const windows = "BroadcastChannel" in window ? new BroadcastChannel(DRAFT) : undefined;

function saveFile(name, content, kind) {
  const address = URL.createObjectURL(new Blob([content], { type: kind }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  // The browser reads it after this event.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

const host = {
  /** Shows a figures file as readers will see it: their own program renders it, in a shadow root with the style of an element. */
  async preview(place, text, [language, view, figures, theme, size]) {
    const program = await load("@BULLETINS@", "@BULLETINS_INTEGRITY@", "@BULLETINS_WASM@", "@BULLETINS_WASM_INTEGRITY@");
    const shadow = place.shadowRoot || place.attachShadow({ mode: "open" });
    if (!shadow.firstChild) {
      const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: FOLDER + root.dataset.style });
      shadow.append(style, document.createElement("div"));
    }
    const frame = Object.assign(document.createElement("div"), { className: "hf-root hf-guest", lang: language });
    Object.assign(frame.dataset, { theme, text: size });
    const widget = frame.appendChild(document.createElement("div"));
    widget.dataset.figures = figures;
    const outcome = await program.update(widget, text);
    if (outcome.reason) throw new Error(outcome.messages.join("\n"));
    program.renderDeferredCharts(frame.querySelector(".hf-widget"), text);
    for (const [name, part] of [["cards", ".hf-cards-view"], ["scale", ".hf-dot-plot"], ["table", ".hf-table-view"]]) {
      frame.querySelector(part).hidden = name !== view;
      frame.querySelector(`[name=hf-view][value=${name}]`).checked = name === view;
    }
    shadow.lastChild.replaceWith(frame);
  },

  async fetchPublished() {
    const response = await fetch(`${FOLDER}figures.json`, { cache: "no-cache" });
    return response.ok ? response.text() : null;
  },

  saveFile,

  loadDraft: () => withStore("readonly", (store) => store.get(DRAFT)),

  async keepDraft(text) {
    await withStore("readwrite", (store) => store.put(text, DRAFT));
    if (windows) windows.postMessage("editing");
  },

  forgetDraft: () => withStore("readwrite", (store) => store.delete(DRAFT)),

  onOtherWindow(callback) {
    if (windows) windows.onmessage = () => callback();
  },

  canWriteFolder: () => "showDirectoryPicker" in window,
};

load("@EDITOR@", "@EDITOR_INTEGRITY@", "@EDITOR_WASM@", "@EDITOR_WASM_INTEGRITY@").then(
  (editor) => editor.start(root, host),
  () => { root.textContent = root.dataset.cannotStart; },
);
