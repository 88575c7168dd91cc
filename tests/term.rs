//! Which text between backticks is a code with a page, and which only looks like one.

mod support;

use replycode::{Term, TermOptions, language, list, term};
use support::{codes, languages};

const BASE: &str = "https://example.org/replies";

fn found(text: &str, bare: bool) -> Option<Term> {
    term(text, language("en").expect("English"), TermOptions { base: BASE, bare })
}

#[track_caller]
fn links(text: &str, bare: bool, code: &str, title: &str) {
    let term = found(text, bare).unwrap_or_else(|| panic!("{text:?} is no term"));
    assert_eq!((&*term.code.text(), &*term.title), (code, title), "{text:?}");
    assert_eq!(term.url, format!("{BASE}/en/smtp/{code}/"));
}

#[test]
fn a_pair_links_to_the_page_of_the_enhanced_code() {
    for text in [
        "550 5.7.1",
        "550-5.7.1",
        " 550  5.7.1 ",
        "５５０ ５．７．１",
        "550\u{3000}5。7。1",
        "SMTP 550 5.7.1",
        "smtp:550-5.7.1",
    ] {
        links(text, false, "5.7.1", "550 5.7.1: Not authorized, message refused");
    }
}

#[test]
fn a_pair_whose_enhanced_code_has_no_page_links_to_the_reply_code() {
    links("550 5.9.99", false, "550", "550: Mailbox unavailable");
    assert_eq!(found("559 5.9.99", false), None, "neither has one");
}

#[test]
fn the_protocol_makes_one_code_certain() {
    for text in ["SMTP 550", "smtp:550", "Smtp\u{a0}550", "ＳＭＴＰ：５５０", "smtp: 550"] {
        links(text, false, "550", "550: Mailbox unavailable");
    }
    links("SMTP 5.7.1", false, "5.7.1", "5.7.1: Not authorized, message refused");
}

#[test]
fn a_code_alone_is_a_term_only_where_that_was_asked_for() {
    for text in ["550", "5.7.1", "５５０"] {
        assert_eq!(found(text, false), None, "{text}");
    }
    links("550", true, "550", "550: Mailbox unavailable");
    links("5.7.1", true, "5.7.1", "5.7.1: Not authorized, message refused");
}

#[test]
fn what_is_more_or_other_than_a_code_is_none() {
    for text in [
        "",
        "SMTP",
        "smtp:",
        "HTTP 550",
        "imap:550",
        "SMTP550",
        "550 5.7.1 Relay access denied",
        "550 User unknown",
        "550 554",
        "5.7.1 550",
        "550.5.7.1",
        "550 - 5.7.1",
        "600 5.7.1",
        "199 5.7.1",
        "550 6.7.1",
        "550 5.07.1",
        "smtp 599",
        "SMTP 5.1000.1",
        "v5.7.1",
        "邮件 550",
        "\u{0}550 5.7.1",
    ] {
        assert_eq!(found(text, true), None, "{text:?}");
    }
}

#[test]
fn a_term_speaks_the_language() {
    let zh = language("zh-CN").expect("Chinese");
    let term = term("550 5.7.1", zh, TermOptions::default()).expect("a term");
    assert_eq!(term.title, "550 5.7.1：未获授权，拒绝投递");
    assert_eq!(term.url, "/zh/smtp/5.7.1/");
}

#[test]
fn the_slashes_at_the_end_of_a_base_count_for_nothing() {
    let en = language("en").expect("English");
    for (base, url) in [
        ("/docs/", "/docs/en/smtp/550/"),
        ("/", "/en/smtp/550/"),
        ("", "/en/smtp/550/"),
    ] {
        let term = term("SMTP 550", en, TermOptions { base, bare: false }).expect("a term");
        assert_eq!(term.url, url);
    }
}

/// Each page is reached, by a title on one line, and no term leads anywhere else.
#[test]
fn every_code_with_a_page_is_a_term_and_no_other() {
    for lang in languages() {
        let options = TermOptions::default();
        for row in list(lang) {
            let term = term(&format!("SMTP {}", row.code), lang, options).expect("a listed code");
            assert_eq!((Some(term.url), term.code), (row.url, row.code));
            assert!(term.title.contains(row.title) && !term.title.contains('\n'));
        }
        let known = codes();
        for number in 0..1000 {
            let found = term(&format!("smtp:{number:03}"), lang, options);
            let has_page = known.iter().any(|code| code.text() == format!("{number:03}"));
            assert_eq!(found.is_some(), has_page, "{number}");
        }
    }
}
