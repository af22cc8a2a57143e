//! Words in the languages of the widget.

/// A language of the widget.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// Chinese as written in mainland China: the main language.
    #[default]
    ZhCn,
    /// English.
    En,
}

impl Locale {
    /// Every language, the main one first.
    pub const ALL: [Self; 2] = [Self::ZhCn, Self::En];

    /// The language tag (BCP 47), as it stands in `lang` and in a figures file.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language to offer to a reader of this one.
    pub const fn other(self) -> Self {
        match self {
            Self::ZhCn => Self::En,
            Self::En => Self::ZhCn,
        }
    }

    /// The language that a tag asks for, by its first part (`en-GB` is English, `zh-Hans` Chinese).
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.tag().split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(language)))
    }
}

/// A text that is there in Chinese and, mostly, in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalizedText {
    pub(super) zh_cn: String,
    pub(super) en: Option<String>,
}

impl LocalizedText {
    /// The two wordings.
    pub fn new(zh_cn: &str, en: Option<&str>) -> Self {
        Self { zh_cn: zh_cn.into(), en: en.map(Into::into) }
    }

    /// The text for a reader of `locale`, with the language it really is in: a text without English
    /// is given in Chinese, and the page must mark it so.
    pub fn in_locale(&self, locale: Locale) -> (&str, Locale) {
        match (locale, &self.en) {
            (Locale::En, Some(en)) => (en, Locale::En),
            _ => (&self.zh_cn, Locale::ZhCn),
        }
    }

    /// Every wording there is.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.zh_cn.as_str()).chain(self.en.as_deref())
    }
}

/// Whether a character that is not seen turns the direction of a text: it could show 79 where 97 stands (CVE-2021-42574). Files are refused
/// for it; what is pasted into the editor often has some from where it was copied, and loses them.
pub fn turns_text(character: char) -> bool {
    matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_picks_by_its_first_part() {
        for (tag, locale) in [
            ("zh-CN", Some(Locale::ZhCn)),
            ("zh", Some(Locale::ZhCn)),
            ("ZH-hans", Some(Locale::ZhCn)),
            ("en", Some(Locale::En)),
            ("en_GB", Some(Locale::En)),
            ("fr", None),
            ("", None),
            ("english", None),
        ] {
            assert_eq!(Locale::from_tag(tag), locale, "{tag}");
        }
    }

    #[test]
    fn a_text_without_english_says_that_it_is_chinese() {
        let text = LocalizedText::new("户", None);
        assert_eq!(text.in_locale(Locale::En), ("户", Locale::ZhCn));
    }
}
