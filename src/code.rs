//! Codes as numbers: how they are written, read and ordered.
//!
//! The types admit any number that has the right shape; whether a code may
//! exist, and whether it is known, is the catalogue's to say.

use alloc::string::String;
use core::fmt;

/// A three-digit reply code (RFC 5321, section 4.2): 100 to 999 by its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplyCode(pub u16);

/// An enhanced status code (RFC 3463, section 2): class, subject, detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnhancedCode {
    /// 2, 4 or 5 where it may exist.
    pub class: u16,
    /// 0 to 999.
    pub subject: u16,
    /// 0 to 999.
    pub detail: u16,
}

/// Either kind of code. Reply codes come first in order, each kind by its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// `554`
    Reply(ReplyCode),
    /// `5.7.1`
    Enhanced(EnhancedCode),
}

impl Code {
    /// A reply code, by its number.
    #[must_use]
    pub const fn reply(number: u16) -> Code {
        Code::Reply(ReplyCode(number))
    }

    /// An enhanced status code, by its three numbers.
    #[must_use]
    pub const fn enhanced(class: u16, subject: u16, detail: u16) -> Code {
        Code::Enhanced(EnhancedCode { class, subject, detail })
    }

    /// The first digit: the class.
    #[must_use]
    pub const fn class(self) -> u16 {
        match self {
            Code::Reply(reply) => reply.0 / 100,
            Code::Enhanced(enhanced) => enhanced.class,
        }
    }

    /// Reads `554` or `5.7.1`, with full-width digits and dots too; `None` unless the text is one whole
    /// code by its shape: three digits, or three dotted numbers of one to three digits without leading zeros.
    #[must_use]
    pub fn read(text: &str) -> Option<Code> {
        let text: String = text.trim().chars().map(half_width).collect();
        let mut numbers = [0_u16; 3];
        let mut count = 0;
        for part in text.split('.') {
            *numbers.get_mut(count)? = number(part)?;
            count += 1;
        }
        match count {
            1 if text.len() == 3 && numbers[0] >= 100 => Some(Code::reply(numbers[0])),
            3 => Some(Code::enhanced(numbers[0], numbers[1], numbers[2])),
            _ => None,
        }
    }

    /// The code as it is written. The formatting machinery of `Display` would weigh on the module.
    #[must_use]
    pub fn text(self) -> String {
        let mut out = String::new();
        self.push_to(&mut out);
        out
    }

    /// Writes the code behind a text.
    pub(crate) fn push_to(self, out: &mut String) {
        match self {
            Code::Reply(reply) => push_digits(reply.0, out),
            Code::Enhanced(EnhancedCode { class, subject, detail }) => {
                push_digits(class, out);
                out.push('.');
                push_digits(subject, out);
                out.push('.');
                push_digits(detail, out);
            }
        }
    }
}

/// The ASCII form of a full-width digit, letter or dot; any other character as it is.
#[must_use]
pub fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3002}' => '.',
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// A number of one to three digits, without a leading zero.
fn number(text: &str) -> Option<u16> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    let canonical = text.len() == 1 || !text.starts_with('0');
    if digits && canonical && text.len() <= 3 {
        text.parse().ok()
    } else {
        None
    }
}

/// A number in decimal.
#[must_use]
pub fn digits(number: u16) -> String {
    let mut out = String::new();
    push_digits(number, &mut out);
    out
}

fn push_digits(number: u16, out: &mut String) {
    if number > 9 {
        push_digits(number / 10, out);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Code::Reply(reply) => reply.fmt(f),
            Code::Enhanced(enhanced) => enhanced.fmt(f),
        }
    }
}

impl fmt::Display for ReplyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Display for EnhancedCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

/// As a number, as JSON writes reply codes.
impl serde::Serialize for ReplyCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.0)
    }
}

/// As it is written.
impl serde::Serialize for EnhancedCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&Code::Enhanced(*self).text())
    }
}

impl serde::Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
