// A component of React with the element in it; `render` changes its state.
import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";

function App() {
  const [state, setState] = useState({ title: "A title", theme: "light" });
  window.render = (changes) => setState((before) => ({ ...before, ...changes }));
  const { title, theme, figures, isSwapped, isGone } = state;
  const element = isGone ? null : h("headline-figures", { key: "figures", theme, figures }, "own words");
  const text = h("p", { key: "text" }, "text");
  return h("div", null, h("h2", null, title), ...(isSwapped ? [text, element] : [element, text]));
}

createRoot(document.getElementById("app")).render(h(App));
