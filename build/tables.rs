//! The facts of a protocol: `src/protocols/<protocol>/*.toml`, typed and checked.

use crate::{
    facts::{Actor, Closes, Message, Published as Meaning, Reason, Retry, Stage},
    faults::Faults,
};
use serde::Deserialize;
use std::{collections::BTreeMap, fs, io, path::Path};

/// All facts.
pub struct Tables {
    pub replies: Vec<Reply>,
    pub enhanced: Vec<Enhanced>,
    pub seen: Vec<Seen>,
    pub rest: Rest,
}

/// What is not about one code.
pub struct Rest {
    pub session: Vec<Step>,
    pub pairs: Pairs,
    pub published: Vec<Published>,
}

/// A range of details below X.7 that a provider publishes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    pub from: u16,
    pub to: u16,
    #[serde(rename = "for")]
    pub what: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishedTable {
    published: Vec<Published>,
}

/// Codes of success that have an entry, besides those that a row names by itself.
pub const SUCCESS: [&str; 11] = [
    "2.0.0", "2.1.0", "2.1.5", "2.3.0", "2.3.6", "2.5.0", "2.6.0", "2.6.4", "2.6.8", "2.7.0", "2.7.7",
];

/// One reply code.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub code: u16,
    pub phrase: Option<String>,
    pub source: Source,
    #[serde(default)]
    pub obsolete: bool,
    pub message: Option<String>,
    pub actor: String,
    pub retry: String,
    pub closes: String,
    pub reason: Option<String>,
    pub usual_with: Vec<String>,
    pub related: Vec<String>,
    pub at: Vec<At>,
}

/// One enhanced status code, by subject and detail.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enhanced {
    /// `7.1`
    pub code: String,
    pub phrase: String,
    pub source: Option<Source>,
    /// The Internet-Draft that defines it, where no RFC does.
    pub draft: Option<String>,
    #[serde(default)]
    pub obsolete: bool,
    /// Classes that the registry's text recommends; empty where it names none.
    #[serde(default)]
    pub limit: Vec<u16>,
    pub classes: Vec<u16>,
    pub replies: Vec<u16>,
    #[serde(default)]
    pub seen_with: Vec<u16>,
    pub stages: Vec<String>,
    pub message: Option<String>,
    pub actor: String,
    pub reason: Option<String>,
    pub related: Vec<String>,
    #[serde(default)]
    pub by_class: BTreeMap<String, ByClass>,
}

/// What one class of an enhanced code changes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByClass {
    pub message: Option<String>,
    pub actor: Option<String>,
    pub retry: Option<String>,
    pub reason: Option<String>,
}

/// One code that no RFC defines.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seen {
    pub code: u16,
    /// The enhanced code that it most probably is without its dots.
    pub undotted: Option<String>,
    pub source: Source,
    pub actor: String,
    pub reason: Option<String>,
    pub related: Vec<String>,
}

/// A section of an RFC; RFC 0 is an Internet-Draft, named by the section.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub rfc: u16,
    pub section: String,
}

impl Source {
    /// Whether it names an RFC and a section.
    fn is_named(&self) -> bool {
        self.rfc > 0 && !self.section.is_empty()
    }
}

/// One stage at which a reply can come.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct At {
    pub stage: String,
    pub sources: Vec<Source>,
    /// Left out of comparisons.
    #[serde(default)]
    pub rare: bool,
    /// Every language has a clause for this stage.
    #[serde(default)]
    pub differs: bool,
    /// What becomes of the message here, where it is another thing; `none`: not about a message.
    pub message: Option<String>,
    /// Who acts here, where it is another.
    pub actor: Option<String>,
}

impl At {
    /// A stage that nothing but the code's own definition allows.
    pub fn plain(stage: &str) -> At {
        At {
            stage: stage.to_owned(),
            sources: vec![],
            rare: false,
            differs: false,
            message: None,
            actor: None,
        }
    }
}

/// A row of the session's state table.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub state: String,
    pub command: String,
    #[serde(default)]
    pub success: Vec<u16>,
    #[serde(default)]
    pub intermediate: Vec<u16>,
    #[serde(default)]
    pub error: Vec<u16>,
    pub next: String,
    #[serde(default)]
    pub next_by_code: BTreeMap<String, String>,
    /// Kept beside the fact for whoever reads the table.
    #[serde(rename = "source")]
    pub _source: String,
}

/// How codes stand to each other beyond the session.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pairs {
    pub twin: Vec<Twin>,
    pub general: Vec<General>,
}

/// The same refusal, for now and for good.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Twin {
    pub transient: u16,
    pub permanent: u16,
}

