//! The phrases as one text a language and one typed function a phrase.
//!
//! In the text a value is one control character, U+0001 for the first argument and
//! so on; the functions name a place in it. Templates inlined into the functions
//! took three times the bytes.

use crate::{
    features,
    languages::Language,
    literals::{self, ends},
    phrases::{Phrase, Piece, values, variants},
};
use std::fmt::Write;

/// The table and the functions.
pub fn emit(languages: &[&Language]) -> String {
    let mut out = literals::head("i18n/*/phrases.toml");
    let Some(first) = languages.first() else { return out };
    let mut place = 0;
    for (name, phrase) in shipped(first) {
        function(&mut out, name, phrase, place);
        place += variants(&phrase.by).len();
    }
    let texts: Vec<Vec<String>> = languages.iter().map(|language| templates(language)).collect();
    let all = texts.iter().map(|texts| format!("{:?}", texts.concat()));
    literals::list(&mut out, "TEXT", "&str", all);
    let ends = texts.iter().map(|texts| format!("&{:?}", ends(texts)));
    literals::list(&mut out, "ENDS", "&[u16]", ends);
    out
}

/// The phrases of a language; those of the site's frame only where the command is built, which
/// writes it, and those of terms in no module for pages.
fn shipped(language: &Language) -> impl Iterator<Item = (&String, &Phrase)> {
    let (site, terms) = (features::on("CLI"), features::on("OBJECTS") || !features::on("WASM"));
    language
        .phrases
        .by_name
        .iter()
        .filter(move |(name, _)| site || !name.starts_with("site_"))
        .filter(move |(name, _)| terms || !name.starts_with("term_"))
}

fn function(out: &mut String, name: &str, phrase: &Phrase, place: usize) {
    let arguments: Vec<&str> = phrase.arguments().into_iter().collect();
    let mut signature = String::from("lang: Lang");
    let mut index = place.to_string();
    let counts: Vec<usize> = phrase
        .by
        .iter()
        .map(|list| values(list).map_or(1, |values| values.len()))
        .collect();
    for (i, list) in phrase.by.iter().enumerate() {
        write!(signature, ", by{i}: {list}").expect("a String takes all");
        let stride: usize = counts[i + 1..].iter().product();
        let times = if stride == 1 {
            String::new()
        } else {
            format!(" * {stride}")
        };
        write!(index, " + by{i} as usize{times}").expect("a String takes all");
    }
    for argument in &arguments {
        write!(signature, ", {argument}: &str").expect("a String takes all");
    }
    let (result, body) = if arguments.is_empty() {
        ("&'static str", format!("text(lang, {index})"))
    } else {
        (
            "String",
            format!("fill(text(lang, {index}), &[{}])", arguments.join(", ")),
        )
    };
    writeln!(out, "pub fn {name}({signature}) -> {result} {{ {body} }}").expect("a String takes all");
}

/// The templates of a language in the order of the functions.
fn templates(language: &Language) -> Vec<String> {
    shipped(language)
        .flat_map(|(_, phrase)| {
            let arguments: Vec<&str> = phrase.arguments().into_iter().collect();
            let template = |word: String| {
                phrase
                    .variants
                    .get(&word)
                    .map_or(String::new(), |pieces| template(pieces, &arguments))
            };
            variants(&phrase.by).into_iter().map(template).collect::<Vec<_>>()
        })
        .collect()
}

fn template(pieces: &[Piece], arguments: &[&str]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Value(name) => {
                let index = arguments
                    .iter()
                    .position(|argument| argument == name)
                    .unwrap_or_default();
                char::from_u32(1 + u32::try_from(index).unwrap_or_default())
                    .unwrap_or_default()
                    .to_string()
            }
        })
        .collect()
}
