//! The build script: reads facts and prose, checks each against the other, and
//! writes the tables that `src/catalogue.rs` includes.
//!
//! All faults are gathered and told at once; each names the file, what was
//! found there and what was expected.

mod emit;
mod emit_evidence;
mod emit_wording;
#[path = "../src/facts.rs"]
#[allow(dead_code, unused_imports)]
mod facts;
mod faults;
mod features;
mod files;
mod guide;
mod languages;
mod literals;
mod markdown;
mod notes;
mod packed;
mod phrase_table;
mod phrases;
mod prose;
mod protocols;
mod reasons;
mod rows;
mod search_table;
mod session;
mod tables;
mod wording;

use std::{env, fs, path::PathBuf, process};

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    for watched in [
        "build",
        "i18n",
        "src/facts.rs",
        "src/facts",
        "src/protocols",
        "Cargo.toml",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    // The tests run this very program over copies of the data.
    let own = env::current_exe().expect("a program that runs lies somewhere");
    println!("cargo::rustc-env=REPLYCODE_BUILD={}", own.display());
    let mut faults = faults::Faults::default();
    let protocols = protocols::read(&root, &mut faults);
    let wording = wording::read(&root, &mut faults);
    let reasons = reasons::facts(&root, &mut faults);
    let languages = languages::read(&root, &protocols, &wording, &mut faults);
    languages::check_twins(&languages, &mut faults);
    let (search, topics) = search_table::emit(&root, &languages, &wording, &mut faults);
    if !faults.is_empty() {
        eprint!("{faults}");
        process::exit(1);
    }
    let built: Vec<_> = languages.iter().filter(|language| language.enabled).collect();
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    for protocol in &protocols {
        if protocol.name == protocols::SHOWN {
            let code = emit::catalogue(protocol, &built, &topics);
            fs::write(out.join("catalogue.rs"), code).expect("OUT_DIR can be written to");
        } else {
            println!("cargo::warning={}", protocols::unshown(protocol));
        }
    }
    fs::write(out.join("phrases.rs"), phrase_table::emit(&built)).expect("OUT_DIR can be written to");
    if features::on("CLI") {
        fs::write(out.join("evidence.rs"), emit_evidence::emit(&wording)).expect("OUT_DIR can be written to");
        fs::write(out.join("guide.rs"), guide::emit(&built)).expect("OUT_DIR can be written to");
    }
    let wording = emit_wording::emit(&wording, &reasons, &built);
    fs::write(out.join("wording.rs"), wording).expect("OUT_DIR can be written to");
    fs::write(out.join("search.rs"), search).expect("OUT_DIR can be written to");
}
