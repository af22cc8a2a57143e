// Keeps the figures on show those of the figures file. Nearly always they are, which is found out without the program.
const MESSAGES = "@MESSAGES@";

/**
 * A checksum of a text (cyrb53, 53 bits, over UTF-16 units), as `publish/checksum.rs` computes it. `crypto.subtle` is missing on http.
 */
function checksum(text) {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  const mix = (one, other) => Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  return (4294967296 * (2097151 & mix(b, a)) + (mix(a, b) >>> 0)).toString(16);
}

/** The text of the figures file. Throws what is told of a failure. A host that says nothing of caching would leave readers on last year's file. */
async function fetchFigures(address, integrity) {
  let response;
  try {
    response = await fetch(address, { cache: "no-cache", integrity: integrity || "" });
    // The connection may break off in the middle of the file.
    if (response.ok) return await response.text();
  } catch (error) {
    throw { reason: "no-answer" };
  }
  throw { reason: "answered", status: response.status };
}

/** A day as `2026-11-24`, in words. */
const formatDay = (day, language) =>
  new Date(day).toLocaleDateString(language === "en" ? "en-GB" : language, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });

/**
 * Brings the figures of `widget` up to date. `report` is called with the name of an event of the element and its detail.
 *
 * The element with the id `headline-figures` says what stands in it (`data-src`, `data-checksum`, `data-updated`).
 */
