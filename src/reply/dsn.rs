//! The fields of a delivery status notification that tell of one recipient (RFC 3464, section 2.3).

use super::{Recipient, bytes, draft::Span, hosts::host_after, numbers, parts::PartKind, scan::Scan, view::View};
use alloc::{string::String, vec::Vec};

/// The recipients so far.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) groups: Vec<Group>,
    /// A blank line came: the fields of a recipient may be over.
    over: bool,
}

/// The fields of one recipient.
#[derive(Default)]
pub(super) struct Group {
    pub(super) recipient: Recipient,
    /// The server of `Remote-MTA`.
    pub(super) host: Option<Span>,
    /// `Final-Recipient` was there.
    named: bool,
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

const NAMES: [(&str, Name); 7] = [
    ("Final-Recipient:", Name::FinalRecipient),
    ("Original-Recipient:", Name::OriginalRecipient),
    ("Action:", Name::Action),
    ("Status:", Name::Status),
    ("Remote-MTA:", Name::RemoteMta),
    ("Diagnostic-Code:", Name::DiagnosticCode),
    // Exchange gives the reply of the remote server here.
    ("X-Supplementary-Info:", Name::DiagnosticCode),
];

/// RFC 3464, section 2.3.3.
const ACTIONS: [&str; 5] = ["failed", "delayed", "delivered", "relayed", "expanded"];

/// The field that the line is, if it is one.
pub(super) fn field(view: &View, at: usize, end: usize) -> Option<Field> {
    let first = view.byte(at).to_ascii_uppercase();
    let (name, field) = NAMES
        .iter()
        .find(|(name, _)| name.as_bytes().first() == Some(&first) && bytes::begins(view.slice(at, end), name))?;
    let value = view.skip(at + name.len(), end);
    Some(Field { name: *field, value })
}

impl Fields {
    /// Blank lines part the recipients; but whoever copies a page may bring one behind each field.
    pub(super) fn blank(&mut self) {
        self.over = true;
    }

    /// The recipient of whom the field tells: another one where it stands again, or behind a blank
    /// line where the last one has what a recipient must have.
    fn index(&mut self, name: Name) -> usize {
        let again = self.groups.last().is_none_or(|last| {
            let whole = last.recipient.status.is_some() || last.recipient.reply.is_some();
            match name {
                Name::FinalRecipient => last.named || self.over && whole,
                Name::OriginalRecipient => whole,
                Name::Action => last.recipient.action.is_some() || self.over && whole,
                Name::Status => last.recipient.status.is_some(),
                Name::DiagnosticCode => last.recipient.reply.is_some(),
                Name::RemoteMta => false,
            }
        });
        if again {
            self.groups.push(Group::default());
        }
        self.over = false;
        self.groups.len() - 1
    }

    fn group(&mut self, name: Name) -> Option<&mut Group> {
        let index = self.index(name);
        self.groups.get_mut(index)
    }
}

impl Scan<'_> {
    /// Reads a field of a recipient. What has not the form that the RFC asks for is read as any other line.
    pub(super) fn field(&mut self, field: &Field, end: usize) {
        let (view, value) = (self.view, field.value);
        let line = view.slice(value, end);
        match field.name {
            Name::FinalRecipient => {
                if let Some(group) = self.dsn.group(field.name) {
                    group.recipient.address = typed(line);
                    group.named = true;
                }
            }
            Name::OriginalRecipient => {
                if let Some(group) = self.dsn.group(field.name) {
                    group.recipient.address = group.recipient.address.take().or_else(|| typed(line));
                }
            }
            Name::Action => self.action(value, end),
            Name::Status => self.status_field(value, end),
            Name::RemoteMta => {
                let at = view.skip(value + bytes::find(line, b";").map_or(0, |at| at + 1), end);
                if let Some((host, group)) = host_after(view, at, end).zip(self.dsn.group(field.name)) {
                    group.host = Some(host);
                    self.label(host, PartKind::Host);
                }
            }
            Name::DiagnosticCode => self.diagnostic(value, end),
        }
    }

    fn action(&mut self, value: usize, end: usize) {
        let line = self.view.slice(value, end).trim_ascii();
        let known = ACTIONS
            .iter()
            .find(|action| line.eq_ignore_ascii_case(action.as_bytes()));
        let Some(action) = known else {
            return self.words(value, end);
        };
        if let Some(group) = self.dsn.group(Name::Action) {
            group.recipient.action = Some((*action).into());
        }
    }

    fn status_field(&mut self, value: usize, end: usize) {
        let Some((status, stop)) = numbers::enhanced(self.view, value, true) else {
            return self.words(value, end);
        };
        let index = self.dsn.index(Name::Status);
        self.label((value, stop), PartKind::Enhanced);
        let Some(group) = self.dsn.groups.get_mut(index) else {
            return;
        };
        group.recipient.status = Some(status);
        if group.recipient.reply.is_none() {
            self.bare_status(status, (value, stop), Some(index));
        }
    }

    /// The type, such as `smtp;`, then what the server said (section 2.3.6).
    fn diagnostic(&mut self, value: usize, end: usize) {
        let kind = self.view.slice(value, end);
        let kind = bytes::split(kind, b';').map_or(kind, |(kind, _)| kind);
        let typed = kind.len() < 24 && value + kind.len() < end && !kind.trim_ascii().contains(&b' ');
        let at = if typed { value + kind.len() + 1 } else { value };
        let at = self.view.skip(at, end);
        let index = self.dsn.index(Name::DiagnosticCode);
        // It says more than the status that came before it.
        if self.drafts.last().is_some_and(|last| last.recipient == Some(index)) {
            self.drafts.pop();
        }
        self.text(at);
        if let Some(draft) = self.drafts.last_mut() {
            draft.recipient = Some(index);
        }
        if let Some(group) = self.dsn.groups.get_mut(index) {
            // Which one it is, shows when all are read.
            group.recipient.reply = Some(0);
        }
        self.words(at, end);
    }
}

/// The address behind its type: `rfc822; user@example.net`.
fn typed(value: &[u8]) -> Option<String> {
    let address = bytes::split(value, b';').map_or(value, |(_, address)| address);
    let address = bytes::trim_end(bytes::trim_start(address, b"< \t"), b"> \t");
    let address = core::str::from_utf8(address).unwrap_or_default();
    (!address.is_empty()).then(|| address.into())
}
