//! Publishing in the editor's browser: values of JavaScript in and out. `src/bin/publisher.rs` hands it to `script/publisher.js`.

use js_sys::{Array, Function, Map, Object, Uint8Array};
use sha2::{Digest, Sha256};
use wasm_bindgen::{JsCast as _, JsValue};

use super::canvas::CanvasRasterizer;
use super::{Edition, Options, Program, Publication, Published, compressed, publication, to_hex, zip};
use crate::data::{Diagnostic, FiguresFile, Locale};
use crate::format::{PublishingMessage, diagnostic_location, diagnostic_message};

/// What is asked for.
pub struct Request<'a> {
    /// The text of `figures.json`.
    pub figures: String,
    /// The text of the folder's `manifest.json`.
    pub manifest: &'a str,
    /// The files of the folder's program: `Uint8Array` by path.
    pub program: &'a Map,
    /// Where the folder is, if that is known.
    pub url: Option<String>,
    /// The name of the edition as which the figures are kept besides, if that is wanted.
    pub edition: Option<String>,
    /// What is known of the folder's files: a `Uint8Array`, or a SHA-256 in hexadecimal digits, by path.
    pub published: &'a Map,
    /// `(text, family, weight)` to hundredths of the font size; anything but a number where the width is not known yet.
    pub measure: &'a Function,
    /// Is called with the number of the picture that is laid out, of how many.
    pub progress: &'a Function,
}

/// An object with
/// - `files`: `[path, Uint8Array]` of each file that depends on the figures, without PNG files and compressed copies;
/// - `pictures`: `[path of a PNG, text of its SVG]`, to be drawn by a canvas;
/// - `changes`: `[path, "new" | "changed" | "same" | "gone"]` in the order of an upload, compressed copies and all;
///
/// or with `unmeasured`: `[text, family, weight]` of each text whose width is to be found first, or with `faults` of the figures file: each has `path`,
/// `line`, `column`, and `place` and `words` in every language, or with `failure`: words in every language.
#[must_use]
pub fn publish(request: Request) -> Object {
    let figures = match FiguresFile::parse(request.figures) {
        Ok(figures) => figures,
        Err(faults) => return object([("faults", faults.iter().map(fault).collect::<Array>().into())]),
    };
    let url = request.url.unwrap_or_default();
    let Ok(mut options) = Options::new(&url) else { return failure(PublishingMessage::AddressUnusable, &url) };
    if let Some(name) = request.edition.filter(|name| !name.is_empty()) {
        let Ok(edition) = Edition::new(&name) else { return failure(PublishingMessage::EditionUnusable, &name) };
        options = options.with_edition(edition);
    }
    let read = |path: &str| request.program.get(&path.into()).dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec());
    let program = match Program::from_folder(request.manifest, read) {
        Ok(program) => program,
        Err(error) => return failure(PublishingMessage::FolderUnusable, &format!("{error:#}")),
    };
    let rasterizer = CanvasRasterizer::new(request.measure, request.progress);
    let published = |path: &str| known(&request.published.get(&path.into()));
    match publication(&figures, (request.manifest, &program), &options, &rasterizer, &published) {
        Err(error) => failure(PublishingMessage::NotPublished, &format!("{error:#}")),
        Ok(_) if rasterizer.has_unmeasured() => object([("unmeasured", rasterizer.unmeasured().into())]),
        Ok(publication) => made(&publication),
    }
}

fn made(publication: &Publication) -> Object {
    let Publication { files, pictures, changes } = publication;
    let is_drawn = |path: &str| pictures.iter().any(|(png, _)| png == path);
    let files_made = files.iter().filter(|(path, _)| !is_drawn(path)).map(pair_of_bytes).collect::<Array>();
    let drawn = pictures.iter().filter_map(|(png, svg)| Some(pair(png, files.text(svg).ok()?.into()))).collect::<Array>();
    let changes = changes.iter().map(|(path, change)| pair(path, change.name().into())).collect::<Array>();
    object([("files", files_made.into()), ("pictures", drawn.into()), ("changes", changes.into())])
}

/// The files that are to be read of a folder with this manifest before something is published in it: `[path, integrity]` each; an object with
/// `failure` if it is no manifest.
#[must_use]
pub fn needed(manifest: &str) -> JsValue {
    match Program::needed(manifest) {
        Ok(files) => files.iter().map(|(path, integrity)| pair(path, integrity.as_str().into())).collect::<Array>().into(),
        Err(error) => failure(PublishingMessage::FolderUnusable, &format!("{error:#}")).into(),
    }
}

/// The compressed copies of a file: `[path, Uint8Array]` each.
#[must_use]
pub fn compress(path: &str, bytes: &[u8]) -> Array {
    let copies = compressed(path, bytes).unwrap_or_default();
    copies.iter().map(|(path, copy)| pair_of_bytes((path.as_str(), copy.as_slice()))).collect()
}

/// A zip of these files, `[path, Uint8Array]` each, in their order; an object with `failure` if they make none.
#[must_use]
pub fn pack(entries: &Array) -> JsValue {
    let file = |entry: JsValue| {
        let entry = entry.dyn_into::<Array>().ok()?;
        Some((entry.get(0).as_string()?, entry.get(1).dyn_into::<Uint8Array>().ok()?.to_vec()))
    };
    let Some(files) = entries.iter().map(file).collect::<Option<Vec<_>>>() else {
        return failure(PublishingMessage::NotPublished, "[path, Uint8Array]").into();
    };
    match zip(files.iter().map(|(path, content)| (path.as_str(), content.as_slice()))) {
        Ok(packed) => Uint8Array::from(packed.as_slice()).into(),
        Err(error) => failure(PublishingMessage::NotPublished, &format!("{error:#}")).into(),
    }
}

/// The SHA-256 of a file, in hexadecimal digits. `crypto.subtle` is missing on http.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    to_hex(&Sha256::digest(bytes))
}

fn known(value: &JsValue) -> Option<Published> {
    let bytes = || value.dyn_ref::<Uint8Array>().map(|bytes| Published::Bytes(bytes.to_vec()));
    value.as_string().map(Published::Hash).or_else(bytes)
}

fn fault(fault: &Diagnostic) -> JsValue {
    let number = |number: usize| JsValue::from(u32::try_from(number).unwrap_or(u32::MAX));
    let parts = [
        ("path", fault.path.as_str().into()),
        ("line", number(fault.at.line)),
        ("column", number(fault.at.column)),
        ("place", in_all_locales(|locale| diagnostic_location(fault, locale)).into()),
        ("words", in_all_locales(|locale| diagnostic_message(&fault.fault, locale)).into()),
    ];
    object(parts).into()
}

fn failure(message: PublishingMessage, reason: &str) -> Object {
    let words = in_all_locales(|locale| message.in_locale(locale).replace("{reason}", reason));
    object([("failure", words.into())])
}

fn in_all_locales(say: impl Fn(Locale) -> String) -> Object {
    object(Locale::ALL.map(|locale| (locale.tag(), say(locale).into())))
}

fn pair(path: &str, value: JsValue) -> Array {
    Array::of2(&path.into(), &value)
}

fn pair_of_bytes((path, content): (&str, &[u8])) -> Array {
    pair(path, Uint8Array::from(content).into())
}

fn object<const N: usize>(parts: [(&str, JsValue); N]) -> Object {
    let entries = parts.into_iter().map(|(name, value)| pair(name, value)).collect::<Array>();
    // Only a list of something else than pairs would be refused.
    Object::from_entries(&entries).unwrap_or_default()
}
