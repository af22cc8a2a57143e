// The worker in which the editor publishes.
//
// It is sent `{ id, task, ... }`, and answers `{ id, progress: { done, all, name } }` meanwhile and one `{ id, result }` or `{ id, failure }` in the
// end, whatever happens; a failure is words in every language. Tasks follow each other; `publishing.js` asks for them:
//
// - `open`: the folder to publish into: `folder`, its address, or `manifest`, its text, with `files`, a Map of those of its program.
// - `published`: what is in that folder, as a Map of hashes; only for a folder that was opened by its address.
// - `publish`: `figures`, the text; `url`; `published`, a Map of bytes or hashes; `widths`, a Map of measured texts. See `publish/browser.rs` for the result.
// - `compress`: makes the compressed copies of what was published.
// - `files`: all that was published, in the order of an upload, with `pngs`, the drawn pictures; `whole`: with the program.
// - `zip`: the same as one zip.
// - `cancel`: ends the task that runs.
//
// A worker that is not beside its program is sent `{ task: "program", glue, wasm }` before, their bytes.
const MESSAGES = "@MESSAGES@";

/** A failure with its words. */
function failed(key, parts) {
  const failure = {};
  for (const language of Object.keys(MESSAGES)) {
    failure[language] = MESSAGES[language][key].replace(/\{(\w+)\}/g, (_, name) => parts[name]);
  }
  return { failure };
}

/** Files that are fetched at the same time. */
const AT_ONCE = 6;

let loading, handed;
/** The program. A failure is not kept. */
function loadProgram() {
  if (!loading) {
    loading = importProgram();
    loading.catch(() => { loading = undefined; });
  }
  return loading;
}

async function importProgram() {
  const address = handed && URL.createObjectURL(new Blob([handed.glue], { type: "text/javascript" }));
  const program = await import(address || "./@PUBLISHER@");
  const wasm = handed ? handed.wasm : fetch(new URL("@PUBLISHER_WASM@", self.location.href), { integrity: "@PUBLISHER_WASM_INTEGRITY@" });
  await program.default({ module_or_path: wasm });
  return program;
}

/** The folder: its address, the text of its manifest, the files of its program. */
let opened;
/** What was published last. */
let made;
/** The number of the task that is to end. */
let cancelled;

/** Fetches a file of a folder. */
async function fetchFile(folder, path, options) {
  let response;
  try {
    response = await fetch(new URL(path, folder), { cache: "no-cache", ...options });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw failed("fileNotFetched", { path, reason: String(error) });
  }
  throw failed("fileNotFetched", { path, reason: `HTTP ${response.status}` });
}

