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
