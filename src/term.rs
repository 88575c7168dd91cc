//! Code that stands in somebody's own text, between backticks, as a link to its page.
//!
//! Every tool that links the words of a documentation asks here, so that all of them link the same.

use crate::{
    catalogue::{self, phrases},
    code::{Code, half_width},
    explain::{existing, url},
    lang::Lang,
};
use alloc::string::String;
use serde::Serialize;

/// A code that has a page, as a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Term {
    /// The code whose page it is: of a pair the enhanced one, where that has a page.
    pub code: Code,
    /// One line: `550 5.7.1: Not authorized, message refused`.
    pub title: String,
    /// The address of the page.
    pub url: String,
}

/// What the words around a text leave open.
#[derive(Clone, Copy, Debug, Default)]
pub struct TermOptions<'o> {
    /// What stands before `/en/smtp/554/` in the address; slashes at its end count for nothing.
    pub base: &'o str,
    /// Whether `550` or `5.7.1` alone is a term. HTTP statuses and versions look the same.
    pub bare: bool,
}

/// The term that a text is as a whole: `550 5.7.1`, `550-5.7.1`, `SMTP 550`, `smtp:5.7.1`, in
/// full-width characters too; `None` for any other text, and for a code that has no page.
#[must_use]
pub fn term(text: &str, lang: Lang, options: TermOptions<'_>) -> Option<Term> {
    let text: String = text.chars().map(half_width).collect();
    let named = after_protocol(text.trim());
    let written = written(named.unwrap_or(text.trim()))?;
    let is_certain = named.is_some() || options.bare || matches!(written, Written::Pair(..));
    if !is_certain {
        return None;
    }
    let (code, shown) = written.to_link(lang)?;
    Some(Term {
        code,
        title: phrases::term_title(lang, &shown, catalogue::title(code, lang)?),
        url: [options.base.trim_end_matches('/'), &url(code, lang)].concat(),
    })
}

/// The codes of a text.
enum Written {
    One(Code),
    /// A reply code and an enhanced one.
    Pair(Code, Code),
}

impl Written {
    /// The code whose page is linked, and the codes that its title tells.
    fn to_link(&self, lang: Lang) -> Option<(Code, String)> {
        let has_page = |code: Code| catalogue::title(code, lang).is_some();
        match *self {
            Written::One(code) => has_page(code).then(|| (code, code.text())),
            Written::Pair(reply, enhanced) => {
                existing(reply, lang).ok()?;
                existing(enhanced, lang).ok()?;
                if has_page(enhanced) {
                    return Some((enhanced, [&*reply.text(), " ", &enhanced.text()].concat()));
                }
                has_page(reply).then(|| (reply, reply.text()))
            }
        }
    }
}

/// What follows `SMTP ` or `smtp:`.
fn after_protocol(text: &str) -> Option<&str> {
    let (protocol, rest) = text.split_at_checked("smtp".len())?;
    let rest = rest
        .strip_prefix(':')
        .or_else(|| rest.strip_prefix(char::is_whitespace))?;
    protocol.eq_ignore_ascii_case("smtp").then(|| rest.trim_start())
}

/// One code, or two with a space or, as in a reply of several lines, a hyphen between them.
fn written(text: &str) -> Option<Written> {
    let Some((reply, enhanced)) = text.split_once(|c: char| c == '-' || c.is_whitespace()) else {
        return Code::read(text).map(Written::One);
    };
    match (Code::read(reply), Code::read(enhanced)) {
        (Some(reply @ Code::Reply(_)), Some(enhanced @ Code::Enhanced(_))) => Some(Written::Pair(reply, enhanced)),
        _ => None,
    }
}
