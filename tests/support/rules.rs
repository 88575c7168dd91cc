//! The rules as their files have them: what a test holds against what was built of them.
#![allow(dead_code, reason = "each test reads the fields that it is about")]

use serde::Deserialize;
use std::{collections::BTreeMap, fs, path::PathBuf};

/// One string, or a list of them.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Many {
    One(String),
    All(Vec<String>),
}

impl Many {
    pub fn all(&self) -> Vec<&String> {
        match self {
            Many::One(one) => vec![one],
            Many::All(all) => all.iter().collect(),
        }
    }
}

#[derive(Deserialize)]
pub struct Source {
    pub title: String,
    pub date: String,
    #[serde(default)]
    pub made_up: bool,
}

#[derive(Deserialize)]
pub struct Rule {
    pub id: Option<String>,
    pub r#match: Option<Many>,
    pub reason: String,
    pub source: String,
    #[serde(default)]
    pub known: bool,
    pub stage: Option<Many>,
    pub example: Many,
}

#[derive(Deserialize)]
pub struct File {
    #[serde(default)]
    pub hosts: Vec<String>,
    #[serde(default)]
    pub source: BTreeMap<String, Source>,
    #[serde(default)]
    pub reply: Vec<Rule>,
}

/// The rules of every provider by its id, and those of servers in general under `wording`.
pub fn files() -> BTreeMap<String, File> {
    let folder = fs::read_dir("src/protocols/smtp/providers").expect("the folder is there");
    let mut paths: Vec<_> = folder.map(|file| file.expect("readable").path()).collect();
    paths.push("src/protocols/smtp/wording.toml".into());
    let read = |path: &PathBuf| {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(path).expect("readable");
        (name, toml::from_str(&text).expect("the build has read it"))
    };
    paths.iter().map(read).collect()
}
