//! What the first program of a browser accepts as a unit.

use super::Unit;

impl Unit {
    /// Whether it surely has no magnitude in it and is no money but yuan: what the first program of a browser accepts.
    pub(in crate::data) fn is_plain(&self) -> bool {
        if self.is_percent() {
            return true;
        }
        let is_plain_chinese = |c: char| !c.is_ascii() && !"十百千万亿萬億元镑郎币％‰／每".contains(c);
        let is_plain_word = |word: &str| {
            let word = word.to_ascii_lowercase();
            let short = ["bn", "mn", "mln", "tn", "trn", "k", "m", "b", "ten", "tens", "yen", "won", "per"];
            let long = ["illion", "thousand", "hundred", "yuan", "dollar", "euro", "pound", "franc", "pataca", "renminbi"];
            let letters = word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            letters && !short.contains(&word.as_str()) && !long.iter().any(|part| word.contains(part))
        };
        let is_plain_english = |text: &str| text.split(' ').all(is_plain_word);
        let english = self.en.as_ref().is_none_or(|en| is_plain_english(&en.one) && is_plain_english(&en.other));
        let is_yuan = self.zh_cn == "元" && self.en.as_ref().is_none_or(|en| en.one == "yuan" && en.other == "yuan");
        is_yuan || english && (self.zh_cn.chars().all(is_plain_chinese) || is_plain_english(&self.zh_cn))
    }
}
