//! The folders of `i18n`, one a language, found by looking.

use crate::{
    faults::Faults,
    guide::{self, Guide},
    notes::{self, Note, Pair},
    phrases::{self, Phrases},
    prose::{self, Prose},
    reasons::{self, Own, Texts},
    rows::Row,
    wording::Wording,
};
use serde::Deserialize;
use std::{collections::BTreeMap, env, fs, path::Path};

/// One language, with all its texts.
pub struct Language {
    pub folder: String,
    pub about: About,
    /// Whether the feature of this name is on.
    pub enabled: bool,
    pub phrases: Phrases,
    pub prose: BTreeMap<String, Prose>,
    pub notes: BTreeMap<Pair, Note>,
    /// In the order of the vocabulary.
    pub reasons: Vec<Texts>,
    /// In the order of the providers' files.
    pub providers: Vec<Own>,
    pub guide: Guide,
}

/// `language.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    pub tag: String,
    pub html: String,
    pub name: String,
}

/// Reads every language, whether its feature is on or not: a fault in one is a fault of the whole.
pub fn read(root: &Path, rows: &[Row], wording: &Wording, faults: &mut Faults) -> Vec<Language> {
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap_or_default();
    let mut languages: Vec<_> = prose::folder(&root.join("i18n"))
        .into_iter()
        .filter(|name| root.join("i18n").join(name).is_dir())
        .filter_map(|name| language(root, &name, &manifest, (rows, wording), faults))
        .collect();
    languages.sort_by(|a, b| a.folder.cmp(&b.folder));
    if !languages.iter().any(|language| language.enabled) {
        let tags: Vec<_> = languages.iter().map(|language| language.folder.as_str()).collect();
        faults.add(
            "Cargo.toml",
            format!("no language is on; turn on one of the features {}", tags.join(", ")),
        );
    }
    languages
}

fn language(
    root: &Path,
    name: &str,
    manifest: &str,
    (rows, wording): (&[Row], &Wording),
    faults: &mut Faults,
) -> Option<Language> {
    let place = format!("i18n/{name}/language.toml");
    let text = fs::read_to_string(root.join(&place)).unwrap_or_default();
    let about: About = match toml::from_str(&text) {
        Ok(about) => about,
        Err(error) => {
            faults.add(&place, format!("must give tag, html and name: {}", error.message()));
            return None;
        }
    };
    if about.tag != name {
        faults.add(
            &place,
            format!("`tag` is \"{}\"; the folder is called \"{name}\"", about.tag),
        );
    }
    if !manifest.lines().any(|line| line.starts_with(&format!("{name} ="))) {
        faults.add(
            "Cargo.toml",
            format!("has no feature `{name}` for the folder i18n/{name}"),
        );
    }
    let enabled = env::var(format!("CARGO_FEATURE_{}", name.to_uppercase().replace('-', "_"))).is_ok();
    let phrases = phrases::read(root, name, faults);
    let prose = prose::read(root, name, rows, faults);
    let notes = notes::read(root, name, rows, faults);
    Some(Language {
        folder: name.to_owned(),
        about,
        enabled,
        phrases,
        prose,
        notes,
        reasons: reasons::texts(root, name, faults),
        providers: reasons::providers(root, name, wording, faults),
        guide: guide::read(root, name, faults),
    })
}

/// Every language has the same phrases with the same values, notes on the same pairs, and a guide of
/// the same pieces.
pub fn check_twins(languages: &[Language], faults: &mut Faults) {
    guide::check_twins(languages, faults);
    for (i, one) in languages.iter().enumerate() {
        for (j, other) in languages.iter().enumerate() {
            if i != j {
                phrases::check_twin(&one.phrases, &other.phrases, faults);
                notes::check_twins((&one.folder, &one.notes), (&other.folder, &other.notes), faults);
            }
        }
    }
}
