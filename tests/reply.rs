//! Finding the replies in a text: tables of forms, and the shapes of what is found. What holds for any text is in
//! `properties.rs`, how long it takes in `linear.rs`.

#[path = "support/rows.rs"]
mod rows;

use replycode::{Reply, parse};
use rows::Row;
use std::fs;

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
    let rows = rows::table(&text).expect("the table has the columns of a row");
    assert!(rows.len() >= least, "{name} has too few rows");
    let mut failed = String::new();
    for row in &rows {
        let faults = faults(row);
        if !faults.is_empty() {
            failed += &format!("{} ({})\n{}\n", row.input, row.source, faults.join("\n"));
        }
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

/// The ends of lines are those of Unix, of the wire or of old programs.
#[test]
fn an_end_of_a_line_is_one_however_it_is_written() {
    for name in ["bare", "bounces", "logs", "numbers", "programs", "sessions"] {
        let text = fs::read_to_string(format!("tests/data/replies/{name}.toml")).expect("the table is there");
        let rows = rows::table(&text).expect("the table has the columns of a row");
        for row in rows
            .iter()
            .filter(|row| row.input.contains('\n') && !row.input.contains('\r'))
        {
            let told = |input: &str| {
                let replies = parse(input).replies.into_iter();
                let told = replies.map(|reply| (reply.code, reply.enhanced, reply.text, reply.host, reply.command));
                told.collect::<Vec<_>>()
            };
            let wanted = told(&row.input);
            for end in ["\r", "\r\n"] {
                let input = row.input.replace('\n', end);
                // What is encoded as mail has the line ends of mail (RFC 5322, section 2.3).
                let encoded = end == "\r" && input.contains("Content-Transfer-Encoding");
                assert!(encoded || told(&input) == wanted, "{input:?}: {:#?}", told(&input));
            }
        }
    }
}

/// The log of qmail is told by bytes that are looked at eight at a time: it is told at any length.
#[test]
fn a_report_of_qmail_is_decoded_at_any_length() {
    for length in 1..20 {
        let before = "1".repeat(length);
        let report = "192.0.2.1_failed./Remote_host_said:_550_5.7.1_See_http://a.example/Help/or_A/B_at_c./Or_so/";
        for state in ["failure", "deferral", "success"] {
            let parsed = parse(&format!("new_msg delivery {before}: {state}: {report}"));
            let reply = parsed.deciding().expect("there is one");
            assert_eq!(reply.text, "See http://a.example/Help/or A/B at c. Or so", "{before}");
        }
    }
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
