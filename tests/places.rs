//! Where a number is a code, and where the same digits are something else.

use replycode::parse;

/// The codes and the text of the reply that decides, and how many replies there are.
fn read(text: &str) -> (Option<u16>, Option<String>, String, usize) {
    let parsed = parse(text);
    let reply = parsed.deciding().expect("the text is not empty");
    let enhanced = reply.enhanced.map(|code| code.to_string());
    (
        reply.code.map(|code| code.0),
        enhanced,
        reply.text.clone(),
        parsed.replies.len(),
    )
}

#[track_caller]
fn no_code(text: &str) {
    assert_eq!(read(text), (None, None, text.to_owned(), 1), "{text:?} has no code");
}

/// The text holds one reply, with this code and this text.
#[track_caller]
fn one(text: &str, code: u16, wanted: &str) {
    let (found, _, words, count) = read(text);
    assert_eq!((found, &*words, count), (Some(code), wanted, 1), "{text:?}");
}

#[track_caller]
fn enhanced(text: &str, code: Option<u16>, enhanced: &str, wanted: &str) {
    let (found, stated, words, count) = read(text);
    assert_eq!(
        (found, stated.as_deref(), &*words, count),
        (code, Some(enhanced), wanted, 1),
        "{text:?}"
    );
}

#[test]
fn a_number_that_goes_on_is_no_code() {
    for text in [
        "550,000 of them were lost",
        "550.5 of them",
        "550:12 left",
        "550-1234 is the extension",
        "550/3 of them",
        "550% of them",
        "550@example.net is gone",
        "550+ of them",
        "550_id is wrong",
        "550*2 is more",
        "550&x is odd",
        "550-12.5 of them",
    ] {
        no_code(text);
    }
    one("250-8BITMIME", 250, "8BITMIME");
}

#[test]
fn a_number_beside_other_marks_is_no_code() {
    for text in [
        "he wrote \" 550 User unknown\"",
        "a < 550 User unknown",
        "x>550 User unknown",
        "mx- 550 User unknown",
        "mx -550 User unknown",
        "x#550 User unknown",
        "a.550 User unknown",
        "a550 User unknown",
        "error550 User unknown",
        "12:550 is late",
        "db8::550 is here",
        "size=550 User unknown",
        "Of 550, half were sent",
        "the limit \"552 MB\" was reached",
        "a \"552-byte\" message",
        "the port [550 User unknown]",
        "port: 550 User unknown",
        "服务器，550",
    ] {
        no_code(text);
    }
    // Nor is it one in the middle of a reply.
    one("550 No such user a551 here", 550, "No such user a551 here");
    one("550 No user at example.551 here", 550, "No user at example.551 here");
    one(
        "550 Proxy says HTTP/1.1 503 Unavailable",
        550,
        "Proxy says HTTP/1.1 503 Unavailable",
    );
    one("550 Call 250 now", 550, "Call 250 now");
    one(
        "550-The size of\n552 bytes is too much",
        550,
        "The size of 552 bytes is too much",
    );
    enhanced("5.1.1 Room 550 is closed", None, "5.1.1", "Room 550 is closed");
}

#[test]
fn a_number_behind_an_opening_mark_or_a_word_that_announces_it_is_a_code() {
    for text in [
        "it said 550 User unknown",
        "error=550 User unknown",
        "x > 550 User unknown",
        "x->550 User unknown",
        "x -> 550 User unknown",
        "mx - 550 User unknown",
        "- 550 User unknown",
        "mx <<550 User unknown",
        "mx << 550 User unknown",
        "the #550 User unknown",
        "(550) User unknown",
        "it said [550] User unknown",
        "服务器返回 550 User unknown",
    ] {
        one(text, 550, "User unknown");
    }
    one("It answered with \"550\"", 550, "");
}

#[test]
fn three_numbers_are_an_enhanced_code_only_where_they_end() {
    for text in [
        "5.1.1-beta is out",
        "5.1.1/24 is a net",
        "5.1.1@host is odd",
        "5.10.0 is a version",
        "5..1 is no code",
        "5.1. The user is unknown",
        "5.1.1 MB of it",
        "Upgrade to 5.1.1 now",
    ] {
        no_code(text);
    }
    enhanced("5.1.1- User unknown", None, "5.1.1", "User unknown");
    enhanced("2.1.5 Destination valid", None, "2.1.5", "Destination valid");
    // Behind a reply code there is no doubt.
    enhanced("550 5.1.1-User unknown", Some(550), "5.1.1", "User unknown");
    enhanced("550 5.1.1/User unknown", Some(550), "5.1.1", "/User unknown");
    enhanced("550 5.10.0 User unknown", Some(550), "5.10.0", "User unknown");
    assert_eq!(read("5.1.1. User unknown").1.as_deref(), Some("5.1.1"));
}

/// A reply has one enhanced code; any other is what its text says.
#[test]
fn a_second_enhanced_code_belongs_to_the_text() {
    for text in [
        "No such user\n5.7.1 is not meant",
        "No such user (5.1.1)",
        "No such user (5.7.1)",
        "He said \"5.7.1 no\"",
    ] {
        enhanced(
            &format!("550 5.1.1 {text}"),
            Some(550),
            "5.1.1",
            &text.replace('\n', " "),
        );
    }
    enhanced("5.1.1 No such user (5.7.1)", None, "5.1.1", "No such user (5.7.1)");
    // What quotes another and has no reply code itself is another's.
    assert_eq!(read("5.1.0 He said \"5.7.1 no\"").3, 2);
}
