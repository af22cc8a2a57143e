//! The figures file over the network: the only request of the widget.

use gloo_net::http::Request;
use web_sys::RequestCache;

use crate::components::Failure;
use crate::data::{Dataset, Date};

/// Fetches and checks the file at `address`, relative to the page; `#id` is a file inside the page itself.
///
/// `integrity` is a hash of the file as in HTML (W3C Subresource Integrity): the browser refuses any other file.
///
/// # Errors
/// No answer (or a refusal by the browser), an answer without the file, or a file with faults.
pub async fn fetch(address: &str, integrity: Option<&str>) -> Result<Dataset, Failure> {
    if let Some(id) = address.strip_prefix('#') {
        let inside = leptos::prelude::document().get_element_by_id(id).and_then(|element| element.text_content());
        return Dataset::parse(&inside.unwrap_or_default()).map_err(Failure::Refused);
    }
    // A host that says nothing of caching would leave readers on last year's file for weeks: always ask whether it changed.
    let request = Request::get(address).cache(RequestCache::NoCache);
    let request = match integrity {
        Some(hash) => request.integrity(hash),
        None => request,
    };
    let response = request.send().await.map_err(|_| Failure::NoAnswer)?;
    if !response.ok() {
        return Err(Failure::Answered(response.status()));
    }
    // The connection may break off in the middle of the file.
    let text = response.text().await.map_err(|_| Failure::NoAnswer)?;
    Dataset::parse(&text).map_err(Failure::Refused)
}

/// Refuses a dataset that is older than the one of the day `shown`.
pub fn not_older(latest: Dataset, shown: Date) -> Result<Dataset, Failure> {
    if latest.updated() < shown { Err(Failure::Older) } else { Ok(latest) }
}
