//! The files of `tests/data` that hold real texts, read as the tests read them.

#[path = "../../tests/support/rows.rs"]
mod rows;

use std::path::Path;

use anyhow::{Context, Result, anyhow};

use crate::{files, paths};

pub use rows::Labelled;

/// The labelled replies of a file.
pub fn read(file: &Path) -> Result<Vec<Labelled>> {
    rows::labelled(&files::read_text(file)?).map_err(|fault| anyhow!("{}, {fault}.", paths::show(file)))
}

/// The texts of all labelled replies.
pub fn texts() -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for file in files::list(&paths::at("tests/data/labelled"))? {
        texts.extend(read(&file)?.into_iter().map(|row| row.text));
    }
    Ok(texts)
}

/// The texts of the tables of replies: logs, sessions, bounces.
pub fn tables() -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for file in files::list(&paths::at("tests/data/replies"))? {
        let rows = rows::table(&files::read_text(&file)?);
        let rows = rows.map_err(|fault| anyhow!("{} is no table of replies: {fault}.", paths::show(&file)))?;
        texts.extend(rows.into_iter().map(|row| row.input));
    }
    Ok(texts)
}

/// What people search for, in every language.
pub fn questions() -> Result<Vec<String>> {
    let mut questions = Vec::new();
    for file in files::list(&paths::at("tests/data"))? {
        if file
            .file_name()
            .is_some_and(|name| rows::is_search(&name.to_string_lossy()))
        {
            let rows = rows::questions(&files::read_text(&file)?);
            questions.extend(rows.with_context(|| format!("{} is no table of questions.", paths::show(&file)))?);
        }
    }
    Ok(questions)
}
