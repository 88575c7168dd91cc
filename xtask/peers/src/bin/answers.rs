//! `answers`: how long `explain` and `compare` take natively, in microseconds an answer, beside a copy
//! of the same answer out of a table, as one line of JSON for `xtask/bench/answers.mjs`.
//!
//! Both sides give an answer that the caller may change, and free it. One thread; the sides take turns,
//! and the least of many rounds counts: what else runs on the machine only ever adds.

use std::{hint::black_box, time::Instant};

use replycode::{compare, explain, language, list};
use serde_json::json;

const ROUNDS: usize = 40;

fn main() {
    let lang = language("en").expect("this build speaks English");
    let codes: Vec<String> = list(lang).iter().map(|row| row.code.to_string()).collect();
    let pairs: Vec<(&String, &String)> = codes.iter().zip(&codes[1..]).collect();
    let explained = |code: &&String| explain(code, lang).expect("a listed code is explained");
    let compared = |pair: &(&String, &String)| compare(pair.0, pair.1, lang).expect("listed codes are compared");
    let all: Vec<&String> = codes.iter().collect();
    let explanations: Vec<_> = all.iter().map(explained).collect();
    let comparisons: Vec<_> = pairs.iter().map(compared).collect();
    let mut best = [f64::INFINITY; 4];
    for _ in 0..ROUNDS {
        let round = [
            time(&all, explained),
            time(&explanations, Clone::clone),
            time(&pairs, compared),
            time(&comparisons, Clone::clone),
        ];
        for (best, time) in best.iter_mut().zip(round) {
            *best = best.min(time);
        }
    }
    let [explain, cloned, compare, cloned_pair] = best;
    println!(
        "{}",
        json!({ "explain": explain, "explanation": cloned, "compare": compare, "comparison": cloned_pair })
    );
}

/// Microseconds an answer.
fn time<T, R>(all: &[T], answer: impl Fn(&T) -> R) -> f64 {
    let start = Instant::now();
    for one in all {
        black_box(answer(black_box(one)));
    }
    start.elapsed().as_secs_f64() * 1e6 / all.len() as f64
}
