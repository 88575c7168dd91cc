//! The static site: pages by the command, then the modules and the widget beside them.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::{command, files, language, module, paths, run};

/// The variable of the environment that says where the site will be served: `https://example.org`.
const ORIGIN: &str = "REPLYCODE_ORIGIN";

/// The folder of the finished site.
pub fn folder() -> PathBuf {
    paths::at("dist/site")
}

/// Writes the site anew, so that no page of an earlier build stays.
pub fn make() -> Result<()> {
    files::remove_dir(&folder())?;
    // Before the pages: what a browser may keep offline lists the modules with their sizes.
    modules()?;
    pages(&folder(), env::var_os(ORIGIN).as_deref())
}

/// Writes the pages into a folder, for an origin where one is known.
pub fn pages(to: &Path, origin: Option<&OsStr>) -> Result<()> {
    let mut command = run::program(command::path(), &["site", "--out"]);
    command.arg(to);
    if let Some(origin) = origin {
        command.arg("--origin").arg(origin);
    }
    run::check(&mut command)
}

/// A page loads the modules of its own language only.
fn modules() -> Result<()> {
    for module in module::of_pages(&language::all()?) {
        let name = &module.name;
        let from = module::folder(name);
        let wasm = files::read(&from.join(module::WASM))?;
        files::write(&module_folder(name).join(module::WASM), wasm)?;
        minify(&from.join(module::GLUE), &module_folder(name).join(module::GLUE))?;
    }
    Ok(())
}

/// Where the site has a module.
pub fn module_folder(name: &str) -> PathBuf {
    folder().join("module").join(name)
}

/// wasm-bindgen writes its glue for people to read; readers of a page would pay for that.
fn minify(from: &Path, to: &Path) -> Result<()> {
    let tool = paths::at("node_modules/esbuild/bin/esbuild");
    let mut node = run::program("node", &[]);
    node.arg(tool)
        .arg(from)
        .args(["--minify", "--format=esm", "--log-level=warning"]);
    node.arg(format!("--outfile={}", to.display()));
    run::check(&mut node)
}

/// Whatever the widget's script has written, for the page that shows it and for those who load
/// the widget from the site.
pub fn widget() -> Result<()> {
    files::copy_dir(&paths::at("dist/widget"), &folder().join("widget"))
}

/// The package's entry of each language, over which the examples of the page `use/` run.
pub fn package() -> Result<()> {
    for language in language::all()? {
        let name = format!("{language}.mjs");
        let entry = files::read(&paths::at("dist/npm").join(&name))?;
        files::write(&folder().join(format!("use/replycode-{name}")), entry)?;
    }
    Ok(())
}
