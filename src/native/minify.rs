//! Scripts and style sheets as browsers need them: without comments and spaces, scripts with short names of variables.

use anyhow::{Result, anyhow, bail};
use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// What the oldest engines understand that run scripts here (docs/embedding.md); the minifier writes nothing newer.
const ECMASCRIPT: &str = "es2018";

/// The script `text`, a module, of the file `name`.
///
/// # Errors
/// It is no JavaScript.
pub(super) fn minify_script(name: &str, text: &str) -> Result<String> {
    let allocator = Allocator::default();
    let mut parsed = Parser::new(&allocator, text, SourceType::mjs()).parse();
    if let Some(fault) = parsed.diagnostics.into_iter().next() {
        let before = fault.labels.first().and_then(|label| text.get(..usize::try_from(label.offset()).ok()?)).unwrap_or_default();
        bail!("{name} is no JavaScript: {fault} in line {}", before.matches('\n').count() + 1);
    }
    let target = EngineTargets::from_target(ECMASCRIPT).map_err(|error| anyhow!(error))?;
    let compress = CompressOptions { target, ..CompressOptions::smallest() };
    let options = MinifierOptions { compress: Some(compress), ..MinifierOptions::default() };
    let scoping = Minifier::new(options).minify(&allocator, &mut parsed.program).scoping;
    Ok(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(scoping).build(&parsed.program).code)
}

/// The style sheet `text` of the file `name`. All of it is written in lines from left to right or back: there, the physical names of sizes mean
/// the same, are shorter, and are known to engines of 2016.
///
/// # Errors
/// It is no CSS.
pub(super) fn minify_style(name: &str, text: &str) -> Result<String> {
    let told = |error: &dyn std::fmt::Display| anyhow!("{name} is no CSS: {error}");
    let sheet = StyleSheet::parse(text, ParserOptions::default()).map_err(|error| told(&error))?;
    // Safari understands `(width >= 46em)`, which is shorter, from 16.4 on.
    let targets = Targets { include: Features::MediaQueries, ..Targets::default() };
    let printed = sheet.to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() });
    Ok(printed.map_err(|error| told(&error))?.code.replace("inline-size:", "width:").replace("block-size:", "height:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_spaces_and_long_names_go() {
        let script = "// Why.\nexport function long(name) {\n  /* how */ return `a  b ${name}`;\n}\n";
        assert_eq!(minify_script("a.js", script).unwrap(), "export function long(e){return`a  b ${e}`}");
        let style = "/* Why. */\n.a { color: red; color: var(--a) }\n@media (min-width: 46em) { .b { color: red } }\n";
        assert_eq!(minify_style("a.css", style).unwrap(), ".a{color:red;color:var(--a)}@media (min-width:46em){.b{color:red}}");
        let style = ".a { container-type: inline-size; max-inline-size: 1px; block-size: 2px }";
        assert_eq!(minify_style("a.css", style).unwrap(), ".a{container-type:inline-size;max-width:1px;height:2px}");
    }

    #[test]
    fn a_fault_is_told_with_its_place() {
        let script = minify_script("a.js", "const a = 1;\nconst b = ;\n").unwrap_err().to_string();
        assert!(script.starts_with("a.js is no JavaScript:") && script.ends_with(" in line 2"), "{script}");
        let style = minify_style("a.css", ".a {\n  color: red;\n}\n.b {{\n").unwrap_err().to_string();
        assert!(style.starts_with("a.css is no CSS:") && style.contains(":3:"), "{style}");
    }
}
