//! Shows that something is being done: a progress bar on a terminal, a line every few seconds where there is none (CI, a file).

use std::io::{IsTerminal as _, Write as _};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

/// How long something may take in silence where there is no terminal, and how far apart its later lines are.
const SILENCE: [Duration; 2] = [Duration::from_secs(2), Duration::from_secs(10)];

/// All bars of the program stand below each other, so that two tasks at once do not overwrite each other's line.
static BARS: LazyLock<MultiProgress> = LazyLock::new(MultiProgress::new);

/// A task in progress. It ends when this is dropped.
pub struct Progress {
    view: View,
}

enum View {
    Bar(ProgressBar),
    Lines { state: Arc<State>, end: Option<Sender<()>>, thread: Option<JoinHandle<()>> },
}

struct State {
    task: String,
    total: Option<u64>,
    started: Instant,
    now: Mutex<Now>,
}

#[derive(Default)]
struct Now {
    done: u64,
    detail: String,
}

impl Progress {
    /// Starts `task`, which has `total` steps where that is known.
    #[must_use]
    pub fn start(task: &str, total: Option<usize>) -> Self {
        let total = total.map(|total| u64::try_from(total).unwrap_or(u64::MAX));
        let view =
            if std::io::stderr().is_terminal() { bar(task, total) } else { lines(task, total, SILENCE, std::io::stderr()) };
        Self { view }
    }

    /// One step is done.
    pub fn step(&self) {
        match &self.view {
            View::Bar(bar) => bar.inc(1),
            View::Lines { state, .. } => state.now().done += 1,
        }
    }

    /// Tells what is being done now.
    pub fn detail(&self, detail: &str) {
        match &self.view {
            View::Bar(bar) => bar.set_message(detail.to_owned()),
            View::Lines { state, .. } => detail.clone_into(&mut state.now().detail),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        match &mut self.view {
            View::Bar(bar) => bar.finish_and_clear(),
            View::Lines { end, thread, .. } => {
                end.take();
                if let Some(thread) = thread.take() {
                    // A thread that panicked has already said so.
                    let _ = thread.join();
                }
            }
        }
    }
}

/// Prints something for people, between bars that may be there.
pub fn print(text: &str) {
    // Nobody may be listening any more.
    BARS.suspend(|| drop(std::io::stderr().lock().write_all(text.as_bytes())));
}

/// Of a task whose number of steps is known, and of one whose is not.
const TEMPLATES: [&str; 2] =
    ["{prefix} [{bar:30}] {pos}/{len} {elapsed} {wide_msg}", "{prefix} {spinner} {pos} {elapsed} {wide_msg}"];

fn bar(task: &str, total: Option<u64>) -> View {
    let bar = total.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    let [counted, uncounted] = TEMPLATES;
    // They are valid: `bars_have_valid_templates`.
    if let Ok(style) = ProgressStyle::with_template(if total.is_some() { counted } else { uncounted }) {
        bar.set_style(style);
    }
    let bar = BARS.add(bar).with_prefix(task.to_owned());
    bar.enable_steady_tick(Duration::from_millis(200));
    View::Bar(bar)
}

/// Says something to `output` after the first `silence`, then after each second one, and at last how long it took, if that was longer.
fn lines(
    task: &str,
    total: Option<u64>,
    [first, later]: [Duration; 2],
    mut output: impl std::io::Write + Send + 'static,
) -> View {
    let state = Arc::new(State { task: task.to_owned(), total, started: Instant::now(), now: Mutex::default() });
    let (end, ended) = channel::<()>();
    let told = state.clone();
    let thread = std::thread::spawn(move || {
        let mut silence = first;
        while ended.recv_timeout(silence) == Err(RecvTimeoutError::Timeout) {
            silence = later;
            // Nobody may be listening any more; the task itself goes on.
            let _ = writeln!(output, "{}", told.line());
        }
        if told.started.elapsed() >= first {
            let _ = writeln!(output, "{}: ended after {} s", told.task, told.started.elapsed().as_secs());
        }
        let _ = output.flush();
    });
    View::Lines { state, end: Some(end), thread: Some(thread) }
}

impl State {
    fn now(&self) -> std::sync::MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// `pictures: 24 of 50, 4 s, figure-ported-numbers.en.png`
    fn line(&self) -> String {
        let now = self.now();
        let count = match (self.total, now.done) {
            (Some(total), done) => format!("{done} of {total}, "),
            (None, 0) => String::new(),
            (None, done) => format!("{done}, "),
        };
        let detail = if now.detail.is_empty() { String::new() } else { format!(", {}", now.detail) };
        format!("{}: {count}{} s{detail}", self.task, self.started.elapsed().as_secs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Output that a test can read.
    #[derive(Clone, Default)]
    struct Sink(Arc<Mutex<Vec<u8>>>);

    impl std::io::Write for Sink {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    impl Sink {
        fn text(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
        }
    }

    #[test]
    fn a_long_task_counts_in_lines_and_says_when_it_is_done() {
        let sink = Sink::default();
        let view = lines("pictures", Some(50), [Duration::from_millis(1); 2], sink.clone());
        let progress = Progress { view };
        progress.step();
        progress.detail("a.png");
        let deadline = Instant::now() + Duration::from_secs(20);
        while !sink.text().contains("pictures: 1 of 50, ") || !sink.text().contains("a.png\n") {
            assert!(Instant::now() < deadline, "{}", sink.text());
            std::thread::yield_now();
        }
        drop(progress);
        assert!(sink.text().contains("pictures: ended after "), "{}", sink.text());
    }

    #[test]
    fn a_short_task_is_silent() {
        let sink = Sink::default();
        drop(Progress { view: lines("pictures", None, [Duration::from_mins(1); 2], sink.clone()) });
        assert_eq!(sink.text(), "");
    }

    #[test]
    fn a_task_of_unknown_length_tells_what_it_does() {
        let state = State { task: "geckodriver".into(), total: None, started: Instant::now(), now: Mutex::default() };
        assert_eq!(state.line(), "geckodriver: 0 s");
        *state.now() = Now { done: 3, detail: "serde".into() };
        assert_eq!(state.line(), "geckodriver: 3, 0 s, serde");
    }

    #[test]
    fn bars_have_valid_templates() {
        for template in TEMPLATES {
            assert!(ProgressStyle::with_template(template).is_ok(), "{template}");
        }
    }
}
