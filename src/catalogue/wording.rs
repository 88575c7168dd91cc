//! What servers write, the reasons that it tells, and who writes it.

mod owners;
mod rule;
mod slots;
mod starts;
mod step;

pub(crate) use owners::provider_of_host;
pub(crate) use rule::{MARKS, Rule};
pub(crate) use starts::{PADDING, Starts, Take, silent};
pub(crate) use step::word;

use super::packed::Reader;
use crate::{
    facts::{Actor, Reason},
    lang::Lang,
};

include!(concat!(env!("OUT_DIR"), "/wording.rs"));

/// One of the texts that stand behind each other.
fn line(texts: &'static str, ends: &[u16], at: u8) -> &'static str {
    let end = |at: usize| ends.get(at).map_or(0, |end| usize::from(*end));
    let at = usize::from(at);
    texts.get(at.checked_sub(1).map_or(0, end)..end(at)).unwrap_or_default()
}

/// A provider's id: `netease`.
pub(crate) fn provider_id(at: u8) -> &'static str {
    line(PROVIDERS, PROVIDERS_ENDS, at)
}

/// The hosts that belong to it, themselves and all below.
#[cfg(feature = "cli")]
pub(crate) fn provider_hosts(at: u8) -> impl Iterator<Item = &'static str> {
    let mut reader = Reader(HOSTS);
    let all = core::iter::from_fn(move || (!reader.0.is_empty()).then(|| (reader.small(), reader.text())));
    all.filter(move |(owner, _)| *owner == at).map(|(_, host)| host)
}

/// Every rule, in the order of precedence.
#[cfg(feature = "cli")]
pub(crate) fn rules() -> impl Iterator<Item = Rule> {
    let mut reader = Reader(RULES);
    (0..RULE_COUNT).map(move |rank| {
        let rule = Rule::read(rank as u16, reader);
        reader = rule.behind();
        rule
    })
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
    (0..PROVIDERS_ENDS.len()).filter_map(|at| u8::try_from(at).ok())
}

/// The name of a provider of this id; `None` for mail software without a file of its own.
pub(crate) fn name_of(id: &str, lang: Lang) -> Option<&'static str> {
    let is_it = |at: &usize| u8::try_from(*at).is_ok_and(|at| provider_id(at) == id);
    let at = (0..PROVIDERS_ENDS.len()).find(is_it)?;
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
