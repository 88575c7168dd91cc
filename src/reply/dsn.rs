//! The fields of a delivery status notification that tell of one recipient (RFC 3464, section 2.3).

use super::{Recipient, draft::Span, hosts::host_after, numbers, parts::PartKind, scan::Scan, view::View};
use alloc::{string::String, vec::Vec};

/// The recipients so far.
#[derive(Default)]
pub(super) struct Fields {
    /// Each with the server of `Remote-MTA`.
    pub(super) recipients: Vec<(Recipient, Option<Span>)>,
    /// The fields of a recipient are over.
    over: bool,
}

/// A field, and where its value begins.
pub(super) struct Field {
    name: Name,
    value: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    FinalRecipient,
    OriginalRecipient,
    Action,
    Status,
    RemoteMta,
    DiagnosticCode,
}

const NAMES: [(&str, Name); 6] = [
    ("Final-Recipient:", Name::FinalRecipient),
    ("Original-Recipient:", Name::OriginalRecipient),
    ("Action:", Name::Action),
    ("Status:", Name::Status),
    ("Remote-MTA:", Name::RemoteMta),
    ("Diagnostic-Code:", Name::DiagnosticCode),
];

/// RFC 3464, section 2.3.3.
const ACTIONS: [&str; 5] = ["failed", "delayed", "delivered", "relayed", "expanded"];

/// The field that the line is, if it is one.
pub(super) fn field(view: &View, at: usize, end: usize) -> Option<Field> {
    let (name, field) = NAMES.iter().find(|(name, _)| {
        view.slice(at, end)
            .get(..name.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(name))
    })?;
    let value = view.skip(at + name.len(), end);
    Some(Field { name: *field, value })
}

impl Fields {
    /// Blank lines part the recipients.
    pub(super) fn blank(&mut self) {
        self.over = true;
    }

    /// The recipient that a field tells of: another one behind a blank line, or where the field stands again.
    fn of(&mut self, again: impl Fn(&Recipient) -> bool) -> usize {
        if self.over || self.recipients.last().is_none_or(|(last, _)| again(last)) {
            self.recipients.push((Recipient::default(), None));
            self.over = false;
        }
        self.recipients.len() - 1
    }
}

impl Scan<'_> {
    /// Reads a field of a recipient. What has not the form that the RFC asks for is read as any other line.
    pub(super) fn field(&mut self, field: &Field, end: usize) {
        let (view, value) = (self.view, field.value);
        let line = view.slice(value, end);
        match field.name {
            Name::FinalRecipient => {
                let index = self.dsn.of(|last| last.reply.is_some() || last.status.is_some());
                self.set(index, |recipient| recipient.address = typed(line));
            }
            Name::OriginalRecipient => {
                let index = self.dsn.of(|last| last.reply.is_some() || last.status.is_some());
                self.set(index, |recipient| {
                    recipient.address = recipient.address.take().or_else(|| typed(line));
                });
            }
            Name::Action => match ACTIONS.iter().find(|action| line.trim().eq_ignore_ascii_case(action)) {
                Some(action) => {
                    let index = self.dsn.of(|last| last.action.is_some());
                    self.set(index, |recipient| recipient.action = Some((*action).into()));
                }
                None => self.words(value, end),
            },
            Name::Status => self.status_field(value, end),
            Name::RemoteMta => {
                let at = view.skip(value + line.find(';').map_or(0, |at| at + 1), end);
                if let Some((host, last)) = host_after(view, at, end).zip(self.dsn.recipients.last_mut()) {
                    last.1 = Some(host);
                    self.labels.push((host, PartKind::Host));
                }
            }
            Name::DiagnosticCode => self.diagnostic(value, end),
        }
    }

    fn set(&mut self, index: usize, change: impl FnOnce(&mut Recipient)) {
        if let Some((recipient, _)) = self.dsn.recipients.get_mut(index) {
            change(recipient);
        }
    }

    fn status_field(&mut self, value: usize, end: usize) {
        let Some((status, stop)) = numbers::enhanced(self.view, value, true) else {
            return self.words(value, end);
        };
        let index = self.dsn.of(|last| last.status.is_some());
        self.labels.push(((value, stop), PartKind::Enhanced));
        if self
            .dsn
            .recipients
            .get(index)
            .is_some_and(|(last, _)| last.reply.is_none())
        {
            self.bare_status(status, (value, stop), Some(index));
        }
        self.set(index, |recipient| recipient.status = Some(status));
    }

    /// The type, such as `smtp;`, then what the server said (section 2.3.6).
    fn diagnostic(&mut self, value: usize, end: usize) {
        let kind = self.view.slice(value, end).split(';').next().unwrap_or_default();
        let typed = kind.len() < 24 && value + kind.len() < end && !kind.trim().contains(' ');
        let at = if typed { value + kind.len() + 1 } else { value };
        let at = self.view.skip(at, end);
        let index = self.dsn.of(|last| last.reply.is_some());
        // It says more than the status that came before it.
        if self.drafts.last().is_some_and(|last| last.recipient == Some(index)) {
            self.drafts.pop();
        }
        self.text(at);
        if let Some(draft) = self.drafts.last_mut() {
            draft.recipient = Some(index);
        }
        self.set(index, |recipient| recipient.reply = Some(0));
        self.words(at, end);
    }
}

/// The address behind its type: `rfc822; user@example.net`.
fn typed(value: &str) -> Option<String> {
    let address = value.split_once(';').map_or(value, |(_, address)| address).trim();
    let address = address.trim_matches(['<', '>']);
    (!address.is_empty()).then(|| address.into())
}
