//! The rules: each row's example fires that very row's reason, and labelled replies are read right.

#[path = "support/labelled.rs"]
mod labelled;
#[path = "support/rows.rs"]
mod rows;
#[path = "support/rules.rs"]
mod rules;

use replycode::{Lang, classify, explain};
use rules::{Rule, files};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The example as a log has it where the rule needs to know the host or the command.
fn line(rule: &Rule, example: &str, hosts: &[String]) -> String {
    let command = rule.stage.as_ref().map(|stage| stage.all()[0].clone());
    let host = hosts.first().filter(|_| rule.known);
    if (host.is_none() && command.is_none()) || example.contains(" said: ") {
        return example.to_owned();
    }
    let host = host.map_or("mx.example.net", String::as_str);
    let end = match command.as_deref() {
        Some("DATA END") => " (in reply to end of DATA command)".to_owned(),
        Some(command) => format!(" (in reply to {command} command)"),
        None => String::new(),
    };
    format!("host {host}[192.0.2.25] said: {example}{end}")
}

#[test]
fn every_example_fires_the_reason_of_its_rule() {
    let (mut faults, mut count) = (Vec::new(), 0);
    for (name, file) in files() {
        for rule in &file.reply {
            for example in rule.example.all() {
                count += 1;
                let text = line(rule, example, &file.hosts);
                let found = classify(&text).reason.map(|reason| reason.as_str());
                if found != Some(&*rule.reason) {
                    let named = rule.id.clone().unwrap_or_else(|| {
                        rule.r#match
                            .as_ref()
                            .map_or(String::new(), |m| format!("{:?}", m.all()))
                    });
                    faults.push(format!("{name} {named}: {found:?} instead of {}: {text}", rule.reason));
                }
            }
        }
    }
    println!("{count} examples");
    assert!(faults.is_empty(), "{} of {count}\n{}", faults.len(), faults.join("\n"));
}

/// The reasons that make an address dead.
const DEAD: [&str; 4] = ["mailbox-unknown", "mailbox-moved", "domain-unknown", "no-mail-accepted"];

/// So many of a hundred are read right, in the files that rules were written from and in the one that was labelled
/// before it was tried.
#[test]
fn labelled_replies_are_read_right_and_no_live_address_is_called_dead() {
    for (name, least) in [("public", 99), ("sisimai", 95), ("seen", 95)] {
        let (mut all, mut right, mut actors, mut actor) = (0, 0, 0, 0);
        for row in labelled::of(name) {
            let found = classify(&row.text);
            all += 1;
            assert_eq!(found.code.map(|code| code.0), row.code, "{}", row.text);
            let enhanced = found.enhanced.map(|code| code.to_string());
            assert_eq!(enhanced, row.enhanced, "{}", row.text);
            let dead = found.address_dead && !row.permanent_address_failure;
            assert!(!dead, "wrongly dead: {}", row.text);
            right += usize::from(row.takes(found.reason.map_or("none", |reason| reason.as_str())));
            let taken = row.takes_actor(found.actor.map_or("none", |actor| actor.as_str()));
            actors += usize::from(taken.is_some());
            actor += usize::from(taken == Some(true));
        }
        println!("{name}: reason {right} of {all}, actor {actor} of {actors}");
        assert!(all > 100, "{all} replies");
        assert!(right * 100 >= all * least, "{name}: reason {right} of {all}");
        assert!(actor * 100 >= actors * 95, "{name}: actor {actor} of {actors}");
    }
}

/// A wording that was labelled before a rule was tried on it.
#[derive(Deserialize)]
struct Wording {
    reason: String,
    also: String,
    text: String,
}

#[test]
fn wordings_that_nobody_took_from_a_rule_are_read_right() {
    let (mut all, mut missed) = (0, Vec::new());
    let mut table = csv::Reader::from_path("tests/data/wordings.csv").expect("the table is there");
    for row in table.deserialize() {
        let row: Wording = row.expect("a row has reason, also, text");
        let found = classify(&row.text);
        let reason = found.reason.map_or("none", |reason| reason.as_str());
        let labels: Vec<&str> = row.also.split_whitespace().chain([&*row.reason]).collect();
        let may_be_dead = |label: &&str| DEAD.contains(label);
        assert!(
            !found.address_dead || labels.iter().any(may_be_dead),
            "wrongly dead: {}",
            row.text
        );
        all += 1;
        if !labels.contains(&reason) {
            missed.push(format!("{reason} instead of {}: {}", row.reason, row.text));
        }
    }
    println!("{} of {all}", all - missed.len());
    assert!(
        missed.len() * 100 <= all * 5,
        "{} of {all}\n{}",
        missed.len(),
        missed.join("\n")
    );
}

