//! Which rule decides.

use super::text::{Text, begins_word, find};
use crate::{
    catalogue::wording::{self, Rule},
    reply::Reply,
};

/// What the rules say of a reply.
#[derive(Clone, Default)]
pub(crate) struct Verdict {
    /// The rule that comes first of those that fit.
    pub rule: Option<Rule>,
    /// The provider, by the rule, by the host, or by a mark in the text.
    pub provider: Option<u8>,
}

impl core::fmt::Debug for Verdict {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let rule = self.rule.as_ref().map(|rule| rule.phrase);
        f.debug_struct("Verdict")
            .field("rule", &rule)
            .field("provider", &self.provider)
            .finish()
    }
}

/// Looks every rule up whose first phrase begins at the start of a word, in one pass over the text.
pub(super) fn weigh(reply: &Reply, text: &Text) -> Verdict {
    let of_host = reply.host.as_deref().and_then(wording::provider_of_host);
    let (mut best, mut best_known): (Option<Rule>, Option<Rule>) = (None, None);
    let mut mark: Option<Rule> = None;
    let mut waiting = alloc::vec::Vec::new();
    for (raw, looked) in [(false, &text.masked), (true, &text.raw)] {
        for (at, _) in looked.char_indices().filter(|(at, _)| begins_word(looked, *at)) {
            let rest = looked.get(at..).unwrap_or_default();
            for rule in wording::beginning(rest).filter(|rule| rule.raw == raw) {
                if !stands(&rule, text, at) || !fits(&rule, reply) {
                    continue;
                }
                match rule.reason {
                    None => keep(&mut mark, rule),
                    Some(_) if rule.known => waiting.push(rule),
                    Some(_) => keep(&mut best, rule),
                }
            }
        }
    }
    let provider = of_host
        .or(mark.and_then(|mark| mark.provider))
        .or(best.as_ref().and_then(|best| best.provider));
    waiting.extend(wording::silent().filter(|rule| fits(rule, reply)));
    for rule in waiting
        .into_iter()
        .filter(|rule| rule.provider == provider && provider.is_some())
    {
        keep(&mut best_known, rule);
    }
    if let Some(rule) = best_known {
        keep(&mut best, rule);
    }
    // A rule names its provider more surely than a host, which may be a gateway's.
    let provider = best.as_ref().and_then(|rule| rule.provider).or(provider);
    Verdict { rule: best, provider }
}

fn keep(best: &mut Option<Rule>, rule: Rule) {
    if best.as_ref().is_none_or(|best| rule.rank < best.rank) {
        *best = Some(rule);
    }
}

/// Whether all phrases stand there, the first at `at` of its text, the others behind it in their order.
fn stands(rule: &Rule, text: &Text, at: usize) -> bool {
    let looked = |raw: bool| if raw { &text.raw } else { &text.masked };
    let end = at + rule.phrase.len();
    if rule.token && !begins_word(looked(rule.raw), end) {
        return false;
    }
    // Two texts differ in their places, so that each has its own.
    let mut ends = if rule.raw { [0, end] } else { [end, 0] };
    rule.rest.iter().all(|(raw, phrase)| {
        let from = &mut ends[usize::from(*raw)];
        let found = find(looked(*raw), phrase, *from, rule.token);
        *from = found.unwrap_or_default();
        found.is_some()
    })
}

/// Whether the reply meets the rule's conditions.
fn fits(rule: &Rule, reply: &Reply) -> bool {
    let code = |wanted: &u16| {
        reply
            .code
            .is_some_and(|code| code.0 == *wanted || (*wanted < 10 && code.0 / 100 == *wanted))
    };
    let enhanced = reply.enhanced.is_some_and(|own| {
        rule.enhanced.iter().any(|wanted| {
            (wanted.subject, wanted.detail) == (own.subject, own.detail)
                && (wanted.class == 0 || wanted.class == own.class)
        })
    });
    (rule.codes.is_empty() || rule.codes.iter().any(code))
        && (rule.enhanced.is_empty() || enhanced)
        && (rule.stages.is_empty() || reply.command.is_some_and(|command| rule.stages.contains(&command)))
}
