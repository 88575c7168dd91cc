//! `cargo xtask fuzz [TARGET] [--seconds N]`: the targets of `fuzz/` by libFuzzer, one after the other.
//!
//! Not part of the tests: it makes up texts for as long as one waits. Stable Rust is enough, since
//! `fuzz/rustc.sh` passes the flags that cargo-fuzz would.

use std::path::PathBuf;

use anyhow::{Context, Result};
use lexopt::{Arg, Parser};

use crate::{args, files, paths, run, seeds};

/// How long each target runs, unless told otherwise.
const SECONDS: u64 = 60;

/// The longest text that is made, in bytes: a bounce with some recipients.
const LONGEST: &str = "-max_len=4096";

/// Seconds after which one text is a find for being slow.
const SLOW: &str = "-timeout=10";

pub fn run(args: Parser) -> Result<()> {
    let (targets, seconds) = options(args)?;
    let built = paths::target().join("fuzz");
    let mut build = run::cargo(&[
        "build",
        "--quiet",
        "--release",
        "--locked",
        "--manifest-path",
        "fuzz/Cargo.toml",
    ]);
    build.arg("--target-dir").arg(&built);
    run::check(build.env("RUSTC_WRAPPER", paths::at("fuzz/rustc.sh")))?;
    for target in targets {
        let corpus = built.join("corpus").join(&target);
        let count = seeds::write(&target, &corpus)?;
        println!("{target}: {count} seeds, {seconds} seconds");
        let mut fuzz = run::program(built.join("release").join(&target), &[LONGEST, SLOW, "-verbosity=0"]);
        fuzz.args([format!("-max_total_time={seconds}"), "-print_final_stats=1".to_owned()]);
        fuzz.arg(format!("-artifact_prefix={}/{target}-", built.display()));
        run::check(fuzz.arg(&corpus)).with_context(|| {
            let place = paths::show(&built);
            format!("{target} found a text that does not hold; it lies in {place}, and its message stands above.")
        })?;
    }
    Ok(())
}

fn options(mut args: Parser) -> Result<(Vec<String>, u64)> {
    let known = targets()?;
    let (mut chosen, mut seconds) = (None, SECONDS);
    while let Some(arg) = args::next(&mut args)? {
        match arg {
            Arg::Long("seconds") => seconds = args::count(&mut args, "seconds")?,
            Arg::Value(word) if chosen.is_none() && known.iter().any(|target| **target == *word) => {
                chosen = Some(word.to_string_lossy().into_owned());
            }
            other => {
                let expected = format!("`--seconds N` or one target of {}", known.join(", "));
                return Err(args::unexpected(&other, &expected).into());
            }
        }
    }
    Ok((chosen.map_or(known, |target| vec![target]), seconds))
}

/// Every target, by the name of its file.
fn targets() -> Result<Vec<String>> {
    let name = |file: &PathBuf| Some(file.file_stem()?.to_str()?.to_owned());
    Ok(files::list(&paths::at("fuzz/fuzz_targets"))?
        .iter()
        .filter_map(name)
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_and_a_time_may_be_named() {
        let args = Parser::from_iter(["xtask", "dsn", "--seconds", "5"]);
        assert_eq!(options(args).unwrap(), (vec!["dsn".to_owned()], 5));
        let (all, seconds) = options(Parser::from_iter(["xtask"])).unwrap();
        assert_eq!(all, ["classify", "compare", "dsn", "explain", "parse", "search"]);
        assert_eq!(seconds, SECONDS);
    }

    #[test]
    fn what_is_no_target_or_time_is_told() {
        let error = options(Parser::from_iter(["xtask", "pares"])).unwrap_err();
        assert_eq!(
            error.to_string(),
            "Found `pares`, expected `--seconds N` or one target of classify, compare, dsn, explain, parse, search."
        );
        let error = options(Parser::from_iter(["xtask", "--seconds", "0"])).unwrap_err();
        assert_eq!(error.to_string(), "Found `0`, expected a number of seconds.");
    }

    #[test]
    fn every_target_has_seeds() {
        for target in targets().unwrap() {
            assert!(seeds::of(&target).unwrap().len() > 50, "{target}");
        }
    }
}
