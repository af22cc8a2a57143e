// Publishing, for the page of the editor: the worker that does it, and what the page itself must do for it.

/** A publisher: each of its functions resolves to the result of a task of `publisher.js`, or throws `{ failure }`. */
export function startPublisher() {
  /** Resolves to the worker. */
  let worker;
  /** What `open` was asked with: a worker that takes the place of another opens the same. */
  let folder;
  let next = 0;
  const asked = new Map();

  async function start() {
    const started = await openWorker();
    started.onmessage = ({ data: { id, progress, result, failure, isCrashed } }) => {
      const { resolve, reject, onProgress } = asked.get(id);
      if (progress) {
        if (onProgress) onProgress(progress.done, progress.all, progress.name);
        return;
      }
      asked.delete(id);
      if (isCrashed) stop();
      if (failure) reject({ failure });
      else resolve(result);
    };
    // The worker itself could not be loaded, or what it was sent not be read.
    started.onerror = started.onmessageerror = (event) => stop(event.message || "@PUBLISHER_WORKER@");
    return started;
  }

  /** Sends the worker something, after all that it was sent before. */
  const send = (message) => worker.then((own) => own.postMessage(message));

  /** Ends the worker; what it was asked fails with `reason`. */
  function stop(reason = "") {
    worker.then((own) => own.terminate(), () => {});
    worker = undefined;
    for (const { reject } of asked.values()) reject(publisherFailed(reason));
    asked.clear();
  }

  function ask(task, parts, onProgress, transfer = []) {
    if (task === "open") folder = parts;
    if (!worker) {
      worker = start();
      worker.catch((error) => stop(String(error)));
      // If that fails, so does what follows, and tells of it.
      if (task !== "open" && folder) ask("open", folder).catch(() => {});
    }
    next += 1;
    const id = next;
    const answer = new Promise((resolve, reject) => asked.set(id, { resolve, reject, onProgress }));
    // A worker that could not be opened has ended what it was asked.
    send({ ...parts, id, task }, transfer).catch(() => {});
    return Object.assign(answer, { cancel: () => worker && send({ id, task: "cancel" }) });
  }
  return { ask, stop: () => worker && stop("stopped") };
}

const PUBLISHING_WORDS = "@MESSAGES@";

function failed(key, parts) {
  const failure = {};
  for (const language of Object.keys(PUBLISHING_WORDS)) {
    failure[language] = PUBLISHING_WORDS[language][key].replace(/\{(\w+)\}/g, (_, name) => parts[name]);
  }
  return { failure };
}

const publisherFailed = (reason) => failed("publisherFailed", { reason });

/** The text of the published figures file, or `null` where there is none. What a host keeps of before is not asked. */
export async function fetchPublishedText() {
  const path = "figures.json";
  let reason;
  try {
    const response = await fetchPublished(path);
    if (response.ok) return await response.text();
    if (response.status === 404 || response.status === 410) return null;
    reason = `HTTP ${response.status}`;
  } catch (error) {
    reason = String(error);
  }
  throw failed("fileNotFetched", { path, reason });
}

/** How long each step usually takes beside the others. */
const SHARES = { open: 5, published: 10, publish: 15, compress: 40, pictures: 30 };

/** One bar for all steps, two of which run at the same time: it only grows. `show` is called with how much is done, from 0 to 1, the step, and the file. */
export function createProgress(show) {
  const done = {};
  return (step, part, all, name) => {
    done[step] = Math.max(done[step] || 0, all ? part / all : 0);
    const sum = Object.keys(SHARES).reduce((sum, own) => sum + SHARES[own] * (done[own] || 0), 0);
    show(sum / 100, step, name);
  };
}

/**
 * Makes PNG files of bitmaps in a worker of its own: packing a large one holds whoever does it for a fifth of a second. Nothing where workers
 * cannot draw.
 */
function startEncoder() {
  if (!window.OffscreenCanvas || !window.createImageBitmap) return { stop: () => {} };
  const { ask, stop } = startPublisher();
  return { encode: (bitmap) => ask("encode", { bitmap }, undefined, [bitmap]).then(({ buffer }) => buffer), stop };
}

/** Has `publisher` publish, and measures the texts that it cannot measure: in a browser whose workers have no canvas. */
async function askMeasured(publisher, parts, onProgress) {
  const widths = new Map();
  let result = {};
  do {
    for (const [key, width] of measureTexts(result.unmeasured || [])) widths.set(key, width);
    result = await publisher.ask("publish", { ...parts, widths }, onProgress);
  } while (result.unmeasured);
  return result;
}

/**
 * Makes all files of `figures`, the text of a figures file, for the folder that `publisher` has opened. `onProgress` is called with the name of the
 * step (`"publish"`, `"compress"`, `"pictures"`), how much of it is done, of how much, and the name of the file; `isCancelled` is asked now and then.
 *
 * Resolves to `{ faults }` of a faulty file, to `{ isCancelled: true }`, or to `{ changes, files, zip, sums }`: what becomes of each file in the order
 * of an upload, and functions that resolve to the files, in that order; to `{ zip, missing }`, with `true` of the whole folder; to what a host must send.
 */
export async function publishFigures(publisher, { figures, url, edition, published }, onProgress = () => {}, isCancelled = () => false) {
  const step = (name) => (done, all, file) => onProgress(name, done, all, file);
  const result = await askMeasured(publisher, { figures, url, edition, published }, step("publish"));
  if (result.faults) return { faults: result.faults };
  // Each on a core of its own.
  const compressing = publisher.ask("compress", {}, step("compress"));
  const encoder = startEncoder();
  const drawing = drawPictures(result.pictures, step("pictures"), isCancelled, encoder.encode);
  drawing.catch(() => {}).then(encoder.stop);
  drawing.catch(() => {}).then((pngs) => { if (!pngs || isCancelled()) compressing.cancel(); });
  const [compressed, pngs] = await Promise.all([compressing, drawing]);
  if (!compressed || isCancelled()) return { isCancelled: true };
  const { changes } = compressed;
  const gather = (task) => (whole, onPart) => publisher.ask(task, { pngs, whole }, onPart);
  return { changes, files: gather("files"), zip: gather("zip"), sums: gather("sums") };
}
