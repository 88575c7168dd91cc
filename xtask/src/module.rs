//! The WebAssembly modules: cargo, then wasm-bindgen in-process, then wasm-opt from npm.
//!
//! wasm-bindgen runs inside this crate because its version must equal the one that the crate is
//! compiled with, and Cargo.lock holds both. wasm-opt comes last: wasm-bindgen reads the section
//! `target_features`, which nothing may strip before.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use wasm_bindgen_cli_support::Bindgen;

use crate::{files, paths, run, stamp};

/// The target that the modules are compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The files of a module's folder that a page loads.
pub const WASM: &str = "replycode_bg.wasm";
pub const GLUE: &str = "replycode.js";

/// The modules of one language: how their names begin, and their cargo features. Pages and the
/// widget render, so they need no objects; the npm package does. Only what explains a pasted reply
/// loads what is known of servers and their wording.
const PAGE: [(&str, &str); 2] = [("", "wasm"), ("explain-", "wasm,diagnosis")];
const PACKAGE: (&str, &str) = ("package-", "objects");

/// What decides the bytes of a module. `xtask/src/module.rs` stands for the settings below, and
/// package-lock.json for the version of wasm-opt.
const INPUTS: [&str; 7] = [
    "src",
    "build",
    "i18n",
    "Cargo.toml",
    "Cargo.lock",
    "package-lock.json",
    "xtask/src/module.rs",
];

/// Named, never `--all-features`: these are what rustc emits and Node 20 and every browser of
/// the last years accept.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What wasm-opt does, in this order; each was kept since it made a module smaller after brotli.
/// The lowest addresses are the end of the stack, so nothing lies there.
const PASSES: [&str; 8] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--converge",
    "--dealign",
    "--strip-target-features",
];

/// The same for the modules of the npm package, whose speed counts more than their bytes.
const FAST_PASSES: [&str; 3] = ["--low-memory-unused", "-O3", "--strip-target-features"];

/// A module: its folder below target/module, and its cargo features.
pub struct Module {
    pub name: String,
    pub features: String,
}

/// The modules that pages load, each of one language.
pub fn of_pages(languages: &[String]) -> Vec<Module> {
    PAGE.iter().flat_map(|kind| of_each(*kind, languages)).collect()
}

/// Every module: those of pages, those of the package, and the one of all languages.
pub fn all(languages: &[String]) -> Vec<Module> {
    let mut modules = of_pages(languages);
    modules.extend(of_each(PACKAGE, languages));
    modules.push(Module {
        name: "all".into(),
        features: format!("{},{}", PACKAGE.1, languages.join(",")),
    });
    modules
}

fn of_each((begin, features): (&str, &str), languages: &[String]) -> Vec<Module> {
    let of = |language: &String| Module {
        name: format!("{begin}{language}"),
        features: format!("{features},{language}"),
    };
    languages.iter().map(of).collect()
}

/// The folder of a module: replycode_bg.wasm, replycode.js, replycode.d.ts.
pub fn folder(name: &str) -> PathBuf {
    paths::at("target/module").join(name)
}

/// Makes one module, unless its inputs are the ones of last time.
pub fn make(module: &Module) -> Result<()> {
    let Module { name, features } = module;
    let rustc = run::output(&mut run::program("rustc", &["--version"]))?;
    let hash = stamp::hash(&paths::root(), &INPUTS, &[features, &rustc])?;
    let dir = folder(name);
    let mark = dir.join("stamp");
    if stamp::is_fresh(&mark, &hash) && dir.join(WASM).is_file() {
        println!("      unchanged since the last build");
        return Ok(());
    }
    files::remove_dir(&dir)?;
    assemble(features, &paths::root(), &paths::target(), &dir)?;
    stamp::set(&mark, &hash)
}

/// Compiles the sources in `root`, binds and optimizes: what depends on where that is done is left out, so
/// that everybody gets the same bytes.
pub fn assemble(features: &str, root: &Path, target: &Path, to: &Path) -> Result<()> {
    let compiled = compile(features, root, target)?;
    bind(&compiled, to)?;
    optimize(&to.join(WASM), if is_fast(features) { &FAST_PASSES } else { &PASSES })
}

/// Whether a module is for the npm package: there who classifies a log waits, and nobody's page loads it.
fn is_fast(features: &str) -> bool {
    features.contains("objects")
}

fn compile(features: &str, root: &Path, target: &Path) -> Result<PathBuf> {
    let mut cargo = run::cargo(&["rustc", "--quiet", "--package", "replycode", "--lib"]);
    cargo.args(["--crate-type", "cdylib", "--profile", "module", "--target", TARGET]);
    cargo.args(["--no-default-features", "--features", features]);
    cargo.arg("--target-dir").arg(target).current_dir(root);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", remaps(root));
    if is_fast(features) {
        cargo.env("CARGO_PROFILE_MODULE_OPT_LEVEL", "3");
    }
    run::check(&mut cargo)?;
    Ok(target.join(TARGET).join("module/replycode.wasm"))
}

/// Panic messages hold paths of source files. Without this the module would tell the home
/// folder of whoever built it, and two machines would not build the same bytes.
fn remaps(root: &Path) -> String {
    let home = env::var("CARGO_HOME").unwrap_or_else(|_| {
        let user = env::var("HOME")
            .or_else(|_| env::var("USERPROFILE"))
            .unwrap_or_default();
        format!("{user}/.cargo")
    });
    format!(
        "--remap-path-prefix={home}=cargo\x1f--remap-path-prefix={}=.",
        root.display()
    )
}

/// The glue does not name the .wasm file (the library's default): pages and the widget pass its
/// URL, and a bundler that reads the npm package must not look for a file that is not there.
fn bind(compiled: &Path, dir: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("replycode").typescript(true);
    bindgen.remove_producers_section(true);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(dir))
        .map_err(|error| anyhow!("wasm-bindgen refused {}: {error:#}.", paths::show(compiled)))
}

fn optimize(wasm: &Path, passes: &[&str]) -> Result<()> {
    let tool = paths::at("node_modules/binaryen/bin/wasm-opt");
    let mut node = run::program("node", &[]);
    node.arg(tool).args(WASM_FEATURES);
    node.args(passes);
    node.arg(wasm).arg("-o").arg(wasm);
    run::check(&mut node)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_modules_and_all_have_one_together() {
        let languages = ["en", "fr"].map(str::to_owned);
        let named: Vec<String> = all(&languages)
            .iter()
            .map(|module| format!("{}: {}", module.name, module.features))
            .collect();
        let expected = [
            "en: wasm,en",
            "fr: wasm,fr",
            "explain-en: wasm,diagnosis,en",
            "explain-fr: wasm,diagnosis,fr",
            "package-en: objects,en",
            "package-fr: objects,fr",
            "all: objects,en,fr",
        ];
        assert_eq!(named, expected);
    }
}
