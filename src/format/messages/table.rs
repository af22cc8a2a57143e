/// Defines an enum of messages without parts from a table: a doc comment, the name, and the text in Chinese and in English.
macro_rules! messages {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $message:ident: $zh:literal, $en:literal;)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$doc])* $message,)+
        }

        impl $name {
            /// Every message, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$message),+];

            /// The message for a reader of `locale`.
            pub const fn in_locale(self, locale: $crate::data::Locale) -> &'static str {
                match (self, locale) {
                    $((Self::$message, $crate::data::Locale::ZhCn) => $zh,)+
                    $((Self::$message, $crate::data::Locale::En) => $en,)+
                }
            }
        }
    };
}

/// The key of a message in a script: `SavePicture` is `savePicture`.
#[cfg(feature = "ssr")]
pub(super) fn key(message: impl std::fmt::Debug) -> String {
    let name = format!("{message:?}");
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
