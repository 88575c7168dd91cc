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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn cut(text: &str, known: &[(usize, usize, PartKind)], replies: &[(usize, usize)], wanted: &[(PartKind, &str)]) {
        let found = of(text, known, replies);
        let found: Vec<_> = found.iter().map(|part| (part.kind, part.text.as_str())).collect();
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_reply_begins_where_nothing_is_known() {
        use PartKind::{Code, Other, Text};
        let wanted = [
            (Other, "he said "),
            (Text, "no "),
            (Code, "550"),
            (Text, " no"),
            (Other, " more"),
        ];
        cut("he said no 550 no more", &[(11, 14, Code)], &[(8, 17)], &wanted);
    }

    #[test]
    fn words_join_where_a_piece_between_them_is_of_their_kind() {
        use PartKind::{Code, Text};
        let known = [(0, 3, Code), (3, 6, Text), (6, 9, Code), (9, 12, Code)];
        let wanted = [
            (Code, "550"),
            (Text, " no"),
            (Code, "551"),
            (Code, "552"),
            (Text, " no more"),
        ];
        cut("550 no551552 no more", &known, &[(0, 20)], &wanted);
        cut("no no", &[(2, 5, Text)], &[(0, 5)], &[(Text, "no no")]);
    }

    #[test]
    fn a_border_within_a_character_moves_behind_it() {
        use PartKind::{Code, Text};
        cut(
            "邮箱不存在",
            &[(0, 4, Code)],
            &[(0, 15)],
            &[(Code, "邮箱"), (Text, "不存在")],
        );
        cut("邮箱", &[(1, 2, Code), (0, 3, Code)], &[(0, 6)], &[(Text, "邮箱")]);
    }
}
