//! Reasons, providers and real replies on the pages of the site: nothing that is known is left out.

#[path = "support/site.rs"]
mod made;
#[path = "support/rules.rs"]
mod rules;

use made::{PLAIN, unescaped};
use replycode::{Lang, classify, reasons};
use rules::files;
use std::fs;

#[test]
fn a_provider_page_has_every_reply_with_its_meaning_reason_and_source() {
    let pages = &*PLAIN;
    for lang in Lang::all() {
        for (provider, file) in files().iter().filter(|(name, _)| *name != "wording") {
            let page = unescaped(&pages[&format!("{}/providers/{provider}/index.html", lang.tag())]);
            let texts = fs::read_to_string(format!("i18n/{}/providers/{provider}.toml", lang.tag())).expect("readable");
            let texts: toml::Table = texts.parse().expect("the build has read it");
            for rule in &file.reply {
                let id = rule.id.as_deref().expect("the build wants one");
                let (_, item) = page
                    .split_once(&format!("<li id=\"reply-{id}\">"))
                    .unwrap_or_else(|| panic!("{provider} lacks {id}"));
                let item = item.split("</li>").next().unwrap_or_default();
                for example in rule.example.all() {
                    assert!(item.contains(&**example), "{provider} {id}: lacks {example}");
                }
                let said = texts["reply"][id].as_str().expect("a text").replace('`', "");
                let plain = item.replace("<code>", "").replace("</code>", "");
                assert!(plain.contains(&said), "{provider} {id}: lacks {said}");
                let source = &file.source[&rule.source];
                assert!(
                    item.contains(&source.title) && item.contains(&source.date),
                    "{provider} {id}: lacks its source"
                );
                let reason = format!("/{}/reasons/{}/", lang.tag(), rule.reason);
                assert!(page.contains(&reason), "{provider} {id}: lacks {reason}");
            }
        }
    }
}

#[test]
fn no_page_shows_what_was_written_for_the_tests() {
    let title = &files()["wording"].source["general"].title;
    assert!(PLAIN.values().all(|page| !page.contains(title)));
}

#[test]
fn a_reason_page_has_every_reply_that_tells_it() {
    let pages = &*PLAIN;
    for lang in Lang::all() {
        for (name, file) in &files() {
            for rule in &file.reply {
                let page = unescaped(&pages[&format!("{}/reasons/{}/index.html", lang.tag(), rule.reason)]);
                // What was written for the tests alone is shown to nobody.
                let made_up = file.source[&rule.source].made_up;
                for example in rule.example.all().iter().filter(|_| !made_up) {
                    assert!(page.contains(&**example), "{name}: {} lacks {example}", rule.reason);
                }
                if let Some(id) = &rule.id {
                    let link = format!("/{}/providers/{name}/#reply-{id}", lang.tag());
                    assert!(page.contains(&link), "{} lacks {link}", rule.reason);
                }
            }
        }
    }
}

/// Below a code stand replies of that code, and of every reason that it comes with.
#[test]
fn a_code_page_shows_replies_of_that_code() {
    let pages = &*PLAIN;
    let mut shown = 0;
    for (path, page) in pages
        .iter()
        .filter(|(path, _)| path.starts_with("en/smtp/") && path.ends_with("/index.html"))
    {
        let Some((_, section)) = page.split_once("<section class=\"said\" id=\"said\">") else {
            continue;
        };
        let code = path.split('/').nth(2).unwrap_or_default();
        for words in section.split("<code class=\"words\"").skip(1) {
            let words = words
                .split_once('>')
                .and_then(|(_, rest)| rest.split("</code>").next())
                .unwrap_or_default();
            let found = classify(&unescaped(words));
            let own = [
                found.code.map(|code| code.to_string()),
                found.enhanced.map(|code| code.to_string()),
            ];
            assert!(own.iter().flatten().any(|own| own == code), "{path}: {words}");
            shown += 1;
        }
    }
    assert!(shown > 500, "{shown} replies");
    let full = &pages["en/smtp/552/index.html"];
    assert!(full.contains("/en/reasons/mailbox-full/") && full.contains("/en/reasons/message-too-large/"));
}

#[test]
fn the_list_of_reasons_has_each_with_its_meaning_and_its_address() {
    let pages = &*PLAIN;
    for lang in Lang::all() {
        let list = unescaped(&pages[&format!("{}/reasons/index.html", lang.tag())]);
        for row in reasons(lang) {
            assert_eq!(row.url, format!("/{}/reasons/{}/", lang.tag(), row.id.as_str()));
            assert!(
                pages.contains_key(&format!("{}index.html", &row.url[1..])),
                "{}",
                row.url
            );
            assert!(
                list.contains(&format!("<a href=\"{}\">{}</a>", row.url, row.title)),
                "{}",
                row.title
            );
            assert!(
                list.contains(&row.meaning.replace('`', "")) || row.meaning.contains('`'),
                "{}",
                row.meaning
            );
        }
    }
}

/// What is said of an address is said of a code that stands alone, and only a permanent one is dead.
#[test]
fn the_strip_says_whether_the_address_is_dead() {
    let pages = &*PLAIN;
    let says = |code: &str, word: &str| pages[&format!("en/smtp/{code}/index.html")].contains(word);
    for (code, dead, keep) in [
        ("5.1.1", true, false),
        ("4.1.1", false, true),
        ("550", false, true),
        ("250", false, false),
    ] {
        assert_eq!(says(code, "Dead: stop mailing it"), dead, "{code}");
        assert_eq!(says(code, "Keep it: nothing here says that it is dead"), keep, "{code}");
    }
}
