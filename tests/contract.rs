//! Explanations as JSON, as the documentation promises them.

mod support;

use replycode::{Lang, explain, language};
use serde_json::Value;
use support::{codes, languages};

/// The explanation of a text as JSON.
#[track_caller]
fn explained(text: &str, lang: Lang) -> Value {
    let answer = explain(text, lang).expect("it can be explained");
    serde_json::to_value(answer).expect("it serializes")
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
    for lang in languages() {
        let answer = explained(log, lang);
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

/// A reply of success has no reason, and still says what it means and what comes next.
#[test]
fn a_reply_of_success_says_what_it_means() {
    for (lang, text) in [
        ("en", "250 2.0.0 Ok: queued as 4XyZ"),
        ("zh", "354 End data with <CR><LF>.<CR><LF>"),
    ] {
        let answer = explained(text, language(lang).expect("the language is in this build"));
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
