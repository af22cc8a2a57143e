//! How the figures on show relate to the file on the server.

/// What a widget was rendered as. Scripts go on from there (`script/update.js`): `fetching`, `current`, `failed`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// The figures are those of the build.
    Prerendered,
    /// The figures are those of the file on the server.
    Current,
}

impl Freshness {
    /// The state's name, for `data-freshness` on the widget: style sheets and tests read it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Prerendered => "prerendered",
            Self::Current => "current",
        }
    }
}
