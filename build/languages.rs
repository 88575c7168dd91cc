//! The folders of `i18n`, one a language, found by looking.

use crate::{
    faults::Faults,
    features, files,
    guide::{self, Guide},
    phrases::{self, Phrases},
    protocols::{self, Entries, Protocol},
    reasons::{self, Own, Texts},
    wording::Wording,
};
use serde::Deserialize;
use std::{collections::BTreeMap, fs, path::Path};

/// One language, with all its texts.
pub struct Language {
    pub folder: String,
    pub about: About,
    /// Whether the feature of this name is on.
    pub enabled: bool,
    pub phrases: Phrases,
    /// By the name of the protocol.
    pub entries: BTreeMap<String, Entries>,
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
pub fn read(root: &Path, protocols: &[Protocol], wording: &Wording, faults: &mut Faults) -> Vec<Language> {
    let features = features(root, faults);
    let mut languages: Vec<_> = files::names(&root.join("i18n"))
        .into_iter()
        .filter(|name| root.join("i18n").join(name).is_dir())
        .filter_map(|name| language(root, &name, &features, (protocols, wording), faults))
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
    features: &Features,
    (protocols, wording): (&[Protocol], &Wording),
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
    check_tag(&place, name, &about.tag, faults);
    check_features(name, features, faults);
    let enabled = features::on(&name.to_uppercase().replace('-', "_"));
    let phrases = phrases::read(root, name, faults);
    Some(Language {
        folder: name.to_owned(),
        about,
        enabled,
        phrases,
        entries: protocols::entries(root, name, protocols, faults),
        reasons: reasons::texts(root, name, faults),
        providers: reasons::providers(root, name, wording, faults),
        guide: guide::read(root, name, faults),
    })
}

/// A tag that is asked for falls back to its primary subtag, so that no longer one could be found.
fn check_tag(place: &str, name: &str, tag: &str, faults: &mut Faults) {
    if tag != name {
        faults.add(place, format!("`tag` is \"{tag}\"; the folder is called \"{name}\""));
    }
    if !matches!(tag.len(), 2 | 3) || !tag.bytes().all(|b| b.is_ascii_lowercase()) {
        faults.add(
            place,
            format!("`tag` is \"{tag}\"; expected is a language alone, two or three small letters such as \"pt\""),
        );
    }
}

/// `[features]` of Cargo.toml.
type Features = BTreeMap<String, Vec<String>>;

#[derive(Deserialize)]
struct Manifest {
    features: Features,
}

fn features(root: &Path, faults: &mut Faults) -> Features {
    let manifest = files::table(root, "Cargo.toml", faults);
    manifest.map_or(Features::new(), |Manifest { features }| features)
}

/// Cargo finds no feature by looking: the two lines are written by hand.
fn check_features(name: &str, features: &Features, faults: &mut Faults) {
    if !features.contains_key(name) {
        faults.add(
            "Cargo.toml",
            format!("has no feature `{name}` for the folder i18n/{name}; expected is `{name} = []`"),
        );
    }
    if !features
        .get("default")
        .is_some_and(|all| all.iter().any(|one| one == name))
    {
        faults.add(
            "Cargo.toml",
            format!("`default` lacks \"{name}\"; the command and the site speak every language"),
        );
    }
}

/// Every language has the same phrases with the same values, notes on the same pairs, and a guide of
/// the same pieces.
pub fn check_twins(languages: &[Language], faults: &mut Faults) {
    guide::check_twins(languages, faults);
    for (i, one) in languages.iter().enumerate() {
        for (j, other) in languages.iter().enumerate() {
            if i != j {
                phrases::check_twin(&one.phrases, &other.phrases, faults);
                protocols::check_twins(one, other, faults);
            }
        }
    }
}
