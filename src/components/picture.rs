//! A picture as SVG elements: a class for each role, no colours, lengths in tenths of a pixel.

use leptos::prelude::*;

use crate::chart;

/// The corner of a cell, in tenths of a pixel.
const ROUND: i32 = 25;

/// Draws the shapes. The words around it say what the picture says, so it is silent.
#[component]
pub fn Picture(picture: chart::Picture) -> impl IntoView {
    let groups = picture
        .shapes
        .chunk_by(|a, b| a.role == b.role)
        .map(|shapes| {
            let class = shapes.first().map(|shape| shape.role.class());
            let rectangles = shapes
                .iter()
                .map(|shape| view! { <rect x=shape.x y=shape.y width=shape.width height=shape.height rx=ROUND /> })
                .collect_view();
            view! { <g class=class>{rectangles}</g> }
        })
        .collect_view();
    let view_box = format!("0 0 {} {}", picture.width, picture.height);
    view! {
        <svg class="hf-picture" viewBox=view_box aria-hidden="true" focusable="false">
            {groups}
        </svg>
    }
}
