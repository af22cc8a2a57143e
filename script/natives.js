// In front of the programs' scripts: a library of the host page may have put classes of its own in the place of the browser's (MooTools).
const Window = Object.getPrototypeOf(window).constructor;
const Element = Object.getPrototypeOf(HTMLElement);
