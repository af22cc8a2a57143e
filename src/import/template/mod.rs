//! The workbook that an editor downloads, with the figures of a file in it; and reading it back.

mod file_sheet;
mod help;
mod layout;
mod read;
mod write;

pub use read::{Imported, read_columns, read_workbook};
pub use write::template;

#[cfg(test)]
mod tests;
