//! What a diagnosis says of one reply: who acts, what decided it, how long it lasts, and about whom.

mod support;

use replycode::{classify, diagnose::Diagnosis, explain};
use support::languages;

fn diagnosis(text: &str) -> Diagnosis {
    explain(text, languages()[0])
        .unwrap_or_else(|refusal| panic!("{text}: {refusal}"))
        .diagnosis
}

fn reason(text: &str) -> Option<&'static str> {
    classify(text).reason.map(|reason| reason.as_str())
}

/// No recipient is named before `RCPT TO`: what is unknown in answer to `MAIL FROM` is the sender's address.
#[test]
fn an_address_unknown_at_mail_from_is_the_senders() {
    for (reply, wanted) in [
        ("550 5.1.1 User unknown", "sender-rejected"),
        ("550 Domain does not exist", "sender-rejected"),
        ("450 4.1.2 Domain not found", "sender-rejected"),
        ("552 5.2.2 Mailbox full", "mailbox-full"),
        ("521 mx.example.com does not accept mail", "no-mail-accepted"),
    ] {
        let line = format!("host mx.example.com[192.0.2.1] said: {reply} (in reply to MAIL FROM command)");
        let found = classify(&line);
        assert_eq!(found.reason.map(|reason| reason.as_str()), Some(wanted), "{line}");
        assert_eq!(found.address_dead, wanted == "no-mail-accepted", "{line}");
        let line = line.replace("MAIL FROM", "RCPT TO");
        assert_ne!(
            classify(&line).reason.map(|reason| reason.as_str()),
            Some("sender-rejected"),
            "{line}"
        );
    }
}

#[test]
fn words_far_behind_the_code_are_read_and_spaces_do_not_count() {
    let far = format!("550 5.0.0 {}mailbox full", "xyz ".repeat(2000));
    assert_eq!(reason(&far), Some("mailbox-full"));
    assert_eq!(reason("550   mailbox \t  full"), Some("mailbox-full"));
    assert_eq!(reason("\u{3000}550 mailbox\u{3000}full "), Some("mailbox-full"));
}

/// A bounce says in its own words what the reply leaves out.
#[test]
fn the_text_around_a_reply_decides_where_the_reply_says_nothing() {
    assert_eq!(
        reason("The mailbox of this user is full.\n\n550 5.0.0 Rejected"),
        Some("mailbox-full")
    );
    assert_eq!(
        reason("The mailbox of this user is full.\n\n550 5.7.1 Greylisted"),
        Some("greylisted")
    );
}

#[test]
fn a_refusal_for_now_and_one_for_good_have_other_actors_and_other_words() {
    let (now, later) = (
        diagnosis("550 5.7.1 Greylisted, try again"),
        diagnosis("450 4.7.1 Greylisted, try again"),
    );
    assert_eq!(later.actor.as_str(), "nobody");
    assert_ne!(now.actor.as_str(), "nobody");
    assert_ne!(now.summary, later.summary);
    assert_ne!(now.next_steps, later.next_steps);
    assert!(later.summary.contains("retries by itself"), "{}", later.summary);
    assert!(now.summary.contains("permanent number"), "{}", now.summary);
    // Where the reason knows no refusal for now in particular, there are the same words, and never none.
    for text in ["450 4.1.1 User unknown", "451 4.5.1 Syntax error"] {
        let found = diagnosis(text);
        assert!(!found.summary.is_empty() && !found.next_steps.is_empty(), "{text}");
    }
}

/// A rule may name who acts; that holds for a refusal alone.
#[test]
fn nobody_acts_on_success() {
    let words = "Daily SMTP relay limit exceeded for user. a1si2345678wmb.90 - gsmtp";
    let (refused, taken) = (
        diagnosis(&format!("550 5.4.5 {words}")),
        diagnosis(&format!("250 2.0.0 {words}")),
    );
    assert_eq!(refused.actor.as_str(), "sender");
    assert_eq!((taken.actor.as_str(), taken.reason), ("nobody", None));
    assert!(taken.basis.is_none() && !taken.address_dead);
    // The limit is none of a message that was taken.
    assert!(!taken.summary.contains("limit"), "{}", taken.summary);
}

