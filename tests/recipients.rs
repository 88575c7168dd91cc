//! The recipients of a delivery status notification, in whatever order their fields stand (RFC 3464, section 2.3).

use replycode::parse;

/// A recipient: the address, `Action`, `Status`, and the reply code of the reply that is the recipient's.
type Told<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>, Option<u16>);

#[track_caller]
fn told(input: &str, wanted: &[Told]) {
    let parsed = parse(input);
    let texts: Vec<Option<String>> = parsed
        .recipients
        .iter()
        .map(|to| to.status.map(|status| status.to_string()))
        .collect();
    let code = |index: usize| parsed.replies[index].code.map(|code| code.0);
    let found: Vec<Told> = parsed
        .recipients
        .iter()
        .zip(&texts)
        .map(|(to, status)| {
            let reply = to.reply.and_then(code);
            (to.address.as_deref(), to.action.as_deref(), status.as_deref(), reply)
        })
        .collect();
    assert_eq!(found, wanted, "{input}");
}

#[test]
fn a_recipient_may_begin_with_any_field() {
    let (a, b) = (Some("a@example.net"), Some("b@example.net"));
    told(
        "Status: 5.1.1\nAction: failed\nFinal-Recipient: rfc822; a@example.net",
        &[(a, Some("failed"), Some("5.1.1"), None)],
    );
    // Blank lines part those who are whole.
    told(
        "Original-Recipient: rfc822;a@example.net\nAction: failed\nStatus: 5.1.1\n\n\
         Final-Recipient: rfc822; b@example.net\nAction: failed\nStatus: 5.2.2",
        &[
            (a, Some("failed"), Some("5.1.1"), None),
            (b, Some("failed"), Some("5.2.2"), None),
        ],
    );
    told(
        "Final-Recipient: rfc822; a@example.net\nAction: failed\nStatus: 5.1.1\n\n\
         Original-Recipient: rfc822; B@example.net\nFinal-Recipient: rfc822; b@example.net\nAction: delayed\nStatus: 4.2.2",
        &[
            (a, Some("failed"), Some("5.1.1"), None),
            (b, Some("delayed"), Some("4.2.2"), None),
        ],
    );
    told(
        "Final-Recipient: rfc822; a@example.net\nStatus: 5.1.1\n\n\
         Action: delayed\nFinal-Recipient: rfc822; b@example.net\nStatus: 4.2.2",
        &[
            (a, None, Some("5.1.1"), None),
            (b, Some("delayed"), Some("4.2.2"), None),
        ],
    );
}

#[test]
fn a_diagnostic_code_alone_makes_a_recipient_whole() {
    told(
        "Action: failed\nDiagnostic-Code: smtp; 550 5.1.1 No\n\n\
         Final-Recipient: rfc822; b@example.net\nAction: failed\nDiagnostic-Code: smtp; 552 5.2.2 Full",
        &[
            (None, Some("failed"), None, Some(550)),
            (Some("b@example.net"), Some("failed"), None, Some(552)),
        ],
    );
    told(
        "Final-Recipient: rfc822; a@example.net\nDiagnostic-Code: smtp; 550 5.1.1 No\n\n\
         Original-Recipient: rfc822; b@example.net\nDiagnostic-Code: smtp; 552 5.2.2 Full",
        &[
            (Some("a@example.net"), None, None, Some(550)),
            (Some("b@example.net"), None, None, Some(552)),
        ],
    );
}

/// Whoever copies a page may bring a blank line behind each field.
#[test]
fn blank_lines_do_not_part_one_recipient() {
    told(
        "Final-Recipient: rfc822; a@example.net\n\nAction: failed\n\nStatus: 5.1.1\n\nDiagnostic-Code: smtp; 550 5.1.1 No",
        &[(Some("a@example.net"), Some("failed"), Some("5.1.1"), Some(550))],
    );
    told(
        "Action: failed\n\nFinal-Recipient: rfc822; a@example.net\n\nOriginal-Recipient: rfc822; A@example.net\n\nStatus: 5.1.1",
        &[(Some("a@example.net"), Some("failed"), Some("5.1.1"), None)],
    );
}

/// A bounce tells a reply in words first and in the fields again: it is one reply, and the recipient's.
#[test]
fn what_is_told_again_in_the_fields_is_one_reply() {
    let fields = "Final-Recipient: rfc822; a@example.net\nDiagnostic-Code: smtp; 550 5.1.1 No";
    let count = |words: &str| {
        let parsed = parse(&format!("{words}\n\n{fields}"));
        assert!(parsed.recipients[0].reply.is_some(), "{words}");
        parsed.replies.len()
    };
    assert_eq!(count("host mx.example.net said: 550 5.1.1 No"), 1);
    assert_eq!(count("host mx.example.net said: 550 5.7.1 No"), 2);
    assert_eq!(count("host mx.example.net said: 551 5.1.1 No"), 2);
    // In a session it is what the server said then.
    assert_eq!(count(">>> RCPT TO:<a@example.net>\n<<< 550 5.1.1 No"), 2);
}

#[test]
fn words_without_a_code_are_a_recipients_reply_too() {
    let parsed = parse("Final-Recipient: rfc822; a@example.net\nDiagnostic-Code: X-Postfix; unknown user");
    assert_eq!(parsed.recipients[0].reply, Some(0));
    assert_eq!(parsed.replies[0].text, "unknown user");
}
