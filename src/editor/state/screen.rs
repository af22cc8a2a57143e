//! The steps of the editor.

use crate::format::EditorMessage;

/// A step of the way from the report to the published folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::editor) enum Screen {
    Open,
    Report,
    Edit,
    Compare,
    Preview,
    Proof,
    Publish,
    Embed,
}

impl Screen {
    /// Each with its name in the address.
    pub const ALL: [(Self, &'static str, EditorMessage); 8] = [
        (Self::Open, "open", EditorMessage::Open),
        (Self::Report, "report", EditorMessage::Report),
        (Self::Edit, "edit", EditorMessage::Edit),
        (Self::Compare, "compare", EditorMessage::Compare),
        (Self::Preview, "preview", EditorMessage::Preview),
        (Self::Proof, "proof", EditorMessage::Proof),
        (Self::Publish, "publish", EditorMessage::Publish),
        (Self::Embed, "embed", EditorMessage::Embed),
    ];

    /// Whether there is something to do on it without a draft.
    pub const fn needs_no_draft(self) -> bool {
        matches!(self, Self::Open | Self::Report | Self::Embed)
    }

    pub fn from_hash(hash: &str) -> Option<Self> {
        let name = hash.trim_start_matches('#');
        Self::ALL.into_iter().find(|(_, own, _)| *own == name).map(|(screen, ..)| screen)
    }
}
