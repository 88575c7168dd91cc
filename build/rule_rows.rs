//! From a row as it is written to a rule whose words are checked.

use crate::{
    facts::{Actor, Reason, Stage},
    faults::Faults,
    wording::{Phrase, Rule, Source, Wait},
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
    pub fn into_vec(self) -> Vec<T> {
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

/// The rules of the rows of one file, and what is wrong with them.
pub fn rules(
    written: Vec<Written>,
    sources: &BTreeMap<String, Source>,
    provider: Option<usize>,
    place: &str,
    faults: &mut Faults,
) -> Vec<Rule> {
    written
        .into_iter()
        .map(|row| {
            let parts = row.r#match.clone().map_or_else(Vec::new, Many::into_vec);
            let name = row.id.clone().unwrap_or_else(|| parts.join(" ... "));
            let place = format!("{place}, \"{name}\"");
            let mut fault = |sentence: String| faults.add(&place, sentence);
            let source = sources.get(&row.source).cloned();
            if source.is_none() {
                fault(format!("`source` is \"{}\", which the file does not have", row.source));
            }
            if row.id.is_some() != provider.is_some() {
                fault("a row of a provider has an `id`, a general one has none".into());
            }
            if parts.is_empty() && !(row.known && row.enhanced.is_some()) {
                fault("has no `match`; only a provider's own enhanced code with `known = true` goes without".into());
            }
            let reason = Reason::find(&row.reason);
            if reason.is_none() {
                fault(format!(
                    "`reason` is \"{}\", which reasons.toml does not have",
                    row.reason
                ));
            }
            let actor = row.actor.as_deref().and_then(Actor::find);
            if row.actor.is_some() != actor.is_some() {
                fault(format!(
                    "`actor` is \"{}\", which is nobody",
                    row.actor.unwrap_or_default()
                ));
            }
            let parts: Vec<Phrase> = parts.iter().map(|part| phrase(part)).collect();
            if matches!(&*parts, [only] if only.text.len() < 3 && only.text.is_ascii()) {
                fault("is one phrase of fewer than three characters, which would fit anywhere".into());
            }
            if parts.first().is_some_and(|part| part.text.len() < 2) {
                fault("begins with a phrase of one byte; rules are looked up by two or more".into());
            }
            Rule {
                codes: row
                    .code
                    .map_or_else(Vec::new, Many::into_vec)
                    .iter()
                    .filter_map(|n| number(n, &mut fault))
                    .collect(),
                enhanced: row
                    .enhanced
                    .map_or_else(Vec::new, Many::into_vec)
                    .iter()
                    .filter_map(|c| enhanced(c, &mut fault))
                    .collect(),
                stages: row
                    .stage
                    .map_or_else(Vec::new, Many::into_vec)
                    .iter()
                    .filter_map(|s| stage(s, &mut fault))
                    .collect(),
                parts,
                token: row.token,
                known: row.known,
                reason,
                actor,
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
        })
        .collect()
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
    let numbers: Vec<u16> = digits.split('.').filter_map(|number| number.parse().ok()).collect();
    if let [class, subject, detail] = numbers[..] {
        return Some((class, subject, detail));
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

/// A phrase as it is looked for.
pub fn phrase(text: &str) -> Phrase {
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
