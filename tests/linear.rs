//! Finding the replies takes no longer than the text is long, even of texts that nobody should paste.

use replycode::parse;
use std::time::Instant;

/// How long it takes to parse so much of a text, the best of three times.
fn seconds(piece: &str, bytes: usize) -> f64 {
    let text = piece.repeat(bytes / piece.len());
    let time = || {
        let start = Instant::now();
        let parsed = parse(&text);
        let seconds = start.elapsed().as_secs_f64();
        let parts = parsed.parts.iter().map(|part| part.text.len());
        assert_eq!(parts.sum::<usize>(), text.len());
        seconds
    };
    (0..3).map(|_| time()).fold(f64::MAX, f64::min)
}

/// Twice the text takes about twice the time; where the work were squared, four times as much of
/// the text would take sixteen times as long.
#[test]
fn time_grows_with_the_text() {
    let pieces = [
        "550 5.1.1 User unknown\n",
        "550-",
        ": 550 x ",
        "'550 x",
        "(550, '",
        "> ",
        "\r",
        "\\n",
        "((((",
        "\"",
        "5.1.1.",
        "1-",
        "host a.b.c.d.",
        "reply:   ",
        "stat=x\n--- Original message\n",
        "RCPT TO:<a>\n550 no\n",
        "#5.1.1 smtp;550 ",
        "５５０．",
        "Final-Recipient: rfc822; a@b\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 x\n\n",
        "Content-Transfer-Encoding: base64\n\nNTUw\n--x--\n",
        "after pipelined ",
        "delivery 1: failure: ____/",
        "\u{200e}",
        " ",
        "一行日志，什么也没说\n",
    ];
    for piece in pieces {
        // What else the machine does may slow one of the two down; work that is squared is slow each time.
        let mut times = (0..4).map(|_| (seconds(piece, 50_000), seconds(piece, 200_000)));
        assert!(
            times.any(|(once, more)| more < once * 10.0 + 0.05),
            "{piece:?}: four times as much took ten times as long, four times over"
        );
    }
}

#[test]
fn a_long_log_is_parsed() {
    let line = "Nov 24 10:00:00 mx postfix/smtp[1]: A: to=<a@b.c>, relay=mx.b.c[192.0.2.1]:25, dsn=5.1.1, status=bounced (host mx.b.c[192.0.2.1] said: 550 5.1.1 No (in reply to RCPT TO command))\n";
    let other = line.replace("550 5.1.1", "451 4.7.1");
    let parsed = parse(&[line, &other].concat().repeat(10_000));
    assert_eq!(parsed.replies.len(), 20_000);
    assert_eq!(parsed.deciding, Some(0));
}
