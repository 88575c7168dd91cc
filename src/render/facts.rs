//! The facts of an entry at a glance: label and value, the same in every rendering.

use crate::{
    catalogue::phrases,
    compare::stages::places,
    entry::Entry,
    facts::{Kind, Severity, Yes},
    lang::Lang,
};
use alloc::{borrow::Cow, vec::Vec};

/// A label and its value.
pub(crate) type Fact = (&'static str, Cow<'static, str>);

/// What a reader wants to know first: what becomes of the message, who acts, whether to
/// send again; then what classifies the code. Whether the address is dead is said of a code
/// that stands `alone`: in a whole reply the diagnosis says it, and knows more.
pub(crate) fn facts(entry: &Entry, alone: bool, lang: Lang) -> Vec<Fact> {
    let message = entry.message.map_or(phrases::message_unknown(lang), |message| {
        phrases::message_name(lang, message)
    });
    let mut rows: Vec<Fact> = alloc::vec![
        (phrases::fact_message(lang), message.into()),
        (phrases::fact_actor(lang), phrases::actor_name(lang, entry.actor).into()),
        (phrases::fact_retry(lang), phrases::retry_name(lang, entry.retry).into()),
    ];
    if alone && matches!(entry.severity, Some(Severity::Transient | Severity::Permanent)) {
        let dead = Yes::of(entry.address_dead());
        rows.push((phrases::told_dead(lang), phrases::dead_value(lang, dead).into()));
    }
    rows.push((
        phrases::fact_connection(lang),
        phrases::closes_name(lang, entry.closes_connection).into(),
    ));
    if !entry.usual_stages.is_empty() {
        rows.push((phrases::fact_stages(lang), places(&entry.usual_stages, lang).into()));
    }
    if let (Some(class), Some(name)) = (&entry.class, entry.class_name) {
        rows.push((
            phrases::fact_severity(lang),
            phrases::fact_class_value(lang, class.trim_end_matches("yz"), name).into(),
        ));
    }
    if let Some(category) = entry.category {
        let label = match entry.kind {
            Kind::Reply => phrases::fact_category(lang),
            Kind::Enhanced => phrases::fact_subject(lang),
        };
        rows.push((label, category.into()));
    }
    rows.push((
        phrases::fact_status(lang),
        phrases::status_name(lang, entry.status).into(),
    ));
    if let Some(phrase) = entry.phrase {
        rows.push((phrases::fact_phrase(lang), phrase.into()));
    }
    rows
}
