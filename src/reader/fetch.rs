//! The figures file over the network: the only request of the widget.

use gloo_net::http::Request;
use web_sys::RequestCache;

use crate::data::{Dataset, Date};
use crate::view::Failure;

/// Figures, and the text that they were read from: the second program reads it again.
#[derive(Clone)]
pub struct Fetched {
    pub dataset: Dataset,
    pub text: String,
}

/// Fetches and checks the file at `address`, relative to the page; `#id` is a file inside the page itself.
///
/// `integrity` is a hash of the file as in HTML (W3C Subresource Integrity): the browser refuses any other file.
///
/// # Errors
/// No answer (or a refusal by the browser), an answer without the file, or a file with faults.
pub async fn fetch(address: &str, integrity: Option<&str>) -> Result<Fetched, Failure> {
    if let Some(id) = address.strip_prefix('#') {
        let inside = leptos::prelude::document().get_element_by_id(id).and_then(|element| element.text_content());
        return read(inside.unwrap_or_default());
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
    read(text)
}

fn read(text: String) -> Result<Fetched, Failure> {
    let dataset = Dataset::parse(&text).map_err(Failure::Invalid)?;
    Ok(Fetched { dataset, text })
}

/// Refuses a dataset that is older than the one of the day `shown`.
pub fn reject_stale(latest: Fetched, shown: Date) -> Result<Fetched, Failure> {
    if latest.dataset.updated() < shown { Err(Failure::Stale) } else { Ok(latest) }
}
