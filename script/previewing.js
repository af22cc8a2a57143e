// The preview of a draft. The readers' own program renders it, in the style of an element or in the page of a frame; its pictures are drawn by
// the program that publishes.

/** Publishes drafts for their pictures: another worker than that which publishes, since that keeps what it has made. */
let painter;
/** Counts previews: what an earlier one has started is dropped. */
let previews = 0;
/** The frame on show, whose page reports its height (`frame-child.js`). */
let shownFrame;

addEventListener("message", ({ data, source }) => {
  if (shownFrame && shownFrame.contentWindow === source && data && data.type === "embed-size") shownFrame.style.height = `${data.height}px`;
});

/** The widget of a draft, detached. */
async function renderDraft(text, [language, view, figures, theme, size]) {
  const program = await load("@BULLETINS@", "@BULLETINS_INTEGRITY@", "@BULLETINS_WASM@", "@BULLETINS_WASM_INTEGRITY@");
  const around = Object.assign(document.createElement("div"), { className: "hf-root hf-guest", lang: language });
  Object.assign(around.dataset, { theme, text: size });
  const place = around.appendChild(document.createElement("div"));
  place.dataset.figures = figures;
  const outcome = await program.update(place, text);
  if (outcome.reason) throw new Error(String(outcome.messages));
  program.renderDeferredCharts(around.querySelector(".hf-widget"), text);
  for (const [name, part] of [["cards", ".hf-cards-view"], ["scale", ".hf-dot-plot"], ["table", ".hf-table-view"]]) {
    around.querySelector(part).hidden = name !== view;
    around.querySelector(`[name=hf-view][value=${name}]`).checked = name === view;
  }
  return around;
}

/** Puts the widget of a draft into the page that frames show, in the place of the published one. */
async function showInFrame(frame, around) {
  const { lang, dataset } = around;
  const widget = around.querySelector(".hf-widget");
  const page = await openInFrame(frame, `${FOLDER}${lang === "en" ? "en/" : ""}embed.html?theme=${dataset.theme}&text=${dataset.text}`);
  page.querySelector(".hf-widget").replaceWith(page.importNode(widget, true));
}

/** The pictures of a draft, as they are published: that of the headline figures, or one of each figure. */
async function draftPictures(text, language, figures) {
  if (!painter) {
    painter = startPublisher();
    painter.ask("open", await folderToPublish()).catch(() => { painter = undefined; });
  }
  const { pictures } = await askMeasured(painter, { figures: text });
  const wanted = figures === "all" ? "static/figure-" : "static/figures.";
  const own = pictures.filter(([path]) => path.startsWith(wanted) && path.includes(`.${language}.`));
  return own.map(([path, svg]) => Object.assign(new Image(), {
    src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,
    alt: path,
  }));
}

/** Shows a figures file as readers will see it. Resolves to whether it is on show: not if another was asked for meanwhile. */
async function previewDraft(place, text, [shape, ...look], style) {
  previews += 1;
  const own = previews;
  const shadow = place.shadowRoot || place.attachShadow({ mode: "open" });
  if (!shadow.firstChild) {
    shadow.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: await addressOf(style) }), document.createElement("div"));
  }
  const [language, , figures] = look;
  if (shape === "picture") {
    const pictures = await draftPictures(text, language, figures);
    if (own !== previews) return false;
    const list = document.createElement("div");
    for (const picture of pictures) Object.assign(list.appendChild(picture).style, { display: "block", maxWidth: "100%", margin: "0 0 16px" });
    shadow.lastChild.replaceWith(list);
    return true;
  }
  const around = await renderDraft(text, look);
  if (own !== previews) return false;
  if (shape === "element") {
    shadow.lastChild.replaceWith(around);
    return true;
  }
  const frame = Object.assign(document.createElement("iframe"), { title: around.querySelector(".hf-title").textContent });
  Object.assign(frame.style, { display: "block", width: "100%", height: "900px", border: "0" });
  shadow.lastChild.replaceWith(frame);
  shownFrame = frame;
  await showInFrame(frame, around);
  return own === previews;
}
