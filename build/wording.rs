//! What servers write, as rules: `wording.toml` for all, `providers/<id>.toml` for one.
//!
//! The order is the precedence: the tokens of providers, their sentences, then the general wording.

use crate::{
    facts::{Actor, Reason, Stage},
    faults::Faults,
    prose,
};
use serde::Deserialize;
use std::{collections::BTreeMap, fs, path::Path};

const FOLDER: &str = "src/protocols/smtp";

/// One value, or a list of them.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
enum Many<T> {
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
struct Written {
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

/// ISO 8601 durations.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wait {
    #[serde(default)]
    pub least: String,
    #[serde(default)]
    pub most: String,
}

/// Who says so, where, and when it was read.
#[derive(Clone, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub title: String,
    #[serde(default)]
    pub url: String,
    pub date: String,
    /// Its examples were written for the tests: nobody has shown them, and no page does.
    #[serde(default)]
    pub made_up: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct General {
    source: BTreeMap<String, Source>,
    reply: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Own {
    hosts: Vec<String>,
    marks: Vec<Many<String>>,
    software: bool,
    #[serde(default)]
    source: BTreeMap<String, Source>,
    #[serde(default)]
    reply: Vec<Written>,
}

/// A phrase as it is looked for: in lower case, one space between words.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Phrase {
    pub text: String,
    /// It is looked for in the text itself, since it looks like a link, a host or an address.
    pub raw: bool,
}

/// One rule, its words checked.
pub struct Rule {
    pub parts: Vec<Phrase>,
    pub token: bool,
    /// Codes, and classes as numbers below 10.
    pub codes: Vec<u16>,
    /// Class 0 for any.
    pub enhanced: Vec<(u16, u16, u16)>,
    pub stages: Vec<Stage>,
    pub known: bool,
    /// `None` for a mark, which names the provider and nothing else.
    pub reason: Option<Reason>,
    pub actor: Option<Actor>,
    pub clears: Option<bool>,
    pub wait: Wait,
    pub dead: bool,
    pub provider: Option<usize>,
    pub server: Option<String>,
    /// The provider's id of it, under which its text stands.
    pub id: Option<String>,
    pub source: Option<Source>,
    /// Replies that it fits, as servers write them.
    pub examples: Vec<String>,
    /// Its place, for faults.
    place: String,
}

/// A receiving service, or a mail program.
pub struct Provider {
    pub id: String,
    pub hosts: Vec<String>,
    /// A program that many run, not a service.
    pub software: bool,
}

/// All rules in the order of their precedence, the marks of providers last.
pub struct Wording {
    pub rules: Vec<Rule>,
    pub providers: Vec<Provider>,
}

/// Reads all files of rules.
pub fn read(root: &Path, faults: &mut Faults) -> Wording {
    let mut wording = Wording {
        rules: Vec::new(),
        providers: Vec::new(),
    };
    let mut marks = Vec::new();
    for name in prose::folder(&root.join(FOLDER).join("providers")) {
        let place = format!("{FOLDER}/providers/{name}");
        let Some(own) = table::<Own>(root, &place, faults) else {
            continue;
        };
        let at = wording.providers.len();
        wording
            .rules
            .extend(rules(own.reply, &own.source, Some(at), &place, faults));
        marks.extend(own.marks.into_iter().map(|parts| mark(parts, at, &place)));
        wording.providers.push(Provider {
            id: name.trim_end_matches(".toml").to_owned(),
            hosts: own.hosts,
            software: own.software,
        });
    }
    let place = format!("{FOLDER}/wording.toml");
    if let Some(general) = table::<General>(root, &place, faults) {
        wording
            .rules
            .extend(rules(general.reply, &general.source, None, &place, faults));
    }
    wording.rules.sort_by_key(|rule| match (rule.provider, rule.token) {
        (Some(_), true) => 0,
        (Some(_), false) => 1,
        (None, _) => 2,
    });
    check_shadows(&wording.rules, faults);
    wording.rules.extend(marks);
    wording
}

fn table<T: for<'a> Deserialize<'a>>(root: &Path, place: &str, faults: &mut Faults) -> Option<T> {
    let text = fs::read_to_string(root.join(place)).unwrap_or_default();
    toml::from_str(&text)
        .map_err(|error| faults.add(place, error.to_string().trim_end()))
        .ok()
}

fn mark(parts: Many<String>, provider: usize, place: &str) -> Rule {
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

fn rules(
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

/// A rule that an earlier one without conditions always forestalls is dead.
fn check_shadows(rules: &[Rule], faults: &mut Faults) {
    // By the first three bytes, so that not every pair has to be looked at.
    let mut free: BTreeMap<&str, Vec<(usize, &Phrase)>> = BTreeMap::new();
    for (at, rule) in rules.iter().enumerate() {
        let starts = |part: &Phrase| {
            let text = &part.text;
            (0..text.len())
                .filter(|start| text.is_char_boundary(*start) && begins_word(text, *start))
                .collect::<Vec<_>>()
        };
        let shadow = rule.parts.iter().find_map(|part| {
            starts(part).into_iter().find_map(|start| {
                let rest = &part.text[start..];
                let group = rest.get(..3).and_then(|key| free.get(key))?;
                group
                    .iter()
                    .find(|(_, other)| other.raw == part.raw && rest.starts_with(&other.text))
                    .map(|(at, _)| *at)
            })
        });
        if let Some(other) = shadow {
            faults.add(
                &rule.place,
                format!(
                    "is never reached: {} stands before it and fits whenever it does",
                    rules[other].place
                ),
            );
        }
        let unconditional = rule.codes.is_empty() && rule.enhanced.is_empty() && rule.stages.is_empty();
        if unconditional
            && !rule.known
            && !rule.token
            && rule.parts.len() == 1
            && let Some(key) = rule.parts[0].text.get(..3)
        {
            free.entry(key).or_default().push((at, &rule.parts[0]));
        }
    }
}

/// Whether a word begins there: a letter or digit within another word begins none.
fn begins_word(text: &str, at: usize) -> bool {
    let letter = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric);
    at == 0 || !(letter(at) && letter(at - 1))
}
