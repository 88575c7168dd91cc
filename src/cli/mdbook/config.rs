//! `[preprocessor.replycode]` of a book.toml.

use crate::{
    catalogue,
    lang::Lang,
    term::{Term, TermOptions, term},
};
use alloc::{
    format,
    string::{String, ToString},
};
use serde_json::Value;

/// How the codes of a book are linked.
pub(super) struct Config {
    lang: Lang,
    base: String,
    bare: bool,
}

impl Config {
    /// Reads it from the context that mdBook sends.
    ///
    /// # Errors
    /// A sentence that names the key of book.toml, what stands there, and what may.
    pub(super) fn read(context: &Value) -> Result<Config, String> {
        let config = &context["config"];
        let table = &config["preprocessor"]["replycode"];
        let lang = match &table["lang"] {
            Value::Null => of_book(config["book"]["language"].as_str())?,
            other => asked(other)?,
        };
        Ok(Config {
            lang,
            base: base(&table["base"])?,
            bare: match &table["bare"] {
                Value::Null => false,
                Value::Bool(bare) => *bare,
                other => return Err(must("bare", "true or false", other)),
            },
        })
    }

    /// The term that the content of inline code is.
    pub(super) fn term(&self, code: &str) -> Option<Term> {
        let Config { base, bare, .. } = self;
        term(code, self.lang, TermOptions { base, bare: *bare })
    }
}

/// The language of the book, where this build has it; nobody asked for that of the links, so that any
/// other gives English.
fn of_book(tag: Option<&str>) -> Result<Lang, String> {
    let known = tag.and_then(catalogue::language).or_else(|| catalogue::language("en"));
    let any = known.or_else(|| Lang::all().next());
    any.ok_or_else(|| "this build has no language".to_string())
}

/// The language that the book.toml asks for.
fn asked(value: &Value) -> Result<Lang, String> {
    let tag = value
        .as_str()
        .ok_or_else(|| must("lang", "a language such as \"en\"", value))?;
    let unknown = || {
        format!(
            "book.toml: `lang` of [preprocessor.replycode]: {}",
            catalogue::unknown_language(tag)
        )
    };
    catalogue::language(tag).ok_or_else(unknown)
}

/// Where the pages are. Without it every link would lead to a page that the book does not have.
fn base(value: &Value) -> Result<String, String> {
    let wanted = "the address below which the pages are, such as \"https://example.org/\" or \"/docs/\"";
    match value.as_str().map(str::trim) {
        Some(base) if ["https://", "http://", "/"].iter().any(|start| base.starts_with(start)) => Ok(base.to_string()),
        _ => Err(must("base", wanted, value)),
    }
}

fn must(key: &str, wanted: &str, found: &Value) -> String {
    let found = if found.is_null() {
        "nothing".to_string()
    } else {
        found.to_string()
    };
    format!("book.toml: `{key}` of [preprocessor.replycode] must be {wanted}, but it is {found}")
}
