//! `cargo xtask accuracy FILE...`: scores the command against labelled replies.
//!
//! A row is a JSON line with `text`, `reason` and, where they are known, `alt` (other reasons that
//! may be defended), `code`, `enhanced`, `actor`, `actor_alt`, `permanent_address_failure`.

use std::io::Write;
use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser};

use crate::args::{self, Usage};
use crate::labelled::{self, Labelled};
use crate::score::{Found, Score};
use crate::{command, run};

pub fn run(mut args: Parser) -> Result<()> {
    let (mut paths, mut misses) = (Vec::new(), false);
    while let Some(arg) = args::next(&mut args)? {
        match arg {
            Arg::Long("misses") => misses = true,
            Arg::Value(path) => paths.push(PathBuf::from(path)),
            other => return Err(args::unexpected(&other, "`--misses` or files of labelled replies").into()),
        }
    }
    if paths.is_empty() {
        return Err(Usage("Found no file, expected files of labelled replies, JSON lines.".to_owned()).into());
    }
    command::build()?;
    let mut score = Score::default();
    for path in &paths {
        let rows = labelled::read(path)?;
        for (row, found) in rows.iter().zip(classify(&rows)?) {
            let miss = score.add(row, &found);
            if let Some(miss) = miss.filter(|_| misses) {
                println!("{miss}");
            }
        }
    }
    score.print();
    Ok(())
}

/// The command's answers, in order.
fn classify(rows: &[Labelled]) -> Result<Vec<Found>> {
    let mut command = run::program(command::path(), &["classify"]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("Could not start replycode.")?;
    let mut input = child.stdin.take().context("The command has no input.")?;
    let lines: Vec<String> = rows
        .iter()
        .map(|row| serde_json::json!({ "text": row.text }).to_string())
        .collect();
    let writer = std::thread::spawn(move || input.write_all((lines.join("\n") + "\n").as_bytes()));
    let output = child.wait_with_output().context("The command did not end.")?;
    writer
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        .context("The command read no input.")?;
    let answers = String::from_utf8_lossy(&output.stdout).into_owned();
    let found: Vec<Found> = answers
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()
        .context("A line is no answer.")?;
    if found.len() != rows.len() {
        bail!("{} rows got {} answers.", rows.len(), found.len());
    }
    Ok(found)
}
