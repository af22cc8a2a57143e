//! Finds the figures of an earlier file again by their words.
//!
//! How alike: half is the share of the known label's words (pairs of characters in Chinese) that stand in the clauses around the number, three
//! tenths the share that stands in the sentence, one tenth each the same unit and the same kind.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::{Proposal, wording};

/// Less alike than this are none: kind and unit alone are no likeness.
const LEAST: f64 = 0.36;
/// As many known figures are kept for each proposal.
const MOST: usize = 8;

/// The figures of an earlier file, by their words.
pub(super) struct Known<'a> {
    figures: &'a [Map<String, Value>],
    /// The words of each label in Chinese and in English, and of its sentence.
    labels: Vec<[Vec<u32>; 2]>,
    quotes: Vec<HashSet<u32>>,
    /// Each word's number, and the figures that have it.
    words: HashMap<String, (u32, Vec<usize>)>,
    ids: HashSet<&'a str>,
    /// The only unit in both languages that is written so in Chinese.
    units: HashMap<&'a str, Option<&'a Value>>,
}

impl<'a> Known<'a> {
    pub(super) fn new(figures: &'a [Map<String, Value>]) -> Self {
        let mut words: HashMap<String, (u32, Vec<usize>)> = HashMap::new();
        let mut number = |text: &str, at: usize, lists: bool| -> HashSet<u32> {
            let mut numbers = HashSet::new();
            for word in features(text) {
                let next = u32::try_from(words.len()).unwrap_or(u32::MAX);
                let (number, figures) = words.entry(word).or_insert_with(|| (next, Vec::new()));
                if lists && !figures.contains(&at) {
                    figures.push(at);
                }
                numbers.insert(*number);
            }
            numbers
        };
        let (mut labels, mut quotes) = (Vec::new(), Vec::new());
        for (at, figure) in figures.iter().enumerate() {
            let text = |name: &str| figure.get(name).and_then(Value::as_str).unwrap_or_default();
            let label =
                |tag: &str| figure.get("label").and_then(|label| label.get(tag)).and_then(Value::as_str).unwrap_or_default();
            labels.push(["zh-CN", "en"].map(|tag| number(label(tag), at, true).into_iter().collect()));
            quotes.push(number(text("quote"), at, false));
        }
        let mut units: HashMap<&str, Option<&Value>> = HashMap::new();
        for unit in figures.iter().filter_map(|figure| figure.get("unit")) {
            let Some(name) = unit.get("zh-CN").and_then(Value::as_str) else { continue };
            let known = units.entry(name).or_insert(Some(unit));
            *known = known.filter(|known| *known == unit);
        }
        let ids = figures.iter().filter_map(|figure| figure.get("id").and_then(Value::as_str)).collect();
        Self { figures, labels, quotes, words, ids, units }
    }

    pub(super) fn figure(&self, at: usize) -> Option<&'a Map<String, Value>> {
        self.figures.get(at)
    }

    pub(super) fn id(&self, at: usize) -> Option<&'a str> {
        self.figure(at)?.get("id").and_then(Value::as_str)
    }

    pub(super) fn has_id(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// The known unit that is written as this one in Chinese, where all known figures with it agree.
    pub(super) fn unit(&self, unit: &Value) -> Option<Value> {
        let has_english = unit.get("en").is_some();
        let name = unit.get("zh-CN").and_then(Value::as_str).filter(|_| !has_english)?;
        self.units.get(name).copied().flatten().cloned()
    }
}

/// Words in Latin letters, and pairs of characters of any other script.
fn features(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for run in text.split(|c: char| !c.is_alphanumeric()) {
        let mut word = String::new();
        let mut last = None;
        for c in run.chars().flat_map(char::to_lowercase) {
            if c.is_ascii() {
                word.push(c);
                last = None;
                continue;
            }
            push_word(&mut found, &mut word);
            if let Some(last) = last {
                found.push([last, c].iter().collect());
            }
            last = Some(c);
        }
        push_word(&mut found, &mut word);
    }
    found
}

fn push_word(found: &mut Vec<String>, word: &mut String) {
    const LITTLE: &[&str] = &["the", "of", "in", "and", "a", "an", "to", "for", "on", "by", "with", "who", "their", "that"];
    let own = std::mem::take(word);
    let own = own.strip_suffix('s').filter(|own| own.len() > 2).unwrap_or(&own);
    if !own.is_empty() && !LITTLE.contains(&own) {
        found.push(own.to_owned());
    }
}

