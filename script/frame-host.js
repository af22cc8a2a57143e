// On a host page, as frame.js: gives each frame of the widget the height that it reports, whatever the host's style sheet says.
addEventListener("message", ({ data, source }) => {
  if (data?.sentinel !== "amp" || data.type !== "embed-size" || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe[data-headline-figures]")) {
    if (frame.contentWindow !== source) continue;
    Object.assign(frame.style, { display: "block", border: "0", height: `${data.height}px` });
    if (frame.width) frame.style.width = frame.width;
  }
});
// Frames that loaded before this script report again.
for (const frame of document.querySelectorAll("iframe[data-headline-figures]")) frame.contentWindow?.postMessage("headline-figures", "*");
