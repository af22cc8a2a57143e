// Publishing, for the program of the editor: making the files, taking them away, and checking what the host sends afterwards.

/** The worker that publishes, and what was made last. */
let publisher, publication;

/** The published figures file as this page has last read it. */
let publishedText = null;

/** What the host must send of what was made last, and where; kept for the time after a reload. */
let lastMade;

/** Words in the language of the page. */
const inPage = (words) => words[document.documentElement.lang] || Object.values(words)[0];

/** The words of a failure. */
const wordsOf = (error) => (error.failure ? inPage(error.failure) : String(error));

/** The address that the published pages name as their own, if they do. That of this page may be one that nobody should know. */
async function publishedAddress() {
  const response = await fetchPublished("index.html");
  const found = response.ok && /<link rel="canonical" href="(https?:[^"]+)"/.exec(await response.text());
  return found ? found[1] : undefined;
}

function saveFile(name, content, kind) {
  const address = URL.createObjectURL(new Blob([content], { type: kind }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  // The browser reads it after this event.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

const askPublisher = (task, parts, onProgress) => {
  publisher = publisher || startPublisher();
  return publisher.ask(task, parts, onProgress);
};

/** The folder that `address` is in, or is. */
function folderAt(address) {
  const url = new URL(address, FOLDER);
  if (!url.protocol.startsWith("http")) throw new TypeError(address);
  if (!/\/$|\.html?$/.test(url.pathname)) url.pathname += "/";
  return new URL("./", url);
}

/** The text of a file of `folder`, or of nothing where there is none. */
async function textIn(folder, name) {
  try {
    return await (await (await folder.getFileHandle(name)).getFile()).text();
  } catch (error) {
    return "{}";
  }
}

/** The folder of the file `path` below `folder`, and the file's own name. */
async function placeOf(folder, path, create) {
  const names = path.split("/");
  const name = names.pop();
  let place = folder;
  for (const part of names) place = await place.getDirectoryHandle(part, { create });
  return { place, name };
}

async function removeFile(folder, path) {
  try {
    const { place, name } = await placeOf(folder, path, false);
    await place.removeEntry(name);
    return true;
  } catch (error) {
    // It is gone already.
    return false;
  }
}

const publishing = {
  async fetchPublished() {
    publishedText = await fetchPublishedText();
    return publishedText;
  },

  saveFile,

  /** Whether the published folder is one on a disk, which the person chooses. */
  isOneFile: () => Boolean(chooseFolder),

  /** Takes the files of a folder that was chosen. Resolves to its figures file, or `null`. */
  openFolder: async (files) => (chooseFolder(files) ? publishing.fetchPublished() : null),

  /**
   * Makes all files of the folder. Nothing is kept that a change of the figures, or of the folder, would make wrong: each time anew. If the published
   * figures are others than this page knows, it makes nothing, and hands them over.
   */
  async publish(text, edition, show) {
    try {
      const now = await fetchPublishedText();
      const isKnown = now === publishedText || now === text;
      publishedText = now;
      if (!isKnown) return { published: now };
      const progress = createProgress(show);
      const step = (name) => (...parts) => progress(name, ...parts);
      await askPublisher("open", await folderToPublish(), step("open"));
      const published = await askPublisher("published", { edition }, step("published"));
      const url = await publishedAddress();
      publication = await publishFigures(publisher, { figures: text, url, edition, published }, progress);
      if (publication.faults) return { fault: publication.faults.map(({ place, words }) => `${inPage(place)} ${inPage(words)}`).join("\n") };
      const made = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
      lastMade = { sums: await publication.sums(), address: url || (chooseFolder ? "" : FOLDER), day: made };
      // Without it the check lasts as long as the page is open.
      await withStore("readwrite", (store) => store.put(lastMade, MADE)).catch(() => {});
      return { files: publication.changes };
    } catch (error) {
      return { fault: wordsOf(error) };
    }
  },

  /** Saves all files that were made as a zip: with `true` the whole folder. Resolves to the names of those that could not be had. */
  async saveZip(whole, show) {
    const packed = await publication.zip(whole, (done, all, name) => show(done / all, "whole", name)).catch((error) => { throw new Error(wordsOf(error)); });
    saveFile("headline-figures.zip", packed.zip, "application/zip");
    return packed.missing;
  },

  canWriteFolder: () => "showDirectoryPicker" in window,

  /**
   * Writes what was made into a folder, in the order in which a reader never gets a mixture, and removes what is no longer made, if the folder's own
   * manifest has it. Resolves to the names of what was removed, or to `null` if no folder was chosen.
   */
  async writeFolder(show) {
    let folder;
    try {
      folder = await window.showDirectoryPicker({ mode: "readwrite" });
    } catch (error) {
      if (error.name === "AbortError") return null;
      throw error;
    }
    const { files: listed } = readManifest(await textIn(folder, "manifest.json"));
    const gone = publication.changes.filter(([path, change]) => change === "gone" && listed.includes(path)).map(([path]) => path);
    const files = await publication.files();
    const removed = [];
    for (const [at, [path, content]] of files.entries()) {
      show(at / files.length, "write", path);
      // The manifest comes last: a folder that is not done has the one of before.
      if (path === "manifest.json") for (const old of gone) if (await removeFile(folder, old)) removed.push(old);
      const { place, name } = await placeOf(folder, path, true);
      const file = await (await place.getFileHandle(name, { create: true })).createWritable();
      await file.write(content);
      await file.close();
    }
    return removed;
  },

  /** What can be checked: the address, and the day on which it was made; `null` if nothing can. */
  async lastMade() {
    lastMade = lastMade || (await withStore("readonly", (store) => store.get(MADE)));
    return lastMade && { address: lastMade.address, day: lastMade.day };
  },

  /**
   * Fetches each file that was made from the host at `address`, past every cache. Resolves to `{ all, files }`: of how many files, and those that are
   * others, with what they are; or to `{ foreign }`, the origin that this page may not read; to `{ unusable }`, what is no address of a website; or to
   * `{ fault }`.
   */
  async check(address, show) {
    let folder;
    try {
      folder = folderAt(address);
    } catch (error) {
      return { unusable: address };
    }
    try {
      // The policy of the host of this page, or of the other one, refuses all of them alike.
      if (folder.origin !== location.origin) await fetch(new URL("index.html", folder), { cache: "no-store" });
    } catch (error) {
      return { foreign: folder.origin };
    }
    try {
      const { sums } = lastMade;
      const progress = (done, all, name) => show(done / all, "check", name);
      return { all: String(sums.length), files: await askPublisher("check", { address: folder.href, sums }, progress) };
    } catch (error) {
      return { fault: wordsOf(error) };
    }
  },
};
