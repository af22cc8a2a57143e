//! The pictures of the README: `cargo xtask screenshots` takes them from the built site and keeps them in docs/.

/// What only Chromium can be told to do.
mod chromium {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use serde_json::json;

    use crate::browser::with_page;
    use crate::server::root;

    /// CSS pixels; two columns of cards have room.
    const WIDTH: u32 = 880;

    #[tokio::test]
    #[ignore = "writes into docs/"]
    async fn pictures_for_the_readme() {
        with_page(async |page| {
            page.resize(WIDTH, 900).await;
            page.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
            for (language, address) in [("en", "en/"), ("zh-CN", "")] {
                for theme in ["light", "dark"] {
                    let media = json!({ "features": [
                        { "name": "prefers-color-scheme", "value": theme },
                        { "name": "prefers-reduced-motion", "value": "reduce" },
                    ] });
                    page.cdp("Emulation.setEmulatedMedia", media).await;
                    page.open_live(address).await;
                    // A page keeps room for a scroll bar, which a picture has none of.
                    page.value("void (document.documentElement.style.scrollbarGutter = 'auto')").await;
                    page.until("document.fonts.status === 'loaded'").await;
                    let height =
                        page.value("Math.ceil(document.querySelector('.hf-cards').getBoundingClientRect().bottom) + 24").await;
                    let clip = json!({ "x": 0, "y": 0, "width": WIDTH, "height": height, "scale": 1 });
                    let picture = json!({ "format": "webp", "quality": 80, "clip": clip, "captureBeyondViewport": true });
                    let picture = page.cdp("Page.captureScreenshot", picture).await;
                    let bytes = STANDARD.decode(picture["data"].as_str().unwrap()).unwrap();
                    let file = root().join(format!("docs/widget.{language}.{theme}.webp"));
                    assert!(bytes.starts_with(b"RIFF") && bytes.len() < 100_000, "{}: {} bytes", file.display(), bytes.len());
                    std::fs::write(&file, &bytes).unwrap();
                    println!("{:>7}  {}", bytes.len(), file.display());
                }
            }
        })
        .await;
    }
}
