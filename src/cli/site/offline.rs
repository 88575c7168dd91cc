//! What a browser keeps of a language so that it reads offline: the list of it, its size, its version.

use super::{
    File, Kind, Site,
    made::{Made, hash},
};
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
pub(super) fn manifests(site: &Site, files: &[&Made]) -> Vec<File> {
    Lang::all().flat_map(|lang| manifest(site, files, lang)).collect()
}

fn manifest(site: &Site, files: &[&Made], lang: Lang) -> [File; 2] {
    let all = files.iter().copied().chain(&site.beside);
    let kept = all.filter(|file| is_kept(&file.path, file.kind, lang));
    let rows = kept.filter_map(|file| Some((address(&file.path), file.bytes, format!("{:016x}", file.hash?))));
    let mut rows: Vec<(&str, usize, String)> = rows.collect();
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
pub(super) fn is_kept(path: &str, kind: Kind, lang: Lang) -> bool {
    let own = |folder: &str| path.starts_with(&format!("{folder}{}/", lang.tag()));
    match kind {
        Kind::Code | Kind::Reason | Kind::Provider | Kind::Page => own(""),
        Kind::Text => own("module/"),
        Kind::Pair | Kind::Twin | Kind::Picture => false,
        Kind::Other if !path.contains('/') => {
            let end = path.rsplit_once('.').map(|(_, end)| end);
            matches!(end, Some("css" | "js" | "svg")) && path != "sw.js"
        }
        Kind::Other => own("module/") || own("module/explain-") || path == format!("{}/titles.json", lang.tag()),
    }
}

/// As a browser asks for it, below the base.
fn address(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}

/// The modules that lie in the folder of the site already; none where it has none yet.
pub(super) fn beside(out: &Path) -> Vec<Made> {
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
        Some(Made::of(&File {
            path,
            kind: Kind::Other,
            content,
        }))
    };
    paths.filter_map(read).collect()
}
