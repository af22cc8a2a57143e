//! Magnitudes in a unit (万户, million yuan), which no unit may have.

/// What a unit with a magnitude in it should have been.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scaled {
    /// The unit without its magnitude; empty where nothing else was there.
    pub unit: String,
    /// The power of ten that stood in it.
    pub power: i8,
}

/// The magnitude in a Chinese unit (万户, 亿元, 户（万）). Those of a divisor (人/10万人, 每万人) and of SI units (千米) are none.
pub(crate) fn chinese_magnitude(unit: &str) -> Option<Scaled> {
    const SI: &[&str] =
        &["千米", "千克", "千瓦", "千卡", "千帕", "千赫", "千伏", "千焦", "千字节", "千比特", "千兆", "千分", "百分", "百帕"];
    let unit: String = unit
        .trim()
        .chars()
        .map(|c| {
            if c == '萬' {
                '万'
            } else if c == '億' {
                '亿'
            } else {
                c
            }
        })
        .collect();
    let own = unit.split(['/', '每', '／']).next().unwrap_or_default();
    if SI.iter().any(|name| own.starts_with(name)) {
        return None;
    }
    let power = |c| match c {
        '十' => Some(1),
        '百' => Some(2),
        '千' => Some(3),
        '万' => Some(4),
        '亿' => Some(8),
        _ => None,
    };
    let leading: Vec<i8> = own.chars().map_while(power).collect();
    let is_magnitude = own.contains(['万', '亿']) || leading.first().is_some_and(|first| *first > 1);
    if !is_magnitude {
        return None;
    }
    let stays = |(at, c): &(usize, char)| {
        let is_leading = *at < leading.len();
        !(is_leading || matches!(c, '万' | '亿') || leading.is_empty() && "（）()".contains(*c))
    };
    let sum = |powers: &mut dyn Iterator<Item = i8>| powers.fold(0_i8, i8::saturating_add);
    let inside = || sum(&mut own.chars().filter_map(|c| power(c).filter(|power| *power >= 4)));
    let power = if leading.is_empty() { inside() } else { sum(&mut leading.iter().copied()) };
    Some(Scaled { unit: unit.chars().enumerate().filter(stays).map(|(_, c)| c).collect(), power })
}

/// The magnitude in an English unit (million yuan, £bn, users (m)). Those behind `per` or a slash are none. `is_length`: `m` is a metre.
pub(crate) fn english_magnitude(unit: &str, is_length: bool) -> Option<Scaled> {
    const WORDS: &[(&str, i8)] = &[
        ("ten", 1),
        ("hundred", 2),
        ("thousand", 3),
        ("million", 6),
        ("billion", 9),
        ("trillion", 12),
        ("bn", 9),
        ("mn", 6),
        ("mln", 6),
        ("tn", 12),
        ("trn", 12),
        ("k", 3),
        ("m", 6),
        ("b", 9),
        ("000", 3),
        ("'000", 3),
        ("10,000", 4),
        ("100,000", 5),
        ("1,000", 3),
        ("10000", 4),
        ("1000", 3),
    ];
    let words: Vec<&str> = unit.split_whitespace().collect();
    let divisor = words.iter().position(|word| matches!(*word, "per" | "/" | "every" | "each")).unwrap_or(words.len());
    let (mut power, mut rest) = (0_i8, Vec::new());
    for (at, word) in words.iter().enumerate() {
        let bare = word.trim_matches(['(', ')', ',']);
        let plain = bare.trim_start_matches(['£', '$', '€', '¥']).trim_start_matches("US$");
        let lower = plain.to_ascii_lowercase();
        let lower = lower.strip_suffix('s').filter(|word| word.len() > 1).unwrap_or(&lower);
        let is_short = lower.len() == 1;
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let is_metre = is_length && lower == "m" || before.is_some_and(|word| matches!(*word, "sq" | "square" | "cubic"));
        let is_known = !is_short || plain != bare || !is_metre && (words.len() > 1 || matches!(plain, "m" | "k" | "b"));
        match WORDS.iter().find(|(known, _)| *known == lower) {
            Some((_, own)) if at < divisor && is_known => {
                power = power.saturating_add(*own);
                rest.extend(bare.strip_suffix(plain).filter(|sign| !sign.is_empty()));
            }
            _ if power > 0 && lower == "of" && rest.is_empty() => {}
            _ => rest.push(word),
        }
    }
    (power > 0).then(|| Scaled { unit: rest.join(" "), power })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn magnitudes_are_found_wherever_they_stand() {
        for (unit, rest, power) in [
            ("万户", "户", 4),
            ("亿元", "元", 8),
            ("万亿元", "元", 12),
            ("百万吨", "吨", 6),
            ("千人", "人", 3),
            ("十万人", "人", 5),
            ("户（万）", "户", 4),
            ("萬戶", "戶", 4),
            ("万", "", 4),
            ("亿件/天", "件/天", 8),
            ("万t·km", "t·km", 4),
        ] {
            assert_eq!(chinese_magnitude(unit), Some(Scaled { unit: rest.into(), power }), "{unit}");
        }
        for unit in
            ["户", "元", "千米", "千瓦时", "百分点", "个百分点", "部/百人", "人/10万人", "km/万km2", "每万人", "十分", "兆瓦"]
        {
            assert_eq!(chinese_magnitude(unit), None, "{unit}");
        }
        for (unit, rest, power) in [
            ("million users", "users", 6),
            ("ten thousand users", "users", 4),
            ("hundred million yuan", "yuan", 8),
            ("millions of users", "users", 6),
            ("£bn", "£", 9),
            ("£ billion", "£", 9),
            ("US$ million", "US$", 6),
            ("$m", "$", 6),
            ("m users", "users", 6),
            ("users (m)", "users", 6),
            ("'000 tonnes", "tonnes", 3),
            ("10,000 tons", "tons", 4),
            ("million", "", 6),
            ("bn", "", 9),
            ("m", "", 6),
        ] {
            assert_eq!(english_magnitude(unit, false), Some(Scaled { unit: rest.into(), power }), "{unit}");
        }
        for unit in ["users", "deaths per 100,000 people", "m2", "MB", "Mbit/s", "sq m", "kilometres", "% of GDP", "km"] {
            assert_eq!(english_magnitude(unit, false), None, "{unit}");
        }
        assert_eq!(english_magnitude("m", true), None);
        // Found by fuzzing: more powers than a number has.
        assert_eq!(english_magnitude(&"trillion ".repeat(20), false).map(|scaled| scaled.power), Some(i8::MAX));
        assert_eq!(chinese_magnitude(&"亿".repeat(40)).map(|scaled| scaled.power), Some(i8::MAX));
    }
}
