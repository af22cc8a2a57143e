// The page to try a snippet on: makes the elements of the snippet that the editor has chosen, one by one, so that no HTML is parsed. What is
// made is what the snippet says, with the program and figures of this folder.

const FOLDER = new URL("./", import.meta.url).href;
/** Where the editor puts the snippet (`embedding.js`): in the browser's store, where no link can bring anything in. */
const SNIPPET = `headline-figures snippet ${FOLDER}`;
const NAMES = ["a", "br", "headline-figures", "iframe", "img", "li", "link", "p", "script", "strong", "ul"];
const place = document.getElementById("snippet");

let policy;
/** An address of a script of this folder, as Trusted Types want it. */
function scriptAddress(address) {
  if (!address.startsWith(FOLDER)) throw new Error(address);
  if (!window.trustedTypes) return address;
  policy = policy || window.trustedTypes.createPolicy("headline-figures-publisher", { createScriptURL: (own) => own });
  return policy.createScriptURL(address);
}

/** The node of a text, or of `[name, attributes, what is inside]`. */
function nodeOf(markup) {
  if (typeof markup === "string") return document.createTextNode(markup);
  const [name, attributes, children] = markup;
  if (!NAMES.includes(name)) throw new Error(name);
  const element = document.createElement(name);
  for (const attribute of Object.keys(attributes)) {
    const value = attributes[attribute];
    if (name === "script" && attribute === "src") element.src = scriptAddress(value);
    else if (!/^on|^srcdoc$/i.test(attribute)) element.setAttribute(attribute, value);
  }
  element.append(...children.map(nodeOf));
  return element;
}

function show() {
  let snippet;
  try {
    snippet = JSON.parse(localStorage.getItem(SNIPPET));
  } catch (error) { /* The browser keeps nothing: what stands there says so. */ }
  if (!snippet) return;
  place.textContent = "";
  place.append(...snippet.map(nodeOf));
}

// The editor in another window, or around this one, has chosen anew.
addEventListener("storage", ({ key }) => { if (key === SNIPPET) show(); });
show();
