// The screen that makes embed codes: what its program cannot do without a page.

/** Widths of frames in CSS pixels: the narrowest phone, with and without a scroll bar, to a desktop. */
const FRAME_WIDTHS = [305, 320, 345, 360, 412, 480, 560, 640, 720, 765, 780, 860, 960, 1080, 1280];

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Shows a page of this folder in `frame`. Resolves to its document when its figures are there; fails where the host lets no page be framed. */
async function openInFrame(frame, address) {
  const wait = new Promise((resolve) => { frame.onload = resolve; });
  frame.src = address;
  await wait;
  for (let waited = 0; waited < 10000; waited += 50) {
    const page = frame.contentDocument;
    if (page && page.querySelector("[data-freshness=current], [data-freshness=failed]")) return page;
    if (!page || !frame.isConnected) break;
    await pause(50);
  }
  throw new Error(address);
}

/** How high a frame with this page is at most, so that it needs no scroll bar where frame.js may not run. It does not fall with the width alone. */
async function frameHeight(address) {
  const probe = document.body.appendChild(Object.assign(document.createElement("iframe"), { className: "ed-probe", tabIndex: -1 }));
  probe.setAttribute("aria-hidden", "true");
  try {
    const page = (await openInFrame(probe, address)).documentElement;
    const heights = FRAME_WIDTHS.map((width) => {
      probe.style.width = `${width}px`;
      return page.getBoundingClientRect().height;
    });
    return Math.ceil(Math.max(...heights) + 16);
  } finally {
    probe.remove();
  }
}

/** Copies the text of the field with this id. Resolves to whether that was done; otherwise the text is selected. */
async function copyField(id) {
  const field = document.getElementById(id);
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch (error) {
    field.focus();
    field.select();
    return false;
  }
}
