//! The first hour of a stranger: a fresh clone of what is committed, and the commands of the documents in it. Dependencies are not
//! compiled anew, so that this takes minutes. Times are printed; the README has them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod build;
mod check;
mod clone;
mod made;
mod serve;
