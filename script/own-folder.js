// The editor in the published folder: what it needs is beside it. `one-file.js` takes the place of this and of `load.js` in the editor in one file.

const FOLDER = new URL("./", import.meta.url).href;

/** A published file, as a response. */
const fetchPublished = (path) => fetch(FOLDER + path, { cache: "no-cache" });

/** Nobody chooses a folder. */
const chooseFolder = undefined;

/** The address of a file of the program, for a link. */
const addressOf = async (path) => FOLDER + path;

/** What the publisher opens: the folder that this page is in. */
const folderToPublish = async () => ({ folder: FOLDER });

let scripts;
/** An address of a script, as Trusted Types want it. */
function scriptAddress(name) {
  const address = new URL(name, import.meta.url).href;
  if (!window.trustedTypes) return address;
  if (!scripts) scripts = window.trustedTypes.createPolicy("headline-figures-publisher", { createScriptURL: (own) => own });
  return scripts.createScriptURL(address);
}

/** The worker that publishes. */
const openWorker = () => new Worker(scriptAddress("@PUBLISHER_WORKER@"), { type: "module" });
