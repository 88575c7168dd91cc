//! The tools that a build or a test needs beyond cargo and Node, installed where that is possible.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Result, bail};

use crate::{module, paths, run};

/// Makes sure that rustc can compile for WebAssembly.
pub fn wasm_target() -> Result<()> {
    target(module::TARGET)
}

/// Makes sure that rustc can compile for a target.
pub fn target(name: &str) -> Result<()> {
    let installed = run::output(&mut run::program("rustup", &["target", "list", "--installed"]))?;
    if installed.lines().any(|line| line == name) {
        return Ok(());
    }
    run::check(&mut run::program("rustup", &["target", "add", name]))
}

/// Makes sure that node_modules is what package-lock.json says.
pub fn node_modules() -> Result<()> {
    node_modules_of(&paths::root())
}

/// The same for a folder with a package.json of its own. No package of ours needs its install
/// script, so none is run.
pub fn node_modules_of(folder: &Path) -> Result<()> {
    // npm writes this file at the end of an install.
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    let wanted = changed(&folder.join("package-lock.json"));
    if installed.is_some() && installed >= wanted {
        return Ok(());
    }
    let mut npm = run::program("npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    run::check(npm.current_dir(folder))
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// Where the browser of the tests is: `REPLYCODE_CHROMIUM`, or where Debian puts it.
pub fn chromium_path() -> PathBuf {
    env::var_os("REPLYCODE_CHROMIUM").map_or(PathBuf::from("/usr/bin/chromium"), PathBuf::from)
}

/// Makes sure that there is a browser for the tests: installs Debian's when run as root.
pub fn chromium() -> Result<()> {
    let path = chromium_path();
    if path.is_file() {
        return Ok(());
    }
    if env::var_os("REPLYCODE_CHROMIUM").is_some() || !can_install() {
        bail!(
            "There is no browser at {}. Install Chromium and a Chinese font \
             (Debian: apt-get install chromium fonts-noto-cjk), \
             or name another Chromium in REPLYCODE_CHROMIUM.",
            path.display()
        );
    }
    install(&["chromium", "fonts-noto-cjk"])
}

/// Hugo, a peer of the site: Debian's where this may install it. Without it a row says that it was
/// not measured.
pub fn hugo() -> Result<()> {
    if run::output(&mut run::program("hugo", &["version"])).is_ok() || !can_install() {
        return Ok(());
    }
    install(&["hugo"])
}

fn install(packages: &[&str]) -> Result<()> {
    run::check(&mut run::program("apt-get", &["update"]))?;
    let mut install = run::program("apt-get", &["install", "-y", "--no-install-recommends"]);
    run::check(install.args(packages).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Whether this is root on a system with apt-get.
fn can_install() -> bool {
    let root = run::output(&mut run::program("id", &["-u"])).is_ok_and(|id| id.trim() == "0");
    root && Path::new("/usr/bin/apt-get").is_file()
}
