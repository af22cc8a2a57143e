//! Times as people write them in tables and forms: 2020年, 2024年前三季度, 2024.9, Q1 2024, the end of March 2024.

use crate::data::{Locale, Period};
use crate::format::format_period;

/// Reads a time as a figures file has it, or as people write it.
pub(in crate::import) fn read_period(text: &str) -> Option<Period> {
    let text = text.trim();
    Period::parse(text).or_else(|| in_digits(text)).or_else(|| in_english(text))
}

/// Chinese, and digits with any separator.
fn in_digits(text: &str) -> Option<Period> {
    let folded = fold(text);
    let (text, is_as_of) = ["截至", "截止到", "截止", "截至到"]
        .iter()
        .filter_map(|word| folded.strip_prefix(word))
        .min_by_key(|rest| rest.len())
        .map_or((folded.as_str(), false), |rest| (rest, true));
    let text = text.strip_suffix("零时").or_else(|| text.strip_suffix("0时")).unwrap_or(text);
    let end = ["年末", "年底", "末", "底", "期末"]
        .iter()
        .filter_map(|word| Some((text.strip_suffix(word)?, word.starts_with('年'))))
        .min_by_key(|(rest, _)| rest.len());
    if let Some((rest, _)) = end {
        let period = span(rest)?;
        return Period::parse(&format!("end of {period}"));
    }
    let period = span(text)?;
    if !is_as_of {
        return Period::parse(&period);
    }
    // A day is the day; of a month or year the end is meant.
    Period::parse(&format!("as of {period}")).or_else(|| Period::parse(&format!("end of {period}")))
}

/// One time or two, in the words of a figures file.
fn span(text: &str) -> Option<String> {
    if let Some(moment) = moment(text) {
        return Some(moment);
    }
    let year_end = text.char_indices().nth(4).map(|(at, _)| at)?;
    let (year, rest) = text.split_at_checked(year_end)?;
    let within = rest.strip_prefix('年').unwrap_or(rest);
    if year.chars().all(|c| c.is_ascii_digit()) {
        // 前三季度, 前10个月
        if let Some(first) = within.strip_prefix('前') {
            if let Some(count) = first.strip_suffix("季度") {
                let last = number(count.trim_end_matches('个'))?;
                return (2..=4).contains(&last).then(|| format!("{year}-Q1/{year}-Q{last}"));
            }
            let last = number(first.strip_suffix("个月").or_else(|| first.strip_suffix('月'))?)?;
            return (2..=12).contains(&last).then(|| format!("{year}-01/{year}-{last:02}"));
        }
        // 1-10月, 一至三季度
        if let Some((first, last)) = within.split_once('-')
            && rest.starts_with('年')
        {
            let bare = |text: &str| number(text.trim_start_matches('第').trim_end_matches(['月', '份']).trim_end_matches("季度"));
            let is_quarter = last.ends_with("季度");
            let unit = if is_quarter { "季度" } else { "月" };
            if last.trim_end_matches('份').ends_with(unit)
                && let Some((first, last)) = bare(first).zip(bare(last))
            {
                let part = |part: u32| if is_quarter { format!("{year}-Q{part}") } else { format!("{year}-{part:02}") };
                return Some(format!("{}/{}", part(first), part(last)));
            }
        }
    }
    // 2021-2025年, 2023年12月-2024年2月
    text.match_indices('-').find_map(|(at, _)| {
        let (first, last) = (text.get(..at)?, text.get(at + 1..)?);
        let is_year = |text: &str| text.len() == 4 && text.chars().all(|c| c.is_ascii_digit());
        let last_moment = moment(last)?;
        let first_moment = if is_year(first) && last.ends_with('年') { first.to_owned() } else { moment(first)? };
        Some(format!("{first_moment}/{last_moment}"))
    })
}

