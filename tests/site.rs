//! The static site: complete, linked, and the same bytes as the renderer's.

#[path = "support/site.rs"]
mod made;
mod support;

use made::{FILES, ORIGIN, PLACED, PLAIN, Pages, file_of, marked, values};
use replycode::{Lang, cli::site, compare, explain, language, render};
use std::collections::{BTreeMap, BTreeSet};
use support::codes;

/// Every address of every file leads to a file, and where it names an anchor, to that.
#[track_caller]
fn every_link_resolves(pages: &Pages, base: &str) {
    let anchors: BTreeMap<&str, BTreeSet<String>> = pages
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, page)| (&**path, values(page, "id").into_iter().collect()))
        .collect();
    let mut count = 0;
    for (place, page) in pages {
        for address in addresses(place, page) {
            count += 1;
            // Data never has the base path.
            let base = if place.ends_with(".json") { "/" } else { base };
            let file = match address.strip_prefix('#') {
                Some(_) => Some(place.clone()),
                None => file_of(place, &address, base),
            };
            let Some(file) = file else { continue };
            if file.starts_with(BESIDE) {
                continue;
            }
            assert!(pages.contains_key(&file), "{place}: {address} leads to no file");
            if let Some((_, anchor)) = address.split_once('#').filter(|_| file.ends_with(".html")) {
                if anchor.starts_with("reply=") {
                    // What the page of explanations is to explain.
                    assert!(file.ends_with("/explain/index.html"), "{place}: {address}");
                    continue;
                }
                assert!(
                    anchors[&*file].contains(anchor),
                    "{place}: {address} leads to no anchor"
                );
            }
        }
    }
    assert!(count > 50_000, "{count} addresses");
}

/// The text of a page without its listings, whose addresses are examples.
fn without_listings(page: &str) -> String {
    let rest = page
        .split("<pre")
        .map(|part| part.split_once("</pre>").map_or(part, |(_, rest)| rest));
    rest.collect()
}

/// What the build of the whole puts beside the pages: the widget, for the page that shows it.
const BESIDE: &str = "widget/";

/// The addresses in a file, by what it is.
fn addresses(path: &str, text: &str) -> Vec<String> {
    let between = |open: &str, close: &str| -> Vec<String> {
        let found = text.split(open).skip(1).filter_map(|rest| rest.split(close).next());
        found.map(made::unescaped).collect()
    };
    match path.rsplit_once('.').map(|(_, end)| end) {
        Some("html") => {
            let text = &without_listings(text);
            let images = text.split("<meta property=\"og:image\" content=\"").skip(1);
            let images = images.filter_map(|rest| rest.split('"').next()).map(made::unescaped);
            ["href", "src", "action"]
                .iter()
                .flat_map(|name| values(text, name))
                .chain(images)
                .collect()
        }
        // Of thousands of pairs, whose addresses are made alike, some will do.
        Some("json" | "md") if path.contains("-vs-") && !path.contains("/354-vs-") => vec![],
        Some("json") => between("\"url\":\"", "\""),
        Some("md") => between("](", ")"),
        Some("xml") => [
            between("<loc>", "</loc>"),
            values(text, "href"),
            values(text, "template"),
        ]
        .concat(),
        _ if path == "llms.txt" => between("](", ")"),
        _ => vec![],
    }
}

#[test]
fn every_address_resolves_at_the_root_and_below_a_base() {
    every_link_resolves(&PLAIN, "/");
    every_link_resolves(&PLACED, "/docs/");
}

/// The bytes between the markers are what the renderer gives, and so what the module gives.
#[test]
fn the_marked_article_is_the_renderers() {
    let pages = &*PLAIN;
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

/// The site puts a pair together from what it has made of each code once; the command does not.
#[test]
fn pairs_are_what_the_command_gives_in_every_form() {
    let folders = PLAIN.keys().filter_map(|path| path.strip_suffix("index.html"));
    let pairs = folders.filter_map(|folder| {
        let (tag, name) = folder.trim_end_matches('/').split_once("/smtp/")?;
        let (low, high) = name.split_once("-vs-")?;
        Some((folder, language(tag)?, low, high))
    });
    let mut count = 0;
    for (folder, lang, low, high) in pairs.step_by(19) {
        let answer = compare(low, high, lang).expect("codes of a page");
        let links = render::Links { base: Some("") };
        let html = render::html::comparison(&answer, lang, links);
        assert_eq!(marked(&PLAIN[&format!("{folder}index.html")]), html, "{folder}");
        let json = serde_json::to_string(&answer).expect("it can be told in JSON") + "\n";
        assert_eq!(PLAIN[&format!("{folder}index.json")], json, "{folder}");
        let markdown = render::markdown::comparison(&answer, lang);
        assert_eq!(PLAIN[&format!("{folder}index.md")], markdown, "{folder}");
        count += 1;
    }
    assert!(count > 200, "{count} pairs");
}

#[test]
fn every_page_has_one_article_its_twin_and_the_same_anchors() {
    let pages = &*PLAIN;
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        assert_eq!(page.matches("<main ").count(), 1, "{path}");
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
        let ids = values(page, "id");
        let distinct: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), distinct.len(), "{path} has an id twice: {ids:?}");
        if let Some(rest) = path.strip_prefix("en/") {
            let twin = pages
                .get(&format!("zh/{rest}"))
                .unwrap_or_else(|| panic!("{path} has no twin in Chinese"));
            let theirs: BTreeSet<String> = values(twin, "id").into_iter().collect();
            assert_eq!(
                ids.into_iter().collect::<BTreeSet<_>>(),
                theirs,
                "{path}: anchors differ in Chinese"
            );
        }
        let folder = path.split('/').nth(1).unwrap_or_default();
        if page.contains("<article ") {
            assert_eq!(page.matches("<article ").count(), 1, "{path}");
            *seen.entry(folder).or_default() += 1;
        }
    }
    let languages = Lang::all().count();
    assert!(seen["smtp"] > languages * codes().len(), "{seen:?}");
    assert_eq!(seen["reasons"], languages * 32, "{seen:?}");
    assert_eq!(seen["providers"], languages * 66, "{seen:?}");
}

/// Headings go down one level at a time.
#[test]
fn headings_are_in_order() {
    for (path, page) in PLAIN.iter().filter(|(path, _)| path.ends_with(".html")) {
        let mut before = 0;
        for level in page
            .split("<h")
            .skip(1)
            .filter_map(|rest| rest.chars().next()?.to_digit(10))
        {
            assert!(level <= before + 1, "{path}: h{level} follows h{before}");
            before = level;
        }
    }
}

#[test]
fn all_files_come_out_equal_each_time() {
    let again = site::files("/docs/", Some(ORIGIN)).expect("the addresses are right");
    for (one, other) in FILES.iter().zip(&again) {
        assert!(one == other, "{} differs", one.path);
    }
    assert_eq!(again.len(), FILES.len());
}

#[test]
fn what_is_no_base_and_what_is_no_origin_is_refused() {
    let refused = |base, origin| site::files(base, origin).expect_err("it is none");
    assert_eq!(
        refused("docs", None),
        "--base is \"docs\"; it must be a path such as / or /docs/"
    );
    for origin in [
        "replycode.example",
        "https://",
        "https://replycode.example/docs",
        "ftp://replycode.example",
    ] {
        assert_eq!(
            refused("/", Some(origin)),
            format!(
                "--origin is \"{origin}\"; it must be scheme and host such as https://example.org, the path goes into --base"
            )
        );
    }
}
