//! What a browser keeps of a language so that it reads offline: the list of it, its size, its version.

use super::{File, Kind, Site};
use crate::{catalogue::phrases, lang::Lang};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use serde_json::json;
use std::{fs, path::Path};

/// The two files of every language: `files.json` names each file with its bytes and its hash;
/// `version.json` is what a page says of them before anybody asks for them all, and when they have changed.
pub(super) fn manifests(site: &Site, files: &[File]) -> Vec<File> {
    Lang::all().flat_map(|lang| manifest(site, files, lang)).collect()
}

fn manifest(site: &Site, files: &[File], lang: Lang) -> [File; 2] {
    let kept = files.iter().chain(&site.beside).filter(|file| is_kept(file, lang));
    let mut rows: Vec<(&str, usize, String)> = kept
        .map(|file| {
            (
                address(&file.path),
                file.content.len(),
                format!("{:016x}", hash(&file.content)),
            )
        })
        .collect();
    rows.sort_unstable();
    let listed = rows
        .iter()
        .map(|(path, bytes, hash)| format!("{path} {bytes} {hash}\n"));
    let version = format!("{:016x}", hash(listed.collect::<String>().as_bytes()));
    let bytes: usize = rows.iter().map(|(_, bytes, _)| bytes).sum();
    let file = |name: &str, value: serde_json::Value| File {
        path: format!("{}/offline/{name}.json", lang.tag()),
        kind: Kind::Other,
        content: (value.to_string() + "\n").into_bytes(),
    };
    [
        file(
            "version",
            json!({
                "version": version, "count": rows.len(), "bytes": bytes, "pairs": site.pairs.len(),
                "new": phrases::site_offline_new(lang), "reload": phrases::site_offline_reload(lang),
            }),
        ),
        file("files", json!({ "version": version, "files": rows })),
    ]
}

/// Pages but those of pairs, which the module makes; what the module fetches; styles and scripts; the
/// modules of the language. The copies of pages as data stay where they are.
fn is_kept(file: &File, lang: Lang) -> bool {
    let own = |folder: &str| file.path.starts_with(&format!("{folder}{}/", lang.tag()));
    match file.kind {
        Kind::Code | Kind::Reason | Kind::Provider | Kind::Page => own(""),
        Kind::Text => own("module/"),
        Kind::Pair | Kind::Twin | Kind::Picture => false,
        Kind::Other if !file.path.contains('/') => {
            let end = file.path.rsplit_once('.').map(|(_, end)| end);
            matches!(end, Some("css" | "js" | "svg")) && file.path != "sw.js"
        }
        Kind::Other => own("module/") || own("module/explain-") || file.path == format!("{}/titles.json", lang.tag()),
    }
}

/// What the lists want of a file that has been written: its content only where they name it.
pub(super) fn remembered(file: File) -> File {
    let listed = Lang::all().any(|lang| is_kept(&file, lang));
    let content = if listed { file.content } else { Vec::new() };
    File { content, ..file }
}

/// As a browser asks for it, below the base.
fn address(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}

/// FNV-1a, 64 bits: tells versions apart, and keeps nobody from making two alike.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The modules that lie in the folder of the site already; none where it has none yet.
pub(super) fn beside(out: &Path) -> Vec<File> {
    let names = ["replycode.js", "replycode_bg.wasm"];
    let paths = Lang::all().flat_map(|lang| {
        let folders = [
            format!("module/{}", lang.tag()),
            format!("module/explain-{}", lang.tag()),
        ];
        folders
            .into_iter()
            .flat_map(move |folder| names.map(|name| format!("{folder}/{name}")))
    });
    let read = |path: String| {
        let content = fs::read(out.join(&path)).ok()?;
        Some(File {
            path: path.to_string(),
            kind: Kind::Other,
            content,
        })
    };
    paths.filter_map(read).collect()
}
