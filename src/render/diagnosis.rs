//! What a diagnosis says at a glance: names and values in the reader's language.

use crate::{
    catalogue::{phrases, wording},
    diagnose::{Diagnosis, Wait},
    facts::{Span, Yes},
    lang::Lang,
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// The rows, in the order in which a reader needs them; what is unknown has none.
pub(crate) fn rows(diagnosis: &Diagnosis, lang: Lang) -> Vec<(&'static str, String)> {
    let mut rows = Vec::new();
    if let Some(outcome) = diagnosis.outcome {
        rows.push((
            phrases::told_outcome(lang),
            phrases::outcome_name(lang, outcome).to_string(),
        ));
    }
    if diagnosis.reason.is_some() {
        rows.push((phrases::told_reason(lang), diagnosis.cause.clone()));
    }
    rows.push((
        phrases::told_actor(lang),
        phrases::actor_name(lang, diagnosis.actor).to_string(),
    ));
    if diagnosis.reason.is_some() {
        rows.push((
            phrases::told_dead(lang),
            phrases::dead_value(lang, Yes::of(diagnosis.address_dead)).to_string(),
        ));
    }
    if let Some(clears) = diagnosis.clears {
        rows.push((
            phrases::told_clears(lang),
            phrases::clears_value(lang, Yes::of(clears)).to_string(),
        ));
    }
    if let Some(wait) = &diagnosis.wait {
        rows.push((phrases::told_wait(lang), waiting(wait, lang)));
    }
    if let Some(name) = diagnosis.provider.and_then(|id| wording::name_of(id, lang)) {
        rows.push((phrases::told_provider(lang), name.to_string()));
    }
    rows
}

/// `15 minutes to 1 day`, `at most 1 day`, `at least 1 hour`
pub(crate) fn waiting(wait: &Wait, lang: Lang) -> String {
    let spoken = |text: Option<&str>| text.and_then(|text| span(text, lang));
    match (spoken(wait.least), spoken(wait.most)) {
        (Some(least), Some(most)) if least == most => least,
        (Some(least), Some(most)) => phrases::wait_between(lang, &least, &most),
        (Some(least), None) => phrases::wait_least(lang, &least),
        (None, Some(most)) => phrases::wait_most(lang, &most),
        (None, None) => String::new(),
    }
}

/// An ISO 8601 duration of one unit in words: `PT15M` is 15 minutes.
fn span(text: &str, lang: Lang) -> Option<String> {
    let unit = match (text.strip_prefix("PT"), text.chars().next_back()?) {
        (Some(_), 'S') => Span::Seconds,
        (Some(_), 'M') => Span::Minutes,
        (Some(_), 'H') => Span::Hours,
        (None, 'D') => Span::Days,
        _ => return None,
    };
    let count = text.trim_matches(|c: char| !c.is_ascii_digit());
    Some(if count == "1" {
        phrases::span_one(lang, unit).to_string()
    } else {
        phrases::span_many(lang, unit, count)
    })
}
