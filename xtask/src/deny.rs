//! `cargo xtask deny`: what the crates that we build on may be, checked by cargo-deny against deny.toml.
//!
//! Advisories lie in a database on GitHub. Where it cannot be fetched, a line says that they were not checked.

use anyhow::{Result, bail};
use lexopt::Parser;

use crate::installed::Tool;
use crate::{args, run};

/// It asks git for the database, so that it needs no part of its own for that.
const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    options: &["--debug", "--no-default-features"],
};

/// How cargo-deny begins to say that it has no database.
const NOT_FETCHED: &str = "failed to fetch advisory database";

pub fn run(args: Parser) -> Result<()> {
    args::nothing_more(args, "deny")?;
    let program = CARGO_DENY.path()?;
    let check = ["--workspace", "--log-level", "warn", "check", "--hide-inclusion-graph"];
    let check = |what: &[&str]| run::program(&program, &[&check[..], what].concat());
    run::check(&mut check(&["licenses", "bans", "sources"]))?;
    let advisories = check(&["advisories"]).output()?;
    let told = String::from_utf8_lossy(&advisories.stderr);
    if told.contains(NOT_FETCHED) {
        println!("Advisories were NOT checked: the database on github.com could not be fetched.");
        return Ok(());
    }
    eprint!("{told}");
    if !advisories.status.success() {
        bail!("A crate in Cargo.lock has an advisory, told above.");
    }
    Ok(())
}
