//! The screens, one for each step.

mod changes_form;
mod compare;
mod edit;
mod embed;
mod embed_fields;
mod figure_form;
mod figure_links;
mod figure_list;
mod figure_table;
mod file_form;
mod open;
mod preview;
mod proof;
mod proposal;
mod publish;
mod report;
mod series_form;
mod table_columns;
mod try_snippet;
mod upload;

pub(super) use compare::CompareScreen;
pub(super) use edit::EditScreen;
pub(super) use embed::EmbedScreen;
pub(super) use open::OpenScreen;
pub(super) use preview::PreviewScreen;
pub(super) use proof::ProofScreen;
pub(super) use publish::{PublishScreen, message_of};
pub(super) use report::ReportScreen;
