//! The texts of `tests/data` that are real: replies, and what people searched for.
#![allow(dead_code, reason = "each test file compiles this for itself and uses a part")]

use serde::Deserialize;
use std::fs;

/// A row of a labelled file, as far as its text.
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

fn read(path: &str) -> String {
    fs::read_to_string(format!("tests/data/{path}")).expect("the table is there")
}

/// Every reply of `labelled`, the same in every run.
pub fn lines() -> Vec<String> {
    let files = ["labelled/public.jsonl", "labelled/sisimai.jsonl"].map(read);
    let rows = files.iter().flat_map(|file| file.lines());
    let row = |line: &str| serde_json::from_str::<Labelled>(line).expect("a row has a text");
    rows.map(|line| row(line).text).collect()
}

/// Those, and the texts of `replies`: logs, sessions, whole bounces.
pub fn texts() -> Vec<String> {
    let tables = ["bare", "bounces", "logs", "numbers", "programs", "sessions"];
    let rows = tables.iter().flat_map(|name| {
        let table: Table = toml::from_str(&read(&format!("replies/{name}.toml"))).expect("a table of replies");
        table.reply
    });
    rows.map(|row| row.input).chain(lines()).collect()
}

/// The words of the questions in the tables of searches.
pub fn words() -> Vec<String> {
    let tables = [
        "search-en.csv",
        "search-en-strangers.csv",
        "search-zh.csv",
        "search-zh-strangers.csv",
    ]
    .map(read);
    let questions = tables
        .iter()
        .flat_map(|table| table.lines().skip(1))
        .filter_map(|line| line.split(',').next());
    questions.flat_map(str::split_whitespace).map(str::to_owned).collect()
}
