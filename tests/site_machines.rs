//! What machines read of the site: addresses, data, feeds; and what is left on the disk.

#[path = "support/site.rs"]
mod made;
mod support;

use made::{FILES, ORIGIN, PLACED, PLAIN, values};
use replycode::{Lang, cli::schema, cli::site, compare, explain, list, reasons};
use serde::Serialize;
use serde_json::Value;
use std::{collections::BTreeSet, fs};
use support::codes;

fn value(of: &impl Serialize) -> Value {
    serde_json::to_value(of).expect("it can be told in JSON")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// Content of the elements of a name in our own XML.
fn elements<'t>(text: &'t str, name: &str) -> Vec<&'t str> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    text.split(&*open)
        .skip(1)
        .filter_map(|rest| rest.split(&*close).next())
        .collect()
}

/// The schema bears its own address where the site's is known.
#[test]
fn the_schema_of_all_data_lies_beside_it() {
    let address = format!("{ORIGIN}/docs/schema.json");
    for (pages, own, link) in [(&*PLAIN, None, "/schema.json"), (&*PLACED, Some(&*address), &*address)] {
        assert_eq!(json(&pages["schema.json"]), schema::document(own));
        assert!(pages["llms.txt"].contains(&format!("]({link})")));
    }
}

#[test]
fn pages_lie_there_as_data_in_the_shapes_of_the_command() {
    let pages = &*PLAIN;
    for lang in Lang::all() {
        let at = |path: &str| json(&pages[&format!("{}/{path}index.json", lang.tag())]);
        assert_eq!(at("smtp/"), value(&list(lang)));
        assert_eq!(at("reasons/"), value(&reasons(lang)));
        for code in codes() {
            let answer = explain(&code.to_string(), lang).expect("a listed code");
            assert_eq!(at(&format!("smtp/{code}/")), value(&answer));
        }
        let answer = compare("354", "554", lang).expect("known codes");
        assert_eq!(at("smtp/354-vs-554/"), value(&answer));
        let gmail = at("providers/gmail/");
        let replies = gmail["replies"].as_array().expect("a list");
        let full = replies
            .iter()
            .find(|reply| reply["id"] == "full")
            .expect("Gmail has it");
        assert_eq!(
            (&full["reason"], &full["addressDead"]),
            (&Value::from("mailbox-full"), &Value::from(false))
        );
        assert!(full["meaning"].as_str().is_some_and(|text| !text.is_empty()) && full["source"]["date"].is_string());
        let reason = at("reasons/rate-limited/");
        assert_eq!(reason["clears"], true);
        assert!(
            reason["replies"]
                .as_array()
                .expect("a list")
                .iter()
                .all(|reply| reply["reason"] == "rate-limited")
        );
    }
}

#[test]
fn every_page_that_names_a_twin_has_it() {
    let pages = &*PLAIN;
    let twins = pages.keys().filter(|path| path.ends_with("/index.json")).count();
    let named: usize = pages
        .values()
        .map(|page| page.matches("type=\"application/json\"").count())
        .sum();
    assert_eq!(twins, named);
    assert_eq!(twins, pages.keys().filter(|path| path.ends_with(".md")).count());
}

/// With an origin the addresses that search engines read are absolute, in every language and back.
#[test]
fn each_page_names_itself_and_its_languages() {
    let pages = &*PLACED;
    let mapped: BTreeSet<&str> = elements(&pages["sitemap.xml"], "loc").into_iter().collect();
    let mut count = 0;
    for (path, page) in pages
        .iter()
        .filter(|(path, _)| path.contains('/') && path.ends_with(".html"))
    {
        let rest = path
            .split_once('/')
            .expect("it has one")
            .1
            .trim_end_matches("index.html");
        let own = format!("{ORIGIN}/docs/{}", path.trim_end_matches("index.html"));
        assert!(
            page.contains(&format!("<link rel=\"canonical\" href=\"{own}\">")),
            "{path}"
        );
        assert!(mapped.contains(&*own), "the sitemap lacks {own}");
        for (language, tag) in [("en", "en"), ("zh-Hans", "zh"), ("x-default", "en")] {
            let address = if rest.is_empty() && language == "x-default" {
                format!("{ORIGIN}/docs/")
            } else {
                format!("{ORIGIN}/docs/{tag}/{rest}")
            };
            let link = format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"{address}\">");
            assert!(page.contains(&link), "{path} lacks {link}");
        }
        assert!(
            page.contains(&format!("<meta property=\"og:url\" content=\"{own}\">")),
            "{path}"
        );
        count += 1;
    }
    assert_eq!(mapped.len(), count);
    assert!(pages["robots.txt"].contains(&format!("Sitemap: {ORIGIN}/docs/sitemap.xml")));
}

/// Without an origin nothing claims an address, and what needs one is left out.
#[test]
fn without_an_origin_no_address_is_made_up() {
    let pages = &*PLAIN;
    for name in ["sitemap.xml", "en/opensearch.xml", "zh/opensearch.xml"] {
        assert!(!pages.contains_key(name), "{name}");
    }
    let page = &pages["en/smtp/554/index.html"];
    assert!(page.contains("<link rel=\"canonical\" href=\"/en/smtp/554/\">"));
    assert!(!page.contains("og:url") && !page.contains("og:image") && !page.contains("\"url\":"));
    assert!(!pages["robots.txt"].contains("Sitemap"));
}

