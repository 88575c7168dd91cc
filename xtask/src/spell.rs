//! `cargo xtask spell`: spelling in all that we write, by typos; typos.toml says what stands as it is.
//!
//! Not part of the tests, since typos is compiled when it is first asked for, two minutes. Chinese is read by
//! `cargo test --test prose --test texts`.

use anyhow::Result;
use lexopt::Parser;

use crate::installed::Tool;
use crate::{args, run};

const TYPOS: Tool = Tool {
    name: "typos-cli",
    program: "typos",
    version: "1.42.3",
    options: &[],
};

pub fn run(args: Parser) -> Result<()> {
    args::nothing_more(args, "spell")?;
    run::check(&mut run::program(TYPOS.path()?, &["--hidden", "--exclude", ".git"]))?;
    println!("No word is misspelt.");
    Ok(())
}
