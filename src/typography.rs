//! The small rules of setting type that composed sentences need.

use alloc::string::String;

/// Drops a space between two Han characters, and beside full-width punctuation.
///
/// A value may begin with a Latin letter or with a Han character, so templates
/// are written with the space that the former needs.
pub(crate) fn close_up(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    let mut before = '\0';
    while let Some(c) = rest.next() {
        let after = rest.peek().copied().unwrap_or('\0');
        let dropped = c == ' ' && (brings_space(before) || brings_space(after) || (wide(before) && wide(after)));
        if !dropped {
            out.push(c);
            before = c;
        }
    }
    out
}

/// A sentence of ours with its code between backticks marked up as HTML; it holds nothing to escape.
pub(crate) fn inline(sentence: &str) -> String {
    let mut out = String::new();
    for (index, piece) in sentence.split('`').enumerate() {
        if index % 2 == 1 {
            out.push_str("<code>");
        }
        out.push_str(piece);
        if index % 2 == 1 {
            out.push_str("</code>");
        }
    }
    out
}

/// A sentence begins with a capital letter, unless it begins with something else.
pub(crate) fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => {
            let mut out = String::with_capacity(text.len());
            out.push(first.to_ascii_uppercase());
            out.push_str(chars.as_str());
            out
        }
        None => String::new(),
    }
}

/// Han characters and everything else that East Asian type sets on a full square.
const fn wide(c: char) -> bool {
    matches!(c as u32, 0x2E80..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFF60 | 0x2_0000..=0x3_FFFF)
}

/// Full-width punctuation, which brings its own space.
const fn brings_space(c: char) -> bool {
    matches!(
        c,
        '，' | '。' | '：' | '；' | '？' | '！' | '（' | '）' | '、' | '《' | '》'
    )
}