/// A year, half, quarter, month, day or fiscal year, in the words of a figures file.
fn moment(text: &str) -> Option<String> {
    if let Some(rest) = text.strip_suffix("财年").or_else(|| text.strip_suffix("财政年度")).or_else(|| text.strip_suffix("学年"))
    {
        let (first, second) = rest.split_once(['/', '-']).unwrap_or((rest, ""));
        let second = second.get(second.len().saturating_sub(2)..).filter(|second| !second.is_empty());
        return Some(second.map_or_else(|| format!("FY{first}"), |second| format!("FY{first}-{second}")));
    }
    let at = text.char_indices().nth(4).map_or(text.len(), |(at, _)| at);
    let (year, rest) = text.split_at_checked(at)?;
    if !year.chars().all(|c| c.is_ascii_digit()) || year.len() != 4 {
        return None;
    }
    let is_worded = rest.starts_with('年');
    let rest = rest.strip_prefix("年度").or_else(|| rest.strip_prefix('年')).unwrap_or(rest);
    let rest = rest.trim_start_matches(['-', '/', '.']);
    if matches!(rest, "" | "全年" | "度") {
        return Some(year.to_owned());
    }
    let part = match rest {
        "上半年" | "h1" => Some("H1".to_owned()),
        "下半年" | "h2" => Some("H2".to_owned()),
        _ => quarter(rest).map(|quarter| format!("Q{quarter}")),
    };
    if let Some(part) = part {
        return Some(format!("{year}-{part}"));
    }
    let day = rest.trim_end_matches(['日', '号']);
    let mut numbers = day.split(['月', '-', '/', '.']).filter(|part| !part.is_empty() && *part != "份");
    let (month, day) = (number(numbers.next()?)?, numbers.next().map(number));
    // 2020.5 is May; 20205 is nothing.
    let is_separated = is_worded || text.get(4..5).is_some_and(|c| matches!(c, "-" | "/" | ".")) || rest.ends_with(['月', '份']);
    // 2024年1-10月 are ten months.
    let is_span = rest.contains('-') && (is_worded || rest.ends_with(['月', '份']));
    if numbers.next().is_some() || !is_separated || is_span {
        return None;
    }
    match day {
        None => Some(format!("{year}-{month:02}")),
        Some(day) => Some(format!("{year}-{month:02}-{:02}", day?)),
    }
}

fn quarter(text: &str) -> Option<u32> {
    let bare = text.strip_suffix("季度").or_else(|| text.strip_suffix("季")).or_else(|| text.strip_prefix('q'))?;
    number(bare.trim_start_matches('第')).filter(|quarter| (1..=4).contains(quarter))
}

/// A number of one or two digits, or in Chinese up to twelve.
fn number(text: &str) -> Option<u32> {
    if !text.is_empty() && text.len() <= 2 && text.chars().all(|c| c.is_ascii_digit()) {
        return text.parse().ok();
    }
    let numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
    let text = if text == "两" { "二" } else { text };
    numbers.iter().position(|own| *own == text).and_then(|at| u32::try_from(at + 1).ok())
}

/// Narrow characters in lower case, without spaces, one kind of dash.
fn fold(text: &str) -> String {
    let narrow = |c: char| match c {
        '—' | '–' | '－' | '―' | '~' | '～' | '〜' | '至' | '到' => '-',
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        c => c,
    };
    let is_as_of = text.trim_start().starts_with("截");
    let text = if is_as_of { text.replacen("截至", "截止", 1).replacen("截止到", "截止", 1) } else { text.to_owned() };
    let folded: String = text.chars().map(narrow).filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    folded.replace("--", "-")
}

/// Any of our own English words for a time of the year that is named.
fn in_english(text: &str) -> Option<Period> {
    let words = english(text);
    let year = words.split_whitespace().find(|word| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit()))?;
    let halves = (1..=2).map(|half| format!("{year}-H{half}"));
    let quarters = (1..=4).map(|quarter| format!("{year}-Q{quarter}"));
    let months = (1..=12).map(|month| format!("{year}-{month:02}"));
    let first_quarters = (2..=4).map(|last| format!("{year}-Q1/{year}-Q{last}"));
    let first_months = (1..=11).flat_map(|first| (first + 1..=12).map(move |last| (first, last)));
    let first_months = first_months.map(|(first, last)| format!("{year}-{first:02}/{year}-{last:02}"));
    let spans: Vec<String> = std::iter::once(year.to_owned()).chain(halves).chain(quarters).chain(months).collect();
    let ends = spans.iter().map(|span| format!("end of {span}"));
    let all = ends.chain(spans.iter().cloned()).chain(first_quarters).chain(first_months);
    all.filter_map(|own| Period::parse(&own)).find(|period| english(&format_period(*period, Locale::En)) == words)
}

