//! `<headline-figures>` in pages that a library renders, or morphs into what its server sends: what the reader has chosen stays.

use serde_json::json;

use crate::browser::{Page, with_page};
use crate::libraries::{bundled, library};
use crate::polling::of_a_later_day;
use crate::server::{Answer, Host};

const IN_SHADOW: &str = "document.querySelector('headline-figures').shadowRoot";

/// A host page with `#app` and this script.
async fn visit(page: &Page, app: &str, scripts: &[&str]) {
    let address = &page.server.address;
    let origin = address.trim_end_matches('/');
    // Angular compiles its templates in the browser, where it is not built beforehand.
    let policy = format!(
        "default-src 'none'; script-src 'self' {origin} 'unsafe-eval'; style-src 'self' 'unsafe-inline' {origin}; connect-src {origin}; img-src data:"
    );
    let scripts: String =
        scripts.iter().map(|name| format!("<script type=\"module\" src=\"{address}{name}\"></script>")).collect();
    let body = format!("<div id=\"app\">{app}</div><script type=\"module\" src=\"{address}embed.js\"></script>{scripts}");
    page.go(&Host::start(&body, &policy).await.address).await;
    page.until("events.length === 1").await;
}

/// A reader chooses the table and the largest text, and comes to a button.
async fn choose(page: &Page) {
    page.value(&format!("{IN_SHADOW}.querySelector('[value=table]').click()")).await;
    for _ in 0..3 {
        page.value(&format!("{IN_SHADOW}.querySelector('[data-action=text]').click()")).await;
    }
    page.value(&format!("{IN_SHADOW}.querySelector('[data-action=text]').focus()")).await;
    page.value(&format!("void (window.widget = {IN_SHADOW}.querySelector('.hf-widget'))")).await;
}

/// All that is as `choose` left it.
async fn assert_kept(page: &Page, what: &str) {
    let state = format!(
        "(s => [s.querySelector('.hf-widget') === window.widget, s.querySelector('[name=hf-view]:checked').value, \
         getComputedStyle(s.querySelector('.hf-widget')).fontSize, s.activeElement?.dataset.action])({IN_SHADOW})"
    );
    assert_eq!(page.value(&state).await, json!([true, "table", "32px", "text"]), "{what}");
}

/// What `MooTools` and Prototype do to a page: classes of their own by the names of the browser's, methods that are stricter or do something else.
const OLD_LIBRARY: &str = "for (const name of ['Document', 'Event', 'Request', 'Window']) window[name] = function () {}; \
    (native => { window.Element = function () {}; window.Element.prototype = native.prototype; })(window.Element); \
    Array.from = item => Array.isArray(item) ? item : [item]; \
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; }; \
    for (const name of ['each', 'invoke', 'pluck']) Array.prototype[name] = Object.prototype[name] = function () {};";

#[tokio::test]
async fn libraries_that_change_the_browser_do_no_harm() {
    with_page(async |page| {
        page.server.set("old-library.js", Answer::Script(OLD_LIBRARY.to_owned()));
        let newer = of_a_later_day();
        for figures in [Answer::File, Answer::Text(newer)] {
            page.server.set("figures.json", figures);
            let library = format!(
                "<script src=\"{}old-library.js\"></script><headline-figures refresh=\"60\">own words</headline-figures>",
                page.server.address
            );
            visit(&page, &library, &[]).await;
            assert_eq!(page.value("events[0][0]").await, json!("ready"));
            choose(&page).await;
            assert_kept(&page, "with an old library").await;
            page.value(&format!("{IN_SHADOW}.querySelector('[value=scale]').click()")).await;
            page.until(&format!("{IN_SHADOW}.querySelectorAll('.hf-dot-plot .hf-dot').length >= 2")).await;
            page.value(&format!("{IN_SHADOW}.querySelector('[value=cards]').click()")).await;
            page.value(&format!("{IN_SHADOW}.querySelector('.hf-card-summary').click()")).await;
            page.until(&format!("{IN_SHADOW}.querySelector('.hf-actions')")).await;
            page.value("document.querySelector('headline-figures').setAttribute('figures', 'root-mirrors')").await;
            page.until(&format!("{IN_SHADOW}.querySelectorAll('.hf-number').length === 1")).await;
            assert_eq!(page.console_errors().await, [""; 0]);
        }
    })
    .await;
}

