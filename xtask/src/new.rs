//! `cargo xtask new smtp CODE`: scaffolds the entry of a reply code.
//!
//! What it writes is left empty on purpose, so that the build names each value that is missing
//! and an unfinished entry cannot ship.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser};

use crate::args::{self, Usage};
use crate::{files, language, paths, template};

const EXPECTED: &str = "`cargo xtask new smtp CODE`, such as `cargo xtask new smtp 551`";

pub fn run(mut args: Parser) -> Result<()> {
    let protocol = word(&mut args)?;
    let code = reply_code(&word(&mut args)?)?;
    args::nothing_more(args, "new smtp CODE")?;
    let root = paths::root();
    let facts = facts(&root, &protocol)?;
    let entries = entries(&root, &protocol, code)?;
    refuse_known(&facts, &entries, code)?;
    insert(&facts, &template::with_code("reply.toml", code)?, code)?;
    for entry in &entries {
        files::write(entry, template::with_code("entry.md", code)?)?;
    }
    report(&facts, &entries);
    Ok(())
}

fn word(args: &mut Parser) -> Result<String, Usage> {
    match args::next(args)? {
        Some(Arg::Value(word)) => Ok(word.to_string_lossy().into_owned()),
        Some(other) => Err(args::unexpected(&other, EXPECTED)),
        None => Err(Usage(format!("A word is missing; expected {EXPECTED}."))),
    }
}

fn reply_code(text: &str) -> Result<u16, Usage> {
    let code = text
        .parse()
        .ok()
        .filter(|code| text.len() == 3 && (200..600).contains(code));
    code.ok_or_else(|| {
        Usage(format!(
            "`{text}` is no reply code; one has three digits, from 200 to 599."
        ))
    })
}

/// The table of the protocol's reply codes.
fn facts(root: &Path, protocol: &str) -> Result<PathBuf> {
    let folders = files::list(&root.join("src/protocols"))?;
    let known = folders.iter().filter(|folder| folder.join("replies.toml").is_file());
    let names: Vec<_> = known.filter_map(|folder| folder.file_name()?.to_str()).collect();
    if !names.contains(&protocol) {
        let names = names.join(", ");
        bail!("`{protocol}` is no protocol in src/protocols; those with reply codes are: {names}.");
    }
    Ok(root.join("src/protocols").join(protocol).join("replies.toml"))
}

/// One file of prose for each language that there is.
fn entries(root: &Path, protocol: &str, code: u16) -> Result<Vec<PathBuf>> {
    let folder = root.join("i18n");
    let languages = language::below(&folder)?;
    Ok(languages
        .iter()
        .map(|language| folder.join(format!("{language}/{protocol}/{code}.md")))
        .collect())
}

fn refuse_known(facts: &Path, entries: &[PathBuf], code: u16) -> Result<()> {
    let table: toml::Table = files::read_text(facts)?
        .parse()
        .with_context(|| format!("{} is not TOML.", paths::show(facts)))?;
    let rows = table.get("reply").and_then(toml::Value::as_array);
    let is_it = |row: &toml::Value| row.get("code").and_then(toml::Value::as_integer) == Some(code.into());
    if rows.is_some_and(|rows| rows.iter().any(is_it)) {
        bail!("{} has a row for {code} already.", paths::show(facts));
    }
    match entries.iter().find(|entry| entry.exists()) {
        Some(entry) => bail!("{} exists already.", paths::show(entry)),
        None => Ok(()),
    }
}

/// Puts the row where it belongs: the rows go by code.
fn insert(facts: &Path, row: &str, code: u16) -> Result<()> {
    let text = files::read_text(facts)?;
    let (before, after) = text.split_at(first_above(&text, code));
    let text = match after {
        "" => format!("{}\n\n{row}", before.trim_end()),
        _ => format!("{before}{row}\n{after}"),
    };
    files::write(facts, text)
}

/// Where the first row of a larger code begins, or the end of the text.
fn first_above(text: &str, code: u16) -> usize {
    let mut starts = text.match_indices("[[reply]]\ncode = ");
    let above = starts.find(|(start, head)| {
        let digits = text[start + head.len()..].lines().next().unwrap_or("");
        digits.trim().parse::<u16>().is_ok_and(|other| other > code)
    });
    above.map_or(text.len(), |(start, _)| start)
}

fn report(facts: &Path, entries: &[PathBuf]) {
    println!("A row was added to {}.", paths::show(facts));
    for entry in entries {
        println!("{} was written.", paths::show(entry));
    }
    println!("Fill in what is empty; `cargo build` names what is missing.");
}

#[cfg(test)]
#[path = "new_tests.rs"]
mod tests;