/// English words of a time, the same for all ways to write it.
fn english(text: &str) -> String {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let lower = text.to_ascii_lowercase().replace(['-', '–', ','], " ");
    let mut words: Vec<String> = Vec::new();
    for word in lower.split_whitespace() {
        let short = MONTHS.iter().find(|month| word.starts_with(**month) && word.chars().all(|c| c.is_ascii_alphabetic()));
        let word = match word {
            "the" | "of" | "at" | "to" | "quarter" | "half" | "in" => continue,
            "first" => "1",
            "second" => "2",
            "third" => "3",
            "fourth" => "4",
            word => short.map_or(word, |month| *month),
        };
        words.push(word.into());
    }
    // Q1 2024 and 2024 Q1 are the first quarter of 2024, which has no other words here: 1q, 2h.
    let part =
        |text: &str, letter: char| text.strip_prefix(letter).filter(|rest| rest.len() == 1).map(|rest| format!("{letter}{rest}"));
    let mut folded: Vec<String> =
        words.iter().map(|word| part(word, 'q').or_else(|| part(word, 'h')).unwrap_or_else(|| word.clone())).collect();
    let lower_words = lower.split_whitespace().collect::<Vec<_>>();
    for (name, letter) in [("quarter", 'q'), ("half", 'h')] {
        if lower_words.contains(&name)
            && let Some(first) = folded.iter_mut().find(|word| word.len() == 1)
        {
            first.insert(0, letter);
        }
    }
    folded.sort_by_key(|word| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit()));
    folded.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::iso_period;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, own) in [
            ("2020", "2020"),
            ("2020年", "2020"),
            ("2020 年度", "2020"),
            ("２０２０年", "2020"),
            ("2020年全年", "2020"),
            ("2020年3月", "2020-03"),
            ("2020.3", "2020-03"),
            ("2020/03", "2020-03"),
            ("2020年03月份", "2020-03"),
            ("2020年3月15日", "2020-03-15"),
            ("2020/3/5", "2020-03-05"),
            ("2020年上半年", "2020-H1"),
            ("2020下半年", "2020-H2"),
            ("2020年一季度", "2020-Q1"),
            ("2020年第4季度", "2020-Q4"),
            ("2020Q2", "2020-Q2"),
            ("2024年前三季度", "2024-Q1/2024-Q3"),
            ("2024年前两个季度", "2024-Q1/2024-Q2"),
            ("2024年1-10月", "2024-01/2024-10"),
            ("2024年1—10月份", "2024-01/2024-10"),
            ("2024年1至9月", "2024-01/2024-09"),
            ("2024年前10个月", "2024-01/2024-10"),
            ("2024年一至三季度", "2024-Q1/2024-Q3"),
            ("2021-2025年", "2021/2025"),
            ("2021年至2025年", "2021/2025"),
            ("2023年12月至2024年2月", "2023-12/2024-02"),
            ("2024年末", "end of 2024"),
            ("2024年底", "end of 2024"),
            ("截至2024年9月末", "end of 2024-09"),
            ("截至2024年底", "end of 2024"),
            ("2024年三季度末", "end of 2024-Q3"),
            ("截至2020年11月1日", "as of 2020-11-01"),
            ("截至2020年11月1日零时", "as of 2020-11-01"),
            ("2023财年", "FY2023"),
            ("2023/24财年", "FY2023-24"),
            ("2023—2024学年", "FY2023-24"),
            ("Q1 2024", "2024-Q1"),
            ("2024 Q3", "2024-Q3"),
            ("March 2024", "2024-03"),
            ("Sept 2024", "2024-09"),
            ("end of March 2024", "end of 2024-03"),
            ("at the end of 2024", "end of 2024"),
            ("first three quarters of 2024", "2024-Q1/2024-Q3"),
            ("January to October 2024", "2024-01/2024-10"),
            ("second half of 2024", "2024-H2"),
            ("end of 2024-09", "end of 2024-09"),
        ] {
            assert_eq!(read_period(text).map(iso_period).as_deref(), Some(own), "{text}");
        }
        for text in ["", "去年", "20年", "2020年13月", "20205", "Sep-24", "2020年五季度", "数值", "12", "2024年前"] {
            assert_eq!(read_period(text), None, "{text}");
        }
    }
}
