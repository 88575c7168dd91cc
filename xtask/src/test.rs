//! `cargo xtask test`: builds all and runs every check and test.
//!
//! The consumers of the npm package are many and large, and mdBook takes long to compile, so that only
//! `--matrix` installs and runs them; those that the workspace has anyway are in the other tests.

use anyhow::{Result, bail};
use lexopt::{Arg, Parser};

use crate::step::Plan;
use crate::{args, build, files, language, mdbook, module, paths, published, run, size, tools};

/// A target without an operating system, so that rustc has no `std` for it.
const BARE: &str = "thumbv7em-none-eabi";

/// The folder of the consumers and of their package.json.
const MATRIX: &str = "tests/matrix";

pub fn run(args: Parser) -> Result<()> {
    let with_matrix = asks_for_matrix(args)?;
    let mut plan = Plan::default();
    build::add_steps(&mut plan)?;
    rust(&mut plan);
    features(&mut plan)?;
    plan.add("the core without std", bare);
    plan.add("the crate as published", published::check);
    plan.add("what the core depends on", published::dependencies);
    plan.add("the documentation of the crate", published::documentation);
    plan.add("sizes against budgets", size::check);
    plan.add("the HTML of the site", || node("tests/html"));
    plan.add("Chromium", tools::chromium);
    plan.add("the tests of the npm package", || node("tests/package"));
    plan.add("the tests in the browser", || node("tests/browser"));
    if with_matrix {
        matrix(&mut plan);
    }
    println!("All {}", plan.run()?);
    Ok(())
}

fn asks_for_matrix(mut args: Parser) -> Result<bool> {
    match args::next(&mut args)? {
        None => Ok(false),
        Some(Arg::Long("matrix")) => args::nothing_more(args, "test --matrix").map(|()| true),
        Some(other) => Err(args::unexpected(&other, "--matrix or nothing").into()),
    }
}

fn rust(plan: &mut Plan) {
    cargo(plan, "formatting", &["fmt", "--all", "--check"]);
    let clippy = [
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    cargo(plan, "clippy", &clippy);
    cargo(plan, "the tests in Rust", &["test", "--quiet", "--workspace"]);
}

/// Each language must compile without the others, and the module without the command.
fn features(plan: &mut Plan) -> Result<()> {
    let check = ["check", "--quiet", "--package", "replycode", "--no-default-features"];
    for language in language::all()? {
        let name = format!("the feature {language} alone");
        cargo(plan, &name, &[&check[..], &["--features", &language]].concat());
    }
    let wasm = ["--lib", "--features", "wasm,en", "--target", module::TARGET];
    cargo(plan, "the features of a module", &[&check[..], &wasm].concat());
    Ok(())
}

/// Checks the core for a machine without `std`, where the target can be had.
fn bare() -> Result<()> {
    if let Err(error) = tools::target(BARE) {
        println!("      SKIPPED: the target {BARE} could not be added. {error}");
        return Ok(());
    }
    let core = ["--no-default-features", "--features", "en", "--target", BARE];
    run::check(run::cargo(&["check", "--quiet", "--package", "replycode", "--lib"]).args(core))
}

fn cargo(plan: &mut Plan, name: &str, args: &[&str]) {
    let args: Vec<String> = args.iter().map(|&arg| arg.to_owned()).collect();
    plan.add(name, move || run::check(run::cargo(&[]).args(args)));
}

fn matrix(plan: &mut Plan) {
    plan.add("the tools of the consumers", || {
        tools::node_modules_of(&paths::at(MATRIX))
    });
    plan.add("books by mdBook", mdbook::check);
    plan.add("the npm package in every consumer", || {
        let mut node = run::program("node", &[]);
        let script = paths::at(MATRIX).join("run.mjs");
        run::check(node.arg(script).env("REPLYCODE_CHROMIUM", tools::chromium_path()))
    });
}

/// Runs the files `*.test.mjs` of a folder. None at all is an error: a test that was moved or
/// renamed must not look like one that passes.
fn node(folder: &str) -> Result<()> {
    let mut tests = files::walk(&paths::at(folder))?;
    tests.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    if tests.is_empty() {
        bail!("{folder} holds no file named *.test.mjs.");
    }
    let mut node = run::program("node", &["--test", "--test-reporter=spec"]);
    run::check(node.args(tests).env("REPLYCODE_CHROMIUM", tools::chromium_path()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_matrix_is_run_where_it_is_asked_for() {
        assert!(!asks_for_matrix(Parser::from_iter(["xtask"])).unwrap());
        assert!(asks_for_matrix(Parser::from_iter(["xtask", "--matrix"])).unwrap());
        let error = asks_for_matrix(Parser::from_iter(["xtask", "--all"])).unwrap_err();
        assert_eq!(error.to_string(), "Found `--all`, expected --matrix or nothing.");
    }
}
