//! The configurations in `hosting/`, each with the real server.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::fs;
use std::io::Read as _;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use reqwest::blocking::{Client, Response};

/// A server of this test; it ends with it, also when the test fails.
struct Server {
    process: Child,
    address: String,
    folder: tempfile::TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn dist() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(dist.join("hosting/nginx.conf").exists(), "dist/ is not built: run `cargo xtask test`, or `cargo xtask build` first");
    dist
}

fn config(name: &str) -> String {
    fs::read_to_string(dist().join("hosting").join(name)).unwrap()
}

/// Starts `program` with the arguments that `prepare` makes of a scratch folder and a port, and waits until it answers.
fn start(program: &str, prepare: impl FnOnce(&Path, u16) -> Vec<String>) -> Server {
    let folder = tempfile::tempdir().unwrap();
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let arguments = prepare(folder.path(), port);
    let sbin = Path::new("/usr/sbin").join(program);
    let process = Command::new(if sbin.exists() { sbin } else { program.into() })
        .args(arguments)
        .env("HOME", folder.path())
        .stdout(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| {
            panic!("{program} does not start ({error}): install it, on Debian `apt-get install nginx-light apache2 caddy`")
        });
    let mut server = Server { process, address: format!("http://127.0.0.1:{port}"), folder };
    let deadline = Instant::now() + Duration::from_secs(20);
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(server.process.try_wait().unwrap().is_none(), "{program} ended at once");
        assert!(Instant::now() < deadline, "{program} does not answer");
        std::thread::sleep(Duration::from_millis(20));
    }
    server
}

fn nginx() -> Server {
    start("nginx", |folder, port| {
        copy(&dist(), &folder.join("site"));
        let site = config("nginx.conf")
            .replace("listen 80;", &format!("listen 127.0.0.1:{port};"))
            .replace("/var/www/headline-figures", folder.join("site").to_str().unwrap());
        let folder = folder.display();
        let paths: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .iter()
            .map(|name| format!("{name}_temp_path {folder}/{name};\n"))
            .collect();
        // One process: it ends with its handle, and reads the site as the person who runs the test.
        let whole = format!(
            "daemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n{paths}{site}}}\n"
        );
        fs::write(format!("{folder}/nginx.conf"), whole).unwrap();
        vec!["-c".into(), format!("{folder}/nginx.conf"), "-p".into(), folder.to_string()]
    })
}

fn caddy() -> Server {
    start("caddy", |folder, port| {
        copy(&dist(), &folder.join("site"));
        let site = config("Caddyfile")
            .replace(":80 {", &format!("http://127.0.0.1:{port} {{"))
            .replace("/var/www/headline-figures", folder.join("site").to_str().unwrap());
        let file = folder.join("Caddyfile");
        fs::write(&file, format!("{{\n\tadmin off\n\tauto_https off\n}}\n{site}")).unwrap();
        vec!["run".into(), "--adapter".into(), "caddyfile".into(), "--config".into(), file.display().to_string()]
    })
}

/// An `.htaccess` stands in the folder that it is about.
fn apache() -> Server {
    start("apache2", |folder, port| {
        let site = folder.join("site");
        copy(&dist(), &site);
        fs::write(site.join(".htaccess"), config("apache.htaccess")).unwrap();
        let modules: String = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "filter", "deflate"]
            .iter()
            .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
            .collect();
        let (folder, site) = (folder.display(), site.display());
        // Apache refuses to serve as root; www-data must be able to look into the scratch folder.
        let whole = format!(
            "{modules}ServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog {folder}/log\n\
             User www-data\nGroup www-data\nTypesConfig /etc/mime.types\nDocumentRoot {site}\n\
             <Directory {site}>\nAllowOverride All\nRequire all granted\n</Directory>\n"
        );
        fs::write(format!("{folder}/apache.conf"), whole).unwrap();
        let open = Command::new("chmod").args(["-R", "a+rX", &folder.to_string()]).status().unwrap();
        assert!(open.success());
        vec!["-X".into(), "-f".into(), format!("{folder}/apache.conf")]
    })
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

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

const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
    img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
const INSIDE: &str = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; \
    img-src data:; base-uri 'none'; form-action 'none'";

/// Everything that the folder needs of a host.
fn serves_as_it_should(server: &Server, encodings: &[&str]) {
    let (glue, wasm, style) = (built("headline-figures-", ".js"), built("headline-figures-", ".wasm"), built("style-", ".css"));
    let [take, charts, charts_wasm] =
        [("take-", ".js"), ("charts-", ".js"), ("charts-", ".wasm")].map(|(start, end)| built(start, end));
    let framed = format!("{STRICT}; frame-ancestors 'self'");
    let for_ever = "public, max-age=31536000, immutable";
    for (path, kind, cache, shared, policy) in [
        ("/", "text/html", "no-cache", false, framed.as_str()),
        ("/en/", "text/html", "no-cache", false, &framed),
        ("/builder.html", "text/html", "no-cache", false, &framed),
        ("/all.html", "text/html", "no-cache", false, &framed),
        ("/en/all.html", "text/html", "no-cache", false, &framed),
        ("/embed.html", "text/html", "no-cache", false, STRICT),
        ("/en/embed.html", "text/html", "no-cache", false, STRICT),
        ("/static/figures.en.single.html", "text/html", "no-cache", true, INSIDE),
        ("/embed.js", "text/javascript", "no-cache", true, ""),
        ("/frame.js", "text/javascript", "no-cache", true, ""),
        ("/figures.json", "application/json", "no-cache", true, ""),
        ("/figures.csv", "text/csv", "no-cache", true, ""),
        ("/static/figures.zh-CN.svg", "image/svg+xml", "no-cache", true, ""),
        ("/static/figures.zh-CN.png", "image/png", "no-cache", true, ""),
        ("/static/figure-top-level-domains.en.png", "image/png", "no-cache", true, ""),
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
    for (path, policy) in [
        ("/", format!("{STRICT}; frame-ancestors 'self'")),
        ("/en/all.html", format!("{STRICT}; frame-ancestors 'self'")),
        ("/en/embed.html", STRICT.into()),
        ("/static/figures.en.single.html", INSIDE.into()),
    ] {
        let own: Vec<_> =
            rules.iter().filter(|(own, line)| *own == path && line.starts_with("Content-Security-Policy")).collect();
        assert_eq!(own, [&(path, format!("Content-Security-Policy: {policy}").as_str())]);
    }
    // Each name with a hash, and each page; sheets and programs that other sites load, for those too.
    let names = fs::read_dir(dist()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let hashed = regex::Regex::new(r"-[0-9a-f]{16}\.(js|css|wasm)$").unwrap();
    let hashed: Vec<String> = names.filter(|name| hashed.is_match(name)).map(|name| format!("/{name}")).collect();
    assert!(hashed.len() > 8);
    for asset in &hashed {
        assert!(rules.contains(&(asset.as_str(), "Cache-Control: public, max-age=31536000, immutable")), "{asset}");
    }
    for (start, end) in [
        ("headline-figures-", ".js"),
        ("headline-figures-", ".wasm"),
        ("style-", ".css"),
        ("take-", ".js"),
        ("live-", ".js"),
        ("charts-", ".js"),
        ("charts-", ".wasm"),
    ] {
        let asset = built(start, end);
        assert!(rules.contains(&(&asset, "Access-Control-Allow-Origin: *")), "{asset}");
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
