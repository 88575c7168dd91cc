//! The one pass over the view: lines, and in them the numbers and cues.

use super::{
    bytes::{begins, trim_start},
    cues,
    draft::{Draft, Span},
    dsn,
    lines::{self, Kind},
    parts::PartKind,
    view::View,
};
use crate::{
    code::{EnhancedCode, ReplyCode},
    facts::Stage,
};
use alloc::vec::Vec;

/// Everything found so far.
pub(super) struct Scan<'a> {
    pub(super) view: &'a View,
    pub(super) drafts: Vec<Draft>,
    /// The draft whose text is being read.
    pub(super) open: Option<usize>,
    /// The command that the next reply answers.
    pub(super) stage: Option<Stage>,
    /// The server that sends the next reply.
    pub(super) host: Option<Span>,
    /// The server whose reply the text of the open one quotes.
    pub(super) quoted_host: Option<Span>,
    /// An enhanced code that the sending program chose, for a text that has none.
    pub(super) status: Option<(EnhancedCode, Span)>,
    /// Exchange's `#5.1.1 smtp;550`: the code is the reply's unless that has one of its own.
    pub(super) hash: Option<EnhancedCode>,
    /// The text shows a session: replies follow one after the other.
    pub(super) session: bool,
    /// A command was sent.
    commanded: bool,
    /// Brackets open in this paragraph.
    pub(super) depth: u32,
    /// Which paragraph this is, and where it starts.
    pub(super) paragraph: usize,
    pub(super) paragraph_start: usize,
    /// A blank line inside a reply of several lines.
    gap: Option<usize>,
    /// Where the line before ended.
    line_end: usize,
    pub(super) dsn: dsn::Fields,
    /// What is known of pieces of the view, in order.
    pub(super) labels: Vec<(Span, PartKind)>,
}

impl<'a> Scan<'a> {
    pub(super) fn run(view: &'a View) -> Scan<'a> {
        let mut scan = Scan {
            view,
            drafts: Vec::new(),
            open: None,
            stage: None,
            host: None,
            quoted_host: None,
            status: None,
            hash: None,
            session: false,
            commanded: false,
            depth: 0,
            paragraph: 0,
            paragraph_start: 0,
            gap: None,
            line_end: 0,
            dsn: dsn::Fields::default(),
            labels: Vec::new(),
        };
        let mut start = 0;
        for line in view.rest(0).split_inclusive(|byte| *byte == b'\n') {
            let end = start + line.len() - usize::from(line.ends_with(b"\n"));
            if original(line) && scan.drafts.last().is_some_and(Draft::has_code) {
                break;
            }
            scan.line(start, end);
            scan.line_end = end;
            start += line.len();
        }
        scan.end_paragraph(scan.line_end);
        scan.finish();
        scan
    }

    fn line(&mut self, start: usize, end: usize) {
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
        if let Some((_, name)) = cues::command(self.view, content) {
            self.labels.push(((content, name), PartKind::Command));
        }
    }

    /// Whether the open reply announced more lines, and this is one of them.
    fn goes_on(&self, content: usize) -> bool {
        let Some(open) = self.open.and_then(|open| self.drafts.get(open)) else {
            return false;
        };
        let same = super::numbers::reply(self.view, content).is_some_and(|(code, _)| Some(code) == open.code);
        open.more && same
    }

    /// Reads what a line holds, from `from` to `end`.
    pub(super) fn words(&mut self, from: usize, end: usize) {
        self.wrap(from);
        let mut at = from;
        while at < end {
            let byte = self.view.byte(at);
            at = match byte {
                b'0'..=b'9' => self.number(from, at, end),
                b'a'..=b'z' | b'A'..=b'Z' | b'[' => self.word(at, end),
                b'(' | b'{' => {
                    self.depth += 1;
                    at + 1
                }
                b')' | b'}' | b'"' | b'\'' | b'`' => {
                    self.closing(byte, at, end);
                    at + 1
                }
                // Exchange: #550 5.1.1 ... ##
                b'#' if self.view.byte(at + 1) == b'#' && self.is_coded() => {
                    self.close(at);
                    at + 2
                }
                _ => at + 1,
            };
        }
    }

    /// The text goes on in this line.
    fn wrap(&mut self, from: usize) {
        let end = self.line_end;
        for index in self.open_drafts().into_iter().flatten() {
            if let Some(draft) = self
                .drafts
                .get_mut(index)
                .filter(|draft| draft.piece.is_some_and(|at| at < from))
            {
                draft.cut(self.view, end, Some(from));
            }
        }
    }

    /// The open draft, and the one in whose text it is quoted.
    pub(super) fn open_drafts(&self) -> [Option<usize>; 2] {
        let outer = self.open.and_then(|open| self.drafts.get(open)?.outer);
        [self.open, outer]
    }

    /// A word: perhaps a cue. Gives where to read on.
    fn word(&mut self, at: usize, end: usize) -> usize {
        if let Some((cue, next)) = cues::at(self.view, at)
            && let Some(on) = self.cue(cue, at, next, end)
        {
            return on;
        }
        let mut next = at;
        // Alone, a bracket that no cue begins with.
        while self.view.byte(next).is_ascii_alphanumeric() {
            next += 1;
        }
        next.max(at + 1)
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
fn original(line: &[u8]) -> bool {
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

impl Scan<'_> {
    /// The known pieces by their places in the input.
    pub(super) fn known(&self) -> Vec<(usize, usize, PartKind)> {
        let source = |at| self.view.source(at);
        self.labels
            .iter()
            .map(|((start, end), kind)| (source(*start), source(*end), *kind))
            .collect()
    }
}
