//! The facts of a protocol: `src/protocols/<protocol>/*.toml`, typed and checked.

mod check;
mod read;

pub use read::read;

use serde::Deserialize;
use std::collections::BTreeMap;

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
#[derive(Default, Deserialize)]
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

/// A range of details below X.7 that a provider publishes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    pub from: u16,
    pub to: u16,
    #[serde(rename = "for")]
    pub what: String,
}
