//! A reply while it is being read: pieces of the view.

use super::{
    bytes::{find, trim_end},
    view::View,
};
use crate::{
    code::{EnhancedCode, ReplyCode},
    facts::Stage,
};
use alloc::{borrow::Cow, string::String, vec::Vec};

/// From here to there in the view.
pub(super) type Span = (usize, usize);

/// A reply while it is being read.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) code: Option<ReplyCode>,
    pub(super) enhanced: Option<EnhancedCode>,
    /// Where it begins: its code, or its text.
    pub(super) start: usize,
    /// What its text is made of.
    pub(super) pieces: Vec<Span>,
    /// Where the piece begins that is being read; `None` once the text is over.
    pub(super) piece: Option<usize>,
    pub(super) stage: Option<Stage>,
    pub(super) host: Option<Span>,
    /// The reply in whose text it is quoted.
    pub(super) outer: Option<usize>,
    /// A hyphen said that more lines come (RFC 5321, section 4.2.1).
    pub(super) more: bool,
    /// The quotation mark that ends it.
    pub(super) quote: Option<u8>,
    /// How many brackets were open when it began.
    pub(super) depth: u32,
    /// The recipient of whom it is the `Diagnostic-Code` or `Status`.
    pub(super) recipient: Option<usize>,
    /// The paragraph that it stands in.
    pub(super) paragraph: usize,
    /// A line of a session: the same again is another reply.
    pub(super) session: bool,
    /// Where its codes end.
    pub(super) bare_end: usize,
    /// It turned out to be no reply, or the same once more.
    pub(super) dropped: bool,
}

impl Draft {
    /// Whether it states a code; else it is a text that lacks one so far.
    pub(super) fn has_code(&self) -> bool {
        self.code.is_some() || self.enhanced.is_some()
    }

    /// Whether an enhanced code fits its reply code and may still be added.
    pub(super) fn lacks(&self, enhanced: EnhancedCode) -> bool {
        self.enhanced.is_none() && self.code.is_none_or(|code| code.0 / 100 == enhanced.class)
    }

    /// Ends the piece that is being read, and begins another at `next`.
    pub(super) fn cut(&mut self, view: &View, end: usize, next: Option<usize>) {
        if let Some(start) = self.piece.filter(|start| *start < end) {
            let text = view.slice(start, end);
            let end = start + text.trim_ascii_end().len();
            let start = end - text.trim_ascii().len();
            if start < end {
                self.pieces.push((start, end));
            }
        }
        self.piece = next;
    }

    /// Where its text ends, or its codes where it has none.
    pub(super) fn end(&self) -> usize {
        self.pieces
            .last()
            .map_or(0, |(_, end)| *end)
            .max(self.bare_end)
            .max(self.start)
    }

    /// The class of its reply code, else of its enhanced code; 0 without either.
    pub(super) fn class(&self) -> u16 {
        match (self.code, self.enhanced) {
            (Some(code), _) => code.0 / 100,
            (_, Some(enhanced)) => enhanced.class,
            _ => 0,
        }
    }

    /// A reply code and nothing else.
    pub(super) fn is_bare(&self) -> bool {
        self.code.is_some() && self.enhanced.is_none() && self.pieces.is_empty()
    }

    /// Whether both say the same, whatever the spaces.
    pub(super) fn same_text(&self, other: &Draft, view: &View) -> bool {
        self.words(view).eq(other.words(view))
    }

    fn words<'a>(&'a self, view: &'a View<'_>) -> impl Iterator<Item = &'a [u8]> {
        self.pieces
            .iter()
            .flat_map(|(start, end)| view.slice(*start, *end).split(u8::is_ascii_whitespace))
            .filter(|word| !word.is_empty())
    }

    fn contains(&self, view: &View, byte: u8) -> bool {
        self.pieces
            .iter()
            .any(|(start, end)| view.slice(*start, *end).contains(&byte))
    }

    /// Takes what belongs to the surroundings from the end: a quotation mark, a semicolon, a bracket without its twin.
    pub(super) fn trim(&mut self, view: &View) {
        let Some((start, end)) = self.pieces.last().copied() else {
            return;
        };
        let mut text = view.slice(start, end);
        if view.slice(0, self.start).ends_with("（".as_bytes())
            && let Some(closing) = find(text, "）".as_bytes())
        {
            text = text.get(..closing).unwrap_or_default();
        }
        if let Some(quote) = self.quote {
            text = trim_end(text, b", ");
            text = text.strip_suffix(&[quote]).unwrap_or(text);
        }
        if let [before @ .., b'"'] = text
            && !before.contains(&b'"')
        {
            text = before;
        }
        for (open, close) in [(b'<', b'>'), (b'[', b']'), (b'(', b')')] {
            if text.ends_with(&[close]) && !self.contains(view, open) {
                text = trim_end(text, &[close]);
            }
        }
        let end = start + trim_end(text, b"; \n").len();
        self.pieces.pop();
        if end > start {
            self.pieces.push((start, end));
        }
    }

    /// The pieces joined, every run of white space one space; of a single piece that is left to the caller.
    pub(super) fn text<'a>(&self, view: &View<'a>) -> Cow<'a, str> {
        if let [(start, end)] = *self.pieces {
            return Cow::Borrowed(view.string(start, end));
        }
        Cow::Owned(self.spaced(view))
    }

    /// The pieces joined, every run of white space one space.
    pub(super) fn spaced(&self, view: &View) -> String {
        let length = self.pieces.iter().map(|(start, end)| end - start + 1).sum();
        let mut out = Vec::with_capacity(length);
        for word in self.words(view) {
            if !out.is_empty() {
                out.push(b' ');
            }
            out.extend_from_slice(word);
        }
        String::from_utf8(out).unwrap_or_default()
    }
}

/// Whether its white space is single spaces; a piece has none at its ends.
pub(super) fn is_spaced(text: &[u8]) -> bool {
    let pairs = text.iter().zip(text.iter().skip(1));
    let odd =
        |(byte, next): (&u8, &u8)| (*byte == b' ') & (*next == b' ') | (*next != b' ') & next.is_ascii_whitespace();
    !pairs.fold(false, |any, pair| any | odd(pair))
}

#[cfg(test)]
mod tests {
    use super::is_spaced;

    #[test]
    fn single_spaces_and_no_other_white_space_are_spaced() {
        for text in ["", "no", "no such user", "用 户"] {
            assert!(is_spaced(text.as_bytes()), "{text:?}");
        }
        for text in ["no  such", "no  such  user", "no\tsuch", "no\nsuch", "a no \n such"] {
            assert!(!is_spaced(text.as_bytes()), "{text:?}");
        }
    }
}
