//! The figures file over the network: the only request of the widget.

use gloo_net::http::Request;

use crate::components::Failure;
use crate::data::Dataset;

/// Fetches and checks the file at `address`, relative to the page.
///
/// # Errors
/// No answer, an answer without the file, or a file with faults.
pub async fn fetch(address: &str) -> Result<Dataset, Failure> {
    let response = Request::get(address).send().await.map_err(|_| Failure::NoAnswer)?;
    if !response.ok() {
        return Err(Failure::Answered(response.status()));
    }
    // The connection may break off in the middle of the file.
    let text = response.text().await.map_err(|_| Failure::NoAnswer)?;
    Dataset::parse(&text).map_err(Failure::Refused)
}
