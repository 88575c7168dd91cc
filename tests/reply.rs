//! Finding the replies in any text: tables of forms, and texts that nobody should paste.

use proptest::prelude::*;
use replycode::{Parsed, Reply, parse};
use serde::Deserialize;
use std::{fs, time::Instant};

/// A row of the tables: a text, and what is to be found in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    source: String,
    input: String,
    code: Option<u16>,
    enhanced: Option<String>,
    text: String,
    command: Option<String>,
    host: Option<String>,
    /// The piece of the input that it is, where the row is about that.
    span: Option<String>,
    #[serde(default)]
    others: usize,
    #[serde(default)]
    deciding: usize,
}

#[derive(Deserialize)]
struct Table {
    reply: Vec<Row>,
}

/// What is wrong with the answer to a row.
fn faults(row: &Row) -> Vec<String> {
    let parsed = parse(&row.input);
    let Some(reply) = parsed.deciding() else {
        return vec!["no reply".to_owned()];
    };
    let mut faults = Vec::new();
    let mut expect = |what: &str, found: String, wanted: String| {
        if found != wanted {
            faults.push(format!("  {what}: {found} instead of {wanted}"));
        }
    };
    let shown = |value: Option<&str>| value.unwrap_or("none").to_owned();
    let code = |code: Option<u16>| code.map(|code| code.to_string());
    let enhanced = reply.enhanced.map(|enhanced| enhanced.to_string());
    expect(
        "code",
        shown(code(reply.code.map(|code| code.0)).as_deref()),
        shown(code(row.code).as_deref()),
    );
    expect("enhanced", shown(enhanced.as_deref()), shown(row.enhanced.as_deref()));
    expect("text", reply.text.clone(), row.text.clone());
    expect(
        "command",
        shown(reply.command.map(|stage| stage.as_str())),
        shown(row.command.as_deref()),
    );
    expect("host", shown(reply.host.as_deref()), shown(row.host.as_deref()));
    if let Some(span) = &row.span {
        expect("span", piece(&row.input, reply), span.clone());
    }
    expect("others", (parsed.replies.len() - 1).to_string(), row.others.to_string());
    expect(
        "deciding",
        parsed.deciding.unwrap_or_default().to_string(),
        row.deciding.to_string(),
    );
    faults
}

/// The piece of the input that a reply says it is.
fn piece(input: &str, reply: &Reply) -> String {
    let units: Vec<u16> = input.encode_utf16().collect();
    String::from_utf16_lossy(&units[reply.start..reply.end])
}

#[track_caller]
fn table(name: &str, least: usize) {
    let text = fs::read_to_string(format!("tests/data/replies/{name}.toml")).expect("the table is there");
    let table: Table = toml::from_str(&text).expect("the table has the columns of a row");
    assert!(table.reply.len() >= least, "{name} has too few rows");
    let mut failed = String::new();
    for row in &table.reply {
        let faults = faults(row);
        if !faults.is_empty() {
            failed += &format!("{} ({})\n{}\n", row.input, row.source, faults.join("\n"));
        }
        assert_whole(&row.input, &parse(&row.input));
    }
    assert!(failed.is_empty(), "{name}:\n{failed}");
}

#[test]
fn bare_replies() {
    table("bare", 60);
}

#[test]
fn logs_of_servers() {
    table("logs", 80);
}

#[test]
fn errors_of_programs() {
    table("programs", 35);
}

#[test]
fn sessions() {
    table("sessions", 15);
}

#[test]
fn bounces() {
    table("bounces", 20);
}

#[test]
fn numbers_that_are_no_codes() {
    table("numbers", 30);
}

/// The parts joined are the input, and every reply lies within it, on borders between characters.
#[track_caller]
fn assert_whole(input: &str, parsed: &Parsed) {
    let joined: String = parsed.parts.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(joined, input);
    assert!(parsed.parts.iter().all(|part| !part.text.is_empty()));
    let units: Vec<u16> = input.encode_utf16().collect();
    for reply in &parsed.replies {
        assert!(
            reply.start <= reply.end && reply.end <= units.len(),
            "{reply:?} in {input:?}"
        );
        let within = units.get(reply.start..reply.end).expect("it was just checked");
        assert!(
            String::from_utf16(within).is_ok(),
            "{reply:?} cuts a character of {input:?}"
        );
    }
    assert_eq!(parsed.deciding.is_some(), !parsed.replies.is_empty());
}

