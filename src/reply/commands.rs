//! The names of commands, where a text tells one and where a client sends one.

use super::{bytes::begins, view::View};
use crate::facts::Stage::{self, *};

/// Commands as they are written, longer spellings first.
const COMMANDS: [(&str, Stage); 30] = [
    ("end of data", DataEnd),
    ("initial connection", Connect),
    ("DATA END", DataEnd),
    ("DATA_END", DataEnd),
    ("MAIL FROM", MailFrom),
    ("MAIL_FROM", MailFrom),
    ("MAIL", MailFrom),
    ("RCPT TO", RcptTo),
    ("RCPT_TO", RcptTo),
    ("RCPT", RcptTo),
    ("sending data block", Data),
    ("message body", DataEnd),
    ("END-OF-MESSAGE", DataEnd),
    ("CONNECT", Connect),
    ("data", Data),
    ("EHLO", Ehlo),
    ("LHLO", Ehlo),
    ("HELO", Helo),
    ("STARTTLS", StartTls),
    ("AUTH", Auth),
    ("BDAT", Bdat),
    ("BURL", Burl),
    ("RSET", Rset),
    ("VRFY", Vrfy),
    ("EXPN", Expn),
    ("HELP", Help),
    ("NOOP", Noop),
    ("QUIT", Quit),
    ("ETRN", Etrn),
    ("ATRN", Atrn),
];

/// The command whose name stands there, and where the name ends.
pub(super) fn command(view: &View, at: usize) -> Option<(Stage, usize)> {
    let rest = view.rest(at);
    // Exim: after pipelined DATA
    let skipped = if rest.starts_with(b"pipelined ") { 10 } else { 0 };
    let rest = rest.get(skipped..).unwrap_or_default();
    let first = rest.first().filter(|first| first.is_ascii_alphabetic())?;
    let same = COMMANDS.iter().filter(|(name, _)| {
        name.as_bytes()
            .first()
            .is_some_and(|other| other.eq_ignore_ascii_case(first))
    });
    let (name, stage) = { same }.find(|(name, _)| {
        let next = rest.get(name.len()).is_some_and(u8::is_ascii_alphanumeric);
        begins(rest, name) && !next
    })?;
    Some((*stage, at + skipped + name.len()))
}

/// A command as a client sends it, at the beginning of a line: the whole line is its.
pub(super) fn sent(view: &View, at: usize, end: usize, marked: bool) -> Option<Stage> {
    if view.byte(at) == b'.' && view.slice(at, end).trim_ascii_end() == b"." {
        return Some(DataEnd);
    }
    let (stage, name) = command(view, at)?;
    let alone = view.slice(name, end).trim_ascii().is_empty();
    let shaped = match stage {
        MailFrom | RcptTo => view.byte(name) == b':' || view.slice(name, end).trim_ascii_start().starts_with(b":"),
        Data | StartTls | Rset | Quit | Noop => alone,
        Connect | DataEnd => false,
        _ => view.byte(name) == b' ' && !view.slice(at, name).iter().any(u8::is_ascii_lowercase),
    };
    (marked || shaped).then_some(stage)
}
