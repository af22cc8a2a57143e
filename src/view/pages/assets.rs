//! The files of the program that pages load, by what they are for.

use std::collections::BTreeMap;

/// A file that others load: its name in the folder and its hash (W3C Subresource Integrity).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// The path below the folder.
    pub path: String,
    /// `sha256-…`
    pub integrity: String,
}

/// What a file of the program is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The script of copying, citing, sharing and saving a figure.
    Actions,
    /// Makes of a prerendered widget one with other figures or headings.
    Adapt,
    /// The first program's glue (wasm-bindgen) and its wasm.
    App,
    /// See [`Role::App`].
    AppWasm,
    /// The program for figures files that have more than the first one knows: glue and wasm.
    Bulletins,
    /// See [`Role::Bulletins`].
    BulletinsWasm,
    /// The second program, for charts that few pages need: glue and wasm.
    Charts,
    /// See [`Role::Charts`].
    ChartsWasm,
    /// Defines `<headline-figures>`.
    Embed,
    /// The program of the editor: glue and wasm.
    Editor,
    /// See [`Role::Editor`].
    EditorWasm,
    /// The start of the editor's page.
    EditorPage,
    /// The style sheet of pages for web editors.
    EditorStyle,
    /// The style sheet of the widget in an element.
    ElementStyle,
    /// Search, section and order on the page with all figures.
    Filter,
    /// The style sheet of the panel for search on the page with all figures.
    FilterStyle,
    /// Inside a frame: reports its height.
    FrameChild,
    /// On the host page: gives frames their height.
    FrameHost,
    /// The start of the page in one file.
    Inline,
    /// The start of a prerendered page.
    Page,
    /// Shows newer figures with the program.
    Live,
    /// Looks for changed figures.
    Poll,
    /// The program that publishes in the editor: glue and wasm.
    Publisher,
    /// See [`Role::Publisher`].
    PublisherWasm,
    /// The worker that runs it.
    PublisherWorker,
    /// The program that holds a draft against what is published, in the editor: glue and wasm.
    Review,
    /// See [`Role::Review`].
    ReviewWasm,
    /// Reads figures aloud.
    Speech,
    /// The program that reads and writes spreadsheets in the editor: glue and wasm.
    Spreadsheets,
    /// See [`Role::Spreadsheets`].
    SpreadsheetsWasm,
    /// The style sheet of the widget and its pages.
    Style,
    /// The notices of third-party software (`licences/third-party.json`).
    ThirdParty,
    /// Leads a newcomer through the editor.
    Tour,
    /// The report and the figures file that it works on.
    TourSample,
    /// The script of the page to try a snippet on.
    Try,
    /// Its style sheet, which is like a host's.
    TryStyle,
}

impl Role {
    /// Every role beside its name in `manifest.json`.
    pub const NAMES: [(&'static str, Self); 36] = [
        ("actions", Self::Actions),
        ("adapt", Self::Adapt),
        ("app", Self::App),
        ("app-wasm", Self::AppWasm),
        ("bulletins", Self::Bulletins),
        ("bulletins-wasm", Self::BulletinsWasm),
        ("charts", Self::Charts),
        ("charts-wasm", Self::ChartsWasm),
        ("editor", Self::Editor),
        ("editor-page", Self::EditorPage),
        ("editor-style", Self::EditorStyle),
        ("editor-wasm", Self::EditorWasm),
        ("element-style", Self::ElementStyle),
        ("embed", Self::Embed),
        ("filter", Self::Filter),
        ("filter-style", Self::FilterStyle),
        ("frame-child", Self::FrameChild),
        ("frame-host", Self::FrameHost),
        ("inline", Self::Inline),
        ("live", Self::Live),
        ("page", Self::Page),
        ("poll", Self::Poll),
        ("publisher", Self::Publisher),
        ("publisher-wasm", Self::PublisherWasm),
        ("publisher-worker", Self::PublisherWorker),
        ("review", Self::Review),
        ("review-wasm", Self::ReviewWasm),
        ("speech", Self::Speech),
        ("spreadsheets", Self::Spreadsheets),
        ("spreadsheets-wasm", Self::SpreadsheetsWasm),
        ("style", Self::Style),
        ("third-party", Self::ThirdParty),
        ("tour", Self::Tour),
        ("tour-sample", Self::TourSample),
        ("try", Self::Try),
        ("try-style", Self::TryStyle),
    ];

    /// The name in `manifest.json`.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, role)| *role == self).map_or("", |(name, _)| name)
    }
}

/// A file for each role.
#[derive(Clone, Debug)]
pub struct Assets(BTreeMap<Role, Asset>);

impl Assets {
    /// # Errors
    /// A role that has no file.
    pub fn new(assets: BTreeMap<Role, Asset>) -> Result<Self, Role> {
        match Role::NAMES.iter().find(|(_, role)| !assets.contains_key(role)) {
            Some((_, missing)) => Err(*missing),
            None => Ok(Self(assets)),
        }
    }

    /// The file of a role.
    pub fn get(&self, role: Role) -> &Asset {
        // `new` has seen to it that each is there.
        static NONE: Asset = Asset { path: String::new(), integrity: String::new() };
        self.0.get(&role).unwrap_or(&NONE)
    }

    /// Every role with its file.
    pub fn iter(&self) -> impl Iterator<Item = (Role, &Asset)> {
        self.0.iter().map(|(role, asset)| (*role, asset))
    }
}
