// On a host page: gives each frame of the widget the height that it asks for.
addEventListener("message", ({ data, source }) => {
  if (data?.sentinel !== "amp" || data.type !== "embed-size" || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll("iframe[data-headline-figures]")) {
    if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
  }
});
