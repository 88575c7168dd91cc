//! The static site: complete, linked, and the same bytes as the renderer's.

mod support;

use replycode::{Lang, cli::site, compare, explain, render};
use std::collections::BTreeMap;
use support::codes;

fn pages(base: &str) -> BTreeMap<String, String> {
    let files = site::files(base).expect("the base is a path");
    files.into_iter().map(|file| (file.path, file.content)).collect()
}

/// Every address in an attribute of a page.
fn links(page: &str) -> Vec<&str> {
    let after = |attribute: &'static str| page.split(attribute).skip(1).filter_map(|rest| rest.split('"').next());
    after(" href=\"")
        .chain(after(" src=\""))
        .chain(after(" action=\""))
        .collect()
}

#[track_caller]
fn every_link_resolves(base: &str) {
    let pages = pages(base);
    let prefix = base.trim_end_matches('/');
    for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        for link in links(page)
            .into_iter()
            .filter(|link| !link.starts_with("https:") && !link.starts_with('#'))
        {
            let target = link
                .strip_prefix(prefix)
                .unwrap_or_else(|| panic!("{path}: {link} leaves {base}"));
            let target = target.trim_start_matches('/').split('?').next().unwrap_or_default();
            let file = if target.is_empty() || target.ends_with('/') {
                format!("{target}index.html")
            } else {
                target.to_owned()
            };
            assert!(pages.contains_key(&file), "{path}: {link} leads to no page");
        }
    }
}

#[test]
fn every_internal_link_resolves_at_the_root_and_below_a_base() {
    every_link_resolves("/");
    every_link_resolves("/docs/");
}

/// The bytes between the markers are what the renderer gives, and so what the module gives.
#[test]
fn the_marked_article_is_the_renderers() {
    let pages = pages("/");
    for lang in Lang::all() {
        let links = render::Links { base: Some("") };
        for code in codes() {
            let answer = explain(&code.to_string(), lang).expect("a listed code");
            let page = &pages[&format!("{}/smtp/{code}/index.html", lang.tag())];
            assert_eq!(marked(page), render::html::explanation(&answer, lang, links));
        }
        let answer = compare("554", "354", lang).expect("known codes");
        let swapped = render::html::comparison(&answer, lang, links);
        let answer = compare("354", "554", lang).expect("known codes");
        let page = &pages[&format!("{}/smtp/354-vs-554/index.html", lang.tag())];
        assert_eq!(marked(page), render::html::comparison(&answer, lang, links));
        assert_ne!(marked(page), swapped, "the sides follow the question");
    }
}

fn marked(page: &str) -> &str {
    let (_, rest) = page
        .split_once("<!--replycode-->")
        .expect("the page has its first marker");
    rest.split_once("<!--/replycode-->")
        .expect("the page has its second marker")
        .0
}

#[test]
fn every_page_has_one_article_and_its_twin() {
    let pages = pages("/");
    let (mut codes_seen, mut pairs_seen) = (0, 0);
    for (path, page) in &pages {
        if let Some(rest) = path.strip_prefix("en/") {
            assert!(
                pages.contains_key(&format!("zh/{rest}")),
                "{path} has no twin in Chinese"
            );
            assert_eq!(page.matches("<main ").count(), 1, "{path}");
        }
        if path.contains("/smtp/") && page.contains("<article ") {
            assert_eq!(page.matches("<article ").count(), 1, "{path}");
            if path.contains("-vs-") {
                pairs_seen += 1
            } else {
                codes_seen += 1
            }
        }
    }
    let count = codes().len();
    assert!(codes_seen >= 2 * count, "{codes_seen}");
    println!("{codes_seen} pages of codes, {pairs_seen} of pairs");
}

#[test]
fn all_files_come_out_equal_each_time() {
    assert_eq!(pages("/"), pages("/"));
}
