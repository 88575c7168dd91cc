//! The whole input in pieces, each of one kind, for a page to show them in place.

use super::pieces;
pub(super) use crate::facts::PartKind;
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// A piece of the input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// It, as it stands in the input.
    pub text: String,
}

/// The pieces: those that are known, by their places in the input, and what the words between them look like.
/// Inside a reply they are text, outside other.
pub(super) fn of(text: &str, known: &[(usize, usize, PartKind)], replies: &[(usize, usize)]) -> Vec<Part> {
    let mut parts = Parts {
        text,
        at: 0,
        parts: Vec::new(),
    };
    let mut replies = replies.iter().copied().peekable();
    let mut reply = (0, 0);
    // The end of the input ends the last gap.
    let end = (text.len(), text.len(), PartKind::Other);
    for (start, stop, kind) in known.iter().copied().chain([end]) {
        if start < parts.at {
            continue;
        }
        while parts.at < start {
            while reply.1 <= parts.at
                && let Some(next) = replies.next()
            {
                reply = (next.0.max(reply.1), next.1);
            }
            let inside = (reply.0..reply.1).contains(&parts.at);
            let border = match (inside, parts.at < reply.0) {
                (true, _) => reply.1,
                (_, true) => reply.0,
                _ => start,
            };
            parts.gap(border.min(start), if inside { PartKind::Text } else { PartKind::Other });
        }
        parts.push(stop, kind);
    }
    parts.parts
}

struct Parts<'a> {
    text: &'a str,
    at: usize,
    parts: Vec<Part>,
}

impl Parts<'_> {
    /// The input up to `end`, cut into what its words look like.
    fn gap(&mut self, end: usize, kind: PartKind) {
        let end = self.border(end);
        let gap = self.text.get(self.at..end).unwrap_or_default();
        let start = self.at;
        for (from, to, found) in pieces::of(gap.as_bytes()) {
            self.push(start + from, kind);
            self.push(start + to, found);
        }
        self.push(end, kind);
    }

    /// The input up to `end` is of one kind; it joins what is before it where that is alike.
    fn push(&mut self, end: usize, kind: PartKind) {
        let end = self.border(end);
        let text = self.text.get(self.at..end).unwrap_or_default();
        self.at = end;
        match self.parts.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.kind == kind && matches!(kind, PartKind::Text | PartKind::Other) => {
                last.text.push_str(text)
            }
            _ => self.parts.push(Part {
                kind,
                text: text.into(),
            }),
        }
    }

    /// The next border between characters, never before what is done.
    fn border(&self, mut end: usize) -> usize {
        end = end.clamp(self.at, self.text.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        end
    }
}
