//! The figures file over the network, where the program is to fetch it itself (`render=live`).

use gloo_net::http::Request;
use web_sys::RequestCache;

use crate::data::{Diagnostic, FiguresFile};

/// Why a figures file cannot be used.
pub enum Failure {
    /// No connection, or no response.
    Network,
    /// A response without the file: its HTTP status.
    HttpStatus(u16),
    /// The file, which is the text, has faults, or what this program does not know.
    Invalid(Vec<Diagnostic>, String),
    /// The file is older than the figures on show.
    Stale,
}

/// Fetches and checks the file at `address`, relative to the page.
///
/// `integrity` is a hash of the file as in HTML (W3C Subresource Integrity): the browser refuses any other file.
///
/// # Errors
/// No answer (or a refusal by the browser), an answer without the file, or a file with faults.
pub async fn fetch(address: &str, integrity: Option<&str>) -> Result<FiguresFile, Failure> {
    // A host that says nothing of caching would leave readers on last year's file for weeks: always ask whether it changed.
    let request = Request::get(address).cache(RequestCache::NoCache);
    let request = match integrity {
        Some(hash) => request.integrity(hash),
        None => request,
    };
    let response = request.send().await.map_err(|_| Failure::Network)?;
    if !response.ok() {
        return Err(Failure::HttpStatus(response.status()));
    }
    // The connection may break off in the middle of the file.
    let text = response.text().await.map_err(|_| Failure::Network)?;
    checked(text)
}

/// The file of this text.
///
/// # Errors
/// It has faults.
pub fn checked(text: String) -> Result<FiguresFile, Failure> {
    FiguresFile::parse(text.clone()).map_err(|faults| Failure::Invalid(faults, text))
}
