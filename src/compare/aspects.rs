//! One aspect after the other: a sentence for each, as a difference or as something in common.

use super::{Difference, Similarity, stages};
use crate::{
    catalogue::phrases,
    entry::Entry,
    explain::{category_of, reference_title, subject_of},
    facts::{Aspect, Closes, Kind, Message},
    lang::Lang,
    typography::capitalize,
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// What an aspect has to say of a pair.
pub(super) enum Finding {
    /// The two values and the sentence.
    Differs(String, String, String),
    /// The sentence.
    Agrees(String),
    /// Nothing worth a sentence.
    Silent,
}

/// Every aspect of the pair, `low` being the smaller code: what differs, the most telling
/// first, and what agrees.
pub(super) fn all(low: &Entry, high: &Entry, lang: Lang) -> (Vec<Difference>, Vec<Similarity>) {
    let (mut differences, mut similarities) = (Vec::new(), Vec::new());
    for aspect in order(low, high) {
        match finding(aspect, low, high, lang) {
            Finding::Differs(a, b, sentence) => {
                let heading = match (aspect, low.kind) {
                    // Enhanced codes have numbers between their dots, the second of which is the subject.
                    (Aspect::Category, Kind::Enhanced) => phrases::fact_subject(lang),
                    _ => phrases::compare_heading(lang, aspect),
                };
                differences.push(Difference {
                    aspect,
                    heading,
                    a,
                    b,
                    sentence,
                });
            }
            Finding::Agrees(sentence) => similarities.push(Similarity { aspect, sentence }),
            Finding::Silent => {}
        }
    }
    (differences, similarities)
}

/// Between classes, the class and the fate of the message tell most; within one, what the codes are about.
fn order(low: &Entry, high: &Entry) -> [Aspect; 11] {
    use Aspect::{About, Actor, Category, Connection, Kind, Outcome, Retry, Severity, Stage, Standard, Status};
    if low.severity == high.severity {
        [
            Kind, About, Stage, Actor, Outcome, Retry, Connection, Status, Severity, Category, Standard,
        ]
    } else {
        [
            Severity, Outcome, Kind, Actor, Stage, About, Connection, Retry, Status, Category, Standard,
        ]
    }
}

fn finding(aspect: Aspect, low: &Entry, high: &Entry, lang: Lang) -> Finding {
    match aspect {
        Aspect::Kind => kind(low, high, lang),
        Aspect::About => about(low, high, lang),
        Aspect::Severity => severity(low, high, lang),
        Aspect::Outcome => outcome(low, high, lang),
        Aspect::Stage => stages::finding(low, high, lang),
        Aspect::Retry => retry(low, high, lang),
        Aspect::Actor => actor(low, high, lang),
        Aspect::Connection => connection(low, high, lang),
        Aspect::Status => status(low, high, lang),
        Aspect::Category => category(low, high, lang),
        Aspect::Standard => standard(low, high, lang),
    }
}

/// Two clauses set against each other as one sentence.
pub(super) fn contrast(lang: Lang, left: &str, right: &str) -> String {
    capitalize(&phrases::compare_contrast(lang, left, right))
}

fn kind(low: &Entry, high: &Entry, lang: Lang) -> Finding {
    if low.kind == high.kind {
        return Finding::Silent;
    }
    let name = |entry: &Entry| phrases::kind_name(lang, entry.kind).to_string();
    let sentence = phrases::compare_kind_sentence(lang, &low.code.text(), &high.code.text());
    Finding::Differs(name(low), name(high), sentence)
}

fn about(low: &Entry, high: &Entry, lang: Lang) -> Finding {
    if low.about == high.about {
        return Finding::Silent;
    }
    let clause = |entry: &Entry| phrases::compare_about_clause(lang, &entry.about, &entry.code.text());
    Finding::Differs(
        low.about.to_string(),
        high.about.to_string(),
        contrast(lang, &clause(low), &clause(high)),
    )
}

fn severity(low: &Entry, high: &Entry, lang: Lang) -> Finding {
    let (Some(mine), Some(theirs)) = (low.severity, high.severity) else {
        return Finding::Silent;
    };
    let sentence = phrases::compare_severity(lang, mine, theirs, &low.code.text(), &high.code.text());
    if mine == theirs {
        return Finding::Agrees(sentence);
    }
    let name = |severity| phrases::severity_name(lang, severity).to_string();
    Finding::Differs(name(mine), name(theirs), sentence)
}

fn outcome(low: &Entry, high: &Entry, lang: Lang) -> Finding {
    let value = |entry: &Entry| match entry.message {
        Some(message) => phrases::message_name(lang, message).to_string(),
        None => phrases::message_unknown(lang).to_string(),
    };
    match (low.message, high.message) {
        (None, None) => Finding::Silent,
        // Within one class the class has already said it.
        (Some(mine), Some(theirs)) if mine == theirs && low.severity == high.severity => Finding::Silent,
        (Some(mine), Some(theirs)) if mine == theirs => {
            Finding::Agrees(phrases::compare_outcome_same(lang, mine).into())
        }
        _ => Finding::Differs(
            value(low),
            value(high),
            contrast(lang, &clause_of_outcome(low, lang), &clause_of_outcome(high, lang)),
        ),
    }
}

/// `with 554 the message is refused`
pub(crate) fn clause_of_outcome(entry: &Entry, lang: Lang) -> String {
    match entry.message {
        Some(message) => phrases::compare_outcome_clause(lang, message, &name_at_message(entry, lang)),
        None => phrases::compare_outcome_none(lang, &entry.code.text()),
    }
}

/// `250` has the message only after the message: there its name says so.
fn name_at_message(entry: &Entry, lang: Lang) -> String {
    let code = entry.code.text();
    let elsewhere = entry.by_stage.iter().any(|at| at.message != Some(Message::Accepted));
    if entry.message == Some(Message::Accepted) && elsewhere {
        phrases::compare_after_message(lang, &code)
    } else {
        code
    }
}

fn retry(low: &Entry, high: &Entry, lang: Lang) -> Finding {
    if low.retry == high.retry {
        // Within one class the class has already said it.
        return if low.severity == high.severity {
            Finding::Silent
        } else {
            Finding::Agrees(phrases::compare_retry_same(lang, low.retry).into())
        };
    }
    let value = |entry: &Entry| phrases::retry_name(lang, entry.retry).to_string();
    let clause = |entry: &Entry| phrases::compare_retry_clause(lang, entry.retry, &entry.code.text());
    Finding::Differs(value(low), value(high), contrast(lang, &clause(low), &clause(high)))
}

fn actor(low: &Entry, high: &Entry, lang: Lang) -> Finding {
    if low.actor == high.actor {
        return Finding::Agrees(phrases::compare_actor_same(lang, low.actor).into());
    }
    let value = |entry: &Entry| phrases::actor_name(lang, entry.actor).to_string();
    let clause = |entry: &Entry| phrases::compare_actor_clause(lang, entry.actor, &entry.code.text());
    Finding::Differs(value(low), value(high), contrast(lang, &clause(low), &clause(high)))
}

fn connection(low: &Entry, high: &Entry, lang: Lang) -> Finding {
    let (mine, theirs) = (low.closes_connection, high.closes_connection);
    match (mine, theirs) {
        // That nothing unusual happens is no news.
        (Closes::No, Closes::No) => Finding::Silent,
        _ if mine == theirs => Finding::Agrees(phrases::compare_closes_same(lang, mine).into()),
        _ => {
            let value = |closes| phrases::closes_name(lang, closes).to_string();
            let clause = |closes, entry: &Entry| phrases::compare_closes_clause(lang, closes, &entry.code.text());
            let sentence = contrast(lang, &clause(mine, low), &clause(theirs, high));
            Finding::Differs(value(mine), value(theirs), sentence)
        }
    }
}

fn status(low: &Entry, high: &Entry, lang: Lang) -> Finding {
    if low.status == high.status {
        return if low.registered {
            Finding::Silent
        } else {
            Finding::Agrees(phrases::compare_status_same(lang, low.status).into())
        };
    }
    let value = |entry: &Entry| phrases::status_name(lang, entry.status).to_string();
    let clause = |entry: &Entry| phrases::compare_status_clause(lang, entry.status, &entry.code.text());
    Finding::Differs(value(low), value(high), contrast(lang, &clause(low), &clause(high)))
}

/// The second digits of two reply codes, or the subjects of two enhanced ones.
fn category(low: &Entry, high: &Entry, lang: Lang) -> Finding {
    if low.kind != high.kind || low.severity.is_none() || high.severity.is_none() {
        return Finding::Silent;
    }
    if low.category == high.category {
        return same_group(low, lang).map_or(Finding::Silent, Finding::Agrees);
    }
    let value = |entry: &Entry| entry.category.unwrap_or(phrases::text_none(lang)).to_string();
    let sentence = contrast(lang, &group_clause(low, lang), &group_clause(high, lang));
    Finding::Differs(value(low), value(high), sentence)
}

fn group_clause(entry: &Entry, lang: Lang) -> String {
    let code = entry.code.text();
    match (category_of(entry.code), subject_of(entry.code)) {
        (Some(category), _) => phrases::compare_category_clause(lang, category, &code),
        (_, Some(subject)) => phrases::compare_subject_clause(lang, subject, &code),
        (None, None) => phrases::compare_category_none(lang, &code),
    }
}

fn same_group(entry: &Entry, lang: Lang) -> Option<String> {
    let sentence = match (category_of(entry.code), subject_of(entry.code), entry.kind) {
        (Some(category), ..) => phrases::compare_category_same(lang, category),
        (_, Some(subject), _) => phrases::compare_subject_same(lang, subject),
        (None, None, Kind::Reply) => phrases::compare_category_none_same(lang),
        (None, None, Kind::Enhanced) => return None,
    };
    Some(sentence.into())
}

fn standard(low: &Entry, high: &Entry, lang: Lang) -> Finding {
    let (mine, theirs) = (reference_title(low), reference_title(high));
    match (low.registered && high.registered, mine == theirs) {
        (false, _) => Finding::Silent,
        (true, true) => Finding::Agrees(phrases::compare_standard_same(lang, &mine)),
        (true, false) => {
            let clause = |title: &str, entry: &Entry| phrases::compare_standard_clause(lang, &entry.code.text(), title);
            let sentence = contrast(lang, &clause(&mine, low), &clause(&theirs, high));
            Finding::Differs(mine, theirs, sentence)
        }
    }
}
