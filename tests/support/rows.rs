//! The rows of `tests/data` that hold replies: the same for the tests and for `xtask`.
#![allow(dead_code, reason = "who compiles this uses a part of it")]

use serde::Deserialize;

/// A row of `tests/data/labelled`: a reply that was really sent, and what people made of it.
#[derive(Deserialize)]
pub struct Labelled {
    pub text: String,
    /// The cause, as one of our reasons.
    pub reason: String,
    /// Other reasons that may be defended.
    #[serde(default)]
    pub alt: Vec<String>,
    pub code: Option<u16>,
    pub enhanced: Option<String>,
    /// Who acts next, where that was labelled.
    pub actor: Option<String>,
    #[serde(default)]
    pub actor_alt: Vec<String>,
    /// Whether the address is dead.
    #[serde(default)]
    pub permanent_address_failure: bool,
}

impl Labelled {
    /// Whether a reason is the one labelled, or one that may be defended.
    pub fn takes(&self, reason: &str) -> bool {
        self.reason == reason || self.alt.iter().any(|alt| alt == reason)
    }

    /// Whether an actor is the one labelled, or one that may be defended; `None` where none was labelled.
    pub fn takes_actor(&self, actor: &str) -> Option<bool> {
        let labelled = self.actor.as_ref()?;
        Some(labelled == actor || self.actor_alt.iter().any(|alt| alt == actor))
    }
}

/// The rows of a labelled file, a JSON object a line.
///
/// # Errors
/// The line that is no such row, by its number.
pub fn labelled(text: &str) -> Result<Vec<Labelled>, String> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let row = |(at, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|error| format!("line {}, is no labelled reply: {error}", at + 1))
    };
    lines.map(row).collect()
}

/// A row of `tests/data/replies`: a text, and what is to be found in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub source: String,
    pub input: String,
    pub code: Option<u16>,
    pub enhanced: Option<String>,
    pub text: String,
    pub command: Option<String>,
    pub host: Option<String>,
    /// The piece of the input that it is, where the row is about that.
    pub span: Option<String>,
    /// How many further replies there are.
    #[serde(default)]
    pub others: usize,
    /// Which of them decides.
    #[serde(default)]
    pub deciding: usize,
}

/// The rows of a table of replies, in TOML.
///
/// # Errors
/// What is wrong with the table, and where.
pub fn table(text: &str) -> Result<Vec<Row>, toml::de::Error> {
    #[derive(Deserialize)]
    struct Table {
        reply: Vec<Row>,
    }
    toml::from_str::<Table>(text).map(|table| table.reply)
}

/// Whether a file of `tests/data` holds what people search for: `search-zh-strangers.csv`.
pub fn is_search(name: &str) -> bool {
    name.starts_with("search-") && name.ends_with(".csv")
}

/// The questions of such a file, its first column.
///
/// # Errors
/// What is wrong with the table, and where.
pub fn questions(table: &str) -> Result<Vec<String>, csv::Error> {
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let first = |row: Result<csv::StringRecord, csv::Error>| Ok(row?.get(0).unwrap_or_default().to_owned());
    rows.records().map(first).collect()
}
