// Inside a frame: reports the page's height to the host page, in the formats that hosts already understand (AMP, Datawrapper, pym.js).
const childId = new URLSearchParams(location.search).get("childId") ?? "";
const reportHeight = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  parent.postMessage({ "datawrapper-height": { "headline-figures": height } }, "*");
  parent.postMessage(`pymxPYMx${childId}xPYMxheightxPYMx${height}`, "*");
};
new ResizeObserver(reportHeight).observe(document.documentElement);
// A host script that loads after the first report asks for it again (frame-host.js).
addEventListener("message", ({ data }) => { if (data === "headline-figures") reportHeight(); });
