//! A piece of HTML as a tree, so that the text to paste and the elements of the page to try it on are made of the same.

use serde_json::{Map, Value};

/// An element or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Markup {
    /// A text.
    Text(String),
    /// An element.
    Element {
        /// Its name.
        name: &'static str,
        /// Its attributes in their order. One without a value is only there.
        attributes: Vec<(&'static str, String)>,
        /// What is inside.
        children: Vec<Markup>,
    },
}

/// Elements that have nothing inside, and no end.
const VOID: [&str; 3] = ["br", "img", "link"];

impl Markup {
    /// An element.
    pub(super) fn element(name: &'static str, attributes: Vec<(&'static str, String)>, children: Vec<Self>) -> Self {
        Self::Element { name, attributes, children }
    }

    /// The text to paste.
    pub fn to_html(&self) -> String {
        match self {
            Self::Text(text) => in_html(text),
            Self::Element { name, attributes, children } => {
                let mut html = format!("<{name}");
                for (attribute, value) in attributes {
                    html.push(' ');
                    html.push_str(attribute);
                    if !value.is_empty() {
                        html.push_str(&format!("=\"{}\"", in_html(value)));
                    }
                }
                html.push('>');
                html.extend(children.iter().map(Self::to_html));
                if !VOID.contains(name) {
                    html.push_str(&format!("</{name}>"));
                }
                html
            }
        }
    }

    /// For `script/try.js`: a text, or name, attributes and what is inside.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Text(text) => text.clone().into(),
            Self::Element { name, attributes, children } => {
                let attributes: Map<_, _> =
                    attributes.iter().map(|(name, value)| ((*name).to_owned(), Value::from(value.clone()))).collect();
                let inside: Vec<_> = children.iter().map(Self::to_json).collect();
                Value::Array(vec![(*name).into(), attributes.into(), inside.into()])
            }
        }
    }
}

/// A text as it stands in HTML, in an attribute too.
fn in_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
