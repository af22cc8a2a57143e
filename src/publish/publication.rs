//! Other figures in a folder that is published already: the files that depend on the figures, and what they change there.

use std::collections::BTreeSet;

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::changes::{Change, Published, in_order};
use super::{Edition, Files, Manifest, Options, Program, Rasterizer, copies, publish, to_hex};
use crate::data::FiguresFile;

/// What is to be put into the folder. Compressed copies are made of `files` by [`compressed`](super::compressed); `changes` names them already.
#[derive(Clone, Debug)]
pub struct Publication {
    /// All files that depend on the figures, without their compressed copies. PNG files are as the rasterizer has drawn them.
    pub files: Files,
    /// The path of each PNG, and of the SVG that it is drawn from.
    pub pictures: Vec<(String, String)>,
    /// Every file that depends on the figures, and every one that there is no longer, in the order in which they are to be uploaded.
    pub changes: Vec<(String, Change)>,
}

/// What publishing `figures` makes of a folder with this manifest and this program. `published` tells what is known of a file in it: what is not
/// known counts as changed.
///
/// # Errors
/// The manifest is none of this project, a file of the program is not what it should be, or a picture cannot be drawn.
pub fn publication(
    figures: &FiguresFile,
    (manifest, program): (&str, &Program),
    options: &Options,
    rasterizer: &dyn Rasterizer,
    published: &dyn Fn(&str) -> Option<Published>,
) -> Result<Publication> {
    let earlier = Manifest::parse(manifest)?;
    let all = publish(figures, program, options, rasterizer)?;
    let own_program: BTreeSet<&str> = program.paths().collect();
    let is_of_program = |path: &str| own_program.contains(path);
    // Editions of before are kept for good.
    let edition = options.edition().map(Edition::folder);
    let is_kept = |path: &&String| path.starts_with(Edition::ALL) && !edition.as_ref().is_some_and(|own| path.starts_with(own));
    let mut files = Files::default();
    files.extend(all.iter().filter(|(path, _)| !is_of_program(path)).map(|(path, content)| (path.to_owned(), content.to_vec())));
    // Those of the program stay as they are, with the copies that they have.
    let copies_of_program = program.paths().flat_map(copies).filter(|path| earlier.files.contains(path));
    let own_copies: Vec<String> = files.paths().flat_map(copies).collect();
    let of_program = program.paths().map(str::to_owned).chain(copies_of_program).collect::<BTreeSet<_>>();
    let named =
        of_program.iter().chain(&own_copies).chain(earlier.files.iter().filter(is_kept)).map(String::as_str).chain(files.paths());
    let text = Manifest::parse(all.text(Manifest::PATH)?)?.with_files(named).to_json()?;
    files.extend([(Manifest::PATH.to_owned(), text.into_bytes())]);

    let of = |path: &str, content: Option<&[u8]>| match (published(path), content) {
        (Some(Published::Bytes(bytes)), Some(content)) if bytes == content => Change::Same,
        (Some(Published::Hash(hash)), Some(content)) if hash == to_hex(&Sha256::digest(content)) => Change::Same,
        (Some(_), _) => Change::Changed,
        (None, _) if earlier.files.contains(path) => Change::Changed,
        (None, _) => Change::New,
    };
    let mut pictures = Vec::new();
    let mut changes = Vec::new();
    for (path, content) in files.iter() {
        match path.strip_suffix(".png").map(|name| format!("{name}.svg")) {
            // Each machine draws the same picture a little differently: the one that is there stays while its SVG does.
            Some(svg) => {
                let (own, its) = (of(path, None), of(&svg, files.bytes(&svg).ok()));
                changes.push((path.to_owned(), if own == Change::Changed { its } else { own }));
                pictures.push((path.to_owned(), svg));
            }
            None => changes.push((path.to_owned(), of(path, Some(content)))),
        }
    }
    // What a host serves for a file may be its copy: whether a copy is the same, only its own bytes tell.
    changes.extend(own_copies.iter().map(|path| (path.clone(), of(path, None))));
    let is_left = |path: &&String| {
        !files.contains(path) && !own_copies.contains(path) && !of_program.contains(path.as_str()) && !is_kept(path)
    };
    changes.extend(earlier.files.iter().filter(is_left).map(|path| (path.clone(), Change::Gone)));
    Ok(Publication { files, pictures, changes: in_order(changes) })
}
