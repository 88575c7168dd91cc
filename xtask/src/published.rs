//! The crate as it would be published: packed, unpacked elsewhere, built there, and its command run.

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::{files, paths, run};

/// What the crate needs without its default features: HTML that escapes, and what JSON is made with.
const CORE: [&str; 5] = ["itoa", "maud", "replycode", "serde", "serde_core"];

/// Packs the crate, builds it from the package alone and lets its command write the site.
pub fn check() -> Result<()> {
    let package = [
        "package",
        "--package",
        "replycode",
        "--no-verify",
        "--allow-dirty",
        "--quiet",
    ];
    run::check(&mut run::cargo(&package))?;
    // Outside of the workspace, where nothing but what was packed can be found.
    let folder = env::temp_dir().join(format!("replycode-published-{}", std::process::id()));
    files::remove_dir(&folder)?;
    let done = build(&folder);
    files::remove_dir(&folder)?;
    done
}

fn build(folder: &Path) -> Result<()> {
    let crate_file = newest()?;
    files::make_dir(folder)?;
    let mut tar = run::program("tar", &["-xzf"]);
    run::check(tar.arg(&crate_file).arg("-C").arg(folder))?;
    let unpacked = folder.join(crate_file.file_stem().unwrap_or_default());
    let mut cargo = run::cargo(&["build", "--quiet", "--locked", "--manifest-path"]);
    cargo.arg(unpacked.join("Cargo.toml"));
    // What it depends on is compiled already.
    run::check(cargo.arg("--target-dir").arg(paths::target()))?;
    let command = paths::target().join("debug").join(paths::executable("replycode"));
    let site = folder.join("site");
    let told = run::output(run::program(command, &["site", "--out"]).arg(&site))?;
    println!("      {}", told.lines().last().unwrap_or_default().trim());
    for page in ["en/smtp/554/index.html", "zh/use/index.html"] {
        if !site.join(page).is_file() {
            bail!("The command of the packed crate wrote no {page}.");
        }
    }
    Ok(())
}

/// The package that cargo has written.
fn newest() -> Result<PathBuf> {
    let packed = files::walk(&paths::target().join("package"))?;
    let of_crate = |file: &&PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("replycode-") && name.ends_with(".crate")
    };
    let time = |file: &&PathBuf| file.metadata().and_then(|about| about.modified()).ok();
    match packed.iter().filter(of_crate).max_by_key(time) {
        Some(file) => Ok(file.clone()),
        None => bail!("`cargo package` left no replycode-*.crate in target/package."),
    }
}

/// Checks that the crate without its default features brings nothing but what the core needs.
pub fn dependencies() -> Result<()> {
    let tree = [
        "tree",
        "--package",
        "replycode",
        "--no-default-features",
        "--features",
        "en",
    ];
    let mut cargo = run::cargo(&tree);
    let printed = run::output(cargo.args(["--edges", "normal,no-proc-macro", "--prefix", "none"]))?;
    let found: BTreeSet<&str> = printed.lines().filter_map(|line| line.split(' ').next()).collect();
    if found != BTreeSet::from(CORE) {
        bail!("Without default features the crate must depend on {CORE:?} alone, but it depends on {found:?}.");
    }
    Ok(())
}

/// Checks that the documentation has no warning: no broken link, nothing public left out.
pub fn documentation() -> Result<()> {
    let doc = ["doc", "--quiet", "--no-deps", "--package", "replycode"];
    run::check(run::cargo(&doc).env("RUSTDOCFLAGS", "-D warnings"))
}
