//! From what Trunk built to a folder to upload as it is.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use super::files::{Asset, Folder, files_below, read, read_bytes};
use super::page::{Furniture, Site, page};
use super::painter::Painter;
use super::{builder, check, csv, fragment, image, single, size};
use crate::components::Settings;
use crate::data::{Dataset, Figure, Locale};
use crate::format::{Message, capitalized, date, period_of, phrase, series_in_words};

const STYLES: [&str; 9] =
    ["tokens.css", "widget.css", "tools.css", "finder.css", "card.css", "chart.css", "table.css", "page.css", "print.css"];

/// What a reader does with the figures; each script that shows some has it inside, so that nothing waits for it.
const READER: [&str; 2] = ["reader.js", "speech.js"];

/// Completes the folder `staging`, built by Trunk from the project in `source`, and holds it to its budget.
pub(super) fn assemble(source: &Path, staging: &Path) -> Result<()> {
    let folder = Folder(staging);
    let dataset = check::load(&source.join("public/figures.json"))?;
    copy(source, "public", &folder, "")?;

    let style = STYLES.iter().map(|name| read(&source.join("style").join(name))).collect::<Result<String>>()?;
    let style = folder.write_hashed("style", "css", &style)?;
    let (glue, wasm) = (renamed(&folder, &built(&folder, ".js")?.name, "headline-figures", "js")?, built(&folder, "_bg.wasm")?);
    let take = read(&source.join("script/take.js"))?.replace("@MADE_OF@", &made_of(&dataset));
    let take = folder.write_hashed("take", "js", &take)?;
    let live = folder.write_hashed("live", "js", &read(&source.join("script/live.js"))?)?;
    let [charts, charts_wasm] = charts(&folder)?;
    let assets = [
        ("CHARTS", &charts),
        ("CHARTS_WASM", &charts_wasm),
        ("STYLE", &style),
        ("GLUE", &glue),
        ("WASM", &wasm),
        ("TAKE", &take),
        ("LIVE", &live),
    ];
    let script = |name: &str| -> Result<String> { fill(&read(&source.join("script").join(name))?, &assets) };
    let reader = READER.iter().map(|name| script(name)).collect::<Result<String>>()?;
    let with_reader = |name: &str| -> Result<String> { Ok(reader.clone() + &script(name)?) };
    let start = folder.write_hashed("start", "js", &with_reader("start.js")?)?;
    let finder = folder.write_hashed("finder", "js", &script("finder.js")?)?;
    let height = folder.write_hashed("height", "js", &script("height.js")?)?;
    let embed = folder.write("embed.js", with_reader("embed.js")?)?;
    let frame = folder.write("frame.js", script("frame.js")?)?;
    folder.write("embed.d.ts", script("embed.d.ts")?)?;
    copy(source, "hosting", &folder, "hosting/")?;
    folder.write("hosting/_headers", fill(&read(&source.join("hosting/_headers"))?, &assets)?)?;

    let url = std::env::var("HEADLINE_FIGURES_URL").ok().filter(|url| !url.is_empty());
    let url = url.map(|url| if url.ends_with('/') { url } else { format!("{url}/") });
    let figures = folder.existing("figures.json")?;
    let site = Site { dataset, url, figures, style, start, finder, height, glue, wasm };
    folder.write("figures.csv", csv::table(&site.dataset)?)?;
    let (painter, tokens) = (Painter::new()?, read(&source.join("style/tokens.css"))?);
    for locale in Locale::ALL {
        for furniture in [Furniture::Standalone, Furniture::Embedded, Furniture::Everything] {
            folder.write(furniture.address(locale), page(&site, furniture, locale))?;
        }
        let name = |ending: &str| format!("static/figures.{}.{ending}", locale.tag());
        let draw = |name: &str, figures: &[&Figure]| -> Result<()> {
            let svg = image::svg(&site.dataset, figures, locale, &tokens)?;
            folder.write(&format!("static/{name}.{}.svg", locale.tag()), &svg)?;
            folder.write(&format!("static/{name}.{}.png", locale.tag()), painter.png(&svg)?)?;
            Ok(())
        };
        draw("figures", &Settings::default().choose(&site.dataset))?;
        for figure in site.dataset.figures() {
            draw(&format!("figure-{}", figure.id), &[figure])?;
        }
        folder.write(&name("html"), fragment::fragment(&site.dataset, locale))?;
        folder.write(&name("single.html"), single::single(&site, &folder, &reader, locale)?)?;
    }
    builder::write(&site, &folder, [&embed, &frame], &read(&source.join("script/builder.js"))?)?;

    // For developers alone: `cargo xtask serve` asks for it.
    if std::env::var_os("HEADLINE_FIGURES_GALLERY").is_some() {
        folder.write("gallery.html", super::gallery(source, &site.style.name)?)?;
    }
    size::hold_to_budget(
        staging,
        &["index.html", &site.style.name, &site.start.name, &site.glue.name, &site.wasm.name, "figures.json", "icon.svg"],
        &[&charts.name, &charts_wasm.name],
    )?;
    folder.compress_all()
}

