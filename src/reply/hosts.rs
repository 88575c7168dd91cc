//! Names and addresses of servers beside a phrase.

use super::{draft::Span, view::View};

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
        stop -= within.len() - within.rfind(['[', '('])?;
        while view.before(stop) == b' ' {
            stop -= 1;
        }
    }
    let mut start = stop;
    while stop - start < 255 && hostly(view.before(start)) {
        start -= 1;
    }
    named(view, start, stop)
}

/// A span that looks like a host: it has a dot or a colon inside, or an address in brackets follows.
fn named(view: &View, start: usize, stop: usize) -> Option<Span> {
    let name = view.slice(start, stop).trim_end_matches(['.', ':', '-']);
    let known = name.contains('.') || name.contains("::") || view.byte(start + name.len()) == b'[' && !name.is_empty();
    // The end of a phrase such as `host mx.example.net:25` is a port.
    let name = match name.split_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => name,
    };
    known.then_some((start, start + name.len()))
}
