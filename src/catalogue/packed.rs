//! Facts read back from bytes; `build/packed.rs` and `build/emit.rs` wrote them.

use super::facts_at;
use crate::{
    code::Code,
    facts::{Actor, Closes, Message, Reason, Retry, Stage, Status},
};
use alloc::vec::Vec;

/// The facts of one code.
pub(crate) struct Record {
    pub code: Code,
    pub status: Status,
    /// What the RFC has it say, where it prescribes a text.
    pub phrase: Option<&'static str>,
    pub source: Source,
    pub message: Option<Message>,
    pub actor: Actor,
    pub retry: Retry,
    pub closes: Closes,
    pub reason: Option<Reason>,
    /// Its class is none that the registry's text foresees.
    pub unusual: bool,
    /// Which of the texts is its prose.
    pub prose: usize,
    pub usual_with: Vec<Code>,
    pub related: Vec<Code>,
    /// In the order of a session.
    pub at: Vec<At>,
}

/// One stage at which a code can come.
pub(crate) struct At {
    pub stage: Stage,
    pub sources: Vec<Source>,
    /// Not worth a word in a comparison.
    pub rare: bool,
    pub differs: Option<Differs>,
}

/// What a code means at a stage where that is another thing.
pub(crate) struct Differs {
    pub message: Option<Message>,
    pub actor: Actor,
}

/// A section of an RFC.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Source {
    pub rfc: u16,
    pub section: &'static str,
}

impl Record {
    /// The code of the facts at an index, without reading the rest.
    pub fn code_at(index: usize) -> Code {
        Reader(facts_at(index)).code()
    }

    /// The prose of the facts at an index.
    pub fn prose_at(index: usize) -> usize {
        let mut reader = Reader(facts_at(index));
        reader.code();
        usize::from(reader.number())
    }

    /// The status of the facts at an index.
    pub fn status_at(index: usize) -> Status {
        let mut reader = Reader(facts_at(index));
        reader.code();
        reader.number();
        reader.word(Status::ALL).unwrap_or(Status::Unregistered)
    }

    /// The facts at an index.
    pub fn read(index: usize) -> Record {
        let mut reader = Reader(facts_at(index));
        Record {
            code: reader.code(),
            prose: usize::from(reader.number()),
            status: reader.word(Status::ALL).unwrap_or(Status::Unregistered),
            phrase: Some(reader.text()).filter(|phrase| !phrase.is_empty()),
            source: reader.source(),
            message: reader.word(Message::ALL),
            actor: reader.word(Actor::ALL).unwrap_or(Actor::Nobody),
            retry: reader.word(Retry::ALL).unwrap_or(Retry::No),
            closes: reader.word(Closes::ALL).unwrap_or(Closes::No),
            reason: reader.word(Reason::ALL),
            unusual: reader.small() == 1,
            usual_with: reader.codes(),
            related: reader.codes(),
            at: reader.list(At::read),
        }
    }
}

impl At {
    fn read(reader: &mut Reader) -> At {
        At {
            stage: reader.word(Stage::ALL).unwrap_or(Stage::Any),
            sources: reader.list(Reader::source),
            rare: reader.small() == 1,
            differs: (reader.small() == 1).then(|| Differs {
                message: reader.word(Message::ALL),
                actor: reader.word(Actor::ALL).unwrap_or(Actor::Nobody),
            }),
        }
    }
}

/// Where in a list of pairs of codes the two stand together.
pub(super) fn pair_at(pairs: &'static [u8], low: Code, high: Code) -> Option<usize> {
    let mut reader = Reader(pairs);
    let mut at = 0;
    while !reader.0.is_empty() {
        if (reader.code(), reader.code()) == (low, high) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// What has not been read yet. The build wrote the bytes, so an end too early cannot come;
/// if it did, it would read as zeros and not as a panic.
#[derive(Clone, Copy)]
pub(super) struct Reader(pub(super) &'static [u8]);

impl Reader {
    pub(super) fn small(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        *first
    }

    pub(super) fn number(&mut self) -> u16 {
        u16::from_le_bytes([self.small(), self.small()])
    }

    pub(super) fn bytes(&mut self) -> &'static [u8] {
        let length = usize::from(self.small());
        self.take(length)
    }

    pub(super) fn text(&mut self) -> &'static str {
        core::str::from_utf8(self.bytes()).unwrap_or_default()
    }

    /// So many bytes at once; zeros where there are not as many.
    pub(super) fn some<const N: usize>(&mut self) -> [u8; N] {
        let Some((some, rest)) = self.0.split_first_chunk() else {
            return [0; N];
        };
        self.0 = rest;
        *some
    }

    fn take(&mut self, length: usize) -> &'static [u8] {
        let Some((taken, rest)) = self.0.split_at_checked(length) else {
            return &[];
        };
        self.0 = rest;
        taken
    }

    /// Passes a list over whose items have so many bytes each.
    pub(super) fn skip_list(&mut self, size: usize) {
        let count = usize::from(self.small());
        self.take(count * size);
    }

    /// Reads a list to its end; whether one of its items passes, or it has none.
    pub(super) fn any<T>(&mut self, mut item: impl FnMut(&mut Reader) -> T, passes: impl Fn(T) -> bool) -> bool {
        let count = self.small();
        (0..count).fold(count == 0, |any, _| passes(item(self)) || any)
    }

    pub(super) fn word<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(usize::from(self.small())).copied()
    }

    pub(super) fn list<T>(&mut self, mut item: impl FnMut(&mut Reader) -> T) -> Vec<T> {
        (0..self.small()).map(|_| item(self)).collect()
    }

    pub(super) fn code(&mut self) -> Code {
        match self.small() {
            0 => Code::reply(self.number()),
            class => Code::enhanced(u16::from(class), self.number(), self.number()),
        }
    }

    pub(super) fn codes(&mut self) -> Vec<Code> {
        self.list(Reader::code)
    }

    pub(super) fn source(&mut self) -> Source {
        Source {
            rfc: self.number(),
            section: self.text(),
        }
    }
}
