// The worker in which the editor publishes.
//
// It is sent `{ id, task, ... }`, and answers `{ id, progress: { done, all, name } }` meanwhile and one `{ id, result }` or `{ id, failure }` in the
// end, whatever happens; a failure is words in every language. Tasks follow each other; `publishing.js` asks for them:
//
// - `open`: the folder to publish into: `folder`, its address, or `files`, a Map of all that is in it.
// - `published`: what is in that folder, as a Map of hashes. Of editions, only `edition`.
// - `publish`: `figures`, the text; `url`; `edition`; `published`, the Map of hashes; `widths`, a Map of measured texts. See
//   `publish/browser.rs` for the result.
// - `compress`: makes the compressed copies of what was published.
// - `files`: all that was published, in the order of an upload, with `pngs`, the drawn pictures.
// - `zip`: the same as one zip; `whole`: with the program and earlier editions, and what of these could not be had.
// - `sums`: what `check` is to find on the host, of all that was published and `pngs`.
// - `check`: holds what the host at `address` sends against `sums`; tells of each file that is another.
// - `encode`: `bitmap` as a PNG.
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
  // A blob would be another origin's to WebKit, on a page from a disk.
  const address = handed && `data:text/javascript,${encodeURIComponent(new TextDecoder().decode(handed.glue))}`;
  const program = await import(address || "./@PUBLISHER@");
  const wasm = handed ? handed.wasm : fetch(new URL("@PUBLISHER_WASM@", self.location.href), { integrity: "@PUBLISHER_WASM_INTEGRITY@" });
  await program.default({ module_or_path: wasm });
  return program;
}

/** The folder: its address, or its files; the text of its manifest, the files of its program. */
let opened;
/** What was published last. */
let made;
/** The number of the task that is to end. */
let cancelled;

