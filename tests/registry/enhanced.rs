//! The enhanced codes against the registry of IANA.

use super::{english, enhanced, known, reply, rows};
use replycode::{explain, facts::Kind, list};
use std::collections::BTreeSet;

fn known_enhanced() -> BTreeSet<String> {
    list(english())
        .iter()
        .filter(|row| row.kind == Kind::Enhanced)
        .map(|row| row.code.to_string())
        .collect()
}

#[test]
fn every_registered_enhanced_code_has_its_classes_and_none_is_ours_alone() {
    let table: BTreeSet<String> = rows("enhanced.csv")
        .iter()
        .map(|row| row["code"][2..].to_owned())
        .collect();
    assert_eq!(table.len(), 81);
    let ours: BTreeSet<String> = known_enhanced().iter().map(|code| code[2..].to_owned()).collect();
    assert_eq!(table, ours);
    for code in &table {
        for class in [4, 5] {
            assert!(known_enhanced().contains(&format!("{class}.{code}")), "{class}.{code}");
        }
    }
}

#[test]
fn enhanced_codes_carry_the_registrys_words_source_and_reply_codes() {
    for row in rows("enhanced.csv") {
        for class in [2, 4, 5] {
            let code = row["code"].replace('X', &class.to_string());
            if !known_enhanced().contains(&code) {
                continue;
            }
            let entry = enhanced(&code);
            if !row["sample_text"].is_empty() {
                assert_eq!(entry.phrase, Some(row["sample_text"].as_str()), "{code}");
            }
            let reference = &entry.references[0].title;
            match row["reference"].split(['[', ']']).find(|part| part.starts_with("RFC")) {
                Some(rfc) => assert!(
                    reference.starts_with(&rfc.replace("RFC", "RFC ")),
                    "{code}: {reference} against {rfc}"
                ),
                None => assert_eq!(*reference, row["reference"], "{code}"),
            }
            let registered = row["associated_reply_codes"]
                .split(|c: char| !c.is_ascii_digit())
                .filter(|number| number.len() == 3);
            for number in registered.filter(|number| number.starts_with(&class.to_string())) {
                assert!(
                    entry.usual_with.iter().any(|usual| usual.to_string() == number),
                    "{code} lacks {number}"
                );
            }
        }
    }
}

#[test]
fn a_class_outside_the_registrys_advice_carries_a_warning() {
    for row in rows("enhanced-class-limits.csv") {
        for class in [4, 5] {
            let code = row["code"].replace('X', &class.to_string());
            let warned = explain(&code, english())
                .expect("it exists")
                .warnings
                .iter()
                .any(|w| w.kind.as_str() == "class-unusual");
            let foreseen = row["classes"].split(' ').any(|known| known == class.to_string());
            assert_eq!(warned, !foreseen, "{code}");
        }
    }
}

#[test]
fn usual_enhanced_codes_are_registered_and_of_the_same_class() {
    let registered: BTreeSet<String> = rows("enhanced.csv").iter().map(|row| row["code"].clone()).collect();
    for code in known() {
        for usual in reply(&code).usual_with {
            let usual = usual.to_string();
            assert_eq!(usual[..1], code[..1], "{usual} with {code}");
            assert!(
                registered.contains(&format!("X{}", &usual[1..])),
                "{usual} with {code} is not registered"
            );
        }
    }
}
