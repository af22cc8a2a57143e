//! Browsers with their drivers, web servers and a font, from the system's packages.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use progress::Progress;

use crate::tools::on_path;

/// A package of Debian's.
#[derive(Clone, Copy)]
pub struct Package {
    pub name: &'static str,
    find: fn() -> Option<PathBuf>,
    /// Whether a command may go on without it, as it says itself what it misses.
    optional: bool,
}

const fn package(name: &'static str, find: fn() -> Option<PathBuf>) -> Package {
    Package { name, find, optional: false }
}

pub const CHROMIUM: Package =
    package("chromium", || ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| on_path(name)));
pub const CHROMEDRIVER: Package = package("chromium-driver", || on_path("chromedriver"));
pub const FIREFOX: Package = package("firefox-esr", || on_path("firefox-esr").or_else(|| on_path("firefox")));
/// With the browser that it drives.
pub const WEBKIT_DRIVER: Package = package("webkit2gtk-driver", || mini_browser().and_then(|_| on_path("WebKitWebDriver")));
/// WebKit has no headless mode: this is a display that nobody sees.
pub const XVFB: Package = package("xvfb", || on_path("Xvfb"));
pub const NGINX: Package = package("nginx-light", || in_sbin("nginx"));
pub const APACHE: Package = package("apache2", || in_sbin("apache2"));
pub const CADDY: Package = package("caddy", || in_sbin("caddy"));
/// `pkill`, with which the tests end browsers.
pub const PROCPS: Package = package("procps", || on_path("pkill"));
/// The documents tell how to make a hash with it.
pub const OPENSSL: Package = package("openssl", || on_path("openssl"));
pub const NODE: Package = package("nodejs", || on_path("node"));
pub const NPM: Package = package("npm", || on_path("npm"));
/// For the pictures in static/. Other systems have one.
pub const CHINESE_FONT: Package = Package { name: "fonts-noto-cjk", find: chinese_font, optional: true };

impl Package {
    #[must_use]
    pub fn is_missing(&self) -> bool {
        (self.find)().is_none()
    }

    /// What the package is wanted for: a program, or a folder.
    ///
    /// # Errors
    /// It is not installed.
    pub fn path(&self) -> Result<PathBuf> {
        (self.find)().with_context(|| format!("what the package {} has is not on the PATH", self.name))
    }
}

/// The browser that comes with WebKitGTK's driver, outside the PATH: /usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser.
#[must_use]
pub fn mini_browser() -> Option<PathBuf> {
    let machines = ["/usr/lib", "/usr/libexec"].map(PathBuf::from);
    let machines = machines.into_iter().flat_map(|lib| entries(&lib).chain([lib.clone()]).collect::<Vec<_>>());
    let is_webkit = |folder: &PathBuf| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit"));
    let folders = machines.flat_map(|machine| entries(&machine).filter(is_webkit).collect::<Vec<_>>());
    folders.map(|folder| folder.join("MiniBrowser")).filter(|file| file.is_file()).max()
}

fn in_sbin(program: &str) -> Option<PathBuf> {
    let file = Path::new("/usr/sbin").join(program);
    on_path(program).or_else(|| file.is_file().then_some(file))
}

fn chinese_font() -> Option<PathBuf> {
    if !cfg!(target_os = "linux") {
        return Some(PathBuf::new());
    }
    let home = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share/fonts"));
    let folders = [Some("/usr/share/fonts".into()), Some("/usr/local/share/fonts".into()), home];
    folders.into_iter().flatten().find_map(|folder| find_below(&folder, &FONT_FILES))
}

/// Files of the fonts in src/publish/rasterize.rs.
const FONT_FILES: [&str; 5] = ["NotoSansCJK-", "SourceHanSans", "PingFang", "msyh", "wqy-zenhei"];

fn find_below(folder: &Path, beginnings: &[&str]) -> Option<PathBuf> {
    entries(folder).find_map(|path| {
        let name = path.file_name()?.to_string_lossy().into_owned();
        // A link may lead back to where it stands.
        if path.is_dir() && !path.is_symlink() {
            return find_below(&path, beginnings);
        }
        beginnings.iter().any(|beginning| name.starts_with(beginning)).then_some(path)
    })
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path())
}

/// Installs packages with apt-get, as root or through a sudo that asks for nothing.
///
/// # Errors
/// Says what to install where it cannot, unless a command can go on without it.
pub fn install(packages: &[Package]) -> Result<()> {
    let Err(error) = install_all(packages) else { return Ok(()) };
    if packages.iter().all(|package| package.optional) {
        eprintln!("{error:#}");
        return Ok(());
    }
    Err(error)
}

fn install_all(packages: &[Package]) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = packages.iter().map(|package| package.name).collect();
    let by_hand = format!("install by hand what your system calls: {}", names.join(" "));
    if on_path("apt-get").is_none() {
        bail!("{by_hand}");
    }
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    if !root && !Command::new("sudo").args(["-n", "true"]).stderr(Stdio::null()).status().is_ok_and(|status| status.success()) {
        bail!("sudo would ask for a password; {by_hand}, with `sudo apt-get install {}`", names.join(" "));
    }
    as_root(root, &[&["sh", "-c", INSTALL, "sh"], names.as_slice()].concat()).context(by_hand)
}

/// Debian starts a service as soon as it is installed, unless a file says no. That file goes again, also when this is interrupted.
const INSTALL: &str = "set -e
policy=/usr/sbin/policy-rc.d
if [ ! -e $policy ]; then
    trap 'rm -f $policy' EXIT
    trap 'exit 130' INT TERM HUP
    printf '#!/bin/sh\\nexit 101\\n' > $policy
    chmod 755 $policy
fi
apt-get update -q
apt-get install -y -q --no-install-recommends \"$@\"";

/// Runs a command and counts the packages that it sets up.
fn as_root(is_root: bool, words: &[&str]) -> Result<()> {
    let sudo: &[&str] = if is_root { &[] } else { &["sudo", "-n"] };
    let all = [sudo, &["env", "DEBIAN_FRONTEND=noninteractive"], words].concat();
    let (program, arguments) = all.split_first().context("no command")?;
    let progress = Progress::start("system packages", None);
    let mut child =
        Command::new(program).args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let errors = child.stderr.take();
    let complaints = std::thread::spawn(move || {
        let mut said = String::new();
        // What cannot be read is no reason to give up.
        let _ = errors.map(|mut errors| errors.read_to_string(&mut said));
        said
    });
    for line in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines().map_while(Result::ok)) {
        if line.starts_with("Setting up ") {
            progress.step();
        }
        progress.detail(&line);
    }
    if !child.wait()?.success() {
        bail!("apt-get failed:\n{}", complaints.join().unwrap_or_default());
    }
    Ok(())
}
