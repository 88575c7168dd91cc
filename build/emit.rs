//! Writes the checked facts and prose as tables: bytes for facts, one text a language for prose.

use crate::{
    facts::{Actor, Closes, Message, Published, Reason, Retry, Stage, Status},
    features,
    languages::{About, Language},
    literals::{self, constant, ends, list, number, pieces, text},
    packed::Bytes,
    prose::Prose,
    protocols::{Protocol, SHOWN},
    rows::Row,
    session::{self, Follows},
    tables::{At, General, Rest, Source, Step},
};
use std::collections::BTreeMap;

/// Between the fields of an entry's prose.
pub const FIELD: char = '\u{1f}';

/// The tables that `src/catalogue.rs` includes.
///
/// `topics` are in each language what search finds beside the codes; they lie behind the codes' texts.
pub fn catalogue(protocol: &Protocol, languages: &[&Language], topics: &[Vec<String>]) -> String {
    let Protocol { rows, rest, .. } = protocol;
    let mut out = literals::head("src/protocols and i18n");
    about(&mut out, languages);
    // Several codes share a text: 4.1.1 and 5.1.1 do where no class has its own.
    let shared: BTreeMap<&str, &Row> = rows.iter().rev().map(|row| (&*row.prose, row)).collect();
    facts(&mut out, rows, &shared);
    texts(&mut out, &shared, languages, topics);
    notes(&mut out, languages);
    follows(&mut out, &rest.session, rows);
    pairs(&mut out, rest);
    out
}

/// What the languages are called.
fn about(out: &mut String, languages: &[&Language]) {
    let row = |language: &&Language| {
        let About { tag, html, name } = &language.about;
        format!("Language {{ tag: {tag:?}, html: {html:?}, name: {name:?} }}")
    };
    list(out, "LANGUAGES", "Language", languages.iter().map(row));
    let tags: Vec<&str> = languages.iter().map(|language| &*language.about.tag).collect();
    text(out, "TAGS", &told(&tags));
}

/// The facts of each code, behind each other.
fn facts(out: &mut String, rows: &[Row], shared: &BTreeMap<&str, &Row>) {
    let place = |row: &Row| shared.keys().position(|stem| *stem == row.prose);
    let record = |row: &Row| record(row, place(row).expect("the texts are those of the rows"));
    let records: Vec<Vec<u8>> = rows.iter().map(record).collect();
    constant(out, "FACTS", "[u8]", records.concat());
    constant(out, "FACT_ENDS", "[u16]", ends(&records));
}

/// The prose of each text by the first row that has it, then the topics.
fn texts(out: &mut String, shared: &BTreeMap<&str, &Row>, languages: &[&Language], topics: &[Vec<String>]) {
    let of_language = |(language, topics): (&&Language, &Vec<String>)| -> Vec<String> {
        let own = &language.entries[SHOWN].prose;
        let codes = shared.iter().map(|(stem, row)| prose(&own[*stem], row));
        codes.chain(topics.iter().cloned()).collect()
    };
    let all: Vec<Vec<String>> = languages.iter().zip(topics).map(of_language).collect();
    pieces(out, "PROSE", &all);
    number(out, "TOPICS_FROM", "usize", shared.len());
}

/// Which reply can be the very next one to which.
fn follows(out: &mut String, session: &[Step], rows: &[Row]) {
    let row = |Follows {
                   first,
                   second,
                   stage,
                   after,
               }| format!("({first}, {second}, Stage::{stage:?}, Stage::{after:?})");
    let all = session::follows(session, rows).into_iter().map(row);
    list(out, "FOLLOWS", "(u16, u16, Stage, Stage)", all);
}

/// Pairs of codes, and ranges that providers publish.
fn pairs(out: &mut String, rest: &Rest) {
    let twins = rest.pairs.twin.iter().map(|twin| (twin.transient, twin.permanent));
    constant(out, "TWINS", "[(u16, u16)]", twins.collect::<Vec<_>>());
    let published = rest.published.iter().map(|row| {
        let what = Published::find(&row.what).expect("the word was checked");
        format!("({}, {}, Published::{what:?})", row.from, row.to)
    });
    list(out, "PUBLISHED", "(u16, u16, Published)", published);
    let of_general = |g: &General| -> Vec<_> { g.specific.iter().map(|specific| (g.general, *specific)).collect() };
    let generals: Vec<_> = rest.pairs.general.iter().flat_map(of_general).collect();
    constant(out, "GENERALS", "[(u16, u16)]", generals);
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

/// Title, means, about, act, description, when, fix, then the clauses of the stages that differ.
fn prose(prose: &Prose, row: &Row) -> String {
    let front = &prose.front;
    let mut fields: Vec<&str> = vec![&front.title, &front.means, &front.about, &front.act];
    let sections = if features::carry_long_texts() {
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
