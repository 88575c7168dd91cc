//! The steps of a document: what is fenced in it is done or asserted, in order.
//!
//! `sh` is run, `toml PATH` and `md PATH` are written, `diff PATH` changes a file, and `text` is what the build
//! then tells, a line each.

use std::{fs, path::Path, process::Command};

/// One fence of a document.
#[derive(Debug)]
pub enum Step {
    Run(String),
    Write { path: String, text: String },
    Change { path: String, old: String, new: String },
    Told(Vec<String>),
}

/// The steps below a heading of the second level.
pub fn below(document: &str, heading: &str) -> Vec<Step> {
    let start = format!("\n## {heading}\n");
    let (_, rest) = document
        .split_once(&start)
        .unwrap_or_else(|| panic!("there is no `## {heading}`"));
    let section = rest.split("\n## ").next().unwrap_or_default();
    let mut lines = section.lines();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        let Some(info) = line.trim_start().strip_prefix("```") else {
            continue;
        };
        let indent = line.len() - line.trim_start().len();
        let inside = lines.by_ref().take_while(|line| line.trim() != "```");
        let text: String = inside
            .map(|line| line.get(indent..).unwrap_or_default().to_owned() + "\n")
            .collect();
        found.push(step(info, text));
    }
    found
}

fn step(info: &str, text: String) -> Step {
    match info.split_once(' ') {
        None if info == "sh" => Step::Run(text),
        None if info == "text" => Step::Told(text.lines().map(str::to_owned).collect()),
        Some(("toml" | "md", path)) => Step::Write {
            path: path.into(),
            text,
        },
        Some(("diff", path)) => Step::Change {
            path: path.into(),
            old: side(&text, '-'),
            new: side(&text, '+'),
        },
        _ => panic!("a fence of `{info}` is no step; known are sh, text, and toml, md or diff with a path"),
    }
}

/// The lines of a change on one side, those of both included.
fn side(diff: &str, sign: char) -> String {
    let lines = diff.lines().filter_map(|line| line.strip_prefix([sign, ' ']));
    lines.map(|line| line.to_owned() + "\n").collect()
}

/// Does what a step says in a folder. `xtask` is the program behind `cargo xtask`.
pub fn act(step: &Step, root: &Path, xtask: &Path) {
    match step {
        Step::Run(script) => run(script, root, xtask),
        Step::Write { path, text } => write(&root.join(path), text),
        Step::Change { path, old, new } => {
            let before = fs::read_to_string(root.join(path)).expect("what is changed is there");
            assert_eq!(before.matches(old).count(), 1, "{path} has once:\n{old}");
            fs::write(root.join(path), before.replace(old, new)).expect("the copy can be written to");
        }
        Step::Told(_) => {}
    }
}

fn run(script: &str, root: &Path, xtask: &Path) {
    let mut command = match script.trim().strip_prefix("cargo xtask ") {
        Some(words) => {
            let mut command = Command::new(xtask);
            command
                .args(words.split(' '))
                .env("CARGO_MANIFEST_DIR", root.join("xtask"));
            command
        }
        None => {
            let mut command = Command::new("sh");
            command.args(["-e", "-c", script]);
            command
        }
    };
    let output = command.current_dir(root).output().expect("the step can be started");
    assert!(
        output.status.success(),
        "{script}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Writes a file; a row of a table that has this row already takes its place.
fn write(path: &Path, text: &str) {
    let before = fs::read_to_string(path).unwrap_or_default();
    let head: String = text.split_inclusive('\n').take(2).collect();
    let text = match before.find(&head) {
        Some(at) if head.starts_with("[[") => {
            let end = before[at..].find("\n\n").map_or(before.len(), |length| at + length + 1);
            format!("{}{text}{}", &before[..at], &before[end..])
        }
        _ => text.to_owned(),
    };
    fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the copy can be written to");
    fs::write(path, text).expect("the copy can be written to");
}
