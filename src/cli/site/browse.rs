//! The ways into the lists: by class, subject, stage, reason, provider.

use super::{Site, providers, stages};
use crate::{
    catalogue::phrases,
    facts::{ReasonGroup, Severity, Subject},
    lang::Lang,
    render::inline::inline,
};
use alloc::{format, string::String, vec::Vec};
use maud::{Markup, html};

/// As many providers are named; their list has the rest.
const PROVIDERS: usize = 8;

/// All ways, each with the places that it leads to.
pub(super) fn browse(site: &Site, lang: Lang) -> Markup {
    let own = |path: &str| site.in_lang(lang, path);
    let class = Severity::ALL.iter().map(|class| {
        (
            phrases::site_group(lang, *class).into(),
            format!("smtp/#{}", class.as_str()),
        )
    });
    let subject = Subject::ALL.iter().map(|subject| {
        (
            phrases::subject_name(lang, *subject).into(),
            format!("smtp/#x-{}", subject.as_str()),
        )
    });
    let stage = stages::all(site, lang).into_iter().map(|stage| {
        (
            stages::label(stage, lang),
            format!("{}#{}", stages::PATH, stages::anchor(stage)),
        )
    });
    let reason = ReasonGroup::ALL.iter().map(|group| {
        (
            phrases::site_reason_group(lang, *group).into(),
            format!("reasons/#{}", group.as_str()),
        )
    });
    html! {
        section class="browse" id="browse" {
            h2 { (phrases::site_browse(lang)) }
            (way(phrases::site_browse_class(lang), &own("smtp/"), class.collect(), own))
            (way(phrases::site_browse_subject(lang), &own("smtp/#enhanced"), subject.collect(), own))
            (way(phrases::site_browse_stage(lang), &own(stages::PATH), stage.collect(), own))
            (way(phrases::site_browse_reason(lang), &own("reasons/"), reason.collect(), own))
            (way(phrases::site_browse_provider(lang), &own("providers/"), met(site, lang), own))
        }
    }
}

/// The providers with the most replies.
fn met(site: &Site, lang: Lang) -> Vec<(String, String)> {
    let mut all = providers::sorted(lang);
    all.sort_by_key(|provider| core::cmp::Reverse(providers::replies(site, *provider).len()));
    all.truncate(PROVIDERS);
    let name = |provider: u8| crate::catalogue::wording::provider_name(provider, lang).into();
    all.into_iter()
        .map(|provider| (name(provider), providers::path(provider)))
        .collect()
}

fn way(title: &str, list: &str, places: Vec<(String, String)>, own: impl Fn(&str) -> String) -> Markup {
    html! {
        h3 { a href=(list) { (title) } }
        ul class="ways" { @for (name, path) in places { li { a href=(own(&path)) { (inline(&name)) } } } }
    }
}