function createUpdater(widget, report) {
  const { find } = widget;
  const source = () => find("#headline-figures");
  const language = () => source().closest("[lang]").lang;
  /** Counts updates: what an earlier one has started is dropped. */
  let round = 0;

  const updater = {
    /** The text of the figures file on show, once it is known. */
    text: undefined,
    update,
    fail,
    /** Fetches the file again. Resolves to whether its figures are on show. */
    poll: () => update({}),
  };
  /** What was last told, so that it is told once, and of which text. */
  let told, failed;

  /**
   * Shows the figures of the text that `latest` resolves to; without it, they are fetched. `live`: the program does all. `render`: the
   * program renders anew, whatever stands there. Resolves to whether the figures on show are those of the file.
   */
  async function update({ latest, live, render } = {}) {
    const own = ++round;
    const { src, integrity } = source().dataset;
    const before = updater.text;
    if (before === undefined) setFreshness("fetching");
    try {
      const text = live ? undefined : await (latest || fetchFigures(src, integrity));
      if (own !== round) return false;
      const isOnShow = text !== undefined && (text === before || checksum(text) === source().dataset.checksum);
      // While the program renders, no chart is drawn from one text into the widget of another.
      updater.text = undefined;
      updater.text = isOnShow && !render ? text : await renderWith(text, own);
    } catch (failure) {
      if (own !== round) return false;
      updater.text = before;
      fail(failure);
      return false;
    }
    if (own !== round) return false;
    setFreshness("current");
    say("");
    widget.sync();
    const { figures, updated } = JSON.parse(updater.text);
    if (updater.text !== before) report("ready", { figures: figures.map(({ id }) => id), updated });
    told = failed = undefined;
    return true;
  }

  /** Has the program render the figures of `text`, or of the file that it fetches itself; resolves to its text. */
  async function renderWith(text, own) {
    if (text !== undefined && text !== failed && find(".hf-card")) say(message("newerOnTheWay"));
    failed = text;
    let live, program;
    try {
      [live, program] = await Promise.all([loadLive(), loadProgram()]);
    } catch (error) {
      throw { reason: "blocked", text, messages: [String(error)] };
    }
    if (own !== round) return undefined;
    const outcome = await live.render(widget, load, program, text);
    if (outcome.reason) throw outcome;
    return outcome.text;
  }

  const message = (key, days = {}) => MESSAGES[language()][key].replace(/\{(\w+)\}/g, (_, name) => formatDay(days[name], language()));

  function setFreshness(freshness) {
    const root = find(".hf-widget");
    if (root) root.dataset.freshness = freshness;
  }

  /** Says `text` in the polite live region, with a link that may follow it. What it says already is not said again. */
  function say(text, link) {
    const region = find(".hf-notice [role=status]");
    if (region && region.textContent !== (link ? `${text} ${link.textContent}` : text)) {
      region.textContent = "";
      if (text) region.appendChild(document.createElement("p")).append(text, ...(link ? [" ", link] : []));
    }
    // The faults of an earlier file are no longer true.
    if (!text) listReasons([]);
  }

  /** Tells the reader and the host page what could not be done. The last good figures stay. */
  function fail({ reason, status = null, messages = [], text }) {
    const shown = source().dataset.updated;
    const words = { "no-answer": "noAnswer", answered: "answered" }[reason];
    const lines = words ? [MESSAGES[language()][words].replace("{status}", status)] : messages;
    if (!find(".hf-notice")) widget.addNotice();
    setFreshness("failed");
    if (!shown) say(message("ownWords"));
    else if (reason === "blocked") sayWhatIsBlocked(text, shown);
    else say(message({ refused: "fileInvalid", stale: "fileStale" }[reason] || "fetchFailed", { shown }));
    listReasons(reason === "blocked" || reason === "stale" || !shown ? [] : lines);
    const detail = { reason: reason === "stale" ? "refused" : reason, status, messages: lines };
    if (JSON.stringify(detail) !== told) report("error", detail);
    told = JSON.stringify(detail);
  }

  /** Without the program: how new the file on the server is can be told, its figures cannot. */
  function sayWhatIsBlocked(text, shown) {
    let newer;
    try {
      newer = JSON.parse(text).updated;
    } catch (error) { /* Not even that. */ }
    if (!(newer >= shown && /^\d{4}-\d\d-\d\d$/.test(newer))) return say(message("fetchFailed", { shown }));
    say(message("newerNotShown", { newer, shown }), Object.assign(document.createElement("a"), {
      href: source().dataset.src, target: "_blank", rel: "noopener", textContent: MESSAGES[language()].newerData,
    }));
  }

  /** The faults in detail for the web editor, collapsed for everyone else. */
  function listReasons(lines) {
    const old = find(".hf-reasons");
    // The web editor may be reading it.
    if (old && lines.length && old.querySelector("ul").textContent === lines.join("")) return;
    if (old) old.remove();
    if (!lines.length) return;
    const reasons = find(".hf-notice").appendChild(document.createElement("details"));
    reasons.className = "hf-reasons";
    reasons.appendChild(document.createElement("summary")).textContent = MESSAGES[language()].forTheEditor;
    const list = reasons.appendChild(document.createElement("ul"));
    for (const line of lines) list.appendChild(document.createElement("li")).textContent = line;
  }

  /** Charts that were left out, once they are wanted. */
  widget.onSync = async () => {
    const { text } = updater;
    if (text === undefined || !find(".hf-time-series > .hf-chart-placeholder, .hf-dot-plot:not([hidden]) > .hf-chart-placeholder, .hf-dot-plot[data-partial]:not([hidden])")) return;
    try {
      const live = await loadLive();
      // Meanwhile the widget of another text may be there.
      await live.renderDeferredCharts(widget, load, () => text === updater.text && text);
    } catch (error) { /* The placeholder says where the same numbers are. */ }
  };

  return updater;
}

/** Polls the figures file every `seconds`; the returned function ends it. A module that does not load is asked for again. */
function poll(widget, updater, seconds) {
  let polling, timer, isOver;
  async function start() {
    try {
      const { startPolling } = await loadPoll();
      if (isOver) return;
      polling = startPolling({ widget, updater, seconds, isHidden: () => ofDocument("hidden") });
      widget.markChanges = polling.markChanges;
    } catch (error) {
      timer = setTimeout(start, Math.min(Math.max(10, seconds) * 1000, 2 ** 31 - 1));
    }
  }
  if (seconds > 0) start();
  return () => {
    isOver = true;
    clearTimeout(timer);
    if (polling) polling.stop();
  };
}
