// Loads the other modules of this folder when they are wanted.

/**
 * A property of the document itself: a host page's `<form name="hidden">` takes the place of `document.hidden`, and a library's own class
 * that of `Document` (MooTools).
 */
const ofDocument = (name) => Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Object.getPrototypeOf(document)), name).get.call(document);

const modules = new Map();
/** Browsers keep that a module has failed, by its address. */
let retries = 0;

/**
 * Loads a module once, with its wasm if it has one. What is not the file that the build has made is asked for once more, past every
 * cache: something on the way may have changed it. A failure is not kept.
 */
function load(name, integrity, wasm, wasmIntegrity) {
  if (!modules.has(name)) {
    const loading = loadOnce(name, integrity, wasm, wasmIntegrity);
    modules.set(name, loading);
    loading.catch(() => modules.delete(name));
  }
  return modules.get(name);
}

async function loadOnce(name, integrity, wasm, wasmIntegrity) {
  if (wasm && !window.WebAssembly) throw new Error("no WebAssembly");
  const fetchWasm = (cache) => fetch(new URL(wasm, import.meta.url), { integrity: wasmIntegrity, cache });
  const binary = wasm && fetchWasm("default").catch(() => fetchWasm("reload"));
  // The program handles its failure; until then it is not an unhandled rejection.
  if (binary) binary.catch(() => {});
  const module = await importModule(name, integrity).catch(() => importModule(`${name}?${(retries += 1)}`, integrity));
  if (binary) await module.default({ module_or_path: binary });
  return module;
}

/** `import()` takes no integrity; a preload of the same module does. */
async function importModule(name, integrity) {
  const address = new URL(name, import.meta.url).href;
  const preload = Object.assign(document.createElement("link"), { rel: "modulepreload", href: address, integrity, crossOrigin: "" });
  ofDocument("head").append(preload);
  try {
    return await import(address);
  } finally {
    preload.remove();
  }
}

/** What shows newer figures and charts that were left out. */
const loadLive = () => load("@LIVE@", "@LIVE_INTEGRITY@");
const loadProgram = () => load("@APP@", "@APP_INTEGRITY@", "@APP_WASM@", "@APP_WASM_INTEGRITY@");
const loadAdapt = () => load("@ADAPT@", "@ADAPT_INTEGRITY@");
const loadActions = () => load("@ACTIONS@", "@ACTIONS_INTEGRITY@");
const loadSpeech = () => load("@SPEECH@", "@SPEECH_INTEGRITY@");
const loadPoll = () => load("@POLL@", "@POLL_INTEGRITY@");
