//! The texts from which `cargo xtask fuzz` starts: what `tests/data` holds.

use std::path::Path;

use anyhow::Result;

use crate::{files, labelled, paths};

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
        "search" => Ok([codes()?, labelled::questions()?].concat()),
        "dsn" => {
            let fields = |text: String| format!("<a@example.net>\nfailed\n5.1.1\n{}", text.replace('\n', " "));
            Ok(replies()?.into_iter().map(fields).collect())
        }
        _ => replies(),
    }
}

/// Every reply, log, session and bounce.
fn replies() -> Result<Vec<String>> {
    Ok([labelled::texts()?, labelled::tables()?].concat())
}

/// Every registered code, enhanced ones in class 5.
fn codes() -> Result<Vec<String>> {
    let mut codes = first_column("smtp-replies.csv")?;
    let enhanced = first_column("enhanced.csv")?;
    codes.extend(enhanced.iter().map(|code| code.replace('X', "5")));
    Ok(codes)
}

/// The codes of a table, which hold no comma.
fn first_column(table: &str) -> Result<Vec<String>> {
    let text = files::read_text(&paths::at("tests/data").join(table))?;
    let first = |line: &str| line.split(',').next().unwrap_or_default().to_owned();
    Ok(text.lines().skip(1).map(first).collect())
}
