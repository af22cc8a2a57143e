//! The shapes of a chart in a picture: the same as on the page, their roles turned into colours.

use leptos::prelude::*;

use super::colours::{Colours, Paint};
use super::text::Typesetter;
use super::{SMALL, Scale};
use crate::chart::{Picture, Primitive, Shape};
use crate::data::Status;
use crate::view::CORNER_RADIUS;

/// A chart at this place, `width` wide.
pub(super) fn chart(picture: &Picture, [x, y]: [u32; 2], width: u32, status: Status, colours: &Colours) -> AnyView {
    let scale = Scale(f64::from(width) / f64::from(picture.width));
    // Cells have round corners; columns, which stand on a line, have not.
    let radius = if picture.primitives.is_empty() { CORNER_RADIUS } else { 0 };
    let rectangle =
        |Shape { role, x, y, width, height }: &Shape| rect([*x, *y], [*width, *height], radius, colours.paint(*role, status));
    let primitive = |shape: &Primitive| {
        let Paint { fill, stroke, stroke_width, dashes, join } = colours.paint(shape.role(), status);
        match shape {
            Primitive::Path { points, .. } => {
                let points = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
                view! { <polyline points=points fill=fill stroke=stroke stroke-width=stroke_width stroke-dasharray=dashes stroke-linejoin=join /> }.into_any()
            }
            Primitive::Dot { x, y, radius, .. } => {
                view! { <circle cx=*x cy=*y r=*radius fill=fill stroke=stroke stroke-width=stroke_width /> }.into_any()
            }
        }
    };
    let background: Vec<AnyView> = picture.background().map(primitive).collect();
    let shapes: Vec<AnyView> = picture.shapes.iter().map(rectangle).collect();
    let foreground: Vec<AnyView> = picture.foreground().map(primitive).collect();
    view! { <g transform=format!("translate({x} {y}) scale({scale})")>{background}{shapes}{foreground}</g> }.into_any()
}

fn rect([x, y]: [i32; 2], [width, height]: [i32; 2], radius: i32, paint: Paint) -> AnyView {
    let Paint { fill, stroke, stroke_width, dashes, .. } = paint;
    view! {
        <rect x=x y=y width=width height=height rx=radius fill=fill stroke=stroke stroke-width=stroke_width stroke-dasharray=dashes />
    }
    .into_any()
}

/// A shape beside its meaning.
pub(super) fn legend_item(
    typesetter: &Typesetter,
    [x, y]: [u32; 2],
    radius: i32,
    meaning: &str,
    paint: Paint,
    colours: &Colours,
) -> [AnyView; 2] {
    let at = [x, y].map(u32::cast_signed);
    [rect(at, [12, 12], radius, paint), typesetter.text([x + 18, y + 11], SMALL, "start", &colours.second, meaning)]
}
