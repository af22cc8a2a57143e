// Taking a figure away: its picture, a citation, a link. Loaded when somebody opens a figure's details for the first time.
//
// The picture is a real one of the host, made when the folder was built: it can be kept with a long press where an
// in-app browser lets no download through. It is offered only where the figure is still the one it was made of.
const WORDS = {
  zh: { picture: "图片", copyLink: "复制链接", cite: "复制引文", share: "分享", print: "打印", save: "长按图片可以保存。", copied: "已复制。", notCopied: "浏览器不允许复制，请选中下面的文字。" },
  en: { picture: "Picture", copyLink: "Copy link", cite: "Copy citation", share: "Share", print: "Print", save: "Press and hold the picture to keep it.", copied: "Copied.", notCopied: "The browser does not allow copying. Select the text below." },
};
const BUILT = "@UPDATED@";

const text = (root, selector) => root.querySelector(selector)?.textContent.trim() ?? "";

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Where the figure came from, as one cites it. */
function citation(widget, card, link) {
  const chinese = widget.lang.startsWith("zh");
  const [label, number, period] = [".hf-label", ".hf-number", ".hf-period"].map((selector) => text(card, selector));
  const [publisher, source] = [...card.querySelectorAll(".hf-by > .hf-part")].map((part) => part.textContent.trim());
  return chinese ? `${publisher}：${label}，${number}（${period}）。${source}。${link}` : `${publisher}: ${label}, ${number} (${period}). ${source}. ${link}`;
}

/** Puts what can be taken away into opened details, once. `isOwn`: the figures are those of this folder. */
export function offer(details, isOwn) {
  const [card, widget] = [details.closest(".hf-card"), details.closest(".hf-widget")];
  const known = details.querySelector(".hf-known");
  if (known.querySelector(".hf-take")) return;
  const words = WORDS[widget.lang.slice(0, 2)];
  const link = known.querySelector(".hf-permalink a")?.href;
  const status = make("p", { role: "status" });
  const byHand = make("textarea", { className: "hf-text", readOnly: true, rows: 3, hidden: true });
  const copy = async (content, name) => {
    try {
      await navigator.clipboard.writeText(content);
      status.textContent = words.copied;
      byHand.hidden = true;
    } catch {
      status.textContent = words.notCopied;
      Object.assign(byHand, { value: content, hidden: false });
      byHand.setAttribute("aria-label", name);
      byHand.select();
    }
  };
  const button = (label, action) => {
    const made = make("button", { type: "button", className: "hf-tool" }, label);
    made.addEventListener("click", action);
    return made;
  };
  const tools = make("div", { className: "hf-take" });
  if (isOwn && widget.dataset.updated === BUILT) {
    const place = (ending) => new URL(`static/figure-${card.dataset.figure}.${widget.lang}.${ending}`, import.meta.url).href;
    tools.append(button(words.picture, ({ currentTarget }) => {
      currentTarget.disabled = true;
      const download = (ending) => make("a", { href: place(ending), download: "" }, ending.toUpperCase());
      tools.after(make("div", { className: "hf-kept" },
        make("img", { src: place("png"), alt: `${text(card, ".hf-label")} ${text(card, ".hf-number")}` }),
        make("p", {}, `${words.save} `, download("png"), " ", download("svg"))));
    }));
  }
  if (link) {
    tools.append(button(words.copyLink, () => copy(link, words.copyLink)), button(words.cite, () => copy(citation(widget, card, link), words.cite)));
    // A sheet that the reader closes again is no failure.
    if (navigator.share) tools.append(button(words.share, () => navigator.share({ title: text(card, ".hf-label"), text: citation(widget, card, ""), url: link }).catch(() => {})));
  }
  tools.append(button(words.print, () => print()));
  known.append(tools, status, byHand);
}
