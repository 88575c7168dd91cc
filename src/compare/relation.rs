//! How two codes stand to each other: in the session, or as kinds of the same refusal.

use super::{Related, stages};
use crate::{
    catalogue::{GENERALS, STEPS, TWINS, phrases},
    code::Code,
    entry::Entry,
    explain::usual_stages,
    facts::{Relation, Severity, Stage},
    lang::Lang,
};
use alloc::{string::String, string::ToString};

/// The closest relation of the two, `low` being the smaller code.
pub(super) fn between(low: &Entry, high: &Entry, lang: Lang) -> Option<Related> {
    let (Code::Reply(a), Code::Reply(b)) = (low.code, high.code) else {
        return None;
    };
    if TWINS.contains(&(a.0, b.0)) {
        return Some(related(Relation::Twin, low, high, ["", ""], lang));
    }
    if let Some((first, second)) = general(a.0, b.0, low, high) {
        return Some(related(Relation::General, first, second, ["", ""], lang));
    }
    if let Some(found) = follows(low, high, lang).or_else(|| follows(high, low, lang)) {
        return Some(found);
    }
    alternatives(low, high, lang)
}

fn related(kind: Relation, first: &Entry, second: &Entry, places: [&str; 2], lang: Lang) -> Related {
    let (a, b) = (first.code.to_string(), second.code.to_string());
    Related {
        kind,
        sentence: phrases::compare_relation(lang, kind, &a, &b, places[0], places[1]),
    }
}

/// The general code first, if one of the two is general and the other one of its kinds.
fn general<'e>(a: u16, b: u16, low: &'e Entry, high: &'e Entry) -> Option<(&'e Entry, &'e Entry)> {
    GENERALS
        .iter()
        .find_map(|(general, specific)| match (a == *general, b == *general) {
            (true, false) if specific.contains(&b) => Some((low, high)),
            (false, true) if specific.contains(&a) => Some((high, low)),
            _ => None,
        })
}

/// `first` leads to a state in which the very next command can get `second`.
fn follows(first: &Entry, second: &Entry, lang: Lang) -> Option<Related> {
    let (Code::Reply(a), Code::Reply(b)) = (first.code, second.code) else {
        return None;
    };
    if !matches!(first.severity, Some(Severity::Success | Severity::Intermediate)) {
        return None;
    }
    for step in STEPS.iter().filter(|step| step.command != "ANY") {
        let Some(stage) = stage(step.command) else { continue };
        let Some((_, state)) = step.leads.iter().find(|(code, _)| *code == a.0) else {
            continue;
        };
        if *state == step.state {
            // A side step such as ETRN: what comes next has nothing to do with it.
            continue;
        }
        let next = STEPS
            .iter()
            .find(|next| next.state == *state && next.command != "ANY" && answers(next, b.0));
        if let Some(after) = next.and_then(|next| self::stage(next.command)) {
            let places = [place(stage, lang), place(after, lang)];
            return Some(related(
                Relation::Follows,
                first,
                second,
                [&places[0], &places[1]],
                lang,
            ));
        }
    }
    None
}

fn answers(step: &crate::catalogue::Step, code: u16) -> bool {
    step.errors.contains(&code) || step.leads.iter().any(|(lead, _)| *lead == code)
}

fn place(stage: Stage, lang: Lang) -> String {
    phrases::stage_label(lang, stage).into()
}

/// The stage of a command as the state table spells it.
fn stage(command: &str) -> Option<Stage> {
    Some(match command {
        "MAIL" => Stage::MailFrom,
        "RCPT" => Stage::RcptTo,
        "DATA_END" => Stage::DataEnd,
        "RESPONSE" | "CANCEL" => Stage::Auth,
        "BDAT_LAST" => Stage::Bdat,
        "BURL_LAST" => Stage::Burl,
        "TLS_OK" | "TLS_FAIL" => Stage::StartTls,
        other => return Stage::find(other),
    })
}

/// Two answers to the same command.
fn alternatives(low: &Entry, high: &Entry, lang: Lang) -> Option<Related> {
    let shared = stages::common(&usual_stages(low.code, lang), &usual_stages(high.code, lang));
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