/// They change attributes when their state changes, and may put the element elsewhere.
#[tokio::test]
async fn react_vue_and_angular_render_again() {
    with_page(async |page| {
        for name in ["react", "vue", "angular"] {
            page.server.set(format!("{name}-host.js").leak(), Answer::Script(bundled(&format!("frameworks/{name}.js"))));
            visit(&page, "", &[&format!("{name}-host.js")]).await;
            choose(&page).await;
            let asked = page.server.asked().len();
            page.value("void render({ title: 'Another title' })").await;
            page.until("document.querySelector('#app h2').textContent === 'Another title'").await;
            assert_kept(&page, &format!("{name}: another title")).await;
            page.value("void render({ theme: 'dark' })").await;
            page.until("document.querySelector('headline-figures').getAttribute('theme') === 'dark'").await;
            assert_kept(&page, &format!("{name}: another theme")).await;
            // It is behind another element from now on.
            page.value("void render({ isSwapped: true })").await;
            page.until("document.querySelector('#app p').nextElementSibling?.localName === 'headline-figures'").await;
            assert_kept(&page, &format!("{name}: moved")).await;
            assert_eq!(page.server.asked().len(), asked, "{name}");
            page.value("void render({ figures: 'root-mirrors' })").await;
            page.until(&format!("{IN_SHADOW}.querySelectorAll('.hf-number').length === 1")).await;
            assert_eq!(
                page.value(&format!("{IN_SHADOW}.querySelector('[name=hf-view]:checked').value")).await,
                json!("table"),
                "{name}"
            );
            // Taken away and put there again.
            page.value("void render({ isGone: true })").await;
            page.until("!document.querySelector('headline-figures')").await;
            page.value("void render({ isGone: false })").await;
            page.until("document.querySelector('headline-figures')?.shadowRoot.querySelectorAll('.hf-number').length === 1")
                .await;
            assert_eq!(page.console_errors().await, [""; 0], "{name}");
        }
    })
    .await;
}

/// They make the page what the server says that it is; the server knows nothing of what stands in the element.
#[tokio::test]
async fn turbo_idiomorph_and_htmx_morph_the_page() {
    with_page(async |page| {
        for (name, path) in [
            ("turbo.js", "@hotwired/turbo/dist/turbo.es2017-umd.js"),
            ("idiomorph.js", "idiomorph/dist/idiomorph.js"),
            ("htmx.js", "htmx.org/dist/htmx.js"),
        ] {
            // As a script with a global name.
            page.server.set(name, Answer::Script(library(path)));
        }
        let app = |title: &str| format!("<h2>{title}</h2><headline-figures>own words</headline-figures>");
        for (name, morph) in [
            ("turbo.js", "Turbo.renderStreamMessage('<turbo-stream action=\"update\" method=\"morph\" target=\"app\"><template>' + html + '</template></turbo-stream>')"),
            ("idiomorph.js", "Idiomorph.morph(document.getElementById('app'), html, { morphStyle: 'innerHTML' })"),
            ("htmx.js", "htmx.swap({ text: html, target: '#app', swap: 'innerMorph', sourceElement: document.body })"),
        ] {
            visit(&page, &app("A title"), &[]).await;
            page.value(&format!("new Promise(done => {{ const e = document.createElement('script'); e.src = '{}{name}'; e.onload = () => done(); document.head.append(e); }})", page.server.address)).await;
            choose(&page).await;
            let asked = page.server.asked().len();
            for title in ["Another title", "A third title"] {
                page.value(&format!("void (html => {morph})({})", json!(app(title)))).await;
                page.until(&format!("document.querySelector('#app h2').textContent === '{title}'")).await;
                assert_kept(&page, name).await;
                assert!(!page.value("document.querySelector('#app').innerText").await.as_str().unwrap().contains("own words"), "{name}");
            }
            assert_eq!(page.server.asked().len(), asked, "{name}");
            assert_eq!(page.console_errors().await, [""; 0], "{name}");
        }
    })
    .await;
}
