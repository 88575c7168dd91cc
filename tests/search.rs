//! Search: the tables of questions, and questions that nobody should ask.

use replycode::{Found, Lang, catalogue, language, list, search};

/// The first code of the answer.
fn first(found: &Found) -> Option<String> {
    found.results.first()?.code.map(|code| code.to_string())
}

/// At least 95 of a hundred questions have one of their codes first.
#[track_caller]
fn table(name: &str) {
    let lang = language(&name[..2]).expect("the language is built");
    let known: Vec<String> = list(lang).iter().map(|row| row.code.to_string()).collect();
    let path = format!("tests/data/search-{name}.csv");
    let mut reader = csv::Reader::from_path(&path).expect("the table is there");
    let (mut asked, mut failed) = (0, Vec::new());
    for row in reader.records() {
        let row = row.expect("a row has two columns");
        let (query, wanted) = (&row[0], &row[1]);
        for code in wanted.split('|') {
            assert!(known.iter().any(|known| known == code), "{path}: {code} is unknown");
        }
        asked += 1;
        let found = first(&search(query, lang));
        if !found
            .as_deref()
            .is_some_and(|found| wanted.split('|').any(|code| code == found))
        {
            failed.push(format!("{query}: {found:?} instead of {wanted}"));
        }
    }
    let held = asked - failed.len();
    println!("{path}: {held} of {asked} hold\n{}", failed.join("\n"));
    assert!(asked >= 60, "{path} has too few questions");
    assert!(
        held * 100 >= asked * 95,
        "{path}: {held} of {asked}\n{}",
        failed.join("\n")
    );
}

#[test]
fn the_tables_of_english_hold() {
    table("en");
    table("en-strangers");
}

#[test]
fn the_tables_of_chinese_hold() {
    table("zh");
    table("zh-strangers");
}

fn codes(query: &str, tag: &str) -> Vec<String> {
    let lang = language(tag).expect("the language is built");
    let results = search(query, lang).results;
    results
        .into_iter()
        .filter_map(|hit| hit.code)
        .map(|code| code.to_string())
        .collect()
}

#[test]
fn two_codes_come_first_in_their_order() {
    for query in ["354 和 554", "354 vs 554", "354,554", "３５４与５５４"] {
        assert_eq!(codes(query, "zh")[..2], ["354", "554"], "{query}");
    }
    assert_eq!(codes("554 354", "en")[..2], ["554", "354"]);
}

#[test]
fn a_code_that_is_asked_for_twice_is_found_once() {
    assert_eq!(codes("418 527 418", "en")[..3], ["4.1.8", "418", "527"]);
    assert_eq!(codes("x.7.1 5.7.1", "en")[..3], ["5.7.1", "4.7.1", "5.7.10"]);
}

#[test]
fn the_beginning_of_a_code_lists_all_that_begin_so() {
    let all = codes("55", "en");
    assert!(
        all.len() > 5 && all.iter().all(|code| code.starts_with("55")),
        "{all:?}"
    );
    assert!(codes("4xx", "en").iter().all(|code| code.starts_with('4')));
    assert!(codes("5.7", "en").iter().all(|code| code.starts_with("5.7.")));
}

#[test]
fn the_order_of_chinese_words_does_not_matter() {
    assert_eq!(codes("发件人被拒绝", "zh"), codes("拒收发件人", "zh"));
    assert!(!codes("拒收发件人", "zh").is_empty());
}

#[test]
fn questions_that_nobody_should_ask_are_answered_too() {
    let long = "mailbox 邮箱 5.7.1 ".repeat(6000);
    let digits = "5".repeat(100_000);
    let hostile = [
        "",
        " ",
        "\0\u{7}\u{1b}[31m",
        "🙂🙃👩‍👩‍👧",
        "....",
        ".",
        "x",
        "x.x.x",
        "5.",
        ".5",
        "5..1",
        "999.999.999.999",
        "65536 99999",
        "<script>alert(1)</script>",
        "é ü ñ",
        "\u{202e}554",
        "`",
        "e",
        "的",
        "𠀀𠀁",
        "{name}",
        "\t\n",
        "00000",
        "0.0.0",
        "5.1000.1",
        "xxx",
        "%",
        &long,
        &digits,
    ];
    for lang in Lang::all() {
        for query in hostile {
            let found = search(query, lang);
            assert!(found.results.len() <= 20);
            assert_eq!(found.query, query);
        }
    }
    assert!(codes("", "en").is_empty());
    assert!(codes("zzzzzz qqqqq", "en").is_empty());
}

#[test]
fn a_hit_has_a_title_a_page_and_a_short_snippet() {
    for lang in Lang::all() {
        for query in ["mailbox", "postfix", "gmail", "邮箱", "服务器", "5", "4", "2"] {
            for hit in search(query, lang).results {
                assert!(!hit.title.is_empty() && hit.url.is_some());
                let length = hit.snippet.chars().count();
                assert!((10..=160).contains(&length), "{query}: {}", hit.snippet);
                assert_eq!(hit.snippet.matches('`').count() % 2, 0, "{}", hit.snippet);
            }
        }
    }
    assert_eq!(catalogue::languages().len(), Lang::all().count());
}

/// The path of the first reason or provider among the results.
fn topic(query: &str, tag: &str) -> Option<String> {
    let lang = language(tag).expect("the language is built");
    let hit = search(query, lang).results.into_iter().find(|hit| hit.code.is_none())?;
    assert!(
        hit.id
            .is_some_and(|id| hit.url.as_deref().is_some_and(|url| url.ends_with(&format!("/{id}/"))))
    );
    hit.url
}

#[test]
fn reasons_and_providers_are_found_beside_the_codes() {
    for (query, tag, url) in [
        ("mailbox full", "en", "/en/reasons/mailbox-full/"),
        ("greylisted", "en", "/en/reasons/greylisted/"),
        ("gmail", "en", "/en/providers/gmail/"),
        ("灰名单", "zh", "/zh/reasons/greylisted/"),
        ("163 邮箱", "zh", "/zh/providers/netease/"),
        ("腾讯企业邮箱", "zh", "/zh/providers/exmail/"),
    ] {
        assert_eq!(topic(query, tag).as_deref(), Some(url), "{query}");
    }
    for query in ["163 550", "550 163"] {
        assert_eq!(topic(query, "zh").as_deref(), Some("/zh/providers/netease/"), "{query}");
        assert_eq!(codes(query, "zh")[0], "550", "{query}");
    }
    assert!(codes("mailbox full", "en").contains(&"5.2.2".to_string()));
}
