//! A summary about this reply: who said it, to whom, about what.

use super::{Finding, provider_name, text::pieces};
use crate::{
    catalogue::phrases,
    facts::Reason,
    lang::Lang,
    reply::{PartKind, Reply},
    typography::{capitalize, close_up},
};
use alloc::{borrow::ToOwned, string::String};

/// Puts in what the reply tells, and a noun where it tells nothing.
pub(super) fn summary(template: &str, reply: &Reply, finding: &Finding, lang: Lang) -> String {
    let first = |kind: PartKind| {
        let found = pieces(&reply.text).find(|(.., other)| *other == kind);
        found.and_then(|(start, end, _)| reply.text.get(start..end)).map(quoted)
    };
    let address = first(PartKind::Address);
    let is_sender = finding.reason == Some(Reason::SenderRejected);
    let recipient = address.clone().filter(|_| !is_sender);
    let domain = recipient
        .as_deref()
        .and_then(|address| address.split_once('@'))
        .map(|(_, domain)| ["`", domain].concat());
    let server = provider_name(finding, lang).or_else(|| reply.host.as_deref().map(quoted));
    let values = [
        server.unwrap_or_else(|| phrases::diagnosis_server(lang).to_owned()),
        recipient.unwrap_or_else(|| phrases::diagnosis_recipient(lang).to_owned()),
        address
            .filter(|_| is_sender)
            .unwrap_or_else(|| phrases::diagnosis_sender(lang).to_owned()),
        first(PartKind::Ip).unwrap_or_else(|| phrases::diagnosis_ip(lang).to_owned()),
        domain.unwrap_or_else(|| phrases::diagnosis_domain(lang).to_owned()),
        phrases::diagnosis_helo(lang).to_owned(),
    ];
    let mut out = String::new();
    for c in template.chars() {
        match (c as usize).checked_sub(1).and_then(|at| values.get(at)) {
            Some(value) => out.push_str(value),
            None => out.push(c),
        }
    }
    capitalize(&close_up(&out))
}

/// A text about the address or the IP address that the reply names, whichever its reason is about.
pub(super) fn about(text: &str, reply: &Reply, reason: Option<Reason>, lang: Lang) -> String {
    let first = |kind: PartKind| pieces(&reply.text).find(|(.., other)| *other == kind);
    let found = match reason {
        Some(
            Reason::MailboxUnknown
            | Reason::MailboxMoved
            | Reason::MailboxFull
            | Reason::MailboxDisabled
            | Reason::RecipientRefused
            | Reason::SenderRejected,
        ) => first(PartKind::Address),
        _ => first(PartKind::Ip),
    };
    match found.and_then(|(start, end, _)| reply.text.get(start..end)) {
        Some(what) => phrases::diagnosis_about(lang, text, &quoted(what)),
        None => text.to_owned(),
    }
}

/// As code, so that it stands out and is never taken for our words.
fn quoted(text: &str) -> String {
    ["`", &text.replace('`', "'"), "`"].concat()
}
