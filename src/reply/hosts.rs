//! Names and addresses of servers beside a phrase.

use super::{
    bytes::{find, split, trim_end},
    draft::Span,
    view::View,
};

/// The characters of a host name or an address literal.
fn hostly(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b':')
}

/// A host name or address that begins at `at`, perhaps in quotes or brackets.
pub(super) fn host_after(view: &View, at: usize, end: usize) -> Option<Span> {
    let start = at + usize::from(matches!(view.byte(at), b'"' | b'[' | b'<' | b'\''));
    let mut stop = start;
    while stop < end && hostly(view.byte(stop)) {
        stop += 1;
    }
    named(view, start, stop)
}

/// The host name or address that ends before `at`, past an address in brackets.
pub(super) fn host_before(view: &View, at: usize) -> Option<Span> {
    let mut stop = at;
    while matches!(view.before(stop), b' ' | b'\n') {
        stop -= 1;
    }
    if matches!(view.before(stop), b']' | b')') {
        let within = view.slice(stop.saturating_sub(48), stop);
        stop -= within.len() - within.iter().rposition(|byte| matches!(byte, b'[' | b'('))?;
        while view.before(stop) == b' ' {
            stop -= 1;
        }
    }
    let mut start = stop;
    while stop - start < 255 && hostly(view.before(start)) {
        start -= 1;
    }
    // The end of an address or of a path is no server.
    named(view, start, stop).filter(|_| !matches!(view.before(start), b'@' | b'/'))
}

/// A span that looks like a host: it has a dot or a colon inside, or an address in brackets follows.
fn named(view: &View, start: usize, stop: usize) -> Option<Span> {
    let name = trim_end(view.slice(start, stop), b".:-");
    let known = name.contains(&b'.')
        || find(name, b"::").is_some()
        || view.byte(start + name.len()) == b'[' && !name.is_empty();
    // The end of a phrase such as `host mx.example.net:25` is a port.
    let name = match split(name, b':') {
        Some((host, port)) if port.iter().all(u8::is_ascii_digit) => host,
        _ => name,
    };
    known.then_some((start, start + name.len()))
}
