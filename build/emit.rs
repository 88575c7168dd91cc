//! Writes the checked facts and prose as tables: bytes for facts, one text a language for prose.

use crate::{
    facts::{Actor, Closes, Message, Published, Reason, Retry, Stage, Status},
    languages::Language,
    packed::Bytes,
    phrase_table::ends,
    prose::Prose,
    protocols::{Protocol, SHOWN},
    rows::Row,
    session,
    tables::{At, Source},
};
use std::{
    collections::BTreeSet,
    env,
    fmt::{Debug, Write},
};

/// Between the fields of an entry's prose.
pub const FIELD: char = '\u{1f}';

/// The tables that `src/catalogue.rs` includes.
///
/// `topics` are in each language what search finds beside the codes; they lie behind the codes' texts.
pub fn catalogue(protocol: &Protocol, languages: &[&Language], topics: &[Vec<String>]) -> String {
    let Protocol { rows, rest, .. } = protocol;
    let mut out = String::from("// Made by the build script from src/protocols and i18n.\n");
    list(
        &mut out,
        "LANGUAGES",
        "Language",
        languages.iter().map(|language| {
            let about = &language.about;
            format!(
                "Language {{ tag: {:?}, html: {:?}, name: {:?} }}",
                about.tag, about.html, about.name
            )
        }),
    );
    let tags: Vec<&str> = languages.iter().map(|language| &*language.about.tag).collect();
    writeln!(out, "static TAGS: &str = {:?};", told(&tags)).expect("a String takes all");
    // Several codes share a text: 4.1.1 and 5.1.1 do where no class has its own.
    let stems: BTreeSet<&String> = rows.iter().map(|row| &row.prose).collect();
    let place = |stem: &String| {
        stems
            .iter()
            .position(|other| *other == stem)
            .expect("every stem is in the set")
    };
    let records: Vec<Vec<u8>> = rows.iter().map(|row| record(row, place(&row.prose))).collect();
    constant(&mut out, "FACTS", "[u8]", records.concat());
    constant(&mut out, "FACT_ENDS", "[u16]", byte_ends(&records));
    let first = |stem: &String| {
        rows.iter()
            .find(|row| row.prose == *stem)
            .expect("stems come from rows")
    };
    let texts: Vec<Vec<String>> = languages
        .iter()
        .zip(topics)
        .map(|(language, topics)| {
            stems
                .iter()
                .map(|stem| prose(&language.entries[SHOWN].prose[*stem], first(stem)))
                .chain(topics.iter().cloned())
                .collect()
        })
        .collect();
    list(
        &mut out,
        "PROSE",
        "&str",
        texts.iter().map(|texts| format!("{:?}", texts.concat())),
    );
    list(
        &mut out,
        "PROSE_ENDS",
        "&[u32]",
        texts.iter().map(|texts| format!("&{:?}", ends(texts))),
    );
    writeln!(out, "const TOPICS_FROM: usize = {};", stems.len()).expect("a String takes all");
    notes(&mut out, languages);
    let follows = session::follows(&rest.session, rows).into_iter().map(|follows| {
        let session::Follows {
            first,
            second,
            stage,
            after,
        } = follows;
        format!("({first}, {second}, Stage::{stage:?}, Stage::{after:?})")
    });
    list(&mut out, "FOLLOWS", "(u16, u16, Stage, Stage)", follows);
    let pairs = |out: &mut String, name, rows: Vec<(u16, u16)>| constant(out, name, "[(u16, u16)]", rows);
    pairs(
        &mut out,
        "TWINS",
        rest.pairs
            .twin
            .iter()
            .map(|twin| (twin.transient, twin.permanent))
            .collect(),
    );
    let published = rest.published.iter().map(|row| {
        format!(
            "({}, {}, Published::{:?})",
            row.from,
            row.to,
            Published::find(&row.what).expect("checked")
        )
    });
    list(&mut out, "PUBLISHED", "(u16, u16, Published)", published);
    let generals = rest.pairs.general.iter();
    pairs(
        &mut out,
        "GENERALS",
        generals
            .flat_map(|g| g.specific.iter().map(|specific| (g.general, *specific)))
            .collect(),
    );
    out
}

/// `en and zh`; `en, fr and zh`.
fn told(tags: &[&str]) -> String {
    match tags {
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        one => one.concat(),
    }
}

