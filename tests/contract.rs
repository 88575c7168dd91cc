//! The command and the JSON as the documentation promises them.

mod support;

use replycode::{explain, language};
use serde_json::Value;
use std::process::{Command, Output};
use support::{codes, languages};

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_replycode"));
    command
        .args(arguments)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C.UTF-8");
    command.output().expect("the command runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("output is UTF-8")
}

#[track_caller]
fn answered(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", text(&output.stderr));
    assert!(output.stderr.is_empty(), "{arguments:?}: {}", text(&output.stderr));
    text(&output.stdout)
}

#[track_caller]
fn refused(arguments: &[&str], code: i32, parts: &[&str]) {
    let output = run(arguments);
    let sentence = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {sentence}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    assert_eq!(sentence.trim_end().lines().count(), 1, "{arguments:?}: {sentence}");
    for part in parts {
        assert!(
            sentence.contains(part),
            "{arguments:?}: {sentence} does not name {part}"
        );
    }
}

#[test]
fn codes_that_may_exist_are_explained_in_both_languages() {
    assert!(answered(&["explain", "554", "--lang", "zh"]).contains("邮件事务失败"));
    assert!(answered(&["explain", "smtp:554", "--lang", "en-GB"]).contains("Transaction failed"));
    assert!(answered(&["explain", "５５４", "--lang", "zh-TW"]).contains("邮件事务失败"));
    assert!(answered(&["explain", "559", "--lang", "en"]).contains("not registered"));
    assert!(answered(&["explain", "599", "--lang", "en"]).contains("none that RFC 5321 knows"));
    assert!(
        answered(&["explain", "554"]).contains("Transaction failed"),
        "C.UTF-8 means English"
    );
}

#[test]
fn what_cannot_exist_is_refused_with_what_would_be_right() {
    refused(&["explain", "199", "--lang", "en"], 1, &["199", "200", "599"]);
    refused(&["explain", "600", "--lang", "zh"], 1, &["600", "200", "599"]);
    refused(&["explain", "3.1.1", "--lang", "en"], 1, &["3.1.1", "2, 4 or 5"]);
    refused(&["explain", "5.9", "--lang", "en"], 1, &["5.9", "5.7.1"]);
    refused(&["explain", "5.1000.1", "--lang", "en"], 1, &["5.1000.1", "5.7.1"]);
    refused(
        &["explain", "<script>\u{202e}\nalert()", "--lang", "en"],
        1,
        &["<script>"],
    );
    refused(&["explain", "imap:554", "--lang", "en"], 1, &["imap", "smtp:554"]);
    refused(&["compare", "554", "554", "--lang", "en"], 1, &["554", "two different"]);
}

/// Of a long input the beginning is told, and that it is not all.
#[test]
fn a_long_input_is_told_by_its_beginning() {
    let (whole, long) = ("x".repeat(60), "x".repeat(61));
    for (lang, ellipsis) in [("en", "…"), ("zh", "……")] {
        let lang = language(lang).expect("both are in this build");
        let told = |input: &str| explain(input, lang).expect_err("it is no code").to_string();
        assert!(!told(&whole).contains('…'), "{}", told(&whole));
        for input in [long.clone(), long.clone() + ":554"] {
            let sentence = told(&input);
            assert!(sentence.contains(&[&whole, ellipsis].concat()), "{sentence}");
        }
    }
}

#[test]
fn wrong_usage_is_exit_2() {
    refused(&["explain", "554", "--lang", "xx"], 2, &["xx", "en", "zh"]);
    assert_eq!(run(&["explain"]).status.code(), Some(2));
    assert_eq!(run(&["compare", "554"]).status.code(), Some(2));
    assert_eq!(run(&["list", "--class", "7"]).status.code(), Some(2));
    assert_eq!(run(&["nonsense"]).status.code(), Some(2));
    refused(
        &["site", "--out", "/nonexistent/\u{1}", "--base", "docs"],
        2,
        &["--base", "docs", "/docs/"],
    );
}

#[test]
fn a_comparison_comes_in_every_format() {
    let markdown = answered(&["compare", "354", "554", "--lang", "en", "--format", "md"]);
    assert!(markdown.starts_with("# SMTP 354 vs 554\n") && markdown.contains("| | 354 | 554 |"));
    let html = answered(&["compare", "354", "554", "--lang", "zh", "--format", "html"]);
    assert!(html.starts_with("<article ") && html.contains("主要区别"));
    let json: Value = serde_json::from_str(&answered(&["compare", "554", "354", "--format", "json"])).expect("JSON");
    assert_eq!(
        (json["a"]["code"].as_str(), json["b"]["code"].as_str()),
        (Some("554"), Some("354"))
    );
    assert_eq!(json["url"], "/en/smtp/354-vs-554/");
    assert_eq!(json["choose"][0]["code"], "554");
}

