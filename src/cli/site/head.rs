//! The head of a page: what browsers, search engines and those who show a shared link read.

use super::{Site, jsonld, page::Page};
use crate::{catalogue::phrases, lang::Lang};
use alloc::{format, string::String};
use maud::{Markup, html};

/// Longer titles are cut in lists of results.
const TITLE: usize = 70;

/// Title, description, addresses in every language, what shared links show, style and scripts.
pub(super) fn head(site: &Site, page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let description = page.description.replace('`', "");
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (title(&page.title, lang)) }
            meta name="description" content=(description);
            meta name="color-scheme" content="light dark";
            meta name="generator" content="replycode";
            link rel="stylesheet" href=(site.to("/style.css"));
            link rel="icon" href=(site.to("/favicon.svg")) type="image/svg+xml";
            (addresses(site, page))
            (shared(site, page, &description))
            script src=(site.to("/theme.js")) {}
            script type="module" src=(site.to("/search.js")) {}
            @if page.twins { (site.frame(lang).copying) }
            @if let Some(script) = page.script {
                script type="module" src=(site.to(&format!("/{script}"))) data-none=[none_left(script, lang)]
                    data-label=[(script == "narrow.js").then(|| phrases::site_narrow(lang))] {}
            }
            @if let Some(about) = &page.about { (jsonld::script(site, about)) }
        }
    }
}

/// The script that makes the buttons for copying, with what it says.
pub(super) fn copying(site: &Site, lang: Lang) -> Markup {
    html! {
        script type="module" src=(site.to("/copy.js")) data-anchor=(phrases::site_copy_anchor(lang))
            data-markdown=(phrases::site_copy_markdown(lang)) data-reply=(phrases::site_copy_reply(lang))
            data-labelled=(phrases::text_labelled(lang, "{label}", "{value}"))
            data-done=(phrases::site_copy_done(lang)) data-failed=(phrases::site_copy_failed(lang)) {}
    }
}

/// What the scripts that narrow a list say where nothing of it is left.
fn none_left(script: &str, lang: Lang) -> Option<&'static str> {
    match script {
        "narrow.js" => Some(phrases::site_narrow_none(lang)),
        "list.js" => Some(phrases::site_filter_none(lang)),
        _ => None,
    }
}

/// The title with the site's name behind it, where lists of results have room for both.
fn title(title: &str, lang: Lang) -> String {
    let whole = format!("{title} · {}", phrases::site_name(lang));
    if whole.chars().count() > TITLE {
        title.into()
    } else {
        whole
    }
}

/// The page itself, the same in every language, its twins as data, the feed, the search.
fn addresses(site: &Site, page: &Page<'_>) -> Markup {
    let in_lang = |lang: Lang| format!("/{}/{}", lang.tag(), page.path);
    let own = in_lang(page.lang);
    html! {
        link rel="canonical" href=(site.full(&own));
        @for lang in Lang::all() {
            link rel="alternate" hreflang=(lang.language().html) href=(site.full(&in_lang(lang)));
        }
        link rel="alternate" hreflang="x-default" href=(site.full(&fallback(page.path)));
        @if page.twins {
            link rel="alternate" type="application/json" href=(site.to(&[&own, "index.json"].concat()));
            link rel="alternate" type="text/markdown" href=(site.to(&[&own, "index.md"].concat()));
        }
        // No `hreflang`: to search engines that would make it this page in English.
        link rel="alternate" type="application/atom+xml" title="replycode: changes" href=(site.to("/feed.xml"));
        @if site.origin.is_some() {
            link rel="search" type="application/opensearchdescription+xml" title=(phrases::site_name(page.lang))
                href=(site.in_lang(page.lang, "opensearch.xml"));
        }
    }
}

/// Where a reader goes whose language is not known: the choice of language for home, else the first language.
pub(super) fn fallback(path: &str) -> String {
    match Lang::all().next() {
        Some(first) if !path.is_empty() => format!("/{}/{path}", first.tag()),
        _ => "/".into(),
    }
}

/// Open Graph, which X reads too but for the kind of card. Its addresses must be absolute.
fn shared(site: &Site, page: &Page<'_>, description: &str) -> Markup {
    html! {
        meta property="og:type" content=(if page.twins { "article" } else { "website" });
        meta property="og:site_name" content=(phrases::site_name(page.lang));
        meta property="og:title" content=(page.title);
        meta property="og:description" content=(description);
        meta property="og:locale" content=(phrases::site_locale(page.lang));
        @for other in Lang::all().filter(|other| *other != page.lang) {
            meta property="og:locale:alternate" content=(phrases::site_locale(other));
        }
        @if site.origin.is_some() {
            meta property="og:url" content=(site.full(&format!("/{}/{}", page.lang.tag(), page.path)));
            meta property="og:image" content=(site.full(&format!("/card/{}.png", page.picture)));
            meta property="og:image:width" content="1200";
            meta property="og:image:height" content="630";
            meta property="og:image:alt" content=(page.title);
        }
        meta name="twitter:card" content=(if site.origin.is_some() { "summary_large_image" } else { "summary" });
    }
}