/** Calls `work` for each of `list`, a few at the same time, and tells how far it is. */
async function forEach(list, nameOf, progress, work) {
  let [next, done] = [0, 0];
  const run = async () => {
    while (next < list.length) {
      const item = list[next];
      next += 1;
      await work(item);
      done += 1;
      progress(done, list.length, nameOf(item));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
}

/** Lets messages come in. */
const listen = () => new Promise((resolve) => setTimeout(resolve));

const bytesOf = (content) => (content instanceof Uint8Array ? content : new Uint8Array(content));

const isCopy = (path) => /\.(br|gz)$/.test(path);

const tasks = {
  async open({ folder, manifest, files }, progress) {
    const text = manifest === undefined ? new TextDecoder().decode(await fetchFile(folder, "manifest.json")) : manifest;
    const program = new Map();
    if (files) {
      for (const [path, content] of files) program.set(path, bytesOf(content));
    } else {
      const { program: roles, fixed } = readManifest(text);
      const wanted = new Map([...fixed.map((path) => [path, ""]), ...Object.values(roles).map(({ path, integrity }) => [path, integrity])]);
      await forEach([...wanted], ([path]) => path, progress, async ([path, integrity]) => {
        program.set(path, await fetchFile(folder, path, { integrity }));
      });
    }
    opened = { folder, manifest: text, program };
    made = undefined;
    return { files: readManifest(text).files };
  },

  async published(_, progress) {
    const { hash } = await loadProgram();
    const { manifest, program, folder } = opened;
    const others = readManifest(manifest).files.filter((path) => !program.has(path) && !isCopy(path) && !path.endsWith(".png"));
    const hashes = new Map();
    await forEach(others, (path) => path, progress, async (path) => {
      // What is not there is new.
      const bytes = await fetchFile(folder, path).catch(() => undefined);
      if (bytes) hashes.set(path, hash(bytes));
    });
    return hashes;
  },

  async publish({ figures, url, published = new Map(), widths = new Map() }, progress) {
    const { publish } = await loadProgram();
    const canvas = self.OffscreenCanvas && new OffscreenCanvas(1, 1).getContext("2d");
    const measure = (text, family, weight) => (canvas ? textWidth(canvas, text, family, weight) : widths.get(widthKey(text, family, weight)));
    const known = new Map([...published].map(([path, content]) => [path, typeof content === "string" ? content : bytesOf(content)]));
    const { manifest, program } = opened;
    const result = publish(figures, manifest, program, url, known, measure, progress);
    if (result.failure) throw result;
    if (!result.files) return result;
    const { files, pictures, changes } = result;
    made = { files: new Map(files), pictures: pictures.map(([path]) => path), changes, known };
    return { pictures, changes };
  },

  async compress(_, progress, isCancelled) {
    const { compress, hash } = await loadProgram();
    const publication = made;
    const sources = [...publication.files].filter(([path]) => !isCopy(path));
    const state = new Map(publication.changes);
    let done = 0;
    for (const [path, content] of sources) {
      if (isCancelled()) return undefined;
      progress(done, sources.length, path);
      for (const [name, copy] of compress(path, content)) {
        publication.files.set(name, copy);
        const there = publication.known.get(name);
        if (there && (typeof there === "string" ? there : hash(there)) === hash(copy)) state.set(name, "same");
      }
      done += 1;
      await listen();
    }
    publication.changes = [...state];
    publication.isCompressed = true;
    return { changes: publication.changes };
  },

  async files({ pngs, whole }) {
    return inOrder(pngs, whole).map(([path, content]) => [path, content.slice()]);
  },

  async zip({ pngs, whole }) {
    const { zip } = await loadProgram();
    const packed = zip(inOrder(pngs, whole));
    if (packed.failure) throw packed;
    return packed;
  },
};

/** The parts of a manifest that say which files there are; the program says what is wrong with one that is none. */
function readManifest(text) {
  let manifest = {};
  try {
    manifest = JSON.parse(text) || {};
  } catch (error) { /* It has no files. */ }
  const { program = {}, fixed = [], files = [] } = manifest;
  return { program, fixed, files };
}

/** What was published, `[path, bytes]` in the order of an upload; behind the program, if that is wanted. */
function inOrder(pngs = [], whole = false) {
  // A folder with new pages and old pictures, or old compressed copies, would say both.
  const drawn = new Set(pngs.map(([path]) => path));
  if (!made || !made.isCompressed || !made.pictures.every((path) => drawn.has(path))) throw new Error("files are missing");
  const all = new Map([...made.files, ...pngs.map(([path, content]) => [path, bytesOf(content)])]);
  const own = made.changes.filter(([path]) => all.has(path)).map(([path]) => [path, all.get(path)]);
  return whole ? [...opened.program, ...own] : own;
}

/** What is transferred instead of copied. */
function buffersOf(result) {
  if (result instanceof Uint8Array) return [result.buffer];
  return Array.isArray(result) ? result.map(([, content]) => content.buffer) : [];
}

/** Does a task, and answers. */
async function answer({ id, task, ...parts }) {
  const progress = (done, all, name) => self.postMessage({ id, progress: { done, all, name } });
  try {
    const result = await tasks[task](parts, progress, () => cancelled === id);
    self.postMessage({ id, result }, buffersOf(result));
  } catch (error) {
    const { failure } = error && error.failure ? error : failed("publisherFailed", { reason: String(error) });
    // A program that has ended in the middle cannot be called again.
    self.postMessage({ id, failure, isCrashed: error instanceof WebAssembly.RuntimeError });
  }
}

/** The last of the tasks that wait for each other. */
let last = Promise.resolve();
self.onmessage = ({ data }) => {
  if (data.task === "program") handed = data;
  else if (data.task === "cancel") cancelled = data.id;
  else last = last.then(() => answer(data));
};
