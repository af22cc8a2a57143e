// Prerendered pages as parts of other pages.

/** Documents by their address: the pages of a folder, each asked for once. */
const documents = new Map();

/** A page as a document. Unlike `DOMParser`, an XMLHttpRequest parses under Trusted Types, too. */
function fetchDocument(address) {
  if (!documents.has(address)) {
    documents.set(address, new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("GET", address);
      request.responseType = "document";
      request.onload = () => {
        const found = request.status === 200 && request.response && request.response.getElementById("headline-figures");
        if (found) resolve(request.response);
        else reject(new Error(`there is no widget at ${address}`));
      };
      request.onerror = () => reject(new Error(`${address} did not load`));
      request.send();
    }));
    documents.get(address).catch(() => documents.delete(address));
  }
  return documents.get(address);
}


/** The card of a figure in the widget in `root`. */
const cardIn = (root, id) => [...root.querySelectorAll(".hf-card")].find((card) => card.dataset.figure === id);

/** A copy of the widget of a prerendered `page` for another page: without what belongs to its own, with links that lead back to it. */
function copyForElsewhere(page) {
  const root = document.importNode(page.getElementById("headline-figures"), true);
  const all = new URL("all.html", page.URL).href;
  const isAll = root.dataset.figures === "all";
  // The page with all figures leads to the headline figures; an element that shows some of its figures leads to all.
  for (const part of root.querySelectorAll(`.hf-filter, .hf-language-link${isAll ? ", .hf-overview" : ""}`)) part.remove();
  for (const link of root.querySelectorAll("a[href]:not([href^='#hf-'])")) {
    link.href = new URL(link.getAttribute("href"), isAll ? all : page.URL).href;
    link.target = "_blank";
  }
  for (const card of root.querySelectorAll("[data-search]")) delete card.dataset.search;
  for (const name of ["headline", "alternate"]) delete root.dataset[name];
  Object.assign(root.dataset, { src: new URL(root.dataset.src, page.URL).href, all });
  return root;
}

/** The settings `figures` and `heading-level` as an attribute or a parameter has them; what cannot be read is as if it were not there. */
function readSettings(read, standardLevel) {
  const level = Number(read("heading-level"));
  return {
    figures: (read("figures") || "").split(",").map((id) => id.trim()).filter(Boolean),
    level: Number.isInteger(level) && level >= 1 && level <= 5 ? level : standardLevel,
  };
}
