// The editor in one file, for a network without a server: what `load.js` and `own-folder.js` fetch stands in the page, packed. The published
// folder is one on a disk, which the person chooses.

/** Drafts are kept by the address of this file. */
const FOLDER = new URL("./", import.meta.url).href;

const ofDocument = (name) => document[name];
document.documentElement.lang = new URLSearchParams(location.search).get("lang") || document.documentElement.lang;

/** The files of the program: gzip in base64, by path. */
const packed = JSON.parse(document.getElementById("files").textContent);

const unpacked = new Map();
/** A file of the program. */
async function unpack(path) {
  if (!unpacked.has(path)) {
    const bytes = Uint8Array.from(atob(packed[path]), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    unpacked.set(path, new Uint8Array(await new Response(stream).arrayBuffer()));
  }
  return unpacked.get(path);
}

const addresses = new Map();
/** The address of a file of the program, for a link. */
async function addressOf(path) {
  const type = path.endsWith(".css") ? "text/css" : "text/javascript";
  if (!addresses.has(path)) addresses.set(path, URL.createObjectURL(new Blob([await unpack(path)], { type })));
  return addresses.get(path);
}

const modules = new Map();
/** Loads a module once, with its wasm if it has one, as that of `load.js` does. */
function load(name, _, wasm) {
  if (!modules.has(name)) modules.set(name, loadOnce(name, wasm));
  return modules.get(name);
}

async function loadOnce(name, wasm) {
  const module = await import(await addressOf(name));
  if (wasm) await module.default({ module_or_path: await unpack(wasm) });
  return module;
}

/** The files of the folder that was chosen, by path. */
let chosen = new Map();

/** Takes the files of a folder: it is the one that has the manifest, or one in it has. Resolves to whether there is one. */
function chooseFolder(files) {
  const all = [...files].map((file) => [file.webkitRelativePath.split("/"), file]);
  const manifests = all.filter(([names]) => names[names.length - 1] === "manifest.json").sort(([one], [other]) => one.length - other.length);
  if (!manifests.length) return false;
  const above = manifests[0][0].slice(0, -1);
  const isBelow = ([names]) => above.every((name, index) => names[index] === name);
  chosen = new Map(all.filter(isBelow).map(([names, file]) => [names.slice(above.length).join("/"), file]));
  return true;
}

/** A published file, as a response. */
const fetchPublished = async (path) => (chosen.has(path) ? new Response(chosen.get(path)) : new Response(null, { status: 404 }));

/** What the publisher opens: the files of the folder that was chosen, else of the program in this file. */
async function folderToPublish() {
  const files = new Map();
  if (chosen.has("manifest.json")) for (const [path, file] of chosen) files.set(path, new Uint8Array(await file.arrayBuffer()));
  else for (const path of Object.keys(packed)) files.set(path, await unpack(path));
  return { files };
}

/**
 * The worker that publishes. A blob has no folder beside it: the worker is handed its program. On a page from a disk, Chromium runs no module of
 * a blob in a worker; what is imported there may be one.
 */
async function openWorker() {
  const worker = new Worker(await addressOf("@PUBLISHER_WORKER@"));
  worker.postMessage({ task: "program", glue: await unpack("@PUBLISHER@"), wasm: await unpack("@PUBLISHER_WASM@") });
  return worker;
}
