// Entry point of a prerendered page: applies what its address asks for, then looks for newer figures.

const frame = document.documentElement;
const root = document.getElementById("headline-figures");
const parameters = new URLSearchParams(location.search);
const language = (parameters.get("lang") || "").slice(0, 2).toLowerCase();

// Where a policy or something on the way has refused the style inside the page, its file takes its place.
const style = document.querySelector("style");
if (!style || !style.sheet) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("@STYLE@", import.meta.url).href }));
}
if (["zh", "en"].includes(language) && !frame.lang.startsWith(language)) {
  location.replace(root.dataset.alternate + location.search + location.hash);
} else {
  for (const name of ["theme", "text"]) if (parameters.has(name)) frame.dataset[name] = parameters.get(name);
  const widget = createWidget(document, frame, () => true);
  if (parameters.has("view")) widget.select("hf-view", parameters.get("view"));
  if (engine && engine.addEventListener) engine.addEventListener("voiceschanged", widget.sync);
  start(widget);
}

async function start(widget) {
  const updater = createUpdater(widget, () => {});
  let render = false;
  if (parameters.has("figures") || parameters.has("heading-level")) {
    try {
      const { adaptPage } = await loadAdapt();
      await adaptPage(widget, parameters);
    } catch (error) {
      // The program can do it, too.
      render = true;
      const { dataset } = widget.find("#headline-figures");
      if (parameters.has("figures")) dataset.figures = parameters.get("figures");
      if (parameters.has("heading-level")) dataset.headingLevel = parameters.get("heading-level");
      widget.find(".hf-widget").removeAttribute("data-fingerprint");
    }
  }
  await updater.update({ live: parameters.get("render") === "live", render });
  poll(widget, updater, parameters.get("refresh"));
}
