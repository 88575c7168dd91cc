//! The texts from which `cargo xtask fuzz` starts: what `tests/data` holds.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::{files, paths};

/// A row of labelled replies, as far as its text.
#[derive(Deserialize)]
struct Labelled {
    text: String,
}

/// A row of a table of replies, as far as its text.
#[derive(Deserialize)]
struct Row {
    input: String,
}

#[derive(Deserialize)]
struct Table {
    reply: Vec<Row>,
}

/// Writes the seeds of a target beside what former runs have found, and says how many they are.
pub fn write(target: &str, folder: &Path) -> Result<usize> {
    let seeds = of(target)?;
    for (number, text) in seeds.iter().enumerate() {
        files::write(&folder.join(format!("seed-{number}")), text)?;
    }
    Ok(seeds.len())
}

/// The seeds of a target.
pub fn of(target: &str) -> Result<Vec<String>> {
    match target {
        "compare" => {
            let codes = codes()?;
            Ok(codes.windows(2).map(|pair| pair.join("\n")).collect())
        }
        "search" => {
            let mut queries = codes()?;
            for language in ["en", "zh", "en-strangers", "zh-strangers"] {
                queries.extend(first_column(&format!("search-{language}.csv"))?);
            }
            Ok(queries)
        }
        "dsn" => {
            let fields = |text: String| format!("<a@example.net>\nfailed\n5.1.1\n{}", text.replace('\n', " "));
            Ok(replies()?.into_iter().map(fields).collect())
        }
        _ => replies(),
    }
}

/// Every reply, log, session and bounce.
fn replies() -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for file in files::list(&paths::at("tests/data/labelled"))? {
        for line in files::read_text(&file)?.lines() {
            let row: Labelled =
                serde_json::from_str(line).with_context(|| format!("Cannot read {}.", file.display()))?;
            texts.push(row.text);
        }
    }
    for file in files::list(&paths::at("tests/data/replies"))? {
        let table: Table =
            toml::from_str(&files::read_text(&file)?).with_context(|| format!("Cannot read {}.", file.display()))?;
        texts.extend(table.reply.into_iter().map(|row| row.input));
    }
    Ok(texts)
}

/// Every registered code, enhanced ones in class 5.
fn codes() -> Result<Vec<String>> {
    let mut codes = first_column("smtp-replies.csv")?;
    let enhanced = first_column("enhanced.csv")?;
    codes.extend(enhanced.iter().map(|code| code.replace('X', "5")));
    Ok(codes)
}

/// None of these columns holds a comma.
fn first_column(table: &str) -> Result<Vec<String>> {
    let text = files::read_text(&paths::at("tests/data").join(table))?;
    let first = |line: &str| line.split(',').next().unwrap_or_default().to_owned();
    Ok(text.lines().skip(1).map(first).collect())
}
