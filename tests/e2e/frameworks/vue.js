// A component of Vue with the element in it; `render` changes its state.
import { createApp, h, reactive } from "vue/dist/vue.runtime.esm-bundler.js";

const state = reactive({ title: "A title", theme: "light" });
window.render = (changes) => Object.assign(state, changes);

createApp({
  render() {
    const { title, theme, figures, isSwapped, isGone } = state;
    const element = isGone ? null : h("headline-figures", { key: "figures", theme, figures }, "own words");
    const text = h("p", { key: "text" }, "text");
    return h("div", [h("h2", title), ...(isSwapped ? [text, element] : [element, text])]);
  },
}).mount("#app");
