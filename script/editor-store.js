// What the editor keeps in the browser: the draft, and what was published last. Several windows may have the same draft.

/** Drafts are kept by folder: two ministries on one host have two. */
const DRAFT = `draft ${FOLDER}`;
const REPORT = `report ${FOLDER}`;
const MADE = `made ${FOLDER}`;

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

const windows = "BroadcastChannel" in window ? new BroadcastChannel(DRAFT) : undefined;

/** Which saving of the draft this window knows: one that it does not know is another window's. */
let revision;

/** That of another window which was offered last. */
let offered;

/** A kept draft: its text, what was answered, and which saving it is. At first the text alone was kept. */
const draftOf = (kept) => (typeof kept === "string" ? { text: kept } : kept);

const isOfOther = (draft, text) => Boolean(draft) && draft.revision !== revision && draft.text !== text;

function offer(draft) {
  offered = draft.revision;
  return draft;
}

/** The draft that was kept when a page was closed in the middle of typing. */
function lateDraft() {
  try {
    return JSON.parse(localStorage.getItem(DRAFT));
  } catch (error) {
    return null;
  }
}

const drafts = {
  async loadDraft() {
    const late = lateDraft();
    if (late) {
      revision = late.revision;
      // Where another window has kept another meanwhile, that one is offered as soon as this one is edited.
      await drafts.keepDraft(late.text, late.answers).catch(() => {});
      return late;
    }
    const draft = draftOf(await withStore("readonly", (store) => store.get(DRAFT)));
    revision = draft ? draft.revision : undefined;
    return draft;
  },

  /** Keeps the draft before the page is gone: the browser's database would not be ready. */
  keepAtOnce(text, answers) {
    try {
      localStorage.setItem(DRAFT, JSON.stringify({ text, answers, revision }));
    } catch (error) { /* Then there is the database alone, which tells when it fails. */ }
  },

  /** Keeps the draft. Where another window has kept another meanwhile, nothing is kept, and that one is returned. */
  async keepDraft(text, answers) {
    const own = `${Date.now()} ${Math.random()}`;
    let other = null;
    await withStore("readwrite", (store) => {
      const asking = store.get(DRAFT);
      asking.addEventListener("success", () => {
        const draft = draftOf(asking.result);
        if (isOfOther(draft, text)) other = offer(draft);
        else store.put({ text, answers, revision: own }, DRAFT);
      });
      return asking;
    });
    if (other) return other;
    revision = own;
    const late = lateDraft();
    if (late && late.text === text) localStorage.removeItem(DRAFT);
    if (windows) windows.postMessage("editing");
    return null;
  },

  /** What another window has kept since this one did; `null` if it is `text`, too. */
  async otherDraft(text) {
    const draft = draftOf(await withStore("readonly", (store) => store.get(DRAFT)));
    return isOfOther(draft, text) ? offer(draft) : null;
  },

  /** The person has chosen between the draft of this window and the one that was offered: this window may keep its own again. */
  settle() {
    revision = offered;
  },

  keepReport: (report) => withStore("readwrite", (store) => store.put(report, REPORT)),

  loadReport: () => withStore("readonly", (store) => store.get(REPORT)),

  async forgetDraft() {
    if (lateDraft()) localStorage.removeItem(DRAFT);
    for (const kept of [DRAFT, REPORT]) await withStore("readwrite", (store) => store.delete(kept));
    revision = undefined;
  },

  onOtherWindow(callback) {
    if (windows) windows.onmessage = () => callback();
  },
};
