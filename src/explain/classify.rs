//! What can be told of a reply without words, for logs of millions of them.

#[cfg(any(feature = "cli", feature = "objects", test))]
use crate::code::Code;
use crate::{
    code::{EnhancedCode, ReplyCode},
    diagnose,
    facts::{Actor, Outcome, Reason},
    reply,
};
#[cfg(any(feature = "cli", feature = "objects", test))]
use alloc::string::String;
use serde::Serialize;

/// The finding about one reply; where nothing was found all are `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Classified {
    /// The reply code, as a number.
    pub code: Option<ReplyCode>,
    /// The enhanced status code.
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

impl Classified {
    /// It as JSON. No value holds a character that JSON would escape.
    #[cfg(any(feature = "cli", feature = "objects", test))]
    pub(crate) fn write_json(&self, out: &mut String) {
        let words = [
            (",\"outcome\":", self.outcome.map(Outcome::as_str)),
            (",\"reason\":", self.reason.map(Reason::as_str)),
            (",\"actor\":", self.actor.map(Actor::as_str)),
            (",\"provider\":", self.provider),
        ];
        out.push_str("{\"code\":");
        match self.code {
            Some(code) => Code::Reply(code).push_to(out),
            None => out.push_str("null"),
        }
        out.push_str(",\"enhanced\":");
        match self.enhanced {
            Some(code) => {
                out.push('"');
                Code::Enhanced(code).push_to(out);
                out.push('"');
            }
            None => out.push_str("null"),
        }
        for (key, value) in words {
            out.push_str(key);
            match value {
                Some(value) => ["\"", value, "\""].iter().for_each(|piece| out.push_str(piece)),
                None => out.push_str("null"),
            }
        }
        out.push_str(",\"addressDead\":");
        out.push_str(if self.address_dead { "true}" } else { "false}" });
    }
}

/// Classifies a reply, a log line, a bounce. Never fails: what is no reply has nothing but `None`.
#[must_use]
pub fn classify(text: &str) -> Classified {
    let found = reply::with_deciding(text, |said| {
        let found = diagnose::find(said, text)?;
        Some(Classified {
            code: said.code,
            enhanced: said.enhanced,
            outcome: found.outcome,
            reason: found.reason,
            actor: Some(found.actor),
            provider: found.provider,
            address_dead: found.address_dead,
        })
    });
    found.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_ways_to_json_are_one() {
        for text in [
            "",
            "550 5.1.1 User unknown",
            "451 4.7.1 Greylisted, try again in 5 minutes",
            "250 2.0.0 OK",
            "354 Go ahead",
            "mailbox full",
            "550-5.1.1 The email account that you tried to reach does not exist. gsmtp",
        ] {
            let found = classify(text);
            let mut written = String::new();
            found.write_json(&mut written);
            assert_eq!(written, serde_json::to_string(&found).unwrap(), "{text}");
        }
    }
}
