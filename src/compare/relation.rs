//! How two codes stand to each other: in the session, or as kinds of the same refusal.

use super::{Related, stages};
use crate::{
    catalogue::{self, phrases},
    code::Code,
    entry::Entry,
    facts::{Relation, Severity},
    lang::Lang,
};

/// The closest relation of the two, `low` being the smaller code.
pub(super) fn between(low: &Entry, high: &Entry, lang: Lang) -> Option<Related> {
    match (low.code, high.code) {
        (Code::Reply(a), Code::Reply(b)) => of_replies(low, high, (a.0, b.0), lang),
        (Code::Enhanced(a), Code::Enhanced(b)) => {
            let twins = (a.subject, a.detail) == (b.subject, b.detail) && (a.class, b.class) == (4, 5);
            twins.then(|| related(Relation::Twin, low, high, ["", ""], lang))
        }
        _ if !low.usual_with.contains(&high.code) && !high.usual_with.contains(&low.code) => None,
        _ if low.registered => Some(related(Relation::Together, low, high, ["", ""], lang)),
        _ => Some(related(Relation::Undotted, low, high, ["", ""], lang)),
    }
}

fn of_replies(low: &Entry, high: &Entry, (a, b): (u16, u16), lang: Lang) -> Option<Related> {
    if catalogue::are_twins(a, b) {
        return Some(related(Relation::Twin, low, high, ["", ""], lang));
    }
    if let Some((first, second)) = general(a, b, low, high) {
        return Some(related(Relation::General, first, second, ["", ""], lang));
    }
    let found = alternatives(low, high, lang);
    // What stands at one place is chosen there, unless the one asks for what leads to the other.
    let leads = |entry: &Entry| entry.severity == Some(Severity::Intermediate);
    if found.is_some() && !leads(low) && !leads(high) {
        return found;
    }
    follows(low, high, lang).or_else(|| follows(high, low, lang)).or(found)
}

fn related(kind: Relation, first: &Entry, second: &Entry, places: [&str; 2], lang: Lang) -> Related {
    let (a, b) = (first.code.text(), second.code.text());
    let sentence = if kind == Relation::Follows && places[0] == places[1] {
        phrases::compare_follows_same(lang, &a, &b, places[0])
    } else {
        phrases::compare_relation(lang, kind, &a, &b, places[0], places[1])
    };
    Related { kind, sentence }
}

/// The general code first, if one of the two is general and the other one of its kinds.
fn general<'e>(a: u16, b: u16, low: &'e Entry, high: &'e Entry) -> Option<(&'e Entry, &'e Entry)> {
    if catalogue::is_general(a, b) {
        Some((low, high))
    } else if catalogue::is_general(b, a) {
        Some((high, low))
    } else {
        None
    }
}

/// The very next command after `first` can get `second`.
fn follows(first: &Entry, second: &Entry, lang: Lang) -> Option<Related> {
    let (Code::Reply(a), Code::Reply(b)) = (first.code, second.code) else {
        return None;
    };
    let (stage, after) = catalogue::follows(a.0, b.0)?;
    let places = [stage, after].map(|stage| phrases::stage_label(lang, stage));
    Some(related(Relation::Follows, first, second, places, lang))
}

/// Two answers to the same command.
fn alternatives(low: &Entry, high: &Entry, lang: Lang) -> Option<Related> {
    let shared = stages::common(&low.usual_stages, &high.usual_stages);
    if shared.is_empty() {
        return None;
    }
    Some(related(
        Relation::Alternatives,
        low,
        high,
        [&stages::places(&shared, lang), ""],
        lang,
    ))
}
