//! The static site: pages by the command, then the modules and the widget beside them.

use std::path::PathBuf;

use anyhow::Result;

use crate::{files, module, paths, run};

/// The folder of the finished site.
pub fn folder() -> PathBuf {
    paths::at("dist/site")
}

/// Writes the site anew, so that no page of an earlier build stays.
pub fn make() -> Result<()> {
    files::remove_dir(&folder())?;
    pages()?;
    modules()
}

fn pages() -> Result<()> {
    let name = format!("replycode{}", std::env::consts::EXE_SUFFIX);
    let command = paths::target().join("release").join(name);
    run::check(run::program(command, &["site", "--out"]).arg(folder()))
}

/// A page loads the module of its own language only.
fn modules() -> Result<()> {
    for language in ["en", "zh"] {
        let to = folder().join("module").join(language);
        for file in ["replycode_bg.wasm", "replycode.js"] {
            let bytes = files::read(&module::folder(language).join(file))?;
            files::write(&to.join(file), bytes)?;
        }
    }
    Ok(())
}

/// Whatever the widget's script has written, for the page that shows it and for those who load
/// the widget from the site.
pub fn widget() -> Result<()> {
    let from = paths::at("dist/widget");
    if !from.is_dir() {
        return Ok(());
    }
    files::copy_dir(&from, &folder().join("widget"))
}