/// A general code and those that name the cause.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct General {
    pub general: u16,
    pub specific: Vec<u16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Replies {
    reply: Vec<Reply>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EnhancedTable {
    enhanced: Vec<Enhanced>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeenTable {
    seen: Vec<Seen>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Session {
    step: Vec<Step>,
}

/// Reads every table of the protocol.
pub fn read(root: &Path, protocol: &str, faults: &mut Faults) -> Tables {
    let folder = &*format!("src/protocols/{protocol}");
    let replies = table::<Replies>(root, folder, "replies.toml", faults).map_or(vec![], |t| t.reply);
    let session = table::<Session>(root, folder, "session.toml", faults).map_or(vec![], |t| t.step);
    let pairs = table::<Pairs>(root, folder, "pairs.toml", faults).unwrap_or(Pairs {
        twin: vec![],
        general: vec![],
    });
    let enhanced = table::<EnhancedTable>(root, folder, "enhanced.toml", faults).map_or(vec![], |t| t.enhanced);
    let seen = table::<SeenTable>(root, folder, "seen.toml", faults).map_or(vec![], |t| t.seen);
    let published = table::<PublishedTable>(root, folder, "published.toml", faults).map_or(vec![], |t| t.published);
    for row in &published {
        let mut fault = |sentence: String| {
            faults.add(
                &format!("{folder}/published.toml"),
                format!("{} to {}: {sentence}", row.from, row.to),
            )
        };
        word(
            "for",
            &row.what,
            Meaning::find,
            Meaning::ALL.iter().map(|a| a.as_str()),
            &mut fault,
        );
    }
    check_replies(folder, &replies, faults);
    check_enhanced(folder, &enhanced, faults);
    check_seen(folder, &seen, faults);
    check_pairs(folder, &pairs, &replies, faults);
    check_session(folder, &session, &replies, faults);
    Tables {
        replies,
        enhanced,
        seen,
        rest: Rest {
            session,
            pairs,
            published,
        },
    }
}

fn table<T: for<'a> Deserialize<'a>>(root: &Path, folder: &str, name: &str, faults: &mut Faults) -> Option<T> {
    let place = format!("{folder}/{name}");
    let text = match fs::read_to_string(root.join(&place)) {
        Ok(text) => text,
        Err(error) => {
            let why = if error.kind() == io::ErrorKind::NotFound {
                format!("is missing; a protocol without such rows writes `{}`", empty(name))
            } else {
                format!("cannot be read: {error}")
            };
            faults.add(&place, why);
            return None;
        }
    };
    match toml::from_str(&text) {
        Ok(table) => Some(table),
        Err(error) => {
            faults.add(&place, error.to_string().trim_end());
            None
        }
    }
}

fn check_replies(folder: &str, replies: &[Reply], faults: &mut Faults) {
    let place = &format!("{folder}/replies.toml");
    let mut before = 0;
    for reply in replies {
        let code = reply.code;
        let mut fault = |sentence: String| faults.add(place, format!("reply {code}: {sentence}"));
        if code <= before {
            fault(format!("stands after {before}; the rows go by code, each code once"));
        }
        before = code;
        if reply.phrase.as_ref().is_some_and(String::is_empty) {
            fault("`phrase` is empty; it is the text of the RFC, or absent where it gives none".into());
        }
        if !reply.source.is_named() {
            fault("`source` names no RFC; it is where the RFC defines the code".into());
        }
        word(
            "actor",
            &reply.actor,
            Actor::find,
            Actor::ALL.iter().map(|a| a.as_str()),
            &mut fault,
        );
        word(
            "retry",
            &reply.retry,
            Retry::find,
            Retry::ALL.iter().map(|a| a.as_str()),
            &mut fault,
        );
        word(
            "closes",
            &reply.closes,
            Closes::find,
            Closes::ALL.iter().map(|a| a.as_str()),
            &mut fault,
        );
        if let Some(message) = &reply.message {
            word(
                "message",
                message,
                Message::find,
                Message::ALL.iter().map(|a| a.as_str()),
                &mut fault,
            );
        }
        match &reply.reason {
            Some(reason) => {
                word(
                    "reason",
                    reason,
                    Reason::find,
                    Reason::ALL.iter().map(|a| a.as_str()),
                    &mut fault,
                );
            }
            None if code >= 400 => {
                fault("`reason` is missing; every 4xx and 5xx code has one, if only \"unclear\"".into())
            }
            None => {}
        }
        check_stages(reply, &mut fault);
    }
}

fn check_enhanced(folder: &str, enhanced: &[Enhanced], faults: &mut Faults) {
    for row in enhanced {
        let mut fault = |sentence: String| {
            faults.add(
                &format!("{folder}/enhanced.toml"),
                format!("X.{}: {sentence}", row.code),
            )
        };
        if row.source.is_none() == row.draft.is_none() {
            fault("has neither `source` nor `draft`, or both; it must have one".into());
        }
        let overridden = row.by_class.values();
        let actors = overridden.clone().filter_map(|c| c.actor.as_ref()).chain([&row.actor]);
        actors.for_each(|actor| {
            word(
                "actor",
                actor,
                Actor::find,
                Actor::ALL.iter().map(|a| a.as_str()),
                &mut fault,
            )
        });
        let reasons = overridden.clone().filter_map(|c| c.reason.as_ref()).chain(&row.reason);
        reasons.for_each(|reason| {
            word(
                "reason",
                reason,
                Reason::find,
                Reason::ALL.iter().map(|a| a.as_str()),
                &mut fault,
            )
        });
        let messages = overridden
            .clone()
            .filter_map(|c| c.message.as_ref())
            .chain(&row.message);
        messages.for_each(|message| {
            word(
                "message",
                message,
                Message::find,
                Message::ALL.iter().map(|a| a.as_str()),
                &mut fault,
            )
        });
        let retries = overridden.filter_map(|c| c.retry.as_ref());
        retries.for_each(|retry| {
            word(
                "retry",
                retry,
                Retry::find,
                Retry::ALL.iter().map(|a| a.as_str()),
                &mut fault,
            )
        });
        row.stages.iter().for_each(|stage| {
            word(
                "stage",
                stage,
                Stage::find,
                Stage::ALL.iter().map(|a| a.as_str()),
                &mut fault,
            )
        });
    }
}

fn check_seen(folder: &str, seen: &[Seen], faults: &mut Faults) {
    for row in seen {
        let mut fault =
            |sentence: String| faults.add(&format!("{folder}/seen.toml"), format!("{}: {sentence}", row.code));
        word(
            "actor",
            &row.actor,
            Actor::find,
            Actor::ALL.iter().map(|a| a.as_str()),
            &mut fault,
        );
        if let Some(reason) = &row.reason {
            word(
                "reason",
                reason,
                Reason::find,
                Reason::ALL.iter().map(|a| a.as_str()),
                &mut fault,
            );
        }
    }
}

fn check_stages(reply: &Reply, fault: &mut impl FnMut(String)) {
    if reply.at.is_empty() {
        fault("`at` is empty; a code without a stage cannot be met".into());
    }
    for at in &reply.at {
        let name = &at.stage;
        word("stage", name, Stage::find, Stage::ALL.iter().map(|a| a.as_str()), fault);
        if at.sources.is_empty() || !at.sources.iter().all(Source::is_named) {
            fault(format!(
                "stage {name} has no source, or one without an RFC and a section"
            ));
        }
        if !at.differs && (at.message.is_some() || at.actor.is_some()) {
            fault(format!("stage {name} changes a fact without `differs = true`"));
        }
    }
}

/// What stands in a table without rows.
fn empty(name: &str) -> &'static str {
    match name {
        "replies.toml" => "reply = []",
        "enhanced.toml" => "enhanced = []",
        "seen.toml" => "seen = []",
        "session.toml" => "step = []",
        "pairs.toml" => "twin = []` and `general = []",
        _ => "published = []",
    }
}

/// Notes a word that is not on its closed list.
fn word<T>(
    key: &str,
    value: &str,
    find: impl Fn(&str) -> Option<T>,
    all: impl Iterator<Item = &'static str>,
    fault: &mut impl FnMut(String),
) {
    if find(value).is_none() {
        let known: Vec<_> = all.collect();
        fault(format!("`{key}` is \"{value}\"; known are {}", known.join(", ")));
    }
}

fn check_pairs(folder: &str, pairs: &Pairs, replies: &[Reply], faults: &mut Faults) {
    let twins = pairs.twin.iter().flat_map(|twin| [twin.transient, twin.permanent]);
    let generals = pairs
        .general
        .iter()
        .flat_map(|g| g.specific.iter().copied().chain([g.general]));
    for code in twins.chain(generals) {
        if !replies.iter().any(|reply| reply.code == code) {
            faults.add(
                &format!("{folder}/pairs.toml"),
                format!("{code} has no row in replies.toml"),
            );
        }
    }
}

fn check_session(folder: &str, session: &[Step], replies: &[Reply], faults: &mut Faults) {
    for step in session {
        for code in step.success.iter().chain(&step.intermediate).chain(&step.error) {
            if !replies.iter().any(|reply| reply.code == *code) {
                let (state, command) = (&step.state, &step.command);
                faults.add(
                    &format!("{folder}/session.toml"),
                    format!("{command} in state {state} may get {code}, which has no row in replies.toml"),
                );
            }
        }
    }
}
