//! Headline figures: from a file's text to the domain, to words, to charts, to HTML, to a folder of files.
//!
//! The modules stand in the order of that flow; `ARCHITECTURE.md` has the map and the invariants. Cargo features choose what is
//! compiled, and with it what Leptos renders to: `csr` (the programs in a reader's browser), `ssr` (documents as text, in any
//! environment), `native` (the command line around `ssr`), `editor`, `publisher`, `review` and `spreadsheets` (the four programs of the editor);
//! `bulletins` adds what few figures files need.

// The type of a Leptos view has all of its elements in it, and a whole page has many.
#![recursion_limit = "256"]

/// Whether all that bulletins say is read and said, or counts, amounts and shares of years and months alone. The first program of a
/// browser has the latter: a `false` here is never read differently than a `true`, it only reads less.
pub(crate) const BULLETINS: bool = cfg!(feature = "bulletins");

pub mod data;

pub mod format;

pub mod chart;

pub mod view;

#[cfg(feature = "csr")]
pub mod reader;

#[cfg(feature = "draft")]
pub mod draft;

#[cfg(feature = "draft")]
pub mod embedding;

#[cfg(feature = "import")]
pub mod import;

#[cfg(feature = "editor")]
pub mod editor;

#[cfg(feature = "review")]
pub mod review;

#[cfg(feature = "ssr")]
pub mod publish;

#[cfg(feature = "native")]
pub mod native;
