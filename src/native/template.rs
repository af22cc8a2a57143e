//! Fills the places of scripts and configurations: `@PAGE@` is the path of the file with the role `page`, `@PAGE_INTEGRITY@` its hash,
//! `@VERSION@` the version, and `"@MESSAGES@"`, with its quotation marks, the messages that a script shows, as an object.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use serde_json::{Map, Value};

use crate::data::Locale;
use crate::format::{ScriptMessage, TourMessage};
use crate::publish::VERSION;
use crate::view::pages::{Asset, Role};

/// The messages of a script by language and key: those whose keys it uses.
fn messages(script: &str) -> Value {
    let is_used = |(key, _): &(String, &str)| script.contains(&format!(".{key}")) || script.contains(&format!("\"{key}\""));
    let of = |locale: Locale| -> Map<String, Value> {
        let widget = ScriptMessage::ALL.iter().map(|message| (message.key(), message.in_locale(locale)));
        let tour = TourMessage::ALL.iter().map(|message| (message.key(), message.in_locale(locale)));
        widget.chain(tour).filter(is_used).map(|(key, text)| (key, text.into())).collect()
    };
    Locale::ALL.into_iter().map(|locale| (locale.tag().to_owned(), of(locale).into())).collect::<Map<_, _>>().into()
}

/// The text of a template with its places filled in.
///
/// # Errors
/// A place that nothing is known for is left.
pub(super) fn render(name: &str, template: &str, assets: &BTreeMap<Role, Asset>) -> Result<String> {
    let mut rendered = template.replace("@VERSION@", VERSION);
    for (role, Asset { path, integrity }) in assets {
        let place = role.name().to_uppercase().replace('-', "_");
        rendered = rendered.replace(&format!("@{place}@"), path).replace(&format!("@{place}_INTEGRITY@"), integrity);
    }
    let quoted = "\"@MESSAGES@\"";
    if rendered.contains(quoted) {
        rendered = rendered.replace(quoted, &messages(template).to_string());
    }
    let parts: Vec<&str> = rendered.split('@').collect();
    let is_place = |part: &&&str| !part.is_empty() && part.chars().all(|c| c == '_' || c.is_ascii_uppercase());
    // What stands before the first and behind the last is between no two.
    if let Some(place) = parts.iter().skip(1).take(parts.len().saturating_sub(2)).find(is_place) {
        bail!("{name}: nothing is known for the place @{place}@");
    }
    Ok(rendered)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets() -> BTreeMap<Role, Asset> {
        BTreeMap::from([(Role::App, Asset { path: "app-1.js".into(), integrity: "sha256-abc".into() })])
    }

    #[test]
    fn places_are_filled_and_none_is_left() {
        let script = r#"load("@APP@", "@APP_INTEGRITY@"); // somebody@example.org, @VERSION@"#;
        let rendered = render("a.js", script, &assets()).unwrap();
        assert_eq!(rendered, format!(r#"load("app-1.js", "sha256-abc"); // somebody@example.org, {VERSION}"#));
        for unknown in ["@APPS@", "a@b @AP_INTEGRITY@", "'@MESSAGES@'"] {
            let error = render("a.js", unknown, &assets()).unwrap_err().to_string();
            assert!(error.starts_with("a.js: nothing is known for the place @"), "{error}");
        }
    }

    #[test]
    fn a_script_has_the_messages_that_it_uses() {
        let script = "const MESSAGES = \"@MESSAGES@\"; say(MESSAGES.en.copied, m.share)";
        let rendered = render("a.js", script, &assets()).unwrap();
        assert!(
            rendered.starts_with("const MESSAGES = {\"zh-CN\":{\"share\":\"分享\",\"copied\":\"已复制。\"},\"en\":"),
            "{rendered}"
        );
    }
}
