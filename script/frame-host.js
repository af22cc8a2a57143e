// On a host page, as frame.js: gives each frame of the widget the height that it reports, whatever the host's style sheet says.

/** The style that the host's own must not prevail over. */
function setStyle({ style }, values) {
  for (const name of Object.keys(values)) style.setProperty(name, values[name], "important");
}

addEventListener("message", ({ data, source }) => {
  if (!data || data.sentinel !== "amp" || data.type !== "embed-size" || !(data.height > 0)) return;
  const height = `${data.height}px`;
  for (const frame of document.querySelectorAll("iframe[data-headline-figures]")) {
    if (frame.contentWindow !== source) continue;
    setStyle(frame, { display: "block", border: "0", padding: "0", height, "min-height": "0", "max-height": "none", "aspect-ratio": "auto" });
    if (frame.width) frame.style.width = frame.width;
    // A theme may put each frame into a box of a film's shape. One that scrolls, or has more in it, is left as it is.
    for (let box = frame.parentElement; box !== document.body && box.childElementCount === 1; box = box.parentElement) {
      if ((box.clientHeight < data.height || box.style.minHeight) && !/auto|scroll/.test(getComputedStyle(box).overflowY)) {
        setStyle(box, { "box-sizing": "border-box", height: "auto", "min-height": height, "max-height": "none" });
      }
    }
  }
});
// Frames that loaded before this script report again.
for (const { contentWindow } of document.querySelectorAll("iframe[data-headline-figures]")) {
  if (contentWindow) contentWindow.postMessage("headline-figures", "*");
}
