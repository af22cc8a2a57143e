// Taking a figure away: its picture, a citation, a link. Loaded when somebody opens a figure's details for the first time.
//
// The picture is a real one of the host, made when the folder was built: it can be kept with a long press where an
// in-app browser lets no download through. It is offered only where the card says what it was made of.
const WORDS = {
  zh: { picture: "保存图片", copyLink: "复制链接", cite: "复制引文", share: "分享", print: "打印", data: "全部数据：", save: "长按图片可以保存，也可以下载：", copied: "已复制。", notCopied: "浏览器不允许复制。请复制下面已选中的文字。" },
  en: { picture: "Save picture", copyLink: "Copy link", cite: "Copy citation", share: "Share", print: "Print", data: "All the data:", save: "Press and hold the picture to keep it, or download:", copied: "Copied.", notCopied: "The browser does not allow copying. Copy the selected text below." },
};
const SAID = [".hf-label", ".hf-number", ".hf-period", ".hf-stated [lang]"];

const text = (root, selector) => root.querySelector(selector)?.textContent.trim() ?? "";

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Publisher, source and its day. */
const origin = (card) => [...card.querySelectorAll(".hf-attribution > .hf-inline-item")].map((part) => part.textContent.trim());

/** Where the figure came from, as one cites it. */
function citation(widget, card, link) {
  const chinese = widget.lang.startsWith("zh");
  const [label, number, period] = [".hf-label", ".hf-number", ".hf-period"].map((selector) => text(card, selector));
  const [publisher, ...source] = origin(card);
  // In the middle of a sentence.
  const quantity = number.charAt(0).toLowerCase() + number.slice(1);
  return chinese
    ? `${publisher}：${label}，${number}（${period}）。${source.join("，")}。${link}`
    : `${publisher}: ${label}, ${quantity} (${period}). ${source.join(", ")}. ${link}`.trim();
}

/** A link to keep a file of this folder. Of another origin a browser keeps none: it would leave the page. */
function file(name, words) {
  const address = new URL(name, import.meta.url);
  const how = address.origin === location.origin ? { download: "" } : { target: "_blank", rel: "noopener" };
  return make("a", { href: address.href, ...how }, words);
}

/** What shows and hides the picture under `tools`. */
function toggle(show, card, language, words, tools) {
  const shown = tools.parentElement.querySelector("div.hf-kept");
  show.setAttribute("aria-expanded", String(!shown));
  if (shown) return shown.remove();
  const [png, svg] = ["png", "svg"].map((ending) => file(`static/figure-${card.dataset.figure}.${language}.${ending}`, ending.toUpperCase()));
  const image = make("img", { src: png.href, alt: `${text(card, ".hf-label")} ${text(card, ".hf-number")}` });
  tools.after(make("div", { className: "hf-kept" }, image, make("p", {}, `${words.save} `, make("span", {}, png, " ", svg))));
}

let captions;

/** What the card of each figure said when its picture was made, by language and id. It stands in a file of its own, so that no script
 * changes with the figures: pages that pin one would refuse it. */
async function pictured() {
  captions ??= fetch(new URL("static/figures.captions.json", import.meta.url)).then((answer) => answer.json());
  try {
    return await captions;
  } catch {
    // No picture is offered now; the next details that are opened try again.
    captions = undefined;
    return {};
  }
}

/** Puts what can be taken away into opened details, once. `isOwn`: the figures are those of this folder. */
export async function offer(details, isOwn) {
  const caption = isOwn ? await pictured() : {};
  const [card, widget] = [details.closest(".hf-card"), details.closest(".hf-widget")];
  const known = details.querySelector(".hf-details-content");
  if (known.querySelector(".hf-actions")) return;
  const words = WORDS[widget.lang.slice(0, 2)];
  const link = known.querySelector(".hf-permalink a")?.href;
  const status = make("p", { role: "status" });
  const byHand = make("textarea", { className: "hf-copy-fallback", readOnly: true, rows: 3, hidden: true });
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
    const made = make("button", { type: "button", className: "hf-button" }, label);
    made.addEventListener("click", action);
    return made;
  };
  const tools = make("div", { className: "hf-actions" });
  const series = card.querySelector(".hf-time-series")?.dataset.series ?? "";
  const said = [...SAID.map((selector) => text(card, selector)), series, ...origin(card)].join("\n");
  if (caption[widget.lang]?.[card.dataset.figure] === said) {
    const show = button(words.picture, () => toggle(show, card, widget.lang, words, tools));
    show.setAttribute("aria-expanded", "false");
    tools.append(show);
  }
  if (link) tools.append(button(words.copyLink, () => copy(link, words.copyLink)));
  tools.append(button(words.cite, () => copy(citation(widget, card, link ?? ""), words.cite)));
  if (link && navigator.share) {
    tools.append(button(words.share, async () => {
      try {
        await navigator.share({ title: text(card, ".hf-label"), text: citation(widget, card, ""), url: link });
      } catch (error) {
        // A sheet that the reader closes again is no failure. A browser that offers one and then refuses is.
        if (error.name !== "AbortError") copy(link, words.copyLink);
      }
    }));
  }
  tools.append(button(words.print, () => print()));
  known.append(tools, status, byHand);
  // A page of this folder has these links at its foot.
  if (isOwn && !document.querySelector(".hf-downloads")) {
    known.append(make("p", { className: "hf-kept" }, `${words.data} `, file("figures.csv", "CSV"), " ", file("figures.json", "JSON")));
  }
}
