//! Finishes the program: minifies style sheets and scripts, names them by their hash, and tells each the hashes of those that it loads.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::minify::{minify_script, minify_style};
use super::one_file::add_editor_file;
use super::template::render;
use super::{read, read_bytes, read_dir};
use crate::publish::{Files, Program};
use crate::view::pages::{Asset, Role};

/// The widget, wherever it is.
const WIDGET_STYLES: [&str; 11] = [
    "tokens.css",
    "widget.css",
    "toolbar.css",
    "card.css",
    "status.css",
    "actions.css",
    "chart.css",
    "bulletin.css",
    "table.css",
    "print.css",
    "older-engines.css",
];

/// What is around it in an element.
const ELEMENT_STYLES: [&str; 1] = ["element.css"];

/// The pages around it.
const PAGE_STYLES: [&str; 1] = ["page.css"];

/// What a reader does with the figures, and keeping them up to date; each script that shows some has it inside, so that nothing waits for it.
const BEHAVIOUR: [&str; 3] = ["load.js", "widget.js", "update.js"];

/// What the editor's page does for its program.
const EDITOR: [&str; 9] = [
    "measure.js",
    "draw-pictures.js",
    "publishing.js",
    "manifest.js",
    "editor-store.js",
    "editor-publishing.js",
    "embedding.js",
    "previewing.js",
    "editor.js",
];

/// The program of the project in the folder `project`, with the compiled `programs`.
///
/// # Errors
/// A file cannot be read, is no JavaScript or CSS, or has a place that nothing is known for.
pub fn finish(project: &Path, programs: &Path) -> Result<Program> {
    let mut program = Unfinished { project, files: Files::default(), assets: BTreeMap::new() };
    program.copy("public", "", &["figures.json"])?;
    program.copy("docs", "docs/", &[".webp"])?;
    program.add_style(Role::ElementStyle, "element", &[&WIDGET_STYLES[..], &ELEMENT_STYLES].concat())?;
    program.add_style(Role::Style, "style", &[&WIDGET_STYLES[..], &PAGE_STYLES].concat())?;
    program.add_style(Role::FilterStyle, "filter", &["filter.css"])?;
    program.add_style(Role::TryStyle, "try", &["try.css"])?;
    program.add_style(
        Role::EditorStyle,
        "editor",
        &[
            "editor.css",
            "editor-app.css",
            "editor-forms.css",
            "editor-screens.css",
            "editor-embed.css",
            "editor-tables.css",
            "proof-sheet.css",
            "proof-sheet-figures.css",
            "proof-sheet-media.css",
        ],
    )?;
    let natives = read(&project.join("script/natives.js"))?;
    for (glue, wasm, stem, before) in [
        (Role::App, Role::AppWasm, "headline-figures", natives.as_str()),
        (Role::Charts, Role::ChartsWasm, "charts", &natives),
        (Role::Bulletins, Role::BulletinsWasm, "bulletins", &natives),
        // No host's page has these, and a worker has no window.
        (Role::Editor, Role::EditorWasm, "editor", ""),
        (Role::Publisher, Role::PublisherWasm, "publisher", ""),
        (Role::Review, Role::ReviewWasm, "review", ""),
        (Role::Spreadsheets, Role::SpreadsheetsWasm, "spreadsheets", ""),
    ] {
        let file = format!("{stem}.js");
        let script = minify_script(&file, &(before.to_owned() + &read(&programs.join(&file))?))?;
        program.add_hashed(glue, stem, "js", script);
        program.add_hashed(wasm, stem, "wasm", read_bytes(&programs.join(format!("{stem}_bg.wasm")))?);
    }
    // In this order: each knows the hashes of those before it.
    program.add_script(Role::Actions, &["actions.js"])?;
    program.add_script(Role::Poll, &["poll.js"])?;
    program.add_script(Role::Speech, &["speech.js"])?;
    program.add_script(Role::Live, &["live.js"])?;
    program.add_script(Role::Adapt, &["prerendered.js", "adapt.js"])?;
    program.add_script(Role::Page, &[&BEHAVIOUR[..], &["page.js"]].concat())?;
    program.add_script(Role::Inline, &["widget.js", "speech.js", "inline.js"])?;
    program.add_script(Role::Filter, &["filter.js"])?;
    program.add_script(Role::FrameChild, &["frame-child.js"])?;
    program.add_script(Role::Try, &["try.js"])?;
    program.add_hashed(Role::TourSample, "tour-sample", "json", read(&project.join("script/tour-sample.json"))?);
    program.add_script(Role::Tour, &["tour.js"])?;
    program.add_script(
        Role::PublisherWorker,
        &["measure.js", "manifest.js", "website-check.js", "whole-folder.js", "publisher.js"],
    )?;
    program.add_script(Role::EditorPage, &[&["load.js", "own-folder.js"][..], &EDITOR].concat())?;
    let one_file = program.script(&[&["one-file.js"][..], &EDITOR].concat())?;
    // These two have names that host pages know.
    program.add_public_script(
        Role::Embed,
        "embed.js",
        &[&BEHAVIOUR[..], &["prerendered.js", "element.js", "embed.js"]].concat(),
    )?;
    program.add_public_script(Role::FrameHost, "frame.js", &["frame-host.js"])?;
    program.files.add("embed.d.ts", read(&project.join("script/embed.d.ts"))?)?;
    let notices = program.files.add("third-party.json", read(&project.join("licences/third-party.json"))?)?;
    program.assets.insert(Role::ThirdParty, notices);
    program.add_hosting()?;
    let mut program = Program::new(program.files, program.assets)?;
    add_editor_file(&mut program, &one_file)?;
    Ok(program)
}

