//! What the end of the text shows: which drafts are no replies, or the same reply once more.

use super::{draft::Draft, scan::Scan};

/// So many replies are looked at to find one that a notification repeats.
const NEAR: usize = 8;

impl Scan<'_> {
    /// Settles what was left open: drops what turned out to be no reply, and completes the others.
    pub(super) fn finish(&mut self) {
        self.join_texts();
        let coded = self.drafts.iter().any(Draft::has_code);
        for draft in &mut self.drafts {
            draft.trim(self.view);
            draft.dropped = !draft.has_code() && (coded && draft.recipient.is_none() || draft.pieces.is_empty());
        }
        self.complete();
        self.drop_repeated();
        self.drop_retold();
        if self.drafts.iter().all(|draft| draft.dropped) {
            let mut whole = Draft {
                piece: Some(0),
                ..Draft::default()
            };
            whole.cut(self.view, self.view.len(), None);
            whole.start = whole.pieces.first().map_or(0, |(start, _)| *start);
            whole.dropped = whole.pieces.is_empty();
            whole.stage = self.drafts.last().and_then(|draft| draft.stage);
            self.drafts.push(whole);
        }
    }

    /// In a printed object code and text have fields of their own: `{"code":550,"message":"User unknown"}`.
    fn join_texts(&mut self) {
        for index in 1..self.drafts.len() {
            let Some((before, from)) = self.drafts.split_at_mut_checked(index) else {
                return;
            };
            if let Some((last, draft)) = before.last_mut().zip(from.first_mut())
                && last.code.is_some()
                && last.pieces.is_empty()
                && last.paragraph == draft.paragraph
                && !draft.has_code()
            {
                last.pieces = core::mem::take(&mut draft.pieces);
                last.quote = draft.quote;
            }
        }
    }

    /// The fields of a recipient complete his `Diagnostic-Code`.
    fn complete(&mut self) {
        for draft in &mut self.drafts {
            let Some(group) = draft.recipient.and_then(|index| self.dsn.groups.get(index)) else {
                continue;
            };
            draft.host = draft.host.or(group.host);
            if !draft.has_code() {
                draft.enhanced = group.recipient.status;
                draft.dropped = draft.enhanced.is_none() && draft.pieces.is_empty();
            }
        }
    }

    /// A program prints the same reply as message and as property, or its code once more.
    fn drop_repeated(&mut self) {
        let mut kept: Option<usize> = None;
        for index in 0..self.drafts.len() {
            if self.drafts.get(index).is_none_or(|draft| draft.dropped) {
                continue;
            }
            let idle = kept.and_then(|kept| self.idle(kept, index));
            match kept {
                Some(kept) if idle == Some(index) => self.merge(index, kept),
                Some(last) if idle == Some(last) => {
                    self.merge(last, index);
                    kept = Some(index);
                }
                _ => kept = Some(index),
            }
        }
    }

    /// Which of two neighbours says nothing that the other does not say.
    fn idle(&self, first: usize, second: usize) -> Option<usize> {
        let (last, draft) = self.drafts.get(first).zip(self.drafts.get(second))?;
        // After another command the same words are another reply.
        let apart = draft.session && last.session && last.paragraph != draft.paragraph;
        if last.recipient.is_some() || draft.recipient.is_some() || apart {
            None
        } else if last.code.is_none() && last.enhanced == draft.enhanced && last.pieces.is_empty() {
            Some(first)
        } else if last.code != draft.code {
            None
        } else if draft.is_bare() || last.enhanced == draft.enhanced && last.same_text(draft, self.view) {
            Some(second)
        } else {
            last.is_bare().then_some(first)
        }
    }

    /// A bounce tells a reply in words first, with the command, and again in the fields for programs.
    fn drop_retold(&mut self) {
        let mut from = 0;
        for index in 0..self.drafts.len() {
            let told = |earlier: &usize| self.retells(*earlier, index);
            if let Some(earlier) = (from..index.min(from + NEAR)).find(told) {
                self.merge(earlier, index);
                from = earlier + 1;
            }
        }
    }

    fn retells(&self, earlier: usize, index: usize) -> bool {
        self.drafts
            .get(earlier)
            .zip(self.drafts.get(index))
            .is_some_and(|(told, again)| {
                let kept = !told.dropped && !again.dropped && !told.session;
                let same = told.code == again.code && told.enhanced == again.enhanced;
                kept && told.recipient.is_none()
                    && again.recipient.is_some()
                    && same
                    && told.same_text(again, self.view)
            })
    }

    /// Drops a draft; another that says the same learns its command and host.
    fn merge(&mut self, index: usize, into: usize) {
        let Some(draft) = self.drafts.get_mut(index) else {
            return;
        };
        draft.dropped = true;
        let (stage, host) = (draft.stage, draft.host);
        if let Some(into) = self.drafts.get_mut(into) {
            into.stage = into.stage.or(stage);
            into.host = into.host.or(host);
        }
    }
}
