//! Which reply can come right after which: read from the session's state table here, so that the
//! table does not ride in every module.

use crate::{facts::Stage, rows::Row, tables::Step};

/// A reply code, one that may follow it, and the stages of the two.
pub struct Follows {
    pub first: u16,
    pub second: u16,
    pub stage: Stage,
    pub after: Stage,
}

/// Every pair of reply codes of which the first leads to a state in which the very next command can
/// get the second, in the order of the codes.
pub fn follows(session: &[Step], rows: &[Row]) -> Vec<Follows> {
    let replies = || rows.iter().filter(|row| row.key.0 == 0);
    let firsts = replies()
        .map(|row| row.key.1)
        .filter(|code| matches!(code / 100, 2 | 3));
    let pairs = firsts.flat_map(|first| replies().map(move |second| (first, second)));
    pairs
        .filter_map(|(first, second)| follow(session, first, second))
        .collect()
}

fn follow(session: &[Step], first: u16, row: &Row) -> Option<Follows> {
    let second = row.key.1;
    let usual = usual_stages(row);
    session.iter().filter(|_| first != second).find_map(|step| {
        let state = leads(step, first)?;
        // A side step such as ETRN: what comes next has nothing to do with it.
        let stage = commanded(step).filter(|_| *state != step.state)?;
        let next = session
            .iter()
            .filter(|next| next.state == *state && answers(next, second));
        let mut stages = next.filter_map(commanded);
        let after = stages.find(|stage| usual.contains(stage) || usual.contains(&Stage::Any))?;
        Some(Follows {
            first,
            second,
            stage,
            after,
        })
    })
}

/// The state that a code of success leads to.
fn leads(step: &Step, code: u16) -> Option<&String> {
    let goes_on = step.success.contains(&code) || step.intermediate.contains(&code);
    goes_on.then(|| step.next_by_code.get(&code.to_string()).unwrap_or(&step.next))
}

fn answers(step: &Step, code: u16) -> bool {
    [&step.error, &step.success, &step.intermediate]
        .iter()
        .any(|codes| codes.contains(&code))
}

/// As `usual_stages` of `src/explain/entry.rs`: the frequent stages, or all where none is.
fn usual_stages(row: &Row) -> Vec<Stage> {
    let rare = row.at.iter().all(|at| at.rare);
    let shown = row.at.iter().filter(|at| rare || !at.rare);
    shown.filter_map(|at| Stage::find(&at.stage)).collect()
}

/// The stage of a step's command as the state table spells it, unless it is any command.
fn commanded(step: &Step) -> Option<Stage> {
    let stage = match &*step.command {
        "MAIL" => Stage::MailFrom,
        "RCPT" => Stage::RcptTo,
        "DATA_END" => Stage::DataEnd,
        "RESPONSE" | "CANCEL" => Stage::Auth,
        "BDAT_LAST" => Stage::Bdat,
        "BURL_LAST" => Stage::Burl,
        "TLS_OK" | "TLS_FAIL" => Stage::StartTls,
        other => Stage::find(other)?,
    };
    (stage != Stage::Any).then_some(stage)
}
