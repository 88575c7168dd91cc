//! Reading codes as numbers: their shape alone, not their place.

use super::view::View;
use crate::code::{EnhancedCode, ReplyCode};

/// Three digits, the first 2 to 5, that end where a number ends (RFC 5321, section 4.2).
pub(super) fn reply(view: &View, at: usize) -> Option<(ReplyCode, usize)> {
    let (number, end) = digits(view, at)?;
    if end != at + 3 || !(200..600).contains(&number) {
        return None;
    }
    let (next, then) = (view.byte(end), view.byte(end + 1));
    let goes_on = match next {
        b'.' | b',' | b':' => then.is_ascii_digit(),
        b'/' | b'%' | b'@' | b'+' | b'_' | b'*' | b'&' => true,
        // A number or an id with a hyphen, unless an enhanced code, an address or a word such as 8BITMIME follows.
        b'-' => {
            let text = enhanced(view, end + 1, true).is_some() || address(view, end + 1).is_some();
            then.is_ascii_digit() && !text && hyphenated(view, end + 1)
        }
        _ => next.is_ascii_alphanumeric(),
    };
    (!goes_on).then_some((ReplyCode(number), end))
}

/// Whether digits and nothing else follow, up to the word's end.
fn hyphenated(view: &View, mut at: usize) -> bool {
    while view.byte(at).is_ascii_digit() || view.byte(at) == b'-' {
        at += 1;
    }
    !view.byte(at).is_ascii_alphabetic()
}

/// Where an IPv4 address ends.
fn address(view: &View, at: usize) -> Option<usize> {
    let dotted = |at| Some(digits(view, dot(view, at)?)?.1);
    dotted(dotted(dotted(digits(view, at)?.1)?)?)
}

/// A class of 2, 4 or 5, a subject, a detail (RFC 3463, section 2). Where nothing but the number
/// says that it is a code, the subject has one digit: `5.10.0` is a version.
pub(super) fn enhanced(view: &View, at: usize, certain: bool) -> Option<(EnhancedCode, usize)> {
    let (class, end) = digits(view, at)?;
    let (subject, end) = digits(view, dot(view, end)?)?;
    let (detail, end) = digits(view, dot(view, end)?)?;
    let (next, then) = (view.byte(end), view.byte(end + 1));
    let goes_on = match next {
        b'.' => then.is_ascii_digit(),
        b'-' | b'+' => !certain && then.is_ascii_alphanumeric(),
        b'/' | b'_' | b'@' => !certain,
        _ => next.is_ascii_alphanumeric(),
    };
    let fits = matches!(class, 2 | 4 | 5) && (certain || subject < 10);
    let code = EnhancedCode { class, subject, detail };
    (fits && !goes_on).then_some((code, end))
}

/// One to three digits without a leading zero, and where they end.
fn digits(view: &View, at: usize) -> Option<(u16, usize)> {
    let (mut number, mut end) = (0_u16, at);
    while view.byte(end).is_ascii_digit() {
        if end - at == 3 {
            return None;
        }
        number = number * 10 + u16::from(view.byte(end) - b'0');
        end += 1;
    }
    let canonical = end == at + 1 || view.byte(at) != b'0';
    (end > at && canonical).then_some((number, end))
}

fn dot(view: &View, at: usize) -> Option<usize> {
    (view.byte(at) == b'.').then_some(at + 1)
}
