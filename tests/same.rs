//! The command answers as the crate does, byte by byte, for replies that servers really sent.

#[path = "support/labelled.rs"]
mod labelled;
mod support;

use replycode::{classify, explain};
use std::{
    io::Write,
    process::{Command, Stdio},
    thread,
};
use support::languages;

/// What the command prints for a text on its standard input.
#[track_caller]
fn printed(arguments: &[&str], input: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_replycode"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().expect("the command starts");
    let mut pipe = child.stdin.take().expect("its input is a pipe");
    let input = input.to_owned();
    let writer = thread::spawn(move || pipe.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("the command ends");
    writer.join().expect("no panic").expect("all was read");
    assert!(output.status.success(), "{arguments:?}");
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

#[test]
fn classify_answers_every_line_alike() {
    let mut lines = labelled::lines();
    lines.retain(|line| !line.contains(['\n', '\r']) && !line.starts_with(['{', '[']));
    assert!(lines.len() > 300, "{}", lines.len());
    let wanted = lines
        .iter()
        .map(|line| serde_json::to_string(&classify(line)).expect("JSON") + "\n");
    let wanted: String = wanted.collect();
    let input = lines.join("\n") + "\n";
    assert_eq!(printed(&["classify", "--jobs", "2"], &input), wanted);
}

#[test]
fn explain_answers_alike() {
    let texts: Vec<String> = labelled::texts().into_iter().step_by(60).collect();
    assert!(texts.len() >= 8, "{}", texts.len());
    for text in &texts {
        let text = text.trim_end();
        for lang in languages() {
            let Ok(answer) = explain(text, lang) else { continue };
            let wanted = serde_json::to_string_pretty(&answer).expect("JSON") + "\n";
            let arguments = ["explain", "--lang", lang.tag(), "--format", "json", "-"];
            assert_eq!(printed(&arguments, text), wanted, "{text:?}");
        }
    }
}
