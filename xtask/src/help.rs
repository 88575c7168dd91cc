//! `cargo xtask help`, and what an unknown command gets.

use anyhow::Result;

use crate::args::Usage;

/// Every command with its usage, in the order in which a newcomer needs them.
const COMMANDS: [(&str, &str, &str); 15] = [
    (
        "build",
        "",
        "builds the command, the modules, the npm package, the widget and the site",
    ),
    (
        "serve",
        "[--port N] [--csp TEXT|none] [--root DIR] [--no-build]",
        "builds all and serves the site on this machine",
    ),
    (
        "test",
        "[--matrix]",
        "builds all and runs every check and test; with --matrix the npm package in every consumer too",
    ),
    (
        "size",
        "",
        "prints the bytes of every shipped file and checks the budgets",
    ),
    (
        "bench",
        "",
        "builds all and prints our speed against peers and limits of the same run",
    ),
    (
        "lighthouse",
        "[--no-build]",
        "builds all and scores the site by Lighthouse, as a phone sees it",
    ),
    (
        "mdbook",
        "",
        "builds sample books by mdBook itself, their codes linked by the command, and checks the links",
    ),
    (
        "accuracy",
        "[--misses] FILE...",
        "scores the diagnosis against labelled replies",
    ),
    (
        "fuzz",
        "[TARGET] [--seconds N]",
        "makes up texts that break what holds for every text, in each target or in one",
    ),
    (
        "spark",
        "[--partitions N] [FILE]",
        "classifies a file of replies by Spark and by one process, and compares the answers",
    ),
    ("spell", "", "checks the spelling of all that we write by typos"),
    (
        "deny",
        "",
        "checks licences, sources and advisories of all crates by cargo-deny",
    ),
    (
        "reproducible",
        "",
        "builds a module here and from a copy elsewhere, and compares the bytes",
    ),
    ("new", "smtp CODE", "scaffolds the entry of a reply code"),
    ("help", "", "prints this"),
];

pub fn run() -> Result<()> {
    print!("{}", usage());
    Ok(())
}

/// The error for a command that does not exist.
pub fn unknown(command: &str) -> Usage {
    let known: Vec<&str> = COMMANDS.iter().map(|(name, ..)| *name).collect();
    let known = known.join(", ");
    Usage(format!(
        "`{command}` is no command of cargo xtask; the commands are {known}."
    ))
}

fn usage() -> String {
    let mut text = "Usage: cargo xtask COMMAND\n".to_owned();
    for (name, options, what) in COMMANDS {
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
        for (name, ..) in COMMANDS {
            assert!(usage().contains(&format!("\n  {name}")), "{name} is missing");
        }
    }
}
