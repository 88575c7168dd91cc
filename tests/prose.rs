//! The prose of every entry, in every language, as far as a machine can read it.

mod support;

use replycode::{
    Entry, Lang, explain,
    facts::{Kind, Status},
};
use std::collections::BTreeMap;
use support::{codes, corrected, is_chinese, languages, lint, sentences};

fn entry(code: replycode::Code, lang: Lang) -> Entry {
    let explanation = explain(&code.to_string(), lang).expect("a listed code is explained");
    let entry = explanation.entries().next().cloned();
    entry.expect("an explanation has an entry")
}

/// Every text of an entry that a reader sees, by name.
fn texts(entry: &Entry) -> Vec<(String, String)> {
    let mut found = vec![
        ("title".to_owned(), entry.title.to_string()),
        ("means".to_owned(), entry.means.clone()),
        ("about".to_owned(), entry.about.to_string()),
        ("act".to_owned(), entry.act.to_string()),
    ];
    found.extend(
        entry
            .by_stage
            .iter()
            .map(|at| (format!("at {}", at.stage.as_str()), at.means.clone())),
    );
    for section in &entry.sections {
        for line in section.text().lines() {
            let line = line
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .trim_start_matches(['.', '-'])
                .trim_start();
            found.push((section.id.to_owned(), line.to_owned()));
        }
    }
    found
}

#[test]
fn no_text_breaks_a_rule_of_style() {
    let mut faults = Vec::new();
    for lang in languages() {
        for code in codes() {
            for (name, text) in texts(&entry(code, lang)) {
                let place = format!("{} {code} {name}", lang.tag());
                let found = lint(&text, lang).into_iter().chain(corrected(&text, lang));
                faults.extend(found.map(|fault| format!("{place}: {fault}")));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_paragraph_and_item_ends_as_a_sentence() {
    let mut faults = Vec::new();
    for lang in languages() {
        let ends: &[char] = if is_chinese(lang) {
            &['。', '？', '！']
        } else {
            &['.', '?', '!']
        };
        for code in codes() {
            let entry = entry(code, lang);
            for (name, text) in texts(&entry)
                .into_iter()
                .filter(|(name, _)| !matches!(name.as_str(), "title" | "about"))
            {
                if !text.ends_with(ends) {
                    faults.push(format!("{} {code} {name} has no end: {text}", lang.tag()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// One code for each text: two classes of an enhanced code may share theirs.
fn texts_once(lang: Lang) -> Vec<(replycode::Code, Entry)> {
    let mut seen = std::collections::BTreeSet::new();
    let all = codes().into_iter().map(|code| (code, entry(code, lang)));
    all.filter(|(_, entry)| seen.insert((entry.title.to_string(), entry.sections[0].html.to_string())))
        .collect()
}

#[test]
fn titles_are_all_different() {
    let mut faults = Vec::new();
    for lang in languages() {
        let mut seen = BTreeMap::new();
        for (code, entry) in texts_once(lang) {
            if let Some(other) = seen.insert(entry.title.to_string(), code) {
                faults.push(format!(
                    "{}: {other} and {code} are both called {}",
                    lang.tag(),
                    entry.title
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_sentence_stands_in_two_entries() {
    let mut faults = Vec::new();
    for lang in languages() {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for (code, entry) in texts_once(lang) {
            for (name, text) in texts(&entry) {
                for sentence in sentences(&text, lang)
                    .into_iter()
                    .filter(|s| s.replace("Code", "").chars().count() > if is_chinese(lang) { 14 } else { 30 })
                {
                    let place = format!("{code} {name}");
                    match seen.get(&sentence) {
                        Some(other) if *other != place => {
                            faults.push(format!("{} {other} and {place}: {sentence}", lang.tag()))
                        }
                        _ => {
                            seen.insert(sentence, place);
                        }
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Lengths as the standard of prose has them, with room for a word more: most, and least.
/// Chinese is measured in Han characters, since server texts in it stay in English.
fn bounds(entry: &Entry, lang: Lang) -> (usize, usize) {
    const MOST_MET: [&str; 13] = [
        "220", "250", "354", "421", "450", "451", "452", "530", "535", "550", "552", "553", "554",
    ];
    let code = entry.code.to_string();
    match (entry.kind, entry.status, is_chinese(lang)) {
        (Kind::Reply, Status::Seen, false) => (700, 220),
        (Kind::Reply, Status::Seen, true) => (300, 100),
        (Kind::Reply, _, false) => (if MOST_MET.contains(&&*code) { 2_150 } else { 1_250 }, 500),
        (Kind::Reply, _, true) => (if MOST_MET.contains(&&*code) { 750 } else { 600 }, 200),
        (Kind::Enhanced, _, false) => (1_250, 250),
        (Kind::Enhanced, _, true) => (550, 90),
    }
}

#[test]
fn entries_are_as_long_as_they_should_be() {
    let mut faults = Vec::new();
    for lang in languages() {
        for (code, entry) in texts_once(lang) {
            let counts = |c: &char| !is_chinese(lang) || matches!(*c as u32, 0x3400..=0x9FFF);
            let length: usize = entry
                .sections
                .iter()
                .map(|section| section.text().chars().filter(counts).count())
                .sum();
            let (most, least) = bounds(&entry, lang);
            if length > most || length < least {
                faults.push(format!(
                    "{} {code}: {length} characters; expected {least} to {most}",
                    lang.tag()
                ));
            }
            let clauses = [
                ("means", &entry.clause, 100),
                ("about", &entry.about, 80),
                ("act", &entry.act, 210),
            ];
            for (name, clause, most) in clauses {
                let most = if is_chinese(lang) { most / 2 } else { most };
                if clause.chars().count() > most {
                    faults.push(format!(
                        "{} {code} {name}: {} characters; at most {most}",
                        lang.tag(),
                        clause.chars().count()
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The same facts in every language: what no translation may change.
#[test]
fn languages_agree_on_every_fact() {
    let all = languages();
    for code in codes() {
        let one = entry(code, all[0]);
        for lang in &all[1..] {
            let other = entry(code, *lang);
            assert_eq!(one.stages, other.stages, "{code}");
            assert_eq!(
                (one.message, one.actor, one.retry, one.closes_connection),
                (other.message, other.actor, other.retry, other.closes_connection),
                "{code}"
            );
            assert_eq!(one.usual_with, other.usual_with, "{code}");
            assert_eq!(one.references.len(), other.references.len(), "{code}");
            assert_eq!(one.by_stage.len(), other.by_stage.len(), "{code}");
        }
    }
}
