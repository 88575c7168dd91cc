//! The command as the documentation promises it: its answers, its refusals, its exit codes.

#[path = "support/command.rs"]
mod command;

use command::{command, text};
use serde_json::Value;
use std::process::Output;

fn run(arguments: &[&str]) -> Output {
    command::run(arguments, "")
}

#[track_caller]
fn answered(arguments: &[&str]) -> String {
    command::answered(arguments, "")
}

#[track_caller]
fn refused(arguments: &[&str], code: i32, parts: &[&str]) {
    command::refused(arguments, "", code, parts);
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
    refused(&["explain", "port: 587", "--lang", "en"], 1, &["port", "smtp:554"]);
    refused(
        &["explain", "a note: nothing", "--lang", "en"],
        1,
        &["a note: nothing", "a whole reply"],
    );
    refused(&["compare", "554", "554", "--lang", "en"], 1, &["554", "two different"]);
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
    let mut command = command(&["explain", "554", "--lang", "en"]);
    let output = command.env("COLUMNS", "50").output().expect("the command runs");
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

/// A bounce by a stranger may hold the commands of a terminal: to clear it, to change its title.
#[test]
fn no_format_of_an_explanation_commands_a_terminal() {
    let bounce = "550 5.1.1 \u{1b}[2J\u{1b}]0;x\u{7}\r<a@example.net>: User\u{9b}31m unknown\r\n";
    for format in ["text", "md", "html"] {
        let mut command = command(&["explain", "--format", format, bounce]);
        let output = command.env("CLICOLOR_FORCE", "1").output().expect("the command runs");
        assert!(output.status.success(), "{format}");
        let shown = text(&output.stdout).replace("\r\n", "\n");
        // The form for a terminal has colours of our own.
        let mut styled = shown.split("\u{1b}[").skip(1);
        let color = |rest: &str| {
            rest.split_once('m')
                .is_some_and(|(number, _)| number.parse::<u8>().is_ok())
        };
        assert!(format != "text" || styled.all(color), "{shown}");
        let commands = shown.chars().filter(|c| c.is_control() && *c != '\n');
        let commands: Vec<char> = commands.filter(|c| format != "text" || *c != '\u{1b}').collect();
        assert_eq!(commands, [], "{format}");
    }
}

/// What cannot be written is told; whoever reads no further is no fault.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_is_lost_is_told() {
    let file = std::env::temp_dir().join(format!("replycode-lost-{}", std::process::id()));
    std::fs::write(&file, "550 5.1.1 User unknown\n").expect("written");
    let log = file.to_str().expect("UTF-8");
    for arguments in [&["explain", "554"][..], &["list"], &["classify", log]] {
        let full = std::fs::File::create("/dev/full").expect("Linux has it");
        let output = command(arguments).stdout(full).output().expect("the command runs");
        let sentence = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {sentence}");
        assert!(sentence.contains("cannot be written: "), "{arguments:?}: {sentence}");
        let (reader, closed) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output = command(arguments).stdout(closed).output().expect("the command runs");
        assert!(output.status.success() && output.stderr.is_empty(), "{arguments:?}");
    }
    std::fs::remove_file(&file).expect("removed");
}
