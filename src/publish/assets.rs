//! The files that pages load: style sheets, scripts and programs, each knowing the hashes of those that it loads.

use std::path::Path;

use anyhow::{Result, bail};

use super::files::{Asset, Files, read, read_bytes};
use super::manifest::VERSION;
use super::site::copy;

const STYLES: [&str; 9] =
    ["tokens.css", "widget.css", "tools.css", "finder.css", "card.css", "chart.css", "table.css", "page.css", "print.css"];

/// What a reader does with the figures; each script that shows some has it inside, so that nothing waits for it.
const READER: [&str; 2] = ["reader.js", "speech.js"];

/// All of them, and the text of the script that the page in one file has inside.
pub(super) struct Assets {
    pub builder: Asset,
    pub builder_style: Asset,
    pub charts: Asset,
    pub charts_wasm: Asset,
    pub embed: Asset,
    pub finder: Asset,
    pub frame: Asset,
    pub glue: Asset,
    pub height: Asset,
    pub live: Asset,
    pub start: Asset,
    pub style: Asset,
    pub take: Asset,
    pub wasm: Asset,
    pub reader: String,
}

impl Assets {
    /// Adds them to `files`.
    ///
    /// # Errors
    /// One cannot be read, is no JavaScript or CSS, or has a place that nothing is known for.
    pub fn add(source: &Path, programs: &Path, files: &mut Files) -> Result<Self> {
        let style = STYLES.iter().map(|name| read(&source.join("style").join(name))).collect::<Result<String>>()?;
        let style = files.add_hashed("style", "css", &style)?;
        let builder_style = files.add_hashed("builder", "css", read(&source.join("style/builder.css"))?)?;
        let mut program = |name: &str, stem: &str, extension: &str| -> Result<Asset> {
            files.add_hashed(stem, extension, read_bytes(&programs.join(name))?)
        };
        let glue = program("headline-figures.js", "headline-figures", "js")?;
        let wasm = program("headline-figures_bg.wasm", "headline-figures", "wasm")?;
        let charts = program("charts.js", "charts", "js")?;
        let charts_wasm = program("charts_bg.wasm", "charts", "wasm")?;
        let script = |name: &str| read(&source.join("script").join(name));
        let take = files.add_hashed("take", "js", script("take.js")?)?;
        let live = files.add_hashed("live", "js", script("live.js")?)?;
        let known = [
            ("CHARTS", &charts),
            ("CHARTS_WASM", &charts_wasm),
            ("STYLE", &style),
            ("GLUE", &glue),
            ("WASM", &wasm),
            ("TAKE", &take),
            ("LIVE", &live),
        ];
        let script = |name: &str| -> Result<String> { fill(&script(name)?, &known) };
        let reader = READER.iter().map(|name| script(name)).collect::<Result<String>>()?;
        let with_reader = |name: &str| -> Result<String> { Ok(reader.clone() + &script(name)?) };
        let start = files.add_hashed("start", "js", with_reader("start.js")?)?;
        let finder = files.add_hashed("finder", "js", script("finder.js")?)?;
        let height = files.add_hashed("height", "js", script("height.js")?)?;
        let builder = files.add_hashed("builder", "js", script("builder.js")?)?;
        let embed = files.add("embed.js", with_reader("embed.js")?)?;
        let frame = files.add("frame.js", script("frame.js")?)?;
        files.add("embed.d.ts", script("embed.d.ts")?)?;
        copy(source, "hosting", files, "hosting/", &["_headers"])?;
        let pages = [
            ("START", &start),
            ("FINDER", &finder),
            ("HEIGHT", &height),
            ("BUILDER", &builder),
            ("BUILDER_STYLE", &builder_style),
        ];
        let all = [&known[..], &pages].concat();
        files.add("hosting/_headers", fill(&read(&source.join("hosting/_headers"))?, &all)?)?;
        Ok(Self {
            builder,
            builder_style,
            charts,
            charts_wasm,
            embed,
            finder,
            frame,
            glue,
            height,
            live,
            start,
            style,
            take,
            wasm,
            reader,
        })
    }

    /// Each with what it is for.
    pub fn by_role(&self) -> [(&'static str, &Asset); 14] {
        [
            ("builder", &self.builder),
            ("builder-style", &self.builder_style),
            ("charts", &self.charts),
            ("charts-wasm", &self.charts_wasm),
            ("embed", &self.embed),
            ("finder", &self.finder),
            ("frame", &self.frame),
            ("frame-height", &self.height),
            ("live", &self.live),
            ("program", &self.glue),
            ("program-wasm", &self.wasm),
            ("start", &self.start),
            ("style", &self.style),
            ("take", &self.take),
        ]
    }
}

/// Puts names and hashes into a script, `@GLUE@` and `@GLUE_INTEGRITY@`, and the version, `@VERSION@`.
///
/// # Errors
/// A place that nothing is known for is left.
fn fill(script: &str, assets: &[(&str, &Asset)]) -> Result<String> {
    let mut non_empty_string = script.replace("@VERSION@", VERSION);
    for (place, asset) in assets {
        non_empty_string = non_empty_string
            .replace(&format!("@{place}@"), &asset.name)
            .replace(&format!("@{place}_INTEGRITY@"), &asset.integrity);
    }
    let parts: Vec<&str> = non_empty_string.split('@').collect();
    let is_place = |part: &&&str| !part.is_empty() && part.chars().all(|c| c == '_' || c.is_ascii_uppercase());
    // What stands before the first and behind the last is between no two.
    if let Some(place) = parts.iter().skip(1).take(parts.len().saturating_sub(2)).find(is_place) {
        bail!("nothing is known for the place @{place}@ in a script");
    }
    Ok(non_empty_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_and_none_is_left() {
        let glue = Asset { name: "glue-1.js".into(), integrity: "sha384-abc".into() };
        let script = r#"load("@GLUE@", "@GLUE_INTEGRITY@"); // somebody@example.org, @VERSION@"#;
        let non_empty_string = fill(script, &[("GLUE", &glue)]).unwrap();
        assert_eq!(non_empty_string, format!(r#"load("glue-1.js", "sha384-abc"); // somebody@example.org, {VERSION}"#));
        for unknown in ["@GLU@", "a@b @GLU_INTEGRITY@"] {
            let error = fill(unknown, &[("GLUE", &glue)]).unwrap_err().to_string();
            assert!(error.contains("@GLU"), "{error}");
        }
    }
}
