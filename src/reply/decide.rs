//! From drafts to replies, and which of them decides.

use super::{
    Recipient, Reply,
    draft::{Draft, Span},
    dsn::Group,
    scan::Scan,
    view::View,
};
use alloc::{string::String, vec::Vec};

impl Scan<'_> {
    /// The draft that decides, where there is one, and the view says what its spans are.
    pub(super) fn deciding(self) -> Option<Draft> {
        let mut drafts = self.drafts;
        if let ([only], []) = (&*drafts, &*self.dsn.groups) {
            return (!only.dropped).then(|| drafts.pop())?;
        }
        let places = places(&drafts);
        let at = decide(&drafts, &places, &recipients(self.dsn.groups, &drafts, &places))?;
        drafts.into_iter().filter(|draft| !draft.dropped).nth(at)
    }

    /// Where in the input the replies stand, in order of their beginning.
    pub(super) fn spans(&self, view: &View) -> Vec<Span> {
        let kept = self.drafts.iter().filter(|draft| !draft.dropped);
        kept.map(|draft| (view.source(draft.start), view.source(draft.end())))
            .collect()
    }

    /// The replies, the recipients with theirs, and the index of the one that decides.
    pub(super) fn replies(self, view: &View, input: &str) -> (Vec<Reply>, Vec<Recipient>, Option<usize>) {
        let units = units(input);
        let unit = |at: usize| match view.source(at) {
            at if units.is_empty() => at,
            at => units.get(at).map_or(0, |unit| *unit as usize),
        };
        let text = |(start, end): Span| view.string(start, end);
        let places = places(&self.drafts);
        let kept = self.drafts.iter().filter(|draft| !draft.dropped);
        let replies = kept.map(|draft| Reply {
            code: draft.code,
            enhanced: draft.enhanced,
            text: draft.spaced(view),
            command: draft.stage,
            host: draft.host.map(text).map(String::from),
            start: unit(draft.start),
            end: unit(draft.end()),
        });
        let replies = replies.collect();
        let recipients = recipients(self.dsn.groups, &self.drafts, &places);
        let deciding = decide(&self.drafts, &places, &recipients);
        (replies, recipients, deciding)
    }
}

/// The place of each draft among the replies.
fn places(drafts: &[Draft]) -> Vec<Option<usize>> {
    let mut next = 0..;
    let place = |draft: &Draft| if draft.dropped { None } else { next.next() };
    drafts.iter().map(place).collect()
}

/// The place of the reply that decides.
fn decide(drafts: &[Draft], places: &[Option<usize>], recipients: &[Recipient]) -> Option<usize> {
    let kept: Vec<&Draft> = drafts.iter().filter(|draft| !draft.dropped).collect();
    let outer = |draft: &Draft| draft.outer.and_then(|outer| *places.get(outer)?);
    let first = by_recipient(recipients).or_else(|| by_class(&kept))?;
    Some(quoted(&kept, first, outer))
}

/// The recipients, each with the place of his reply.
fn recipients(groups: Vec<Group>, drafts: &[Draft], places: &[Option<usize>]) -> Vec<Recipient> {
    let mut recipients = Vec::with_capacity(groups.len());
    for mut group in groups {
        group.recipient.reply = None;
        recipients.push(group.recipient);
    }
    for (draft, place) in drafts.iter().zip(places) {
        if let Some(recipient) = draft.recipient.and_then(|index| recipients.get_mut(index)) {
            recipient.reply = recipient.reply.or(*place);
        }
    }
    recipients
}

/// The reply of the first recipient who failed, else of the first who is delayed.
fn by_recipient(recipients: &[Recipient]) -> Option<usize> {
    ["failed", "delayed"].iter().find_map(|action| {
        let fits = |recipient: &&Recipient| recipient.action.as_deref() == Some(action) && recipient.reply.is_some();
        recipients.iter().find(fits)?.reply
    })
}

/// The first 5yz, else the first 4yz, else the last; those that another quotes stand back.
fn by_class(drafts: &[&Draft]) -> Option<usize> {
    let of = |class: u16| {
        drafts
            .iter()
            .position(|draft| draft.outer.is_none() && draft.class() == class)
    };
    of(5)
        .or_else(|| of(4))
        .or_else(|| drafts.iter().rposition(|draft| draft.outer.is_none()))
        .or(drafts.len().checked_sub(1))
}

/// What the reply quotes, where its own code says nothing: X.0.0 or X.1.0.
fn quoted(drafts: &[&Draft], first: usize, outer: impl Fn(&Draft) -> Option<usize>) -> usize {
    let says_nothing = drafts
        .get(first)
        .and_then(|draft| draft.enhanced)
        .is_some_and(|enhanced| enhanced.subject < 2 && enhanced.detail == 0);
    let inner = drafts
        .iter()
        .position(|draft| outer(draft) == Some(first) && matches!(draft.class(), 4 | 5));
    inner.filter(|_| says_nothing).unwrap_or(first)
}

/// For each byte of the text, how many UTF-16 units stand before it; and one more for the end. None
/// for ASCII, where they are as many.
fn units(text: &str) -> Vec<u32> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut units = Vec::with_capacity(text.len() + 1);
    let mut count = 0;
    for c in text.chars() {
        for _ in 0..c.len_utf8() {
            units.push(count);
        }
        count += c.len_utf16() as u32;
    }
    units.push(count);
    units
}
