//! Writes the checked facts and prose as Rust tables.

use crate::{
    facts::{Actor, Closes, Message, Reason, Retry, Stage},
    languages::Language,
    prose::Prose,
    tables::{At, Reply, Source, Step, Tables},
};
use std::fmt::Write;

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
    list(&mut out, "RECORDS", "Record", tables.replies.iter().map(record));
    list(
        &mut out,
        "PROSE",
        "&[Prose]",
        languages.iter().map(|language| {
            let rows = tables
                .replies
                .iter()
                .map(|reply| prose(&language.prose[&reply.code.to_string()], reply));
            format!("&[{}]", rows.collect::<String>())
        }),
    );
    list(&mut out, "STEPS", "Step", tables.session.iter().map(step));
    list(
        &mut out,
        "TWINS",
        "(u16, u16)",
        tables
            .pairs
            .twin
            .iter()
            .map(|t| format!("({}, {})", t.transient, t.permanent)),
    );
    list(
        &mut out,
        "GENERALS",
        "(u16, &[u16])",
        tables
            .pairs
            .general
            .iter()
            .map(|g| format!("({}, &{:?})", g.general, g.specific)),
    );
    out
}

fn list(out: &mut String, name: &str, of: &str, rows: impl Iterator<Item = String>) {
    writeln!(out, "pub(crate) static {name}: &[{of}] = &[").expect("a String takes all");
    for row in rows {
        writeln!(out, "    {row},").expect("a String takes all");
    }
    out.push_str("];\n");
}

fn record(reply: &Reply) -> String {
    let status = if reply.obsolete { "Obsolete" } else { "Registered" };
    let message = reply.message.as_deref().and_then(Message::find);
    let reason = reply.reason.as_deref().and_then(Reason::find);
    let at: String = reply.at.iter().map(|at| stage(at, reply)).collect();
    format!(
        "Record {{ code: Code::reply({}), status: Status::{status}, phrase: {}, source: {}, message: {}, \
         actor: Actor::{:?}, retry: Retry::{:?}, closes: Closes::{:?}, reason: {}, usual_with: &[{}], related: &[{}], at: &[{at}] }}",
        reply.code,
        reply
            .phrase
            .as_ref()
            .map_or("None".to_owned(), |phrase| format!("Some({phrase:?})")),
        source(&reply.source),
        option("Message", message),
        Actor::find(&reply.actor).expect("checked"),
        Retry::find(&reply.retry).expect("checked"),
        Closes::find(&reply.closes).expect("checked"),
        option("Reason", reason),
        reply.usual_with.iter().map(|code| enhanced(code)).collect::<String>(),
        reply
            .related
            .iter()
            .map(|code| format!("Code::reply({code}), "))
            .collect::<String>(),
    )
}

fn enhanced(code: &str) -> String {
    format!("Code::enhanced({}), ", code.replace('.', ", "))
}

fn option<T: std::fmt::Debug>(name: &str, value: Option<T>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({name}::{value:?})"))
}

fn source(source: &Source) -> String {
    format!("Source {{ rfc: {}, section: {:?} }}", source.rfc, source.section)
}

fn stage(at: &At, reply: &Reply) -> String {
    let name = Stage::find(&at.stage).expect("checked");
    let message = at
        .message
        .as_deref()
        .or(reply.message.as_deref())
        .and_then(Message::find);
    let actor = Actor::find(at.actor.as_ref().unwrap_or(&reply.actor)).expect("checked");
    let differs = if at.differs {
        format!(
            "Some(Differs {{ message: {}, actor: Actor::{actor:?} }})",
            option("Message", message)
        )
    } else {
        "None".to_owned()
    };
    let sources: String = at.sources.iter().map(|s| source(s) + ", ").collect();
    format!(
        "At {{ stage: Stage::{name:?}, sources: &[{sources}], rare: {}, differs: {differs} }}, ",
        at.rare
    )
}

fn prose(prose: &Prose, reply: &Reply) -> String {
    let front = &prose.front;
    let at = reply
        .at
        .iter()
        .filter(|at| at.differs)
        .map(|at| format!("{:?}, ", front.at[&at.stage]));
    format!(
        "Prose {{ title: {:?}, means: {:?}, about: {:?}, act: {:?}, at: &[{}], sections: [{:?}, {:?}, {:?}] }}, ",
        front.title,
        front.means,
        front.about,
        front.act,
        at.collect::<String>(),
        prose.sections[0],
        prose.sections[1],
        prose.sections[2],
    )
}

fn step(step: &Step) -> String {
    let go_on: Vec<_> = step.success.iter().chain(&step.intermediate).collect();
    let leads: String = go_on
        .iter()
        .map(|code| {
            let next = step.next_by_code.get(&code.to_string()).unwrap_or(&step.next);
            format!("({code}, {next:?}), ")
        })
        .collect();
    format!(
        "Step {{ state: {:?}, command: {:?}, leads: &[{leads}], errors: &{:?} }}",
        step.state, step.command, step.error
    )
}
