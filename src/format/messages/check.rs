//! What `cargo xtask check` says besides the faults themselves.

use crate::data::Locale;

/// An outcome of checking the file called `name`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each message says what its parts are for")]
pub enum CheckMessage<'a> {
    /// The file is good: how many figures it has, and how many of them are headline figures.
    NoFaults { name: &'a str, figures: usize, headline: usize },
    /// The file is in the newest format.
    NothingToMigrate { name: &'a str },
    /// The file was rewritten, and what it was is kept.
    Migrated { name: &'a str, kept: &'a str },
    /// There is a file already where one would be written.
    IsThere { name: &'a str },
    /// How many faults the file has.
    Faults { name: &'a str, count: usize },
    /// Only the first faults were listed.
    FirstFaults { count: usize },
    /// A folder or a pipe.
    NotAFile { name: &'a str },
    /// It is not there, or may not be read.
    CannotOpen { name: &'a str },
    /// It is not UTF-8 but probably `encoding`.
    NotUtf8 { name: &'a str, encoding: &'a str },
}

impl CheckMessage<'_> {
    /// The message in every language, a line each.
    pub fn in_all_locales(&self) -> String {
        Locale::ALL.map(|locale| self.in_locale(locale)).join("\n")
    }

    fn in_locale(&self, locale: Locale) -> String {
        match (locale, self) {
            (Locale::ZhCn, Self::NoFaults { name, figures, headline }) => {
                format!("{name}：没有发现错误，共{figures}项数据，其中{headline}项为主要数据。")
            }
            (Locale::En, Self::NoFaults { name, figures, headline }) => {
                let (noun, of_them) = if *figures == 1 {
                    ("figure", "a headline figure".to_owned())
                } else {
                    ("figures", format!("{headline} of them headline figures"))
                };
                format!("{name}: no faults; {figures} {noun}, {of_them}.")
            }
            (Locale::ZhCn, Self::NothingToMigrate { name }) => format!("{name}：已是第2版格式，无需改写。"),
            (Locale::En, Self::NothingToMigrate { name }) => format!("{name}: this is schema 2 already; nothing was changed."),
            (Locale::ZhCn, Self::Migrated { name, kept }) => {
                format!("{name}：已改写为第2版格式，内容不变。原文件保存在 {kept}。")
            }
            (Locale::En, Self::Migrated { name, kept }) => {
                format!("{name}: rewritten in schema 2; it says the same. The old file is kept as {kept}.")
            }
            (Locale::ZhCn, Self::IsThere { name }) => format!("{name}：已有这个文件，没有改写。请先移走它。"),
            (Locale::En, Self::IsThere { name }) => {
                format!("{name}: this file is there already; nothing was changed. Move it away first.")
            }
            (Locale::ZhCn, Self::Faults { name, count }) => format!("{name}：发现{count}处错误。"),
            (Locale::En, Self::Faults { name, count }) => format!("{name}: faults found: {count}."),
            (Locale::ZhCn, Self::FirstFaults { count }) => format!("以上是前{count}处。"),
            (Locale::En, Self::FirstFaults { count }) => format!("These are the first {count}."),
            (Locale::ZhCn, Self::NotAFile { name }) => format!("{name}：这不是文件。"),
            (Locale::En, Self::NotAFile { name }) => format!("{name}: this is not a file"),
            (Locale::ZhCn, Self::CannotOpen { name }) => format!("{name}：打不开这个文件。"),
            (Locale::En, Self::CannotOpen { name }) => format!("{name}: the file cannot be opened"),
            (Locale::ZhCn, Self::NotUtf8 { name, encoding }) => {
                format!("{name}：文件编码不是 UTF-8（可能是 {encoding}）。请用 UTF-8 编码重新保存。")
            }
            (Locale::En, Self::NotUtf8 { name, encoding }) => {
                format!("{name}: the file is not UTF-8 but perhaps {encoding}. Save it as UTF-8.")
            }
        }
    }
}
