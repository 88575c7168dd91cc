//! Every reply that a server or a provider is known to write, with what it tells.

use super::{Finding, Source, Verdict, Wait, finding, wait_of};
use crate::{
    catalogue::{
        evidence::{self, Evidence},
        wording::{self, Rule},
    },
    code::{Code, EnhancedCode, ReplyCode},
    facts::{Actor, Outcome, Reason},
    lang::Lang,
    reply,
};
use alloc::vec::Vec;

/// A reply that somebody has shown, word for word.
pub(crate) struct Shown {
    /// The provider's id of the rule that it fits, the same for all its examples; empty for general wording.
    pub id: &'static str,
    /// As a server writes it; addresses and IP addresses in it are made up.
    pub text: &'static str,
    /// The reply code that it begins with.
    pub code: Option<ReplyCode>,
    /// Its enhanced status code.
    pub enhanced: Option<EnhancedCode>,
    /// Who writes it; `None` for general wording.
    pub provider: Option<u8>,
    /// The one mail program that writes it.
    pub server: Option<&'static str>,
    /// It holds a code of the provider's own.
    pub token: bool,
    /// What it tells.
    pub reason: Reason,
    /// What the sending server's queue does with it.
    pub outcome: Option<Outcome>,
    /// Who acts.
    pub actor: Actor,
    /// Whether the address is to be taken off lists.
    pub address_dead: bool,
    /// Whether it passes by itself.
    pub clears: Option<bool>,
    /// How long that takes.
    pub wait: Option<Wait>,
    /// Who shows it.
    pub source: Source,
    rule: Rule,
}

impl Shown {
    /// What the provider means by it; `None` for general wording.
    pub fn meaning(&self, lang: Lang) -> Option<&'static str> {
        self.rule.text(wording::provider_texts(self.provider?, lang))
    }

    /// Whether it comes under this code.
    pub fn is_under(&self, code: Code) -> bool {
        match code {
            Code::Reply(reply) => self.code == Some(reply),
            Code::Enhanced(enhanced) => self.enhanced == Some(enhanced),
        }
    }
}

/// All of them in the order of the rules: providers' tokens, their sentences, general wording.
pub(crate) fn all() -> Vec<Shown> {
    let mut found = Vec::new();
    for rule in wording::rules() {
        let (Some(reason), Some(evidence)) = (rule.reason, evidence::of_rank(rule.rank)) else {
            continue;
        };
        found.extend(evidence.examples.iter().map(|text| said(&rule, reason, evidence, text)));
    }
    found
}

fn said(rule: &Rule, reason: Reason, evidence: &Evidence, text: &'static str) -> Shown {
    let mut parsed = reply::parse(text);
    let deciding = parsed.deciding.filter(|at| *at < parsed.replies.len());
    let reply = deciding.map(|at| parsed.replies.swap_remove(at));
    let code = reply.as_ref().and_then(|reply| reply.code);
    let enhanced = reply.as_ref().and_then(|reply| reply.enhanced);
    let class = reply
        .as_ref()
        .and_then(|reply| super::class(reply.code, reply.enhanced));
    let verdict = Verdict {
        provider: rule.provider,
        rule: Some(*rule),
    };
    let Finding {
        outcome,
        actor,
        address_dead,
        clears,
        ..
    } = finding(code, enhanced, class, verdict);
    let [title, url, date] = evidence.source;
    Shown {
        id: evidence.id,
        text,
        code,
        enhanced,
        provider: rule.provider,
        server: rule.server(),
        token: rule.token(),
        reason,
        outcome,
        actor,
        address_dead,
        clears,
        wait: wait_of(rule),
        source: Source {
            title,
            url: Some(url).filter(|url| !url.is_empty()),
            date,
        },
        rule: *rule,
    }
}
