//! Where a comparison leads, and in which order it tells what it tells.

mod support;

use replycode::{Comparison, Lang, compare};
use std::collections::BTreeSet;
use support::{codes, languages};

fn compared(a: &str, b: &str, lang: Lang) -> Comparison {
    compare(a, b, lang).unwrap_or_else(|refusal| panic!("{a} and {b}: {refusal}"))
}

/// Every code beside some others, near and far.
fn some(lang: Lang) -> Vec<Comparison> {
    let codes: Vec<String> = codes().iter().map(ToString::to_string).collect();
    let step = |index: usize| [1, 2, 17, 40].map(|distance| (index + distance) % codes.len());
    let pairs = (0..codes.len()).flat_map(|index| step(index).map(|other| (index, other)));
    pairs
        .map(|(one, other)| compared(&codes[one], &codes[other], lang))
        .collect()
}

#[test]
fn a_pair_has_a_page_where_people_look_for_one() {
    for (a, b, has_page) in [
        ("354", "554", true),
        ("5.7.1", "5.7.2", true),
        ("4.7.1", "5.7.1", true),
        // Of one subject, but neither of one class nor of one detail.
        ("4.7.2", "5.7.1", false),
        ("5.1.1", "5.7.1", false),
        ("550", "5.1.1", false),
        // No RFC defines 559 or 5.7.99.
        ("550", "559", false),
        ("559", "599", false),
        ("5.7.1", "5.7.99", false),
    ] {
        for lang in languages() {
            for (a, b) in [(a, b), (b, a)] {
                let url = compared(a, b, lang).url;
                let (low, high) = if a < b { (a, b) } else { (b, a) };
                let page = format!("/{}/smtp/{low}-vs-{high}/", lang.tag());
                assert_eq!(url, has_page.then_some(page), "{a} and {b}");
            }
        }
    }
}

#[test]
fn the_links_lead_to_both_codes_and_to_pairs_near_by() {
    let lang = languages()[0];
    for pair in some(lang) {
        let urls: Vec<&str> = pair.see_also.iter().map(|link| &*link.url).collect();
        let distinct: BTreeSet<&&str> = urls.iter().collect();
        assert_eq!(distinct.len(), urls.len(), "{}: {urls:?}", pair.title);
        for url in [&pair.a.url, &pair.b.url].into_iter().flatten() {
            assert!(urls.contains(&&**url), "{} does not lead to {url}", pair.title);
        }
        let own = pair.url.as_deref().unwrap_or("none");
        assert!(!urls.contains(&own), "{} leads to itself", pair.title);
        for url in urls {
            let page = url.trim_end_matches('/').rsplit_once('/').map_or("", |(_, name)| name);
            let query = url.split_once("?a=").map_or("", |(_, query)| query);
            let named = page.split_once("-vs-").or(query.split_once("&b="));
            if let Some((low, high)) = named {
                let linked = compared(low, high, lang);
                assert!(linked.a.code < linked.b.code, "{url}");
                assert_eq!(linked.url.as_deref(), Some(url).filter(|_| query.is_empty()), "{url}");
            }
        }
    }
}

#[test]
fn the_class_comes_first_where_it_differs_and_the_matter_where_it_does_not() {
    let first = |a: &str, b: &str| compared(a, b, languages()[0]).differences[0].aspect.as_str();
    assert_eq!(first("450", "550"), "severity");
    assert_eq!(first("354", "554"), "severity");
    assert_ne!(first("550", "554"), "severity");
    for pair in some(languages()[0]) {
        let classes = pair.a.severity.zip(pair.b.severity);
        if classes.is_some_and(|(one, other)| one != other) {
            assert_eq!(pair.differences[0].aspect.as_str(), "severity", "{}", pair.title);
        }
    }
}

/// What the relation says in full is no similarity as well.
#[test]
fn the_stage_is_told_once() {
    let lang = languages()[0];
    let has_stage = |pair: &Comparison| pair.similarities.iter().any(|it| it.aspect.as_str() == "stage");
    let mut seen = BTreeSet::new();
    for pair in some(lang) {
        let alternatives = pair
            .relation
            .as_ref()
            .is_some_and(|relation| relation.kind.as_str() == "alternatives");
        assert!(!(alternatives && has_stage(&pair)), "{}", pair.title);
        seen.insert((alternatives, has_stage(&pair)));
    }
    assert!(
        seen.contains(&(true, false)) && seen.contains(&(false, true)),
        "{seen:?}"
    );
}

/// The step of a code stands in its advice, but for the class that waits where both classes share the step.
#[test]
fn the_advice_ends_with_the_step_of_its_code() {
    let lang = languages()[0];
    let mut shared = 0;
    let all: Vec<String> = codes().iter().map(ToString::to_string).collect();
    let twin = |code: &String| {
        all.contains(&code.replacen('4', "5", 1))
            .then(|| code.replacen('4', "5", 1))
    };
    let twins = all
        .iter()
        .filter(|code| code.starts_with("4."))
        .filter_map(|code| Some((code, twin(code)?)));
    let twins = twins.map(|(low, high)| compared(low, &high, lang));
    for pair in some(lang).into_iter().chain(twins).filter(|pair| pair.note.is_none()) {
        for (entry, other, advice) in [(&pair.a, &pair.b, &pair.choose[0]), (&pair.b, &pair.a, &pair.choose[1])] {
            assert_eq!(advice.code, entry.code);
            let waits = entry.act == other.act
                && entry.severity != other.severity
                && entry.severity.is_some_and(|severity| severity.as_str() != "permanent");
            shared += usize::from(waits);
            assert_eq!(
                advice.advice.ends_with(&*entry.act),
                !waits,
                "{}: {}",
                pair.title,
                advice.advice
            );
        }
    }
    assert!(shared > 0, "no pair of classes shares a step");
}

