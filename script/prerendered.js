// Prerendered widgets as parts of other pages.

/** Documents by their address: each is asked for once. */
const documents = new Map();

/** The document at `address`, which has a widget. Unlike `DOMParser`, an XMLHttpRequest parses under Trusted Types, too. */
function fetchDocument(address) {
  let found = documents.get(address);
  if (!found) {
    found = new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("GET", address);
      request.responseType = "document";
      // An answer without a type would be parsed as XML, whose errors Chromium shows in styles that a policy complains of.
      request.overrideMimeType("text/html");
      request.onloadend = () => {
        const { response } = request;
        if (request.status === 200 && response && response.getElementById("headline-figures")) resolve(response);
        else reject();
      };
      request.send();
    });
    documents.set(address, found);
    found.catch(() => documents.delete(address));
  }
  return found;
}

/** The card of a figure in the widget in `root`. */
const cardIn = (root, id) => [...root.querySelectorAll(".hf-card")].find((card) => card.dataset.figure === id);

/** A copy of the widget in a prerendered document, with links that lead to the same places from here. */
function copyWidget(prerendered) {
  const root = document.importNode(prerendered.getElementById("headline-figures"), true);
  const absolute = (address) => new URL(address, prerendered.URL).href;
  for (const link of root.querySelectorAll("a[href]:not([href^='#hf-'])")) link.href = absolute(link.getAttribute("href"));
  for (const name of ["src", "all"]) root.dataset[name] = absolute(root.dataset[name]);
  return root;
}

/** The settings `figures` and `heading-level` as an attribute or a parameter has them; what cannot be read is as if it were not there. */
function readSettings(read, standardLevel) {
  const level = Number(read("heading-level"));
  return {
    figures: (read("figures") || "").split(",").map((id) => id.trim()).filter(Boolean),
    level: [1, 2, 3, 4, 5].includes(level) ? level : standardLevel,
  };
}
