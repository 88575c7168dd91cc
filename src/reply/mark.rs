//! Reading a reply code with what stands right behind it.

use super::{
    numbers,
    parts::PartKind,
    place::{self, After, Before},
    scan::Scan,
    words,
};
use crate::code::{EnhancedCode, ReplyCode};

/// A reply code with what stands right behind it.
pub(super) struct Mark {
    pub(super) before: Before,
    pub(super) code: ReplyCode,
    /// Where it starts and ends.
    pub(super) at: usize,
    pub(super) code_end: usize,
    /// The enhanced code, and where it stands.
    pub(super) enhanced: Option<(EnhancedCode, usize, usize)>,
    /// Where the text begins.
    pub(super) text: usize,
    pub(super) more: bool,
    pub(super) quote: Option<u8>,
}

impl Scan<'_> {
    /// The reply code at `at`, if one may stand there.
    pub(super) fn mark(&self, before: Before, at: usize, end: usize) -> Option<Mark> {
        let (code, stop) = numbers::reply(self.view, at)?;
        let mark = self.tail(before, code, at, stop, end);
        let after = place::after(self.view, mark.text, end, before != Before::Line);
        let open = self.open.and_then(|open| self.drafts.get(open));
        let goes_on = before == Before::Line && open.is_some_and(|open| open.more && open.code == Some(code));
        let tuple = mark.quote.is_some() && self.view.byte(stop) == b',';
        let fits = match before {
            _ if mark.enhanced.is_some() || tuple || goes_on => true,
            Before::Never => false,
            Before::Line => after != After::Unit,
            Before::Announced => after != After::Unit || words::is_said(self.view, at),
            Before::Quote(_) => after != After::Unit && (after == After::Words || self.view.byte(stop) != b' '),
            Before::Opener => after == After::Words,
            // `[error] 550#550: *1` of nginx is a process.
            Before::Aside => {
                matches!(self.view.byte(stop), b' ' | b'-') && after == After::Words && words::is_refusal(code.0)
            }
            Before::Middle => after == After::Words && self.may_follow(code),
        };
        fits.then_some(mark)
    }

    /// Whether the code may begin a reply between two words: the lines of several were joined.
    fn may_follow(&self, code: ReplyCode) -> bool {
        let open = self.open.and_then(|open| self.drafts.get(open));
        open.is_some_and(|open| open.code == Some(code) || open.code.is_some() && words::is_refusal(code.0))
    }

    /// Reads on behind a reply code: hyphen, the code again, an enhanced code, brackets, the rest of a tuple.
    fn tail(&self, before: Before, code: ReplyCode, at: usize, stop: usize, end: usize) -> Mark {
        let view = self.view;
        let mut mark = Mark {
            before,
            code,
            at,
            code_end: stop,
            enhanced: None,
            text: stop,
            more: view.byte(stop) == b'-',
            quote: before.quote(),
        };
        self.pass_bracket(&mut mark, end);
        for _ in 0..3 {
            let next = self.separators(mark.text, end);
            if let Some((enhanced, stop)) = numbers::enhanced(view, next, true)
                && mark.enhanced.is_none_or(|(first, _, _)| first == enhanced)
            {
                mark.enhanced.get_or_insert((enhanced, next, stop));
                mark.text = self.past_enhanced(stop);
            } else if mark.enhanced.is_none() && numbers::reply(view, next).is_some_and(|(again, _)| again == code) {
                mark.text = next + 3;
            } else {
                break;
            }
        }
        mark.text = self.text_start(mark.text, end);
        mark
    }

    /// Past the rest of `(550)`, and in a tuple of Python of `(550, b'`.
    fn pass_bracket(&self, mark: &mut Mark, end: usize) {
        let (view, stop) = (self.view, mark.code_end);
        if !matches!(view.before(mark.at), b'(' | b'[') {
            return;
        }
        if matches!(view.byte(stop), b')' | b']') {
            mark.text += 1;
        } else if view.byte(stop) == b',' {
            let next = view.skip(stop + 1, end);
            let next = next + usize::from(view.byte(next) == b'b');
            if matches!(view.byte(next), b'"' | b'\'') {
                mark.text = next + 1;
                mark.quote = Some(view.byte(next));
            }
        }
    }

    /// Past a bracket that closes behind an enhanced code, or the full stop of a sentence: `5.1.1. User unknown`.
    pub(super) fn past_enhanced(&self, stop: usize) -> usize {
        let (sign, next) = (self.view.byte(stop), self.view.byte(stop + 1));
        let closes = matches!(sign, b')' | b']') || matches!(sign, b'.' | b',') && next == b' ';
        stop + usize::from(closes)
    }

    /// Past what may stand between two codes.
    fn separators(&self, mut at: usize, end: usize) -> usize {
        while at < end && matches!(self.view.byte(at), b' ' | b'-' | b':' | b'#' | b'(' | b'[') {
            at += 1;
        }
        at
    }

    /// Past the hyphen, the colon and the spaces before a text.
    pub(super) fn text_start(&self, at: usize, end: usize) -> usize {
        let mut start = at;
        while start < end && matches!(self.view.byte(start), b' ' | b'-' | b':') {
            start += 1;
        }
        start
    }

    pub(super) fn label_mark(&mut self, mark: &Mark) {
        self.label((mark.at, mark.code_end), PartKind::Code);
        let mut from = mark.code_end;
        if let Some((_, start, stop)) = mark.enhanced {
            self.label((from, start), PartKind::Separator);
            self.label((start, stop), PartKind::Enhanced);
            from = stop;
        }
        self.label((from, mark.text), PartKind::Separator);
    }
}
