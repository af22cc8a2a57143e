//! The widget as Leptos views. No IO: `reader` and `publish` pass the data in.

mod attribution;
mod card;
mod chart_svg;
mod deferred;
mod details;
mod dot_plot;
mod heading;
pub mod hooks;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "draft")]
mod proof_sheet;
mod settings;
mod state;
mod table;
mod text;
mod time_series;
mod toolbar;
mod widget;

pub use card::waffle_legend;
pub use chart_svg::{AxisChartSvg, CORNER_RADIUS, Picture, text_anchor};
pub use dot_plot::DotPlot;
#[cfg(feature = "draft")]
pub use proof_sheet::{Proof, proof_sheet};
pub use settings::{Settings, View};
pub use state::Freshness;
pub use time_series::{TimeSeries, legend};
pub use widget::Widget;