#[test]
fn codes_and_reasons_say_what_they_are() {
    let pages = &*PLACED;
    let about = |path: &str| {
        let page = &pages[path];
        let (_, rest) = page
            .split_once("<script type=\"application/ld+json\">")
            .expect("it says what it is");
        json(rest.split("</script>").next().unwrap_or_default())
    };
    for lang in Lang::all() {
        for code in codes() {
            let term = about(&format!("{}/smtp/{code}/index.html", lang.tag()));
            assert_eq!(
                (&term["@type"], &term["termCode"]),
                (&"DefinedTerm".into(), &code.to_string().into())
            );
            assert_eq!(term["url"], format!("{ORIGIN}/docs/{}/smtp/{code}/", lang.tag()));
        }
        let page = &pages[&format!("{}/reasons/mailbox-full/index.html", lang.tag())];
        let questions = about(&format!("{}/reasons/mailbox-full/index.html", lang.tag()));
        assert_eq!(questions["@type"], "FAQPage");
        let rows = questions["mainEntity"].as_array().expect("a list");
        assert_eq!(rows.len(), 4);
        for row in rows {
            let heading = format!("<h2>{}</h2>", row["name"].as_str().unwrap_or_default());
            assert!(page.contains(&heading), "the page shows no {heading}");
        }
    }
}

#[test]
fn the_feed_has_every_version_of_the_changelog() {
    let changelog = fs::read_to_string("CHANGELOG.md").expect("readable");
    let versions = changelog.lines().filter(|line| line.starts_with("## ")).count();
    let changes = changelog.lines().filter(|line| line.starts_with("- ")).count();
    let feed = &PLACED["feed.xml"];
    assert_eq!(elements(feed, "entry").len(), versions);
    assert_eq!(feed.matches("&lt;li&gt;").count(), changes);
    for day in elements(feed, "updated") {
        assert!(day.len() == 20 && day.ends_with("T00:00:00Z"), "{day}");
    }
}

/// A picture is a PNG of the size that the page tells, another one for each code.
#[test]
fn each_code_has_its_picture() {
    let pictures: Vec<_> = FILES.iter().filter(|file| file.kind == site::Kind::Picture).collect();
    assert_eq!(pictures.len(), codes().len() + 1);
    for picture in &pictures {
        assert_eq!(&picture.content[..8], b"\x89PNG\r\n\x1a\n", "{}", picture.path);
        assert_eq!(
            picture.content[16..24],
            [0, 0, 4, 176, 0, 0, 2, 118],
            "{}",
            picture.path
        );
        assert!(picture.content.len() < 40_000, "{}", picture.path);
    }
    let distinct: BTreeSet<&[u8]> = pictures.iter().map(|file| &*file.content).collect();
    assert_eq!(distinct.len(), pictures.len());
}

/// Where no page is, every language offers a search for it.
#[test]
fn the_page_for_what_is_not_there_offers_to_search() {
    let page = &PLACED["404.html"];
    assert_eq!(page.matches("<form class=\"search\"").count(), Lang::all().count());
    assert_eq!(page.matches(" data-lost").count(), Lang::all().count());
    let searches = Lang::all().map(|lang| format!("/docs/{}/search/", lang.tag()));
    assert_eq!(values(page, "action"), searches.collect::<Vec<_>>());
}

/// A second run removes what the first has written and the second does not, and nothing else.
#[test]
fn old_pages_go_and_other_files_stay() {
    let out = std::env::temp_dir().join(format!("replycode-site-{}", std::process::id()));
    let few = |file: &&site::File| !matches!(file.kind, site::Kind::Pair | site::Kind::Twin | site::Kind::Text);
    let first: Vec<_> = FILES.iter().filter(few).cloned().collect();
    assert_eq!(site::put(&out, &first), Ok(0));
    let others = ["module/en/replycode.js", "en/notes.html", "CNAME"].map(|path| out.join(path));
    for path in &others {
        fs::create_dir_all(path.parent().expect("it has one")).expect("it can be made");
        fs::write(path, "x").expect("it can be written");
    }
    let is_old = |path: &str| path.starts_with("card/") || path == "sitemap.xml" || path.starts_with("zh/smtp/554/");
    let (old, second): (Vec<_>, Vec<_>) = first.into_iter().partition(|file| is_old(&file.path));
    assert_eq!(site::put(&out, &second), Ok(old.len()));
    assert!(old.len() > 200 && old.iter().all(|file| !out.join(&file.path).exists()));
    assert!(!out.join("card").exists() && !out.join("zh/smtp/554").exists());
    assert!(others.iter().all(|path| path.exists()));
    assert!(
        second
            .iter()
            .all(|file| fs::read(out.join(&file.path)).is_ok_and(|content| content == file.content))
    );
    // A folder that is not the site's own keeps what it has.
    fs::write(out.join("index.html"), "another site").expect("it can be written");
    assert_eq!(site::put(&out, &[]), Ok(0));
    fs::remove_dir_all(out).expect("it was made here");
}
