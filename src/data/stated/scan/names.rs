//! Digits that are no number of a figure: dates, names, the numbers of things.

use super::line::Line;

/// Past what is a date or a name, where one begins. `is_bounded`: words before say that it is a number.
pub(super) fn past(line: &Line, at: usize, is_bounded: bool) -> Option<usize> {
    if !line.get(at).is_ascii_digit() {
        return chinese(line, at);
    }
    glued(line, at).or_else(|| date(line, at, is_bounded)).or_else(|| numbered(line, at)).or_else(|| title(line, at, is_bounded))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Letters and digits in one word: G20, COVID-19, ISO 9001, 5G, 3D, 2.0.
fn glued(line: &Line, at: usize) -> Option<usize> {
    let before = line.before(at);
    let behind_letter = matches!(before, '-' | '/' | '.' | '_') && at > 1 && line.before(at - 1).is_ascii_alphabetic();
    let name = |end| line.while_at(end, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/'));
    let code = matches!(before, '@' | '#' | '_' | '+')
        || before.is_ascii_alphabetic() && !line.ends_with(at, "rmb") && !line.ends_with(at, "cny");
    if code && !(before == '+' && !line.before(at - 1).is_ascii_alphanumeric()) || behind_letter {
        return Some(name(at));
    }
    // Digits·digits and digits×digits are days and shapes: 11·11, 7×24.
    let end = line.while_at(at, is_digit);
    if matches!(line.get(end), '·' | '×' | '*') && is_digit(line.get(end + 1)) || matches!(before, '×' | '*') {
        return Some(line.while_at(end, |c| is_digit(c) || matches!(c, '·' | '×' | '*')));
    }
    // 1+N, 5+2: a motto.
    if line.get(end) == '+' && (line.get(end + 1).is_ascii_alphanumeric() || "一二三四五六七八九十".contains(line.get(end + 1)))
    {
        return Some(line.while_at(end, |c| c.is_ascii_alphanumeric() || c == '+'));
    }
    let letters = line.while_at(end, |c| c.is_ascii_alphabetic());
    let word = line.string(&(end..letters));
    // 4K and 8B are names; 5K behind a sign of money is an amount, which the number itself sees.
    let is_money = matches!(before, '$' | '£' | '€' | '¥');
    match word.as_str() {
        "" => None,
        "st" | "nd" | "rd" | "th" => (!ranks(line, at)).then_some(letters),
        "bn" | "mn" | "mln" | "tn" | "trn" | "fold" | "percent" | "pct" | "pp" => None,
        "k" | "m" | "b" if is_money => None,
        _ if super::units::behind(line, end, true).is_some() => {
            let is_name = letters == end + 1
                && matches!(line.get(end), 't' | 'w' | 'v' | 'a' | 'l')
                && !line.written(end).is_ascii_lowercase();
            is_name.then_some(letters)
        }
        _ => Some(name(letters)),
    }
}

/// Whether words before say that an ordinal is a place in an order.
pub(super) fn ranks(line: &Line, at: usize) -> bool {
    let end = if line.before(at) == ' ' { at - 1 } else { at };
    ["ranking", "ranked", "ranks", "rank", "ranking in", "ranked the", "placed", "came", "coming"]
        .iter()
        .any(|word| line.ends_with(end, word))
}

/// Years, months, days, times of the day, from one to another.
fn date(line: &Line, at: usize, is_bounded: bool) -> Option<usize> {
    let end = line.while_at(at, is_digit);
    let length = end - at;
    let is_year = length == 4 && (line.starts_with(at, "19") || line.starts_with(at, "20") || line.starts_with(at, "21"));
    // 2020-11-01, 2020/11/1, 2020.11.1, 2023-24
    for mark in ['-', '/', '.'] {
        let second = line.while_at(end + 1, is_digit);
        if is_year && line.get(end) == mark && (1..=2).contains(&(second - end - 1)) && (mark != '.' || line.get(second) == '.') {
            let more = line.get(second) == mark && is_digit(line.get(second + 1));
            return Some(if more { line.while_at(second + 1, is_digit) } else { second });
        }
    }
    // 8:30
    if line.get(end) == ':'
        && length <= 2
        && line.while_at(end + 1, is_digit) == end + 3
        && !matches!(line.get(end + 3), '.' | ':' | '%')
    {
        return Some(end + 3);
    }
    if let Some(unit) = dated(line, end, length, is_year, is_bounded) {
        return Some(unit);
    }
    // 2021-2025年, 1-10月, 1月至10月 comes as two.
    let dash = line.while_at(end, |c| matches!(c, '-' | '至' | '到'));
    let second = line.while_at(dash, is_digit);
    if (end + 1..=end + 2).contains(&dash) && second > dash && length <= 4 {
        let both = is_year && second - dash == 4;
        let unit = dated(line, second, second - dash, both, false).filter(|_| both || length <= 2);
        if unit.is_some() || both && !super::units::behind(line, second, false).is_some_and(|unit| unit.start == second) {
            return unit.or(Some(second));
        }
    }
    english_date(line, at, end, is_year, is_bounded)
}

/// The word behind the digits of a date.
fn dated(line: &Line, end: usize, length: usize, is_year: bool, is_bounded: bool) -> Option<usize> {
    let at = if line.get(end) == ' ' { end + 1 } else { end };
    let word = match line.get(at) {
        '年' if is_year => "年",
        '月' if length <= 2 => "月",
        '日' if length <= 2 && !is_bounded => "日",
        '号' | '届' | '时' | '后' | '强' | '版' if length <= 4 && !is_bounded => return Some(at + 1),
        _ => line.any_at(at, &["个月末", "季度", "世纪", "周年", "年代", "中全会", "号文"])?,
    };
    Some(at + word.chars().count())
}

fn english_date(line: &Line, at: usize, end: usize, is_year: bool, is_bounded: bool) -> Option<usize> {
    const MONTHS: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    ];
    let goes_on = line.get(end) == ',' && is_digit(line.get(end + 1)) || line.get(end) == '.' && is_digit(line.get(end + 1));
    let month_behind = end - at <= 2
        && line.get(end) == ' '
        && line.any_at(end + 1, MONTHS).is_some()
        && line.written(end + 1).is_ascii_uppercase();
    let space = if line.before(at) == ' ' { at - 1 } else { at };
    let start = line.word_before(space);
    let month_before = end - at <= 2
        && space < at
        && MONTHS.contains(&line.string(&(start..space)).as_str())
        && line.written(start).is_ascii_uppercase();
    if !goes_on && (month_behind || month_before) {
        return Some(end);
    }
    // A year without a word: 2020金砖国家, in 2020.
    let counts =
        matches!(line.get(end), '万' | '亿' | '千' | '百' | '余' | '多' | '%' | '‰') || super::units::known(line, end).is_some();
    (is_year && !goes_on && !counts && !is_bounded && super::units::behind(line, end, false).is_none()).then_some(end)
}

/// The number of something: (1), 1., 第22次, 图3, Article 5, 〔2020〕.
fn numbered(line: &Line, at: usize) -> Option<usize> {
    const BEFORE: &[&str] =
        &["第", "图", "表", "附件", "专栏", "附表", "附图", "注", "no.", "no. ", "№", "编号", "电话", "邮编", "热线"];
    const ENGLISH: &[&str] = &[
        "article",
        "table",
        "figure",
        "chart",
        "section",
        "chapter",
        "page",
        "part",
        "version",
        "phase",
        "level",
        "annex",
        "appendix",
        "box",
        "note",
        "type",
        "class",
        "stage",
        "tier",
        "step",
        "volume",
        "line",
        "grade",
        "covid",
        "windows",
        "rule",
        "schedule",
        "paragraph",
    ];
    let end = line.while_at(at, is_digit);
    let before = line.before(at);
    if BEFORE.iter().any(|word| line.ends_with(at, word)) {
        return Some(end);
    }
    let closes = matches!((before, line.get(end)), ('(', ')') | ('〔', '〕') | ('[', ']') | ('【', '】'));
    let is_first = at == 0 && end - at <= 2;
    let lists = is_first && (matches!(line.get(end), '、' | ')') || line.get(end) == '.' && !is_digit(line.get(end + 1)));
    let leading_zero = line.get(at) == '0' && end > at + 1;
    if closes && end - at <= 4 || lists || leading_zero {
        return Some(line.while_at(end, |c| is_digit(c) || leading_zero && c == '-'));
    }
    let start = if before == ' ' { line.word_before(at - 1) } else { at };
    let is_english = start < at && ENGLISH.contains(&line.string(&(start..at - 1)).as_str());
    (is_english && super::units::behind(line, end, false).is_none()).then_some(end)
}

/// Digits that begin a quoted name, or stand before a noun as in a name: “31条措施”, 512工程.
fn title(line: &Line, at: usize, is_bounded: bool) -> Option<usize> {
    let end = line.while_at(at, is_digit);
    let is_quoted = matches!(line.before(at), '“' | '‘' | '「' | '《' | '"' | '\u{27}');
    let closes = (end..end + 12).any(|at| matches!(line.get(at), '”' | '’' | '」' | '》'));
    if is_quoted && closes && !is_bounded && !matches!(line.get(end), '%' | '.' | '万' | '亿') {
        return Some(end);
    }
    let next = line.get(end);
    let is_han = ('\u{4e00}'..='\u{9fff}').contains(&next);
    let goes_on = "十百千万亿兆余多来几和与及至到或的是为等以左上中有分成倍番".contains(next);
    (is_han && !goes_on && !is_bounded && super::units::known(line, end).is_none()).then_some(end)
}

/// Numerals in words that begin no number: 第三届, 二〇二〇年, 每万人.
fn chinese(line: &Line, at: usize) -> Option<usize> {
    let numeral = |at| line.while_at(at, |c| "零〇一二两三四五六七八九十百千万亿".contains(c));
    let end = numeral(at);
    if matches!(line.get(at), '第' | '每') {
        let end = numeral(at + 1);
        return (end > at + 1).then_some(end);
    }
    (end > at
        && (line.any_at(end, &["年", "月", "日", "季度", "届", "中全会", "大精神", "世纪"]).is_some() || line.before(at) == '“'))
        .then_some(end)
}
