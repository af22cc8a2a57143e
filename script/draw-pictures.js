// Draws the pictures of a publication on the page: a worker has no images of SVG. It lets the page answer between two pictures.
const PICTURE_WORDS = "@MESSAGES@";

/** Pixels for each unit of the picture, as `native/rasterize.rs` has them. */
const PICTURE_SCALE = 2;

/** Lets everything else that waits come first. Unlike a timer it is not slowed down in a window that nobody looks at. */
const giveWay = () => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(null);
});

/** The PNG of one SVG. The page may answer between its parts. */
async function drawPicture(svg, canvas, encode) {
  const image = new Image();
  // Policies allow `data:` for images, and not `blob:`.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const [width, height] = [image.naturalWidth * PICTURE_SCALE, image.naturalHeight * PICTURE_SCALE];
  await giveWay();
  if (encode) {
    const surface = new OffscreenCanvas(width, height);
    surface.getContext("2d").drawImage(image, 0, 0, width, height);
    return encode(surface.transferToImageBitmap());
  }
  Object.assign(canvas, { width, height });
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  await giveWay();
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  // Without memory for it there is none.
  if (!blob) throw new Error(`${canvas.width} × ${canvas.height}`);
  return new Response(blob).arrayBuffer();
}

/**
 * The PNG of each of `pictures` (`[path, SVG]`), as `[path, ArrayBuffer]`. `onProgress` is called with how many are done, of how many, and the
 * name of the next. Throws `{ failure }`, which has words in every language; `isCancelled` is asked before each. `encode`, if there is one, makes a
 * PNG of a bitmap elsewhere.
 */
export async function drawPictures(pictures, onProgress, isCancelled, encode) {
  const canvas = document.createElement("canvas");
  const drawn = [];
  /** An edition has the same pictures once more. */
  const known = new Map();
  for (const [path, svg] of pictures) {
    if (isCancelled && isCancelled()) break;
    if (onProgress) onProgress(drawn.length, pictures.length, path);
    try {
      if (!known.has(svg)) known.set(svg, await drawPicture(svg, canvas, encode).catch(() => drawPicture(svg, canvas)));
      drawn.push([path, known.get(svg)]);
      if (onProgress) onProgress(drawn.length, pictures.length, path);
    } catch (error) {
      const failure = {};
      for (const language of Object.keys(PICTURE_WORDS)) {
        const words = PICTURE_WORDS[language].pictureNotDrawn;
        failure[language] = words.replace("{path}", () => path).replace("{reason}", () => String(error));
      }
      throw { failure };
    }
    await giveWay();
  }
  return drawn;
}

/** The widths of texts (`[text, family, weight]`) by their keys, for a worker whose browser has no canvas for it. */
export function measureTexts(texts) {
  const context = document.createElement("canvas").getContext("2d");
  return new Map(texts.map(([text, family, weight]) => [widthKey(text, family, weight), textWidth(context, text, family, weight)]));
}
