//! The little that is needed of searching in bytes. The pattern machinery of `str` would weigh on the module.

use crate::octets::Octets;

/// Where the needle first stands.
pub(super) fn find(text: &[u8], needle: &[u8]) -> Option<usize> {
    let first = needle.first()?;
    let mut from = 0;
    loop {
        let at = from + position(text.get(from..)?, *first)?;
        if text.get(at..)?.starts_with(needle) {
            return Some(at);
        }
        from = at + 1;
    }
}

/// Where the byte first stands, eight at a time.
pub(super) fn position(text: &[u8], byte: u8) -> Option<usize> {
    let (eights, rest) = text.as_chunks();
    for (index, eight) in eights.iter().enumerate() {
        let found = Octets(u64::from_le_bytes(*eight)).is(byte);
        if found != 0 {
            return Some(8 * index + found.trailing_zeros() as usize / 8);
        }
    }
    let at = rest.iter().position(|other| *other == byte)?;
    Some(8 * eights.len() + at)
}

/// Whether the text begins so, whatever its capitals.
pub(super) fn begins(text: &[u8], head: &str) -> bool {
    text.get(..head.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(head.as_bytes()))
}

/// The text without any of these at its end.
pub(super) fn trim_end<'a>(mut text: &'a [u8], marks: &[u8]) -> &'a [u8] {
    while let Some((_, rest)) = text.split_last().filter(|(last, _)| marks.contains(last)) {
        text = rest;
    }
    text
}

/// The text without any of these at its beginning.
pub(super) fn trim_start<'a>(mut text: &'a [u8], marks: &[u8]) -> &'a [u8] {
    while let Some((_, rest)) = text.split_first().filter(|(first, _)| marks.contains(first)) {
        text = rest;
    }
    text
}

/// What stands before the first such byte, and what behind it.
pub(super) fn split(text: &[u8], at: u8) -> Option<(&[u8], &[u8])> {
    let place = text.iter().position(|byte| *byte == at)?;
    Some((text.get(..place)?, text.get(place + 1..)?))
}

/// What a byte is to the passes over the whole text: one look at a table instead of many comparisons.
pub(super) const STRANGE: u8 = 1;
/// Where the report of qmail differs from other text.
pub(super) const QMAIL: u8 = 2;
pub(super) const LINE_END: u8 = 4;
/// It parts words.
pub(super) const PART: u8 = 8;

/// It may stand in a host name or an IPv4 address.
pub(super) const HOST: u8 = 16;
/// It may stand in an IP address.
pub(super) const IP: u8 = 32;
/// A dot or a colon.
pub(super) const MARK: u8 = 64;

static KINDS: [u8; 256] = kinds();

/// The sets that a byte belongs to.
pub(super) fn kind(byte: u8) -> u8 {
    KINDS[usize::from(byte)]
}

const fn kinds() -> [u8; 256] {
    let mut kinds = [0; 256];
    let mut at = 0;
    while at < kinds.len() {
        kinds[at] = match at as u8 {
            b'\n' => LINE_END | PART,
            b'\r' => STRANGE | PART,
            b'\0' | b'\\' | 0x80.. => STRANGE,
            b'_' => QMAIL | HOST,
            b'/' => QMAIL,
            b'.' => HOST | IP | MARK,
            b':' => IP | MARK,
            b'0'..=b'9' | b'a'..=b'f' | b'A'..=b'F' => HOST | IP,
            b'g'..=b'z' | b'G'..=b'Z' | b'-' => HOST,
            b'\t' | b'\x0C' | b' ' | b'<' | b'>' | b'"' | b'\'' | b'(' | b')' => PART,
            b'[' | b']' | b'{' | b'}' | b',' | b';' | b'|' => PART,
            _ => 0,
        };
        at += 1;
    }
    kinds
}
