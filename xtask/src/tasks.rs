//! The tasks by their names, what `cargo xtask help` says of them, and what an unknown one gets.

use anyhow::Result;
use lexopt::Parser;

use crate::args::Usage;
use crate::{
    accuracy, bench, build, deny, fuzz, lighthouse, mdbook, new, reproducible, serve, size, spark, spell, test,
};

/// A task: `cargo xtask NAME OPTIONS` does `what`.
struct Task {
    name: &'static str,
    options: &'static str,
    what: &'static str,
    run: fn(Parser) -> Result<()>,
}

const fn task(name: &'static str, options: &'static str, what: &'static str, run: fn(Parser) -> Result<()>) -> Task {
    Task {
        name,
        options,
        what,
        run,
    }
}

/// Every task, in the order in which a newcomer needs them.
const TASKS: [Task; 15] = [
    task(
        "build",
        "",
        "builds the command, the modules, the npm package, the widget and the site",
        build::run,
    ),
    task(
        "serve",
        "[--port N] [--csp TEXT|none] [--root DIR] [--no-build]",
        "builds all and serves the site on this machine",
        serve::run,
    ),
    task(
        "test",
        "[--matrix]",
        "builds all and runs every check and test; with --matrix the npm package in every consumer too",
        test::run,
    ),
    task(
        "size",
        "",
        "prints the bytes of every shipped file and checks the budgets",
        size::run,
    ),
    task(
        "bench",
        "",
        "builds all and prints our speed against peers and limits of the same run",
        bench::run,
    ),
    task(
        "lighthouse",
        "[--no-build]",
        "builds all and scores the site by Lighthouse, as a phone sees it",
        lighthouse::run,
    ),
    task(
        "mdbook",
        "",
        "builds sample books by mdBook itself, their codes linked by the command, and checks the links",
        mdbook::run,
    ),
    task(
        "accuracy",
        "[--misses] FILE...",
        "scores the diagnosis against labelled replies",
        accuracy::run,
    ),
    task(
        "fuzz",
        "[TARGET] [--seconds N]",
        "makes up texts that break what holds for every text, in each target or in one",
        fuzz::run,
    ),
    task(
        "spark",
        "[--partitions N] [FILE]",
        "classifies a file of replies by Spark and by one process, and compares the answers",
        spark::run,
    ),
    task(
        "spell",
        "",
        "checks the spelling of all that we write by typos",
        spell::run,
    ),
    task(
        "deny",
        "",
        "checks licences, sources and advisories of all crates by cargo-deny",
        deny::run,
    ),
    task(
        "reproducible",
        "",
        "builds a module here and from a copy elsewhere, and compares the bytes",
        reproducible::run,
    ),
    task("new", "smtp CODE", "scaffolds the entry of a reply code", new::run),
    task("help", "", "prints this", help),
];

/// Runs the task of a name with its options.
pub fn run(name: &str, args: Parser) -> Result<()> {
    match TASKS.iter().find(|task| task.name == name) {
        Some(task) => (task.run)(args),
        None => Err(unknown(name).into()),
    }
}

/// Prints what there is to do.
fn help(_: Parser) -> Result<()> {
    print!("{}", usage());
    Ok(())
}

/// The error for a command that does not exist.
fn unknown(command: &str) -> Usage {
    let known = TASKS.map(|task| task.name).join(", ");
    Usage(format!(
        "`{command}` is no command of cargo xtask; the commands are {known}."
    ))
}

fn usage() -> String {
    let mut text = "Usage: cargo xtask COMMAND\n".to_owned();
    for Task {
        name, options, what, ..
    } in TASKS
    {
        let head = format!("{name} {options}");
        text += &format!("\n  {}\n      {what}\n", head.trim_end());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_command_lists_the_known_ones() {
        assert_eq!(
            unknown("biuld").0,
            "`biuld` is no command of cargo xtask; \
             the commands are build, serve, test, size, bench, lighthouse, mdbook, accuracy, fuzz, spark, spell, deny, reproducible, new, help."
        );
    }

    #[test]
    fn the_usage_names_every_command() {
        for Task { name, .. } in TASKS {
            assert!(usage().contains(&format!("\n  {name}")), "{name} is missing");
        }
    }
}
