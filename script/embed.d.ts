/** What `<headline-figures>` tells its host page. */
export interface ReadyDetail {
  /** The ids of all figures in the file. */
  figures: string[];
  /** The day the file was last changed, as YYYY-MM-DD. */
  updated: string;
}
export interface ErrorDetail {
  /** `blocked`: the program or its style did not load. `no-answer`: no connection, or the file was not the one that
   * `integrity` names. `answered`: the server sent something else, see `status`. `refused`: the file is faulty. */
  reason: "blocked" | "no-answer" | "answered" | "refused";
  /** The HTTP status, with `answered`. */
  status: number | null;
  /** What exactly is wrong, in the element's language. */
  messages: string[];
}
export interface ViewChangeDetail {
  /** `cards`, `scale` or `table`. */
  view: string;
}
/** The element's class, as `customElements.get("headline-figures")` gives it. */
export interface HeadlineFiguresConstructor extends CustomElementConstructor {
  /** The version of the program, as in `manifest.json`. */
  readonly version: string;
}
declare global {
  interface HTMLElementTagNameMap {
    "headline-figures": HTMLElement;
  }
  interface HTMLElementEventMap {
    ready: CustomEvent<ReadyDetail>;
    "view-change": CustomEvent<ViewChangeDetail>;
  }
}
