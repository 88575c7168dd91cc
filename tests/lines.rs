//! Which line goes on with the reply above it, and which begins something new.

use replycode::parse;

/// The text of a reply with a line below it.
fn text_above(line: &str) -> String {
    let parsed = parse(&format!("host mx.example.net said: 550 5.1.1 User unknown\n{line}"));
    parsed.deciding().expect("there is a reply").text.clone()
}

#[track_caller]
fn goes_on(line: &str) {
    assert_eq!(
        text_above(line),
        format!("User unknown {}", line.trim()),
        "{line:?} goes on"
    );
}

#[track_caller]
fn begins(line: &str) {
    assert_eq!(text_above(line), "User unknown", "{line:?} begins something new");
}

#[test]
fn a_time_begins_a_line_of_a_log() {
    begins("Nov 24 10:00:00 mail postfix/qmgr[1]: A: removed");
    begins("Nov  4 10:00:00 mail postfix/qmgr[1]: A: removed");
    begins("Dec 1 10:00:00 mail postfix/qmgr[1]: A: removed");
    begins("2026-11-24 10:00:00 removed");
    begins("2026/11/24 10:00:00 removed");
    begins("[2026-11-24 10:00:00] removed");
    begins("@40000000653a1b2c removed");
    goes_on("May be gone");
    goes_on("Mar the mailbox");
    goes_on("2026 is over");
    goes_on("20261124 is over");
    goes_on("2026-ab is over");
    goes_on("20ab-11 is over");
    goes_on("ticket12 is open");
    goes_on("[20 in all]");
    goes_on("@400 in all");
}

#[test]
fn a_property_of_a_printed_object_begins_a_line() {
    begins("  code: 'EENVELOPE',");
    begins("\"errno\": -111,");
    begins("  response_code: true,");
    goes_on("code: 'EENVELOPE'");
    goes_on("for this: call us,");
    goes_on("note:now,");
    goes_on("a_name_of_24_letters_now: is none,");
}

#[test]
fn an_address_at_the_edge_begins_the_next_recipient() {
    begins("<b@example.net>: host mx.example.net refused");
    goes_on("<b@example.net> is gone");
    goes_on("<b at example.net>: host mx.example.net refused");
    goes_on("<b c@example.net>: host mx.example.net refused");
    goes_on("b@example.net>: host mx.example.net refused");
    goes_on("   <b@example.net>: host mx.example.net refused");
}

#[test]
fn a_field_of_a_notification_begins_a_line() {
    begins("Remote-MTA: dns; mx.example.net");
    begins("Received: from a by b");
    goes_on("Remote server: mx.example.net");
}