struct Unfinished<'a> {
    project: &'a Path,
    files: Files,
    assets: BTreeMap<Role, Asset>,
}

impl Unfinished<'_> {
    fn add_hashed(&mut self, role: Role, stem: &str, extension: &str, content: impl Into<Vec<u8>>) {
        let asset = self.files.add_hashed(stem, extension, content);
        self.assets.insert(role, asset);
    }

    fn add_style(&mut self, role: Role, stem: &str, sources: &[&str]) -> Result<()> {
        let text = sources.iter().map(|name| read(&self.project.join("style").join(name))).collect::<Result<String>>()?;
        let style = minify_style(&sources.join(" + "), &text)?;
        self.add_hashed(role, stem, "css", style);
        Ok(())
    }

    fn add_script(&mut self, role: Role, sources: &[&str]) -> Result<()> {
        let script = self.script(sources)?;
        let name = sources.last().copied().unwrap_or_default();
        self.add_hashed(role, name.trim_end_matches(".js"), "js", script);
        Ok(())
    }

    fn add_public_script(&mut self, role: Role, path: &str, sources: &[&str]) -> Result<()> {
        let script = self.script(sources)?;
        let asset = self.files.add(path, script)?;
        self.assets.insert(role, asset);
        Ok(())
    }

    /// The scripts as one, with their places filled in.
    fn script(&self, sources: &[&str]) -> Result<String> {
        let render_one = |name: &&str| render(name, &read(&self.project.join("script").join(name))?, &self.assets);
        let texts = sources.iter().map(render_one).collect::<Result<Vec<_>>>()?;
        // What stands in front is a part of the script, and exports nothing.
        let (entry, parts) = texts.split_last().context("a script has a source")?;
        let text = parts.iter().map(|part| part.replace("\nexport ", "\n")).collect::<String>() + entry;
        minify_script(&sources.join(" + "), &text)
    }

    /// The configurations for web servers, which name files of the program and the hash of the style inside the pages.
    fn add_hosting(&mut self) -> Result<()> {
        for entry in read_dir(&self.project.join("hosting"))? {
            let path = entry?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()).map(|name| format!("hosting/{name}")) else {
                bail!("{}: the name of this file is not UTF-8", path.display());
            };
            if !name.ends_with('~') && !name.starts_with("hosting/.") {
                let text = render(&name, &read(&path)?, &self.assets)?;
                self.files.add(&name, text)?;
            }
        }
        Ok(())
    }

    /// Copies the files of a folder of the project, but for those that end in one of `except` and those that editors keep beside a
    /// file: these may have what is not meant for anybody yet.
    ///
    /// # Errors
    /// The folder has a folder in it, or a file cannot be read.
    fn copy(&mut self, from: &str, to: &str, except: &[&str]) -> Result<()> {
        for entry in read_dir(&self.project.join(from))? {
            let path = entry?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
                bail!("{}: the name of this file is not UTF-8", path.display());
            };
            if name.starts_with('.') || name.ends_with('~') || except.iter().any(|ending| name.ends_with(ending)) {
                continue;
            }
            if path.is_dir() {
                bail!("{} is a folder: only the files in {from}/ are part of the site", path.display());
            }
            self.files.add(&format!("{to}{name}"), read_bytes(&path)?)?;
        }
        Ok(())
    }
}
