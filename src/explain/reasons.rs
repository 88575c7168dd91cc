//! The vocabulary of diagnoses.

use crate::{
    catalogue::wording,
    facts::{Actor, Reason},
    lang::Lang,
};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// One reason.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Reasoned {
    /// The reason.
    pub id: Reason,
    /// A short title.
    pub title: &'static str,
    /// One sentence.
    pub meaning: &'static str,
    /// Who acts on a permanent refusal.
    pub actor: Actor,
    /// Whether the address is to be taken off lists, at 5yz.
    pub address_dead: bool,
    /// The path of its page, without the base path.
    pub url: String,
}

/// Every reason, in the order of the vocabulary.
#[must_use]
pub fn reasons(lang: Lang) -> Vec<Reasoned> {
    let row = |reason: &Reason| {
        let texts = wording::ReasonTexts::read(wording::reason_texts(*reason, lang));
        Reasoned {
            id: *reason,
            title: texts.title,
            meaning: texts.meaning,
            actor: wording::reason_facts(*reason).0,
            address_dead: reason.address_dead(),
            url: reason_url(*reason, lang),
        }
    };
    Reason::ALL.iter().map(row).collect()
}

/// The path of a reason's page, without the base path.
pub(crate) fn reason_url(reason: Reason, lang: Lang) -> String {
    ["/", lang.tag(), "/reasons/", reason.as_str(), "/"].concat()
}
