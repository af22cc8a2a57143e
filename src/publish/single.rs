//! Everything in one file, for a closed intranet: opens from a disk, asks for nothing.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::files::Files;
use super::minify::minify_script;
use super::page::{PageKind, Site, page};
use crate::data::Locale;

/// The standalone page with style, program, wasm, figures and notices inside.
pub(super) fn single(site: &Site, files: &Files, locale: Locale) -> Result<String> {
    let assets = &site.assets;
    let html = page(site, PageKind::SingleFile, locale);
    let builder_style = files.text(&assets.builder_style.name)?;
    let (style, glue, reader) = (files.text(&assets.style.name)?, files.text(&assets.glue.name)?, &assets.reader);
    let figures = files.text("figures.json")?.replace('<', "\\u003c");
    let wasm = STANDARD.encode(files.bytes(&assets.wasm.name)?);
    // What stands between the title and the description loads files, or tells where the page is: here it is nowhere.
    let (before, rest) = html.split_once("<link rel=\"stylesheet\"").context("a page without a style sheet")?;
    let (_, rest) = rest.split_once("<meta name=\"description\"").context("a page without a description")?;
    let (description, rest) = rest.split_once('\n').context("a page of one line")?;
    let (_, rest) = rest.split_once("<script type=\"application/ld+json\">").context("a page without data for search engines")?;
    let (main, _) = rest.split_once("</body>").context("a page without an end")?;
    let main = main.replace("</main>", &format!("{}</main>", super::notices::folded(&site.notices, locale)));
    let main = main.replace(&format!(" data-src=\"{}figures.json\"", super::page::to_root(locale)), " data-src=\"#figures\"");
    let start = "const page = document.documentElement;\n\
         attend(document, page, 'data-text');\n\
         page.setAttribute('data-js', '');\n\
         speech.follow(page, () => page.lang);\n\
         const text = document.getElementById('wasm').textContent.trim();\n\
         const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));\n\
         try { initSync({ module: bytes }); startPage(document.getElementById('headline-figures')); } catch {}\n";
    let script = minify_script("the script of the page in one file", &format!("{glue}\n{reader}{start}"))?;
    Ok(format!(
        "{before}<link rel=\"icon\" href=\"data:,\">\n<style>\n{style}\n{builder_style}</style>\n<meta name=\"description\"{description}\n\
         <script type=\"application/ld+json\">{main}\
         <script type=\"application/json\" id=\"figures\">{figures}</script>\n\
         <script type=\"text/plain\" id=\"wasm\">{wasm}</script>\n\
         <script type=\"module\">{script}</script>\n</body>\n</html>\n"
    ))
}
