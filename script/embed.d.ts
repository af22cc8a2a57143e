/** What `<headline-figures>` reports to its host page. */
export interface ReadyDetail {
  /** The ids of all figures in the file. */
  figures: string[];
  /** The day the file was last changed, as YYYY-MM-DD. */
  updated: string;
}
export interface ErrorDetail {
  /** `blocked`: the program or its style did not load. `no-answer`: no connection, or the file was not the one that
   * `integrity` names. `answered`: the server sent something else, see `status`. `refused`: the file is faulty.
   * `ambiguous`: the page has scripts of several folders, and the element has no `src`. */
  reason: "blocked" | "no-answer" | "answered" | "refused" | "ambiguous";
  /** The HTTP status, with `answered`. */
  status: number | null;
  /** What exactly is wrong, in the element's language. */
  messages: string[];
}
export interface ViewChangeDetail {
  view: "cards" | "scale" | "table";
}
export interface HeadlineFiguresEventMap {
  ready: CustomEvent<ReadyDetail>;
  error: CustomEvent<ErrorDetail>;
  "view-change": CustomEvent<ViewChangeDetail>;
}
/** The events of other elements, without `error`: here it is an event of its own, not the browser's `ErrorEvent`. */
type OtherEventMap = Omit<HTMLElementEventMap, keyof HeadlineFiguresEventMap>;
/** The element. */
export interface HeadlineFiguresElement extends HTMLElement {
  addEventListener<K extends keyof HeadlineFiguresEventMap>(
    type: K,
    listener: (this: HeadlineFiguresElement, event: HeadlineFiguresEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof OtherEventMap>(
    type: K,
    listener: (this: HeadlineFiguresElement, event: OtherEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof HeadlineFiguresEventMap>(
    type: K,
    listener: (this: HeadlineFiguresElement, event: HeadlineFiguresEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof OtherEventMap>(
    type: K,
    listener: (this: HeadlineFiguresElement, event: OtherEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}
/** The element's class, as `customElements.get("headline-figures")` gives it. */
export interface HeadlineFiguresConstructor extends CustomElementConstructor {
  /** The version of the program, as in `manifest.json`. */
  readonly version: string;
}
declare global {
  interface HTMLElementTagNameMap {
    "headline-figures": HeadlineFiguresElement;
  }
}
