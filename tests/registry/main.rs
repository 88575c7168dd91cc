//! The facts against copies of the RFCs' tables (tests/data/SOURCES.md), row by row, both ways.

mod digits;
mod enhanced;
mod replies;
mod session;

use replycode::{
    Entry, Lang, explain,
    facts::{Kind, Status},
    language, list,
};
use std::collections::{BTreeMap, BTreeSet};

type Row = BTreeMap<String, String>;

fn rows(name: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(format!("tests/data/{name}")).expect("the table is in tests/data");
    reader
        .deserialize()
        .map(|row| row.expect("the table is well formed"))
        .collect()
}

fn toml_table(name: &str) -> toml::Table {
    let text = std::fs::read_to_string(format!("src/protocols/smtp/{name}")).expect("the table is there");
    text.parse().expect("the build has read it")
}

fn english() -> Lang {
    language("en").expect("English is in this build")
}

fn reply(code: &str) -> Entry {
    explain(code, english())
        .expect("the code exists")
        .code
        .expect("a reply code was asked for")
}

fn enhanced(code: &str) -> Entry {
    explain(code, english())
        .expect("the code exists")
        .enhanced
        .expect("an enhanced code was asked for")
}

/// Every reply code that an RFC defines or has defined.
fn known() -> BTreeSet<String> {
    list(english())
        .iter()
        .filter(|row| row.kind == Kind::Reply && row.status != Status::Seen)
        .map(|row| row.code.to_string())
        .collect()
}
