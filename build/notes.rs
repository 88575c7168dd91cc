//! What is written by hand for one pair of codes: `i18n/<lang>/smtp/550-vs-554.md`.

use crate::{faults::Faults, files, markdown, protocols::Protocol};
use serde::Deserialize;
use std::{collections::BTreeMap, fs, path::Path};

/// Between the two codes in a file's name.
const VERSUS: &str = "-vs-";

/// The two codes as they are written, the smaller one first.
pub type Pair = (String, String);

/// A note and what to do on meeting the one code or the other.
pub struct Note {
    pub text: String,
    pub advice: [String; 2],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    advice: BTreeMap<String, String>,
}

/// Whether a file of a language is of a pair.
pub fn is_note(name: &str) -> bool {
    name.contains(VERSUS)
}

/// Reads the notes of one language.
pub fn read(root: &Path, lang: &str, protocol: &Protocol, faults: &mut Faults) -> BTreeMap<Pair, Note> {
    let place = format!("i18n/{lang}/{}", protocol.name);
    let mut found = BTreeMap::new();
    for name in files::names(&root.join(&place))
        .into_iter()
        .filter(|name| is_note(name))
    {
        let path = format!("{place}/{name}");
        let text = fs::read_to_string(root.join(&path)).unwrap_or_default();
        let Some(pair) = pair(&path, name.trim_end_matches(".md"), protocol, faults) else {
            continue;
        };
        if let Some(note) = note(&path, &text, &pair, faults) {
            found.insert(pair, note);
        }
    }
    found
}

/// The codes of a name, if both are known and stand in their order.
fn pair(path: &str, stem: &str, protocol: &Protocol, faults: &mut Faults) -> Option<Pair> {
    let (low, high) = stem.split_once(VERSUS)?;
    let place = |code: &str| protocol.rows.iter().position(|row| row.code == code);
    match (place(low), place(high)) {
        (Some(first), Some(second)) if first < second => Some((low.into(), high.into())),
        (Some(_), Some(_)) => {
            faults.add(
                path,
                format!("must be called {high}{VERSUS}{low}.md: the smaller code comes first"),
            );
            None
        }
        _ => {
            faults.add(
                path,
                format!("names a code that has no row in src/protocols/{}", protocol.name),
            );
            None
        }
    }
}

fn note(path: &str, text: &str, pair: &Pair, faults: &mut Faults) -> Option<Note> {
    let (front, body) = markdown::split(path, text, faults)?;
    let mut front: Front = markdown::front(path, front, faults)?;
    let mut advice = |code: &String| {
        let found = front.advice.remove(code);
        if found.is_none() {
            faults.add(path, format!("`advice` lacks a sentence for {code}"));
        }
        found.unwrap_or_default()
    };
    let advice = [advice(&pair.0), advice(&pair.1)];
    for code in front.advice.keys() {
        faults.add(
            path,
            format!("`advice` has a sentence for {code}, which is none of the two"),
        );
    }
    let text = body.trim().to_owned();
    for (what, text) in [("the note", &text), ("advice", &advice[0]), ("advice", &advice[1])] {
        if !text.ends_with(['.', '。', '?', '？', '!', '！']) {
            faults.add(
                path,
                format!("{what} must be whole sentences, the last one with its period"),
            );
        }
        if text.contains('\n') || text.contains(['<', '>']) && !text.contains('`') {
            faults.add(
                path,
                format!("{what} must be one paragraph of plain text and `code`, without a line break"),
            );
        }
    }
    Some(Note { text, advice })
}

/// A pair that has a note has one in every language; each with its folder.
pub fn check_twins(one: (&str, &BTreeMap<Pair, Note>), other: (&str, &BTreeMap<Pair, Note>), faults: &mut Faults) {
    for (low, high) in one.1.keys().filter(|pair| !other.1.contains_key(*pair)) {
        faults.add(
            &format!("{}/{low}{VERSUS}{high}.md", other.0),
            format!("is missing; {} has a note on this pair", one.0),
        );
    }
}
