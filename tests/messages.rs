//! A reply in a message whose body is encoded (RFC 2045, section 6), and where in the input it stands.

use replycode::parse;

/// The codes' reply as text, and the piece of the input that it is.
fn read(encoding: &str, body: &str) -> (Option<u16>, String, String) {
    let input = format!("Content-Transfer-Encoding: {encoding}\n\n{body}");
    let parsed = parse(&input);
    let reply = parsed.deciding().expect("the text is not empty");
    let piece = input[reply.start..reply.end].to_owned();
    (reply.code.map(|code| code.0), reply.text.clone(), piece)
}

#[track_caller]
fn decoded(encoding: &str, body: &str, text: &str, piece: &str) {
    let wanted = (Some(550), text.to_owned(), piece.to_owned());
    assert_eq!(read(encoding, body), wanted, "{encoding}: {body}");
}

#[track_caller]
fn as_it_is(encoding: &str, body: &str) {
    assert_eq!(read(encoding, body).0, None, "{encoding}: {body}");
}

#[test]
fn quoted_printable_is_read_and_the_reply_keeps_its_place() {
    let quoted = "quoted-printable";
    decoded(
        quoted,
        "so =35=35=30 5.1.1 No such =\nuser",
        "No such user",
        "=35=35=30 5.1.1 No such =\nuser",
    );
    decoded(
        quoted,
        "it said: 550 5.1.1 No such=20user (in reply to RCPT TO command)",
        "No such user",
        "550 5.1.1 No such=20user",
    );
    // Nine characters of the input are one of the text, and what is no UTF-8 is not lost.
    decoded(quoted, "550 5.1.1 =E7=94=A8 No", "用 No", "550 5.1.1 =E7=94=A8 No");
    decoded(
        quoted,
        "550 5.1.1 No =FF user",
        "No \u{fffd} user",
        "550 5.1.1 No =FF user",
    );
    decoded(quoted, "550 5.1.1 a=b", "a=b", "550 5.1.1 a=b");
}

#[test]
fn base64_is_read_with_all_its_characters() {
    assert_eq!(read("base64", "NTUwIDUuMS4xIE5vPj4+Pz8/").1, "No>>>???");
    assert_eq!(read("BASE64", "NTUwIDUuMS4xIE5v").0, Some(550));
}

#[test]
fn any_other_encoding_is_none() {
    // As many letters as the encodings that are known.
    as_it_is("binary", "NTUwIDUuMS4xIE5v");
    as_it_is("unknown-encoding", "=35=35=30 5.1.1 No");
    as_it_is("8bit", "=35=35=30 5.1.1 No");
    let header_alone = "Content-Transfer-Encoding: base64\nNTUwIDUuMS4xIE5v";
    assert!(parse(header_alone).replies.iter().all(|reply| reply.code.is_none()));
}

#[test]
fn the_border_of_a_part_ends_its_encoding() {
    let quoted = "quoted-printable";
    as_it_is(quoted, "--border\n=35=35=30 5.1.1 No");
    // A signature or a rule is no border.
    decoded(quoted, "-- \n=35=35=30 5.1.1 No", "No", "=35=35=30 5.1.1 No");
    decoded(quoted, "--ab\n=35=35=30 5.1.1 No", "No", "=35=35=30 5.1.1 No");
    decoded(quoted, "-- the end --\n=35=35=30 5.1.1 No", "No", "=35=35=30 5.1.1 No");
    decoded(quoted, "the long end\n=35=35=30 5.1.1 No", "No", "=35=35=30 5.1.1 No");
}
