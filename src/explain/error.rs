//! Why an input is refused, in one sentence that says what would be right.

use crate::{
    catalogue::phrases,
    code::{Code, half_width},
    lang::Lang,
};
use alloc::string::String;
use core::fmt;

/// A refused input. Its display is one line in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(String);

impl Refusal {
    /// The input has the shape of no code.
    pub(crate) fn shape(lang: Lang, input: &str) -> Refusal {
        Refusal(phrases::error_shape(lang, &one_line(input)))
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
        Refusal(phrases::error_protocol(lang, &one_line(protocol)))
    }

    /// A code compared with itself.
    pub(crate) fn same(lang: Lang, code: Code) -> Refusal {
        Refusal(phrases::error_same(lang, &code.text()))
    }
}

/// At most 60 characters of the input on one line.
fn one_line(input: &str) -> String {
    let mut shown: String = input
        .chars()
        .map(half_width)
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(60)
        .collect();
    if input.chars().nth(60).is_some() {
        shown.push('…');
    }
    shown
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for Refusal {}
