//! What a CMS leaves of the snippets, as docs/embedding.md says. The filters are theirs, so one engine will do.

mod chromium {
    use serde_json::json;

    use crate::browser::{Page, with_page};
    use crate::editor_embed::{pick, snippet};
    use crate::libraries::library;
    use crate::server::{Answer, Host, root};

    /// What readers see of a snippet.
    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Seen {
        /// The widget alone, none of the host's own words beside it.
        Widget,
        /// The widget in a frame.
        Frame,
        Picture,
        /// The figures as plain text.
        Words,
        Nothing,
    }

    /// Drupal's “Basic HTML” and “Restricted HTML” as they come, without their attributes for editors.
    const DRUPAL: &str = "({ ALLOWED_TAGS: 'a em strong cite blockquote code ul ol li dl dt dd h2 h3 h4 h5 h6 p br span img'.split(' '), \
        ALLOWED_ATTR: 'href hreflang cite type start id src alt height width'.split(' ') })";

    /// Scripts of filters, by the names that they are served under.
    const FILES: [(&str, &str); 6] = [
        ("purify.min.js", "dompurify/dist/purify.min.js"),
        ("autop.js", "@wordpress/autop/build-module/index.mjs"),
        ("ckeditor5.js", "ckeditor5/dist/browser/ckeditor5.js"),
        ("tinymce.min.js", "tinymce/tinymce.min.js"),
        ("models/dom/model.min.js", "tinymce/models/dom/model.min.js"),
        ("icons/default/icons.min.js", "tinymce/icons/default/icons.min.js"),
    ];

