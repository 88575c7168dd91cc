//! The little that is needed of searching in bytes. The pattern machinery of `str` would weigh on the module.

/// Where the needle first stands.
pub(super) fn find(text: &[u8], needle: &[u8]) -> Option<usize> {
    let first = needle.first()?;
    let mut from = 0;
    loop {
        let rest = text.get(from..)?;
        let at = rest.iter().position(|byte| byte == first)?;
        if rest.get(at..)?.starts_with(needle) {
            return Some(from + at);
        }
        from += at + 1;
    }
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
