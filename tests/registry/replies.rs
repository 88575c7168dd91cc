//! Each reply code against the tables: its words, source and meanings.

use super::{Row, english, known, reply, rows};
use replycode::{
    explain,
    facts::{Closes, Status},
    language, list,
};
use std::collections::BTreeSet;

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

#[test]
fn codes_seen_in_the_wild_are_those_that_were_verified() {
    let seen: BTreeSet<String> = list(english())
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
