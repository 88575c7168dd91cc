//! How a page is left: the way back up, and to the pages beside it.

use super::Site;
use crate::{catalogue::phrases, lang::Lang};
use alloc::{format, string::String};
use maud::{Markup, html};

/// The way from home to this page: titles and paths below the language, then this page.
pub(super) fn crumbs(site: &Site, lang: Lang, above: &[(&str, &str)], here: &str) -> Markup {
    html! {
        nav class="crumbs" aria-label=(phrases::site_breadcrumb(lang)) {
            a href=(site.in_lang(lang, "")) { (phrases::site_name(lang)) }
            @for (title, path) in above {
                " / " a href=(site.in_lang(lang, path)) { (title) }
            }
            " / " span aria-current="page" { (here) }
        }
    }
}

/// The sections of a long page: anchor, title, and how much there is of each.
pub(super) fn contents(lang: Lang, sections: &[(&str, Markup, Option<Markup>)]) -> Markup {
    html! {
        nav class="contents" aria-label=(phrases::site_contents(lang)) {
            p { (phrases::site_contents(lang)) }
            ul { @for (anchor, title, count) in sections {
                li { a href=(format!("#{anchor}")) { (title) } @if let Some(count) = count { " " (count) } }
            } }
        }
    }
}

/// A page as it is linked: its title, and its path without the base path.
type Shown = (String, String);

/// A page beside this one.
pub(super) type Beside = Option<Shown>;

/// The page before and the page after.
pub(super) fn neighbours(site: &Site, lang: Lang, before: &Beside, after: &Beside) -> Markup {
    html! {
        nav class="neighbours" aria-label=(phrases::site_neighbours(lang)) {
            @if let Some((title, url)) = before { a rel="prev" href=(site.to(url)) { (phrases::site_previous(lang, title)) } }
            @if let Some((title, url)) = after { a rel="next" href=(site.to(url)) { (phrases::site_next(lang, title)) } }
        }
    }
}

/// What stands before and behind an item of a list.
pub(super) fn around<T: PartialEq>(all: &[T], item: &T, show: impl Fn(&T) -> Shown) -> [Beside; 2] {
    let at = all.iter().position(|other| other == item);
    at.map_or([None, None], |at| beside(all, at, show))
}

/// What stands before and behind a place of a list.
pub(super) fn beside<T>(all: &[T], at: usize, show: impl Fn(&T) -> Shown) -> [Beside; 2] {
    let before = at.checked_sub(1).and_then(|at| all.get(at));
    [before.map(&show), all.get(at + 1).map(&show)]
}
