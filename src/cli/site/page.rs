//! The frame of every page: header and footer around its text.

use super::{Site, head::head};
use crate::{catalogue::phrases, lang::Lang};
use alloc::string::String;
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
    let frame = site.frame(lang);
    let part = places(lang).into_iter().any(|(place, _)| place == path);
    html! {
        header class="site" {
            a class="brand" href=(site.in_lang(lang, "")) { (phrases::site_name(lang)) }
            @if part { (nav(site, lang, Some(path))) } @else { (frame.nav) }
            @if !OWN_SEARCH.contains(&path) { (frame.search) }
            div class="tools" {
                @for other in Lang::all().filter(|other| *other != lang) {
                    a class="language" lang=(other.language().html) hreflang=(other.language().html)
                        href=(site.in_lang(other, path)) { (other.language().name) }
                }
                (frame.theme)
            }
        }
    }
}

/// The links to the parts of the site, of which the page may be one.
pub(super) fn nav(site: &Site, lang: Lang, page: Option<&str>) -> Markup {
    html! {
        nav aria-label=(phrases::site_nav(lang)) { @for (place, title) in places(lang) {
            a href=(site.in_lang(lang, place)) aria-current=[(page == Some(place)).then_some("page")] { (title) }
        } }
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
pub(super) fn theme(lang: Lang) -> Markup {
    html! {
        button type="button" class="theme" hidden data-auto=(phrases::site_theme_auto(lang))
            data-light=(phrases::site_theme_light(lang)) data-dark=(phrases::site_theme_dark(lang)) {}
    }
}

fn footer(site: &Site, page: &Page<'_>) -> Markup {
    let lang = page.lang;
    let twin = |file: &str| site.in_lang(lang, &[page.path, file].concat());
    html! {
        footer class="site" {
            @if page.twins {
                p class="twins" { (phrases::site_twins(lang)) " " a href=(twin("index.json")) { "JSON" } " " a href=(twin("index.md")) { "Markdown" } }
            }
            (site.frame(lang).end)
        }
    }
}

/// What every footer ends with.
pub(super) fn end(site: &Site, lang: Lang) -> Markup {
    html! {
        p { (phrases::site_privacy(lang)) }
        p { (phrases::site_licence(lang)) }
        p { a href=(site.in_lang(lang, "use/")) { (phrases::site_use(lang)) } }
        p { a href=(site.in_lang(lang, "offline/")) { (phrases::site_offline(lang)) } }
        p { a href=(site.to("/feed.xml")) hreflang="en" { (phrases::site_feed(lang)) } }
    }
}

/// The article between the markers by which tests and tools find it.
pub(super) fn marked(article: &str) -> Markup {
    html! { (PreEscaped("<!--replycode-->")) (PreEscaped(article)) (PreEscaped("<!--/replycode-->")) }
}
