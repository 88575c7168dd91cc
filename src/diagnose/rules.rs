//! Which rule decides.

use super::text::Text;
use crate::{
    catalogue::wording::{self, MARKS, Rule, Starts, Take},
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
    let mut scale = Scale {
        reply,
        text,
        begun: None,
        at: 0,
        best: None,
        mark: None,
        waiting: Vec::new(),
    };
    let starts = Starts::ready();
    let looked = text.looked(false);
    looked.starts(usize::MAX, |at| {
        scale.at = at;
        starts.rules(looked.text, at, false, &mut scale);
    });
    let looked = text.looked(true);
    looked.starts(looked.last_raw(), |at| {
        scale.at = at;
        starts.rules(looked.text, at, true, &mut scale);
    });
    scale.verdict()
}

/// What has been found so far.
struct Scale<'r> {
    reply: &'r Said<'r>,
    text: &'r Text<'r>,
    /// What words of the text begin with, by the numbers of [`wording::word`], once somebody asks.
    begun: Option<[bool; 256]>,
    /// Where the rules begin that are looked at.
    at: usize,
    best: Option<Rule>,
    /// What names a provider and nothing else.
    mark: Option<Rule>,
    /// Rules that hold for a provider only.
    waiting: Vec<Rule>,
}

impl Take for Scale<'_> {
    fn wants(&self, rank: u16) -> bool {
        let other = if rank < MARKS { &self.best } else { &self.mark };
        other.is_none_or(|other| rank < other.rank)
    }

    fn has(&mut self, word: u8) -> bool {
        let begun = self.begun.get_or_insert_with(|| begun(self.text));
        begun[usize::from(word)]
    }

    fn take(&mut self, rule: Rule) {
        if !self.fits(&rule) || !stands(&rule, self.text, self.at) {
            return;
        }
        match rule.reason {
            None => self.mark = Some(rule),
            Some(_) if rule.known() => self.waiting.push(rule),
            Some(_) => self.best = Some(rule),
        }
    }
}

/// What words begin with, be it in the text or in the masked one.
fn begun(text: &Text) -> [bool; 256] {
    let mut begun = [false; 256];
    for looked in text.both() {
        looked.starts(usize::MAX, |at| {
            if let Some(window) = looked.text.get(at..).and_then(<[u8]>::first_chunk) {
                begun[usize::from(wording::word(u64::from_le_bytes(*window)))] = true;
            }
        });
    }
    begun
}

impl Scale<'_> {
    /// Whether the reply meets the rule's conditions.
    fn fits(&self, rule: &Rule) -> bool {
        rule.fits(self.reply.code, self.reply.enhanced, self.reply.command)
    }

    fn verdict(mut self) -> Verdict {
        let provider = self
            .reply
            .host
            .and_then(wording::provider_of_host)
            .or(self.mark.and_then(|mark| mark.provider))
            .or(self.best.and_then(|best| best.provider));
        let mut rule = self.best;
        let waiting = core::mem::take(&mut self.waiting).into_iter();
        let known = waiting.filter(|rule| rule.provider == provider && provider.is_some());
        // All that some have is an enhanced code.
        let silent = self.reply.enhanced.and(provider).map(wording::silent);
        let silent = silent.into_iter().flatten().filter(|rule| self.fits(rule));
        for other in known.chain(silent) {
            if rule.is_none_or(|rule| other.rank < rule.rank) {
                rule = Some(other);
            }
        }
        // A rule names its provider more surely than a host, which may be a gateway's.
        let provider = rule.and_then(|rule| rule.provider).or(provider);
        Verdict { rule, provider }
    }
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
