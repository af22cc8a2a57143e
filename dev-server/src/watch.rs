//! Tells when a file changes that the site is built from.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// Folders that the site is built from, each with all that is below it.
const FOLDERS: [&str; 8] = ["docs", "hosting", "licences", "public", "script", "src", "style", "tests/fixtures/valid"];

/// Files beside them. Their folder is watched: an editor that saves puts another file in the place of the old one.
const FILES: [&str; 3] = ["Cargo.lock", "Cargo.toml", "rust-toolchain.toml"];

/// What changes within this time of each other is built together: editors write a file in several steps.
const TOGETHER: Duration = Duration::from_millis(100);

/// A build waits no longer than this, whatever goes on changing.
const AT_LAST: Duration = Duration::from_secs(1);

/// Changes of files, for as long as this is kept.
pub struct Changes {
    root: PathBuf,
    receiver: Receiver<notify::Result<Event>>,
    watcher: RecommendedWatcher,
}

/// Begins to watch the project in `root`.
///
/// # Errors
/// The system does not tell of changes, or tells of too few files at once.
pub fn watch(root: PathBuf) -> Result<Changes> {
    // The system tells real paths.
    let root = root.canonicalize().with_context(|| format!("{} cannot be watched", root.display()))?;
    let (sender, receiver) = channel();
    let watcher = notify::recommended_watcher(sender).context("changes of files cannot be watched here")?;
    let mut changes = Changes { root, receiver, watcher };
    changes.watch_all()?;
    Ok(changes)
}

impl Changes {
    fn watch_all(&mut self) -> Result<()> {
        let folders = FOLDERS.iter().map(|folder| (self.root.join(folder), RecursiveMode::Recursive));
        for (folder, mode) in folders.chain([(self.root.clone(), RecursiveMode::NonRecursive)]) {
            self.watcher.watch(&folder, mode).with_context(|| format!("changes of {} cannot be watched", folder.display()))?;
        }
        Ok(())
    }

    /// Waits for a change and gives the first file that has changed, relative to the project, or nothing when there will be no more.
    pub fn next(&mut self) -> Option<PathBuf> {
        let first = self.receiver.iter().find_map(|event| self.source(event))?;
        let started = Instant::now();
        while started.elapsed() < AT_LAST && self.receiver.recv_timeout(TOGETHER).is_ok() {}
        // A folder that was removed and made again, as git does it, is another. What is not there now comes with a later change.
        let _ = self.watch_all();
        Some(first)
    }

    /// The file of the project that has changed, if it is one. The build itself only reads, which is told too.
    fn source(&self, event: notify::Result<Event>) -> Option<PathBuf> {
        // What the system could not tell may have been anything.
        let Ok(event) = event else { return Some(PathBuf::from("something")) };
        if event.need_rescan() {
            return Some(PathBuf::from("something"));
        }
        if !matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_)) {
            return None;
        }
        let relative = event.paths.iter().filter_map(|path| path.strip_prefix(&self.root).ok());
        relative.filter(|path| is_source(path)).map(Path::to_owned).next()
    }
}

fn is_source(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Backups and swap files that editors keep beside the file.
    let is_of_an_editor = name.starts_with('.') || name.ends_with('~') || name.ends_with(".swp") || name == "4913";
    let is_below = FOLDERS.iter().any(|folder| path.starts_with(folder));
    !is_of_an_editor && (is_below || FILES.iter().any(|file| path == Path::new(file)))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn project() -> tempfile::TempDir {
        let project = tempfile::tempdir().unwrap();
        for folder in FOLDERS {
            fs::create_dir_all(project.path().join(folder)).unwrap();
        }
        project
    }

    #[test]
    fn tells_files_written_and_files_put_in_the_place_of_others() {
        let project = project();
        let mut changes = watch(project.path().to_owned()).unwrap();
        fs::write(project.path().join("style/card.css"), "a").unwrap();
        assert_eq!(changes.next().unwrap(), Path::new("style/card.css"));
        fs::write(project.path().join("Cargo.toml.new"), "a").unwrap();
        fs::rename(project.path().join("Cargo.toml.new"), project.path().join("Cargo.toml")).unwrap();
        assert_eq!(changes.next().unwrap(), Path::new("Cargo.toml"));
    }

    #[test]
    fn goes_on_with_a_folder_that_was_made_again() {
        let project = project();
        let mut changes = watch(project.path().to_owned()).unwrap();
        fs::remove_dir(project.path().join("style")).unwrap();
        fs::create_dir(project.path().join("style")).unwrap();
        assert_eq!(changes.next().unwrap(), Path::new("style"));
        fs::write(project.path().join("style/card.css"), "a").unwrap();
        assert_eq!(changes.next().unwrap(), Path::new("style/card.css"));
    }

    #[test]
    fn does_not_tell_what_is_read_or_not_part_of_the_project() {
        let project = project();
        let file = project.path().join("style/card.css");
        fs::write(&file, "a").unwrap();
        let mut changes = watch(project.path().to_owned()).unwrap();
        fs::read(&file).unwrap();
        fs::write(project.path().join("style/.card.css.swp"), "a").unwrap();
        fs::write(project.path().join("notes.txt"), "a").unwrap();
        fs::write(project.path().join("public/figures.json"), "a").unwrap();
        assert_eq!(changes.next().unwrap(), Path::new("public/figures.json"));
    }
}
