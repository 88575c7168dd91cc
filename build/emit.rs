//! Writes the checked facts and prose as tables: bytes for facts, one text a language for prose.

use crate::{
    facts::{Actor, Closes, Message, Reason, Retry, Stage, Status},
    languages::Language,
    packed::Bytes,
    phrase_table::ends,
    prose::Prose,
    tables::{At, Reply, Source, Step, Tables},
};
use std::{
    collections::BTreeSet,
    fmt::{Debug, Write},
};

/// Between the fields of an entry's prose.
const FIELD: char = '\u{1f}';

/// The tables that `src/catalogue.rs` includes.
pub fn catalogue(tables: &Tables, languages: &[&Language]) -> String {
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
    let records: Vec<Vec<u8>> = tables.replies.iter().map(record).collect();
    constant(&mut out, "FACTS", "[u8]", records.concat());
    constant(&mut out, "FACT_ENDS", "[u16]", byte_ends(&records));
    let texts: Vec<Vec<String>> = languages
        .iter()
        .map(|language| {
            tables
                .replies
                .iter()
                .map(|reply| prose(&language.prose[&reply.code.to_string()], reply))
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
    constant(&mut out, "STEPS", "[u8]", steps(&tables.session));
    let pairs = |out: &mut String, name, rows: Vec<(u16, u16)>| constant(out, name, "[(u16, u16)]", rows);
    pairs(
        &mut out,
        "TWINS",
        tables
            .pairs
            .twin
            .iter()
            .map(|twin| (twin.transient, twin.permanent))
            .collect(),
    );
    let generals = tables.pairs.general.iter();
    pairs(
        &mut out,
        "GENERALS",
        generals
            .flat_map(|g| g.specific.iter().map(|specific| (g.general, *specific)))
            .collect(),
    );
    out
}

fn list(out: &mut String, name: &str, of: &str, rows: impl Iterator<Item = String>) {
    let rows: String = rows.map(|row| format!("{row}, ")).collect();
    writeln!(out, "static {name}: &[{of}] = &[{rows}];").expect("a String takes all");
}

fn constant(out: &mut String, name: &str, of: &str, value: impl Debug) {
    writeln!(out, "static {name}: &{of} = &{value:?};").expect("a String takes all");
}

fn byte_ends(records: &[Vec<u8>]) -> Vec<usize> {
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
fn record(reply: &Reply) -> Vec<u8> {
    let mut bytes = Bytes::default();
    bytes.number(reply.code);
    bytes.word(
        Status::ALL,
        Some(if reply.obsolete {
            Status::Obsolete
        } else {
            Status::Registered
        }),
    );
    bytes.text(reply.phrase.as_deref().unwrap_or_default());
    source(&mut bytes, &reply.source);
    bytes.word(Message::ALL, reply.message.as_deref().and_then(Message::find));
    bytes.word(Actor::ALL, Actor::find(&reply.actor));
    bytes.word(Retry::ALL, Retry::find(&reply.retry));
    bytes.word(Closes::ALL, Closes::find(&reply.closes));
    bytes.word(Reason::ALL, reply.reason.as_deref().and_then(Reason::find));
    bytes.list(&reply.usual_with, |bytes, code| bytes.text(code));
    bytes.list(&reply.related, |bytes, code| bytes.text(&code.to_string()));
    bytes.list(&reply.at, |bytes, at| stage(bytes, at, reply));
    bytes.0
}

fn source(bytes: &mut Bytes, source: &Source) {
    bytes.number(source.rfc);
    bytes.text(&source.section);
}

fn stage(bytes: &mut Bytes, at: &At, reply: &Reply) {
    bytes.word(Stage::ALL, Stage::find(&at.stage));
    bytes.list(&at.sources, source);
    bytes.small(usize::from(at.rare));
    bytes.small(usize::from(at.differs));
    if at.differs {
        bytes.word(
            Message::ALL,
            at.message
                .as_deref()
                .or(reply.message.as_deref())
                .and_then(Message::find),
        );
        bytes.word(Actor::ALL, Actor::find(at.actor.as_ref().unwrap_or(&reply.actor)));
    }
}

/// Title, means, about, act, description, when, fix, then the clauses of the stages that differ.
fn prose(prose: &Prose, reply: &Reply) -> String {
    let front = &prose.front;
    let mut fields: Vec<&str> = vec![&front.title, &front.means, &front.about, &front.act];
    fields.extend(prose.sections.iter().map(String::as_str));
    fields.extend(
        reply
            .at
            .iter()
            .filter(|at| at.differs)
            .map(|at| front.at[&at.stage].as_str()),
    );
    fields.join(&FIELD.to_string())
}

/// The session: states numbered by the order of their names, commands as stages.
fn steps(session: &[Step]) -> Vec<u8> {
    let nexts = session
        .iter()
        .flat_map(|step| step.next_by_code.values().chain([&step.next]));
    let states: BTreeSet<&String> = session.iter().map(|step| &step.state).chain(nexts).collect();
    let number = |name: &String| {
        states
            .iter()
            .position(|state| *state == name)
            .expect("every state is in the set")
    };
    let mut bytes = Bytes::default();
    bytes.list(session, |bytes, step| {
        bytes.small(number(&step.state));
        bytes.word(Stage::ALL, command(&step.command));
        let go_on: Vec<u16> = step.success.iter().chain(&step.intermediate).copied().collect();
        bytes.list(&go_on, |bytes, code| {
            bytes.number(*code);
            bytes.small(number(step.next_by_code.get(&code.to_string()).unwrap_or(&step.next)));
        });
        bytes.list(&step.error, |bytes, code| bytes.number(*code));
    });
    bytes.0
}

/// The stage of a command as the state table spells it.
fn command(command: &str) -> Option<Stage> {
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
