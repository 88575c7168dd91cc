//! What can be told of a reply without words, for logs of millions of them.

use super::whole;
use crate::{
    code::{Code, EnhancedCode, ReplyCode},
    diagnose,
    facts::{Actor, Outcome, Reason},
};
use serde::Serialize;

/// The finding about one reply; where nothing was found all are `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Classified {
    /// The reply code, as a number.
    #[serde(serialize_with = "number")]
    pub code: Option<ReplyCode>,
    /// The enhanced status code.
    #[serde(serialize_with = "dotted")]
    pub enhanced: Option<EnhancedCode>,
    /// What the sending server's queue does.
    pub outcome: Option<Outcome>,
    /// The cause.
    pub reason: Option<Reason>,
    /// Who acts next.
    pub actor: Option<Actor>,
    /// The receiving service or mail software.
    pub provider: Option<&'static str>,
    /// Stop mailing this address.
    pub address_dead: bool,
}

fn number<S: serde::Serializer>(code: &Option<ReplyCode>, serializer: S) -> Result<S::Ok, S::Error> {
    code.map(|code| code.0).serialize(serializer)
}

fn dotted<S: serde::Serializer>(code: &Option<EnhancedCode>, serializer: S) -> Result<S::Ok, S::Error> {
    code.map(Code::Enhanced).serialize(serializer)
}

/// Classifies a reply, a log line, a bounce. Never fails: what is no reply has nothing but `None`.
#[must_use]
pub fn classify(text: &str) -> Classified {
    let Some(reply) = whole::deciding(text) else {
        return Classified::default();
    };
    let Some(found) = diagnose::find(&reply, text) else {
        return Classified::default();
    };
    Classified {
        code: reply.code,
        enhanced: reply.enhanced,
        outcome: found.outcome,
        reason: found.reason,
        actor: Some(found.actor),
        provider: found.provider,
        address_dead: found.address_dead,
    }
}
