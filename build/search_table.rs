//! `search.toml` of each language: the words that readers use, read, checked and packed.
//!
//! Packed, the first line has the variants, the second the filler words, a line without tabs words
//! that mean the same, and a line with tabs codes and, behind tabs, the phrases that they answer.

use crate::{emit::FIELD, facts::Reason, faults::Faults, languages::Language, literals, wording::Wording};
use serde::Deserialize;
use std::{collections::BTreeSet, fs, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Pairs of characters: one that a reader may type, and the one that the texts have.
    #[serde(default)]
    variants: String,
    /// The sentence below a provider; `{name}` stands for its name.
    provider: String,
    filler: Vec<String>,
    same: Vec<String>,
    phrase: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    codes: String,
    words: Vec<String>,
}

/// The table of every language that is built, and what it finds beside codes; the file of every language
/// is checked.
pub fn emit(root: &Path, languages: &[Language], wording: &Wording, faults: &mut Faults) -> (String, Vec<Vec<String>>) {
    let (mut tables, mut topics) = (Vec::new(), Vec::new());
    for language in languages {
        let place = format!("i18n/{}/search.toml", language.folder);
        let text = fs::read_to_string(root.join(&place)).unwrap_or_default();
        match toml::from_str::<File>(&text) {
            Ok(file) => {
                check(&file, &place, faults);
                if language.enabled {
                    tables.push(pack(&file));
                    topics.push(topics_of(language, &file, wording));
                }
            }
            Err(error) => faults.add(
                &place,
                format!("must give provider, filler, same and phrase: {error}").trim_end(),
            ),
        }
    }
    let mut table = literals::head("i18n");
    literals::constant(&mut table, "SEARCH", "[&str]", tables);
    (table, topics)
}

/// Reasons and providers as the first fields of an entry's prose: title, a sentence, and, where a code
/// says what it is about, the path of the page without the language.
fn topics_of(language: &Language, file: &File, wording: &Wording) -> Vec<String> {
    let reasons = Reason::ALL.iter().zip(&language.reasons).map(|(reason, texts)| {
        let path = format!("reasons/{}/", reason.as_str());
        [texts.front.title.clone(), texts.front.meaning.clone(), path]
    });
    let providers = wording
        .providers
        .iter()
        .zip(&language.providers)
        .map(|(provider, own)| {
            let path = format!("providers/{}/", provider.id);
            [own.name.clone(), file.provider.replace("{name}", &own.name), path]
        });
    reasons
        .chain(providers)
        .map(|fields| fields.join(&FIELD.to_string()))
        .collect()
}

fn check(file: &File, place: &str, faults: &mut Faults) {
    check_variants(&file.variants, place, faults);
    let mut seen = BTreeSet::new();
    for (row, word) in file.filler.iter().map(|word| ("filler", word)) {
        words(word, row, place, faults);
        seen.extend(word.split(' '));
    }
    let filler = seen.clone();
    for same in &file.same {
        words(same, "same", place, faults);
        for word in same.split(' ').filter(|word| !seen.insert(word)) {
            faults.add(
                place,
                format!("same: \"{word}\" stands in two rows, or is filler; one meaning is expected"),
            );
        }
    }
    let mut phrases = BTreeSet::new();
    for row in &file.phrase {
        let place = format!("{place}, the phrase of {}", row.codes);
        for code in row.codes.split(' ').filter(|code| !is_code(code)) {
            faults.add(
                &place,
                format!("\"{code}\" is no code; 552 or 5.2.2 is expected, one space between two"),
            );
        }
        if row.words.is_empty() {
            faults.add(&place, "has no words");
        }
        for phrase in &row.words {
            words(phrase, "words", &place, faults);
            if !phrases.insert(phrase) {
                faults.add(&place, format!("\"{phrase}\" stands in another row too"));
            }
            for word in phrase.split(' ').filter(|word| filler.contains(word)) {
                faults.add(
                    &place,
                    format!("\"{word}\" in \"{phrase}\" is filler, which no question keeps"),
                );
            }
        }
    }
}

/// Each pair changes something, and no character is changed twice.
fn check_variants(variants: &str, place: &str, faults: &mut Faults) {
    let all: Vec<char> = variants.chars().collect();
    if all.len() % 2 == 1 {
        faults.add(place, "variants: the characters stand in pairs, and one is left over");
    }
    let mut seen = BTreeSet::new();
    for pair in all.chunks(2).filter(|pair| pair.len() == 2) {
        if pair[0] == pair[1] || !seen.insert(pair[0]) {
            faults.add(place, format!("variants: {} stands twice, or for itself", pair[0]));
        }
    }
}

/// Lower-case words with one space between two.
fn words(text: &str, row: &str, place: &str, faults: &mut Faults) {
    if text.split(' ').any(str::is_empty) {
        faults.add(place, format!("{row}: \"{text}\" has an empty word"));
    }
    if text.chars().any(|c| c.is_control() || c.is_uppercase()) {
        faults.add(
            place,
            format!("{row}: \"{text}\" has a capital letter or a control character; lower case is expected"),
        );
    }
}

fn is_code(code: &str) -> bool {
    let parts: Vec<_> = code.split('.').collect();
    let number = |part: &&str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    parts.iter().all(number) && (parts.len() == 3 || parts.len() == 1 && code.len() == 3)
}

fn pack(file: &File) -> String {
    let rows = file
        .phrase
        .iter()
        .map(|row| format!("{}\t{}", row.codes, row.words.join("\t")));
    let rows: Vec<String> = rows.collect();
    [
        file.variants.clone(),
        file.filler.join(" "),
        file.same.join("\n"),
        rows.join("\n"),
    ]
    .join("\n")
}
