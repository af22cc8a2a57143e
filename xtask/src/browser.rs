//! Chromium and its driver, from the system's packages.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::tools::step;

/// Makes sure that a browser can be driven, and tells the tests where its driver is.
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
