// Texts measured by a canvas.

/** How wide `text` is, in hundredths of its font size. */
function textWidth(context, text, family, weight) {
  const font = `${weight} 100px ${family}`;
  // Setting a font takes longer than measuring.
  if (context.wantedFont !== font) Object.assign(context, { font, wantedFont: font });
  return context.measureText(text).width;
}

/** By which a width is known. */
const widthKey = (text, family, weight) => `${weight} ${family} ${text}`;
