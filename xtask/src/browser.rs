//! Browsers and their drivers, and web servers, from the system's packages.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::tools::{self, step};

/// Makes sure that Chromium can be driven, and tells the tests where it and its driver are.
pub fn install(sh: &Shell) -> Result<()> {
    if find("chromedriver").is_none() || browser().is_none() {
        step("installing Chromium and its driver (1 to 3 minutes, this once)");
        system_install(sh, &["chromium", "chromium-driver"])
            .context("Chromium with chromedriver, for the browser tests, is missing")?;
    }
    let driver = find("chromedriver").context("chromedriver is not on the PATH")?;
    let browser = browser().context("Chromium is not on the PATH")?;
    sh.set_var("CHROMEDRIVER", driver);
    sh.set_var("CHROMIUM", browser);
    Ok(())
}

/// The same for Firefox and for WebKit, which needs a display that nobody sees.
pub fn install_others(sh: &Shell) -> Result<()> {
    let firefox = || find("firefox-esr").or_else(|| find("firefox"));
    let missing = [
        ("firefox-esr", firefox().is_none()),
        ("webkit2gtk-driver", find("WebKitWebDriver").is_none() || mini_browser().is_none()),
        ("xvfb", find("Xvfb").is_none()),
    ];
    let packages: Vec<&str> = missing.iter().filter(|(_, missing)| *missing).map(|(package, _)| *package).collect();
    if !packages.is_empty() {
        step("installing Firefox and WebKit with its driver (1 to 3 minutes, this once)");
        system_install(sh, &packages).context("Firefox, WebKitGTK's driver or Xvfb, for the browser tests, is missing")?;
    }
    sh.set_var("FIREFOX", firefox().context("Firefox is not on the PATH")?);
    sh.set_var("GECKODRIVER", tools::geckodriver(sh)?);
    sh.set_var("WEBKITDRIVER", find("WebKitWebDriver").context("WebKitWebDriver is not on the PATH")?);
    sh.set_var("MINIBROWSER", mini_browser().context("WebKitGTK's MiniBrowser is not below /usr/lib or /usr/libexec")?);
    sh.set_var("XVFB", find("Xvfb").context("Xvfb is not on the PATH")?);
    Ok(())
}

/// The browser that comes with WebKitGTK's driver, outside the PATH: /usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser.
fn mini_browser() -> Option<PathBuf> {
    let folders = |folder: &Path| std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let machines = ["/usr/lib", "/usr/libexec"]
        .map(PathBuf::from)
        .into_iter()
        .flat_map(|lib| folders(&lib).chain([lib]).collect::<Vec<_>>());
    let mut found: Vec<PathBuf> = machines
        .flat_map(|machine| folders(&machine).collect::<Vec<_>>())
        .filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit")))
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found.pop()
}

/// Makes sure that the web servers are there whose configurations the tests try. None of them is started.
pub fn install_servers(sh: &Shell) -> Result<()> {
    let missing = |(program, _): &(&str, &str)| find(program).is_none() && !Path::new("/usr/sbin").join(program).exists();
    let servers = [("nginx", "nginx-light"), ("apache2", "apache2"), ("caddy", "caddy")];
    let packages: Vec<&str> = servers.iter().filter(|server| missing(server)).map(|(_, package)| *package).collect();
    if packages.is_empty() {
        return Ok(());
    }
    step("installing web servers to try their configurations (a minute, this once; they are not started)");
    system_install(sh, &packages).context("nginx, apache2 and caddy, for the hosting tests, are missing")
}

fn browser() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| find(name))
}

fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Installs Debian packages as root or through a sudo that asks for nothing.
///
/// # Errors
/// Says what to install where it cannot.
pub fn system_install(sh: &Shell, packages: &[&str]) -> Result<()> {
    let by_hand = format!("install by hand what your system calls: {}", packages.join(" "));
    if !Path::new("/usr/bin/apt-get").exists() {
        bail!("{by_hand}");
    }
    let is_root = cmd!(sh, "id -u").quiet().read()?.trim() == "0";
    let sudo: &[&str] = if is_root { &[] } else { &["sudo", "-n"] };
    if !is_root && cmd!(sh, "sudo -n true").quiet().ignore_stderr().run().is_err() {
        bail!("sudo would ask for a password; {by_hand}, with `sudo apt-get install {}`", packages.join(" "));
    }
    // Debian starts a service as soon as it is installed, unless this file says no.
    let policy = "/usr/sbin/policy-rc.d";
    let no_services = !Path::new(policy).exists();
    let as_root = |script: &str| -> Result<()> {
        let mut words = [sudo, &["sh", "-c", script]].concat();
        let program = words.remove(0);
        Ok(cmd!(sh, "{program} {words...}").quiet().run()?)
    };
    if no_services {
        as_root(&format!("printf '#!/bin/sh\\nexit 101\\n' > {policy} && chmod 755 {policy}"))?;
    }
    let installed = apt_get(sh, sudo, packages).context(by_hand);
    if no_services {
        as_root(&format!("rm -f {policy}"))?;
    }
    installed
}

fn apt_get(sh: &Shell, sudo: &[&str], packages: &[&str]) -> Result<()> {
    for arguments in [&["update", "-q"][..], &[&["install", "-y", "-q", "--no-install-recommends"], packages].concat()] {
        let mut words = [sudo, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments].concat();
        let program = words.remove(0);
        cmd!(sh, "{program} {words...}").ignore_stdout().run()?;
    }
    Ok(())
}