/// Which proposal renews which known figure: the most alike first, each once.
pub(super) fn renewals(text: &str, proposals: &[Proposal], known: &Known) -> Vec<(usize, (usize, f64))> {
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (at, proposal) in proposals.iter().enumerate() {
        let mut own = candidates(text, proposal, known);
        own.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        pairs.extend(own.into_iter().take(MOST).map(|(figure, likeness)| (likeness, at, figure)));
    }
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
    let (mut proposed, mut renewed) = (HashSet::new(), HashSet::new());
    let mut found = Vec::new();
    for (likeness, at, figure) in pairs {
        if !proposed.contains(&at) && !renewed.contains(&figure) {
            proposed.insert(at);
            renewed.insert(figure);
            found.push((at, (figure, likeness)));
        }
    }
    found
}

fn candidates(text: &str, proposal: &Proposal, known: &Known) -> Vec<(usize, f64)> {
    let numbers = |text: &str| -> HashSet<u32> {
        features(text).iter().filter_map(|word| known.words.get(word).map(|(number, _)| *number)).collect()
    };
    let quote = proposal.figure.get("quote").and_then(Value::as_str).unwrap_or_default();
    let near =
        numbers(&format!("{} {}", wording::clause_before(text, &proposal.mark), wording::clause_behind(text, &proposal.mark)));
    let wide = numbers(quote);
    let figures: HashSet<usize> = features(quote)
        .iter()
        .filter_map(|word| known.words.get(word))
        .flat_map(|(_, figures)| figures.iter().copied())
        .collect();
    let likeness = |at: usize| {
        let [chinese, english] = known.labels.get(at)?;
        let (figure, label) = (known.figure(at)?, if quote.is_ascii() { english } else { chinese });
        let fits = fits(proposal, figure)?;
        let share = |label: &[u32], of: &HashSet<u32>| {
            count(label.iter().filter(|word| of.contains(word)).count()) / count(label.len().max(1))
        };
        let (near, mut sentence) = (share(label, &near), share(label, &wide));
        if let Some(quote) = known.quotes.get(at).filter(|quote| !quote.is_empty()) {
            let quote: Vec<u32> = quote.iter().copied().collect();
            sentence = sentence.max(share(&quote, &wide));
        }
        let likeness = 0.5 * near + 0.3 * sentence + fits;
        (likeness >= LEAST).then_some((at, likeness))
    };
    figures.into_iter().filter_map(likeness).collect()
}

#[allow(clippy::cast_precision_loss, reason = "words of a sentence")]
fn count(words: usize) -> f64 {
    words as f64
}

/// What unit and kind say: nothing where they are others, for a newer value has the same.
fn fits(proposal: &Proposal, known: &Map<String, Value>) -> Option<f64> {
    let text = |figure: &Map<String, Value>, name: &str| figure.get(name).and_then(Value::as_str).map(str::to_owned);
    let unit = |figure: &Map<String, Value>| {
        figure.get("unit").and_then(|unit| unit.get("zh-CN")).and_then(Value::as_str).map(str::to_owned)
    };
    let (kind, known_kind) = (text(&proposal.figure, "kind")?, text(known, "kind")?);
    let is_amount = |kind: &str| matches!(kind, "count" | "measure");
    let is_same_kind = kind == known_kind;
    // Schema 1 has targets of any kind.
    let may_be = is_same_kind
        || is_amount(&kind) && is_amount(&known_kind)
        // More than the whole of it: that is asked about.
        || kind == "measure" && known_kind == "rate"
        || known_kind == "target" && (is_amount(&kind) || kind == "rate");
    let usual = |kind: &str| match kind {
        "rate" | "change" => Some("%".to_owned()),
        _ => None,
    };
    let own = unit(&proposal.figure).or_else(|| usual(&kind));
    let known_unit = unit(known).or_else(|| usual(&known_kind));
    let same_unit = own == known_unit;
    let none_written = own.is_none() && is_amount(&kind);
    (may_be && (same_unit || none_written))
        .then(|| f64::from(u8::from(same_unit)) * 0.1 + f64::from(u8::from(is_same_kind)) * 0.1)
}
