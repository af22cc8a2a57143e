//! The inputs that fuzzing has found worth keeping, run again; and that reading takes no longer than its text.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

include!("../fuzz/checks.rs");

type Check = fn(&[u8]);

/// All inputs of a check, at least so many.
fn corpus(name: &str, least: usize) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let inputs: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect();
    assert!(inputs.len() >= least, "{name}: {}", inputs.len());
    inputs
}

#[test]
fn what_was_found_stays_right() {
    let checks: [(&str, usize, Check); 6] = [
        ("stated", 50, stated),
        ("file", 50, file),
        ("report", 50, report),
        ("draft", 30, draft),
        ("table", 30, table),
        ("settings", 10, settings),
    ];
    for (name, least, check) in checks {
        for input in corpus(name, least) {
            check(&input);
        }
    }
}

/// The time of the longer text is that of the shorter one, times its length: a generous bound, so that a busy machine fails nothing.
#[test]
fn reading_is_linear_in_the_text() {
    let time = |text: &str| {
        let start = Instant::now();
        let _ = Dataset::parse(text);
        start.elapsed()
    };
    let shipped = include_str!("../tests/fixtures/valid/bulletin.json");
    let (head, tail) = shipped.split_once("\"figures\": [").unwrap();
    let figures = tail.rsplit_once(']').unwrap().0;
    let of = |times: usize| {
        let copies: Vec<String> = (0..times).map(|copy| figures.replace("\"id\": \"", &format!("\"id\": \"c{copy}-"))).collect();
        format!("{head}\"figures\": [{}]}}", copies.join(","))
    };
    let (one, many) = (of(4), of(32));
    let _ = time(&one);
    let least = |text: &str| (0..5).map(|_| time(text)).min().unwrap();
    let (short, long) = (least(&one), least(&many));
    // Eight times the text. Ids are compared with each other, and places counted for faults only.
    assert!(long < short * 8 * 6 + Duration::from_millis(50), "{short:?} for 1, {long:?} for 8");
}
