// Entry point for a page whose address asks for other figures or headings than it was rendered with. Loaded by those pages alone.

/** Changes the widget of this page as its address asks. */
export async function adaptPage(widget, parameters) {
  const root = widget.find("#headline-figures");
  const read = (name) => (parameters.get(name) || "").trim() || (name === "figures" ? root.dataset.figures : "");
  const settings = readSettings(read, 1);
  const page = await prerenderedPage(location.href, settings.figures, document);
  if (page === document) {
    adapt(root, location.href, { ...settings, isPage: true });
    for (const list of widget.scope.querySelectorAll(".hf-cards, .hf-rows, .hf-table tbody")) delete list.originalOrder;
  } else {
    const other = document.importNode(page.getElementById("headline-figures"), true);
    adapt(other, page.URL, settings);
    // What leads from this page to others.
    const [language, overview] = [".hf-language-link", ".hf-overview"].map(widget.find);
    if (language) {
      for (const link of other.querySelectorAll("a[target]")) link.removeAttribute("target");
      other.querySelector(".hf-toolbar").append(language);
    }
    if (overview) other.querySelector("footer").before(overview);
    other.dataset.alternate = root.dataset.alternate;
    root.replaceWith(other);
  }
  widget.sync();
  // Search and order (filter.js) begin anew.
  document.dispatchEvent(new Event("hf-charts-rendered"));
}
