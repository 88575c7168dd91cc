//! Where a reply's text ends, and what comes after it.

use super::{
    draft::{Draft, Span},
    scan::Scan,
};
use crate::facts::Stage;

impl Scan<'_> {
    /// The open reply, and the one in which it is quoted, end at `at`.
    pub(super) fn close(&mut self, at: usize) {
        let Some(open) = self.open.take() else { return };
        let outer = self.cut(open, at, None);
        if let Some(outer) = outer {
            self.cut(outer, at, None);
        }
    }

    /// The piece of a draft that is being read ends, and another begins at `next`. Gives the draft in
    /// whose text it is quoted.
    pub(super) fn cut(&mut self, index: usize, end: usize, next: Option<usize>) -> Option<usize> {
        let draft = self.drafts.get_mut(index)?;
        draft.cut(self.view, end, next);
        draft.outer
    }

    /// The open reply ends at `at` if it is quoted in another, which goes on.
    pub(super) fn close_inner(&mut self, at: usize) {
        if let Some(draft) = self.open.and_then(|open| self.drafts.get_mut(open))
            && let Some(outer) = draft.outer
        {
            draft.cut(self.view, at, None);
            self.open = Some(outer);
        }
    }

    /// A closing bracket or a quotation mark at `at`.
    pub(super) fn closing(&mut self, mark: u8, at: usize, end: usize) {
        if matches!(mark, b')' | b'}') {
            self.depth = self.depth.saturating_sub(1);
        }
        let Some(open) = self.open.and_then(|open| self.drafts.get(open)) else {
            return;
        };
        let over = |draft: &Draft| match mark {
            b')' | b'}' => draft.depth > self.depth,
            _ => draft.quote == Some(mark) && self.ends_quote(mark, at, end),
        };
        match open.outer {
            Some(outer) if self.drafts.get(outer).is_some_and(over) => self.close(at),
            outer if over(open) => match outer {
                Some(_) => self.close_inner(at),
                None => self.close(at),
            },
            _ => {}
        }
    }

    /// Whether the quotation mark closes: an apostrophe does not.
    fn ends_quote(&self, mark: u8, at: usize, end: usize) -> bool {
        let (before, next) = (self.view.before(at), self.view.byte(at + 1));
        let apostrophe = mark == b'\'' && (next.is_ascii_alphanumeric() || next == b' ' && before == b's');
        before != b'\\' && (at + 1 >= end || !apostrophe && !next.is_ascii_alphanumeric())
    }

    /// The text of the open reply is over at `at`, and what stands there names the command that it answers.
    pub(super) fn last_answers(&mut self, stage: Stage, at: usize) {
        let paragraph = self.paragraph;
        let index = self.open.or(self.drafts.len().checked_sub(1));
        let Some(draft) = index.and_then(|index| self.drafts.get_mut(index)) else {
            return;
        };
        if draft.paragraph == paragraph || draft.piece.is_some() {
            draft.stage = Some(stage);
            if let Some(outer) = draft.outer.and_then(|outer| self.drafts.get_mut(outer)) {
                outer.stage = Some(stage);
            }
            // The bracket that the phrase stands in is not the reply's.
            self.close(at - usize::from(self.view.before(at) == b'('));
        } else if draft.stage.is_none() && draft.paragraph + 4 > paragraph {
            // A property of the same printed object, a line or two below.
            draft.stage = Some(stage);
        }
    }

    /// The sending program's own enhanced code holds for a text that states none.
    pub(super) fn settle_status(&mut self) {
        let Some((status, span)) = self.status.take() else {
            return;
        };
        let paragraph = self.paragraph;
        let mut here = self
            .drafts
            .iter_mut()
            .rev()
            .take_while(|draft| draft.paragraph == paragraph);
        match here.next() {
            Some(last) if !last.has_code() => last.enhanced = Some(status),
            Some(_) => {}
            None => self.bare_status(status, span, None),
        }
    }

    /// A reply that is an enhanced code alone, without a text.
    pub(super) fn bare_status(&mut self, status: crate::EnhancedCode, span: Span, recipient: Option<usize>) {
        self.drafts.push(Draft {
            enhanced: Some(status),
            start: span.0,
            bare_end: span.1,
            recipient,
            paragraph: self.paragraph,
            ..Draft::default()
        });
    }
}
