// Reads `manifest.json`.

/** The parts of a manifest that say which files there are; the program says what is wrong with one that is none. */
function readManifest(text) {
  let manifest = {};
  try {
    manifest = JSON.parse(text) || {};
  } catch (error) { /* It has no files. */ }
  const { program = {}, fixed = [], files = [] } = manifest;
  return { program, fixed, files };
}
