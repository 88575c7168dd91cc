//! What servers write, the reasons that it tells, and who writes it.

use super::packed::Reader;
use crate::{
    code::EnhancedCode,
    facts::{Actor, Reason, Stage},
    lang::Lang,
};
use alloc::vec::Vec;

include!(concat!(env!("OUT_DIR"), "/wording.rs"));

/// A rule: phrases that stand in a reply in this order, and what they tell.
#[derive(Clone)]
pub(crate) struct Rule {
    /// Its place in the order of precedence.
    pub rank: u16,
    /// Its first phrase; empty where an enhanced code is all.
    pub phrase: &'static str,
    /// The phrase looks like a link, a host or an address.
    pub raw: bool,
    /// A code of the provider's own, a whole word.
    pub token: bool,
    /// It holds only where the provider is known.
    pub known: bool,
    /// Whether a reason that says so makes the address dead.
    pub dead: bool,
    pub clears: Option<bool>,
    pub provider: Option<u8>,
    server: u8,
    /// `None` for a phrase that names the provider and nothing else.
    pub reason: Option<Reason>,
    pub actor: Option<Actor>,
    /// Reply codes, and classes as one digit.
    pub codes: Vec<u16>,
    /// Class 0 for any.
    pub enhanced: Vec<EnhancedCode>,
    pub stages: Vec<Stage>,
    /// Further phrases, and whether each is raw.
    pub rest: Vec<(bool, &'static str)>,
    /// ISO 8601 durations, empty where nobody tells them.
    pub wait: [&'static str; 2],
    source: u16,
    text: u16,
}

impl Rule {
    fn read(index: usize) -> Rule {
        let mut reader = Reader(bytes(index));
        let phrase = reader.text();
        let rank = reader.number();
        let flags = reader.small();
        let flag = |at: u8| flags >> at & 1 == 1;
        Rule {
            rank,
            phrase,
            raw: flag(0),
            token: flag(1),
            known: flag(2),
            dead: flag(3),
            clears: flag(4).then(|| flag(5)),
            provider: Some(reader.small()).filter(|at| *at != u8::MAX),
            server: reader.small(),
            reason: reader.word(Reason::ALL),
            actor: reader.word(Actor::ALL),
            codes: reader.list(Reader::number),
            enhanced: reader.list(|reader| EnhancedCode {
                class: u16::from(reader.small()),
                subject: reader.number(),
                detail: reader.number(),
            }),
            stages: reader.list(|reader| reader.word(Stage::ALL).unwrap_or(Stage::Any)),
            rest: reader.list(|reader| (reader.small() == 1, reader.text())),
            wait: [reader.text(), reader.text()],
            source: reader.number(),
            text: reader.number(),
        }
    }

    /// The mail program that alone writes so.
    pub fn server(&self) -> Option<&'static str> {
        SERVERS
            .split('\n')
            .nth(usize::from(self.server))
            .filter(|_| self.server != u8::MAX)
    }

    /// Whether its provider says something with it that is told in words.
    pub fn has_text(&self) -> bool {
        self.text != u16::MAX
    }

    /// What the provider says with it: a line of the provider's texts.
    pub fn text<'t>(&self, texts: &'t str) -> Option<&'t str> {
        texts
            .split('\n')
            .nth(usize::from(self.text))
            .filter(|text| !text.is_empty())
    }

    /// Title, address and date of what only the provider says.
    pub fn source(&self) -> Option<[&'static str; 3]> {
        let mut fields = SOURCES.split('\n').nth(usize::from(self.source))?.split('\u{1f}');
        Some([fields.next()?, fields.next()?, fields.next()?])
    }
}

/// The rules whose first phrase the text begins with.
pub(crate) fn beginning(text: &str) -> impl Iterator<Item = Rule> {
    let first = text.as_bytes().first().copied().unwrap_or_default();
    let (from, to) = (bucket(usize::from(first)), bucket(usize::from(first) + 1));
    (from..to)
        .filter(move |index| text.starts_with(phrase(*index)))
        .map(Rule::read)
}

/// Every rule, in the order of the bytes.
#[cfg(feature = "cli")]
pub(crate) fn rules() -> impl Iterator<Item = Rule> {
    (0..RULE_ENDS.len()).map(Rule::read)
}

/// The rules that have no phrase.
pub(crate) fn silent() -> impl Iterator<Item = Rule> {
    (0..bucket(0)).map(Rule::read)
}

fn bucket(at: usize) -> usize {
    RULE_BUCKETS.get(at).map_or(0, |start| usize::from(*start))
}

fn bytes(index: usize) -> &'static [u8] {
    let end = |index: usize| RULE_ENDS.get(index).map_or(0, |end| *end as usize);
    RULES
        .get(index.checked_sub(1).map_or(0, end)..end(index))
        .unwrap_or_default()
}

fn phrase(index: usize) -> &'static str {
    Reader(bytes(index)).text()
}

