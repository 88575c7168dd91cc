//! `replycode mdbook`: a preprocessor of mdBook that links codes in chapters to their pages.
//!
//! mdBook asks `supports RENDERER` first, then sends `[context, book]` as JSON and reads the changed
//! book. What is not read here is passed on as it came, so that versions of mdBook may differ.

mod chapter;
mod config;

use super::Failure;
use alloc::{
    format,
    string::{String, ToString},
};
use config::Config;
use serde_json::Value;
use std::io::{Read, Write};

/// What holds the chapters of a book: the name until mdBook 0.4, and the one since 0.5.
const CHAPTERS: [&str; 2] = ["sections", "items"];

/// Reads a book and prints it with its codes linked.
pub(super) fn run() -> Result<(), Failure> {
    let mut input = String::new();
    let read = std::io::stdin().read_to_string(&mut input);
    read.map_err(|error| Failure::Usage(format!("standard input cannot be read: {error}")))?;
    let book = changed(&input).map_err(Failure::Usage)?;
    let written = writeln!(std::io::stdout(), "{book}");
    written.map_err(|error| Failure::Usage(format!("the book cannot be written: {error}")))
}

/// Whether books for this renderer are changed: other readers than browsers may know no links.
pub(super) fn supports(renderer: &str) -> Result<(), Failure> {
    if renderer == "html" { Ok(()) } else { Err(Failure::No) }
}

/// The book of mdBook's message, changed.
///
/// # Errors
/// A sentence where the message is none of mdBook's, or its book.toml has a wrong value.
fn changed(message: &str) -> Result<Value, String> {
    let (context, mut book): (Value, Value) = serde_json::from_str(message).map_err(|error| {
        format!("standard input must be what mdBook sends to a preprocessor, `[context, book]` in JSON: {error}")
    })?;
    let config = Config::read(&context)?;
    let mut lists = CHAPTERS
        .iter()
        .filter_map(|name| book.get(*name))
        .filter(|list| list.is_array());
    if lists.next().is_none() {
        return Err(
            "the book that mdBook sends must have a list `items` or `sections`; this one has neither".to_string(),
        );
    }
    for name in CHAPTERS {
        link_all(book.get_mut(name), &config);
    }
    Ok(book)
}

/// Links the codes of a list of chapters and of the chapters below them. Separators and titles of parts
/// stand between them.
fn link_all(list: Option<&mut Value>, config: &Config) {
    let items = list.and_then(Value::as_array_mut).into_iter().flatten();
    for chapter in items.filter_map(|item| item.get_mut("Chapter")) {
        if let Some(Value::String(content)) = chapter.get_mut("content") {
            *content = chapter::linked(content, config);
        }
        link_all(chapter.get_mut("sub_items"), config);
    }
}
