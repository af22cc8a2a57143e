//! The configurations in `hosting/`, each with the real server.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod servers;

use std::fs;
use std::io::Read as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use reqwest::blocking::{Client, Response};
use sha2::{Digest, Sha256};

use servers::{Server, apache, caddy, config, dist, nginx};

fn get(server: &Server, path: &str, accept: &str) -> Response {
    Client::new().get(format!("{}{path}", server.address)).header("accept-encoding", accept).send().unwrap()
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

/// The name in dist/ with this beginning and ending.
fn built(stem: &str, ending: &str) -> String {
    let names = fs::read_dir(dist()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let name = names.into_iter().find(|name| name.starts_with(stem) && name.ends_with(ending)).unwrap();
    format!("/{name}")
}

/// The policy of the pages: their style stands in each of them, and its hash here.
fn strict() -> String {
    let page = fs::read_to_string(dist().join("index.html")).unwrap();
    let style = page.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let hash = STANDARD.encode(Sha256::digest(style));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-{hash}'; connect-src 'self'; \
         img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
}

const INSIDE: &str = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; \
    img-src data:; base-uri 'none'; form-action 'none'";

/// Everything that the folder needs of a host.
fn serves_as_it_should(server: &Server, encodings: &[&str]) {
    let (glue, wasm, style) = (built("headline-figures-", ".js"), built("headline-figures-", ".wasm"), built("style-", ".css"));
    let [take, charts, charts_wasm] =
        [("actions-", ".js"), ("charts-", ".js"), ("charts-", ".wasm")].map(|(start, end)| built(start, end));
    let strict = strict();
    let framed = format!("{strict}; frame-ancestors 'self'");
    let with_frames = framed.replace("img-src 'self' data:", "img-src 'self' data:; frame-src 'self'");
    let (for_ever, fresh) = ("public, max-age=31536000, immutable, no-transform", "no-cache, no-transform");
    for (path, kind, cache, shared, policy) in [
        ("/", "text/html", fresh, false, framed.as_str()),
        ("/en/", "text/html", fresh, false, &framed),
        ("/builder.html", "text/html", fresh, false, &framed),
        ("/editor.html", "text/html", fresh, false, &with_frames),
        ("/en/try.html", "text/html", fresh, false, &with_frames),
        ("/all.html", "text/html", fresh, false, &framed),
        ("/en/all.html", "text/html", fresh, false, &framed),
        ("/embed.html", "text/html", fresh, false, &strict),
        ("/en/embed.html", "text/html", fresh, false, &strict),
        ("/element.html", "text/html", fresh, true, &framed),
        ("/en/element-all.html", "text/html", fresh, true, &framed),
        ("/static/figures.en.single.html", "text/html", fresh, true, INSIDE),
        ("/embed.js", "text/javascript", fresh, true, ""),
        ("/frame.js", "text/javascript", fresh, true, ""),
        ("/figures.json", "application/json", "no-cache", true, ""),
        ("/figures.schema.json", "application/json", fresh, true, ""),
        ("/figures.csv", "text/csv", fresh, true, ""),
        ("/static/figures.zh-CN.svg", "image/svg+xml", fresh, true, ""),
        ("/static/figures.zh-CN.png", "image/png", fresh, true, ""),
        ("/static/figure-top-level-domains.en.png", "image/png", fresh, true, ""),
        (&take, "text/javascript", for_ever, true, ""),
        (&charts, "text/javascript", for_ever, true, ""),
        (&charts_wasm, "application/wasm", for_ever, true, ""),
        (&glue, "text/javascript", for_ever, true, ""),
        (&wasm, "application/wasm", for_ever, true, ""),
        (&style, "text/css", for_ever, true, ""),
    ] {
        let plain = get(server, path, "identity");
        assert_eq!(plain.status(), 200, "{path}");
        assert!(header(&plain, "content-type").starts_with(kind), "{path}: {}", header(&plain, "content-type"));
        if kind.starts_with("text/") {
            assert!(
                header(&plain, "content-type").to_lowercase().contains("charset=utf-8"),
                "{path}: {}",
                header(&plain, "content-type")
            );
        }
        assert_eq!(header(&plain, "cache-control"), cache, "{path}");
        assert_eq!(header(&plain, "access-control-allow-origin"), if shared { "*" } else { "" }, "{path}");
        assert_eq!(header(&plain, "cross-origin-resource-policy"), if shared { "cross-origin" } else { "" }, "{path}");
        assert_eq!(header(&plain, "x-content-type-options"), "nosniff", "{path}");
        if !policy.is_empty() {
            assert_eq!(header(&plain, "content-security-policy"), policy, "{path}");
        }
        let size = plain.bytes().unwrap().len();
        // What is replaced by hand has no copy in brotli; the host compresses it itself.
        let encodings = encodings.iter().filter(|own| kind != "image/png" && (path != "/figures.json" || **own == "gzip"));
        for encoding in encodings {
            let packed = get(server, path, encoding);
            assert_eq!(header(&packed, "content-encoding"), *encoding, "{path}");
            assert!(header(&packed, "content-type").starts_with(kind), "{path} {encoding}: {}", header(&packed, "content-type"));
            assert!(header(&packed, "vary").to_lowercase().contains("accept-encoding"), "{path}");
            assert_eq!(header(&packed, "cache-control"), cache, "{path} {encoding}");
            assert!(packed.bytes().unwrap().len() < size, "{path}");
        }
    }
    for path in ["/none.html", "/.htaccess", "/.git/config"] {
        let status = get(server, path, "identity").status();
        assert!(status == 404 || status == 403, "{path}: {status}");
    }
    let folder = get(server, "/static/", "identity");
    assert!(folder.status().is_client_error(), "no listing of a folder: {}", folder.status());
    // A web editor puts another file in the place of the old one, and nothing else.
    let file = server.folder.path().join("site/figures.json");
    let changed = fs::read_to_string(&file).unwrap().replace("9700000000", "9800000000").replace("突破97亿", "突破98亿");
    fs::write(&file, &changed).unwrap();
    for accept in ["identity", "gzip", "br", "gzip, br"] {
        let answer = get(server, "/figures.json", accept);
        let encoding = header(&answer, "content-encoding").to_owned();
        let bytes = answer.bytes().unwrap();
        let mut text = String::new();
        match encoding.as_str() {
            "gzip" => flate2::read::GzDecoder::new(&bytes[..]).read_to_string(&mut text),
            "" => (&bytes[..]).read_to_string(&mut text),
            other => panic!("{other}, which nobody has made"),
        }
        .unwrap();
        assert_eq!(text, changed, "{accept}");
    }
}

#[test]
fn nginx_serves_as_it_should() {
    // Debian's nginx has no brotli module.
    serves_as_it_should(&nginx(), &["gzip"]);
}

#[test]
fn apache_serves_as_it_should() {
    serves_as_it_should(&apache(), &["br", "gzip"]);
}

#[test]
fn caddy_serves_as_it_should() {
    serves_as_it_should(&caddy(), &["br", "gzip"]);
}

/// `_headers` has no server here to try it with; its rules are held to the same table by eye of the test.
#[test]
fn the_headers_file_has_the_same_policies() {
    let text = config("_headers");
    let rules: Vec<(&str, &str)> = text
        .split('\n')
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .scan("", |path, line| {
            if line.starts_with('/') {
                *path = line;
            }
            Some((*path, line.trim()))
        })
        .collect();
    let strict = strict();
    for (path, policy) in [
        ("/", format!("{strict}; frame-ancestors 'self'")),
        ("/en/all.html", format!("{strict}; frame-ancestors 'self'")),
        ("/en/embed.html", strict),
        ("/static/figures.en.single.html", INSIDE.into()),
    ] {
        let own: Vec<_> =
            rules.iter().filter(|(own, line)| *own == path && line.starts_with("Content-Security-Policy")).collect();
        assert_eq!(own, [&(path, format!("Content-Security-Policy: {policy}").as_str())]);
    }
    // Each name with a hash, and each page; what other sites load, for those too: modules and sheets in a sandboxed frame are among it.
    let names = fs::read_dir(dist()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let hashed = regex::Regex::new(r"-[0-9a-f]{16}\.(js|css|wasm)$").unwrap();
    let hashed: Vec<String> = names.filter(|name| hashed.is_match(name)).map(|name| format!("/{name}")).collect();
    assert!(hashed.len() > 8);
    for asset in &hashed {
        assert!(rules.contains(&(asset.as_str(), "Cache-Control: public, max-age=31536000, immutable")), "{asset}");
    }
    let shared = [
        "/embed.js",
        "/frame.js",
        "/figures.json",
        "/element.html",
        "/en/element.html",
        "/element-all.html",
        "/en/element-all.html",
    ];
    for asset in hashed.iter().map(String::as_str).chain(shared) {
        assert!(rules.contains(&(asset, "Access-Control-Allow-Origin: *")), "{asset}");
    }
    for folder in ["", "en"] {
        for page in fs::read_dir(dist().join(folder)).unwrap().map(|entry| entry.unwrap().path()) {
            if page.extension().is_some_and(|extension| extension == "html") {
                let address = format!("/{}", page.strip_prefix(dist()).unwrap().display());
                let policies = rules.iter().filter(|(own, line)| *own == address && line.starts_with("Content-Security-Policy"));
                assert_eq!(policies.count(), 1, "{address}");
            }
        }
    }
}