#[test]
fn text_respects_the_width_and_carries_no_colour_into_a_pipe() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_replycode"));
    let output = command
        .args(["explain", "554", "--lang", "en"])
        .env("COLUMNS", "50")
        .output()
        .expect("the command runs");
    let shown = text(&output.stdout);
    assert!(!shown.contains('\u{1b}'));
    let widest = shown
        .lines()
        .filter(|line| !line.contains("http"))
        .map(|line| line.chars().count())
        .max();
    assert!(widest <= Some(50), "{widest:?}");
}

#[test]
fn the_list_can_be_narrowed_to_a_class() {
    let rows: Value = serde_json::from_str(&answered(&["list", "--format", "json", "--class", "3"])).expect("JSON");
    let codes: Vec<_> = rows
        .as_array()
        .expect("an array")
        .iter()
        .map(|row| row["code"].as_str().expect("a string"))
        .collect();
    assert_eq!(codes, ["334", "345", "354", "355"]);
    assert_eq!(rows[2]["url"], "/en/smtp/354/");
}

/// The keys of an explanation and of its entry, as the documentation lists them.
#[test]
fn every_explanation_has_every_key() {
    const EXPLANATION: [&str; 10] = [
        "protocol",
        "lang",
        "input",
        "parts",
        "reply",
        "others",
        "code",
        "enhanced",
        "diagnosis",
        "warnings",
    ];
    const DIAGNOSIS: [&str; 11] = [
        "outcome",
        "reason",
        "actor",
        "provider",
        "basis",
        "addressDead",
        "clears",
        "wait",
        "source",
        "summary",
        "nextSteps",
    ];
    const ENTRY: [&str; 23] = [
        "code",
        "kind",
        "registered",
        "status",
        "title",
        "phrase",
        "means",
        "severity",
        "class",
        "className",
        "category",
        "stages",
        "message",
        "actor",
        "retry",
        "closesConnection",
        "reason",
        "byStage",
        "usualWith",
        "sections",
        "references",
        "related",
        "url",
    ];
    for lang in languages() {
        for code in codes() {
            let explanation = explain(&code.to_string(), lang).expect("a listed code");
            let json = serde_json::to_value(&explanation).expect("it serializes");
            EXPLANATION
                .iter()
                .for_each(|key| assert!(json.get(key).is_some(), "{code} lacks {key}"));
            DIAGNOSIS
                .iter()
                .for_each(|key| assert!(json["diagnosis"].get(key).is_some(), "{code} lacks diagnosis.{key}"));
            let entry = if json["code"].is_null() {
                &json["enhanced"]
            } else {
                &json["code"]
            };
            ENTRY
                .iter()
                .for_each(|key| assert!(entry.get(key).is_some(), "{code} lacks {key}"));
            assert_eq!(entry["sections"].as_array().map(Vec::len), Some(3), "{code}");
            for section in entry["sections"].as_array().expect("an array") {
                for key in ["heading", "text", "html"] {
                    assert!(
                        section[key].as_str().is_some_and(|text| !text.is_empty()),
                        "{code} {key}"
                    );
                }
            }
            assert!(
                entry["references"].as_array().is_some_and(|list| !list.is_empty()),
                "{code}"
            );
            assert!(!explanation.diagnosis.next_steps.is_empty(), "{code}");
        }
    }
}

/// No number from 0 to 999 makes it panic, and each is explained or refused as the rules say.
#[test]
fn every_number_is_explained_or_refused() {
    let lang = language("zh").expect("Chinese is in this build");
    for number in 0..=999 {
        let answer = explain(&format!("{number:03}"), lang);
        // 101, 111 and 605 are no SMTP codes, but programs show them.
        let exists = (200..=599).contains(&number) || matches!(number, 101 | 111 | 605);
        assert_eq!(answer.is_ok(), exists, "{number}");
    }
}

