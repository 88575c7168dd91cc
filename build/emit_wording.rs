//! Rules, reasons and providers as tables, which `src/catalogue/wording.rs` reads back.
//!
//! A module for pages has them only with the feature `diagnosis`: a page that compares two codes pays nothing.

use crate::{
    emit::FIELD,
    facts::{Actor, Reason, Stage},
    features,
    languages::Language,
    literals::{self, constant, ends, pieces, text},
    packed::Bytes,
    reasons::Row,
    wording::{Phrase, Rule, Source, Wording},
};
use std::collections::BTreeSet;

/// What stands for no text, no source.
const NONE: u16 = u16::MAX;

/// The tables; empty in a module for pages without the feature.
pub fn emit(wording: &Wording, reasons: &[Row], languages: &[&Language]) -> String {
    if features::on("WASM") && !features::on("DIAGNOSIS") {
        let nothing = Wording {
            rules: vec![],
            providers: vec![],
        };
        return tables(&nothing, &[], languages);
    }
    tables(wording, reasons, languages)
}

fn tables(wording: &Wording, reasons: &[Row], languages: &[&Language]) -> String {
    let mut out = literals::head("src/protocols and i18n");
    rules(&mut out, wording);
    providers(&mut out, wording, languages);
    facts(&mut out, reasons);
    let texts = |language: &&Language| -> Vec<String> {
        reasons
            .iter()
            .zip(&language.reasons)
            .map(|(_, texts)| texts)
            .map(|reason| {
                if !features::carry_long_texts() {
                    return String::new();
                }
                let front = &reason.front;
                let mut fields = vec![&front.title, &front.meaning, &front.summary, &front.summary_later];
                fields.extend(&reason.sections);
                fields
                    .iter()
                    .map(|field| field.as_str())
                    .collect::<Vec<_>>()
                    .join(&FIELD.to_string())
            })
            .collect()
    };
    let all: Vec<Vec<String>> = languages.iter().map(texts).collect();
    pieces(&mut out, "REASONS", &all);
    out
}

/// The rules in their order of precedence. Where each lies, and which words begin it, the catalogue
/// finds out when it is first asked: both would weigh more than a tenth of the rules themselves.
fn rules(out: &mut String, wording: &Wording) {
    let sources: BTreeSet<&Source> = wording.rules.iter().filter_map(own_source).collect();
    let servers: BTreeSet<&String> = wording.rules.iter().filter_map(|rule| rule.server.as_ref()).collect();
    let records = wording
        .rules
        .iter()
        .map(|rule| record(rule, wording, &sources, &servers));
    let marks = wording.rules.iter().filter(|rule| rule.reason.is_none()).count();
    constant(out, "RULES", "[u8]", records.collect::<Vec<_>>().concat());
    let (all, ranked) = (wording.rules.len(), wording.rules.len() - marks);
    literals::number(out, "RULE_COUNT", "usize", all);
    literals::number(out, "RANK_OF_MARKS", "u16", ranked);
    let lines = sources
        .iter()
        .map(|source| [&*source.title, &*source.url, &*source.date].join(&FIELD.to_string()));
    text(out, "SOURCES", &lines.collect::<Vec<_>>().join("\n"));
    let servers: Vec<String> = servers.into_iter().cloned().collect();
    lines_of(out, "SERVERS", &servers);
}

/// Texts behind each other, and where each ends.
fn lines_of(out: &mut String, name: &str, texts: &[String]) {
    text(out, name, &texts.concat());
    constant(out, &format!("{name}_ENDS"), "[u16]", ends(texts));
}

/// Where only a provider says a thing, it is to be named.
fn own_source(rule: &Rule) -> Option<&Source> {
    rule.source.as_ref().filter(|_| rule.provider.is_some())
}

fn first(rule: &Rule) -> &str {
    rule.parts.first().map_or("", |part| &part.text)
}

