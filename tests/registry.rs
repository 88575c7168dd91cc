//! The facts against copies of the RFCs' tables (tests/data/SOURCES.md), row by row, both ways.

use replycode::{
    Entry, explain,
    facts::{Closes, Kind, Stage, Status},
    language, list,
};
use std::collections::{BTreeMap, BTreeSet};

type Row = BTreeMap<String, String>;

fn rows(name: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(format!("tests/data/{name}")).expect("the table is in tests/data");
    reader
        .deserialize()
        .map(|row| row.expect("the table is well formed"))
        .collect()
}

fn toml_table(name: &str) -> toml::Table {
    let text = std::fs::read_to_string(format!("src/protocols/smtp/{name}")).expect("the table is there");
    text.parse().expect("the build has read it")
}

fn reply(code: &str) -> Entry {
    let lang = language("en").expect("English is in this build");
    explain(code, lang)
        .expect("the code exists")
        .code
        .expect("a reply code was asked for")
}

fn known() -> BTreeSet<String> {
    let lang = language("en").expect("English is in this build");
    list(lang)
        .iter()
        .filter(|row| row.kind == Kind::Reply && row.status != Status::Seen)
        .map(|row| row.code.to_string())
        .collect()
}

#[test]
fn every_row_of_the_table_is_a_code_and_every_code_a_row() {
    let table: BTreeSet<String> = rows("smtp-replies.csv").iter().map(|row| row["code"].clone()).collect();
    assert_eq!(table, known());
}

#[test]
fn phrase_source_connection_and_status_are_the_tables() {
    for row in rows("smtp-replies.csv") {
        let entry = reply(&row["code"]);
        let code = &row["code"];
        assert_eq!(
            entry.phrase.unwrap_or_default(),
            row["reason_phrase"],
            "phrase of {code}"
        );
        let source = format!("RFC {}, section {}", row["rfc"], row["section"]);
        assert_eq!(entry.references[0].title, source, "source of {code}");
        assert_eq!(
            Closes::find(&row["closes_connection"]),
            Some(entry.closes_connection),
            "connection of {code}"
        );
        assert_eq!(
            row["obsolete"] == "yes",
            entry.status == Status::Obsolete,
            "status of {code}"
        );
        assert!(entry.registered, "{code} is registered");
    }
}

/// RFC 821 and RFC 1869 are obsolete; what they alone allow does not count.
fn current(row: &Row) -> bool {
    !matches!(row["rfc"].as_str(), "821" | "1869")
}

fn stage(command: &str) -> String {
    match command {
        "MAIL" => "MAIL FROM".into(),
        "RCPT" => "RCPT TO".into(),
        "DATA_END" => "DATA END".into(),
        other => other.into(),
    }
}

#[test]
fn every_stage_rests_on_a_current_rfc_and_none_is_missing() {
    let mut table: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in rows("smtp-command-replies.csv").iter().filter(|row| current(row)) {
        table
            .entry(row["code"].clone())
            .or_default()
            .insert(stage(&row["command"]));
    }
    for code in known() {
        let ours: BTreeSet<String> = reply(&code)
            .stages
            .iter()
            .map(|stage| stage.as_str().to_owned())
            .collect();
        assert_eq!(ours, table[&code], "stages of {code}");
    }
    assert_eq!(table.keys().cloned().collect::<BTreeSet<_>>(), known());
}

#[test]
fn every_section_that_allows_a_stage_is_a_source_and_every_source_a_row() {
    let mut table: BTreeSet<(String, String, String, String)> = BTreeSet::new();
    for row in rows("smtp-command-replies.csv").iter().filter(|row| current(row)) {
        table.insert((
            row["code"].clone(),
            stage(&row["command"]),
            row["rfc"].clone(),
            row["section"].clone(),
        ));
    }
    let mut ours = BTreeSet::new();
    for reply in toml_table("replies.toml")["reply"]
        .as_array()
        .expect("an array of tables")
    {
        for at in reply["at"].as_array().expect("an array") {
            for source in at["sources"].as_array().expect("an array") {
                let text = |key: &str, table: &toml::Value| table[key].as_str().expect("a string").to_owned();
                let rfc = source["rfc"].as_integer().expect("a number").to_string();
                ours.insert((
                    reply["code"].as_integer().expect("a number").to_string(),
                    text("stage", at),
                    rfc,
                    text("section", source),
                ));
            }
        }
    }
    assert_eq!(ours, table);
}