/// What the card of each figure says, by language and id: `take.js` offers a picture only beside the words that it was made of.
fn made_of(dataset: &Dataset) -> String {
    let said = |figure: &Figure, locale| {
        let quantity = capitalized(&phrase(figure.quantity, &figure.unit, locale).to_string());
        let period = period_of(figure, locale);
        let series = series_in_words(figure, locale).map_or_else(String::new, |[_, series]| series);
        let (publisher, source) = (dataset.publisher_of(figure), dataset.source_of(figure));
        let title = Message::Source.in_locale(locale) + source.title.in_locale(locale).0;
        let published = source.published.map(|day| Message::Published.in_locale(locale) + &date(day, locale));
        let [label, publisher] = [&figure.label, publisher].map(|text| text.in_locale(locale).0);
        let stated = figure.stated.as_deref().unwrap_or_default();
        let parts = [label, &quantity, &period, stated, &series, publisher, &title].into_iter().chain(published.as_deref());
        parts.map(str::trim).collect::<Vec<_>>().join("\n")
    };
    let of_locale = |locale| -> Map<String, Value> {
        dataset.figures().iter().map(|figure| (figure.id.clone(), said(figure, locale).into())).collect()
    };
    let all: Map<String, Value> =
        Locale::ALL.into_iter().map(|locale| (locale.tag().to_owned(), of_locale(locale).into())).collect();
    Value::Object(all).to_string()
}

/// The one file of Trunk's with this ending.
fn built(folder: &Folder, ending: &str) -> Result<Asset> {
    let mut fitting = Vec::new();
    for path in files_below(folder.0)? {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with("headline-figures-") && name.ends_with(ending) {
            fitting.push(name.to_owned());
        }
    }
    match fitting.as_slice() {
        [name] => folder.existing(name),
        _ => bail!("expected one headline-figures-*{ending} in {}", folder.0.display()),
    }
}

/// The second program, which Trunk names without a hash.
fn charts(folder: &Folder) -> Result<[Asset; 2]> {
    Ok([renamed(folder, "charts.js", "charts", "js")?, renamed(folder, "charts_bg.wasm", "charts-bg", "wasm")?])
}

/// A file of Trunk's under a name by what is in it in the end.
fn renamed(folder: &Folder, name: &str, stem: &str, extension: &str) -> Result<Asset> {
    let path = folder.0.join(name);
    let content = read_bytes(&path)?;
    std::fs::remove_file(&path).with_context(|| format!("cannot move {}", path.display()))?;
    folder.write_hashed(stem, extension, content)
}

/// Puts names and hashes into a script: `@GLUE@`, `@GLUE_INTEGRITY@`.
///
/// # Errors
/// A place that nothing is known for is left.
fn fill(script: &str, assets: &[(&str, &Asset)]) -> Result<String> {
    let mut filled = script.to_owned();
    for (place, asset) in assets {
        filled = filled.replace(&format!("@{place}@"), &asset.name).replace(&format!("@{place}_INTEGRITY@"), &asset.integrity);
    }
    if filled.contains("_INTEGRITY@") {
        bail!("a place in a script was not filled");
    }
    Ok(filled)
}

/// Copies the files of a folder of the project.
fn copy(source: &Path, from: &str, folder: &Folder, to: &str) -> Result<()> {
    for path in files_below(&source.join(from))? {
        let name = path.file_name().and_then(|name| name.to_str()).context("a file without a name")?;
        folder.write(&format!("{to}{name}"), read_bytes(&path)?)?;
    }
    Ok(())
}