/// One rule, in the order in which `Rule::read` takes it.
fn record(rule: &Rule, wording: &Wording, sources: &BTreeSet<&Source>, servers: &BTreeSet<&String>) -> Vec<u8> {
    let place = |found: Option<usize>| found.map_or(NONE, |at| u16::try_from(at).expect("there are fewer than 65,535"));
    let mut bytes = Bytes::default();
    bytes.text(first(rule));
    let flags = [
        rule.parts.first().is_some_and(|part| part.raw),
        rule.token,
        rule.known,
        rule.dead,
        rule.clears.is_some(),
        rule.clears == Some(true),
    ];
    bytes.small(flags.iter().enumerate().map(|(at, on)| usize::from(*on) << at).sum());
    bytes.small(rule.provider.unwrap_or(255));
    bytes.small(
        rule.server
            .as_ref()
            .and_then(|server| servers.iter().position(|other| *other == server))
            .unwrap_or(255),
    );
    bytes.word(Reason::ALL, rule.reason);
    bytes.word(Actor::ALL, rule.actor);
    bytes.list(&rule.codes, |bytes, code| bytes.number(*code));
    bytes.list(&rule.enhanced, |bytes, (class, subject, detail)| {
        bytes.small(usize::from(*class));
        bytes.number(*subject);
        bytes.number(*detail);
    });
    bytes.list(&rule.stages, |bytes, stage| bytes.word(Stage::ALL, Some(*stage)));
    let rest: Vec<&Phrase> = rule.parts.iter().skip(1).collect();
    bytes.list(&rest, |bytes, part| {
        bytes.small(usize::from(part.raw));
        bytes.text(&part.text);
    });
    bytes.text(&rule.wait.least);
    bytes.text(&rule.wait.most);
    bytes.number(place(
        own_source(rule).and_then(|source| sources.iter().position(|other| *other == source)),
    ));
    bytes.number(place(text_index(rule, wording)));
    bytes.0
}

/// The place of a rule's text among those of its provider.
fn text_index(rule: &Rule, wording: &Wording) -> Option<usize> {
    let (provider, id) = (rule.provider?, rule.id.as_ref()?);
    with_text(wording, provider).position(|other| other == id)
}

/// The ids of a provider's rules, in the order of the rules.
fn with_text(wording: &Wording, provider: usize) -> impl Iterator<Item = &String> {
    let own = wording.rules.iter().filter(move |rule| rule.provider == Some(provider));
    own.filter_map(|rule| rule.id.as_ref())
}

fn providers(out: &mut String, wording: &Wording, languages: &[&Language]) {
    let ids: Vec<String> = wording.providers.iter().map(|provider| provider.id.clone()).collect();
    lines_of(out, "PROVIDERS", &ids);
    constant(out, "HOSTS", "[u8]", hosts(wording).0);
    let names = |language: &&Language| -> Vec<String> {
        language
            .providers
            .iter()
            .take(wording.providers.len())
            .map(|own| own.name.clone())
            .collect()
    };
    pieces(out, "PROVIDER_NAMES", &languages.iter().map(names).collect::<Vec<_>>());
    let block = |language: &Language, at: usize| {
        let text = |id| language.providers[at].reply[id].clone();
        let lines: Vec<String> = with_text(wording, at).map(text).collect();
        if features::carry_long_texts() {
            lines.join("\n")
        } else {
            String::new()
        }
    };
    let texts =
        |language: &&Language| -> Vec<String> { (0..wording.providers.len()).map(|at| block(language, at)).collect() };
    pieces(out, "PROVIDER_TEXTS", &languages.iter().map(texts).collect::<Vec<_>>());
}

/// Every host behind the place of its provider.
fn hosts(wording: &Wording) -> Bytes {
    let mut bytes = Bytes::default();
    for (at, provider) in wording.providers.iter().enumerate() {
        for host in &provider.hosts {
            bytes.small(at);
            bytes.text(&host.to_ascii_lowercase());
        }
    }
    bytes
}

fn facts(out: &mut String, reasons: &[Row]) {
    let mut bytes = Bytes::default();
    for row in reasons {
        let later = row.later.as_ref().unwrap_or(&row.actor);
        bytes.word(Actor::ALL, Actor::find(&row.actor));
        bytes.word(Actor::ALL, Actor::find(later));
        bytes.small(row.clears.map_or(2, usize::from));
    }
    constant(out, "REASON_FACTS", "[u8]", bytes.0);
}
