//! The texts of `tests/data` that are real: replies, and what people searched for.
#![allow(dead_code, reason = "each test file compiles this for itself and uses a part")]

use super::rows::{self, Labelled};
use std::fs;

/// Every file of a folder of `tests/data` with its name, by name.
fn files(folder: &str) -> Vec<(String, String)> {
    let folder = format!("tests/data/{folder}");
    let paths = fs::read_dir(folder)
        .expect("the folder is there")
        .flatten()
        .map(|entry| entry.path());
    let file = |path: std::path::PathBuf| {
        let name = path.file_name()?.to_str()?.to_owned();
        path.is_file()
            .then(|| (name, fs::read_to_string(path).expect("the file is text")))
    };
    let mut files: Vec<_> = paths.filter_map(file).collect();
    files.sort();
    files
}

/// Every labelled reply, the same in every run.
pub fn replies() -> Vec<Labelled> {
    let rows = |(name, text): (String, String)| rows::labelled(&text).unwrap_or_else(|fault| panic!("{name}, {fault}"));
    files("labelled").into_iter().flat_map(rows).collect()
}

/// The labelled replies of one file.
pub fn of(name: &str) -> Vec<Labelled> {
    let text = fs::read_to_string(format!("tests/data/labelled/{name}.jsonl")).expect("the file is there");
    rows::labelled(&text).unwrap_or_else(|fault| panic!("{name}, {fault}"))
}

/// All of them as texts, and the texts of `replies`: logs, sessions, whole bounces.
pub fn texts() -> Vec<String> {
    let rows = |(name, text): (String, String)| rows::table(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let tables = files("replies").into_iter().flat_map(rows).map(|row| row.input);
    tables.chain(replies().into_iter().map(|row| row.text)).collect()
}

/// The words of the questions in the tables of searches.
pub fn words() -> Vec<String> {
    let tables = files("").into_iter().filter(|(name, _)| rows::is_search(name));
    let questions =
        |(name, table): (String, String)| rows::questions(&table).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let words = |question: String| question.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    tables.flat_map(questions).flat_map(words).collect()
}
