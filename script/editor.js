// The start of the page of the editor: loads its program, and does for it what a script does better: network, files, drafts, the worker.

const FOLDER = new URL("./", import.meta.url).href;
const root = document.getElementById("editor");

/** Drafts are kept by folder: two ministries on one host have two. */
const DRAFT = `draft ${FOLDER}`;
const REPORT = `report ${FOLDER}`;

/** The answer of a request to the browser's database. */
const answer = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** The draft that was kept when a page was closed in the middle of typing. */
function lateDraft() {
  try {
    return localStorage.getItem(DRAFT);
  } catch (_) {
    return null;
  }
}

/** Does one thing with the store of drafts. */
async function withStore(mode, action) {
  const opening = indexedDB.open("headline-figures", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("drafts");
  const database = await answer(opening);
  try {
    const transaction = database.transaction("drafts", mode);
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const result = await answer(action(transaction.objectStore("drafts")));
    // A disk that is full shows only in the end.
    await done;
    return result === undefined ? null : result;
  } finally {
    database.close();
  }
}

/** The worker that publishes, what is published by now, and what was made last. */
let publisher, published, publication;

/** Words in the language of the page. */
const inPage = (words) => words[document.documentElement.lang] || Object.values(words)[0];

/** The words of a failure. */
const wordsOf = (error) => (error.failure ? inPage(error.failure) : String(error));

const windows = "BroadcastChannel" in window ? new BroadcastChannel(DRAFT) : undefined;

/** The address that the published pages name as their own, if they do. That of this page may be one that nobody should know. */
async function publishedAddress() {
  const response = await fetch(`${FOLDER}index.html`, { cache: "no-cache" });
  const found = response.ok && /<link rel="canonical" href="(https?:[^"]+)"/.exec(await response.text());
  return found ? found[1] : undefined;
}

function saveFile(name, content, kind) {
  const address = URL.createObjectURL(new Blob([content], { type: kind }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  // The browser reads it after this event.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

/** The program that reads and writes an office's files. */
const loadSpreadsheets = () => load("@SPREADSHEETS@", "@SPREADSHEETS_INTEGRITY@", "@SPREADSHEETS_WASM@", "@SPREADSHEETS_WASM_INTEGRITY@");

/** The bytes of the table that was opened last: its columns can be matched otherwise. */
let table;

const host = {
  /** A workbook or a text table as a figures file, with what is to be said of its cells. */
  readSpreadsheet(bytes) {
    table = bytes;
    return host.readColumns("");
  },

  async readColumns(choice) {
    const { fault, text, isWhole, faults } = JSON.parse((await loadSpreadsheets()).readWorkbook(table, choice));
    if (fault) return { fault: inPage(fault) };
    const notes = faults.map(({ sheet, cell, message }) => [sheet, cell, inPage(message)].filter(Boolean).join(" "));
    return { text, notes: notes.join("\n"), isWhole };
  },

  tableColumns: async () => (await loadSpreadsheets()).readTable(table),

  mergeTable: async (choice, draft) => (await loadSpreadsheets()).mergeWorkbook(table, choice, draft),

  fillFromWords: async (figure) => (await loadSpreadsheets()).fillFromWords(figure),

  async readDocument(bytes) {
    const { fault, text } = JSON.parse((await loadSpreadsheets()).documentText(bytes));
    return fault ? { fault: inPage(fault) } : { text };
  },

  /** The numbers of a report's text, as JSON. */
  findNumbers: async (text, known) => (await loadSpreadsheets()).findNumbers(text, known),

  /** Saves a figures file as a workbook, which can be opened again. */
  async saveWorkbook(text) {
    const workbook = (await loadSpreadsheets()).template(text, document.documentElement.lang);
    if (!workbook.length) throw new Error("figures.xlsx");
    saveFile("figures.xlsx", workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  },

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
    if (outcome.reason) throw new Error(String(outcome.messages));
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

  async loadDraft() {
    const late = lateDraft();
    if (late) await host.keepDraft(late).catch(() => {});
    return late || withStore("readonly", (store) => store.get(DRAFT));
  },

  /** Keeps the draft before the page is gone: the browser's database would not be ready. */
  keepAtOnce(text) {
    try {
      localStorage.setItem(DRAFT, text);
    } catch (_) {
      // Then there is the database alone, which tells when it fails.
    }
  },

  async keepDraft(text) {
    await withStore("readwrite", (store) => store.put(text, DRAFT));
    if (lateDraft() === text) localStorage.removeItem(DRAFT);
    if (windows) windows.postMessage("editing");
  },

  keepReport: (report) => withStore("readwrite", (store) => store.put(report, REPORT)),

  loadReport: () => withStore("readonly", (store) => store.get(REPORT)),

  async forgetDraft() {
    if (lateDraft()) localStorage.removeItem(DRAFT);
    await withStore("readwrite", (store) => store.delete(DRAFT));
    await withStore("readwrite", (store) => store.delete(REPORT));
  },

  onOtherWindow(callback) {
    if (windows) windows.onmessage = () => callback();
  },

  /** Makes all files of the folder. Nothing is kept that a change of the figures would make wrong: each time anew. */
  async publish(text, onProgress) {
    try {
      publisher = publisher || startPublisher();
      published = published || publisher.ask("open", { folder: FOLDER }, onProgress).then(() => publisher.ask("published", {}, onProgress));
      published.catch(() => { published = undefined; });
      const url = await publishedAddress();
      publication = await publishFigures(publisher, { figures: text, url, published: await published }, (_, ...parts) => onProgress(...parts));
      return publication.faults ? { fault: publication.faults.map(({ place, words }) => `${inPage(place)} ${inPage(words)}`).join("\n") } : { files: publication.changes };
    } catch (error) {
      return { fault: wordsOf(error) };
    }
  },

  /** Saves all files that were made as a zip: with `true` those of the program, too. */
  async saveZip(whole) {
    saveFile("headline-figures.zip", await publication.zip(whole), "application/zip");
  },

  canWriteFolder: () => "showDirectoryPicker" in window,

  /** Writes what was made into a folder, in the order in which a reader never gets a mixture. Resolves to whether that was done. */
  async writeFolder() {
    let folder;
    try {
      folder = await window.showDirectoryPicker({ mode: "readwrite" });
    } catch (error) {
      if (error.name === "AbortError") return false;
      throw error;
    }
    for (const [path, content] of await publication.files(false)) {
      const names = path.split("/");
      const name = names.pop();
      let place = folder;
      for (const part of names) place = await place.getDirectoryHandle(part, { create: true });
      const file = await (await place.getFileHandle(name, { create: true })).createWritable();
      await file.write(content);
      await file.close();
    }
    return true;
  },
};

load("@EDITOR@", "@EDITOR_INTEGRITY@", "@EDITOR_WASM@", "@EDITOR_WASM_INTEGRITY@").then(
  (editor) => editor.start(root, host),
  () => { root.textContent = root.dataset.cannotStart; },
);
