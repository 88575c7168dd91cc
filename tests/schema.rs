//! The JSON Schema against everything that is written as JSON, and against what is not.

#[path = "support/shape.rs"]
mod shape;
mod support;

use replycode::{classify, cli::schema::document, compare, explain, list, parse, reasons, search};
use serde_json::{Value, json};
use shape::{fault, json};
use support::{codes, languages};

#[track_caller]
fn fits(name: &str, value: &Value) {
    assert_eq!(fault(name, value), None);
}

#[track_caller]
fn misfits(name: &str, value: &Value) {
    assert!(fault(name, value).is_some(), "{name} takes {value}");
}

#[test]
fn every_code_list_and_reason_fits() {
    for lang in languages() {
        json("List", &list(lang));
        json("Reasons", &reasons(lang));
        for code in codes() {
            let answer = explain(&code.to_string(), lang).expect("a listed code");
            fits("", &json("Explanation", &answer));
        }
    }
}

/// Each code with the next: every aspect and relation comes up among them.
#[test]
fn comparisons_fit() {
    for lang in languages() {
        for pair in codes().windows(2) {
            let answer = compare(&pair[0].to_string(), &pair[1].to_string(), lang).expect("two listed codes");
            fits("", &json("Comparison", &answer));
        }
    }
}

#[test]
fn what_is_found_fits() {
    for lang in languages() {
        for query in ["", "mailbox full", "黑名单", "554", "5.7", "gmail"] {
            fits("", &json("Found", &search(query, lang)));
        }
    }
    for text in ["", "550 5.1.1 User unknown", "mailbox full", "250 ok"] {
        fits("", &json("Classified", &classify(text)));
        fits("", &json("Replies", &parse(text).replies));
    }
}

/// Every object is closed, and names all its keys: none is left out where it is unknown.
#[test]
fn every_object_is_closed_and_complete() {
    let document = document(None);
    let mut objects = 0;
    for (name, definition) in document["$defs"].as_object().expect("definitions") {
        let Some(properties) = definition.get("properties").and_then(Value::as_object) else {
            continue;
        };
        objects += 1;
        assert_eq!(definition["additionalProperties"], false, "{name}");
        let required = definition["required"].as_array().expect("a list");
        let optional: Vec<_> = properties
            .keys()
            .filter(|key| !required.contains(&json!(key)))
            .collect();
        let wanted: &[&str] = if name == "Classified" { &["truncated"] } else { &[] };
        assert_eq!(optional, wanted, "{name}");
    }
    assert!(objects > 15, "{objects}");
}

/// The comments of the types are read by people who write no Rust.
#[test]
fn descriptions_speak_of_json() {
    let text = document(None).to_string();
    for rust in ["None", "Some(", "[`", "::", "uint"] {
        assert!(!text.contains(rust), "the schema speaks of {rust}");
    }
}

#[test]
fn what_is_wrong_does_not_fit() {
    let lang = languages()[0];
    let right = json(
        "Explanation",
        &explain("550 5.1.1 User unknown", lang).expect("a reply"),
    );
    let changes = [
        ("/protocol", json!("imap")),
        ("/lang", json!("xx")),
        ("/reply/code", json!("550")),
        ("/reply/code", json!(600)),
        ("/reply/enhanced", json!("3.1.1")),
        ("/reply/enhanced", json!("5.01.1")),
        ("/reply/command", json!("rcpt to")),
        ("/reply/start", json!(-1)),
        ("/code/class", json!("5xx")),
        ("/code/sections/0/id", json!("summary")),
        ("/diagnosis/reason", json!("no-such-reason")),
        ("/diagnosis/provider", json!("nobody")),
        ("/diagnosis/basis", json!("guess")),
        ("/diagnosis/addressDead", Value::Null),
        ("/diagnosis/actor", Value::Null),
        ("/diagnosis/wait", json!({ "least": "1 day", "most": null })),
        (
            "/diagnosis/source",
            json!({ "title": "a page", "url": null, "date": "12.2.2026" }),
        ),
        ("/warnings", Value::Null),
    ];
    for (pointer, value) in changes {
        let mut wrong = right.clone();
        *wrong
            .pointer_mut(pointer)
            .unwrap_or_else(|| panic!("{pointer} is there")) = value;
        misfits("Explanation", &wrong);
    }
    let mut longer = right.clone();
    longer["more"] = json!(1);
    misfits("Explanation", &longer);
    let mut shorter = right;
    shorter.as_object_mut().expect("an object").remove("others");
    misfits("Explanation", &shorter);
}
