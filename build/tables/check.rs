//! Each row against the closed lists of `src/facts.rs`, and the tables against each other.

use super::{Enhanced, Pairs, Published, Reply, Seen, Source, Step, Tables};
use crate::{
    facts::{self, Actor, Closes, Message, Reason, Retry, Stage},
    faults::Faults,
};

/// Every table of the protocol that lies in the folder.
pub fn all(folder: &str, tables: &Tables, faults: &mut Faults) {
    let place = |name: &str| format!("{folder}/{name}.toml");
    replies(&place("replies"), &tables.replies, faults);
    enhanced(&place("enhanced"), &tables.enhanced, faults);
    seen(&place("seen"), &tables.seen, faults);
    published(&place("published"), &tables.rest.published, faults);
    pairs(&place("pairs"), &tables.rest.pairs, &tables.replies, faults);
    session(&place("session"), &tables.rest.session, &tables.replies, faults);
}

/// A closed list, by its type.
trait List {
    /// Every word of it, in order.
    fn words() -> Vec<&'static str>;
}

macro_rules! lists {
    ($($list:ty),+) => {
        $(impl List for $list {
            fn words() -> Vec<&'static str> {
                <$list>::ALL.iter().map(|word| word.as_str()).collect()
            }
        })+
    };
}

lists!(Actor, Closes, Message, facts::Published, Reason, Retry, Stage);

/// Notes a word that is not on its closed list.
fn word<L: List>(key: &str, value: &str, fault: &mut impl FnMut(String)) {
    one_of(&L::words(), key, value, fault);
}

fn one_of(known: &[&str], key: &str, value: &str, fault: &mut impl FnMut(String)) {
    if !known.contains(&value) {
        fault(format!("`{key}` is \"{value}\"; known are {}", known.join(", ")));
    }
}

fn replies(place: &str, replies: &[Reply], faults: &mut Faults) {
    let mut before = 0;
    for reply in replies {
        let code = reply.code;
        let mut fault = |sentence: String| faults.add(place, format!("reply {code}: {sentence}"));
        if code <= before {
            fault(format!("stands after {before}; the rows go by code, each code once"));
        }
        before = code;
        if reply.phrase.as_ref().is_some_and(String::is_empty) {
            fault("`phrase` is empty; it is the text of the RFC, or absent where it gives none".into());
        }
        if !reply.source.is_named() {
            fault("`source` names no RFC; it is where the RFC defines the code".into());
        }
        if code >= 400 && reply.reason.is_none() {
            fault("`reason` is missing; every 4xx and 5xx code has one, if only \"unclear\"".into());
        }
        words(reply, &mut fault);
        stages(reply, &mut fault);
    }
}

fn words(reply: &Reply, fault: &mut impl FnMut(String)) {
    word::<Actor>("actor", &reply.actor, fault);
    word::<Retry>("retry", &reply.retry, fault);
    word::<Closes>("closes", &reply.closes, fault);
    if let Some(message) = &reply.message {
        word::<Message>("message", message, fault);
    }
    if let Some(reason) = &reply.reason {
        word::<Reason>("reason", reason, fault);
    }
}

fn stages(reply: &Reply, fault: &mut impl FnMut(String)) {
    if reply.at.is_empty() {
        fault("`at` is empty; a code without a stage cannot be met".into());
    }
    for at in &reply.at {
        let name = &at.stage;
        word::<Stage>("stage", name, fault);
        if at.sources.is_empty() || !at.sources.iter().all(Source::is_named) {
            fault(format!(
                "stage {name} has no source, or one without an RFC and a section"
            ));
        }
        if !at.differs && (at.message.is_some() || at.actor.is_some()) {
            fault(format!("stage {name} changes a fact without `differs = true`"));
        }
        if let Some(message) = &at.message {
            one_of(&[&*Message::words(), &["none"]].concat(), "message", message, fault);
        }
        if let Some(actor) = &at.actor {
            word::<Actor>("actor", actor, fault);
        }
    }
}

fn enhanced(place: &str, rows: &[Enhanced], faults: &mut Faults) {
    for row in rows {
        let mut fault = |sentence: String| faults.add(place, format!("X.{}: {sentence}", row.code));
        if row.source.is_none() == row.draft.is_none() {
            fault("has neither `source` nor `draft`, or both; it must have one".into());
        }
        classes(row, &mut fault);
        word::<Actor>("actor", &row.actor, &mut fault);
        let of_classes = row.by_class.values();
        for actor in of_classes.clone().filter_map(|class| class.actor.as_ref()) {
            word::<Actor>("actor", actor, &mut fault);
        }
        for reason in of_classes
            .clone()
            .filter_map(|class| class.reason.as_ref())
            .chain(&row.reason)
        {
            word::<Reason>("reason", reason, &mut fault);
        }
        for message in of_classes
            .clone()
            .filter_map(|class| class.message.as_ref())
            .chain(&row.message)
        {
            word::<Message>("message", message, &mut fault);
        }
        for retry in of_classes.filter_map(|class| class.retry.as_ref()) {
            word::<Retry>("retry", retry, &mut fault);
        }
        for stage in &row.stages {
            word::<Stage>("stage", stage, &mut fault);
        }
    }
}

fn classes(row: &Enhanced, fault: &mut impl FnMut(String)) {
    if row
        .code
        .split('.')
        .filter_map(|number| number.parse::<u16>().ok())
        .count()
        != 2
    {
        fault("`code` must be subject and detail, such as \"7.1\"".into());
    }
    for class in row.classes.iter().filter(|class| !matches!(class, 2 | 4 | 5)) {
        fault(format!("`classes` has {class}; known are 2, 4, 5"));
    }
    let has = |class: &str| row.classes.iter().any(|other| other.to_string() == class);
    for class in row.by_class.keys().filter(|class| !has(class)) {
        fault(format!("`by_class` has {class}, which `classes` lacks"));
    }
}

fn seen(place: &str, rows: &[Seen], faults: &mut Faults) {
    for row in rows {
        let mut fault = |sentence: String| faults.add(place, format!("{}: {sentence}", row.code));
        word::<Actor>("actor", &row.actor, &mut fault);
        if let Some(reason) = &row.reason {
            word::<Reason>("reason", reason, &mut fault);
        }
    }
}

fn published(place: &str, rows: &[Published], faults: &mut Faults) {
    for row in rows {
        let mut fault = |sentence: String| faults.add(place, format!("{} to {}: {sentence}", row.from, row.to));
        word::<facts::Published>("for", &row.what, &mut fault);
    }
}

fn pairs(place: &str, pairs: &Pairs, replies: &[Reply], faults: &mut Faults) {
    let twins = pairs.twin.iter().flat_map(|twin| [twin.transient, twin.permanent]);
    let generals = pairs
        .general
        .iter()
        .flat_map(|g| g.specific.iter().copied().chain([g.general]));
    for code in twins.chain(generals).filter(|code| !has_row(replies, *code)) {
        faults.add(place, format!("{code} has no row in replies.toml"));
    }
}

fn session(place: &str, session: &[Step], replies: &[Reply], faults: &mut Faults) {
    for Step {
        state,
        command,
        success,
        intermediate,
        error,
        ..
    } in session
    {
        let codes = success.iter().chain(intermediate).chain(error);
        for code in codes.filter(|code| !has_row(replies, **code)) {
            faults.add(
                place,
                format!("{command} in state {state} may get {code}, which has no row in replies.toml"),
            );
        }
    }
}

fn has_row(replies: &[Reply], code: u16) -> bool {
    replies.iter().any(|reply| reply.code == code)
}
