//! The reasons of diagnoses and the texts of providers in one language.

use crate::{
    facts::{Actor, Reason},
    faults::Faults,
    files, markdown,
    wording::Wording,
};
use serde::Deserialize;
use std::{collections::BTreeMap, fs, path::Path};

/// The facts of a reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub id: String,
    pub actor: String,
    pub later: Option<String>,
    pub clears: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    reason: Vec<Row>,
}

/// What stands in a reason's file: front matter, then sections as HTML.
pub struct Texts {
    pub front: Front,
    /// Meaning, steps, steps of a transient reply, what makes it clear.
    pub sections: [String; 4],
}

/// The front matter of a reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Front {
    pub title: String,
    pub meaning: String,
    pub summary: String,
    #[serde(default)]
    pub summary_later: String,
}

/// What a provider is called in a language, and what its replies mean, by their ids.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Own {
    pub name: String,
    #[serde(default)]
    pub reply: BTreeMap<String, String>,
}

const SECTIONS: [&str; 4] = ["meaning", "steps", "steps-later", "clears"];

/// The placeholders of a summary, in the order in which a program fills them in.
const PLACES: [&str; 6] = ["server", "recipient", "sender", "ip", "domain", "helo"];

/// The facts, in the order of the vocabulary.
pub fn facts(root: &Path, faults: &mut Faults) -> Vec<Row> {
    let place = "src/protocols/smtp/reasons.toml";
    let Some(Table { reason: rows }) = files::table(root, place, faults) else {
        return vec![];
    };
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let known: Vec<&str> = Reason::ALL.iter().map(|reason| reason.as_str()).collect();
    if ids != known {
        faults.add(
            place,
            format!("must have the reasons in this order: {}", known.join(", ")),
        );
    }
    for row in &rows {
        for actor in [Some(&row.actor), row.later.as_ref()].into_iter().flatten() {
            if Actor::find(actor).is_none() {
                faults.add(place, format!("{}: \"{actor}\" is nobody", row.id));
            }
        }
    }
    rows
}

/// The texts of every reason, in the order of the vocabulary.
pub fn texts(root: &Path, lang: &str, faults: &mut Faults) -> Vec<Texts> {
    let folder = format!("i18n/{lang}/reasons");
    for name in files::names(&root.join(&folder)) {
        if Reason::find(name.trim_end_matches(".md")).is_none() {
            faults.add(&format!("{folder}/{name}"), "belongs to no reason of reasons.toml");
        }
    }
    let read = |reason: &Reason| {
        let path = format!("{folder}/{}.md", reason.as_str());
        let Ok(text) = fs::read_to_string(root.join(&path)) else {
            faults.add(&path, "is missing; reasons.toml has this reason");
            return None;
        };
        let (front, body) = markdown::split(&path, &text, faults)?;
        let mut front: Front = markdown::front(&path, front, faults)?;
        for summary in [&mut front.summary, &mut front.summary_later] {
            *summary = numbered(&path, summary, faults);
        }
        let sections = markdown::sections(&path, body, &SECTIONS, &["steps-later"], faults);
        Some(Texts {
            front,
            sections: sections.try_into().unwrap_or_default(),
        })
    };
    Reason::ALL.iter().filter_map(read).collect()
}

/// The placeholders as the characters U+0001 and on, which a program replaces.
fn numbered(path: &str, summary: &str, faults: &mut Faults) -> String {
    let mut out = summary.to_owned();
    for (at, place) in PLACES.iter().enumerate() {
        out = out.replace(&format!("{{{place}}}"), &char::from(1 + at as u8).to_string());
    }
    if out.contains(['{', '}']) {
        faults.add(
            path,
            format!("a summary has a placeholder that is none of {}", PLACES.join(", ")),
        );
    }
    out
}

/// The texts of every provider, checked against its rules.
pub fn providers(root: &Path, lang: &str, wording: &Wording, faults: &mut Faults) -> Vec<Own> {
    let folder = format!("i18n/{lang}/providers");
    for name in files::names(&root.join(&folder)) {
        if !wording
            .providers
            .iter()
            .any(|provider| provider.id == name.trim_end_matches(".toml"))
        {
            faults.add(
                &format!("{folder}/{name}"),
                "belongs to no file of src/protocols/smtp/providers",
            );
        }
    }
    let mut found = Vec::new();
    for (at, provider) in wording.providers.iter().enumerate() {
        let path = format!("{folder}/{}.toml", provider.id);
        let Some(own) = files::table::<Own>(root, &path, faults) else {
            continue;
        };
        let ids: Vec<&String> = wording
            .rules
            .iter()
            .filter(|rule| rule.provider == Some(at))
            .filter_map(|rule| rule.id.as_ref())
            .collect();
        for (id, _) in own.reply.iter().filter(|(_, text)| text.contains('\n')) {
            faults.add(&path, format!("the text of {id} has a line break; it is one paragraph"));
        }
        for id in ids.iter().filter(|id| !own.reply.contains_key(**id)) {
            faults.add(&path, format!("has no text for {id}"));
        }
        for id in own.reply.keys().filter(|id| !ids.contains(id)) {
            faults.add(&path, format!("has a text for {id}, which is no row of the provider's"));
        }
        found.push(own);
    }
    found
}
