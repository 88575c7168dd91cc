//! The session as a line of stages, and where on it a code comes.

use super::tone;
use crate::{
    catalogue::phrases,
    code::digits,
    compare::{clause_of_outcome, clause_of_place},
    entry::Entry,
    facts::{Severity, Stage},
    lang::Lang,
    render::inline::inline,
};
use alloc::{string::String, vec::Vec};
use maud::{Markup, html};

/// The stages that every session passes or may pass, in order.
const LINE: [Stage; 9] = [
    Stage::Connect,
    Stage::Ehlo,
    Stage::StartTls,
    Stage::Auth,
    Stage::MailFrom,
    Stage::RcptTo,
    Stage::Data,
    Stage::DataEnd,
    Stage::Quit,
];

/// Where the first stage stands, and how far the next is from it: units of the picture.
const LEFT: u16 = 78;
const STEP: u16 = 38;

/// Where the line of the first code runs, and how far the next is below it.
const TOP: u16 = 84;
const LANE: u16 = 34;

/// The picture of one code or of two; nothing where no stage of theirs is known.
pub(super) fn session(entries: &[&Entry], lang: Lang) -> Markup {
    let shown: Vec<&Entry> = entries
        .iter()
        .copied()
        .filter(|entry| !entry.usual_stages.is_empty())
        .collect();
    let beside = |stage: &Stage| *stage != Stage::Any && place(*stage).is_none();
    let others = shown.iter().any(|entry| entry.usual_stages.iter().any(beside));
    let columns = LINE.len() as u16 + u16::from(others);
    let (width, height) = (LEFT + columns * STEP, TOP + shown.len() as u16 * LANE - LANE / 2);
    html! {
        @if !shown.is_empty() {
            figure class="rc-session" {
                svg viewBox=(["0 0 ", &point(width, height)].concat()) role="img" aria-label=(phrases::session_label(lang)) {
                    @for column in 0..columns { (label(column, lang)) }
                    @for (row, entry) in shown.iter().enumerate() {
                        (lane(entry, TOP + row as u16 * LANE, columns))
                    }
                }
                figcaption { (inline(&caption(&shown, lang))) }
            }
        }
    }
}

/// A sentence for each code: where it comes, and what becomes of the message.
fn caption(entries: &[&Entry], lang: Lang) -> String {
    let mut caption = String::new();
    for entry in entries {
        let sentence = phrases::session_caption(lang, &clause_of_outcome(entry, lang), &clause_of_place(entry, lang));
        caption = if caption.is_empty() {
            sentence
        } else {
            phrases::typography_sentences(lang, &caption, &sentence)
        };
    }
    caption
}

/// The name of a stage above its place, written upwards.
fn label(column: u16, lang: Lang) -> Markup {
    let name = match LINE.get(usize::from(column)) {
        Some(Stage::Connect) => phrases::session_connect(lang),
        Some(Stage::DataEnd) => phrases::session_message(lang),
        Some(stage) => stage.as_str(),
        None => phrases::session_others(lang),
    };
    let at = point(at(column), TOP - 20);
    html! { text class="rc-stage" transform=(["translate(", &at, ") rotate(-40)"].concat()) { (name) } }
}

/// A code's line with a mark at each of its places: the session goes on, waits, or has failed.
fn lane(entry: &Entry, y: u16, columns: u16) -> Markup {
    let stages = &entry.usual_stages;
    // After any command: everywhere but at the greeting.
    let anywhere = stages.contains(&Stage::Any);
    let marked = |column: &u16| {
        let here = |stage: &Stage| place(*stage).unwrap_or(columns - 1) == *column;
        (anywhere && *column > 0) || stages.iter().filter(|stage| **stage != Stage::Any).any(here)
    };
    let mark = match entry.severity {
        Some(Severity::Success | Severity::Intermediate) => "m-4-6v12l10-6z",
        Some(Severity::Transient) => "m-4-6v12m8-12v12",
        _ => "m-5-5 10 10m0-10-10 10",
    };
    html! {
        g class=(["rc-lane rc-tone-", tone(entry.severity)].concat()) {
            text class="rc-code" x="0" y=(digits(y + 5)) { (entry.code.text()) }
            path class="rc-line" d=(["M", &point(LEFT - 14, y), "H", &digits(at(columns) - STEP / 2)].concat()) {}
            @for column in (0..columns).filter(marked) { path class="rc-mark" d=(["M", &point(at(column), y), mark].concat()) {} }
        }
    }
}

/// The place of a stage on the line; `None` for commands beside it.
fn place(stage: Stage) -> Option<u16> {
    let stage = match stage {
        Stage::Helo => Stage::Ehlo,
        Stage::Bdat | Stage::Burl => Stage::DataEnd,
        other => other,
    };
    LINE.iter().position(|other| *other == stage).map(|at| at as u16)
}

const fn at(column: u16) -> u16 {
    LEFT + column * STEP
}

/// Two numbers as SVG takes them.
#[inline(never)]
fn point(x: u16, y: u16) -> String {
    [&*digits(x), " ", &digits(y)].concat()
}
