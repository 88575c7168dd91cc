//! The text as it is searched: decoded, with ASCII digits, and with the way back to the input.

use super::{
    bytes::{LINE_END, QMAIL, STRANGE, find, kind},
    mime::{Mime, is_encoding},
};
use crate::octets::Octets;
use alloc::{string::String, vec::Vec};

/// The decoded text, and for each of its bytes where in the input it comes from.
#[derive(Clone, Copy)]
pub(super) struct View<'i> {
    text: &'i str,
    /// As many as bytes in `text`, and one more for the end; never falling. Empty where the text is the input.
    at: &'i [u32],
}

/// An input that differs from its view.
#[derive(Default)]
pub(super) struct Decoded {
    text: String,
    at: Vec<u32>,
}

impl Decoded {
    /// Reads the input: line ends, escaped line ends, full-width digits, invisible marks, the
    /// transfer encodings of MIME and the underscores of qmail's log. `None` where there is nothing to decode.
    pub(super) fn of(input: &str) -> Option<Decoded> {
        if is_plain(input) {
            return None;
        }
        let mut decoded = Decoded {
            text: String::with_capacity(input.len()),
            at: Vec::with_capacity(input.len() + 1),
        };
        let mut mime = Mime::default();
        let mut start = 0;
        for line in input.split_inclusive('\n') {
            if !mime.line(line, start, &mut decoded) {
                decoded.line(line, start);
            }
            start += line.len();
        }
        mime.end(&mut decoded);
        decoded.at.push(u32::try_from(input.len()).unwrap_or(u32::MAX));
        Some(decoded)
    }

    /// A character that comes from what stands at `at` in the input.
    pub(super) fn push(&mut self, c: char, at: usize) {
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        self.at.resize(self.at.len() + c.len_utf8(), at);
        self.text.push(c);
    }

    /// One line as it is, but for what [`plain`] says.
    fn line(&mut self, line: &str, start: usize) {
        let qmail = qmail_result(line);
        // However many carriage returns stand before it, a line feed ends one line; without it each of them does.
        let end = line.strip_suffix('\n').map(|line| line.trim_end_matches('\r').len());
        let mut chars = line.get(..end.unwrap_or(line.len())).unwrap_or_default().char_indices();
        let mut before = ' ';
        while let Some((at, c)) = chars.next() {
            let rest = line.get(at..).unwrap_or_default();
            let c = match c {
                '\r' => '\n',
                '\\' if escaped_end(rest, before) > 0 => {
                    for _ in 1..escaped_end(rest, before) {
                        chars.next();
                    }
                    '\n'
                }
                '_' if at > qmail => ' ',
                '/' if at > qmail && qmail_line_end(before, rest) => '\n',
                _ => c,
            };
            let Some(plain) = plain(c, before, rest) else { continue };
            self.push(plain, start + at);
            before = plain;
        }
        if let Some(end) = end {
            self.push('\n', start + end);
        }
    }
}

impl<'i> View<'i> {
    /// The input, decoded where it has to be.
    pub(super) fn of(input: &'i str, decoded: &'i Option<Decoded>) -> View<'i> {
        match decoded {
            Some(decoded) => View {
                text: &decoded.text,
                at: &decoded.at,
            },
            None => View { text: input, at: &[] },
        }
    }

    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// The byte there; 0 outside.
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The byte before there; 0 at the beginning.
    pub(super) fn before(&self, at: usize) -> u8 {
        at.checked_sub(1).map_or(0, |at| self.byte(at))
    }

    /// A piece of the text; empty where the bounds are none.
    pub(super) fn slice(&self, start: usize, end: usize) -> &'i [u8] {
        self.text.as_bytes().get(start..end).unwrap_or_default()
    }

    /// A piece as a string.
    pub(super) fn string(&self, start: usize, end: usize) -> &'i str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// What follows.
    pub(super) fn rest(&self, at: usize) -> &'i [u8] {
        self.text.as_bytes().get(at..).unwrap_or_default()
    }

    /// Where in the input it comes from.
    pub(super) fn source(&self, at: usize) -> usize {
        let known = self.at.get(at).or(self.at.last());
        known.map_or(at.min(self.text.len()), |at| *at as usize)
    }

    /// The first position from `at` on that is no space.
    pub(super) fn skip(&self, mut at: usize, end: usize) -> usize {
        while at < end && self.byte(at).is_ascii_whitespace() {
            at += 1;
        }
        at
    }
}

/// Whether nothing has to be decoded: most replies are so.
fn is_plain(input: &str) -> bool {
    let bytes = input.as_bytes();
    let seen = seen(bytes);
    let encoded = || match seen & LINE_END {
        0 => is_encoding(bytes),
        _ => bytes.split(|byte| *byte == b'\n').any(is_encoding),
    };
    seen & STRANGE == 0 && (seen & QMAIL == 0 || find(bytes, b"delivery ").is_none()) && !encoded()
}

/// Which kinds of bytes there are, as far as [`is_plain`] asks. Each byte is looked up only where
/// one is no printable ASCII, or a backslash.
fn seen(bytes: &[u8]) -> u8 {
    let (eights, rest) = bytes.as_chunks();
    let (mut strange, mut qmail) = (0, 0);
    for eight in eights {
        let octets = Octets(u64::from_le_bytes(*eight));
        strange |= octets.odd() | octets.is(b'\\');
        qmail |= octets.is(b'/') | octets.is(b'_');
    }
    let of = |bytes: &[u8]| bytes.iter().fold(0, |seen, byte| seen | kind(*byte));
    match strange {
        0 => of(rest) | if qmail == 0 { 0 } else { QMAIL },
        _ => of(bytes),
    }
}

/// Full-width digits and the dots between them in ASCII; `None` for what nobody sees: marks of
/// direction, joiners, NUL.
fn plain(c: char, before: char, rest: &str) -> Option<char> {
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    match c {
        '０'..='９' => char::from_u32(c as u32 - 0xFEE0),
        '．' | '。' if digit(before) && second(rest).is_some_and(digit) => Some('.'),
        '－' if digit(before) => Some('-'),
        '＃' => Some('#'),
        '\0' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' => None,
        '\u{A0}' | '\u{3000}' => Some(' '),
        _ => Some(c),
    }
}

/// How many bytes of `\n` or `\r\n`, written out as programs print them, stand here. In `C:\new` there are none.
fn escaped_end(rest: &str, before: char) -> usize {
    if rest.starts_with("\\r\\n") {
        4
    } else if before != ':' && (rest.starts_with("\\n") || rest.starts_with("\\r")) {
        2
    } else {
        0
    }
}

/// Where qmail-send's log line has the report of a delivery, in which it writes spaces as
/// underscores; the end of the line elsewhere.
fn qmail_result(line: &str) -> usize {
    let line = line.as_bytes();
    if find(line, b"delivery ").is_none() {
        return line.len();
    }
    find(line, b": failure: ")
        .or_else(|| find(line, b": deferral: "))
        .or_else(|| find(line, b": success: "))
        .unwrap_or(line.len())
}

/// In such a report a line end is a slash; so is a slash.
fn qmail_line_end(before: char, rest: &str) -> bool {
    let next = second(rest).unwrap_or('\n');
    let phrase = ["/Remote_host_said", "/Giving_up_on", "/I'm_not_going"];
    let known = phrase.iter().any(|phrase| rest.starts_with(phrase));
    known || next.is_ascii_whitespace() || before == '.' && next.is_ascii_uppercase()
}

/// The character after the first.
fn second(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next();
    chars.next()
}
