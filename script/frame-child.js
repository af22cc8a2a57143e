// Inside a frame: reports the page's height to the host page, in the formats that hosts already understand (AMP, Datawrapper, pym.js).
const childId = new URLSearchParams(location.search).get("childId") || "";
let reported;
const reportHeight = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  // Told once: a host that answers each report by another size is not led on.
  if (height === reported) return;
  reported = height;
  parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  parent.postMessage({ "datawrapper-height": { "headline-figures": height } }, "*");
  parent.postMessage(`pymxPYMx${childId}xPYMxheightxPYMx${height}`, "*");
};
// Another width, other fonts, larger text, opened details: all change the height.
if (window.ResizeObserver) new ResizeObserver(reportHeight).observe(document.documentElement);
else {
  for (const type of ["resize", "load", "click", "toggle"]) addEventListener(type, () => setTimeout(reportHeight), true);
  reportHeight();
}
// A host script that loads after the first report asks for it again (frame-host.js).
addEventListener("message", ({ data }) => {
  if (data !== "headline-figures") return;
  reported = undefined;
  reportHeight();
});
