//! Why an input is refused, in one sentence that says what would be right.

use crate::{
    catalogue::phrases,
    code::{Code, half_width},
    lang::Lang,
};
use alloc::string::String;
use core::fmt;

/// So many characters of an input are told.
const MOST: usize = 60;

/// A refused input. Its display is one line in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(String);

impl Refusal {
    /// The input has the shape of no code.
    pub(crate) fn shape(lang: Lang, input: &str) -> Refusal {
        Refusal(phrases::error_shape(lang, &one_line(lang, input)))
    }

    /// A code that cannot exist: out of range, or of a class that there is not.
    pub(crate) fn range(lang: Lang, code: Code) -> Refusal {
        let code_text = code.text();
        Refusal(match code {
            Code::Reply(_) => phrases::error_reply_range(lang, &code_text),
            Code::Enhanced(_) => phrases::error_enhanced_class(lang, &code_text),
        })
    }

    /// A protocol that is not explained here.
    pub(crate) fn protocol(lang: Lang, protocol: &str) -> Refusal {
        Refusal(phrases::error_protocol(lang, &one_line(lang, protocol)))
    }

    /// A code compared with itself.
    pub(crate) fn same(lang: Lang, code: Code) -> Refusal {
        Refusal(phrases::error_same(lang, &code.text()))
    }
}

/// The beginning of the input on one line, with an ellipsis where more follows.
fn one_line(lang: Lang, input: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { half_width(c) };
    let mut shown: String = input.chars().map(plain).take(MOST).collect();
    if input.chars().nth(MOST).is_some() {
        shown.push_str(phrases::typography_ellipsis(lang));
    }
    shown
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for Refusal {}
