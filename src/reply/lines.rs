//! What a line is, before its words are read: quoting, the markers of a session, the beginnings of
//! log lines and stack traces.

use super::{
    bytes::{find, split},
    commands, dsn,
    view::View,
};
use crate::facts::Stage;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Blank,
    /// A command that the client sent.
    Client(Stage),
    /// A line that is marked as the server's.
    Server,
    /// Something new begins: a log line, a field, a frame of a stack trace, the border of a part.
    Break,
    /// Anything else; it may go on with the line before it.
    Plain,
}

/// What the line from `start` to `end` is, and where its content begins.
pub(super) fn read(view: &View, start: usize, end: usize) -> (Kind, usize) {
    let at = view.skip(start, end);
    let (marker, content) = marker(view, at, end);
    if content >= end {
        return (Kind::Blank, end);
    }
    match marker {
        Marker::Client => match commands::sent(view, content, end, true) {
            Some(stage) => (Kind::Client(stage), content),
            None => (Kind::Break, content),
        },
        Marker::Server => (Kind::Server, content),
        Marker::Quoting | Marker::None => match commands::sent(view, content, end, false) {
            Some(stage) => (Kind::Client(stage), content),
            None if begins(view, content, end, content == start) => (Kind::Break, content),
            None => (Kind::Plain, content),
        },
    }
}

enum Marker {
    None,
    Quoting,
    Client,
    Server,
}

/// Markers as programs write them: the server's, then the client's.
const SERVER: [&str; 4] = ["S: ", "SERVER -> CLIENT: ", "SMTP<< ", "SMTP< "];
const CLIENT: [&str; 6] = ["C: ", "CLIENT -> SERVER: ", "SMTP>> ", "SMTP> ", "send: b'", "send: '"];

/// The marker at `at`, and where the line goes on behind it.
fn marker(view: &View, at: usize, end: usize) -> (Marker, usize) {
    let after = |markers: &[&str], at: usize| {
        let found = markers
            .iter()
            .find(|marker| view.rest(at).starts_with(marker.as_bytes()));
        found.map(|marker| view.skip(at + marker.len(), end))
    };
    // Behind a time or a name in brackets, too.
    let date = (at..at + 4).all(|at| view.byte(at).is_ascii_digit()) && view.byte(at + 4) == b'-';
    let logged = view.byte(at) == b'[' || date;
    let last = if logged { end.min(at + 80) } else { end.min(at + 1) };
    let starts = (at..last).filter(|start| *start == at || view.before(*start) == b' ');
    for start in starts.filter(|start| matches!(view.byte(*start), b'S' | b'C' | b's')) {
        if let Some(content) = after(&SERVER, start) {
            return (Marker::Server, content);
        }
        if let Some(content) = after(&CLIENT, start) {
            return (Marker::Client, content);
        }
    }
    arrows(view, at, end)
}

/// `<<<`, `<-`, `<~`, `<**` for the server, `>>>`, `->`, `~>` for the client, `> >` for a quoted mail.
fn arrows(view: &View, at: usize, end: usize) -> (Marker, usize) {
    let mut content = at;
    while content < end && matches!(view.byte(content), b'<' | b'>' | b'-' | b'~' | b'*' | b' ' | b'|') {
        content += 1;
    }
    // `<<<` may stand before text without a code.
    let server = view.byte(at) == b'<' && (view.byte(content).is_ascii_digit() || view.rest(at).starts_with(b"<<<"));
    let run = view.slice(at, content);
    if server {
        (Marker::Server, content)
    } else if run.contains(&b'>') && !run.contains(&b'<') {
        let mine = commands::sent(view, content, end, false).is_some();
        let quoting = view.byte(at) == b'>' || mine;
        (
            if mine || find(run, b">>>").is_some() && !view.byte(content).is_ascii_digit() {
                Marker::Client
            } else {
                Marker::Quoting
            },
            if quoting { content } else { at },
        )
    } else {
        // A bullet before a code.
        let bullet = !run.contains(&b'<') && !run.contains(&b'>') && view.byte(content).is_ascii_digit();
        (Marker::None, if bullet { content } else { at })
    }
}

/// Words that a line of something new begins with.
const BEGINNINGS: [&str; 17] = [
    "at ",
    "File \"",
    "Traceback ",
    "Caused by",
    "... ",
    "--",
    "==",
    "Received:",
    "From:",
    "To:",
    "Subject:",
    "Date:",
    "Reporting-",
    "Last-",
    "Giving up on ",
    "Transcript of ",
    "Message rejected by:",
];

const MONTHS: [&str; 12] = [
    "Jan ", "Feb ", "Mar ", "Apr ", "May ", "Jun ", "Jul ", "Aug ", "Sep ", "Oct ", "Nov ", "Dec ",
];

/// Whether a line begins something new. `edge`: it starts at the very edge, where a recipient stands before his reply.
fn begins(view: &View, at: usize, end: usize, edge: bool) -> bool {
    let rest = view.slice(at, end);
    // Most differ in the first byte; to compare one is much cheaper than to call for all of them.
    let fits = |word: &[u8]| word.first() == rest.first() && rest.starts_with(word);
    let any = |words: &[&str]| words.iter().any(|word| fits(word.as_bytes()));
    let digits = |from: usize, count: usize| (from..from + count).all(|at| view.byte(at).is_ascii_digit());
    let month = any(&MONTHS) && (digits(at + 4, 1) || digits(at + 5, 1));
    let date = digits(at, 4) && matches!(view.byte(at + 4), b'-' | b'/') && digits(at + 5, 2);
    let stamp = rest.starts_with(b"@4000") || rest.starts_with(b"[20") && digits(at + 1, 4);
    let field = dsn::field(view, at, end).is_some();
    field || any(&BEGINNINGS) || month || date || stamp || property(rest) || edge && recipient(rest)
}

/// `code: 'EENVELOPE',` in the print of an object.
fn property(line: &[u8]) -> bool {
    let name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'"' | b'\'');
    line.trim_ascii_end().ends_with(b",")
        && split(line, b':')
            .is_some_and(|(head, value)| head.len() < 24 && head.iter().all(name) && value.starts_with(b" "))
}

/// `<user@example.net>: host ...`, as Postfix and qmail begin.
fn recipient(line: &[u8]) -> bool {
    line.starts_with(b"<")
        && split(line, b'>').is_some_and(|(address, rest)| {
            rest.starts_with(b":") && address.contains(&b'@') && !address.contains(&b' ')
        })
}
