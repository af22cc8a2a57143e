//! The snippet builder, and whether what it gives works where it is pasted.

use serde_json::json;

use crate::browser::{Page, with_page};
use crate::server::Host;

async fn choose(page: &Page, selector: &str) {
    page.value(&format!("document.querySelector('{selector}').click()")).await;
}

async fn snippet(page: &Page) -> String {
    page.value("document.getElementById('snippet').value").await.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn gives_an_element_that_works_where_it_is_pasted() {
    with_page(async |page| {
        page.open("builder.html").await;
        page.value("document.getElementById('preview').scrollIntoView()").await;
        page.until("document.querySelector('#preview headline-figures')?.shadowRoot.querySelector('.hf-card')").await;
        choose(&page, "[name=figure][value=root-mirrors]").await;
        choose(&page, "[name=lang][value=en]").await;
        choose(&page, "[name=view][value=table]").await;
        let given = snippet(&page).await;
        for part in ["lang=\"en\"", "view=\"table\"", "integrity=\"sha256-", "; DNS root mirrors: 14 mirrors</headline-figures><script", "/embed.js\""] {
            assert!(given.contains(part), "{part} is not in\n{given}");
        }
        let preview = "[...document.querySelector('#preview headline-figures').shadowRoot.querySelectorAll('tbody td:nth-child(2)')].map(e => e.textContent)";
        page.until(&format!("{preview}.at(-1) === '14 mirrors'")).await;
        assert_eq!(page.console_errors().await, [""; 0]);

        let origin = page.server.address.trim_end_matches('/').to_owned();
        let policy = format!(
            "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval'; style-src 'self' {origin}; connect-src {origin}; img-src data:"
        );
        let host = Host::start(&given, &policy).await;
        let asked = page.server.asked().len();
        page.go(&host.address).await;
        page.until("events.length === 1").await;
        assert_eq!(page.value("events[0][0]").await, json!("ready"));
        // What the snippet preloads is what the element takes: it is asked for once.
        let asked = page.server.asked().split_off(asked);
        assert_eq!(asked.iter().filter(|path| *path == "en/element.html").count(), 1, "{asked:?}");
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn gives_a_frame_high_enough_for_every_width() {
    with_page(async |page| {
        page.open("en/builder.html").await;
        page.until("document.querySelector('#height-probe headline-figures')?.shadowRoot.querySelector('.hf-card')").await;
        choose(&page, "[name=method][value=iframe]").await;
        choose(&page, "[name=theme][value=dark]").await;
        page.until("parseInt(document.getElementById('snippet').value.split('height=\"')[1]) > 900").await;
        let given = snippet(&page).await;
        for part in ["en/embed.html?theme=dark\"", "loading=\"lazy\"", "title=\"China", "frame.js\" integrity=\"sha256-"] {
            assert!(given.contains(part), "{part} is not in\n{given}");
        }
        choose(&page, "[name=view][value=table]").await;
        // Escaped once, as an attribute is.
        let two = snippet(&page).await;
        assert!(two.contains("en/embed.html?view=table&amp;theme=dark\""), "{two}");
        choose(&page, "[name=view][value=cards]").await;
        let height: u32 = given.split("height=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        let mut tallest = 0;
        // Also with a scroll bar of 15 px, and between the steps of the layout.
        for width in [320, 345, 360, 400, 480, 560, 640, 700, 765, 780, 900, 1280] {
            page.resize(width, height).await;
            page.open_live("en/embed.html?theme=dark").await;
            let needed = page.value("Math.ceil(document.documentElement.getBoundingClientRect().height)").await.as_u64().unwrap();
            assert!(needed <= height.into(), "{height} given, {needed} needed at {width} px");
            tallest = tallest.max(needed);
        }
        assert!(u64::from(height) < tallest + 100, "{height} given, {tallest} needed");
    })
    .await;
}

#[tokio::test]
async fn gives_an_image_with_the_figures_in_words() {
    with_page(async |page| {
        page.open("builder.html").await;
        choose(&page, "[name=method][value=image]").await;
        let given = snippet(&page).await;
        assert!(given.contains("static/figures.zh-CN.png") && given.contains("工业互联网标识注册量超过97亿个"), "{given}");
        page.until("document.querySelector('#preview img').naturalWidth > 1000").await;
        for width in [320, 360, 1280] {
            page.resize(width, 740).await;
            assert_eq!(page.horizontal_overflow().await, 0, "{width}");
        }
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}
