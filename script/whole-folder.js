// The whole published folder with what was made last, for the editor's worker: a backup, or a website to begin with.

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
