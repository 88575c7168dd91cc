//! The rows of the files of wording as they are written, each made a rule.

use super::{Phrase, Rule, Source, Wait};
use crate::{
    facts::{Actor, Reason, Stage},
    faults::Faults,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// One value, or a list of them.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum Many<T> {
    One(T),
    All(Vec<T>),
}

impl<T> Many<T> {
    fn into_vec(self) -> Vec<T> {
        match self {
            Many::One(one) => vec![one],
            Many::All(all) => all,
        }
    }
}

/// `550`, or a class: `5yz`.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
enum Number {
    Code(u16),
    Class(String),
}

/// A row as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    id: Option<String>,
    r#match: Option<Many<String>>,
    #[serde(default)]
    token: bool,
    code: Option<Many<Number>>,
    enhanced: Option<Many<String>>,
    stage: Option<Many<String>>,
    #[serde(default)]
    known: bool,
    reason: String,
    actor: Option<String>,
    clears: Option<bool>,
    wait: Option<Wait>,
    #[serde(default = "yes")]
    dead: bool,
    source: String,
    example: Many<String>,
    server: Option<String>,
}

const fn yes() -> bool {
    true
}

/// A rule that names a provider and nothing else.
pub fn mark(parts: Many<String>, provider: usize, place: &str) -> Rule {
    Rule {
        parts: parts.into_vec().iter().map(|part| phrase(part)).collect(),
        token: false,
        codes: vec![],
        enhanced: vec![],
        stages: vec![],
        known: false,
        reason: None,
        actor: None,
        clears: None,
        wait: Wait::default(),
        dead: true,
        provider: Some(provider),
        server: None,
        id: None,
        source: None,
        examples: vec![],
        place: place.to_owned(),
    }
}

/// The rules of one file, which is a provider's or, without one, that of the general wording.
pub fn rules(
    written: Vec<Written>,
    sources: &BTreeMap<String, Source>,
    provider: Option<usize>,
    place: &str,
    faults: &mut Faults,
) -> Vec<Rule> {
    let rule = |row| rule(row, sources, provider, place, faults);
    written.into_iter().map(rule).collect()
}

fn rule(
    row: Written,
    sources: &BTreeMap<String, Source>,
    provider: Option<usize>,
    place: &str,
    faults: &mut Faults,
) -> Rule {
    let matched = row.r#match.clone().map_or_else(Vec::new, Many::into_vec);
    let name = row.id.clone().unwrap_or_else(|| matched.join(" ... "));
    let place = format!("{place}, \"{name}\"");
    let parts: Vec<Phrase> = matched.iter().map(|part| phrase(part)).collect();
    let mut fault = |sentence: String| faults.add(&place, sentence);
    let source = sources.get(&row.source).cloned();
    if source.is_none() {
        fault(format!("`source` is \"{}\", which the file does not have", row.source));
    }
    check_id(&row, provider, &mut fault);
    check_parts(&row, &parts, &mut fault);
    Rule {
        parts,
        token: row.token,
        codes: read_all(row.code, |code| number(&code, &mut fault)),
        enhanced: read_all(row.enhanced, |code| enhanced(&code, &mut fault)),
        stages: read_all(row.stage, |name| stage(&name, &mut fault)),
        known: row.known,
        reason: reason(&row.reason, &mut fault),
        actor: row.actor.and_then(|word| actor(&word, &mut fault)),
        clears: row.clears,
        wait: row.wait.unwrap_or_default(),
        dead: row.dead,
        provider,
        server: row.server,
        id: row.id,
        source,
        examples: row.example.into_vec(),
        place,
    }
}

/// Under its id a provider's rule has its text in every language; general wording has none.
fn check_id(row: &Written, provider: Option<usize>, fault: &mut impl FnMut(String)) {
    if row.id.is_some() != provider.is_some() {
        fault("a row of a provider has an `id`, a general one has none".into());
    }
}

fn check_parts(row: &Written, parts: &[Phrase], fault: &mut impl FnMut(String)) {
    if parts.is_empty() && !(row.known && row.enhanced.is_some()) {
        fault("has no `match`; only a provider's own enhanced code with `known = true` goes without".into());
    }
    if matches!(parts, [only] if only.text.len() < 3 && only.text.is_ascii()) {
        fault("is one phrase of fewer than three characters, which would fit anywhere".into());
    }
    if parts.first().is_some_and(|part| part.text.len() < 2) {
        fault("begins with a phrase of one byte; rules are looked up by two or more".into());
    }
    // A rule whose second phrase no word of the text begins is passed over unread: `step::word` looks at three bytes.
    if parts.get(1).is_some_and(|part| part.text.len() < 3) {
        fault("goes on with a phrase of fewer than three bytes; what follows is looked up by three".into());
    }
}

fn read_all<T, R>(written: Option<Many<T>>, read: impl FnMut(T) -> Option<R>) -> Vec<R> {
    let all = written.map_or_else(Vec::new, Many::into_vec);
    all.into_iter().filter_map(read).collect()
}

fn number(number: &Number, fault: &mut impl FnMut(String)) -> Option<u16> {
    match number {
        Number::Code(code) => Some(*code),
        Number::Class(class) if class == "4yz" => Some(4),
        Number::Class(class) if class == "5yz" => Some(5),
        Number::Class(other) => {
            fault(format!(
                "`code` is \"{other}\"; a number, \"4yz\" or \"5yz\" is expected"
            ));
            None
        }
    }
}

fn enhanced(code: &str, fault: &mut impl FnMut(String)) -> Option<(u16, u16, u16)> {
    let digits = code.replacen('x', "0", 1);
    let numbers: Result<Vec<u16>, _> = digits.split('.').map(str::parse).collect();
    if let Ok([class, subject, detail]) = numbers.as_deref() {
        return Some((*class, *subject, *detail));
    }
    fault(format!("`enhanced` is \"{code}\"; \"5.7.1\" or \"x.7.1\" is expected"));
    None
}

fn stage(name: &str, fault: &mut impl FnMut(String)) -> Option<Stage> {
    let found = Stage::find(name);
    if found.is_none() {
        fault(format!("`stage` is \"{name}\", which no session has"));
    }
    found
}

fn reason(word: &str, fault: &mut impl FnMut(String)) -> Option<Reason> {
    let found = Reason::find(word);
    if found.is_none() {
        fault(format!("`reason` is \"{word}\", which reasons.toml does not have"));
    }
    found
}

fn actor(word: &str, fault: &mut impl FnMut(String)) -> Option<Actor> {
    let found = Actor::find(word);
    if found.is_none() {
        fault(format!("`actor` is \"{word}\", which is nobody"));
    }
    found
}

/// As `src/diagnose` folds a text: straight quotes, lower case, one space between words.
fn phrase(text: &str) -> Phrase {
    let straight = text
        .replace(['\u{2018}', '\u{2019}'], "'")
        .replace(['\u{201c}', '\u{201d}'], "\"");
    let text = straight.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let near = |c: Option<&u8>| c.is_some_and(u8::is_ascii_alphanumeric);
    let bytes = text.as_bytes();
    let dotted = (1..bytes.len()).any(|at| bytes[at] == b'.' && near(bytes.get(at - 1)) && near(bytes.get(at + 1)));
    let raw = dotted || text.contains(['/', '@']);
    Phrase { text, raw }
}
