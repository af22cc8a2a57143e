//! nginx, Caddy and Apache, each with the configuration from `hosting/` and a copy of the built site.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A server of this test; it ends with it, also when the test fails.
pub struct Server {
    process: Child,
    pub address: String,
    pub folder: tempfile::TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub fn dist() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    assert!(dist.join("hosting/nginx.conf").exists(), "dist/ is not built: run `cargo xtask test`, or `cargo xtask build` first");
    dist
}

pub fn config(name: &str) -> String {
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

pub fn nginx() -> Server {
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

pub fn caddy() -> Server {
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
pub fn apache() -> Server {
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