    /// Each filter as a function of HTML, and what it leaves of the element, the frame, the image, the text and the fragment.
    fn filters() -> [(&'static str, String, [Seen; 5]); 8] {
        use Seen::{Frame, Nothing, Picture, Widget, Words};
        let tiny = |options: &str| {
            format!(
                "html => new Promise(done => tinymce.init({{ target: document.getElementById('editor').appendChild(document.createElement('div')), inline: true, theme: false, skin: false, \
                 content_css: false, license_key: 'gpl', base_url: origin, suffix: '.min', {options} \
                 setup: editor => editor.on('init', () => {{ editor.setContent(html); done(editor.getContent()); editor.remove(); }}) }}))"
            )
        };
        let ckeditor = |options: &str| {
            format!(
                "async html => {{ const c = await import(origin + '/ckeditor5.js'); \
                 const editor = await c.ClassicEditor.create(document.getElementById('editor').appendChild(document.createElement('div')), {{ licenseKey: 'GPL', \
                 plugins: [c.Essentials, c.Paragraph, c.Bold, c.Heading, c.List, c.Link, c.ImageBlock, c.ImageInline, c.LinkImage, c.Table, c.GeneralHtmlSupport], {options} }}); \
                 editor.setData(html); const data = editor.getData(); await editor.destroy(); return data; }}"
            )
        };
        [
            ("nothing", "html => html".to_owned(), [Widget, Frame, Picture, Words, Words]),
            (
                "wpautop",
                "async html => (await import(origin + '/autop.js')).autop(html)".to_owned(),
                [Widget, Frame, Picture, Words, Words],
            ),
            ("TinyMCE", tiny(""), [Words, Frame, Picture, Words, Words]),
            (
                "TinyMCE with the element",
                tiny(
                    "extended_valid_elements: 'headline-figures[*],script[type|src|crossorigin|integrity]', custom_elements: '~headline-figures',",
                ),
                [Widget, Frame, Picture, Words, Words],
            ),
            ("CKEditor 5", ckeditor(""), [Words, Nothing, Picture, Words, Words]),
            (
                "CKEditor 5 that allows everything",
                ckeditor("htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] }"),
                [Widget, Frame, Picture, Words, Words],
            ),
            ("DOMPurify", "html => DOMPurify.sanitize(html)".to_owned(), [Words, Nothing, Picture, Words, Words]),
            (
                "Drupal's list of tags",
                format!("html => DOMPurify.sanitize(html, {DRUPAL})"),
                [Words, Nothing, Picture, Words, Words],
            ),
        ]
    }

    /// The snippets of the editor, and the fragment.
    async fn snippets(page: &Page) -> [String; 5] {
        page.open("editor.html#embed").await;
        snippet(page).await;
        let mut given = Vec::new();
        for method in ["组件", "框架（iframe）", "图片", "带格式的文字"] {
            pick(page, method).await;
            page.until("document.querySelector('.ed-probe') === null").await;
            given.push(snippet(page).await);
        }
        let fragment = std::fs::read_to_string(root().join("dist/static/figures.zh-CN.html")).unwrap();
        [given.remove(0), given.remove(0), given.remove(0), given.remove(0), fragment]
    }

    /// What is seen of `html` on a host page; waits until it is what it should be.
    async fn assert_seen(page: &Page, html: &str, seen: Seen, what: &str) {
        let origin = page.server.address.trim_end_matches('/').to_owned();
        let policy = format!(
            "default-src 'none'; script-src 'self' {origin}; style-src 'self'; connect-src {origin}; frame-src {origin}; img-src data: {origin}"
        );
        page.go(&Host::start(html, &policy).await.address).await;
        let words = "document.body.innerText.includes('97亿')";
        println!("{what}: {html}");
        match seen {
            Seen::Widget => {
                page.until("document.querySelector('headline-figures')?.shadowRoot?.querySelectorAll('.hf-card').length === 4")
                    .await;
                assert_eq!(
                    page.value("document.querySelector('headline-figures').shadowRoot.querySelector('slot')").await,
                    json!(null),
                    "{what}"
                );
            }
            Seen::Frame => {
                page.driver.enter_frame(0).await.expect(what);
                page.until("document.querySelectorAll('.hf-card').length === 4").await;
                page.driver.enter_default_frame().await.unwrap();
            }
            Seen::Picture => {
                page.until("document.querySelector('img[alt*=\"97亿\"]')?.naturalWidth > 1000").await;
                assert!(
                    page.value("document.querySelector('img').getBoundingClientRect().width").await.as_f64() > Some(300.0),
                    "{what}"
                );
            }
            Seen::Words => assert_eq!(page.value(words).await, json!(true), "{what}"),
            Seen::Nothing => assert_eq!(page.value("document.querySelectorAll('iframe').length").await, json!(0), "{what}"),
        }
        // Words stay where there is nothing better, and nowhere else.
        if matches!(seen, Seen::Widget | Seen::Frame | Seen::Picture) {
            assert_eq!(page.value(&format!("(() => {{ for (const e of document.querySelectorAll('headline-figures')) e.hidden = true; return {words}; }})()")).await, json!(false), "{what}");
        }
    }

    #[tokio::test]
    async fn snippets_survive_what_the_documents_say() {
        with_page(async |page| {
            let snippets = snippets(&page).await;
            for (name, path) in FILES {
                page.server.set(name, Answer::Script(library(path)));
            }
            let origin = page.server.address.trim_end_matches('/').to_owned();
            let policy = format!("default-src 'none'; script-src 'self' {origin}; style-src 'self' 'unsafe-inline'; img-src data: {origin}; frame-src {origin}; connect-src {origin}");
            let scripts = ["purify.min.js", "tinymce.min.js"].map(|name| format!("<script src=\"{origin}/{name}\"></script>"));
            let editor = Host::start(&format!("<div id=\"editor\"></div>{}", scripts.concat()), &policy).await;
            for (name, filter, seen) in filters() {
                let mut left = Vec::new();
                page.go(&editor.address).await;
                page.value(&format!("void (window.origin = {})", json!(origin))).await;
                for snippet in &snippets {
                    let html = page.value(&format!("({filter})({})", json!(snippet))).await;
                    left.push(html.as_str().expect(name).to_owned());
                }
                for ((html, seen), kind) in left.iter().zip(seen).zip(["element", "frame", "image", "text", "fragment"]) {
                    assert_seen(&page, html, seen, &format!("{name}, {kind}")).await;
                }
            }
        })
        .await;
    }
}
