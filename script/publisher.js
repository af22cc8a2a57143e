// The worker in which the editor publishes.

import init, { version } from "./@PUBLISHER@";

const ready = init({ module_or_path: new URL("@PUBLISHER_WASM@", import.meta.url) });

self.onmessage = async ({ data: { id } }) => {
  await ready;
  self.postMessage({ id, result: version() });
};
