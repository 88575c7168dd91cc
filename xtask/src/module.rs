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

/// The modules: the folder below target/module, and its cargo features. Pages and the widget
/// render, so they need no objects; the npm package does. Only what explains a pasted reply loads
/// what is known of servers and their wording.
pub const MODULES: [(&str, &str); 7] = [
    ("en", "wasm,en"),
    ("zh", "wasm,zh"),
    ("explain-en", "wasm,diagnosis,en"),
    ("explain-zh", "wasm,diagnosis,zh"),
    ("package-en", "objects,en"),
    ("package-zh", "objects,zh"),
    ("all", "objects,en,zh"),
];

/// The modules that pages load, each of one language.
pub const PAGES: [&str; 4] = ["en", "zh", "explain-en", "explain-zh"];

/// The languages that the package has an entry of its own for.
pub fn languages() -> impl Iterator<Item = &'static str> {
    MODULES.iter().filter_map(|(name, _)| name.strip_prefix("package-"))
}

/// The files of a module's folder that a page loads.
pub const WASM: &str = "replycode_bg.wasm";
pub const GLUE: &str = "replycode.js";

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

/// The folder of a module: replycode_bg.wasm, replycode.js, replycode.d.ts.
pub fn folder(name: &str) -> PathBuf {
    paths::at("target/module").join(name)
}

/// Makes one module, unless its inputs are the ones of last time.
pub fn make(name: &str, features: &str) -> Result<()> {
    let rustc = run::output(&mut run::program("rustc", &["--version"]))?;
    let hash = stamp::hash(&paths::root(), &INPUTS, &[features, &rustc])?;
    let dir = folder(name);
    let mark = dir.join("stamp");
    if stamp::is_fresh(&mark, &hash) && dir.join(WASM).is_file() {
        println!("      unchanged since the last build");
        return Ok(());
    }
    files::remove_dir(&dir)?;
    let compiled = compile(features)?;
    bind(&compiled, &dir)?;
    optimize(&dir.join(WASM), if is_fast(features) { &FAST_PASSES } else { &PASSES })?;
    stamp::set(&mark, &hash)
}

/// Whether a module is for the npm package: there who classifies a log waits, and nobody's page loads it.
fn is_fast(features: &str) -> bool {
    features.contains("objects")
}

fn compile(features: &str) -> Result<PathBuf> {
    let mut cargo = run::cargo(&["rustc", "--quiet", "--package", "replycode", "--lib"]);
    cargo.args(["--crate-type", "cdylib", "--profile", "module", "--target", TARGET]);
    cargo.args(["--no-default-features", "--features", features]);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", remaps());
    if is_fast(features) {
        cargo.env("CARGO_PROFILE_MODULE_OPT_LEVEL", "3");
    }
    run::check(&mut cargo)?;
    Ok(paths::target().join(TARGET).join("module/replycode.wasm"))
}

/// Panic messages hold paths of source files. Without this the module would tell the home
/// folder of whoever built it, and two machines would not build the same bytes.
fn remaps() -> String {
    let home = env::var("CARGO_HOME").unwrap_or_else(|_| {
        let user = env::var("HOME")
            .or_else(|_| env::var("USERPROFILE"))
            .unwrap_or_default();
        format!("{user}/.cargo")
    });
    let root = paths::root();
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
