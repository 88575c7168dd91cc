//! `/en/smtp/stages/`: which codes come where in a session.

use super::{Site, listing::cards, nav, page::Page};
use crate::{catalogue::phrases, explain, facts::Stage, lang::Lang, render::inline::inline, typography::capitalize};
use alloc::{string::String, vec::Vec};
use maud::{Markup, html};

/// Where the page lies below a language.
pub(super) const PATH: &str = "smtp/stages/";

/// The stages in the order of a session, each with its codes.
pub(super) fn page(site: &Site, lang: Lang) -> String {
    let rows = explain::list(lang);
    let (title, lead) = (phrases::site_stages(lang), phrases::site_stages_lead(lang));
    let main = html! {
        (nav::crumbs(site, lang, &[("SMTP", "smtp/")], title))
        header class="lead" { h1 { (title) } p { (lead) } }
        (contents(site, lang))
        @for stage in all(site, lang) {
            section id=(anchor(stage)) {
                h2 { (inline(&label(stage, lang))) }
                (cards(site, lang, &rows, |row| site.usual_stages(lang, row.code).contains(&stage)))
            }
        }
    };
    site.page(&Page::new(lang, PATH, title, lead, main))
}

fn contents(site: &Site, lang: Lang) -> Markup {
    let anchors: Vec<(Stage, String)> = all(site, lang)
        .into_iter()
        .map(|stage| (stage, anchor(stage)))
        .collect();
    let rows: Vec<_> = anchors
        .iter()
        .map(|(stage, anchor)| (&**anchor, inline(&label(*stage, lang)), None))
        .collect();
    nav::contents(lang, &rows)
}

/// The stages at which any code comes.
pub(super) fn all(site: &Site, lang: Lang) -> Vec<Stage> {
    let met = |stage: &Stage| {
        let mut codes = site.codes.iter();
        codes.any(|code| site.usual_stages(lang, *code).contains(stage))
    };
    Stage::ALL.iter().copied().filter(met).collect()
}

/// `After the message`, beginning with a capital.
pub(super) fn label(stage: Stage, lang: Lang) -> String {
    capitalize(phrases::stage_label(lang, stage))
}

/// `mail-from`
pub(super) fn anchor(stage: Stage) -> String {
    stage.as_str().to_lowercase().replace(' ', "-")
}
