// Inside a frame: tells the host page how tall the frame should be, in the messages that hosts already understand.
const childId = new URLSearchParams(location.search).get("childId") ?? "";
const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
  parent.postMessage({ "datawrapper-height": { "headline-figures": height } }, "*");
  parent.postMessage(`pymxPYMx${childId}xPYMxheightxPYMx${height}`, "*");
};
new ResizeObserver(tell).observe(document.documentElement);
// A host whose script comes later than the first message asks for it again (frame.js).
addEventListener("message", ({ data }) => { if (data === "headline-figures") tell(); });
