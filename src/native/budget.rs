//! What visits transfer, and what they may.

use std::fmt::Write as _;

use anyhow::{Result, bail};

use crate::publish::{Files, Program, gzip};
use crate::view::pages::Role;

/// A visit: what it is, the files that it loads, and the bytes that these may take in brotli.
struct Visit<'a> {
    name: &'static str,
    files: Vec<&'a str>,
    budget: usize,
}

/// What each kind of visit weighs, file by file.
///
/// # Errors
/// One is over its budget; the error has the same table.
pub(super) fn within_budget(files: &Files, program: &Program) -> Result<String> {
    let asset = |role| program.assets().get(role).path.as_str();
    let visits = [
        // What fits into the first round trip (RFC 6928: ten segments of 1,460 bytes, less the headers).
        Visit { name: "The figures are seen with one response", files: vec!["index.html"], budget: 14_336 },
        Visit {
            name: "A visit to the page while the figures are those that it was published with",
            files: vec!["index.html", asset(Role::Page), "figures.json", "icon.svg"],
            budget: 15_000,
        },
        Visit {
            name: "The element on a page of somebody else, likewise",
            files: vec!["element.html", "embed.js", "figures.json"],
            budget: 16_000,
        },
        Visit {
            name: "Besides, when there are newer figures",
            files: vec![asset(Role::Live), asset(Role::App), asset(Role::AppWasm)],
            budget: 88_000,
        },
        Visit {
            name: "Besides, when a chart is wanted that the page does not have",
            files: vec![asset(Role::Charts), asset(Role::ChartsWasm)],
            budget: 88_000,
        },
        Visit {
            name: "Besides, when newer figures have changes, ranges, quarters or what else bulletins say",
            files: vec![asset(Role::Bulletins), asset(Role::BulletinsWasm)],
            budget: 150_000,
        },
        Visit {
            name: "The editor, as it opens",
            files: vec![
                "editor.html",
                asset(Role::Style),
                asset(Role::EditorStyle),
                asset(Role::EditorPage),
                asset(Role::Editor),
                asset(Role::EditorWasm),
                "figures.json",
                "icon.svg",
            ],
            budget: 300_000,
        },
        Visit {
            name: "When the editor publishes, besides the editor",
            files: vec![asset(Role::PublisherWorker), asset(Role::Publisher), asset(Role::PublisherWasm)],
            budget: 800_000,
        },
    ];
    let mut report = "\nBytes, in brotli; what the host compresses itself, in gzip:\n".to_owned();
    let mut over = Vec::new();
    for Visit { name, files: names, budget } in visits {
        let mut total = 0;
        writeln!(report, "{name}")?;
        for path in names {
            let bytes = files.bytes(path)?;
            // What has no compressed copy is compressed by the host.
            let compressed = match files.bytes(&format!("{path}.br")) {
                Ok(copy) => copy.len(),
                Err(_) => gzip(bytes)?.len(),
            };
            total += compressed;
            writeln!(report, "{compressed:>9}  of {:>7}  {path}", bytes.len())?;
        }
        writeln!(report, "{total:>9}  together; the budget is {budget}")?;
        if total > budget {
            over.push(format!("{name}: {} bytes too many.", total - budget));
        }
    }
    if over.is_empty() { Ok(report) } else { bail!("{report}\nOver budget:\n{}", over.join("\n")) }
}
