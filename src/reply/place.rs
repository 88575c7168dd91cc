//! The place of a number: whether a reply may stand there.

use super::{
    view::View,
    words::{announces, counts, is_expected, is_unit},
};

/// What stands before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// The beginning of the line, or of what a marker leaves of it.
    Line,
    /// A quotation mark.
    Quote(u8),
    /// A bracket, a colon, an arrow and the like.
    Opener,
    /// A word, or a name with a colon, that announces a code.
    Announced,
    /// What stands in brackets: a time, a program, the address of a host.
    Aside,
    /// Any other word.
    Middle,
    /// What makes it another kind of number.
    Never,
}

impl Before {
    /// The quotation mark that stands before the number.
    pub(super) fn quote(self) -> Option<u8> {
        match self {
            Before::Quote(quote) => Some(quote),
            _ => None,
        }
    }
}

/// What follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// Text.
    Words,
    /// The end of the line, of the quotation, or a mark that ends it.
    Nothing,
    /// A unit or another number: it counts something.
    Unit,
}

/// What stands before the number at `at` in the line whose content starts at `line`.
pub(super) fn before(view: &View, line: usize, at: usize) -> Before {
    match sign(view, line, at) {
        Before::Announced | Before::Quote(_) if is_expected(view, at) => Before::Never,
        before => before,
    }
}

/// The same, whether or not the number is one that did not come.
fn sign(view: &View, line: usize, at: usize) -> Before {
    let mut end = at;
    while end > line && view.before(end) == b' ' {
        end -= 1;
    }
    if end <= line {
        return Before::Line;
    }
    let adjacent = end == at;
    let last = view.before(end);
    match last {
        b'"' | b'\'' | b'`' if adjacent => Before::Quote(last),
        b'(' | b'[' | b'{' | b'<' if adjacent => bracket(view, end),
        b':' => colon(view, end, adjacent),
        b'=' => key(view, end),
        b';' => typed(view, end - 1),
        b'|' | b'~' => Before::Opener,
        b'#' if adjacent && !view.before(end - 1).is_ascii_alphanumeric() => Before::Opener,
        b'<' if view.before(end - 1) == b'<' => Before::Opener,
        b'>' if !adjacent || view.before(end - 1) == b'-' => Before::Opener,
        b'-' if !adjacent && end > line && view.before(end - 1) == b' ' => Before::Opener,
        b'-' | b'.' | b',' | b'/' | b'@' | b'+' | b'$' | b'%' | b'&' | b'\\' | b'_' | b'*' | b'#' if adjacent => {
            Before::Never
        }
        b')' | b']' if !adjacent => Before::Aside,
        _ if adjacent && last.is_ascii_alphanumeric() => Before::Never,
        _ if counts(view, end) => Before::Never,
        _ if announces(view, end) => Before::Announced,
        0x80.. => wide(view, end),
        _ => Before::Middle,
    }
}

/// A bracket opens a reply, but not after a word without a space: `smtp[550]`.
fn bracket(view: &View, end: usize) -> Before {
    if view.before(end - 1).is_ascii_alphanumeric() {
        return Before::Never;
    }
    let mut word = end - 1;
    while view.before(word) == b' ' {
        word -= 1;
    }
    match (counts(view, word), announces(view, word)) {
        (true, _) => Before::Never,
        (_, true) => Before::Announced,
        _ => Before::Opener,
    }
}

/// A name with a colon: `said: 550`, `"code":550`, `response:550`; not `port: 587`, `12:550` or `db8::550`.
fn colon(view: &View, end: usize, adjacent: bool) -> Before {
    let mut name = end - 1;
    if adjacent && (view.before(name).is_ascii_digit() || view.before(name) == b':') {
        return Before::Never;
    }
    while matches!(view.before(name), b'"' | b'\'' | b' ' | b')' | b']') {
        name -= 1;
    }
    match (counts(view, name), announces(view, name)) {
        (true, _) => Before::Never,
        (_, true) => Before::Announced,
        _ => Before::Opener,
    }
}

/// A key of a log line: `code=550`, not `size=552`.
fn key(view: &View, end: usize) -> Before {
    if announces(view, end - 1) {
        Before::Announced
    } else {
        Before::Never
    }
}

/// After `smtp;` of a Diagnostic-Code, which may be the beginning of a quotation: `"diag": "smtp;550`.
fn typed(view: &View, end: usize) -> Before {
    let start = end.saturating_sub(4);
    match view.before(start) {
        quote @ (b'"' | b'\'' | b'`') if view.slice(start, end).eq_ignore_ascii_case(b"smtp") => Before::Quote(quote),
        _ => Before::Opener,
    }
}

/// After a character beyond ASCII: Chinese needs no space, and has its own colon, brackets and quotes.
fn wide(view: &View, end: usize) -> Before {
    let character = |end: usize| core::str::from_utf8(view.slice(end.saturating_sub(3), end)).unwrap_or_default();
    match character(end) {
        // 错误码：550，错误：550，响应：550，状态：550
        "：" if matches!(character(end - 3), "码" | "误" | "应" | "态") => Before::Announced,
        "：" | "（" | "“" | "「" | "【" | "，" | "；" | "《" | "、" => Before::Opener,
        _ => Before::Announced,
    }
}

/// What follows a number that ends at `end`, at the beginning of a line or `within` it.
pub(super) fn after(view: &View, end: usize, line_end: usize, within: bool) -> After {
    let mut at = end;
    while at < line_end && matches!(view.byte(at), b' ' | b'-' | b':' | b'#') {
        at += 1;
    }
    // Behind a space a quotation mark opens a text, right behind the number it closes.
    let quote = matches!(view.byte(at), b'"' | b'\'') && view.before(at) != b' ';
    let dots = view.byte(at) == b'.' && view.byte(at + 1) == b'.';
    if at >= line_end || quote || !dots && matches!(view.byte(at), b')' | b']' | b'}' | b',' | b';' | b'.') {
        return After::Nothing;
    }
    let mut word = at;
    while word < line_end && matches!(view.byte(word), b'0'..=b'9' | b'-') {
        word += 1;
    }
    let number = word > at && !view.byte(word).is_ascii_alphanumeric() && view.byte(word) != b'.';
    if number || is_unit(view, at, within) {
        After::Unit
    } else {
        After::Words
    }
}
