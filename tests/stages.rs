//! How a comparison says where in a session its two codes come.

use replycode::{compare, language};

/// The values of the stage aspect and its sentence, where it is a difference.
fn stage(a: &str, b: &str) -> Option<(String, String, String)> {
    let pair = compare(a, b, language("en").expect("English")).expect("the codes exist");
    let mut found = pair.differences.into_iter().filter(|it| it.aspect.as_str() == "stage");
    found.next().map(|it| (it.a, it.b, it.sentence))
}

#[track_caller]
fn says(a: &str, b: &str, values: [&str; 2], sentence: &str) {
    let wanted = (values[0].to_owned(), values[1].to_owned(), sentence.to_owned());
    assert_eq!(stage(a, b), Some(wanted), "{a} and {b}");
}

const MOST: &str = "after most commands";

#[test]
fn codes_without_a_stage_in_common_are_set_against_each_other() {
    says(
        "221",
        "251",
        ["after `QUIT`", "after `RCPT TO` or `VRFY`"],
        "221 comes after `QUIT`; 251 comes after `RCPT TO` or `VRFY`.",
    );
    says(
        "250",
        "334",
        [MOST, "after `AUTH`"],
        "250 comes after most commands; 334 comes after `AUTH`.",
    );
}

#[test]
fn stages_of_the_one_within_those_of_the_other_are_its_only_ones() {
    says(
        "354",
        "554",
        [
            "after `DATA`",
            "in the greeting or after `RCPT TO`, `DATA` or the message",
        ],
        "354 comes after `DATA` only, 554 in the greeting or after `RCPT TO` or the message as well.",
    );
    says(
        "250",
        "251",
        [MOST, "after `RCPT TO` or `VRFY`"],
        "251 comes after `RCPT TO` or `VRFY` only, 250 after most commands as well.",
    );
}

#[test]
fn stages_that_overlap_are_told_by_what_each_has_alone() {
    says(
        "450",
        "503",
        [
            "after `MAIL FROM`, `RCPT TO` or the message",
            "after `AUTH`, `MAIL FROM`, `RCPT TO` or `DATA`",
        ],
        "Only 450 comes after the message; only 503 comes after `AUTH` or `DATA`.",
    );
    // Four commands are named, more are not.
    says(
        "502",
        "553",
        [MOST, "after `MAIL FROM`, `RCPT TO` or `VRFY`"],
        "Only 502 comes after `EHLO`, `HELO`, `EXPN` or `HELP`; only 553 comes after `MAIL FROM` or `RCPT TO`.",
    );
}

/// A list that ends in "most commands" would claim those that both have.
#[test]
fn most_commands_are_not_said_to_be_of_the_one_alone() {
    says(
        "250",
        "452",
        [MOST, "after `MAIL FROM`, `RCPT TO`, `DATA` or the message"],
        "452 comes after `DATA` as well, 250 does not.",
    );
    says(
        "450",
        "504",
        ["after `MAIL FROM`, `RCPT TO` or the message", MOST],
        "450 comes after the message as well, 504 does not.",
    );
}

/// "Any command" holds the commands of the other.
#[test]
fn any_command_is_set_against_named_ones() {
    says(
        "450",
        "500",
        ["after `MAIL FROM`, `RCPT TO` or the message", "after any command"],
        "450 comes after `MAIL FROM`, `RCPT TO` or the message; 500 comes after any command.",
    );
}

#[test]
fn what_has_no_stage_or_the_same_is_no_difference() {
    assert_eq!(stage("354", "559"), None);
    assert_eq!(stage("251", "5.1.1"), None);
    // Two long lists that are said alike.
    assert_eq!(stage("502", "504"), None);
}

#[test]
fn a_code_that_follows_at_the_same_stage_names_the_stage_once() {
    let relation = |a: &str, b: &str| {
        let pair = compare(a, b, language("en").expect("English")).expect("the codes exist");
        pair.relation.expect("the one follows the other").sentence
    };
    assert_eq!(
        relation("334", "535"),
        "One session can show both after `AUTH`: first 334, then 535."
    );
    assert_eq!(
        relation("250", "354"),
        "One session can show both: 250 after `RCPT TO`, then 354 after `DATA`."
    );
    assert_eq!(
        relation("220", "554"),
        "Both can come in the greeting; a server sends the one or the other."
    );
}
