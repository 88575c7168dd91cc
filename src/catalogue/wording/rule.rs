//! A rule, read where it lies: nothing is copied, and what only the chosen one needs is read last.

use super::{SERVERS, SERVERS_ENDS, SOURCES, line};
use crate::{
    catalogue::packed::Reader,
    code::{EnhancedCode, ReplyCode},
    facts::{Actor, Reason, Stage},
};

/// A rule: phrases that stand in a reply in this order, and what they tell.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    /// Its place in the order of precedence.
    pub rank: u16,
    /// The bytes of its first phrase; 0 where an enhanced code is all.
    pub length: usize,
    flags: u8,
    pub provider: Option<u8>,
    server: u8,
    /// `None` for a phrase that names the provider and nothing else.
    pub reason: Option<Reason>,
    pub actor: Option<Actor>,
    /// Behind the facts that every rule has: conditions, further phrases, texts.
    more: Reader,
}

/// From this rank on there are marks of providers, which tell nothing else.
pub(crate) const MARKS: u16 = super::RANK_OF_MARKS;

impl Rule {
    /// The rule of a rank, before which the reader stands.
    pub(super) fn read(rank: u16, mut reader: Reader) -> Rule {
        let length = reader.bytes().len();
        let [flags, provider, server, reason, actor] = reader.some();
        Rule {
            length,
            rank,
            flags,
            provider: Some(provider).filter(|at| *at != u8::MAX),
            server,
            reason: Reason::ALL.get(usize::from(reason)).copied(),
            actor: Actor::ALL.get(usize::from(actor)).copied(),
            more: reader,
        }
    }

    /// What stands behind it.
    pub(super) fn behind(&self) -> Reader {
        let mut reader = self.behind_phrases();
        reader.bytes();
        reader.bytes();
        reader.number();
        reader.number();
        reader
    }

    fn flag(&self, at: u8) -> bool {
        self.flags >> at & 1 == 1
    }

    /// The first phrase looks like a link, a host or an address.
    pub fn raw(&self) -> bool {
        self.flag(0)
    }

    /// A code of the provider's own, a whole word.
    pub fn token(&self) -> bool {
        self.flag(1)
    }

    /// It holds only where the provider is known.
    pub fn known(&self) -> bool {
        self.flag(2)
    }

    /// Whether a reason that says so makes the address dead.
    pub fn dead(&self) -> bool {
        self.flag(3)
    }

    /// Whether it passes by itself.
    pub fn clears(&self) -> Option<bool> {
        self.flag(4).then(|| self.flag(5))
    }

    /// Whether a reply with these codes, to this command, meets its conditions.
    pub fn fits(&self, code: Option<ReplyCode>, enhanced: Option<EnhancedCode>, command: Option<Stage>) -> bool {
        let mut reader = self.more;
        // Most have none.
        if reader.0.starts_with(&[0; 3]) {
            return true;
        }
        // A class is one digit.
        let by_code = reader.any(Reader::number, |wanted| {
            code.is_some_and(|code| code.0 == wanted || wanted < 10 && code.0 / 100 == wanted)
        });
        // Class 0 is any.
        let by_enhanced = reader.any(enhanced_code, |wanted| {
            enhanced.is_some_and(|own| {
                (wanted.subject, wanted.detail) == (own.subject, own.detail)
                    && (wanted.class == 0 || wanted.class == own.class)
            })
        });
        let by_stage = reader.any(
            |reader| reader.word(Stage::ALL),
            |stage| stage.is_some() && command == stage,
        );
        by_code && by_enhanced && by_stage
    }

    /// Further phrases, in their order, and whether each is raw.
    pub fn rest(&self) -> impl Iterator<Item = (bool, &'static [u8])> {
        let mut reader = self.behind_conditions();
        (0..reader.small()).map(move |_| (reader.small() == 1, reader.bytes()))
    }

    /// ISO 8601 durations, empty where nobody tells them.
    pub fn wait(&self) -> [&'static str; 2] {
        let mut reader = self.behind_phrases();
        [reader.text(), reader.text()]
    }

    /// The mail program that alone writes so.
    pub fn server(&self) -> Option<&'static str> {
        (self.server != u8::MAX).then(|| line(SERVERS, SERVERS_ENDS, self.server))
    }

    /// Whether its provider says something with it that is told in words.
    pub fn has_text(&self) -> bool {
        self.places()[1] != u16::MAX
    }

    /// What the provider says with it: a line of the provider's texts.
    pub fn text<'t>(&self, texts: &'t str) -> Option<&'t str> {
        texts
            .split('\n')
            .nth(usize::from(self.places()[1]))
            .filter(|text| !text.is_empty())
    }

    /// Title, address and date of what only the provider says.
    pub fn source(&self) -> Option<[&'static str; 3]> {
        let mut fields = SOURCES.split('\n').nth(usize::from(self.places()[0]))?.split('\u{1f}');
        Some([fields.next()?, fields.next()?, fields.next()?])
    }

    fn behind_conditions(&self) -> Reader {
        let mut reader = self.more;
        reader.skip_list(2);
        reader.skip_list(5);
        reader.skip_list(1);
        reader
    }

    fn behind_phrases(&self) -> Reader {
        let mut reader = self.behind_conditions();
        for _ in 0..reader.small() {
            reader.small();
            reader.bytes();
        }
        reader
    }

    /// The places of source and text.
    fn places(&self) -> [u16; 2] {
        let mut reader = self.behind_phrases();
        reader.bytes();
        reader.bytes();
        [reader.number(), reader.number()]
    }
}

fn enhanced_code(reader: &mut Reader) -> EnhancedCode {
    EnhancedCode {
        class: u16::from(reader.small()),
        subject: reader.number(),
        detail: reader.number(),
    }
}
