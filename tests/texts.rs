//! The texts that lie in no entry: phrases, reasons, providers, notes on pairs and the page on using all this
//! elsewhere, read from their files.

mod support;

use replycode::{Lang, compare, explain, render};
use std::{fs, path::Path};
use support::{corrected, languages, lint};

/// Every file below a folder, with what it holds.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let text = fs::read_to_string(&path).expect("the file is UTF-8");
            found.push((path.to_string_lossy().replace('\\', "/"), text));
        }
    }
    found.sort();
    found
}

/// The strings of a table at any depth.
fn strings(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::String(text) => vec![text.clone()],
        toml::Value::Array(all) => all.iter().flat_map(strings).collect(),
        toml::Value::Table(table) => table.iter().flat_map(|(_, value)| strings(value)).collect(),
        _ => vec![],
    }
}

/// The lines of Markdown that are prose, without the marks of lists, headings and tables.
fn lines(markdown: &str) -> Vec<String> {
    let mut fenced = false;
    let mut found = Vec::new();
    for line in markdown.lines() {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        if !fenced && !fence {
            found.extend(line.split('|').map(unmarked).filter(|text| !text.is_empty()));
        }
    }
    found
}

fn unmarked(text: &str) -> String {
    let text = text.split(" {#").next().unwrap_or_default().trim();
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '#'));
    let mut text = text.trim().replace("**", "");
    // Of a link its own text.
    while let Some((before, (_, after))) = text.split_once("](").and_then(|(a, b)| Some((a, b.split_once(')')?))) {
        text = before.to_owned() + after;
    }
    text.replace('[', "")
}

/// The texts of a file; what it fills in stands as a word of code.
fn texts(path: &str, text: &str) -> Vec<String> {
    let table = |text: &str| strings(&text.parse::<toml::Table>().expect("the build has read it").into());
    let mut found = match text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n")) {
        Some((front, body)) => [table(front), lines(body)].concat(),
        None if path.ends_with(".md") => lines(text),
        None => table(text),
    };
    for text in &mut found {
        while let Some((before, (_, after))) = text.split_once('{').and_then(|(a, b)| Some((a, b.split_once('}')?))) {
            *text = format!("{before}`{{`{after}").replace("`{`", "`x`");
        }
    }
    found
}

fn faults(lang: Lang) -> Vec<String> {
    let folder = Path::new("i18n").join(lang.tag());
    let mut faults = Vec::new();
    for (path, text) in files(&folder) {
        let name = path.rsplit('/').next().unwrap_or_default();
        // Words of readers; single characters and names for machines.
        if matches!(name, "search.toml" | "language.toml") {
            continue;
        }
        let words = texts(&path, &text).into_iter();
        // What joins two words, such as a comma with its space, is no text.
        for text in words.filter(|text| text.contains(char::is_alphanumeric)) {
            let found = lint(&text, lang).into_iter().chain(corrected(&text, lang));
            faults.extend(found.map(|fault| format!("{path}: {fault}")));
        }
    }
    faults
}

#[test]
fn no_text_of_a_file_breaks_a_rule_of_style() {
    let faults: Vec<String> = languages().into_iter().flat_map(faults).collect();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_fault_in_a_file_is_found() {
    let chinese = languages()
        .into_iter()
        .find(|lang| support::is_chinese(*lang))
        .expect("Chinese is built");
    let told = texts("a.toml", "a = \"服务器{code}拒绝,请稍后\"");
    let faults: Vec<String> = told.iter().flat_map(|text| lint(text, chinese)).collect();
    assert!(
        faults
            .iter()
            .any(|fault| fault.starts_with("half-width punctuation at 绝,")),
        "{faults:?}"
    );
}

/// A name in Markdown has the colon of the language behind it, in the list of a comparison and of a diagnosis.
#[test]
fn names_in_markdown_have_the_colon_of_the_language() {
    for lang in languages() {
        let mut colons = ["**: ", "**："];
        if lang.tag() == "zh" {
            colons.reverse();
        }
        let pair = compare("354", "554", lang).expect("two codes");
        let reply = explain("550 5.1.1 <bob@example.com>: User unknown", lang).expect("a reply");
        let texts = [
            render::markdown::comparison(&pair, lang),
            render::markdown::summary(&reply, lang),
        ];
        for text in texts {
            assert_eq!(colons.map(|colon| text.contains(colon)), [true, false], "{text}");
        }
    }
}
