// The start of the page of the editor: loads its program, and does for it what a script does better.
// In front of it stand `editor-store.js` (drafts) and `editor-publishing.js` (network, files, the worker).

const root = document.getElementById("editor");

/** The tour that was begun last. */
let tour;

/** The program that reads and writes an office's files. */
const loadSpreadsheets = () => load("@SPREADSHEETS@", "@SPREADSHEETS_INTEGRITY@", "@SPREADSHEETS_WASM@", "@SPREADSHEETS_WASM_INTEGRITY@");

/** The program that holds a draft against what is published. */
const loadReview = () => load("@REVIEW@", "@REVIEW_INTEGRITY@", "@REVIEW_WASM@", "@REVIEW_WASM_INTEGRITY@");

/** The bytes of the table that was opened last: its columns can be matched otherwise. */
let table;

const host = {
  ...drafts,
  ...publishing,

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

  readTime: async (text, isDay) => (await loadSpreadsheets()).readTime(text, isDay),

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

  compare: async (published, edited, today) => (await loadReview()).compare(published, edited, today, document.documentElement.lang),

  async showProof(place, published, edited, today, answers) {
    return (await loadReview()).showProof(place, published, edited, today, document.documentElement.lang, answers);
  },

  async preview(place, text, look) {
    try {
      return await previewDraft(place, text, look, root.dataset.style);
    } catch (error) {
      throw new Error(wordsOf(error));
    }
  },

  /** Where the folder is, if it is a website's, and the hashes of the scripts in snippets. */
  folder: () => [chooseFolder ? "" : FOLDER, root.dataset.embedIntegrity, root.dataset.frameIntegrity],

  frameHeight: (page) => frameHeight(FOLDER + page),

  hasEdition: async (name) => (await fetchPublished(`editions/${name}/figures.json`)).ok,

  copy: copyField,

  trySnippet(snippet) {
    try {
      localStorage.setItem(`headline-figures snippet ${FOLDER}`, snippet);
    } catch (error) { /* The page to try it on says that it has none. */ }
  },

  async startTour(begin, end) {
    const { startTour } = await load("@TOUR@", "@TOUR_INTEGRITY@");
    const sample = await fetch(await addressOf("@TOUR_SAMPLE@"), { integrity: "@TOUR_SAMPLE_INTEGRITY@" });
    tour = await startTour({ root, begin, end, sample: await sample.json() });
  },

  endTour: () => tour && tour.close(),
};

load("@EDITOR@", "@EDITOR_INTEGRITY@", "@EDITOR_WASM@", "@EDITOR_WASM_INTEGRITY@").then(
  (editor) => editor.start(root, host),
  () => {
    root.querySelector("[role=status]").textContent = root.dataset.cannotStart;
    root.querySelector(".ed-late").classList.add("ed-now");
  },
);
