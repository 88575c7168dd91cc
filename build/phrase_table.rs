//! The phrases as one text a language and one typed function a phrase.
//!
//! In the text a value is one control character, U+0001 for the first argument and
//! so on; the functions name a place in it. Templates inlined into the functions
//! took three times the bytes.

use crate::{
    languages::Language,
    phrases::{Phrase, Piece, values},
};
use std::{env, fmt::Write};

/// The table and the functions.
pub fn emit(languages: &[&Language]) -> String {
    let mut out = String::from("// Made by the build script from i18n/*/phrases.toml.\n");
    let Some(first) = languages.first() else { return out };
    let mut place = 0;
    for (name, phrase) in shipped(first) {
        function(&mut out, name, phrase, place);
        place += words(phrase).len();
    }
    let texts: Vec<Vec<String>> = languages.iter().map(|language| templates(language)).collect();
    let all = texts.iter().map(|texts| format!("{:?}, ", texts.concat()));
    writeln!(out, "static TEXT: &[&str] = &[{}];", all.collect::<String>()).expect("a String takes all");
    let ends = texts.iter().map(|texts| format!("&{:?}, ", ends(texts)));
    writeln!(out, "static ENDS: &[&[u16]] = &[{}];", ends.collect::<String>()).expect("a String takes all");
    out
}

/// The phrases of a language; those of the site's frame only where the command is built, which
/// writes it, and those of terms in no module for pages.
fn shipped(language: &Language) -> impl Iterator<Item = (&String, &Phrase)> {
    let has = |feature: &str| env::var(format!("CARGO_FEATURE_{feature}")).is_ok();
    let (site, terms) = (has("CLI"), has("OBJECTS") || !has("WASM"));
    language
        .phrases
        .by_name
        .iter()
        .filter(move |(name, _)| site || !name.starts_with("site_"))
        .filter(move |(name, _)| terms || !name.starts_with("term_"))
}

/// Where each text ends in all of them together.
pub fn ends(texts: &[String]) -> Vec<usize> {
    let mut end = 0;
    texts
        .iter()
        .map(|text| {
            end += text.len();
            end
        })
        .collect()
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

/// The variants in the order of their enums; those of a `distinct` phrase that have no text included.
fn words(phrase: &Phrase) -> Vec<String> {
    phrase.by.iter().fold(vec![String::new()], |words, list| {
        let values = values(list).unwrap_or_default();
        let joined = |word: &str, value: &str| {
            if word.is_empty() {
                value.to_owned()
            } else {
                format!("{word}.{value}")
            }
        };
        words
            .iter()
            .flat_map(|word| values.iter().map(|value| joined(word, value)).collect::<Vec<_>>())
            .collect()
    })
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
            words(phrase).into_iter().map(template).collect::<Vec<_>>()
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
