//! `replycode-peers FILE...`: how long the labelled replies of JSON lines take, in microseconds a
//! reply, as one line of JSON for `xtask/bench/diagnosis.mjs`.
//!
//! - `all`: `classify` of every text, from the pasted text to reason and actor.
//! - `coded`: the same of those whose deciding reply has a code.
//! - `parse`: smtp-proto reads the deciding replies of the latter, each as a server sends it: code,
//!   enhanced code, text, CRLF. It gets no line around them and gives code and text, no meaning.
//!
//! One thread. The three take turns, and the least of many rounds counts: what else runs on the
//! machine only ever adds.

use std::{env, fs, hint::black_box, time::Instant};

use replycode::{Reply, classify, parse};
use serde_json::{Value, json};
use smtp_proto::response::parser::ResponseReceiver;

const ROUNDS: usize = 60;

fn main() {
    let texts = texts();
    let (coded, wires): (Vec<&String>, Vec<Vec<u8>>) = texts
        .iter()
        .filter_map(|text| Some((text, wire(parse(text).deciding()?)?)))
        .unzip();
    for wire in &wires {
        read(wire);
    }
    let mut best = [f64::INFINITY; 3];
    for _ in 0..ROUNDS {
        let rounds = [
            time(&texts, |text| classify(text)),
            time(&coded, |text| classify(text)),
            time(&wires, |wire| read(wire)),
        ];
        for (best, round) in best.iter_mut().zip(rounds) {
            *best = best.min(round);
        }
    }
    let [all, of_coded, parse] = best;
    println!(
        "{}",
        json!({ "texts": texts.len(), "replies": wires.len(), "all": all, "coded": of_coded, "parse": parse })
    );
}

/// The texts of the files that are named.
fn texts() -> Vec<String> {
    let mut texts = Vec::new();
    for file in env::args().skip(1) {
        let lines = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
        for line in lines.lines() {
            let row: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{file}: {error}"));
            texts.push(row["text"].as_str().expect("each row has a text").to_owned());
        }
    }
    texts
}

/// A reply as a server sends it (RFC 5321, section 4.2; RFC 2034, section 4).
fn wire(reply: &Reply) -> Option<Vec<u8>> {
    let code = reply.code?;
    let enhanced = reply.enhanced.map_or(String::new(), |enhanced| format!("{enhanced} "));
    Some(format!("{code} {enhanced}{}\r\n", reply.text).into_bytes())
}

/// What smtp-proto makes of it; that it reads each is part of the measurement.
fn read(wire: &[u8]) -> smtp_proto::Response<String> {
    let read = ResponseReceiver::default().parse(&mut wire.iter());
    read.unwrap_or_else(|error| panic!("smtp-proto refuses {}: {error:?}", String::from_utf8_lossy(wire)))
}

/// Microseconds a reply.
fn time<T, R>(all: &[T], work: impl Fn(&T) -> R) -> f64 {
    let start = Instant::now();
    for one in all {
        black_box(work(black_box(one)));
    }
    start.elapsed().as_secs_f64() * 1e6 / all.len() as f64
}
