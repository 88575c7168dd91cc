//! Words beside a number that say whether it is a code.

use super::view::View;

/// Words that announce a code: `said 550`, `code=550`, `SMTP error 550`. A word counts by its end,
/// so `responseCode` is one.
static ANNOUNCING: [&str; 28] = [
    "code",
    "reply",
    "response",
    "stat",
    "status",
    "error",
    "msg",
    "message",
    "reason",
    "led",
    "text",
    "diag",
    "info",
    "detail",
    "smtp",
    "result",
    "said",
    "returned",
    "responded",
    "replied",
    "answered",
    "received",
    "got",
    "esmtp",
    "dsn",
    "because",
    "exception",
    "failure",
];

/// What a number is that stands after one of these: `port: 587`, `HTTP 503`.
static COUNTING: [&str; 23] = [
    "port", "line", "size", "pid", "bytes", "length", "delay", "ttl", "uid", "id", "seq", "retry", "time", "http",
    "https", "version", "over", "than", "limit", "max", "tel", "phone", "see",
];

/// What a number measures that stands before one of these.
const MEASURES: [&str; 27] = [
    "byte", "bytes", "octets", "KB", "MB", "GB", "kb", "mb", "KiB", "MiB", "ms", "s", "sec", "secs", "second",
    "seconds", "min", "mins", "minute", "minutes", "hour", "hours", "day", "days", "weeks", "months", "years",
];

/// What a number counts within a sentence; at its beginning these begin a text.
const COUNTED: [&str; 13] = [
    "recipients",
    "messages",
    "mails",
    "emails",
    "connections",
    "times",
    "users",
    "characters",
    "lines",
    "per",
    "of",
    "for",
    "requests",
];

/// The refusals that are met in a text whose lines were joined by spaces, where only the number
/// itself shows that another reply begins.
const REFUSALS: [u16; 23] = [
    421, 450, 451, 452, 454, 455, 500, 501, 502, 503, 504, 521, 530, 534, 535, 550, 551, 552, 553, 554, 555, 556, 571,
];

/// The word, of ASCII letters, that ends before `end`, and where it starts.
fn word_before<'v>(view: &View<'v>, end: usize) -> (&'v [u8], usize) {
    let mut start = end;
    // The longest word in the tables has nine letters: no need to read a longer one.
    while end - start < 16 && view.before(start).is_ascii_alphabetic() {
        start -= 1;
    }
    (view.slice(start, end), start)
}

fn any(words: &[&str], word: &[u8]) -> bool {
    !word.is_empty() && words.iter().any(|other| word.eq_ignore_ascii_case(other.as_bytes()))
}

/// Whether the word that ends there announces a code.
pub(super) fn announces(view: &View, end: usize) -> bool {
    let (word, start) = word_before(view, end);
    // Failed with 550, responded with 421.
    if word.eq_ignore_ascii_case(b"with") {
        return start > 0 && word_before(view, start - 1).0.ends_with(b"ed");
    }
    let Some(last) = word.last().map(u8::to_ascii_lowercase) else {
        return false;
    };
    // To compare a byte is much cheaper than to call for all of them.
    let same = ANNOUNCING.iter().filter(|other| other.as_bytes().last() == Some(&last));
    { same }.any(|other| {
        word.len()
            .checked_sub(other.len())
            .and_then(|at| word.get(at..))
            .is_some_and(|tail| tail.eq_ignore_ascii_case(other.as_bytes()))
    })
}

/// Whether the number at `at` is what a server said, be it followed by a number or a unit: `said: 552 1 Requested`.
pub(super) fn is_said(view: &View, at: usize) -> bool {
    let mut end = at;
    while view.before(end) == b' ' {
        end -= 1;
    }
    view.before(end) == b':'
        && any(
            &["said", "replied", "responded", "answered"],
            word_before(view, end - 1).0,
        )
}

/// So many words before a number are looked at for one that says what was hoped for: `Expected response code "250"`.
const HOPE: usize = 3;

/// Whether the number at `at` is the one that was hoped for, and not the one that came.
pub(super) fn is_expected(view: &View, at: usize) -> bool {
    let mut end = at;
    (0..HOPE).any(|_| {
        while matches!(view.before(end), b' ' | b'"' | b'\'' | b':') {
            end -= 1;
        }
        let (word, start) = word_before(view, end);
        end = start;
        any(&["expected", "expecting"], word)
    })
}

/// Whether the word that ends there says that a number after it is a count or an address.
pub(super) fn counts(view: &View, end: usize) -> bool {
    let (word, start) = word_before(view, end);
    // HTTP/1.1 503, HTTP status 503, HTTP error: 503
    let http = |end: usize| word_before(view, end).0.eq_ignore_ascii_case(b"http");
    let version = view.before(end).is_ascii_digit() && end >= 4 && http(end - 4);
    any(&COUNTING, word) || version || (start > 0 && view.before(start) == b' ' && http(start - 1))
}

/// Whether a unit begins there, or `within` a sentence a word for what is counted.
pub(super) fn is_unit(view: &View, start: usize, within: bool) -> bool {
    let mut end = start;
    while end - start < 16 && view.byte(end).is_ascii_alphabetic() {
        end += 1;
    }
    let word = view.slice(start, end);
    let among = |words: &[&str]| words.iter().any(|other| other.as_bytes() == word);
    among(&MEASURES) || within && among(&COUNTED)
}

/// Whether the code is one that may begin a reply in the middle of a line.
pub(super) fn is_refusal(code: u16) -> bool {
    REFUSALS.contains(&code)
}
