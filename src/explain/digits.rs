//! What the digits say of a code that nobody has registered (RFC 5321, section 4.2.1; RFC 3463, section 2).

use super::entry::{class, group, reference, sections};
use super::{kind, meaning};
use crate::{
    catalogue::{self, Source, phrases},
    code::{Code, digits as decimal},
    entry::Entry,
    facts::{Actor, Closes, Kind, Message, Reason, Retry, Severity, Status},
    lang::Lang,
    typography::inline,
};
use alloc::{string::String, vec, vec::Vec};

/// The entry of an unregistered code, by its digits alone.
pub(super) fn entry(code: Code, lang: Lang) -> Entry {
    // Codes are admitted only with a first digit from 2 to 5.
    let severity = Severity::of_digit(code.class()).unwrap_or(Severity::Permanent);
    let category = group(code, lang);
    let clause = phrases::digits_means(lang, severity);
    Entry {
        code,
        kind: kind(code),
        registered: false,
        status: Status::Unregistered,
        title: phrases::digits_title(lang, phrases::severity_name(lang, severity)).into(),
        phrase: None,
        means: meaning(lang, code, clause),
        severity: Some(severity),
        class: class(code, Some(severity)),
        class_name: Some(phrases::severity_name(lang, severity)),
        category,
        stages: Vec::new(),
        message: message(severity),
        actor: actor(severity),
        retry: retry(severity),
        closes_connection: Closes::No,
        reason: matches!(severity, Severity::Transient | Severity::Permanent).then_some(Reason::Unclear),
        by_stage: Vec::new(),
        usual_with: Vec::new(),
        sections: sections(texts(code, severity, category, lang), lang),
        references: vec![reference(defining(code), lang)],
        related: Vec::new(),
        url: None,
        usual_stages: Vec::new(),
        unusual: false,
        clause: clause.into(),
        about: phrases::digits_about(lang).into(),
        act: phrases::digits_act(lang, severity).into(),
    }
}

/// What a client that does not know the code must take it for (RFC 5321, section 4.2.1).
const fn message(severity: Severity) -> Option<Message> {
    match severity {
        Severity::Success => None,
        Severity::Intermediate => Some(Message::Pending),
        Severity::Transient => Some(Message::KeptBySender),
        Severity::Permanent => Some(Message::Refused),
    }
}

const fn actor(severity: Severity) -> Actor {
    match severity {
        Severity::Permanent => Actor::SenderAdmin,
        _ => Actor::Nobody,
    }
}

const fn retry(severity: Severity) -> Retry {
    match severity {
        Severity::Success | Severity::Intermediate => Retry::GoOn,
        Severity::Transient => Retry::Later,
        Severity::Permanent => Retry::FixFirst,
    }
}

/// Description, when and fix as HTML.
fn texts(code: Code, severity: Severity, category: Option<&str>, lang: Lang) -> [String; 3] {
    let first = decimal(code.class());
    let digit = match code {
        Code::Reply(reply) => reply.0 / 10 % 10,
        Code::Enhanced(enhanced) => enhanced.subject,
    };
    let second = match (kind(code), category) {
        (Kind::Reply, Some(name)) => phrases::digits_second(lang, &decimal(digit), name),
        (Kind::Reply, None) => phrases::digits_second_unknown(lang, &decimal(digit)),
        (Kind::Enhanced, Some(name)) => phrases::digits_subject(lang, &decimal(digit), name),
        (Kind::Enhanced, None) => phrases::digits_subject_unknown(lang, &decimal(digit)),
    };
    let mut opening = phrases::digits_description(lang, &code.text());
    if let Some(published) = catalogue::published(code) {
        let sentence = phrases::digits_published(lang, published, &code.text());
        opening = join(lang, &opening, &inline(&sentence));
    }
    let class = match kind(code) {
        Kind::Reply => phrases::digits_first(lang, severity, &first),
        Kind::Enhanced => phrases::digits_first_enhanced(lang, phrases::severity_name(lang, severity), &first),
    };
    let steps = [
        phrases::digits_fix_text(lang),
        phrases::digits_act_step(lang, severity),
        phrases::digits_fix_ask(lang),
    ];
    [
        ["<p>", &join(lang, &join(lang, &opening, &class), &second), "</p>"].concat(),
        ["<p>", phrases::digits_when(lang), "</p>"].concat(),
        [
            "<ol>",
            &steps.map(|step: &str| ["<li>", step, "</li>"].concat()).concat(),
            "</ol>",
        ]
        .concat(),
    ]
}

/// Two sentences after each other.
fn join(lang: Lang, first: &str, second: &str) -> String {
    phrases::typography_sentences(lang, first, second)
}

const fn defining(code: Code) -> Source {
    match code {
        Code::Reply(_) => Source {
            rfc: 5321,
            section: "4.2.1",
        },
        Code::Enhanced(_) => Source {
            rfc: 3463,
            section: "2",
        },
    }
}
