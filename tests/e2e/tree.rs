//! What a screen reader is told of each view, as Chromium tells it: `tests/golden/trees`. A change shows in review;
//! `BLESS=1 cargo test --test e2e tree` writes the files anew.

mod chromium {
    use std::{env, fs};

    use serde_json::{Value, json};

    use crate::browser::{Page, with_page};
    use crate::server::{Answer, root};

    /// The tree, a line for each node that is told: role, name and state.
    async fn tree(page: &Page) -> String {
        page.cdp("Accessibility.enable", json!({})).await;
        let nodes = page.cdp("Accessibility.getFullAXTree", json!({})).await["nodes"].as_array().unwrap().clone();
        let mut lines = String::new();
        if let Some(first) = nodes.first() {
            write(first, &nodes, 0, &mut lines);
        }
        lines
    }

    fn write(node: &Value, nodes: &[Value], depth: usize, lines: &mut String) {
        let text = |field: &str| node[field]["value"].as_str().unwrap_or_default();
        let mut line = format!("{}{}", "  ".repeat(depth), text("role"));
        for property in node["properties"].as_array().into_iter().flatten() {
            let (key, value) = (property["name"].as_str().unwrap_or_default(), &property["value"]["value"]);
            if ["level", "expanded", "checked", "live"].contains(&key) {
                line += &format!(" {key}={}", value.to_string().trim_matches('"'));
            }
        }
        let name = text("name");
        if !name.is_empty() {
            line += &format!(" “{name}”");
        }
        if !text("description").is_empty() {
            line += &format!(" ({})", text("description"));
        }
        *lines += &(line + "\n");
        // Texts that follow each other in one place are read as one.
        let (mut run, told) = (String::new(), told_below(node, nodes));
        for (index, child) in told.iter().enumerate() {
            if child["role"]["value"] == json!("StaticText") {
                run += child["name"]["value"].as_str().unwrap_or_default();
                if told.get(index + 1).is_some_and(|next| next["role"]["value"] == json!("StaticText")) {
                    continue;
                }
                if run.trim() != name.trim() {
                    *lines += &format!("{}“{}”\n", "  ".repeat(depth + 1), run.trim());
                }
                run.clear();
            } else {
                write(child, nodes, depth + 1, lines);
            }
        }
    }

    /// The nearest nodes below that are told.
    fn told_below<'a>(node: &Value, nodes: &'a [Value]) -> Vec<&'a Value> {
        let mut told = Vec::new();
        for id in node["childIds"].as_array().into_iter().flatten() {
            let Some(child) = nodes.iter().find(|node| node["nodeId"] == *id) else { continue };
            let role = child["role"]["value"].as_str().unwrap_or_default();
            if child["ignored"] == json!(true) || ["none", "generic"].contains(&role) {
                told.extend(told_below(child, nodes));
            } else if role != "InlineTextBox" {
                told.push(child);
            }
        }
        told
    }

    fn compare(name: &str, tree: &str) {
        let path = root().join(format!("tests/golden/trees/{name}.txt"));
        if env::var_os("BLESS").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, tree).unwrap();
        }
        let golden = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(tree.lines().collect::<Vec<_>>(), golden.lines().collect::<Vec<_>>(), "{name}: what is announced has changed");
    }

    #[tokio::test]
    async fn each_view_is_announced_as_a_person_would_say_it() {
        with_page(async |page| {
            for (name, address) in [
                ("cards.zh-CN", ""),
                ("cards.en", "en/"),
                ("scale.zh-CN", "?view=scale"),
                ("scale.en", "en/?view=scale"),
                ("table.zh-CN", "?view=table"),
                ("table.en", "en/?view=table"),
            ] {
                page.open_live(address).await;
                compare(name, &tree(&page).await);
            }
            page.open_live("en/").await;
            page.value("document.querySelector('[data-figure=industrial-internet-identifiers] details').open = true").await;
            page.until("document.querySelector('.hf-actions')").await;
            compare("details.en", &tree(&page).await);
            page.server.set("figures.json", Answer::Text(crate::time_series::made_up()));
            for (name, address) in [("years.zh-CN", ""), ("years.en", "en/")] {
                page.open_live(address).await;
                page.until("document.querySelector('.hf-axis-chart')").await;
                page.value("document.querySelector('.hf-values').open = true").await;
                compare(name, &tree(&page).await);
            }
            page.server.set("figures.json", Answer::Missing);
            page.open("en/").await;
            page.until_is("failed").await;
            compare("failed.en", &tree(&page).await);
        })
        .await;
    }
}
