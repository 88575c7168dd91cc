//! Where in a session each reply code comes, and which section says so.

use super::{Row, known, reply, rows, toml_table};
use replycode::facts::Stage;
use std::collections::{BTreeMap, BTreeSet};

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