#[test]
fn the_session_is_the_tables() {
    let codes = |value: Option<&toml::Value>| -> String {
        let list = value
            .and_then(toml::Value::as_array)
            .map(Vec::as_slice)
            .unwrap_or_default();
        list.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    let ours: Vec<[String; 7]> = toml_table("session.toml")["step"]
        .as_array()
        .expect("an array of tables")
        .iter()
        .map(|step| {
            let text = |key: &str| step[key].as_str().expect("a string").to_owned();
            let table = step.as_table().expect("a table");
            [
                text("state"),
                text("command"),
                codes(table.get("success")),
                codes(table.get("intermediate")),
                codes(table.get("error")),
                text("next"),
                text("source"),
            ]
        })
        .collect();
    let table: Vec<[String; 7]> = rows("sequences.csv")
        .iter()
        .map(|row| {
            let next = row["next_state"].split([' ']).next().unwrap_or_default().to_owned();
            [
                row["state"].clone(),
                row["command"].clone(),
                row["success"].clone(),
                row["intermediate"].clone(),
                row["error"].clone(),
                next,
                row["source"].clone(),
            ]
        })
        .collect();
    assert_eq!(ours, table);
}

fn enhanced(code: &str) -> Entry {
    let lang = language("en").expect("English is in this build");
    explain(code, lang)
        .expect("the code exists")
        .enhanced
        .expect("an enhanced code was asked for")
}

fn known_enhanced() -> BTreeSet<String> {
    let lang = language("en").expect("English is in this build");
    list(lang)
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
fn subjects_are_those_of_rfc_3463() {
    for row in rows("enhanced-subjects.csv") {
        let entry = enhanced(&format!("5.{}.999", row["subject"]));
        let name = entry.category.expect("a known subject has a name");
        let first = row["name"].split(' ').next().unwrap_or_default();
        assert!(
            name.starts_with(first)
                || (first == "Message" && name.starts_with("Content"))
                || (first == "Mail" && !name.is_empty()),
            "{name}"
        );
    }
    assert_eq!(enhanced("5.9.1").category, None);
}

#[test]
fn a_class_outside_the_registrys_advice_carries_a_warning() {
    let lang = language("en").expect("English is in this build");
    for row in rows("enhanced-class-limits.csv") {
        for class in [4, 5] {
            let code = row["code"].replace('X', &class.to_string());
            let warned = explain(&code, lang)
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
fn codes_seen_in_the_wild_are_those_that_were_verified() {
    let lang = language("en").expect("English is in this build");
    let seen: BTreeSet<String> = list(lang)
        .iter()
        .filter(|row| row.status == Status::Seen)
        .map(|row| row.code.to_string())
        .collect();
    let table: BTreeSet<String> = rows("smtp-seen.csv")
        .iter()
        .filter(|row| row["verified"] == "yes")
        .map(|row| row["code"].clone())
        .collect();
    assert_eq!(seen, table);
    for code in ["101", "111", "605"] {
        assert_eq!(
            (reply(code).severity, reply(code).category),
            (None, None),
            "{code} is no SMTP code by its grammar"
        );
    }
    assert!(reply("441").usual_with.iter().any(|code| code.to_string() == "4.4.1"));
}

/// What the state table allows a command, the code's own stages know too; rows whose error
/// lists rest on RFC 1869 alone are left out, as above.
#[test]
fn older_and_other_meanings_are_told_in_every_language() {
    let told = rows("smtp-divergent-told.csv");
    let key = |row: &Row| (row["code"].clone(), row["divergent_meaning"].clone());
    let table: BTreeSet<_> = rows("smtp-divergent.csv").iter().map(key).collect();
    assert_eq!(
        table,
        told.iter().map(key).collect(),
        "rows of the table, and those that we tell"
    );
    for row in &told {
        for lang in ["en", "zh"] {
            let entry = explain(&row["code"], language(lang).expect("the language is in this build"));
            let entry = entry.ok().and_then(|found| found.code).expect("the code exists");
            let all: String = entry
                .sections
                .iter()
                .map(|section| section.text().replace('`', ""))
                .collect();
            let place = format!("{} in {lang}", row["code"]);
            assert!(all.contains(&row[lang]), "{place} lacks \"{}\"", row[lang]);
        }
    }
}

#[test]
fn the_session_and_the_stages_agree_on_three_codes_that_come_once() {
    for (code, stages) in [
        ("354", &[Stage::Data][..]),
        ("334", &[Stage::Auth][..]),
        ("235", &[Stage::Auth][..]),
    ] {
        assert_eq!(reply(code).stages, stages, "{code}");
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

#[test]
fn digits_are_those_of_rfc_5321() {
    let lang = language("en").expect("English is in this build");
    for row in rows("smtp-digits.csv") {
        let number = if row["position"] == "1" {
            format!("{}59", row["digit"])
        } else {
            format!("5{}8", row["digit"])
        };
        let entry = explain(&number, lang)
            .expect("200 to 599 are explained")
            .code
            .expect("a reply code");
        if row["position"] == "1" {
            assert_eq!(entry.class.as_deref(), Some(format!("{}yz", row["digit"]).as_str()));
        } else {
            assert_eq!(
                entry.category,
                Some(row["name"].as_str()).map(|name| name.strip_suffix(" reply").unwrap_or(name))
            );
        }
    }
    for digit in 6..=9 {
        let entry = explain(&format!("5{digit}8"), lang)
            .expect("200 to 599 are explained")
            .code
            .expect("a reply code");
        assert_eq!(entry.category, None, "second digit {digit}");
    }
}
