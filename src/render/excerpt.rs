//! What is shown of a long input: the lines around the reply that decides.

use crate::explain::{ExplainedPart, Explanation};
use alloc::vec::Vec;

/// An input up to this length, in bytes, is shown whole.
const WHOLE: usize = 12_000;

/// So many bytes of a long deciding reply are shown.
const REPLY: usize = 3_000;

/// And so many on each side of it, less the rest of a line.
const NEAR: usize = 1_000;

/// A piece of the input, cut out of the whole.
pub(super) struct Excerpt<'e> {
    /// What is shown.
    pub text: &'e str,
    /// How many lines come before it that are not shown.
    pub before: usize,
    /// And after it.
    pub after: usize,
    start: usize,
}

impl<'e> Excerpt<'e> {
    /// The whole of a short input.
    pub fn of(explanation: &'e Explanation) -> Excerpt<'e> {
        let input = explanation.input.as_str();
        let (start, end) = match &explanation.reply {
            Some(reply) if input.len() > WHOLE => near(input, place(input, reply.start), place(input, reply.end)),
            _ => (0, input.len()),
        };
        let text = |from: usize, to: usize| input.get(from..to).unwrap_or_default();
        Excerpt {
            text: text(start, end),
            before: text(0, start).lines().count(),
            after: text(end, input.len()).lines().count(),
            start,
        }
    }

    /// The parts that lie in it, those at its ends cut to what does. Joined, the parts are the input.
    pub fn parts<'p>(&self, parts: &'p [ExplainedPart]) -> Vec<(&'p ExplainedPart, &'p str)> {
        let (mut at, end) = (0, self.start + self.text.len());
        let inside = parts.iter().filter_map(|part| {
            let from = at;
            at += part.text.len();
            let text = part
                .text
                .get(self.start.max(from) - from..end.min(at).checked_sub(from)?)?;
            Some((part, text)).filter(|_| !text.is_empty())
        });
        inside.collect()
    }
}

/// The bytes around a reply, from the start of a line to the end of one where lines are not too long.
fn near(input: &str, start: usize, end: usize) -> (usize, usize) {
    let end = border(input, end.min(start + REPLY));
    let from = border(input, start.saturating_sub(NEAR));
    let to = border(input, (end + NEAR).min(input.len()));
    let line = |text: &str| text.find('\n').map_or(0, |at| at + 1);
    let skipped = if from == 0 {
        0
    } else {
        line(input.get(from..start).unwrap_or_default())
    };
    let rest = input.get(end..to).unwrap_or_default();
    let kept = if to == input.len() { None } else { rest.rfind('\n') };
    (from + skipped, kept.map_or(to, |at| end + at + 1))
}

/// The border between characters there, or before.
fn border(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// From UTF-16 units to bytes.
fn place(text: &str, units: usize) -> usize {
    let mut left = units;
    let stop = |c: char| {
        let over = left == 0;
        left = left.saturating_sub(c.len_utf16());
        over
    };
    text.find(stop).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::Excerpt;
    use crate::{catalogue, explain::explain};
    use alloc::{format, string::String};

    #[track_caller]
    fn shown(input: &str) -> (String, usize, usize) {
        let lang = catalogue::language("en").unwrap();
        let explanation = explain(input, lang).unwrap();
        let excerpt = Excerpt::of(&explanation);
        let parts = excerpt.parts(explanation.parts.as_deref().unwrap());
        let joined: String = parts.iter().map(|(_, text)| *text).collect();
        assert_eq!(joined, excerpt.text);
        (joined, excerpt.before, excerpt.after)
    }

    #[test]
    fn a_short_input_is_shown_whole() {
        let input = "\nOct 1 server: hello\n550 5.1.1 No such user\n";
        assert_eq!(shown(input), (input.into(), 0, 0));
    }

    #[test]
    fn of_a_long_one_whole_lines_around_the_reply_are_shown() {
        let quiet = "2026 一行日志，什么也没有说\n".repeat(1000);
        let (text, before, after) = shown(&format!("{quiet}550 5.1.1 No such user\n\n{quiet}"));
        assert!(text.contains("\n550 5.1.1 No such user\n"));
        assert!(text.starts_with("2026") && text.ends_with("说\n"), "{text}");
        assert!(text.len() < 7_000, "{}", text.len());
        assert_eq!(before + after + text.lines().count(), 2002);
    }

    #[test]
    fn a_line_without_end_is_cut() {
        let long = "字".repeat(100_000);
        let (text, before, after) = shown(&format!("{long} 550 5.1.1 No such user {long}"));
        assert!(text.contains("550 5.1.1"));
        assert!(text.len() < 20_000, "{}", text.len());
        assert_eq!((before, after), (1, 1));
    }
}
