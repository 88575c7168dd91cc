//! The one pass over the view: lines, and in them the numbers and cues.

use super::{
    bytes::position,
    draft::{Draft, Span},
    dsn, look,
    marks::Marks,
    paragraphs::original,
    parts::PartKind,
    view::View,
};
use crate::{code::EnhancedCode, facts::Stage};
use alloc::vec::Vec;

/// Everything found so far.
pub(super) struct Scan<'a> {
    pub(super) view: &'a View<'a>,
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
    pub(super) commanded: bool,
    /// Brackets open in this paragraph.
    pub(super) depth: u32,
    /// Which paragraph this is, and where it starts.
    pub(super) paragraph: usize,
    pub(super) paragraph_start: usize,
    /// A blank line inside a reply of several lines.
    pub(super) gap: Option<usize>,
    /// Where the line before ended.
    pub(super) line_end: usize,
    pub(super) dsn: dsn::Fields,
    /// Where in the view something may begin.
    marks: Marks,
    /// Whether [`Scan::labels`] are wanted.
    labelled: bool,
    /// What is known of pieces of the view, in order.
    labels: Vec<(Span, PartKind)>,
}

impl<'a> Scan<'a> {
    pub(super) fn run(view: &'a View<'a>, labelled: bool) -> Scan<'a> {
        let mut scan = Scan {
            view,
            drafts: Vec::with_capacity(4),
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
            marks: Marks::default(),
            labelled,
            labels: Vec::new(),
        };
        let mut start = 0;
        while start < view.len() {
            let rest = view.rest(start);
            let length = position(rest, b'\n').unwrap_or(rest.len());
            let end = start + length;
            if scan.drafts.last().is_some_and(Draft::has_code) && original(view.slice(start, end)) {
                break;
            }
            scan.line(start, end);
            scan.line_end = end;
            start = end + 1;
        }
        scan.end_paragraph(scan.line_end);
        scan.finish();
        scan
    }

    /// Reads what a line holds, from `from` to `end`.
    pub(super) fn words(&mut self, from: usize, end: usize) {
        self.wrap(from);
        let mut on = Some(from);
        let mut at = from;
        loop {
            at = match on {
                Some(on) => self.marks.next(self.view, on, end),
                None => self.marks.next(self.view, at + 1, end),
            };
            if at >= end {
                return;
            }
            on = self.read(from, at, end);
        }
    }

    /// Reads what stands at a mark. Gives where to read on, if that is not at the next mark.
    fn read(&mut self, from: usize, at: usize, end: usize) -> Option<usize> {
        let byte = self.view.byte(at);
        match byte {
            b'0'..=b'9' => return self.number(from, at, end),
            b'a'..=b'z' | b'A'..=b'Z' | b'[' => {
                let (cue, next) = look::at(self.view, at, self.is_coded())?;
                return self.cue(cue, at, next, end);
            }
            b'(' | b'{' => self.depth += 1,
            b')' | b'}' | b'"' | b'\'' | b'`' => self.closing(byte, at, end),
            // Exchange: #550 5.1.1 ... ##
            b'#' if self.view.byte(at + 1) == b'#' && self.is_coded() => {
                self.close(at);
            }
            _ => {}
        }
        None
    }

    /// What is known of a piece of the view.
    pub(super) fn label(&mut self, span: Span, kind: PartKind) {
        if self.labelled {
            self.labels.push((span, kind));
        }
    }

    /// The known pieces by their places in the input.
    pub(super) fn known(&self) -> Vec<(usize, usize, PartKind)> {
        let source = |at| self.view.source(at);
        self.labels
            .iter()
            .map(|((start, end), kind)| (source(*start), source(*end), *kind))
            .collect()
    }
}
