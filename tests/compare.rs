//! Every pair of known codes, in every language: the properties that make a comparison readable.

mod support;

use replycode::{
    Comparison, Lang, compare,
    render::{Links, html},
};
use std::collections::{BTreeMap, BTreeSet};
use support::{codes, is_chinese, languages, lint, sentences};

fn pairs() -> Vec<(String, String)> {
    let codes: Vec<String> = codes().iter().map(ToString::to_string).collect();
    let mut found = Vec::new();
    for (index, low) in codes.iter().enumerate() {
        found.extend(codes[index + 1..].iter().map(|high| (low.clone(), high.clone())));
    }
    found
}

/// Every sentence that the comparison composes; the entries' own are tested elsewhere.
fn composed(comparison: &Comparison) -> Vec<String> {
    let mut found = vec![comparison.summary.clone()];
    found.extend(comparison.relation.iter().map(|relation| relation.sentence.clone()));
    found.extend(comparison.note.clone());
    found.extend(
        comparison
            .differences
            .iter()
            .map(|difference| difference.sentence.clone()),
    );
    found.extend(
        comparison
            .similarities
            .iter()
            .map(|similarity| similarity.sentence.clone()),
    );
    found.extend(comparison.choose.iter().map(|advice| advice.advice.clone()));
    found
}

