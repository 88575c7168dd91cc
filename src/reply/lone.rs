//! An enhanced code that no reply code stands right before: it completes a reply, or begins one.

use super::{
    hosts::host_before,
    parts::PartKind,
    place::{self, After, Before},
    scan::Scan,
};
use crate::code::EnhancedCode;

impl Scan<'_> {
    /// An enhanced code without a reply code. `false` where it is none.
    pub(super) fn lone(&mut self, before: Before, code: EnhancedCode, at: usize, stop: usize) -> bool {
        let fits = match before {
            Before::Line => true,
            Before::Middle | Before::Never => false,
            _ => code.class != 2,
        };
        if !fits || place::after(self.view, stop, stop + 8, true) == After::Unit {
            return false;
        }
        let (start, end) = self.bracketed(at, stop);
        let quote = before.quote();
        if self.begins_smtp(code, at, stop) {
            return true;
        }
        match self.open.and_then(|open| self.drafts.get_mut(open)) {
            // It may stand in each line of a reply.
            Some(open) if open.lacks(code) || before == Before::Line && open.enhanced == Some(code) => {
                open.cut(self.view, start, Some(end));
                open.enhanced = Some(code);
            }
            // What an enhanced code's text quotes.
            Some(open) if quote.is_some() && open.code.is_none() => self.begin(before, code, quote, at, stop),
            Some(_) => return false,
            None => self.alone(before, code, quote, (start, at, stop, end)),
        }
        self.label((at, stop), PartKind::Enhanced);
        true
    }

    /// Exchange's `<mx.example.net #5.1.1 smtp;550 User unknown>`: server and code come before the reply.
    fn begins_smtp(&mut self, code: EnhancedCode, at: usize, stop: usize) -> bool {
        let view = self.view;
        let begins = view.before(at) == b'#' && view.rest(stop).trim_ascii_start().starts_with(b"smtp;");
        if begins {
            self.hash = Some(code);
            self.host = host_before(view, at - 1).or(self.host);
            self.label((at, stop), PartKind::Enhanced);
        }
        begins
    }

    /// An enhanced code where no text is being read.
    fn alone(
        &mut self,
        before: Before,
        code: EnhancedCode,
        quote: Option<u8>,
        (start, at, stop, end): (usize, usize, usize, usize),
    ) {
        let (view, paragraph) = (self.view, self.paragraph);
        let last = self.drafts.last_mut().filter(|last| last.paragraph == paragraph);
        if let Some(last) = last.filter(|last| last.code.is_some() && last.lacks(code)) {
            last.enhanced = Some(code);
            if last.pieces.is_empty() {
                last.piece = Some(self.view.skip(stop, view.len()));
                last.quote = quote;
                self.open = Some(self.drafts.len() - 1);
            }
        } else if end > stop {
            // At the end of a sentence: `... no mailbox here by that name. (#5.1.1)`
            let mut draft = self.draft(before, self.paragraph_start);
            draft.enhanced = Some(code);
            draft.piece = Some(self.paragraph_start);
            draft.cut(view, start, Some(end));
            draft.start = draft.pieces.first().map_or(at, |(start, _)| *start);
            self.add(draft);
        } else {
            self.begin(before, code, quote, at, stop);
        }
    }

    /// A reply that begins with an enhanced code.
    fn begin(&mut self, before: Before, code: EnhancedCode, quote: Option<u8>, at: usize, stop: usize) {
        let mut draft = self.draft(before, at);
        draft.enhanced = Some(code);
        draft.quote = quote;
        draft.bare_end = stop;
        draft.piece = Some(self.text_start(self.past_enhanced(stop), self.view.len()));
        self.add(draft);
    }

    /// The code with `#` and the brackets that hold it and nothing else.
    fn bracketed(&self, at: usize, stop: usize) -> (usize, usize) {
        let start = at - usize::from(self.view.before(at) == b'#');
        let closed = matches!(
            (self.view.before(start), self.view.byte(stop)),
            (b'(', b')') | (b'[', b']')
        );
        if closed { (start - 1, stop + 1) } else { (start, stop) }
    }
}
