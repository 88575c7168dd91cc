//! Every code as one row of the same shape, whatever table it comes from.

use crate::{
    faults::Faults,
    files,
    tables::{self, At, Enhanced, Reply, Rest, Seen, Source, Tables},
};
use std::{collections::BTreeSet, path::Path};

/// One code.
pub struct Row {
    /// As it is written: `554`, `5.7.1`.
    pub code: String,
    /// Orders reply codes before enhanced ones, each by its numbers: class (0 for a reply code), and two numbers.
    pub key: (u16, u16, u16),
    pub status: &'static str,
    pub phrase: Option<String>,
    pub source: Source,
    pub message: Option<String>,
    pub actor: String,
    pub retry: String,
    pub closes: String,
    pub reason: Option<String>,
    pub usual_with: Vec<String>,
    pub related: Vec<String>,
    pub at: Vec<At>,
    /// Its class is none that the registry's text foresees.
    pub unusual: bool,
    /// The file of its prose, without `.md`.
    pub prose: String,
}

/// All rows in order.
pub fn all(tables: Tables, root: &Path, protocol: &str, faults: &mut Faults) -> (Vec<Row>, Rest) {
    let own = class_files(root, protocol);
    let mut rows: Vec<Row> = tables.replies.into_iter().map(reply).collect();
    rows.extend(tables.seen.into_iter().map(seen));
    rows.extend(
        tables
            .enhanced
            .iter()
            .flat_map(|row| row.classes.iter().map(|class| enhanced(row, *class, &own))),
    );
    rows.sort_by_key(|row| row.key);
    for twice in rows.windows(2).filter(|two| two[0].key == two[1].key) {
        faults.add(
            &format!("src/protocols/{protocol}"),
            format!("{}: has two rows; each code has one, in one table", twice[0].code),
        );
    }
    let known: BTreeSet<&String> = rows.iter().map(|row| &row.code).collect();
    for row in &rows {
        for other in row
            .related
            .iter()
            .chain(&row.usual_with)
            .filter(|other| !known.contains(other))
        {
            faults.add(
                &format!("src/protocols/{protocol}"),
                format!("{}: names {other}, which has no row", row.code),
            );
        }
    }
    (rows, tables.rest)
}

/// The files of enhanced codes that speak of one class alone, in any language: `4.7.1`.
fn class_files(root: &Path, protocol: &str) -> BTreeSet<String> {
    let languages = files::names(&root.join("i18n"));
    let files = languages
        .iter()
        .flat_map(|lang| files::names(&root.join("i18n").join(lang).join(protocol)));
    files
        .map(|file| file.trim_end_matches(".md").to_owned())
        .filter(|stem| stem.contains('.') && !stem.starts_with('x'))
        .collect()
}

fn reply(row: Reply) -> Row {
    Row {
        code: row.code.to_string(),
        key: (0, row.code, 0),
        status: if row.obsolete { "obsolete" } else { "registered" },
        phrase: row.phrase,
        source: row.source,
        message: row.message,
        actor: row.actor,
        retry: row.retry,
        closes: row.closes,
        reason: row.reason,
        usual_with: row.usual_with,
        related: row.related,
        at: row.at,
        unusual: false,
        prose: row.code.to_string(),
    }
}

fn seen(row: Seen) -> Row {
    let class = row.code / 100;
    Row {
        code: row.code.to_string(),
        key: (0, row.code, 0),
        status: "seen",
        phrase: None,
        source: row.source,
        message: message(class).map(str::to_owned),
        actor: row.actor,
        retry: retry(class).into(),
        closes: "no".into(),
        reason: row.reason,
        // 4.4.9, from which 449 comes, has no entry: the row of 449 does not list it as related.
        usual_with: row
            .undotted
            .filter(|code| row.related.contains(code))
            .into_iter()
            .collect(),
        related: row.related,
        at: Vec::new(),
        unusual: false,
        prose: row.code.to_string(),
    }
}

fn enhanced(row: &Enhanced, class: u16, own: &BTreeSet<String>) -> Row {
    let code = format!("{class}.{}", row.code);
    let mut numbers = row.code.split('.').filter_map(|number| number.parse().ok());
    let by_class = row.by_class.get(&class.to_string());
    let pick = |value: Option<&String>, other: Option<&str>| value.cloned().or(other.map(str::to_owned));
    let draft = row.draft.clone().map(|section| Source { rfc: 0, section });
    let of_class = |reply: &&u16| **reply / 100 == class;
    Row {
        key: (
            class,
            numbers.next().unwrap_or_default(),
            numbers.next().unwrap_or_default(),
        ),
        status: if row.obsolete { "obsolete" } else { "registered" },
        phrase: Some(row.phrase.clone()),
        source: row.source.clone().or(draft).unwrap_or(Source {
            rfc: 3463,
            section: "2".into(),
        }),
        message: pick(
            by_class.and_then(|c| c.message.as_ref()),
            row.message.as_deref().filter(|_| class != 2).or(message(class)),
        ),
        actor: pick(by_class.and_then(|c| c.actor.as_ref()), Some(&row.actor)).unwrap_or_default(),
        retry: pick(by_class.and_then(|c| c.retry.as_ref()), Some(retry(class))).unwrap_or_default(),
        closes: "no".into(),
        reason: if class == 2 {
            None
        } else {
            pick(
                by_class.and_then(|c| c.reason.as_ref()),
                Some(row.reason.as_deref().unwrap_or("unclear")),
            )
        },
        usual_with: row
            .replies
            .iter()
            .chain(&row.seen_with)
            .filter(of_class)
            .map(ToString::to_string)
            .collect(),
        related: related(row, class),
        at: row.stages.iter().map(|stage| At::plain(stage)).collect(),
        unusual: !row.limit.is_empty() && !row.limit.contains(&class),
        prose: if own.contains(&code) {
            code.clone()
        } else {
            format!("x.{}", row.code)
        },
        code,
    }
}

/// Subject and detail alone stand for the same class, where that class has an entry; the twin
/// in the other class comes last.
fn related(row: &Enhanced, class: u16) -> Vec<String> {
    let own = |code: &String| {
        if code.matches('.').count() == 1 {
            format!("{class}.{code}")
        } else {
            code.clone()
        }
    };
    let mut found: Vec<String> = row
        .related
        .iter()
        .map(own)
        .filter(|code| class != 2 || !code.contains('.') || code.starts_with("2."))
        .collect();
    if class == 2 {
        found.retain(|code| tables::SUCCESS.contains(&code.as_str()));
    } else {
        found.push(format!("{}.{}", 9 - class, row.code));
    }
    found.retain(|code| *code != format!("{class}.{}", row.code));
    found
}

/// What a reply of this class means for the message where no row says more.
const fn message(class: u16) -> Option<&'static str> {
    match class {
        4 => Some("kept-by-sender"),
        5 => Some("refused"),
        _ => None,
    }
}

const fn retry(class: u16) -> &'static str {
    match class {
        4 => "later",
        5 => "fix-first",
        2 | 3 => "go-on",
        _ => "no",
    }
}
