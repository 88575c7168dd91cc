//! Reads the files of a protocol, each of which must be there.

use super::{Enhanced, Pairs, Published, Reply, Rest, Seen, Step, Tables, check};
use crate::{faults::Faults, files};
use serde::Deserialize;
use std::{fs, io, path::Path};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Replies {
    reply: Vec<Reply>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EnhancedTable {
    enhanced: Vec<Enhanced>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeenTable {
    seen: Vec<Seen>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Session {
    step: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishedTable {
    published: Vec<Published>,
}

/// Every table of the protocol, its rows checked.
pub fn read(root: &Path, protocol: &str, faults: &mut Faults) -> Tables {
    let folder = &*format!("src/protocols/{protocol}");
    let replies = table::<Replies>(root, folder, "replies.toml", faults).map_or(vec![], |t| t.reply);
    let enhanced = table::<EnhancedTable>(root, folder, "enhanced.toml", faults).map_or(vec![], |t| t.enhanced);
    let seen = table::<SeenTable>(root, folder, "seen.toml", faults).map_or(vec![], |t| t.seen);
    let session = table::<Session>(root, folder, "session.toml", faults).map_or(vec![], |t| t.step);
    let pairs = table::<Pairs>(root, folder, "pairs.toml", faults).unwrap_or_default();
    let published = table::<PublishedTable>(root, folder, "published.toml", faults).map_or(vec![], |t| t.published);
    let tables = Tables {
        replies,
        enhanced,
        seen,
        rest: Rest {
            session,
            pairs,
            published,
        },
    };
    check::all(folder, &tables, faults);
    tables
}

fn table<T: for<'a> Deserialize<'a>>(root: &Path, folder: &str, name: &str, faults: &mut Faults) -> Option<T> {
    let place = format!("{folder}/{name}");
    match fs::read_to_string(root.join(&place)) {
        Ok(text) => files::parsed(&text, &place, faults),
        Err(error) => {
            let why = if error.kind() == io::ErrorKind::NotFound {
                format!("is missing; a protocol without such rows writes `{}`", empty(name))
            } else {
                format!("cannot be read: {error}")
            };
            faults.add(&place, why);
            None
        }
    }
}

/// What stands in a table without rows.
fn empty(name: &str) -> &'static str {
    match name {
        "replies.toml" => "reply = []",
        "enhanced.toml" => "enhanced = []",
        "seen.toml" => "seen = []",
        "session.toml" => "step = []",
        "pairs.toml" => "twin = []` and `general = []",
        _ => "published = []",
    }
}