#[test]
fn spans_count_utf16_units() {
    let text = "📬 退信：550 5.1.1 User unknown";
    let parsed = parse(text);
    let reply = parsed.deciding().expect("there is a reply");
    assert_eq!((reply.start, reply.end), (6, 28));
}

#[test]
fn parts_name_what_they_are() {
    let parsed = parse(
        "host mx.example.net[192.0.2.1] said: 550 5.7.1 [TSS04] <a@example.net> see https://example.com/x?y (in reply to RCPT TO command)",
    );
    let parts: Vec<String> = parsed
        .parts
        .iter()
        .map(|part| {
            format!(
                "{}={}",
                serde_json::to_value(part.kind)
                    .expect("a word")
                    .as_str()
                    .expect("a word"),
                part.text
            )
        })
        .collect();
    let wanted = [
        "other=host ",
        "host=mx.example.net",
        "other=[",
        "ip=192.0.2.1",
        "other=] said: ",
        "code=550",
        "separator= ",
        "enhanced=5.7.1",
        "separator= ",
        "text=[",
        "token=TSS04",
        "text=] <",
        "address=a@example.net",
        "text=> see ",
        "url=https://example.com/x?y",
        "other= (in reply to ",
        "command=RCPT TO",
        "other= command)",
    ];
    assert_eq!(parts, wanted);
}

#[test]
fn recipients_come_with_their_replies() {
    let parsed = parse(
        "Original-Recipient: rfc822;A@example.net\nFinal-Recipient: rfc822;a@example.net\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No\n\n\
         Final-Recipient: rfc822; b@example.net\nAction: delayed\nStatus: 4.2.2\n",
    );
    let told: Vec<_> = parsed
        .recipients
        .iter()
        .map(|to| {
            (
                to.address.as_deref(),
                to.action.as_deref(),
                to.status.map(|status| status.to_string()),
                to.reply,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (Some("a@example.net"), Some("failed"), Some("5.1.1".to_owned()), Some(0)),
            (
                Some("b@example.net"),
                Some("delayed"),
                Some("4.2.2".to_owned()),
                Some(1)
            ),
        ]
    );
}

#[test]
fn a_reply_is_written_as_the_contract_says() {
    let reply: Reply = parse("host mx.example.net said: 550 5.1.1 No").replies.remove(0);
    let wanted = serde_json::json!({ "code": 550, "enhanced": "5.1.1", "text": "No", "command": null, "host": "mx.example.net", "start": 26, "end": 38 });
    assert_eq!(serde_json::to_value(reply).expect("a reply is JSON"), wanted);
}

#[test]
fn an_empty_text_has_no_reply() {
    for text in ["", " \r\n\t", "\u{200e}\0"] {
        assert_eq!(parse(text).replies, [], "{text:?}");
    }
}

/// Pieces of what people paste and of what they should not.
fn fragment() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "550",
        "5.1.1",
        " ",
        "-",
        "\n",
        "\r\n",
        "\\n",
        "said: ",
        "smtp;",
        "(",
        ")",
        "'",
        "\"",
        "<",
        ">>> ",
        "<<< ",
        "RCPT TO:<a@b.c>",
        "DATA",
        ".",
        "dsn=5.1.1, ",
        "status=bounced (",
        "stat=",
        "host ",
        "mx.example.net[192.0.2.1]",
        "Final-Recipient: rfc822; a@b.c\n",
        "Action: failed\n",
        "Status: 5.1.1\n",
        "Diagnostic-Code: smtp; ",
        "Content-Transfer-Encoding: base64\n\n",
        "Content-Transfer-Encoding: quoted-printable\n\n",
        "=E7=94",
        "NTUw",
        "５５０",
        "。",
        "用户",
        "📬",
        "\0",
        "\u{202e}",
        "#",
        "##",
        "Detail: ",
        "SMTP code: ",
        "reply:",
        "Giving up on ",
        "delivery 1: failure: ",
        "_",
        "/",
        "(in reply to ",
        "after pipelined ",
        "b'",
        "--b1\n",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_parsed_whole(pieces in prop::collection::vec(fragment(), 0..40)) {
        let text = pieces.concat();
        assert_whole(&text, &parse(&text));
    }
}

/// How long it takes to parse so much of a text, the best of three times.
fn seconds(piece: &str, bytes: usize) -> f64 {
    let text = piece.repeat(bytes / piece.len());
    let time = || {
        let start = Instant::now();
        assert_whole(&text, &parse(&text));
        start.elapsed().as_secs_f64()
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