/// The pairs as bytes, in their order, and behind each other in each language the note and the two
/// pieces of advice. Every language has the same pairs, which was checked.
fn notes(out: &mut String, languages: &[&Language]) {
    let mut pairs = Bytes::default();
    for (low, high) in languages
        .iter()
        .take(1)
        .flat_map(|language| language.entries[SHOWN].notes.keys())
    {
        pairs.code(key(low));
        pairs.code(key(high));
    }
    constant(out, "NOTE_PAIRS", "[u8]", pairs.0);
    let text = |language: &&Language| {
        let notes = language.entries[SHOWN].notes.values();
        let fields = notes.flat_map(|note| [&note.text, &note.advice[0], &note.advice[1]]);
        fields.map(String::as_str).collect::<Vec<_>>().join(&FIELD.to_string())
    };
    list(
        out,
        "NOTES",
        "&str",
        languages.iter().map(|language| format!("{:?}", text(language))),
    );
}

pub fn list(out: &mut String, name: &str, of: &str, rows: impl Iterator<Item = String>) {
    let rows: String = rows.map(|row| format!("{row}, ")).collect();
    writeln!(out, "static {name}: &[{of}] = &[{rows}];").expect("a String takes all");
}

pub fn constant(out: &mut String, name: &str, of: &str, value: impl Debug) {
    writeln!(out, "static {name}: &{of} = &{value:?};").expect("a String takes all");
}

pub fn byte_ends(records: &[Vec<u8>]) -> Vec<usize> {
    let mut end = 0;
    records
        .iter()
        .map(|record| {
            end += record.len();
            end
        })
        .collect()
}

/// One code's facts, in the order in which `Record::read` takes them.
fn record(row: &Row, prose: usize) -> Vec<u8> {
    let mut bytes = Bytes::default();
    bytes.code(row.key);
    bytes.number(u16::try_from(prose).expect("there are fewer than 65,536 texts"));
    bytes.word(Status::ALL, Status::find(row.status));
    bytes.text(row.phrase.as_deref().unwrap_or_default());
    source(&mut bytes, &row.source);
    bytes.word(Message::ALL, row.message.as_deref().and_then(Message::find));
    bytes.word(Actor::ALL, Actor::find(&row.actor));
    bytes.word(Retry::ALL, Retry::find(&row.retry));
    bytes.word(Closes::ALL, Closes::find(&row.closes));
    bytes.word(Reason::ALL, row.reason.as_deref().and_then(Reason::find));
    bytes.small(usize::from(row.unusual));
    bytes.list(&row.usual_with, |bytes, code| bytes.code(key(code)));
    bytes.list(&row.related, |bytes, code| bytes.code(key(code)));
    bytes.list(&row.at, |bytes, at| stage(bytes, at, row));
    bytes.0
}

/// `554` as (0, 554, 0), `5.7.1` as (5, 7, 1).
fn key(code: &str) -> (u16, u16, u16) {
    let numbers: Vec<u16> = code.split('.').filter_map(|number| number.parse().ok()).collect();
    if let [class, subject, detail] = numbers[..] {
        (class, subject, detail)
    } else {
        (0, numbers[0], 0)
    }
}

fn source(bytes: &mut Bytes, source: &Source) {
    bytes.number(source.rfc);
    bytes.text(&source.section);
}

fn stage(bytes: &mut Bytes, at: &At, row: &Row) {
    bytes.word(Stage::ALL, Stage::find(&at.stage));
    bytes.list(&at.sources, source);
    bytes.small(usize::from(at.rare));
    bytes.small(usize::from(at.differs));
    if at.differs {
        bytes.word(
            Message::ALL,
            at.message.as_deref().or(row.message.as_deref()).and_then(Message::find),
        );
        bytes.word(Actor::ALL, Actor::find(at.actor.as_ref().unwrap_or(&row.actor)));
    }
}

/// A module for pages carries no sections: they are three quarters of all text, and a page fetches
/// those of the one or two codes that it shows.
fn carries_sections() -> bool {
    let on = |feature: &str| env::var(format!("CARGO_FEATURE_{feature}")).is_ok();
    !on("WASM") || on("OBJECTS") || on("CLI")
}

/// Title, means, about, act, description, when, fix, then the clauses of the stages that differ.
fn prose(prose: &Prose, row: &Row) -> String {
    let front = &prose.front;
    let mut fields: Vec<&str> = vec![&front.title, &front.means, &front.about, &front.act];
    let sections = if carries_sections() {
        prose.sections.each_ref().map(String::as_str)
    } else {
        [""; 3]
    };
    fields.extend(sections);
    fields.extend(
        row.at
            .iter()
            .filter(|at| at.differs)
            .map(|at| front.at[&at.stage].as_str()),
    );
    fields.join(&FIELD.to_string())
}