#[test]
fn no_comparison_breaks_a_rule_of_style() {
    let mut faults = BTreeSet::new();
    for lang in languages() {
        for (a, b) in pairs() {
            let comparison = compare(&a, &b, lang).expect("known codes are compared");
            for text in composed(&comparison) {
                faults.extend(
                    lint(&text, lang)
                        .into_iter()
                        .map(|fault| format!("{} {a}/{b} {fault}", lang.tag())),
                );
                assert!(
                    text.ends_with(['.', '。', '?', '？']),
                    "{} {a}/{b} has no end: {text}",
                    lang.tag()
                );
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.into_iter().take(40).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn no_sentence_stands_twice_in_a_comparison_or_is_too_long() {
    let mut faults = BTreeSet::new();
    for lang in languages() {
        let most = if is_chinese(lang) { 110 } else { 220 };
        for (a, b) in pairs() {
            let comparison = compare(&a, &b, lang).expect("known codes are compared");
            let all: Vec<String> = composed(&comparison)
                .iter()
                .flat_map(|text| sentences(text, lang))
                .collect();
            let mut seen = BTreeSet::new();
            for sentence in all {
                if sentence.chars().count() > most {
                    faults.insert(format!(
                        "{} {a}/{b} too long ({}): {sentence}",
                        lang.tag(),
                        sentence.chars().count()
                    ));
                }
                if !seen.insert(sentence.clone()) {
                    faults.insert(format!("{} {a}/{b} twice: {sentence}", lang.tag()));
                }
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.into_iter().take(40).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn the_swapped_question_gives_the_same_prose() {
    for lang in languages() {
        for (a, b) in pairs() {
            let (one, other) = (
                compare(&a, &b, lang).expect("known"),
                compare(&b, &a, lang).expect("known"),
            );
            assert_eq!(
                (&one.title, &one.summary, &one.url),
                (&other.title, &other.summary, &other.url)
            );
            assert_eq!(
                one.relation.as_ref().map(|r| &r.sentence),
                other.relation.as_ref().map(|r| &r.sentence)
            );
            assert_eq!((one.a.code, one.b.code), (other.b.code, other.a.code));
            let sentences = |c: &Comparison| c.differences.iter().map(|d| d.sentence.clone()).collect::<Vec<_>>();
            assert_eq!(sentences(&one), sentences(&other), "{a}/{b}");
            for (mine, theirs) in one.differences.iter().zip(&other.differences) {
                assert_eq!((&mine.a, &mine.b), (&theirs.b, &theirs.a), "{a}/{b}");
            }
            assert_eq!(one.choose[0].advice, other.choose[1].advice, "{a}/{b}");
            assert_eq!(one.choose[0].code, one.a.code);
        }
    }
}

#[test]
fn every_comparison_names_both_codes_and_has_two_differences_where_facts_differ_in_two() {
    let (mut single, mut all) = (0, 0);
    for lang in languages() {
        for (a, b) in pairs() {
            let comparison = compare(&a, &b, lang).expect("known codes are compared");
            assert!(
                comparison.summary.contains(&a) && comparison.summary.contains(&b),
                "{a}/{b}"
            );
            assert!(
                comparison.title.contains(&a) && comparison.title.contains(&b),
                "{a}/{b}"
            );
            all += 1;
            single += usize::from(comparison.differences.len() < 2);
            assert!(
                comparison.differences.len() >= facts_that_differ(&comparison).min(2),
                "{} {a}/{b}",
                lang.tag()
            );
            for difference in &comparison.differences {
                assert!(
                    !difference.a.is_empty() && !difference.b.is_empty(),
                    "{a}/{b} {:?}",
                    difference.aspect
                );
                assert_ne!(difference.a, difference.b, "{a}/{b} {:?}", difference.aspect);
            }
        }
    }
    println!("{single} of {all} comparisons have fewer than two differences");
}

/// How many of the plain facts are not the same.
fn facts_that_differ(comparison: &Comparison) -> usize {
    let (a, b) = (&comparison.a, &comparison.b);
    [
        a.severity != b.severity,
        a.message != b.message,
        a.actor != b.actor,
        a.retry != b.retry,
        a.closes_connection != b.closes_connection,
        a.category != b.category,
    ]
    .into_iter()
    .filter(|differs| *differs)
    .count()
}

/// Without its codes, a summary is that of one pair alone, unless the facts are the same.
#[test]
fn no_summary_is_that_of_another_pair_with_other_numbers() {
    for lang in languages() {
        let mut seen: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
        for (a, b) in pairs() {
            let comparison = compare(&a, &b, lang).expect("known codes are compared");
            let bare = comparison.summary.replace(&b, "#").replace(&a, "#");
            let facts: Vec<String> = comparison
                .differences
                .iter()
                .map(|d| format!("{}|{}", d.a, d.b))
                .collect();
            let pair = format!("{a}/{b}");
            if let Some((other, theirs)) = seen.get(&bare) {
                assert_eq!(&facts, theirs, "{} {pair} and {other}: {bare}", lang.tag());
            }
            seen.insert(bare, (pair, facts));
        }
        println!("{}: {} summaries for {} pairs", lang.tag(), seen.len(), pairs().len());
    }
}

/// Of the sentences of a comparison, at most half stand word for word in that of another pair: in the median.
#[test]
fn most_sentences_are_of_their_pair_alone() {
    for lang in languages() {
        let of_pair = |(a, b): &(String, String)| -> BTreeSet<String> {
            let comparison = compare(a, b, lang).expect("known codes are compared");
            composed(&comparison)
                .iter()
                .flat_map(|text| sentences(text, lang))
                .collect()
        };
        let all: Vec<BTreeSet<String>> = pairs().iter().map(of_pair).collect();
        let mut count: BTreeMap<&String, usize> = BTreeMap::new();
        all.iter()
            .flatten()
            .for_each(|sentence| *count.entry(sentence).or_default() += 1);
        let share = |own: &BTreeSet<String>| {
            let shared = own.iter().filter(|sentence| count[sentence] > 1).count();
            shared * 1000 / own.len().max(1)
        };
        let mut shares: Vec<usize> = all.iter().map(share).collect();
        shares.sort_unstable();
        let median = shares[shares.len() / 2];
        println!(
            "{}: median share of sentences that another pair has too: {median} per thousand",
            lang.tag()
        );
        assert!(median <= 500, "{}: {median} per thousand", lang.tag());
    }
}

#[test]
fn a_pair_that_people_confuse_has_its_note() {
    for lang in languages() {
        let noted = |(a, b): &(String, String)| compare(a, b, lang).expect("known").note.is_some();
        let count = pairs().iter().filter(|pair| noted(pair)).count();
        assert!(count >= 40, "{}: {count} notes", lang.tag());
        for (a, b) in [("550", "554"), ("354", "554"), ("4.7.1", "5.7.1"), ("554", "5.7.1")] {
            let (one, other) = (compare(a, b, lang).expect("known"), compare(b, a, lang).expect("known"));
            assert!(one.note.is_some() && one.note == other.note, "{a}/{b}");
            assert_eq!(one.choose[0].code.to_string(), a);
        }
    }
}

/// The sentences below the picture of the session follow each other as those of any text.
#[test]
fn the_caption_of_two_codes_keeps_the_rules_of_style() {
    for lang in languages() {
        for (a, b) in [("354", "554"), ("250", "550"), ("4.7.1", "5.7.1")] {
            let comparison = compare(a, b, lang).expect("known codes are compared");
            let html = html::comparison(&comparison, lang, Links { base: None });
            let (_, caption) = html.split_once("<figcaption>").expect("both come in a session");
            let (caption, _) = caption.split_once("</figcaption>").expect("it ends");
            assert_eq!(sentences(caption, lang).len(), 2, "{caption}");
            assert_eq!(lint(caption, lang), Vec::<String>::new());
        }
    }
}

#[track_caller]
fn relation(a: &str, b: &str, lang: Lang, expected: Option<&str>) {
    let comparison = compare(a, b, lang).expect("the codes exist");
    assert_eq!(
        comparison.relation.map(|relation| relation.kind.as_str()),
        expected,
        "{a}/{b}"
    );
}

#[test]
fn relations_are_those_of_the_session_and_the_tables() {
    let lang = languages()[0];
    relation("354", "554", lang, Some("follows"));
    relation("334", "535", lang, Some("follows"));
    relation("220", "250", lang, Some("follows"));
    relation("450", "550", lang, Some("twin"));
    relation("550", "554", lang, Some("general"));
    relation("500", "502", lang, Some("general"));
    relation("450", "451", lang, Some("alternatives"));
    relation("253", "334", lang, None);
    relation("559", "599", lang, None);
}

#[test]
fn a_code_is_not_compared_with_itself_or_with_what_cannot_exist() {
    for lang in languages() {
        for (a, b) in [("554", "554"), ("554", "smtp:554"), ("199", "554"), ("554", "abc")] {
            let refusal = compare(a, b, lang).expect_err("no comparison").to_string();
            assert!(!refusal.is_empty() && !refusal.contains('\n'), "{refusal}");
        }
    }
}

/// "Any command" holds all that single commands could be named for.
#[test]
fn no_command_is_named_where_both_come_after_any() {
    let answer = compare("421", "500", languages()[0]).expect("known codes are compared");
    let sentence = "500 comes after any command only, 421 in the greeting as well.";
    assert!(
        composed(&answer).contains(&sentence.to_owned()),
        "{:?}",
        composed(&answer)
    );
}

/// The second digit of a reply code is the subject of an enhanced one.
#[test]
fn what_the_second_number_stands_for_is_named_as_the_kind_of_code_has_it() {
    for ((a, b), heading) in [(("450", "421"), "Second digit"), (("5.1.1", "5.2.2"), "Subject")] {
        let answer = compare(a, b, languages()[0]).expect("known codes are compared");
        assert!(answer.differences.iter().any(|row| row.heading == heading), "{a} {b}");
    }
}
