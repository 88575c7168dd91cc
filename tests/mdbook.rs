//! `replycode mdbook` over what mdBook sends. `tests/docs/mdbook` has a book in each language, the
//! messages that two versions of mdBook made of it, and its chapters as they become.

#[path = "support/command.rs"]
mod command;

use command::{answered, run};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};

const VERSIONS: [&str; 2] = ["0.4.52", "0.5.4"];

#[track_caller]
fn book_of(message: &Value) -> Value {
    serde_json::from_str(&answered(&["mdbook"], &message.to_string())).expect("JSON")
}

fn book(language: &str) -> PathBuf {
    Path::new("tests/docs/mdbook").join(language)
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Gives each chapter that has a file to `visit`: its path and its content.
fn chapters(list: &mut Value, visit: &mut dyn FnMut(&str, &mut String)) {
    for chapter in list
        .as_array_mut()
        .expect("a list")
        .iter_mut()
        .filter_map(|item| item.get_mut("Chapter"))
    {
        let path = chapter["path"].as_str().map(str::to_owned);
        if let (Some(path), Value::String(content)) = (path, &mut chapter["content"]) {
            visit(&path, content);
        }
        chapters(&mut chapter["sub_items"], visit);
    }
}

#[test]
fn the_codes_of_a_book_are_linked_and_nothing_else_changes() {
    for (language, files) in [("en", 4), ("zh", 2)] {
        for version in VERSIONS {
            let folder = book(language);
            let sent: Value = serde_json::from_str(&text(&folder.join(format!("sent-{version}.json")))).expect("JSON");
            let mut answer = book_of(&sent);
            let list = if version.starts_with("0.4") {
                "sections"
            } else {
                "items"
            };
            let mut seen = 0;
            chapters(&mut answer[list], &mut |path, content| {
                assert_eq!(
                    *content,
                    text(&folder.join("linked").join(path)),
                    "{path} of mdBook {version}"
                );
                *content = text(&folder.join("src").join(path));
                seen += 1;
            });
            assert_eq!(seen, files);
            assert_eq!(
                answer, sent[1],
                "with the chapters put back it is the book of mdBook {version}"
            );
        }
    }
}

#[test]
fn only_books_in_html_are_changed() {
    for (renderer, code) in [("html", 0), ("epub", 1), ("HTML", 1), ("", 1)] {
        let output = run(&["mdbook", "supports", renderer], "");
        assert_eq!(output.status.code(), Some(code), "{renderer}");
        assert!(
            output.stdout.is_empty() && output.stderr.is_empty(),
            "the code is the whole answer"
        );
    }
    assert_eq!(run(&["mdbook", "supports"], "").status.code(), Some(2));
    assert_eq!(run(&["mdbook", "nonsense"], "").status.code(), Some(2));
}

/// A message with one chapter and these options.
fn message(options: Value, language: &str, content: &str) -> Value {
    let config = json!({ "book": { "language": language }, "preprocessor": { "replycode": options } });
    let chapter = json!({ "Chapter": { "content": content, "sub_items": [] } });
    json!([{ "config": config, "renderer": "html" }, { "items": ["Separator", chapter] }])
}

#[track_caller]
fn becomes(options: Value, language: &str, content: &str, expected: &str) {
    let answer = book_of(&message(options, language, content));
    assert_eq!(answer["items"][1]["Chapter"]["content"], expected);
}

#[test]
fn the_language_is_the_books_unless_it_is_named() {
    let en = "[`smtp:354`](/en/smtp/354/ \"354: Start mail input\")";
    let zh = "[`smtp:354`](/zh/smtp/354/ \"354：开始发送邮件内容\")";
    for (options, language, expected) in [
        (json!({ "base": "/" }), "en-GB", en),
        (json!({ "base": "/" }), "zh-TW", zh),
        (json!({ "base": "/" }), "fr", en),
        (json!({ "base": "/", "lang": "zh-CN" }), "en", zh),
        (json!({ "base": "/", "lang": "en" }), "zh", en),
    ] {
        becomes(options, language, "`smtp:354`", expected);
    }
}

#[test]
fn what_a_base_holds_ends_no_link() {
    let (options, code) = (json!({ "base": "https://example.org/a (b)|\"&c" }), "`SMTP 354`");
    let url = "https://example.org/a%20%28b%29%7C%22&amp;c/en/smtp/354/";
    becomes(
        options,
        "en",
        code,
        &format!("[{code}]({url} \"354: Start mail input\")"),
    );
}

#[test]
fn the_text_around_a_link_stays_what_it_is() {
    let link = "[`SMTP 354`](/en/smtp/354/ \"354: Start mail input\")";
    for (content, expected) in [
        // No picture.
        ("no!`SMTP 354`", format!("no\\!{link}")),
        ("no\\!`SMTP 354`", format!("no\\!{link}")),
        ("no\\\\!`SMTP 354`", format!("no\\\\\\!{link}")),
        ("`SMTP 354``SMTP 354`", "`SMTP 354``SMTP 354`".into()),
        ("`SMTP 354`, `SMTP 354`", format!("{link}, {link}")),
        ("[`SMTP 354`]", format!("[{link}]")),
        // An anchor that was left open, a link over two paragraphs.
        ("<a name=x>`SMTP 354`", format!("<a name=x>{link}")),
        (
            "<A\nhref=x>`SMTP 354`</A> `SMTP 354`",
            format!("<A\nhref=x>`SMTP 354`</A> {link}"),
        ),
        (
            "<a href=x>\n\n`SMTP 354`\n\n</a>\n\n`SMTP 354`",
            format!("<a href=x>\n\n`SMTP 354`\n\n</a>\n\n{link}"),
        ),
        (
            "<reply-code code=554>`SMTP 354`</reply-code>",
            "<reply-code code=554>`SMTP 354`</reply-code>".into(),
        ),
        (
            "`SMTP 354`\r\n\r\nüber `SMTP 354`\r\n",
            format!("{link}\r\n\r\nüber {link}\r\n"),
        ),
    ] {
        becomes(json!({ "base": "/" }), "en", content, &expected);
    }
}

#[track_caller]
fn refused(input: &str, parts: &[&str]) {
    command::refused(&["mdbook"], input, 2, parts);
}

#[test]
fn what_is_no_message_of_mdbook_is_refused_in_one_line() {
    for input in ["", "nonsense", "{}", "[{}]", "[{}, {}, {}]", "\u{0}"] {
        refused(input, &["[context, book]"]);
    }
    let context = json!({ "config": { "preprocessor": { "replycode": { "base": "/" } } } });
    for book in [json!({}), json!({ "items": 7 }), json!(null), json!("items")] {
        refused(&json!([context, book]).to_string(), &["`items` or `sections`"]);
    }
}

#[test]
fn a_wrong_value_in_a_book_toml_is_named() {
    for (options, parts) in [
        (json!({}), ["`base`", "https://example.org/", "nothing"]),
        (json!({ "base": "" }), ["`base`", "https://example.org/", "\"\""]),
        (
            json!({ "base": "example.org" }),
            ["`base`", "https://example.org/", "\"example.org\""],
        ),
        (
            json!({ "base": "javascript:alert(1)" }),
            ["`base`", "/docs/", "javascript:"],
        ),
        (json!({ "base": 7 }), ["`base`", "/docs/", "7"]),
        (json!({ "base": "/", "lang": "fr" }), ["`lang`", "\"fr\"", "en and zh"]),
        (json!({ "base": "/", "lang": ["zh"] }), ["`lang`", "\"en\"", "[\"zh\"]"]),
        (
            json!({ "base": "/", "bare": "yes" }),
            ["`bare`", "true or false", "\"yes\""],
        ),
    ] {
        refused(&message(options, "en", "").to_string(), &parts);
    }
}
