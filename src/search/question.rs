//! What was asked: codes, beginnings of codes, and words.

use super::{
    spelling::{self, Firsts},
    words::{Words, stem},
};
use crate::{
    catalogue,
    code::{Code, digits, half_width},
    explain,
    lang::Lang,
};
use alloc::{borrow::ToOwned, string::String, vec::Vec};

/// More characters than this hold no question; what follows is not read.
const LONGEST: usize = 200;

/// More words than this are not looked for.
const MOST_TERMS: usize = 12;

/// What was asked.
#[derive(Default)]
pub(super) struct Question {
    /// Whole codes in the order of the question.
    pub codes: Vec<Code>,
    /// The first characters of codes: `55`, `5.7.`
    pub starts: Vec<String>,
    pub terms: Vec<Term>,
    /// Whether codes with dots were asked for.
    pub dotted: bool,
}

/// A word that is looked for.
pub(super) struct Term {
    /// The stems of all that it may be written as; its own comes first.
    pub forms: Vec<String>,
    /// The last word: it may be still in the typing.
    pub open: bool,
    /// How much it counts in each entry, by where it stands there.
    pub levels: Vec<u8>,
    /// What its forms begin with.
    pub firsts: Firsts,
    /// How much more it counts since few entries have it; 0 where none does.
    pub rarity: u32,
}

impl Question {
    pub fn read(query: &str, words: &Words, lang: Lang) -> Question {
        let mut text = String::new();
        for c in query.chars().take(LONGEST) {
            text.push(words.usual(half_width(c).to_ascii_lowercase()));
        }
        let (mut question, mut found) = (Question::default(), Vec::new());
        let mut rest = &*text;
        while let Some((kind, token, after)) = token(rest) {
            rest = after;
            match kind {
                HAN => cut_han(token, words, &mut found),
                LATIN if !question.take_code(token, lang) => found.extend(token.split('.').map(ToOwned::to_owned)),
                _ => {}
            }
        }
        found.retain(|word| !word.is_empty());
        let filler = |word: &String| words.is_filler(word) || word.len() == 1;
        // Where there is nothing but fillers, they are what is meant.
        if !(question.codes.is_empty() && question.starts.is_empty() && found.iter().all(filler)) {
            found.retain(|word| !filler(word));
        }
        question
            .terms
            .extend(found.iter().take(MOST_TERMS).map(|word| Term::new(word, words)));
        if let Some(last) = question.terms.last_mut() {
            last.open = !text.ends_with(' ');
            question.starts.retain(|start| start.contains('.'));
        }
        question
    }

    /// Takes `552`, `5.7.1`, `x.7.1`, `55`, `5.7`, `5xx`; anything else is a word.
    fn take_code(&mut self, token: &str, lang: Lang) -> bool {
        let start = token.trim_matches(['.', 'x']);
        let digits_only = start.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let dots = start.bytes().filter(|b| *b == b'.').count();
        if start.is_empty() || !digits_only || (dots == 0 && start.len() > 3) {
            return false;
        }
        self.dotted |= dots > 0;
        if token.starts_with('x') {
            for class in [5, 4, 2] {
                let code = Code::read(&[&*digits(class), ".", start].concat());
                self.add(code.filter(|code| is_known(*code)));
            }
            return true;
        }
        match Code::read(start) {
            // 163 is no code, but the name of a provider.
            Some(code) if dots == 0 => return self.whole(code, lang),
            Some(code) => {
                self.whole(code, lang);
                self.starts.push(start.to_owned());
            }
            None => self.starts.push([start, if dots == 0 { "" } else { "." }].concat()),
        }
        true
    }

    /// A code, if it is known or may exist; three digits may lack their dots. Whether it is one.
    fn whole(&mut self, code: Code, lang: Lang) -> bool {
        let mut is_code = false;
        if let (Code::Reply(reply), false) = (code, is_known(code)) {
            let dotted = Code::enhanced(reply.0 / 100, reply.0 / 10 % 10, reply.0 % 10);
            is_code = is_known(dotted);
            self.add(Some(dotted).filter(|_| is_code));
        }
        let existing = explain::read_code(&code.text(), lang).ok();
        self.add(existing);
        is_code || existing.is_some()
    }

    /// One more code; one that is asked for twice is found once.
    fn add(&mut self, code: Option<Code>) {
        self.codes.extend(code.filter(|code| !self.codes.contains(code)));
    }

    /// What a renderer is to mark.
    pub fn marks(&self) -> Vec<String> {
        let mut marks = self.starts.clone();
        for code in &self.codes {
            marks.push(code.text());
        }
        for term in &self.terms {
            marks.extend_from_slice(&term.forms);
        }
        marks
    }
}

impl Term {
    #[inline(never)]
    pub fn new(word: &str, words: &Words) -> Term {
        let mut forms = Vec::new();
        forms.push(stem(word).to_owned());
        for other in words.same(word).split(' ').filter(|other| !other.is_empty()) {
            forms.push(stem(other).to_owned());
        }
        Term {
            forms,
            open: false,
            levels: Vec::new(),
            firsts: Firsts::default(),
            rarity: 0,
        }
    }

    /// Where it stands in a text: start and length.
    pub fn find(&self, text: &str) -> Option<(usize, usize)> {
        spelling::find(text, &self.forms, self.open, 0)
    }

    /// Whether a word of the table is meant.
    pub fn means(&self, word: &str) -> bool {
        self.forms.iter().any(|form| super::words::means(word, form, self.open))
    }

    /// How much it counts in an entry.
    pub fn level(&self, index: usize) -> u8 {
        self.levels.get(index).copied().unwrap_or_default()
    }
}

#[inline(never)]
fn is_known(code: Code) -> bool {
    catalogue::codes().any(|other| other == code)
}

const LATIN: u8 = 1;
const HAN: u8 = 2;

const fn kind(c: char) -> u8 {
    match c {
        '.' | '0'..='9' | 'a'..='z' => LATIN,
        '\u{2E80}'..='\u{2FFF}' | '\u{3040}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => HAN,
        _ => 0,
    }
}

/// The first run of one kind, its kind, and what comes after it.
fn token(text: &str) -> Option<(u8, &str, &str)> {
    let first = kind(text.chars().next()?);
    let mut rest = text.chars();
    while rest.clone().next().is_some_and(|c| kind(c) == first) {
        rest.next();
    }
    let after = rest.as_str();
    let token = text.get(..text.len() - after.len()).unwrap_or_default();
    Some((first, token, after))
}

/// Cuts a run of Han into the longest words that are known, and what lies between into pairs.
fn cut_han(run: &str, words: &Words, found: &mut Vec<String>) {
    let (mut rest, mut alone, mut pair) = (run, true, String::new());
    while let Some(first) = rest.chars().next() {
        let word = words.longest(rest);
        let unknown = word.is_empty();
        rest = rest
            .get(if unknown { first.len_utf8() } else { word.len() }..)
            .unwrap_or_default();
        if unknown {
            let before = pair.chars().next_back();
            pair.clear();
            pair.extend(before);
            pair.push(first);
            if before.is_some() {
                found.push(pair.clone());
                alone = false;
            } else {
                alone = true;
            }
        }
        if (!unknown || rest.is_empty()) && alone && !pair.is_empty() {
            found.push(pair.clone());
        }
        if !unknown {
            pair.clear();
            found.push(word.to_owned());
        }
    }
}
