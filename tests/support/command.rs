//! The command, run as people run it.
#![allow(dead_code, reason = "each test file compiles this for itself and uses a part")]

use std::{
    io::Write,
    process::{Command, Output, Stdio},
    thread,
};

/// The command in an environment that names no language.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_replycode"));
    command.args(arguments).env_remove("LC_ALL").env_remove("LC_MESSAGES");
    command.env("LANG", "C.UTF-8");
    command
}

/// What it does with a text on its standard input.
pub fn run(arguments: &[&str], input: &str) -> Output {
    let mut command = command(arguments);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command starts");
    let mut pipe = child.stdin.take().expect("its input is a pipe");
    let input = input.to_owned();
    // A refusal may end it before it has read all.
    let writer = thread::spawn(move || drop(pipe.write_all(input.as_bytes())));
    let output = child.wait_with_output().expect("the command ends");
    writer.join().expect("no panic");
    output
}

/// What it prints.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("output is UTF-8")
}

/// What it answers to an input, without a word of complaint.
#[track_caller]
pub fn answered(arguments: &[&str], input: &str) -> String {
    let output = run(arguments, input);
    let complaint = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {complaint}");
    assert!(complaint.is_empty(), "{arguments:?}: {complaint}");
    text(&output.stdout)
}

/// Holds that an input is refused by an exit code and one sentence that has these parts.
#[track_caller]
pub fn refused(arguments: &[&str], input: &str, code: i32, parts: &[&str]) {
    let output = run(arguments, input);
    let sentence = text(&output.stderr);
    let asked = format!("{arguments:?} {input}");
    assert_eq!(output.status.code(), Some(code), "{asked}: {sentence}");
    assert!(output.stdout.is_empty(), "{asked}");
    assert_eq!(sentence.trim_end().lines().count(), 1, "{asked}: {sentence}");
    for part in parts {
        assert!(sentence.contains(part), "{asked}: {sentence} does not name {part}");
    }
}
