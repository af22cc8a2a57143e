//! The figures file over the network: the only request of the widget.

use gloo_net::http::Request;
use web_sys::RequestCache;

use crate::data::{Date, FiguresFile};
use crate::view::Failure;

/// Fetches and checks the file at `address`, relative to the page; `#id` is a file inside the page itself.
///
/// `integrity` is a hash of the file as in HTML (W3C Subresource Integrity): the browser refuses any other file.
///
/// # Errors
/// No answer (or a refusal by the browser), an answer without the file, or a file with faults.
pub async fn fetch(address: &str, integrity: Option<&str>) -> Result<FiguresFile, Failure> {
    if let Some(id) = address.strip_prefix('#') {
        let inside = leptos::prelude::document().get_element_by_id(id).and_then(|element| element.text_content());
        return FiguresFile::parse(inside.unwrap_or_default()).map_err(Failure::Invalid);
    }
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
    FiguresFile::parse(text).map_err(Failure::Invalid)
}

/// Refuses a dataset that is older than the one of the day `shown`.
pub fn reject_stale(latest: FiguresFile, shown: Date) -> Result<FiguresFile, Failure> {
    if latest.dataset().updated() < shown { Err(Failure::Stale) } else { Ok(latest) }
}