/// An aspect is told as a difference, as something in common or not at all, as its facts have it.
#[test]
fn an_aspect_is_told_where_its_facts_say_so() {
    for pair in some(languages()[0]) {
        let (a, b) = (&pair.a, &pair.b);
        let differs = |aspect: &str| pair.differences.iter().any(|it| it.aspect.as_str() == aspect);
        let agrees = |aspect: &str| pair.similarities.iter().any(|it| it.aspect.as_str() == aspect);
        let told = |aspect: &str| (differs(aspect), agrees(aspect));
        assert_eq!(told("kind"), (a.kind != b.kind, false), "{}", pair.title);
        assert_eq!(told("about"), (a.about != b.about, false), "{}", pair.title);
        // Within one class the class says what becomes of the message.
        let shared = a.message.is_some() && a.message == b.message && a.severity != b.severity;
        assert_eq!(told("outcome"), (a.message != b.message, shared), "{}", pair.title);
        assert_eq!(
            told("actor"),
            (a.actor != b.actor, a.actor == b.actor),
            "{}",
            pair.title
        );
        let shared = a.retry == b.retry && a.severity != b.severity;
        assert_eq!(told("retry"), (a.retry != b.retry, shared), "{}", pair.title);
        let shared = a.status == b.status && !a.registered;
        assert_eq!(told("status"), (a.status != b.status, shared), "{}", pair.title);
        // That a connection stays open is no news.
        let (one, other) = (a.closes_connection, b.closes_connection);
        let shared = one == other && one.as_str() != "no";
        assert_eq!(told("connection"), (one != other, shared), "{}", pair.title);
        let comparable = a.kind == b.kind && a.severity.is_some() && b.severity.is_some();
        assert_eq!(
            differs("category"),
            comparable && a.category != b.category,
            "{}",
            pair.title
        );
        assert!(
            !agrees("category") || comparable && a.category == b.category,
            "{}",
            pair.title
        );
        assert!(
            agrees("category") || !comparable || a.category.is_none() || a.category != b.category,
            "{}",
            pair.title
        );
        assert_eq!(
            differs("standard") || agrees("standard"),
            a.registered && b.registered,
            "{}",
            pair.title
        );
    }
}

#[test]
fn every_difference_names_both_codes_in_a_sentence() {
    for lang in languages() {
        for pair in some(lang) {
            for difference in &pair.differences {
                assert_ne!(difference.a, difference.b, "{}", pair.title);
                for code in [&pair.a.code, &pair.b.code] {
                    let sentence = &difference.sentence;
                    assert!(sentence.contains(&*code.text()), "{}: {sentence}", pair.title);
                }
            }
            for similarity in &pair.similarities {
                assert!(similarity.sentence.ends_with(['.', '。']), "{}", pair.title);
            }
        }
    }
}

/// Two codes of one class leave nothing to choose by the class.
#[test]
fn within_one_class_the_advice_is_the_step_alone() {
    let mut seen = 0;
    for pair in some(languages()[0]).into_iter().filter(|pair| pair.note.is_none()) {
        if pair.a.severity == pair.b.severity {
            assert_eq!(pair.choose[0].advice, &*pair.a.act, "{}", pair.title);
            assert_eq!(pair.choose[1].advice, &*pair.b.act, "{}", pair.title);
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen} pairs of one class");
}

/// Two classes of an enhanced code may share their text, so the summary says the class.
#[test]
fn the_summary_says_what_each_code_means() {
    for lang in languages() {
        let replies = compared("550", "554", lang);
        assert!(replies.summary.contains(&replies.a.means) && replies.summary.contains(&replies.b.means));
        let twins = compared("4.7.1", "5.7.1", lang);
        for entry in [&twins.a, &twins.b] {
            let name = entry.class_name.expect("an enhanced code has a class");
            let said = twins.summary.to_lowercase();
            assert!(
                said.contains(&name.to_lowercase()) && said.contains(&entry.clause.to_lowercase()),
                "{said}"
            );
        }
    }
}

#[test]
fn codes_are_related_by_the_session_by_their_numbers_or_by_one_reply() {
    for (a, b, kind) in [
        ("220", "554", Some("alternatives")),
        // Each may follow the other, but first they are answers to one command.
        ("250", "550", Some("alternatives")),
        // What asks for more leads to what comes then.
        ("250", "354", Some("follows")),
        ("354", "451", Some("follows")),
        ("4.7.1", "5.7.1", Some("twin")),
        ("4.7.1", "5.7.2", None),
        ("2.1.5", "5.1.5", None),
        ("5.7.1", "5.7.2", None),
        ("554", "5.7.1", Some("together")),
        ("250", "5.1.1", None),
        // No RFC defines 571: it is the enhanced code without its dots.
        ("571", "5.7.1", Some("undotted")),
        ("557", "5.7.1", None),
    ] {
        for (a, b) in [(a, b), (b, a)] {
            let relation = compared(a, b, languages()[0]).relation;
            assert_eq!(relation.map(|relation| relation.kind.as_str()), kind, "{a} and {b}");
        }
    }
}

/// 250 has the message only where it answers the message: beside another outcome its name says so.
#[test]
fn the_outcome_of_250_is_that_behind_the_message() {
    let outcome = |a: &str, b: &str| {
        let pair = compared(a, b, languages()[0]);
        let found = pair.differences.into_iter().find(|it| it.aspect.as_str() == "outcome");
        found.expect("the outcomes differ").sentence
    };
    assert!(
        outcome("250", "554").contains("250 after the message"),
        "{}",
        outcome("250", "554")
    );
    assert!(
        !outcome("354", "554").contains("after the message"),
        "{}",
        outcome("354", "554")
    );
}
