//! Data flows one way: a module may use only what lies below it.

use std::{fs, path::Path};

/// From the bottom to the top. A module may use those before it, and itself.
const LAYERS: [&str; 18] = [
    "joined",
    "octets",
    "code",
    "facts",
    "reply",
    "lang",
    "plain",
    "entry",
    "typography",
    "catalogue",
    "diagnose",
    "explain",
    "compare",
    "search",
    "term",
    "render",
    "wasm",
    "cli",
];

/// There are no exceptions.
#[test]
fn modules_use_only_what_lies_below() {
    let mut faults = Vec::new();
    for file in rust_files(Path::new("src")) {
        let relative = file.strip_prefix("src/").unwrap_or(&file);
        let module = relative.split(['/', '.']).next().unwrap_or_default();
        let Some(level) = LAYERS.iter().position(|layer| *layer == module) else {
            assert!(
                matches!(module, "lib"),
                "src/{relative}: {module} has no place in LAYERS"
            );
            continue;
        };
        let text = fs::read_to_string(&file).expect("the file was just listed");
        for used in used_modules(&text) {
            match LAYERS.iter().position(|layer| *layer == used) {
                Some(other) if other > level => {
                    faults.push(format!("{file} uses crate::{used}, which lies above {module}"))
                }
                Some(_) => {}
                // Names that lib.rs lifts to the root.
                None => assert!(
                    used.starts_with(char::is_uppercase),
                    "{file} uses crate::{used}, which LAYERS lacks"
                ),
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The table of ARCHITECTURE.md has the same modules in the same order.
#[test]
fn the_layers_are_those_of_the_document() {
    let document = fs::read_to_string("ARCHITECTURE.md").expect("ARCHITECTURE.md is there");
    let (_, table) = document
        .split_once("| module | what it knows |")
        .expect("it has the table");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let named: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    assert_eq!(named, LAYERS);
}

/// The core knows no operating system: `std` stands in the command alone.
#[test]
fn the_core_is_free_of_std() {
    for file in rust_files(Path::new("src")) {
        if !file.starts_with("src/cli") && file != "src/lib.rs" {
            let text = fs::read_to_string(&file).expect("the file was just listed");
            assert!(!text.contains("std::"), "{file} uses std");
        }
    }
}

fn rust_files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("src is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
    found
}

/// The first segment of every path below `crate::`, in single uses and in groups.
fn used_modules(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| line.to_owned() + "\n")
        .collect();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(group) => {
                let mut depth = 0;
                let mut item = String::new();
                for c in group.chars() {
                    match c {
                        '}' if depth == 0 => break,
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        ',' if depth == 0 => found.push(std::mem::take(&mut item)),
                        _ if depth == 0 => item.push(c),
                        _ => {}
                    }
                }
                found.push(item);
            }
            None => found.push(rest.to_owned()),
        }
    }
    let first = |item: &String| {
        item.trim()
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    found.iter().map(first).filter(|name| !name.is_empty()).collect()
}
