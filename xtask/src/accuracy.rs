//! `cargo xtask accuracy FILE...`: scores the command against labelled replies.
//!
//! A row is a JSON line with `text`, `reason` and, where they are known, `alt` (other reasons that
//! may be defended), `code`, `enhanced`, `actor`, `actor_alt`, `permanent_address_failure`.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser};
use serde::Deserialize;

use crate::args::{self, Usage};
use crate::{files, paths, run};

/// A labelled reply.
#[derive(Deserialize)]
struct Row {
    text: String,
    reason: String,
    #[serde(default)]
    alt: Vec<String>,
    code: Option<u16>,
    enhanced: Option<String>,
    actor: Option<String>,
    #[serde(default)]
    actor_alt: Vec<String>,
    #[serde(default)]
    permanent_address_failure: bool,
}

/// What the command says of it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Found {
    code: Option<u16>,
    enhanced: Option<String>,
    reason: Option<String>,
    actor: Option<String>,
    address_dead: bool,
}

/// What is counted.
#[derive(Default)]
struct Score {
    rows: usize,
    right: usize,
    with_alt: usize,
    code: usize,
    enhanced: usize,
    actors: usize,
    actor: usize,
    wrongly_dead: usize,
    dead_missed: usize,
    by_reason: BTreeMap<String, (usize, usize)>,
    confused: BTreeMap<(String, String), usize>,
}

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
    run::check(run::cargo(&["build", "--quiet", "--release", "--package", "replycode"]).args(["--bin", "replycode"]))?;
    let mut score = Score::default();
    for path in &paths {
        let rows = read(path)?;
        for (row, found) in rows.iter().zip(classify(&rows)?) {
            score.add(row, &found, misses);
        }
    }
    score.print();
    Ok(())
}

fn read(path: &Path) -> Result<Vec<Row>> {
    let text = files::read_text(path)?;
    let row = |(at, line): (usize, &str)| {
        serde_json::from_str(line)
            .with_context(|| format!("{}, line {}, is no labelled reply.", path.display(), at + 1))
    };
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(row)
        .collect()
}

/// The command's answers, in order.
fn classify(rows: &[Row]) -> Result<Vec<Found>> {
    let name = format!("replycode{}", std::env::consts::EXE_SUFFIX);
    let mut command = run::program(paths::target().join("release").join(name), &["classify"]);
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

impl Score {
    fn add(&mut self, row: &Row, found: &Found, misses: bool) {
        let reason = found.reason.clone().unwrap_or("none".to_owned());
        let right = reason == row.reason;
        let defended = right || row.alt.contains(&reason);
        self.rows += 1;
        self.right += usize::from(right);
        self.with_alt += usize::from(defended);
        self.code += usize::from(found.code == row.code);
        self.enhanced += usize::from(found.enhanced == row.enhanced);
        let of_reason = self.by_reason.entry(row.reason.clone()).or_default();
        *of_reason = (of_reason.0 + usize::from(defended), of_reason.1 + 1);
        if !defended {
            *self.confused.entry((row.reason.clone(), reason.clone())).or_default() += 1;
        }
        let mut actor_wrong = false;
        if let Some(actor) = &row.actor {
            self.actors += 1;
            let fits = found
                .actor
                .as_ref()
                .is_some_and(|found| found == actor || row.actor_alt.contains(found));
            self.actor += usize::from(fits);
            actor_wrong = !fits;
        }
        let dead_wrong = found.address_dead && !row.permanent_address_failure;
        self.wrongly_dead += usize::from(dead_wrong);
        self.dead_missed += usize::from(!found.address_dead && row.permanent_address_failure);
        let extracted = found.code == row.code && found.enhanced == row.enhanced;
        let missed = !defended || !extracted || actor_wrong || dead_wrong;
        if misses && missed {
            println!(
                "{} {:?} -> {reason}; code {:?} {:?} -> {:?} {:?}; actor {:?} -> {:?}{}\n    {:?}",
                row.reason,
                row.alt,
                row.code,
                row.enhanced,
                found.code,
                found.enhanced,
                row.actor,
                found.actor,
                if dead_wrong { "; WRONGLY DEAD" } else { "" },
                row.text
            );
        }
    }

    fn print(&self) {
        let line = |name: &str, part: usize, all: usize| {
            println!(
                "{name:<28} {part:>5} of {all:>5}  {:>5.1} %",
                part as f64 * 100.0 / all.max(1) as f64
            );
        };
        line("reason", self.right, self.rows);
        line("reason, alternatives too", self.with_alt, self.rows);
        line("code", self.code, self.rows);
        line("enhanced code", self.enhanced, self.rows);
        line("actor", self.actor, self.actors);
        println!("wrongly dead                 {:>5}", self.wrongly_dead);
        println!("dead, but not said so        {:>5}", self.dead_missed);
        println!("\nby reason");
        for (reason, (right, all)) in &self.by_reason {
            line(reason, *right, *all);
        }
        println!("\nconfused");
        for ((wanted, found), count) in &self.confused {
            println!("{count:>5}  {wanted} taken for {found}");
        }
    }
}
