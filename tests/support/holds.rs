//! What holds for every text, code and query: the same for the tests and for `fuzz`.

use super::{facts::facts, markup::assert_still, shape::json};
use replycode::{Entry, Explanation, Lang, classify, compare, explain, parse, render, search};
use serde_json::{Value, json};

fn languages() -> Vec<Lang> {
    Lang::all().collect()
}

/// Every language says the same facts.
#[track_caller]
fn assert_equal_facts(asked: &str, answers: &[Value]) {
    let mut told = answers.iter().map(facts);
    let first = told.next().expect("there is a language");
    told.for_each(|other| assert_eq!(first, other, "{asked:?}"));
}

/// The parts joined are the text, and every reply lies within it, on borders between characters.
#[track_caller]
pub fn parsed(text: &str) {
    let parsed = parse(text);
    let joined: String = parsed.parts.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(joined, text);
    assert!(parsed.parts.iter().all(|part| !part.text.is_empty()), "{text:?}");
    let units: Vec<u16> = text.encode_utf16().collect();
    for reply in &parsed.replies {
        let within = units.get(reply.start..reply.end);
        let whole = within.is_some_and(|within| String::from_utf16(within).is_ok());
        assert!(whole, "{reply:?} in {text:?}");
    }
    let deciding = parsed.deciding.is_none_or(|at| at < parsed.replies.len());
    assert!(
        deciding && parsed.deciding.is_some() != parsed.replies.is_empty(),
        "{text:?}"
    );
    for recipient in &parsed.recipients {
        assert!(recipient.reply.is_none_or(|at| at < parsed.replies.len()), "{text:?}");
    }
    json("Replies", &parsed.replies);
}

/// What is found is said in the shapes of the schema, the same in every language, and what
/// `classify` says is the same again.
#[track_caller]
pub fn classified(text: &str) {
    let found = json("Classified", &classify(text));
    match explain(text, languages()[0]) {
        Ok(answer) if answer.reply.is_some() => assert_eq!(found, line(&answer), "{text:?}"),
        Ok(answer) => looked_up(&answer, &found),
        Err(_) if is_code(text) => {}
        Err(_) => assert_eq!(found["actor"], Value::Null, "{text:?}"),
    }
}

/// A code alone is looked up; what follows from it is what `classify` says where it finds a reply in it. It finds
/// none in the codes that no server sends, such as 101, and in a lone code of success, as `2.0.0` is a version too.
#[track_caller]
fn looked_up(answer: &Explanation, found: &Value) {
    let code = |entry: &Option<Entry>| entry.as_ref().map(|entry| entry.code);
    let mut told = line(answer);
    told["code"] = match code(&answer.code) {
        Some(replycode::Code::Reply(code)) => json!(code.0),
        _ => Value::Null,
    };
    told["enhanced"] = json!(code(&answer.enhanced).map(|code| code.to_string()));
    if !found["outcome"].is_null() {
        assert_eq!(*found, told, "{:?}", answer.input);
    }
}

/// What is refused as a code that cannot exist.
fn is_code(text: &str) -> bool {
    let text = text.trim();
    let bare = text.split_once([':', '：']).map_or(text, |(_, code)| code);
    replycode::Code::read(bare).is_some()
}

/// An explanation as the line of `classify`.
fn line(answer: &Explanation) -> Value {
    let (reply, found) = (answer.reply.as_ref(), &answer.diagnosis);
    json!({
        "code": reply.and_then(|reply| reply.code),
        "enhanced": reply.and_then(|reply| reply.enhanced),
        "outcome": found.outcome,
        "reason": found.reason,
        "actor": found.actor,
        "provider": found.provider,
        "addressDead": found.address_dead,
    })
}

/// An explanation, or the same refusal in every language; rendered, it is HTML without anything live.
#[track_caller]
pub fn explained(text: &str) {
    let answers: Vec<_> = languages()
        .into_iter()
        .map(|lang| (lang, explain(text, lang)))
        .collect();
    let told: Vec<Value> = answers
        .iter()
        .filter_map(|(_, answer)| answer.as_ref().ok())
        .map(|answer| json("Explanation", answer))
        .collect();
    assert!(told.is_empty() || told.len() == answers.len(), "{text:?}");
    for (lang, answer) in &answers {
        match answer {
            Ok(answer) => rendered(answer, *lang),
            Err(refusal) => assert_eq!(refusal.to_string().lines().count(), 1, "{text:?}"),
        }
    }
    if !told.is_empty() {
        assert_eq!(told[0]["input"], text);
        assert_equal_facts(text, &told);
    }
}

#[track_caller]
fn rendered(answer: &Explanation, lang: Lang) {
    assert_still(&render::html::explanation(
        answer,
        lang,
        render::Links { base: Some("/docs") },
    ));
    assert!(!render::markdown::explanation(answer, lang).is_empty());
    assert!(!render::text::explanation(answer, lang).is_empty());
}

/// A comparison and its reverse, or the refusal of both.
#[track_caller]
pub fn compared(a: &str, b: &str) {
    let mut told = Vec::new();
    for lang in languages() {
        let (one, other) = (compare(a, b, lang), compare(b, a, lang));
        assert_eq!(one.is_ok(), other.is_ok(), "{a:?} {b:?}");
        let (Ok(one), Ok(other)) = (one, other) else { continue };
        assert_still(&render::html::comparison(&one, lang, render::Links { base: None }));
        assert!(!render::markdown::comparison(&one, lang).is_empty());
        let one = json("Comparison", &one);
        assert_eq!(reversed(one.clone()), json("Comparison", &other));
        told.push(one);
    }
    if !told.is_empty() {
        assert_equal_facts(&format!("{a} {b}"), &told);
    }
}

/// The answer to the question asked the other way round.
fn reversed(mut answer: Value) -> Value {
    swap(&mut answer);
    answer["choose"].as_array_mut().expect("a list").reverse();
    answer["differences"]
        .as_array_mut()
        .expect("a list")
        .iter_mut()
        .for_each(swap);
    answer
}

fn swap(value: &mut Value) {
    let a = value["a"].take();
    value["a"] = value["b"].take();
    value["b"] = a;
}

/// At most twenty hits, none twice, in the shapes of the schema.
#[track_caller]
pub fn searched(query: &str) {
    for lang in languages() {
        let found = json("Found", &search(query, lang));
        assert_eq!(found["query"], query);
        let hits = found["results"].as_array().expect("a list");
        let names: Vec<_> = hits
            .iter()
            .map(|hit| (&hit["kind"], &hit["code"], &hit["id"]))
            .collect();
        let doubled = (1..names.len()).find(|at| names[..*at].contains(&names[*at]));
        assert_eq!(doubled, None, "{query:?} finds {names:?}");
        let short = |hit: &Value| {
            hit["snippet"]
                .as_str()
                .is_some_and(|snippet| snippet.chars().count() <= 160)
        };
        assert!(hits.iter().all(short), "{query:?}: {hits:?}");
    }
}
