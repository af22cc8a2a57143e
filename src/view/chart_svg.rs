//! A chart as SVG elements: a class for each role, no colours, lengths in tenths of a pixel.

use leptos::either::Either;
use leptos::prelude::*;

use crate::chart::{self, AXIS_UNITS, Primitive, Role};

/// The corner of a cell, in tenths of a pixel.
pub const CORNER_RADIUS: i32 = 25;

/// A waffle chart. Its text alternative stands beside it, so it is hidden from screen readers.
#[component]
pub fn Picture(picture: chart::Picture) -> impl IntoView {
    view! {
        <svg class="hf-picture" viewBox=view_box(&picture) aria-hidden="true" focusable="false">
            {rectangles(&picture, CORNER_RADIUS)}
        </svg>
    }
}

/// A chart with an axis: grid lines in the background, then shapes, then lines and dots.
#[component]
pub fn AxisChartSvg(picture: chart::Picture) -> impl IntoView {
    let draw = |stroke: &Primitive| match stroke {
        Primitive::Path { role, points } => {
            let places: String = points.iter().map(|(x, y)| format!(" {x},{y}")).collect();
            Either::Left(
                view! { <polyline class=role.class() points=places.trim_start().to_owned() fill="none" stroke="currentColor" /> },
            )
        }
        Primitive::Dot { role, x, y, radius } => Either::Right(view! { <circle class=role.class() cx=*x cy=*y r=*radius /> }),
    };
    view! {
        <svg class="hf-picture hf-axis-chart" viewBox=view_box(&picture) aria-hidden="true" focusable="false">
            {picture.background().map(draw).collect_view()}
            {rectangles(&picture, 0)}
            {picture.foreground().map(draw).collect_view()}
        </svg>
    }
}

fn view_box(picture: &chart::Picture) -> String {
    format!("0 0 {} {}", picture.width, picture.height)
}

/// Fill and stroke that say where no style sheet applies what is there, and what is not: an open cell is no filled one.
const fn unstyled(role: Role) -> [Option<&'static str>; 2] {
    match role {
        Role::MarkOpen | Role::MarkRest | Role::MarkSoft => [Some("none"), Some("currentColor")],
        _ => [None; 2],
    }
}

/// Rectangles, those of a role that follow each other as one path: a browser lays out a shape, not a hundred.
fn rectangles(picture: &chart::Picture, round: i32) -> impl IntoView + use<> {
    let path = |shapes: &[chart::Shape]| {
        let class = shapes.first().map(|shape| shape.role.class());
        let [fill, stroke] = shapes.first().map_or([None; 2], |shape| unstyled(shape.role));
        view! { <path class=class fill=fill stroke=stroke d=path_data(shapes, round) /> }
    };
    picture.shapes.chunk_by(|a, b| a.role == b.role).map(path).collect_view()
}

/// The outlines of rectangles with these corners, each placed from where the one before began: cells of a row are the same text, which
/// compresses to next to nothing.
fn path_data(shapes: &[chart::Shape], round: i32) -> String {
    let mut data = String::new();
    let mut from = (0, 0);
    for shape in shapes {
        let r = round.min(shape.width / 2).min(shape.height / 2);
        let (x, y) = (shape.x + r, shape.y);
        let (across, down) = (shape.width - 2 * r, shape.height - 2 * r);
        data += &format!("m{} {}", x - from.0, y - from.1);
        data += &match r {
            0 => format!("h{across}v{down}h{}z", -across),
            _ => format!("h{across}q{r} 0 {r} {r}v{down}q0 {r}-{r} {r}h-{across}q-{r} 0-{r}-{r}v-{down}q0-{r} {r}-{r}z"),
        };
        from = (x, y);
    }
    data
}

/// A position in [`AXIS_UNITS`] as a percentage.
pub(super) fn percent(at: i32) -> String {
    const { assert!(AXIS_UNITS == 10_000) };
    format!("{}.{:02}%", at / 100, at % 100)
}

/// The `text-anchor` of a label at a position in [`AXIS_UNITS`]: at either end a centred label would be cut off.
pub fn text_anchor(at: i32) -> &'static str {
    match at * 32 / AXIS_UNITS {
        0 => "start",
        31.. => "end",
        _ => "middle",
    }
}
