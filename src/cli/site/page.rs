//! The frame of every page: header and footer around its text.

use super::{Site, head::head, search_form::search_form};
use crate::{catalogue::phrases, lang::Lang};
use alloc::{format, string::String};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde_json::Value;

/// Pages whose text holds the search box, which their header therefore lacks.
const OWN_SEARCH: [&str; 2] = ["", "search/"];

/// One page.
pub(crate) struct Page<'a> {
    pub lang: Lang,
    /// Path below the language: `smtp/554/`.
    pub path: &'a str,
    pub title: String,
    /// One sentence for search engines and for links that are shared; code may stand between backticks.
    pub description: String,
    /// A module script of the site, by file name.
    pub script: Option<&'static str>,
    /// Whether `index.json` and `index.md` lie beside it.
    pub twins: bool,
    /// The picture for links that are shared, by the name of its file in `card/`.
    pub picture: String,
    /// What search engines are told that the page is: an object of schema.org, without `@context`.
    pub about: Option<Value>,
    pub main: Markup,
}

impl<'a> Page<'a> {
    /// A page without script, twins and picture of its own.
    pub fn new(lang: Lang, path: &'a str, title: &str, description: &str, main: Markup) -> Page<'a> {
        Page {
            lang,
            path,
            title: title.into(),
            description: description.into(),
            script: None,
            twins: false,
            picture: "smtp".into(),
            about: None,
            main,
        }
    }
}

impl Site {
    /// The whole page.
    pub fn page(&self, page: &Page<'_>) -> String {
        html! {
            (DOCTYPE)
            html lang=(page.lang.language().html) {
                (head(self, page))
                body {
                    a class="skip" href="#main" { (phrases::site_skip(page.lang)) }
                    (header(self, page.lang, page.path))
                    main id="main" { (page.main) }
                    (footer(self, page))
                }
            }
        }
        .into_string()
    }
}

fn header(site: &Site, lang: Lang, path: &str) -> Markup {
    let own = |path: &str| site.to(&format!("/{}/{path}", lang.tag()));
    html! {
        header class="site" {
            a class="brand" href=(own("")) { (phrases::site_name(lang)) }
            nav aria-label=(phrases::site_nav(lang)) { @for (place, title) in places(lang) {
                a href=(own(place)) aria-current=[(place == path).then_some("page")] { (title) }
            } }
            @if !OWN_SEARCH.contains(&path) { (search_form(site, lang)) }
            div class="tools" {
                @for other in Lang::all().filter(|other| *other != lang) {
                    a class="language" lang=(other.language().html) hreflang=(other.language().html)
                        href=(site.to(&format!("/{}/{path}", other.tag()))) { (other.language().name) }
                }
                (theme(lang))
            }
        }
    }
}

/// The parts of the site, by path below the language.
fn places(lang: Lang) -> [(&'static str, &'static str); 5] {
    [
        ("explain/", phrases::site_nav_explain(lang)),
        ("smtp/", phrases::site_nav_codes(lang)),
        ("reasons/", phrases::site_reasons(lang)),
        ("providers/", phrases::site_providers(lang)),
        ("smtp/compare/", phrases::site_nav_compare(lang)),
    ]
}

/// The switch between light and dark; hidden until the script that obeys it runs and gives it its label.
fn theme(lang: Lang) -> Markup {
    html! {
        button type="button" class="theme" hidden data-auto=(phrases::site_theme_auto(lang))
            data-light=(phrases::site_theme_light(lang)) data-dark=(phrases::site_theme_dark(lang)) {}
    }
}

fn footer(site: &Site, page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let twin = |file: &str| site.to(&format!("/{}/{}{file}", lang.tag(), page.path));
    html! {
        footer class="site" {
            @if page.twins {
                p class="twins" { (phrases::site_twins(lang)) " " a href=(twin("index.json")) { "JSON" } " " a href=(twin("index.md")) { "Markdown" } }
            }
            p { (phrases::site_privacy(lang)) }
            p { (phrases::site_licence(lang)) }
            p { a href=(site.to(&format!("/{}/use/", lang.tag()))) { (phrases::site_use(lang)) } }
            p { a href=(site.to(&format!("/{}/offline/", lang.tag()))) { (phrases::site_offline(lang)) } }
            p { a href=(site.to("/feed.xml")) hreflang="en" { (phrases::site_feed(lang)) } }
        }
    }
}

/// The article between the markers by which tests and tools find it.
pub(super) fn marked(article: &str) -> Markup {
    html! { (PreEscaped("<!--replycode-->")) (PreEscaped(article)) (PreEscaped("<!--/replycode-->")) }
}
