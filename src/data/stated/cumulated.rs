//! Whether words say that a number is counted from a beginning on, so that it only grows.

/// Words of a label, or of a source: 累计查询, 累计完成, total, cumulative.
pub fn is_cumulated(words: &str) -> bool {
    let chinese = ["累计", "累計", "累积", "累積"];
    let english = ["total", "cumulative", "cumulated", "cumulatively"];
    let is_word = |word: &str| english.iter().any(|own| word.eq_ignore_ascii_case(own));
    chinese.iter().any(|own| words.contains(own)) || words.split(|c: char| !c.is_ascii_alphabetic()).any(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_say_that_something_is_cumulated() {
        for words in ["通信行程卡累计查询", "累計完成", "Total queries", "queries, cumulative"] {
            assert!(is_cumulated(words), "{words}");
        }
        for words in ["通信行程卡查询", "电信业务总量", "Totally new queries", ""] {
            assert!(!is_cumulated(words), "{words}");
        }
    }
}
