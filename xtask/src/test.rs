//! `cargo xtask test`: builds all and runs every check and test.

use anyhow::{Result, bail};
use lexopt::Parser;

use crate::step::Plan;
use crate::{args, build, files, module, paths, run, size, tools};

pub fn run(args: Parser) -> Result<()> {
    args::nothing_more(args, "test")?;
    let mut plan = Plan::default();
    build::add_steps(&mut plan);
    rust(&mut plan);
    features(&mut plan);
    plan.add("sizes against budgets", size::check);
    plan.add("the HTML of the site", || node("tests/html"));
    plan.add("Chromium", tools::chromium);
    plan.add("the tests of the npm package", || node("tests/package"));
    plan.add("the tests in the browser", || node("tests/browser"));
    println!("All {}", plan.run()?);
    Ok(())
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

/// Each language must compile without the other, and the module without the command.
fn features(plan: &mut Plan) {
    let check = ["check", "--quiet", "--package", "replycode", "--no-default-features"];
    for language in ["en", "zh"] {
        let name = format!("the feature {language} alone");
        cargo(plan, &name, &[&check[..], &["--features", language]].concat());
    }
    let wasm = ["--lib", "--features", "wasm,en", "--target", module::TARGET];
    cargo(plan, "the features of a module", &[&check[..], &wasm].concat());
}

fn cargo(plan: &mut Plan, name: &str, args: &[&str]) {
    let args: Vec<String> = args.iter().map(|&arg| arg.to_owned()).collect();
    plan.add(name, move || run::check(run::cargo(&[]).args(args)));
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
