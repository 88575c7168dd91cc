//! The transfer encodings of MIME (RFC 2045, section 6), as far as a bounce needs them.

use super::{bytes::begins, view::Decoded};
use alloc::vec::Vec;

/// How the body of the part is encoded.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Encoding {
    #[default]
    Plain,
    QuotedPrintable,
    Base64,
}

/// The field that tells it.
const ENCODING: &str = "Content-Transfer-Encoding:";

/// Whether a line may tell that what follows is encoded.
pub(super) fn is_encoding(line: &[u8]) -> bool {
    begins(line, ENCODING)
}

/// Where in a message the lines stand.
#[derive(Default)]
pub(super) struct Mime {
    encoding: Encoding,
    /// The header of the part is over.
    body: bool,
    /// The part is no text: its bytes are passed over.
    binary: bool,
    /// Bytes decoded so far, with where each comes from.
    bytes: Vec<(u8, usize)>,
}

impl Mime {
    /// Takes a line of an encoded body into the view; `false` where the line is to be read as it is.
    pub(super) fn line(&mut self, line: &str, start: usize, view: &mut Decoded) -> bool {
        let line = line.as_bytes();
        let content = line.trim_ascii_end();
        if self.encoding == Encoding::Plain || !self.body {
            self.header(content);
            return false;
        }
        let over = match self.encoding {
            Encoding::Base64 => !content.iter().all(|byte| sextet(*byte).is_some() || *byte == b'='),
            _ => content.starts_with(b"--") && content.len() > 4 && !content.contains(&b' '),
        };
        if over {
            self.end(view);
            *self = Mime::default();
            return false;
        }
        if self.binary {
            return true;
        }
        if self.encoding == Encoding::Base64 {
            self.base64(content, start);
        } else {
            self.quoted_printable(line, start);
        }
        true
    }

    /// What a line of a header says of the encoding; any other line forgets it.
    fn header(&mut self, line: &[u8]) {
        let value = |name: &str| {
            let rest = begins(line, name).then(|| line.get(name.len()..))?;
            rest.map(<[u8]>::trim_ascii)
        };
        if let Some(value) = value(ENCODING) {
            self.encoding = match value.len() {
                6 if begins(value, "base64") => Encoding::Base64,
                16 if begins(value, "quoted-printable") => Encoding::QuotedPrintable,
                _ => Encoding::Plain,
            };
        } else if let Some(value) = value("Content-Type:") {
            self.binary = !begins(value, "text/") && !begins(value, "message/");
        } else if line.is_empty() {
            self.body = self.encoding != Encoding::Plain;
        } else if line.starts_with(b"--") {
            *self = Mime::default();
        }
    }

    fn base64(&mut self, line: &[u8], start: usize) {
        let (mut bits, mut count) = (0_u32, 0);
        for (at, byte) in line.iter().enumerate() {
            let Some(six) = sextet(*byte) else { continue };
            bits = bits << 6 | u32::from(six);
            count += 6;
            if count >= 8 {
                count -= 8;
                self.bytes.push(((bits >> count) as u8, start + at));
            }
        }
    }

    fn quoted_printable(&mut self, line: &[u8], start: usize) {
        let mut bytes = line.iter().copied().enumerate();
        while let Some((at, byte)) = bytes.next() {
            if byte != b'=' {
                self.bytes.push((byte, start + at));
                continue;
            }
            let rest = line.get(at + 1..).unwrap_or_default();
            // A line that ends with `=` goes on in the next.
            if rest.trim_ascii().is_empty() {
                return;
            }
            let hex = |at: usize| char::from(*rest.get(at)?).to_digit(16);
            match hex(0).zip(hex(1)).map(|(high, low)| (high * 16 + low) as u8) {
                Some(decoded) => {
                    self.bytes.push((decoded, start + at));
                    bytes.next();
                    bytes.next();
                }
                None => self.bytes.push((byte, start + at)),
            }
        }
    }

    /// Gives the decoded bytes to the view; whatever is no UTF-8 is U+FFFD.
    pub(super) fn end(&mut self, view: &mut Decoded) {
        let bytes = core::mem::take(&mut self.bytes);
        let only: Vec<u8> = bytes.iter().map(|(byte, _)| *byte).collect();
        let mut from = 0;
        for chunk in only.utf8_chunks() {
            let bad = chunk.invalid();
            let lost = (!bad.is_empty()).then_some((char::REPLACEMENT_CHARACTER, bad.len()));
            for (c, length) in chunk.valid().chars().map(|c| (c, c.len_utf8())).chain(lost) {
                if let Some((_, at)) = bytes.get(from).filter(|_| !matches!(c, '\r' | '\0')) {
                    view.push(c, *at);
                }
                from += length;
            }
        }
    }
}

/// The value of a character of base64.
fn sextet(byte: u8) -> Option<u8> {
    match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}
