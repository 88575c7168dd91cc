//! The tasks of the workspace: build, serve, test, measure, scaffold. Never published.
//!
//! A task is one file with a `run` function that reads its own options. What two tasks share
//! lies in a file of its own beside them.

mod accuracy;
mod args;
mod bench;
mod budget;
mod build;
mod command;
mod compress;
mod deny;
mod files;
mod fuzz;
mod installed;
mod inventory;
mod labelled;
mod language;
mod lighthouse;
mod mdbook;
mod mime;
mod module;
mod new;
mod npm;
mod page;
mod paths;
mod published;
mod pyspark;
mod reproducible;
mod resolve;
mod run;
mod same;
mod score;
mod seeds;
mod serve;
mod server;
mod site;
mod size;
mod spark;
mod spell;
mod stamp;
mod step;
mod tasks;
mod template;
mod test;
mod tools;
mod weigh;

use std::process::ExitCode;

use anyhow::Result;

use crate::args::Usage;

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", sentences(&error));
            ExitCode::from(if error.is::<Usage>() { 2 } else { 1 })
        }
    }
}

fn dispatch() -> Result<()> {
    let mut args = lexopt::Parser::from_env();
    let name = args::command(&mut args)?;
    tasks::run(name.as_deref().unwrap_or("help"), args)
}

/// Every error of this crate is a sentence, so that a chain of them reads as one paragraph:
/// what was being done first, the cause last.
fn sentences(error: &anyhow::Error) -> String {
    let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
    causes.join(" ")
}
