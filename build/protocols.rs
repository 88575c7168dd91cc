//! The folders of `src/protocols`, one a protocol, found by looking.

use crate::{
    faults::Faults,
    files,
    languages::Language,
    notes::{self, Note, Pair},
    prose::{self, Prose},
    rows::{self, Row},
    tables::{self, Rest},
};
use std::{collections::BTreeMap, path::Path};

/// The protocol that the catalogue holds. The facts and the prose of any other are checked, and a
/// warning says that nothing shows them yet.
pub const SHOWN: &str = "smtp";

/// One protocol, its facts checked.
pub struct Protocol {
    pub name: String,
    pub rows: Vec<Row>,
    pub rest: Rest,
}

/// What a language says of one protocol.
pub struct Entries {
    pub prose: BTreeMap<String, Prose>,
    pub notes: BTreeMap<Pair, Note>,
}

/// Folders of a language that belong to no protocol.
const OTHERS: [&str; 2] = ["reasons", "providers"];

/// Reads the facts of every protocol.
pub fn read(root: &Path, faults: &mut Faults) -> Vec<Protocol> {
    let names = files::names(&root.join("src/protocols"));
    if !names.iter().any(|name| name == SHOWN) {
        faults.add(
            "src/protocols",
            format!("has no folder {SHOWN}, which the catalogue holds"),
        );
    }
    let read = |name: String| {
        let tables = tables::read(root, &name, faults);
        let (rows, rest) = rows::all(tables, root, &name, faults);
        Protocol { name, rows, rest }
    };
    names.into_iter().map(read).collect()
}

/// Reads what a language says of each protocol.
pub fn entries(root: &Path, lang: &str, protocols: &[Protocol], faults: &mut Faults) -> BTreeMap<String, Entries> {
    let place = format!("i18n/{lang}");
    let names = files::names(&root.join(&place));
    let folders = names.iter().filter(|name| root.join(&place).join(name).is_dir());
    for name in folders.filter(|name| !OTHERS.contains(&name.as_str())) {
        if !protocols.iter().any(|protocol| protocol.name == *name) {
            faults.add(&format!("{place}/{name}"), "belongs to no folder of src/protocols");
        }
    }
    let mut read = |protocol: &Protocol| Entries {
        prose: prose::read(root, lang, protocol, faults),
        notes: notes::read(root, lang, protocol, faults),
    };
    let named = protocols.iter().map(|protocol| (protocol.name.clone(), read(protocol)));
    named.collect()
}

/// A pair that has a note in one language has one in the other.
pub fn check_twins(one: &Language, other: &Language, faults: &mut Faults) {
    for (protocol, entries) in &one.entries {
        let place = |language: &Language| format!("i18n/{}/{protocol}", language.folder);
        let twin = &other.entries[protocol];
        notes::check_twins((&place(one), &entries.notes), (&place(other), &twin.notes), faults);
    }
}

/// What a protocol is told that the catalogue has no place for yet.
pub fn unshown(protocol: &Protocol) -> String {
    format!(
        "src/protocols/{} and its prose have no fault, and nothing shows them yet: the catalogue holds {SHOWN} alone; \
         CONTRIBUTING.md lists what is to be written",
        protocol.name
    )
}
