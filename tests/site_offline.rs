//! What a browser is told that it may keep of the site: all of a language, and not a file more.

#[path = "support/site.rs"]
mod made;

use made::{FILES, PLAIN};
use replycode::{Lang, cli::site};
use serde_json::Value;
use std::{collections::BTreeSet, fs};

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// Path, bytes and hash of each file that is listed.
fn rows(text: &str) -> Vec<(String, u64, String)> {
    serde_json::from_value(json(text)["files"].clone()).expect("rows")
}

#[test]
fn every_page_but_pairs_is_listed_with_its_bytes() {
    for lang in Lang::all() {
        let tag = lang.tag();
        let listed = rows(&PLAIN[&format!("{tag}/offline/files.json")]);
        let paths: BTreeSet<&str> = listed.iter().map(|(path, ..)| &**path).collect();
        for path in PLAIN.keys() {
            let own = path.starts_with(&format!("{tag}/")) || path.starts_with(&format!("module/{tag}/"));
            let wanted = match path.rsplit_once('.').map(|(_, end)| end) {
                Some("html") => own && !path.contains("-vs-"),
                Some("txt") => own,
                // An example runs over the package, which is not kept.
                Some("css" | "js" | "svg") => path != "sw.js" && !path.contains('/'),
                _ => *path == format!("{tag}/titles.json"),
            };
            let address = path.strip_suffix("index.html").unwrap_or(path);
            assert_eq!(paths.contains(address), wanted, "{tag}: {path}");
        }
        for (path, bytes, _) in &listed {
            let file = if path.ends_with('/') {
                format!("{path}index.html")
            } else {
                path.clone()
            };
            assert_eq!(*bytes, PLAIN[&file].len() as u64, "{path}");
        }
        let about = json(&PLAIN[&format!("{tag}/offline/version.json")]);
        assert_eq!(about["count"], listed.len());
        assert_eq!(about["bytes"], listed.iter().map(|(_, bytes, _)| bytes).sum::<u64>());
        assert_eq!(
            about["version"],
            json(&PLAIN[&format!("{tag}/offline/files.json")])["version"]
        );
    }
}

/// Another base is another version; a language's own change is no version of the other's.
#[test]
fn the_version_follows_the_content() {
    let placed = |path: &str| {
        let file = FILES.iter().find(|file| file.path == path).expect("listed");
        json(std::str::from_utf8(&file.content).expect("a text"))
    };
    let plain = |path: &str| json(&PLAIN[path]);
    for path in ["en/offline/version.json", "zh/offline/version.json"] {
        assert_ne!(plain(path)["version"], placed(path)["version"], "{path}");
    }
    let style = |text: &str| rows(text).into_iter().find(|(path, ..)| path == "style.css");
    assert_eq!(
        style(&PLAIN["en/offline/files.json"]),
        style(&PLAIN["zh/offline/files.json"])
    );
}

/// A module that lies in the folder already is listed with its size.
#[test]
fn modules_that_lie_in_the_folder_are_listed() {
    let out = std::env::temp_dir().join(format!("replycode-offline-{}", std::process::id()));
    let module = out.join("module/en");
    fs::create_dir_all(&module).expect("it can be made");
    fs::write(module.join("replycode_bg.wasm"), [0; 7]).expect("it can be written");
    site::write(&out, "/", None).expect("it can be written");
    let listed = rows(&fs::read_to_string(out.join("en/offline/files.json")).expect("written"));
    let found: Vec<_> = listed.iter().filter(|(path, ..)| path.ends_with(".wasm")).collect();
    assert_eq!(found.len(), 1);
    assert_eq!((&*found[0].0, found[0].1), ("module/en/replycode_bg.wasm", 7));
    assert!(
        !fs::read_to_string(out.join("zh/offline/files.json"))
            .expect("written")
            .contains(".wasm")
    );
    fs::remove_dir_all(out).expect("it was made here");
}
