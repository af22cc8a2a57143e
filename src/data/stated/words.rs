//! The words before the number.

use super::lexicon::{BEFORE, BEFORE_ENGLISH, BEFORE_ENGLISH_OF_BULLETINS, BEFORE_OF_BULLETINS, TELLING, TELLING_ENGLISH, Word};
use super::number::{self, Tail};
use super::reading::{BasisWord, Bounds, Direction, Reading, Unread};
use crate::data::{Qualifier, Status};

/// What the words so far have said.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a thing of its own that words may have said")]
struct Words {
    bounds: Bounds,
    /// Unknown words stand between a bound and the number: only 占 makes that one expression (约占世界总人口的1/5).
    is_loose: bool,
    /// A bound that is a direction if what follows is no number.
    compare: Option<bool>,
    /// What follows is compared with: its own direction says nothing.
    is_compared: bool,
    share: bool,
    direction: Option<Direction>,
    /// A verb of one letter counts only right before the number: 高 is in many nouns.
    before_verb: Option<Before>,
    noun: Option<bool>,
    is_new: bool,
    from: bool,
    basis: Option<BasisWord>,
    status: &'static [Status],
    contradiction: bool,
}

/// The direction before a verb.
struct Before(Option<Direction>);

/// Reads a normalised text.
pub(super) fn read(text: &str, units: &[String]) -> Result<Reading, Unread> {
    let has_digits = text.contains(|c: char| c.is_ascii_digit());
    let mut words = Words::default();
    let mut rest = text;
    let mut previous = ' ';
    loop {
        let at_word = !(previous.is_ascii_alphanumeric() && rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
        if at_word && number::may_start(rest, units, has_digits) {
            match number::read(rest, units) {
                Ok(tail) => return words.finish(tail),
                Err(Unread::Unreadable) => {}
                Err(ambiguous) => return Err(ambiguous),
            }
        }
        let length = match word_at(rest, at_word) {
            Some((word, length)) => {
                words.say(word, rest.get(..length).unwrap_or_default());
                length
            }
            None => words.skip(rest, previous, has_digits).ok_or(Unread::Unreadable)?,
        };
        let (skipped, tail) = rest.split_at_checked(length.max(1)).ok_or(Unread::Unreadable)?;
        previous = skipped.chars().last().unwrap_or(' ');
        rest = tail;
    }
}

/// The longest known word that the text begins with, and its length.
fn word_at(text: &str, at_word: bool) -> Option<(Word, usize)> {
    let mut found: Option<(Word, usize)> = None;
    let mut keep = |word: Word, length: usize| {
        if found.is_none_or(|(_, longest)| length > longest) {
            found = Some((word, length));
        }
    };
    for (word, forms) in BEFORE.iter().chain(BEFORE_OF_BULLETINS) {
        let leaves_a_rest = |form: &&str| text.len() > form.len() && text.starts_with(form);
        forms.split('|').filter(leaves_a_rest).for_each(|form| keep(*word, form.len()));
    }
    for (word, forms) in BEFORE_ENGLISH.iter().chain(BEFORE_ENGLISH_OF_BULLETINS).filter(|_| at_word) {
        let ends = |form: &&str| {
            let rest = text.strip_prefix(form);
            rest.is_some_and(|rest| {
                !(form.ends_with(char::is_alphabetic) && rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-'))
            })
        };
        forms.split('|').filter(ends).for_each(|form| keep(*word, form.len()));
    }
    // 上亿 is a bound, 上海 is none.
    found.filter(|(word, length)| {
        let is_up = text.starts_with('上') && *length == '上'.len_utf8();
        !is_up || !matches!(word, Word::Bound(_)) || text.chars().nth(1).is_some_and(|c| "万亿千百".contains(c))
    })
}

impl Words {
    fn say(&mut self, word: Word, form: &str) {
        let before_verb = self.before_verb.take();
        match word {
            Word::Neutral => self.before_verb = before_verb,
            Word::Bound(bounds) => {
                self.bound(bounds);
                self.share |= form.ends_with('占');
            }
            Word::Compare(bounds, up) => {
                self.bound(bounds);
                self.compare = Some(up);
            }
            Word::Verb(up) => {
                if form.chars().count() == 1 {
                    self.before_verb = Some(Before(self.direction));
                }
                let direction = if up { Direction::Up } else { Direction::Down };
                // A fall that falls may be either.
                self.direction = Some(if self.noun == Some(false) { Direction::Open } else { direction });
            }
            Word::New => (self.direction, self.is_new) = (Some(Direction::Up), true),
            Word::Noun(_) if self.is_compared => {}
            // 拉低增速: the verb before says where it goes.
            Word::Noun(up) => {
                self.noun = Some(up);
                self.direction = self.direction.or(Some(if up { Direction::Up } else { Direction::Down }));
            }
            Word::Spread(wider) => {
                let direction = |noun| if noun == wider { Direction::Up } else { Direction::Down };
                self.direction = Some(self.noun.map_or(Direction::Open, direction));
            }
            Word::Shrink => self.direction = Some(if self.noun == Some(false) { Direction::Up } else { Direction::Down }),
            Word::To => (self.direction, self.from) = (None, false),
            Word::From => (self.direction, self.from) = (None, true),
            Word::Share => self.share = true,
            Word::Basis(basis) => self.basis = Some(basis),
            Word::Status(status) => self.status = status,
        }
    }

    fn bound(&mut self, bounds: Bounds) {
        match self.bounds.and(bounds) {
            Ok(both) => self.bounds = both,
            Err(_) => self.contradiction = true,
        }
    }

    /// Goes past what no word explains: how many bytes of it. Nothing where it may say something of the number.
    fn skip(&mut self, text: &str, previous: char, has_digits: bool) -> Option<usize> {
        let first = text.chars().next()?;
        if first == ' ' {
            return Some(1);
        }
        // The rest of a number that begins in a way that no number does.
        let before_digit = text.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
        if matches!(first, ',' | '.' | '\'') && before_digit && !previous.is_alphabetic() {
            return None;
        }
        if first.is_ascii_digit() {
            return number::date(text).or_else(|| name_with_digits(text)).or_else(|| self.earlier_number(text));
        }
        // 计划单列市: a plan only where it is said of the number.
        if self.status == [Status::Planned] {
            self.status = &[];
        }
        if let Some(Before(direction)) = self.before_verb.take() {
            self.direction = direction;
        }
        if let Some(up) = self.compare.take() {
            (self.direction, self.bounds) = (Some(if up { Direction::Up } else { Direction::Down }), Bounds::EXACT);
            self.is_compared = true;
        }
        self.is_loose = self.bounds != Bounds::EXACT && !self.share;
        if first.is_ascii_alphabetic() {
            let length = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '\'' | '.'))).unwrap_or(text.len());
            let word = text.get(..length)?.trim_end_matches(['.', '-']);
            return (!TELLING_ENGLISH.contains(&word)).then_some(word.len().max(1));
        }
        let is_digit = "零一二两三四五六七八九十百千".contains(first);
        let is_telling =
            TELLING.contains(first) && !(has_digits && is_digit) || matches!(first, '%' | '‰' | '+' | '$' | '£' | '€' | '¥');
        (!is_telling).then(|| first.len_utf8())
    }

    /// Past the earlier number of 由77.93岁提高到78.2岁, and the change of 增长3.1%至4.2亿.
    fn earlier_number(&mut self, text: &str) -> Option<usize> {
        let to = [("到", 3), ("至", 3), (" to ", 4)]
            .into_iter()
            .filter_map(|(word, length)| Some((text.find(word)?, length)))
            .min()?;
        // Nothing but that number stands before.
        let (earlier, rest) = text.split_at_checked(to.0 + to.1)?;
        let numbers = earlier
            .split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ')))
            .filter(|part| part.contains(|c: char| c.is_ascii_digit()));
        let fits = (self.from || self.direction.is_some()) && numbers.count() == 1 && rest.contains(|c: char| c.is_ascii_digit());
        if fits {
            self.say(Word::To, "");
        }
        fits.then_some(to.0 + to.1)
    }

    fn finish(self, tail: Tail) -> Result<Reading, Unread> {
        let Tail { mut reading, is_range_of_to } = tail;
        if self.contradiction || self.is_loose {
            return Err(Unread::Unreadable);
        }
        reading.bounds = reading.bounds.and(self.bounds)?;
        // From 3 to 5 million: the number is the second.
        if self.from
            && is_range_of_to
            && let crate::data::Form::To(end) = reading.form
        {
            (reading.value, reading.form) = (end, crate::data::Form::Number);
        }
        reading.direction = match (self.direction, reading.direction) {
            (Some(before), Some(behind)) if before != behind => return Err(Unread::Unreadable),
            (before, behind) => before.or(behind),
        };
        // Growth of −3.2 % is a fall; a fall of −3.2 % is a slip.
        if reading.value.is_negative() {
            match reading.direction {
                Some(Direction::Up) => (reading.value, reading.direction) = (reading.value.abs(), Some(Direction::Down)),
                Some(Direction::Down) => return Err(Unread::Unreadable),
                _ => {}
            }
        }
        reading.is_new = self.is_new;
        reading.basis = reading.basis.or(self.basis);
        reading.status = self.status;
        let is_range = !matches!(reading.form, crate::data::Form::Number | crate::data::Form::Of(_));
        let fits = !is_range || reading.bounds == Bounds::EXACT || reading.bounds.allows(Qualifier::About);
        if fits { Ok(reading) } else { Err(Unread::Unreadable) }
    }
}

/// A name that begins with digits: 5G. Not a number with its unit.
fn name_with_digits(text: &str) -> Option<usize> {
    let length = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let name = text.get(..length)?;
    let short = name.len() <= 6 && name.starts_with(|c: char| c.is_ascii_digit()) && name.ends_with(['g', 'k', 'd']);
    (short && length < text.len()).then_some(length)
}
