//! `phrases.toml`: every heading, label and sentence, read and checked.
//!
//! A string is a phrase, `{name}` in it a value. A table with `by` is a phrase
//! whose variant is chosen by one or two enums of `src/facts`; every value of
//! theirs must stand (`"success"`, or `"success.transient"` for two; with
//! `distinct = true` only pairs of different values). A table
//! without `by` only groups: `[compare] title = ...` becomes `compare_title`.

use crate::{facts, faults::Faults};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The phrases of one language by function name.
pub struct Phrases {
    place: String,
    pub by_name: BTreeMap<String, Phrase>,
}

pub struct Phrase {
    /// The enums that choose; none for a plain phrase.
    pub by: Vec<String>,
    /// Variant words (`""` for a plain phrase) and their templates.
    pub variants: BTreeMap<String, Vec<Piece>>,
}

/// A part of a template.
pub enum Piece {
    Text(String),
    Value(String),
}

/// Reads and checks the phrases of one language.
pub fn read(root: &Path, lang: &str, faults: &mut Faults) -> Phrases {
    let place = format!("i18n/{lang}/phrases.toml");
    let mut phrases = Phrases {
        place: place.clone(),
        by_name: BTreeMap::new(),
    };
    let text = fs::read_to_string(root.join(&place)).unwrap_or_default();
    match text.parse::<toml::Table>() {
        Ok(table) if table.is_empty() => faults.add(&place, "is missing or empty"),
        Ok(table) => collect(&mut phrases, "", &table, faults),
        Err(error) => faults.add(&place, error.to_string().trim_end()),
    }
    phrases
}

fn collect(phrases: &mut Phrases, prefix: &str, table: &toml::Table, faults: &mut Faults) {
    for (key, value) in table {
        let name = if prefix.is_empty() {
            key.replace('-', "_")
        } else {
            format!("{prefix}_{}", key.replace('-', "_"))
        };
        match value {
            toml::Value::String(text) => {
                let pieces = pieces(&phrases.place, &name, text, faults);
                let variants = BTreeMap::from([(String::new(), pieces)]);
                phrases.by_name.insert(name, Phrase { by: vec![], variants });
            }
            toml::Value::Table(inner) if inner.contains_key("by") => {
                let phrase = chosen(&phrases.place, &name, inner, faults);
                phrases.by_name.insert(name, phrase);
            }
            toml::Value::Table(inner) => collect(phrases, &name, inner, faults),
            _ => faults.add(
                &phrases.place,
                format!("{name}: must be a string or a table of strings"),
            ),
        }
    }
}

/// A phrase whose variant an enum chooses.
fn chosen(place: &str, name: &str, table: &toml::Table, faults: &mut Faults) -> Phrase {
    let by: Vec<String> = match &table["by"] {
        toml::Value::String(one) => vec![one.clone()],
        toml::Value::Array(many) => many.iter().filter_map(|v| v.as_str().map(str::to_owned)).collect(),
        _ => vec![],
    };
    for list in by.iter().filter(|list| values(list).is_none()) {
        faults.add(
            place,
            format!("{name}: `by` names {list}, which is no enum of src/facts.rs"),
        );
    }
    let distinct = table.get("distinct").and_then(toml::Value::as_bool) == Some(true);
    let expected: Vec<_> = variants(&by)
        .into_iter()
        .filter(|word| !distinct || !doubled(word))
        .collect();
    let mut found = BTreeMap::new();
    for word in &expected {
        match table.get(word).and_then(toml::Value::as_str) {
            Some(text) => {
                found.insert(word.clone(), pieces(place, &format!("{name}.{word}"), text, faults));
            }
            None => faults.add(place, format!("{name}: lacks the variant \"{word}\"")),
        }
    }
    for key in table
        .keys()
        .filter(|key| !matches!(key.as_str(), "by" | "distinct") && !expected.contains(key))
    {
        faults.add(
            place,
            format!(
                "{name}: has a variant \"{key}\", which {} does not know",
                by.join(" and ")
            ),
        );
    }
    Phrase { by, variants: found }
}

/// The words of all variants in the order of their enums, as `one.other` for two; one empty word where
/// nothing chooses. An enum that is not known adds nothing.
pub fn variants(by: &[String]) -> Vec<String> {
    let lists = by.iter().filter_map(|list| values(list));
    lists.fold(vec![String::new()], |words, values| {
        let joined = |word: &str, value: &str| {
            if word.is_empty() {
                value.to_owned()
            } else {
                format!("{word}.{value}")
            }
        };
        let of = |word: &String| values.iter().map(|value| joined(word, value)).collect::<Vec<_>>();
        words.iter().flat_map(of).collect()
    })
}

/// Whether a word of two values names the same one twice.
fn doubled(word: &str) -> bool {
    word.split_once('.').is_some_and(|(a, b)| a == b)
}

/// The words of an enum that a phrase may be chosen by.
pub fn values(list: &str) -> Option<Vec<&'static str>> {
    macro_rules! known {
        ($($name:ident),+) => {
            match list {
                $(stringify!($name) => Some(facts::$name::ALL.iter().map(|v| v.as_str()).collect()),)+
                _ => None,
            }
        };
    }
    known!(
        Subject,
        Published,
        Warning,
        Kind,
        Severity,
        Category,
        Status,
        Message,
        Actor,
        Retry,
        Closes,
        Stage,
        Reason,
        ReasonGroup,
        PartKind,
        Aspect,
        Relation,
        Outcome,
        Span,
        Yes
    )
}

/// Splits a template at its `{name}`s.
fn pieces(place: &str, name: &str, text: &str, faults: &mut Faults) -> Vec<Piece> {
    if text.trim().is_empty() {
        faults.add(place, format!("{name}: is empty"));
    }
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((value, tail)) = after.split_once('}') else {
            faults.add(place, format!("{name}: has a `{{` without its `}}`"));
            return pieces;
        };
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        pieces.push(Piece::Value(value.to_owned()));
        rest = tail;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

impl Phrase {
    /// The values that any variant uses, sorted: the arguments of the function.
    pub fn arguments(&self) -> BTreeSet<&str> {
        let all = self.variants.values().flatten();
        all.filter_map(|piece| {
            if let Piece::Value(name) = piece {
                Some(name.as_str())
            } else {
                None
            }
        })
        .collect()
    }
}

/// Every phrase of the one stands in the other, chosen by the same enums, with the same values.
pub fn check_twin(one: &Phrases, other: &Phrases, faults: &mut Faults) {
    for (name, phrase) in &one.by_name {
        match other.by_name.get(name) {
            None => faults.add(
                &other.place,
                format!("lacks the phrase {name}, which {} has", one.place),
            ),
            Some(twin) if twin.by != phrase.by => {
                faults.add(
                    &other.place,
                    format!(
                        "{name}: is chosen by {:?}; in {} by {:?}",
                        twin.by, one.place, phrase.by
                    ),
                );
            }
            Some(twin) if twin.arguments() != phrase.arguments() => {
                let (a, b) = (twin.arguments(), phrase.arguments());
                faults.add(
                    &other.place,
                    format!("{name}: uses the values {a:?}; in {} they are {b:?}", one.place),
                );
            }
            Some(_) => {}
        }
    }
}
