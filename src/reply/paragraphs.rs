//! How lines hang together: what goes on, and what begins anew.

use super::{
    bytes::{begins, trim_start},
    commands, dsn,
    lines::{self, Kind},
    numbers,
    parts::PartKind,
    scan::Scan,
};
use crate::{code::ReplyCode, facts::Stage};

impl Scan<'_> {
    /// Reads a line.
    pub(super) fn line(&mut self, start: usize, end: usize) {
        let (kind, content) = lines::read(self.view, start, end);
        match kind {
            Kind::Blank => self.blank(end),
            Kind::Client(stage) => self.command(stage, content, end),
            Kind::Server => {
                self.gap = None;
                if !self.goes_on(content) {
                    self.close(self.line_end);
                }
                self.session = true;
                self.words(content, end);
            }
            Kind::Break => {
                self.end_paragraph(self.line_end);
                // Behind the address of a recipient comes what was said of him.
                let address = self.view.slice(content, end).trim_ascii_end().ends_with(b">:");
                self.paragraph_start = if address { end } else { content };
                match dsn::field(self.view, content, end) {
                    Some(field) => self.field(&field, end),
                    None => self.words(content, end),
                }
            }
            Kind::Plain => {
                if let Some(gap) = self.gap.take().filter(|_| !self.goes_on(content)) {
                    self.close(gap);
                }
                self.words(content, end);
            }
        }
    }

    /// A blank line ends a paragraph, but for a reply that announced more lines.
    fn blank(&mut self, end: usize) {
        let more = self
            .open
            .and_then(|open| self.drafts.get(open))
            .is_some_and(|open| open.more);
        if more {
            self.gap = Some(self.line_end);
        } else {
            self.end_paragraph(self.line_end);
            self.paragraph_start = end;
        }
        self.dsn.blank();
    }

    /// A command begins another answer.
    fn command(&mut self, stage: Stage, content: usize, end: usize) {
        self.session = true;
        self.end_paragraph(self.line_end);
        // What a server says before the first command is its greeting, or what it says instead.
        let first = !core::mem::replace(&mut self.commanded, true);
        let last = self
            .drafts
            .last_mut()
            .filter(|last| first && last.paragraph + 1 == self.paragraph);
        if let Some(greeting) = last.filter(|last| matches!(last.code, Some(ReplyCode(220 | 400..)))) {
            greeting.stage = greeting.stage.or(Some(Stage::Connect));
        }
        self.stage = Some(stage);
        self.paragraph_start = end;
        if let Some((_, name)) = commands::command(self.view, content) {
            self.label((content, name), PartKind::Command);
        }
    }

    /// Whether the open reply announced more lines, and this is one of them.
    fn goes_on(&self, content: usize) -> bool {
        let Some(open) = self.open.and_then(|open| self.drafts.get(open)) else {
            return false;
        };
        let same = numbers::reply(self.view, content).is_some_and(|(code, _)| Some(code) == open.code);
        open.more && same
    }

    /// The text goes on in this line.
    pub(super) fn wrap(&mut self, from: usize) {
        let Some(open) = self.open else { return };
        let outer = self.drafts.get(open).and_then(|open| open.outer);
        for index in [Some(open), outer].iter().flatten() {
            let piece = self.drafts.get(*index).and_then(|draft| draft.piece);
            if piece.is_some_and(|at| at < from) {
                self.cut(*index, self.line_end, Some(from));
            }
        }
    }

    /// A paragraph ends: what was said of command and host holds no longer, but in a session.
    pub(super) fn end_paragraph(&mut self, at: usize) {
        self.gap = None;
        self.close(at);
        self.settle_status();
        self.paragraph += 1;
        self.depth = 0;
        self.hash = None;
        if !self.session {
            self.stage = None;
            self.host = None;
        }
    }
}

/// The line below which a bounce repeats the message: replies in there are none of this bounce.
pub(super) fn original(line: &[u8]) -> bool {
    let line = trim_start(line, b"- ");
    ORIGINAL.iter().any(|head| begins(line, head))
}

/// How programs announce it.
const ORIGINAL: [&str; 6] = [
    "This is a copy of the message",
    "This is a copy of your message",
    "Below this line is a copy of the message",
    "Original message",
    "Content-Type: message/rfc822",
    "Content-Type: text/rfc822-headers",
];
