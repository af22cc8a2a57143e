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

const PNG_START = [137, 80, 78, 71];

/** A text as people read it: hosts put a byte order mark in front, or change the ends of lines. */
function plain(bytes) {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const visible = bytes.slice(start).filter((byte) => byte !== 13);
  let end = visible.length;
  while (end && (visible[end - 1] === 10 || visible[end - 1] === 32)) end -= 1;
  return visible.slice(0, end);
}

/** What of `sum` is at `address`: `good`, `missing`, `old` (what was there before), `altered` (the same for readers), `other` or `failed`. */
async function stateOnHost(hash, address, { path, made, text, old, stays }) {
  let bytes;
  try {
    const response = await fetch(new URL(path, address), { cache: "no-store" });
    if (!response.ok) return response.status === 404 || response.status === 410 ? "missing" : "failed";
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    return "failed";
  }
  const found = hash(bytes);
  // Another machine has drawn the same picture a little differently.
  if (found === made || (stays && PNG_START.every((byte, at) => bytes[at] === byte))) return "good";
  if (found === old) return "old";
  return hash(plain(bytes)) === text ? "altered" : "other";
}

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
        if (publication.known.get(name) === hash(copy)) state.set(name, "same");
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

/** A compressed copy as the host has it; nothing where it sends something else by that name: the file itself, or a page that says that there is none. */
async function fetchCopy(folder, path, length) {
  try {
    const response = await fetch(new URL(path, folder), { cache: "no-cache" });
    const [encoding, kind] = ["content-encoding", "content-type"].map((name) => response.headers.get(name) || "");
    const bytes = new Uint8Array(await response.arrayBuffer());
    return response.ok && !encoding && !kind.includes("html") && bytes.length < length ? bytes : undefined;
  } catch (error) {
    return undefined;
  }
}

/** All files of the folder, with `own` behind the others, and the names of those that could not be had. Its manifest names what is there. */
async function wholeFolder(own, progress) {
  const { compress } = await loadProgram();
  const { source, manifest, program } = opened;
  const listed = readManifest(manifest).files;
  const made = new Set(own.map(([path]) => path));
  const ofProgram = programOf(manifest);
  const editions = listed.filter((path) => path.startsWith(EDITIONS) && !made.has(path) && !isCopy(path));
  const wanted = [...ofProgram, ...editions.map((path) => [path, ""])];
  const [found, copies, missing] = [new Map(program), new Map(), []];
  await forEach(wanted, ([path]) => path, (done, all, name) => progress(done, all * 2, name), async ([path, integrity]) => {
    try {
      if (!found.has(path)) found.set(path, await fetchFile(source, path, { integrity }));
    } catch (error) {
      missing.push(path);
      return;
    }
    for (const name of [`${path}.br`, `${path}.gz`].filter((name) => listed.includes(name))) {
      const copy = await fetchCopy(source.folder, name, found.get(path).length);
      if (copy) copies.set(name, copy);
    }
  });
  const files = [];
  for (const [at, [path]] of wanted.entries()) {
    if (!found.has(path)) continue;
    progress(wanted.length + at, wanted.length * 2, path);
    const names = listed.filter((name) => name === `${path}.br` || name === `${path}.gz`);
    // This takes long.
    const again = names.every((name) => copies.has(name)) ? [] : compress(path, found.get(path));
    for (const [name, copy] of again) if (!copies.has(name)) copies.set(name, copy);
    files.push([path, found.get(path)], ...names.filter((name) => copies.has(name)).map((name) => [name, copies.get(name)]));
    await listen();
  }
  const all = new Set([...files.map(([path]) => path), ...made]);
  const text = new TextDecoder().decode(own.find(([path]) => path === "manifest.json")[1]);
  const named = JSON.parse(text);
  for (const part of ["fixed", "files"]) named[part] = named[part].filter((path) => all.has(path));
  const whole = new TextEncoder().encode(`${JSON.stringify(named, null, 2)}\n`);
  return { files: [...files, ...own.map(([path, content]) => [path, path === "manifest.json" ? whole : content])], missing: missing.sort() };
}

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
