//! The browser side for readers: fetching the figures file and rendering it in the place of what is there; and, in a program of its own,
//! the charts that few need.

mod charts;
mod fetch;
mod update;

pub use charts::render_deferred_charts;
pub use update::update;
