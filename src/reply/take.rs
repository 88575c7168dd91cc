//! From a number to a reply: it begins one, goes on with one, or completes one.

use super::{
    draft::Draft,
    mark::Mark,
    numbers,
    parts::PartKind,
    place::{self, After, Before},
    scan::Scan,
};

impl Scan<'_> {
    /// A number: perhaps a code. Gives where to read on; `None` where it is any other.
    pub(super) fn number(&mut self, line: usize, at: usize, end: usize) -> Option<usize> {
        let before = place::before(self.view, line, at);
        if before != Before::Never {
            if let Some(mark) = self.mark(before, at, end) {
                let text = mark.text;
                self.take(mark, end);
                return Some(text.max(at + 3));
            }
            if let Some((code, stop)) = numbers::enhanced(self.view, at, false)
                && self.lone(before, code, at, stop)
            {
                return Some(stop);
            }
        }
        None
    }

    /// Whether the mark goes on with the open reply, which announced more lines.
    fn goes_on_with(&mut self, mark: &Mark) -> bool {
        let Some(open) = self.open.and_then(|open| self.drafts.get_mut(open)) else {
            return false;
        };
        let placed = matches!(mark.before, Before::Line | Before::Middle);
        let same = open.more && open.code == Some(mark.code) && placed;
        if same {
            open.cut(self.view, mark.at, Some(mark.text));
            open.more = mark.more;
            open.enhanced = open.enhanced.or(mark.enhanced.map(|(code, _, _)| code));
        }
        same
    }

    fn take(&mut self, mark: Mark, end: usize) {
        self.label_mark(&mark);
        if self.goes_on_with(&mark) {
            return;
        }
        let mut draft = self.draft(mark.before, mark.at);
        draft.code = Some(mark.code);
        draft.enhanced = mark.enhanced.map(|(code, _, _)| code);
        if let Some(hash) = self.hash.take().filter(|hash| draft.lacks(*hash)) {
            draft.enhanced = Some(hash);
        }
        draft.more = mark.more;
        draft.quote = mark.quote;
        draft.bare_end = mark.enhanced.map_or(mark.code_end, |(_, _, stop)| stop);
        // A code in a field of its own has no text: `responseCode: 550,`.
        let field = mark.before == Before::Announced && mark.enhanced.is_none() && mark.quote.is_none();
        let silent = field && place::after(self.view, mark.text, end, true) == After::Nothing;
        draft.piece = (!silent).then_some(mark.text);
        self.add(draft);
        // Behind 354 comes the message (RFC 5321, section 4.1.1.4).
        if mark.code.0 == 354 && self.session {
            self.stage = Some(crate::facts::Stage::DataEnd);
        }
    }

    /// A new draft that begins at `at`: quoted in the open one, or after it.
    pub(super) fn draft(&mut self, before: Before, at: usize) -> Draft {
        let mut draft = Draft {
            start: at,
            stage: self.stage,
            host: self.host,
            depth: self.depth,
            paragraph: self.paragraph,
            session: self.session,
            ..Draft::default()
        };
        let Some(index) = self.open else { return draft };
        let quoted = matches!(before, Before::Quote(_) | Before::Opener | Before::Announced);
        match self.drafts.get(index) {
            // A text that lacked its code: here it is.
            Some(open) if !open.has_code() => {
                draft.recipient = open.recipient;
                self.drafts.truncate(index);
                self.open = None;
            }
            Some(open) if quoted => {
                draft.outer = open.outer.or(Some(index));
                draft.host = self.quoted_host.take().or(self.host);
                draft.recipient = open.recipient;
                self.close_inner(at);
            }
            _ => self.close(at),
        }
        draft
    }

    /// Adds a draft; it is the open one if its text is to be read.
    pub(super) fn add(&mut self, draft: Draft) {
        if draft.piece.is_some() {
            self.open = Some(self.drafts.len());
        }
        self.drafts.push(draft);
    }

    /// The text of a reply begins that may have a code or not.
    pub(super) fn text(&mut self, at: usize) {
        self.close(at);
        let mut draft = self.draft(Before::Line, at);
        draft.piece = Some(at);
        draft.quote = Some(self.view.before(at)).filter(|quote| matches!(quote, b'"' | b'\''));
        self.add(draft);
    }

    /// PHPMailer's `Detail: ... SMTP code: 550`: the code of the text before it.
    pub(super) fn code_of_text(&mut self, at: usize, next: usize) -> Option<usize> {
        let (code, stop) = numbers::reply(self.view, next)?;
        self.label((next, stop), PartKind::Code);
        match self.open.and_then(|open| self.drafts.get_mut(open)) {
            Some(open) => open.code = Some(code),
            None => {
                let mut draft = self.draft(Before::Line, next);
                draft.code = Some(code);
                draft.bare_end = stop;
                self.drafts.push(draft);
            }
        }
        self.close(at);
        Some(stop)
    }
}
