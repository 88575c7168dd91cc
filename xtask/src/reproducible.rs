//! `cargo xtask reproducible`: whoever builds a module gets the same bytes.
//!
//! It is built twice, each time from nothing: here, and from a copy of the sources in another folder with another
//! target folder. Not part of the tests, since both take minutes.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use lexopt::Parser;

use crate::module::{self, GLUE, WASM};
use crate::step::Plan;
use crate::{args, files, paths, tools};

/// What is built: the module of a page.
const FEATURES: &str = "wasm,en";

/// What cargo needs of the workspace to compile the module.
const SOURCES: [&str; 10] = [
    "src",
    "build",
    "i18n",
    "www/site",
    "xtask/src",
    "xtask/Cargo.toml",
    "xtask/peers/src",
    "xtask/peers/Cargo.toml",
    "Cargo.toml",
    "Cargo.lock",
];

pub fn run(args: Parser) -> Result<()> {
    args::nothing_more(args, "reproducible")?;
    let here = paths::target().join("reproducible");
    let there = env::temp_dir().join(format!("replycode-reproducible-{}", std::process::id()));
    let mut plan = Plan::default();
    plan.add("the target wasm32-unknown-unknown", tools::wasm_target);
    plan.add("the npm tools", tools::node_modules);
    let (first, second) = (here.clone(), there.clone());
    plan.add("the module here", move || built(&paths::root(), &first));
    plan.add("the module from a copy elsewhere", move || {
        let root = second.join("a copy");
        copy(&root)?;
        built(&root, &second)
    });
    let folders = [here.clone(), there.clone()];
    plan.add("the bytes", move || same(&folders));
    let done = plan.run();
    files::remove_dir(&here)?;
    files::remove_dir(&there)?;
    println!("All {}", done?);
    Ok(())
}

fn copy(root: &Path) -> Result<()> {
    for source in SOURCES {
        for file in files::walk(&paths::at(source))? {
            files::write(&root.join(file.strip_prefix(paths::root())?), files::read(&file)?)?;
        }
    }
    Ok(())
}

fn built(root: &Path, folder: &Path) -> Result<()> {
    let target = folder.join("target");
    files::remove_dir(&target)?;
    module::assemble(FEATURES, root, &target, &folder.join("module"))
}

fn same([here, there]: &[PathBuf; 2]) -> Result<()> {
    for name in [WASM, GLUE] {
        let [one, other] = [here, there].map(|folder| files::read(&folder.join("module").join(name)));
        let (one, other) = (one?, other?);
        if one != other {
            let at = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
            bail!(
                "{name} has {} bytes here and {} elsewhere; the first that differs is at {at}.",
                one.len(),
                other.len()
            );
        }
        println!("      {name}: {} bytes, the same", one.len());
    }
    Ok(())
}