/// A reply that is found in a log: which one, where, and what follows.
#[test]
fn a_whole_reply_is_answered_in_the_shapes_of_the_documentation() {
    let log = "mx postfix/smtp[7]: 4A: to=<joe@example.net>, relay=mx.example.net[192.0.2.3]:25, status=bounced \
               (host mx.example.net[192.0.2.3] said: 550 5.1.1 <joe@example.net>: Recipient address rejected: User \
               unknown (in reply to RCPT TO command))";
    for lang in ["en", "zh"] {
        let answer: Value =
            serde_json::from_str(&answered(&["explain", "--lang", lang, "--format", "json", log])).expect("JSON");
        let reply = &answer["reply"];
        assert_eq!((&reply["code"], &reply["enhanced"]), (&550.into(), &"5.1.1".into()));
        assert_eq!(
            (&reply["command"], &reply["host"]),
            (&"RCPT TO".into(), &"mx.example.net".into())
        );
        assert!(reply["start"].as_u64() < reply["end"].as_u64());
        let parts = answer["parts"].as_array().expect("a list");
        let joined: String = parts
            .iter()
            .map(|part| part["text"].as_str().expect("a text"))
            .collect();
        assert_eq!(joined, log);
        assert!(
            parts
                .iter()
                .any(|part| part["kind"] == "code" && part["note"].is_string())
        );
        let found = &answer["diagnosis"];
        assert_eq!(found["reason"], "mailbox-unknown");
        assert_eq!(found["basis"], "wording");
        assert_eq!(
            (&found["addressDead"], &found["outcome"]),
            (&true.into(), &"failed".into())
        );
        assert!(
            found["summary"].as_str().expect("a text").contains("joe@example.net"),
            "{found}"
        );
        assert_eq!(answer["code"]["code"], "550");
        assert_eq!(answer["enhanced"]["code"], "5.1.1");
    }
}

/// One line for each, in order, whatever the lines hold.
#[test]
fn classify_answers_every_line_in_order() {
    let folder = std::env::temp_dir().join(format!("replycode-classify-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("replies.txt");
    let mut lines = b"550 5.1.1 User unknown\n\nnothing at all\n{\"text\": \"421 4.7.0 Try again later\"}\r\n550 \xd3\xc3\xbb\xa7\xb2\xbb\xb4\xe6\xd4\xda\n".to_vec();
    lines.extend([b'x'; 70_000]);
    std::fs::write(&file, lines).expect("written");
    for jobs in ["1", "2"] {
        let printed = answered(&["classify", "--jobs", jobs, file.to_str().expect("UTF-8")]);
        let rows: Vec<Value> = printed
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect();
        assert_eq!(rows.len(), 6);
        assert_eq!(
            (&rows[0]["reason"], &rows[0]["code"]),
            (&"mailbox-unknown".into(), &550.into())
        );
        for none in [1, 2, 5] {
            assert_eq!(
                (&rows[none]["reason"], &rows[none]["addressDead"]),
                (&Value::Null, &false.into())
            );
        }
        assert_eq!(rows[3]["outcome"], "retry");
        assert_eq!(rows[4]["reason"], "mailbox-unknown", "GB18030 is read");
        assert_eq!(rows[5]["truncated"], true);
        assert!(rows[0].get("truncated").is_none());
    }
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn the_reasons_are_listed_in_both_languages() {
    for lang in ["en", "zh"] {
        let rows: Value =
            serde_json::from_str(&answered(&["reasons", "--lang", lang, "--format", "json"])).expect("JSON");
        let rows = rows.as_array().expect("a list");
        assert_eq!(rows.len(), 32);
        let dead = rows.iter().filter(|row| row["addressDead"] == true).count();
        assert_eq!(dead, 4);
        assert!(
            rows.iter()
                .all(|row| row["title"].is_string() && row["meaning"].is_string() && row["actor"].is_string())
        );
    }
}

/// A reply of success has no reason, and still says what it means and what comes next.
#[test]
fn a_reply_of_success_says_what_it_means() {
    for (lang, text) in [
        ("en", "250 2.0.0 Ok: queued as 4XyZ"),
        ("zh", "354 End data with <CR><LF>.<CR><LF>"),
    ] {
        let answer: Value =
            serde_json::from_str(&answered(&["explain", "--lang", lang, "--format", "json", text])).expect("JSON");
        let found = &answer["diagnosis"];
        assert_eq!(found["reason"], Value::Null, "{text}");
        assert!(
            found["summary"].as_str().is_some_and(|summary| summary.len() > 20),
            "{found}"
        );
        assert!(
            found["nextSteps"].as_array().is_some_and(|steps| !steps.is_empty()),
            "{found}"
        );
    }
}
