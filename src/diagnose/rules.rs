//! Which rule decides.

use super::text::Text;
use crate::{
    catalogue::wording::{self, Rule, Starts},
    reply::Said,
};
use alloc::vec::Vec;

/// What the rules say of a reply.
#[derive(Clone, Copy, Default)]
pub(crate) struct Verdict {
    /// The rule that comes first of those that fit.
    pub rule: Option<Rule>,
    /// The provider, by the rule, by the host, or by a mark in the text.
    pub provider: Option<u8>,
}

impl core::fmt::Debug for Verdict {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Verdict")
            .field("rule", &self.rule.map(|rule| rule.rank))
            .field("provider", &self.provider)
            .finish()
    }
}

/// Looks every rule up whose first phrase begins at the start of a word, in one pass over the text.
pub(super) fn weigh(reply: &Said, text: &Text) -> Verdict {
    let (mut best, mut mark): (Option<Rule>, Option<Rule>) = (None, None);
    let mut waiting = Vec::new();
    let starts = Starts::ready();
    let fits = |rule: &Rule| rule.fits(reply.code, reply.enhanced, reply.command);
    for raw in [false, true] {
        let looked = text.looked(raw);
        let end = if raw { looked.last_raw() } else { usize::MAX };
        looked.starts(end, |at| {
            starts.rules(&looked.text, at, raw, |rule| {
                let other = if rule.reason.is_some() { &best } else { &mark };
                if other.is_some_and(|other| other.rank <= rule.rank) || !fits(&rule) || !stands(&rule, text, at) {
                    return;
                }
                match rule.reason {
                    None => mark = Some(rule),
                    Some(_) if rule.known() => waiting.push(rule),
                    Some(_) => best = Some(rule),
                }
            });
        });
    }
    let provider = reply
        .host
        .and_then(wording::provider_of_host)
        .or(mark.and_then(|mark| mark.provider))
        .or(best.and_then(|best| best.provider));
    if provider.is_some() {
        waiting.extend(wording::silent().filter(fits));
        let known = waiting.into_iter().filter(|rule| rule.provider == provider);
        best = best.into_iter().chain(known).min_by_key(|rule| rule.rank);
    }
    // A rule names its provider more surely than a host, which may be a gateway's.
    let provider = best.and_then(|rule| rule.provider).or(provider);
    Verdict { rule: best, provider }
}

/// Whether all phrases stand there, the first at `at` of its text, the others behind it in their order.
fn stands(rule: &Rule, text: &Text, at: usize) -> bool {
    let end = at + rule.length;
    if rule.token() && !text.looked(rule.raw()).begins_word(end) {
        return false;
    }
    // Two texts differ in their places, so that each has its own.
    let mut ends = if rule.raw() { [0, end] } else { [end, 0] };
    rule.rest().all(|(raw, phrase)| {
        let from = &mut ends[usize::from(raw)];
        let found = text.looked(raw).find(phrase, *from, rule.token());
        *from = found.unwrap_or_default();
        found.is_some()
    })
}
