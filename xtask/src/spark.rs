//! `cargo xtask spark [--partitions N] [FILE]`: the command as a cluster would run it, in the partitions of a Spark on
//! this machine, against one process: line by line the same answers, or an error.
//!
//! Not part of the tests: PySpark alone is 300 MB.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use lexopt::{Arg, Parser};
use serde::Deserialize;

use crate::{args, command, files, labelled, paths, pyspark, run, same};

/// How many lines are made where no file is named.
const LINES: usize = 200_000;

/// The least number of partitions, unless told otherwise.
const PARTITIONS: usize = 8;

/// What `xtask/spark/pipe.py` prints; times in seconds.
#[derive(Deserialize)]
struct Measured {
    partitions: usize,
    start: f64,
    seconds: f64,
}

pub fn run(args: Parser) -> Result<()> {
    let (file, partitions) = options(args)?;
    let python = pyspark::python()?;
    command::build()?;
    let input = match file {
        Some(file) => utf8(&file)?,
        None => made()?,
    };
    let folder = pyspark::folder();
    let (answers, alone) = (folder.join("answers"), folder.join("alone.jsonl"));
    let measured = piped(&python, &input, &answers, partitions)?;
    let start = Instant::now();
    run::check(
        run::program(command::path(), &["classify"])
            .arg(&input)
            .stdout(create(&alone)?),
    )?;
    let seconds = start.elapsed().as_secs_f64();
    let lines = same::count(&answers, &alone)?;
    println!("lines         {lines:>9}  of {}", paths::show(&input));
    println!("partitions    {:>9}", measured.partitions);
    println!(
        "Spark       {:>9.1} s, after {:.1} s to start",
        measured.seconds, measured.start
    );
    println!("one process {seconds:>9.1} s");
    println!("The answers are the same, line by line.");
    Ok(())
}

fn options(mut args: Parser) -> Result<(Option<PathBuf>, usize)> {
    let (mut file, mut partitions) = (None, PARTITIONS);
    while let Some(arg) = args::next(&mut args)? {
        match arg {
            Arg::Long("partitions") => partitions = args::count(&mut args, "partitions")?,
            Arg::Value(path) if file.is_none() => file = Some(PathBuf::from(path)),
            other => return Err(args::unexpected(&other, "`--partitions N` or one file of replies").into()),
        }
    }
    Ok((file, partitions))
}

/// The file, from the root; PySpark's `pipe` passes on text, and any other encoding would be lost.
fn utf8(file: &Path) -> Result<PathBuf> {
    files::read_text(file)?;
    file.canonicalize()
        .with_context(|| format!("Could not find {}.", file.display()))
}

/// The labelled replies over and over; one of several lines as JSON.
fn made() -> Result<PathBuf> {
    let line = |text: String| match text.contains(['\n', '\r']) {
        true => serde_json::json!({ "text": text }).to_string(),
        false => text,
    };
    let lines: Vec<String> = labelled::texts()?.into_iter().map(line).collect();
    let path = pyspark::folder().join("replies.txt");
    let mut out = std::io::BufWriter::new(create(&path)?);
    for line in lines.iter().cycle().take(LINES) {
        writeln!(out, "{line}").with_context(|| format!("Could not write {}.", paths::show(&path)))?;
    }
    out.flush()?;
    Ok(path)
}

fn piped(python: &Path, input: &Path, answers: &Path, partitions: usize) -> Result<Measured> {
    files::remove_dir(answers)?;
    let mut program = run::program(python, &[]);
    program
        .arg(paths::at("xtask/spark/pipe.py"))
        .arg(command::path())
        .arg(input)
        .arg(answers);
    let printed = run::output(program.arg(partitions.to_string()))?;
    let last = printed.lines().last().unwrap_or_default();
    serde_json::from_str(last).with_context(|| format!("pipe.py printed a line that is no measure: {last}."))
}

fn create(path: &Path) -> Result<File> {
    files::make_dir(path.parent().unwrap_or(path))?;
    File::create(path).map_err(|error| anyhow!("Could not write {}: {error}.", paths::show(path)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_and_wrong_ones_named() {
        let read = |words: &[&str]| options(Parser::from_iter([&["xtask"], words].concat()));
        assert_eq!(
            read(&["--partitions", "3", "x.log"]).unwrap(),
            (Some("x.log".into()), 3)
        );
        assert_eq!(read(&[]).unwrap(), (None, PARTITIONS));
        let error = read(&["--partitions", "0"]).unwrap_err();
        assert_eq!(error.to_string(), "Found `0`, expected a number of partitions.");
    }
}
