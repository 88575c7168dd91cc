//! Whether the facts of a protocol are such as they may be: words of the closed lists, sources, codes that have rows.

use crate::{
    facts::{Actor, Closes, Message, Published as Meaning, Reason, Retry, Stage},
    faults::Faults,
    tables::{Enhanced, Pairs, Published, Reply, Seen, Source, Step, Tables},
};

/// Notes what is wrong with the tables that lie in a folder.
pub fn check(folder: &str, tables: &Tables, faults: &mut Faults) {
    let Tables {
        replies,
        enhanced,
        seen,
        rest,
    } = tables;
    check_replies(folder, replies, faults);
    check_enhanced(folder, enhanced, faults);
    check_seen(folder, seen, faults);
    check_published(folder, &rest.published, faults);
    check_pairs(folder, &rest.pairs, replies, faults);
    check_session(folder, &rest.session, replies, faults);
}

/// A closed list of words.
trait Words: Sized + Copy + 'static {
    const WORDS: &'static [Self];
    fn spelled(self) -> &'static str;
}

macro_rules! words {
    ($($name:ident),+) => {
        $(impl Words for $name {
            const WORDS: &'static [Self] = Self::ALL;
            fn spelled(self) -> &'static str { self.as_str() }
        })+
    };
}

words!(Actor, Closes, Meaning, Message, Reason, Retry, Stage);

/// Notes a word that is not on its closed list.
fn word<W: Words>(key: &str, value: &str, fault: &mut impl FnMut(String)) {
    let known = || W::WORDS.iter().map(|word| word.spelled());
    if known().all(|word| word != value) {
        let known: Vec<_> = known().collect();
        fault(format!("`{key}` is \"{value}\"; known are {}", known.join(", ")));
    }
}

fn check_published(folder: &str, published: &[Published], faults: &mut Faults) {
    let place = &format!("{folder}/published.toml");
    for row in published {
        let mut fault = |sentence: String| faults.add(place, format!("{} to {}: {sentence}", row.from, row.to));
        word::<Meaning>("for", &row.what, &mut fault);
    }
}

fn check_replies(folder: &str, replies: &[Reply], faults: &mut Faults) {
    let place = &format!("{folder}/replies.toml");
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
        word::<Actor>("actor", &reply.actor, &mut fault);
        word::<Retry>("retry", &reply.retry, &mut fault);
        word::<Closes>("closes", &reply.closes, &mut fault);
        if let Some(message) = &reply.message {
            word::<Message>("message", message, &mut fault);
        }
        match &reply.reason {
            Some(reason) => {
                word::<Reason>("reason", reason, &mut fault);
            }
            None if code >= 400 => {
                fault("`reason` is missing; every 4xx and 5xx code has one, if only \"unclear\"".into())
            }
            None => {}
        }
        check_stages(reply, &mut fault);
    }
}

fn check_enhanced(folder: &str, enhanced: &[Enhanced], faults: &mut Faults) {
    for row in enhanced {
        let mut fault = |sentence: String| {
            faults.add(
                &format!("{folder}/enhanced.toml"),
                format!("X.{}: {sentence}", row.code),
            )
        };
        if row.source.is_none() == row.draft.is_none() {
            fault("has neither `source` nor `draft`, or both; it must have one".into());
        }
        let overridden = row.by_class.values();
        let actors = overridden.clone().filter_map(|c| c.actor.as_ref()).chain([&row.actor]);
        actors.for_each(|actor| word::<Actor>("actor", actor, &mut fault));
        let reasons = overridden.clone().filter_map(|c| c.reason.as_ref()).chain(&row.reason);
        reasons.for_each(|reason| word::<Reason>("reason", reason, &mut fault));
        let messages = overridden
            .clone()
            .filter_map(|c| c.message.as_ref())
            .chain(&row.message);
        messages.for_each(|message| word::<Message>("message", message, &mut fault));
        let retries = overridden.filter_map(|c| c.retry.as_ref());
        retries.for_each(|retry| word::<Retry>("retry", retry, &mut fault));
        row.stages
            .iter()
            .for_each(|stage| word::<Stage>("stage", stage, &mut fault));
    }
}

fn check_seen(folder: &str, seen: &[Seen], faults: &mut Faults) {
    for row in seen {
        let mut fault =
            |sentence: String| faults.add(&format!("{folder}/seen.toml"), format!("{}: {sentence}", row.code));
        word::<Actor>("actor", &row.actor, &mut fault);
        if let Some(reason) = &row.reason {
            word::<Reason>("reason", reason, &mut fault);
        }
    }
}

fn check_stages(reply: &Reply, fault: &mut impl FnMut(String)) {
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
    }
}

fn check_pairs(folder: &str, pairs: &Pairs, replies: &[Reply], faults: &mut Faults) {
    let twins = pairs.twin.iter().flat_map(|twin| [twin.transient, twin.permanent]);
    let generals = pairs
        .general
        .iter()
        .flat_map(|g| g.specific.iter().copied().chain([g.general]));
    for code in twins.chain(generals) {
        if !replies.iter().any(|reply| reply.code == code) {
            faults.add(
                &format!("{folder}/pairs.toml"),
                format!("{code} has no row in replies.toml"),
            );
        }
    }
}

fn check_session(folder: &str, session: &[Step], replies: &[Reply], faults: &mut Faults) {
    for step in session {
        for code in step.success.iter().chain(&step.intermediate).chain(&step.error) {
            if !replies.iter().any(|reply| reply.code == *code) {
                let (state, command) = (&step.state, &step.command);
                faults.add(
                    &format!("{folder}/session.toml"),
                    format!("{command} in state {state} may get {code}, which has no row in replies.toml"),
                );
            }
        }
    }
}