/** The content of a file of a folder. */
async function fetchFile({ folder, files }, path, options) {
  if (files && files.has(path)) return bytesOf(files.get(path));
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

const EDITIONS = "editions/";

const tasks = {
  async open(source, progress) {
    const manifest = new TextDecoder().decode(await fetchFile(source, "manifest.json"));
    const program = new Map();
    // The rest of the program stays as it is; some of it a host may not even send (`web.config`).
    const wanted = (await loadProgram()).needed(manifest);
    if (wanted.failure) throw wanted;
    await forEach(wanted, ([path]) => path, progress, async ([path, integrity]) => {
      program.set(path, await fetchFile(source, path, { integrity }));
    });
    opened = { source, manifest, program };
    made = undefined;
    return { files: readManifest(manifest).files };
  },

  async published({ edition }, progress) {
    const { hash } = await loadProgram();
    const { manifest, source } = opened;
    const program = programOf(manifest);
    const isWanted = (path) => !program.has(path) && !isCopy(path) && !path.endsWith(".png") && isOfNewest(path, edition);
    const others = readManifest(manifest).files.filter(isWanted);
    const hashes = new Map();
    await forEach(others, (path) => path, progress, async (path) => {
      // What is not there is new.
      const bytes = await fetchFile(source, path).catch(() => undefined);
      if (bytes) hashes.set(path, hash(bytes));
    });
    return hashes;
  },

  async publish({ figures, url, edition, published = new Map(), widths = new Map() }, progress) {
    const { publish } = await loadProgram();
    const canvas = self.OffscreenCanvas && new OffscreenCanvas(1, 1).getContext("2d");
    const measure = (text, family, weight) => (canvas ? textWidth(canvas, text, family, weight) : widths.get(widthKey(text, family, weight)));
    const { manifest, program } = opened;
    const result = publish(figures, manifest, program, url, edition, published, measure, progress);
    if (result.failure) throw result;
    if (!result.files) return result;
    const { files, pictures, changes } = result;
    made = { files: new Map(files), pictures: pictures.map(([path]) => path), changes, known: published };
    return { pictures, changes };
  },

  async compress(_, progress, isCancelled) {
    const { compress, hash } = await loadProgram();
    const publication = made;
    const sources = [...publication.files].filter(([path]) => !isCopy(path));
    const state = new Map(publication.changes);
    const listed = new Set(readManifest(opened.manifest).files);
    /** An edition has the same pictures and tables once more. */
    const packed = new Map();
    let done = 0;
    for (const [path, content] of sources) {
      if (isCancelled()) return undefined;
      progress(done, sources.length, path);
      const kind = `${hash(content)} ${path.split(".").pop()}`;
      if (!packed.has(kind)) packed.set(kind, compress(path, content).map(([name, copy]) => [name.slice(path.length), copy]));
      for (const [ending, copy] of packed.get(kind)) {
        const name = path + ending;
        publication.files.set(name, copy);
        // The same bytes make the same copies, where the folder has them.
        if (state.get(path) === "same" && listed.has(name)) state.set(name, "same");
      }
      done += 1;
      progress(done, sources.length, path);
      await listen();
    }
    publication.changes = [...state];
    publication.isCompressed = true;
    return { changes: publication.changes };
  },

  async files({ pngs }) {
    return inOrder(pngs).map(([path, content]) => [path, content.slice()]);
  },

  async zip({ pngs, whole }, progress) {
    const { zip } = await loadProgram();
    const own = inOrder(pngs);
    const { files, missing } = whole ? await wholeFolder(own, progress) : { files: own, missing: [] };
    const packed = zip(files);
    if (packed.failure) throw packed;
    return { zip: packed, missing };
  },

  async sums({ pngs }) {
    const { hash } = await loadProgram();
    const state = new Map(made.changes);
    // A host sends a compressed copy in the place of the file that is asked for: by that name each is checked as readers get it.
    return inOrder(pngs).filter(([path]) => !isCopy(path)).map(([path, content]) => {
      const isPicture = path.endsWith(".png");
      const [old, stays] = [made.known.get(path), isPicture && state.get(path) === "same"];
      return { path, made: hash(content), text: isPicture ? undefined : hash(plain(content)), old, stays };
    });
  },

  async check({ address, sums }, progress) {
    const { hash } = await loadProgram();
    const states = new Map();
    await forEach(sums, ({ path }) => path, progress, async (sum) => {
      states.set(sum.path, await stateOnHost(hash, address, sum));
    });
    return sums.map(({ path }) => [path, states.get(path)]).filter(([, state]) => state !== "good");
  },

  async encode({ bitmap }) {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext("2d").drawImage(bitmap, 0, 0);
    bitmap.close();
    return new Uint8Array(await new Response(await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
  },
};

/** The paths of the program's files, with the hashes of those that have one. */
function programOf(manifest) {
  const { program, fixed } = readManifest(manifest);
  return new Map([...fixed.map((path) => [path, ""]), ...Object.values(program).map(({ path, integrity }) => [path, integrity])]);
}

/** Whether a file is of the newest figures, or of this edition of them: other editions stay as they are. */
const isOfNewest = (path, edition) => !path.startsWith(EDITIONS) || (edition && path.startsWith(`${EDITIONS}${edition}/`));

/** What was published, `[path, bytes]` in the order of an upload. */
function inOrder(pngs = []) {
  // A folder with new pages and old pictures, or old compressed copies, would say both.
  const drawn = new Set(pngs.map(([path]) => path));
  if (!made || !made.isCompressed || !made.pictures.every((path) => drawn.has(path))) throw new Error("files are missing");
  const all = new Map([...made.files, ...pngs.map(([path, content]) => [path, bytesOf(content)])]);
  return made.changes.filter(([path]) => all.has(path)).map(([path]) => [path, all.get(path)]);
}

/** What is transferred instead of copied. */
function buffersOf(result) {
  if (result instanceof Uint8Array) return [result.buffer];
  if (result && result.zip) return [result.zip.buffer];
  return Array.isArray(result) ? result.map((pair) => pair[1]).filter((content) => content instanceof Uint8Array).map(({ buffer }) => buffer) : [];
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