/// An exception of the program that sends tells of its own server, not of the recipient's domain; and a reply to a
/// login is about the login, whatever policy the enhanced code names.
#[test]
fn whose_fault_it_is_is_not_mistaken() {
    for (text, reason) in [
        ("dial tcp: lookup smtp.example.com: no such host", "network-failure"),
        ("[Errno -2] Name or service not known", "network-failure"),
        ("getaddrinfo ENOTFOUND smtp.example.com", "network-failure"),
        ("535 5.7.1 xyz", "login-failed"),
        ("530 5.7.0 xyz", "security-required"),
        ("454 4.7.0 xyz", "server-error"),
        ("550 5.7.1 xyz", "policy-violation"),
        ("535 5.1.1 xyz", "mailbox-unknown"),
    ] {
        let found = classify(text);
        assert_eq!(found.reason.map(|reason| reason.as_str()), Some(reason), "{text}");
        assert!(!found.address_dead, "{text}");
    }
    for text in [
        "521 xyz",
        "550 No such host",
        "550 Nie ma takiego hosta",
        "550 파일을 찾을 수 없습니다",
        "550 Unknown destination port",
        "550 This server has moved",
        "550 The URL in the message points to a domain that does not exist",
    ] {
        assert!(!classify(text).address_dead, "{text}");
    }
    for text in [
        "530 5.7.0",
        "535 5.7.1",
        "454 4.7.0",
        "550 5.7.1",
        "535 5.1.1",
        "550 5.1.1",
    ] {
        let long = explain(text, Lang::all().next().expect("a language")).expect("codes are explained");
        assert_eq!(long.diagnosis.reason, classify(text).reason, "{text}");
    }
}

/// What `classify` says in short, `explain` says at length.
#[test]
fn classify_and_explain_agree() {
    for row in labelled::replies() {
        let short = classify(&row.text);
        for lang in Lang::all() {
            let Ok(long) = explain(&row.text, lang) else {
                assert_eq!(short.reason, None, "{}", row.text);
                continue;
            };
            let found = &long.diagnosis;
            assert_eq!(short.reason, found.reason, "{}", row.text);
            assert_eq!(
                (short.outcome, short.provider, short.address_dead),
                (found.outcome, found.provider, found.address_dead),
                "{}",
                row.text
            );
            assert!(
                !found.summary.is_empty()
                    && !found
                        .summary
                        .contains(['\u{1}', '\u{2}', '\u{3}', '\u{4}', '\u{5}', '\u{6}'])
            );
            assert!(!found.next_steps.is_empty() || found.reason.is_none(), "{}", row.text);
            let joined: String = long.parts.iter().flatten().map(|part| &*part.text).collect();
            assert!(long.parts.is_none() || joined == long.input, "{}", row.text);
        }
    }
}

/// Traps: numbers that look final and are not, and texts that quote a code.
#[test]
fn what_misleads_is_not_followed() {
    let rows: BTreeMap<&str, (&str, bool)> = BTreeMap::from([
        (
            "550 Ip frequency limited [x IP: 192.0.2.7]. http://service.mail.qq.com/",
            ("rate-limited", false),
        ),
        (
            "554 5.7.1 <a@example.com>: Relay access denied",
            ("relay-denied", false),
        ),
        (
            "454 4.7.1 <a@example.com>: Relay access denied",
            ("relay-denied", false),
        ),
        (
            "450 4.1.1 <a@example.com>: Recipient address rejected: User unknown",
            ("mailbox-unknown", false),
        ),
        (
            "550 5.1.1 <a@example.com>: Recipient address rejected: User unknown",
            ("mailbox-unknown", true),
        ),
        ("550 5.1.1 <script>alert(1)</script>", ("mailbox-unknown", true)),
        ("５５０ ５．１．１ User unknown", ("mailbox-unknown", true)),
        ("550 mailbox unavailable", ("unclear", false)),
    ]);
    for (text, (reason, dead)) in rows {
        let found = classify(text);
        assert_eq!(found.reason.map(|reason| reason.as_str()), Some(reason), "{text}");
        assert_eq!(found.address_dead, dead, "{text}");
    }
}
