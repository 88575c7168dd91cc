//! The frame of every page: head, header, footer.

use super::search_form::search_form;
use crate::{catalogue::phrases, lang::Lang};
use alloc::{format, string::String};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// What holds for the whole site.
pub(super) struct Site {
    /// What stands before every path; empty at the root of a host.
    pub base: String,
}

/// One page.
pub(super) struct Page<'a> {
    pub lang: Lang,
    /// Path below the language: `smtp/554/`.
    pub path: &'a str,
    pub title: String,
    pub description: String,
    /// A module script of the site, by file name.
    pub script: Option<&'static str>,
    pub main: Markup,
}

impl Site {
    /// The address of a path that begins with `/`.
    pub fn to(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The whole page.
    pub fn page(&self, page: &Page<'_>) -> String {
        let lang = page.lang;
        html! {
            (DOCTYPE)
            html lang=(lang.language().html) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (page.title) " · " (phrases::site_name(lang)) }
                    meta name="description" content=(page.description);
                    meta name="color-scheme" content="light dark";
                    link rel="stylesheet" href=(self.to("/style.css"));
                    link rel="icon" href=(self.to("/favicon.svg")) type="image/svg+xml";
                    (self.alternates(page.path))
                    script type="module" src=(self.to("/search.js")) {}
                    @if let Some(script) = page.script { script type="module" src=(self.to(&format!("/{script}"))) {} }
                }
                body {
                    a class="skip" href="#main" { (phrases::site_skip(lang)) }
                    (self.header(lang, page.path))
                    main id="main" { (page.main) }
                    (footer(lang))
                }
            }
        }
        .into_string()
    }

    /// The same page in every language.
    fn alternates(&self, path: &str) -> Markup {
        html! {
            @for lang in Lang::all() {
                link rel="alternate" hreflang=(lang.language().html) href=(self.to(&format!("/{}/{path}", lang.tag())));
            }
        }
    }

    fn header(&self, lang: Lang, path: &str) -> Markup {
        let tag = lang.tag();
        html! {
            header class="site" {
                a class="brand" href=(self.to(&format!("/{tag}/"))) { (phrases::site_name(lang)) }
                nav {
                    a href=(self.to(&format!("/{tag}/smtp/"))) { (phrases::site_all_codes(lang)) }
                    a href=(self.to(&format!("/{tag}/explain/"))) { (phrases::site_explain(lang)) }
                    a href=(self.to(&format!("/{tag}/smtp/compare/"))) { (phrases::site_compare(lang)) }
                    @for other in Lang::all().filter(|other| *other != lang) {
                        a class="language" lang=(other.language().html) hreflang=(other.language().html)
                            href=(self.to(&format!("/{}/{path}", other.tag()))) { (other.language().name) }
                    }
                }
                (search_form(self, lang))
            }
        }
    }
}

fn footer(lang: Lang) -> Markup {
    html! {
        footer class="site" {
            p { (phrases::site_privacy(lang)) }
            p { (phrases::site_licence(lang)) }
        }
    }
}

/// The article between the markers by which tests and tools find it.
pub(super) fn marked(article: &str) -> Markup {
    html! { (PreEscaped("<!--replycode-->")) (PreEscaped(article)) (PreEscaped("<!--/replycode-->")) }
}
