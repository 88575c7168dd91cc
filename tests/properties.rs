//! What holds for every text: real replies joined and broken, and any characters at all.

#[path = "support/facts.rs"]
mod facts;
#[path = "support/holds.rs"]
mod holds;
#[path = "support/labelled.rs"]
mod labelled;
#[path = "support/markup.rs"]
mod markup;
#[path = "support/rows.rs"]
mod rows;
#[path = "support/shape.rs"]
mod shape;
mod support;

use proptest::{collection::vec, prelude::*, sample::select, string::string_regex};

/// Real texts, the replies of the tables and of the labelled files, joined by what stands between replies.
fn joined() -> impl Strategy<Value = String> {
    let separators = vec![
        "\n", "\r\n", "\n\n", " ", "; ", ": ", "\\n", "\n> ", "\n--b\n", ", said: ", "\t", "",
    ];
    let pieces = (select(labelled::texts()), select(separators));
    vec(pieces, 1..5).prop_map(|pieces| pieces.iter().flat_map(|(text, between)| [&**text, *between]).collect())
}

/// A real text with some bytes of it overwritten, taken away or doubled.
fn broken() -> impl Strategy<Value = String> {
    let changes = vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..8);
    (select(labelled::texts()), changes).prop_map(|(text, changes)| {
        let mut bytes = text.into_bytes();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len().max(1)).min(bytes.len());
            match (how, bytes.get(at).copied()) {
                (0, Some(_)) => bytes[at] = byte,
                (1, Some(_)) => drop(bytes.remove(at)),
                (_, Some(same)) => bytes.insert(at, same),
                (_, None) => bytes.push(byte),
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// Pieces of what people paste and of what they should not.
fn fragment() -> impl Strategy<Value = String> {
    let known = select(vec![
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

fn text() -> impl Strategy<Value = String> {
    prop_oneof![3 => joined(), 3 => broken(), 1 => any::<String>()]
}

/// Codes, what looks like codes, and anything.
fn code() -> impl Strategy<Value = String> {
    let number = string_regex("[1-6][0-9]{2}").expect("a pattern");
    let dotted = string_regex("[1-6]\\.[0-9]{1,2}\\.[0-9]{1,3}").expect("a pattern");
    let known = select(support::codes()).prop_map(|code| code.to_string());
    prop_oneof![6 => known, 2 => number, 2 => dotted, 1 => any::<String>()]
}

/// A code, or two of any classes.
fn codes() -> impl Strategy<Value = String> {
    prop_oneof![
        code(),
        (code(), code()).prop_map(|(one, other)| format!("{one} {other}"))
    ]
}

/// Words that people look for, cut and joined, and anything.
fn query() -> impl Strategy<Value = String> {
    let words = vec(select(labelled::words()), 1..4).prop_map(|words| words.join(" "));
    // Few numbers, so that one is asked for twice.
    let numbers = vec(string_regex("(5|x)\\.7\\.[12]|41[78]").expect("a pattern"), 2..5).prop_map(|all| all.join(" "));
    prop_oneof![4 => words, 1 => numbers, 1 => code(), 1 => any::<String>()]
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Two codes of which only one says that the address is dead, in different classes.
#[test]
fn codes_that_contradict_each_other_keep_the_address() {
    for codes in ["511 4.1.1", "551 4.1.8", "450 5.1.1"] {
        holds::classified(codes);
        let answer = replycode::explain(codes, support::languages()[0]).expect("two codes");
        assert!(!answer.diagnosis.address_dead, "{codes}");
    }
}

/// An enhanced code of success contradicts a refusal as one of a transient failure does.
#[test]
fn classify_keeps_an_address_where_the_codes_contradict_each_other() {
    for codes in ["511 2.1.5", "511 2.0.0", "551 2.1.5"] {
        assert!(!replycode::classify(codes).address_dead, "{codes}");
    }
}

#[test]
fn every_reply_code_with_every_enhanced_one_is_classified_as_explained() {
    let (replies, enhanced): (Vec<_>, Vec<_>) = support::codes()
        .into_iter()
        .partition(|code| matches!(code, replycode::Code::Reply(_)));
    for reply in &replies {
        holds::classified(&reply.to_string());
        for enhanced in &enhanced {
            holds::classified(&format!("{reply} {enhanced}"));
        }
    }
}

#[test]
fn every_real_text_is_parsed_whole() {
    labelled::texts().iter().for_each(|text| holds::parsed(text));
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn fragments_are_parsed_whole_and_classified_as_explained(pieces in vec(fragment(), 0..40)) {
        let text = pieces.concat();
        holds::parsed(&text);
        holds::classified(&text);
    }
}

proptest! {
    #![proptest_config(cases(3000))]

    #[test]
    fn a_text_is_parsed_whole_and_classified_as_explained(text in text()) {
        holds::parsed(&text);
        holds::classified(&text);
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn an_explanation_has_its_shape_and_no_live_markup(text in text()) {
        holds::explained(&text);
    }

    #[test]
    fn codes_are_explained_or_refused(codes in codes()) {
        holds::explained(&codes);
        holds::classified(&codes);
    }

    #[test]
    fn a_comparison_is_its_reverse_turned_round(a in code(), b in code()) {
        holds::compared(&a, &b);
    }

    #[test]
    fn a_search_finds_nothing_twice(query in query()) {
        holds::searched(&query);
    }
}