/// The provider that a host belongs to.
pub(crate) fn provider_of_host(host: &str) -> Option<u8> {
    let owns = |own: &str| {
        host.len() >= own.len()
            && host
                .get(host.len() - own.len()..)
                .is_some_and(|end| end.eq_ignore_ascii_case(own))
            && (host.len() == own.len() || host.as_bytes().get(host.len() - own.len() - 1) == Some(&b'.'))
    };
    let mut lines = PROVIDERS.split('\n');
    let at = lines.position(|line| {
        line.split_once('\u{1f}')
            .is_some_and(|(_, hosts)| hosts.split(' ').any(owns))
    })?;
    u8::try_from(at).ok()
}

/// A provider's id: `netease`.
pub(crate) fn provider_id(at: u8) -> &'static str {
    let line = PROVIDERS.split('\n').nth(usize::from(at)).unwrap_or_default();
    line.split('\u{1f}').next().unwrap_or_default()
}

/// The hosts that belong to it, itself and all below.
#[cfg(feature = "cli")]
pub(crate) fn provider_hosts(at: u8) -> impl Iterator<Item = &'static str> {
    let line = PROVIDERS.split('\n').nth(usize::from(at)).unwrap_or_default();
    let hosts = line.split_once('\u{1f}').map_or("", |(_, hosts)| hosts);
    hosts.split(' ').filter(|host| !host.is_empty())
}

/// Its name in a language.
pub(crate) fn provider_name(at: u8, lang: Lang) -> &'static str {
    piece(PROVIDER_NAMES, PROVIDER_NAMES_ENDS, usize::from(at), lang).unwrap_or_default()
}

/// The texts of a provider's rules, a line each; empty in a module that is given them.
pub(crate) fn provider_texts(at: u8, lang: Lang) -> &'static str {
    piece(PROVIDER_TEXTS, PROVIDER_TEXTS_ENDS, usize::from(at), lang).unwrap_or_default()
}

/// Every provider, in order.
#[cfg(feature = "cli")]
pub(crate) fn providers() -> impl Iterator<Item = u8> {
    (0..PROVIDERS.split('\n').count()).filter_map(|at| u8::try_from(at).ok())
}

/// The name of a provider of this id; `None` for mail software without a file of its own.
pub(crate) fn name_of(id: &str, lang: Lang) -> Option<&'static str> {
    let at = PROVIDERS
        .split('\n')
        .position(|line| line.split('\u{1f}').next() == Some(id))?;
    piece(PROVIDER_NAMES, PROVIDER_NAMES_ENDS, at, lang)
}

/// What is said of a reason in one language.
pub(crate) struct ReasonTexts<'t> {
    pub title: &'t str,
    pub meaning: &'t str,
    /// With the characters U+0001 and on in place of server, recipient, sender, IP, domain, HELO name.
    pub summary: &'t str,
    /// Where the sending server retries; empty where that is never so.
    pub summary_later: &'t str,
    /// Meaning, steps, steps while the server retries, what makes it clear: HTML, empty where there is none.
    pub sections: [&'t str; 4],
}

impl<'t> ReasonTexts<'t> {
    /// Reads them from what [`reason_texts`] gives.
    pub fn read(text: &'t str) -> ReasonTexts<'t> {
        let mut fields = text.split('\u{1f}');
        let mut field = || fields.next().unwrap_or_default();
        ReasonTexts {
            title: field(),
            meaning: field(),
            summary: field(),
            summary_later: field(),
            sections: [field(), field(), field(), field()],
        }
    }
}

/// The texts of a reason, the fields behind each other; empty in a module that is given them.
pub(crate) fn reason_texts(reason: Reason, lang: Lang) -> &'static str {
    piece(REASONS, REASONS_ENDS, place(reason), lang).unwrap_or_default()
}

/// Who acts on a permanent refusal of this reason, who on a transient one, and whether the latter passes.
pub(crate) fn reason_facts(reason: Reason) -> (Actor, Actor, Option<bool>) {
    let mut reader = Reader(REASON_FACTS.get(3 * place(reason)..).unwrap_or_default());
    let mut actor = || reader.word(Actor::ALL).unwrap_or(Actor::Nobody);
    let (now, later) = (actor(), actor());
    (
        now,
        later,
        Some(reader.small())
            .filter(|clears| *clears < 2)
            .map(|clears| clears == 1),
    )
}

fn place(reason: Reason) -> usize {
    Reason::ALL
        .iter()
        .position(|other| *other == reason)
        .unwrap_or_default()
}

fn piece(texts: &[&'static str], ends: &[&[u32]], index: usize, lang: Lang) -> Option<&'static str> {
    let ends = ends[usize::from(lang.0)];
    let end = *ends.get(index)? as usize;
    let start = index.checked_sub(1).map_or(0, |before| ends[before] as usize);
    texts[usize::from(lang.0)].get(start..end)
}
