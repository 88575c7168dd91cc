//! Finding the replies in any text: a bare reply, a log line, a stack trace, a session, a bounce.
//!
//! The text is decoded into a view, read line by line, and searched for codes that stand where a reply
//! may stand. What tells command and host stands in a table of cues. Everything is found in one pass;
//! no step looks at a byte more than a few times.

mod bytes;
mod commands;
mod cues;
mod decide;
mod draft;
mod dsn;
mod ending;
mod hosts;
mod lines;
mod lone;
mod look;
mod mark;
mod marks;
mod mime;
mod numbers;
mod paragraphs;
mod parts;
mod pieces;
mod place;
mod scan;
mod settle;
mod take;
mod told;
mod view;
mod words;

pub use crate::facts::PartKind;
pub use parts::Part;

use crate::{
    code::{EnhancedCode, ReplyCode},
    facts::Stage,
};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// The links, addresses and hosts in a text, with their places: what differs from reply to reply.
pub(crate) fn masked(text: &str) -> impl Iterator<Item = (usize, usize, PartKind)> {
    pieces::masked(text.as_bytes())
}

/// Whether a text's white space is single spaces, as in every [`Reply::text`].
pub(crate) fn is_spaced(text: &str) -> bool {
    draft::is_spaced(text.as_bytes())
}

/// What a text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The replies, in order. A text without any code is one reply without a code; an empty text none.
    pub replies: Vec<Reply>,
    /// Which of the replies decides; `None` for an empty text alone.
    pub deciding: Option<usize>,
    /// The recipients of a delivery status notification (RFC 3464, section 2.3), in order.
    pub recipients: Vec<Recipient>,
    /// The text in pieces: joined, they are the input.
    pub parts: Vec<Part>,
}

impl Parsed {
    /// The reply that decides.
    #[must_use]
    pub fn deciding(&self) -> Option<&Reply> {
        self.replies.get(self.deciding?)
    }
}

/// One reply of a server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Reply {
    /// The reply code that it states.
    pub code: Option<ReplyCode>,
    /// The enhanced status code that it states.
    pub enhanced: Option<EnhancedCode>,
    /// Its text without codes and line markers, the lines joined by one space.
    pub text: String,
    /// The command that it answers, where the input says so.
    pub command: Option<Stage>,
    /// The server that sent it, name or address, where the input says so.
    pub host: Option<String>,
    /// Where it begins in the input, in UTF-16 units.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// The reply that decides, as far as a diagnosis needs it.
pub(crate) struct Said<'r> {
    pub code: Option<ReplyCode>,
    pub enhanced: Option<EnhancedCode>,
    /// Its white space may be as it stands in the input.
    pub text: &'r str,
    pub command: Option<Stage>,
    pub host: Option<&'r str>,
}

impl Reply {
    /// It without its place.
    pub(crate) fn said(&self) -> Said<'_> {
        Said {
            code: self.code,
            enhanced: self.enhanced,
            text: &self.text,
            command: self.command,
            host: self.host.as_deref(),
        }
    }
}

/// What a delivery status notification says of one recipient (RFC 3464, section 2.3).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recipient {
    /// The address of `Final-Recipient`, else of `Original-Recipient`.
    pub address: Option<String>,
    /// `failed`, `delayed`, `delivered`, `relayed`, `expanded` (section 2.3.3), in lower case.
    pub action: Option<String>,
    /// `Status` (section 2.3.4).
    pub status: Option<EnhancedCode>,
    /// Its reply among [`Parsed::replies`]: the `Diagnostic-Code` (section 2.3.6), else the `Status`.
    pub reply: Option<usize>,
}

/// Finds the replies in a text, and which of them decides. Linear in the text.
///
/// ```
/// let parsed = replycode::reply::parse("550-5.1.1 No such\r\n550 5.1.1 user");
/// let reply = parsed.deciding().unwrap();
/// assert_eq!(reply.code, Some(replycode::ReplyCode(550)));
/// assert_eq!(reply.text, "No such user");
/// ```
#[must_use]
pub fn parse(text: &str) -> Parsed {
    let decoded = view::Decoded::of(text);
    let view = view::View::of(text, &decoded);
    let found = scan::Scan::run(&view, true);
    let spans = found.spans(&view);
    let parts = parts::of(text, &found.known(), &spans);
    let (replies, recipients, deciding) = found.replies(&view, text);
    Parsed {
        deciding,
        replies,
        recipients,
        parts,
    }
}

/// Gives the reply of a text that decides, `None` where it holds nothing: the same as [`parse`] finds,
/// without all that only a page shows.
pub(crate) fn with_deciding<T>(text: &str, give: impl FnOnce(&Said) -> Option<T>) -> Option<T> {
    let decoded = view::Decoded::of(text);
    let view = view::View::of(text, &decoded);
    let draft = scan::Scan::run(&view, false).deciding()?;
    give(&Said {
        code: draft.code,
        enhanced: draft.enhanced,
        text: &draft.text(&view),
        command: draft.stage,
        host: draft.host.map(|(start, end)| view.string(start, end)),
    })
}
