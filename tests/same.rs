//! The command answers as the crate does, byte by byte, for replies that servers really sent.

#[path = "support/command.rs"]
mod command;
#[path = "support/labelled.rs"]
mod labelled;
#[path = "support/rows.rs"]
mod rows;
mod support;

use command::answered;
use replycode::{classify, explain};
use support::languages;

#[test]
fn classify_answers_every_line_alike() {
    let mut lines: Vec<String> = labelled::replies().into_iter().map(|row| row.text).collect();
    lines.retain(|line| !line.contains(['\n', '\r']) && !line.starts_with(['{', '[']));
    assert!(lines.len() > 300, "{}", lines.len());
    let wanted = lines
        .iter()
        .map(|line| serde_json::to_string(&classify(line)).expect("JSON") + "\n");
    let wanted: String = wanted.collect();
    let input = lines.join("\n") + "\n";
    assert_eq!(answered(&["classify", "--jobs", "2"], &input), wanted);
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
            assert_eq!(answered(&arguments, text), wanted, "{text:?}");
        }
    }
}
