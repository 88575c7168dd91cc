//! The rules: each row's example fires that very row's reason, and labelled replies are read right.

#[path = "support/rules.rs"]
mod rules;

use replycode::{Classified, Lang, classify, explain};
use rules::{Rule, files};
use serde::Deserialize;
use std::{collections::BTreeMap, fs};

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

/// A labelled reply of tests/data.
#[derive(Deserialize)]
struct Labelled {
    text: String,
    reason: String,
    #[serde(default)]
    alt: Vec<String>,
    code: Option<u16>,
    enhanced: Option<String>,
    actor: Option<String>,
    #[serde(default)]
    actor_alt: Vec<String>,
    permanent_address_failure: bool,
}

impl Labelled {
    /// Whether a reason is the one, or one that a careful reader may defend.
    fn allows(&self, found: &Classified) -> bool {
        let reason = found.reason.map_or("none", |reason| reason.as_str());
        reason == self.reason || self.alt.iter().any(|alt| alt == reason)
    }
}

/// The rows of a file of `tests/data/labelled`.
fn labelled(name: &str) -> Vec<Labelled> {
    let text = fs::read_to_string(format!("tests/data/labelled/{name}.jsonl")).expect("the file is there");
    let row = |line| serde_json::from_str(line).expect("a labelled reply");
    text.lines().map(row).collect()
}

/// What is found in a row, whose codes have to be right and whose address must not be called dead while it lives.
fn checked(row: &Labelled) -> Classified {
    let found = classify(&row.text);
    assert_eq!(found.code.map(|code| code.0), row.code, "{}", row.text);
    let enhanced = found.enhanced.map(|code| code.to_string());
    assert_eq!(enhanced, row.enhanced, "{}", row.text);
    let dead = found.address_dead && !row.permanent_address_failure;
    assert!(!dead, "wrongly dead: {}", row.text);
    found
}

#[test]
fn labelled_replies_are_read_right_and_no_live_address_is_called_dead() {
    let (mut all, mut right, mut actors, mut actor) = (0, 0, 0, 0);
    for row in ["public", "sisimai"].into_iter().flat_map(labelled) {
        let found = checked(&row);
        all += 1;
        right += usize::from(row.allows(&found));
        if let Some(wanted) = &row.actor {
            let found = found.actor.map_or("none", |actor| actor.as_str());
            actors += 1;
            actor += usize::from(found == wanted || row.actor_alt.iter().any(|alt| alt == found));
        }
    }
    println!("reason {right} of {all}, actor {actor} of {actors}");
    assert!(right * 100 >= all * 97, "reason {right} of {all}");
    assert!(actor * 100 >= actors * 95, "actor {actor} of {actors}");
}

/// Each was labelled by what it says before it was tried; some rules came of what was missed, and what still is stays.
#[test]
fn replies_of_strangers_are_read_right() {
    let rows = labelled("seen");
    let missed: Vec<&str> = rows
        .iter()
        .filter(|row| !row.allows(&checked(row)))
        .map(|row| &*row.text)
        .collect();
    println!("{} of {}", rows.len() - missed.len(), rows.len());
    assert!(missed.len() * 20 <= rows.len(), "missed:\n{}", missed.join("\n"));
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
        assert_eq!(found.address_dead, reason == "mailbox-unknown", "{text}");
    }
    assert!(!classify("550 No such host").address_dead);
}

/// What `classify` says in short, `explain` says at length.
#[test]
fn classify_and_explain_agree() {
    for row in ["public", "sisimai", "seen"].into_iter().flat_map(labelled) {
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
