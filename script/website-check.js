// What a website has of the files that were made, for the editor's worker.

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
