//! What the editor counts, in words.

use crate::data::Locale;

/// So many faults are left.
pub fn fault_count(count: usize, locale: Locale) -> String {
    match locale {
        Locale::ZhCn => format!("{count}处需要改正"),
        Locale::En if count == 1 => "1 fault to correct".into(),
        Locale::En => format!("{count} faults to correct"),
    }
}

/// So many numbers were found in the report, and so many of them renew a figure.
pub fn found_count(count: usize, renewing: usize, locale: Locale) -> String {
    match locale {
        Locale::ZhCn => format!("找到{count}处数字表述，其中{renewing}处与已有的数据相似。"),
        Locale::En => format!("{count} numbers found; {renewing} resemble figures that there are."),
    }
}

/// So much of the work is done, in percent; what is done now, with which file.
pub fn progress_text(percent: u32, step: &str, name: &str, locale: Locale) -> String {
    match locale {
        Locale::ZhCn => format!("{percent}%　{step}　{name}"),
        Locale::En => format!("{percent} %  {step}  {name}"),
    }
}
