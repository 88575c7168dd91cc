//! What servers write, as rules: `wording.toml` for all, `providers/<id>.toml` for one.
//!
//! The order is the precedence: the tokens of providers, their sentences, then the general wording.

mod shadows;
mod written;

use crate::{
    facts::{Actor, Reason, Stage},
    faults::Faults,
    files,
};
use serde::Deserialize;
use std::{collections::BTreeMap, path::Path};
use written::{Many, Written, mark, rules};

const FOLDER: &str = "src/protocols/smtp";

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

/// `wording.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct General {
    source: BTreeMap<String, Source>,
    reply: Vec<Written>,
}

/// The file of a provider.
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

/// Reads all files of rules.
pub fn read(root: &Path, faults: &mut Faults) -> Wording {
    let mut wording = Wording {
        rules: Vec::new(),
        providers: Vec::new(),
    };
    let mut marks = Vec::new();
    for name in files::names(&root.join(FOLDER).join("providers")) {
        let place = format!("{FOLDER}/providers/{name}");
        let Some(own) = files::table::<Own>(root, &place, faults) else {
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
    if let Some(general) = files::table::<General>(root, &place, faults) {
        wording
            .rules
            .extend(rules(general.reply, &general.source, None, &place, faults));
    }
    wording.rules.sort_by_key(|rule| match (rule.provider, rule.token) {
        (Some(_), true) => 0,
        (Some(_), false) => 1,
        (None, _) => 2,
    });
    shadows::check(&wording.rules, faults);
    wording.rules.extend(marks);
    wording
}
