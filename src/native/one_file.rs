//! The editor in one file: its page, with all files of the program packed inside.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::publish::{Manifest, Program, gzip};
use crate::view::pages::{Role, editor_page};

/// Adds the file to the program. It has no copy of itself inside.
pub(super) fn add_editor_file(program: &mut Program, script: &str) -> Result<()> {
    let manifest = program.manifest().with_files(program.files().paths()).to_json()?;
    let all = program.files().iter().chain([(Manifest::PATH, manifest.as_bytes())]);
    let packed = all.map(|(path, content)| Ok((path, STANDARD.encode(gzip(content)?))));
    let packed = packed.collect::<Result<BTreeMap<_, _>>>()?;
    let files = serde_json::to_string(&packed).context("texts by texts")?;
    let styles = [Role::Style, Role::EditorStyle].map(|role| program.assets().get(role).path.clone());
    let [style, editor_style] = &styles;
    let styles = [program.files().text(style)?, program.files().text(editor_style)?];
    let page = editor_page::editor_file_page(program.assets(), styles, script, files);
    program.add(editor_page::FILE_NAME, page)
}