#[test]
fn a_wait_has_the_bounds_that_the_provider_gives() {
    let found = diagnosis("550 5.4.5 Daily SMTP relay limit exceeded for user. a1si2345678wmb.90 - gsmtp");
    let wait = found.wait.expect("Google tells how long");
    assert_eq!((wait.least, wait.most), (None, Some("P1D")));
    assert!(
        found
            .source
            .expect("Google says so")
            .url
            .is_some_and(|url| url.starts_with("https://"))
    );
    assert!(diagnosis("550 5.2.2 mailbox full").wait.is_none());
}

#[test]
fn what_decided_is_named() {
    let basis = |text: &str| serde_json::to_value(diagnosis(text).basis).expect("a basis is a word");
    assert_eq!(basis("550 5.7.27 xyz a1si2345678wmb.90 - gsmtp"), "enhanced");
    assert_eq!(basis("550 5.1.1 xyz"), "enhanced");
    assert_eq!(basis("550 mailbox full"), "wording");
    assert_eq!(basis("550 5.7.1 [TSS04] xyz"), "token");
    assert_eq!(basis("502 xyz"), "code");
    assert_eq!(basis("550 xyz"), serde_json::Value::Null);
    // Words that say nothing decide nothing.
    assert_eq!(basis("550 Unbekannter Fehler"), serde_json::Value::Null);
    assert_eq!(reason("550 Unbekannter Fehler"), Some("unclear"));
}

#[test]
fn the_summary_is_about_the_server_and_the_address_of_this_reply() {
    let log = "host gmail-smtp-in.l.google.com[192.0.2.1] said: 552 5.2.2 <bob@example.com>: mailbox is full";
    let summary = diagnosis(log).summary;
    assert!(
        summary.contains("Gmail") && summary.contains("`bob@example.com`"),
        "{summary}"
    );
    let unknown = "550-5.1.1 The email account that you tried to reach does not exist. bob@example.com - gsmtp";
    let summary = diagnosis(unknown).summary;
    assert!(summary.contains("`bob@example.com`"), "{summary}");
    // A text about an IP address names it, not the mailbox that was written to.
    let listed = "550 5.7.606 Access denied, banned sending IP [192.0.2.4]. To request removal from this list please \
                  visit https://sender.office.com/ bob@example.com";
    let summary = diagnosis(listed).summary;
    assert!(
        summary.contains("`192.0.2.4`") && !summary.contains("bob@example.com"),
        "{summary}"
    );
}

/// Codes that contradict each other leave a doubt, and in doubt an address is kept.
#[test]
fn codes_that_contradict_each_other_kill_no_address() {
    let found = |text: &str| (reason(text), classify(text).address_dead);
    assert_eq!(found("550 5.1.1 xyz"), (Some("mailbox-unknown"), true));
    assert_ne!(found("550 4.1.1 xyz").0, Some("mailbox-unknown"));
    assert_eq!(found("450 5.1.1 xyz"), (Some("unclear"), false));
}

/// The code of a failed login says more than an enhanced code about security or policy in general.
#[test]
fn a_failed_login_is_one_only_beside_the_general_enhanced_codes() {
    assert_eq!(reason("535 5.7.0 xyz"), Some("login-failed"));
    assert_eq!(reason("535 5.7.1 xyz"), Some("login-failed"));
    assert_eq!(reason("535 5.7.2 xyz"), reason("550 5.7.2 xyz"));
    assert_eq!(reason("550 5.7.1 xyz"), reason("5.7.1 xyz"));
}

/// What was pasted stays in its block of Markdown, whatever ends its lines.
#[test]
fn no_pasted_line_leaves_its_block() {
    let lang = languages()[0];
    for text in [
        "550 5.1.1 x\r<img src=x>\r",
        "550 5.1.1 x\r\n<img src=x>",
        "550 5.1.1 x\n\r<img src=x>",
    ] {
        let answer = explain(text, lang).expect("it is a reply");
        let markdown = replycode::render::markdown::explanation(&answer, lang);
        assert!(markdown.contains("\n    <img src=x>\n"), "{markdown}");
        assert!(!markdown.contains('\r'), "{markdown}");
    }
}
