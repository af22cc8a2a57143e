// The start of the page of the editor: loads its program, and does for it what a script does better.
// In front of it stand `editor-store.js` (drafts) and `editor-publishing.js` (network, files, the worker).

const root = document.getElementById("editor");

/** The program that reads and writes an office's files. */
const loadSpreadsheets = () => load("@SPREADSHEETS@", "@SPREADSHEETS_INTEGRITY@", "@SPREADSHEETS_WASM@", "@SPREADSHEETS_WASM_INTEGRITY@");

const host = {
  ...drafts,
  ...publishing,

  /** A workbook or a text table as a figures file, with what is to be said of its cells. */
  async readSpreadsheet(bytes) {
    const { fault, file, faults } = JSON.parse((await loadSpreadsheets()).readWorkbook(bytes));
    if (fault) return { fault: inPage(fault) };
    const notes = faults.map(({ sheet, cell, message }) => [sheet, cell, inPage(message)].filter(Boolean).join(" "));
    return { text: JSON.stringify(file), notes: notes.join("\n") };
  },

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
      const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: await addressOf(root.dataset.style) });
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
};

load("@EDITOR@", "@EDITOR_INTEGRITY@", "@EDITOR_WASM@", "@EDITOR_WASM_INTEGRITY@").then(
  (editor) => editor.start(root, host),
  () => { root.textContent = root.dataset.cannotStart; },
);
