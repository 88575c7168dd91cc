//! How often the command says of a labelled reply what its label says.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::labelled::Labelled;

/// What the command says of a reply.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    code: Option<u16>,
    enhanced: Option<String>,
    reason: Option<String>,
    actor: Option<String>,
    address_dead: bool,
}

impl Found {
    fn reason(&self) -> &str {
        self.reason.as_deref().unwrap_or("none")
    }

    /// Whether the actor is a labelled one; `None` where none was labelled.
    fn fits_actor(&self, row: &Labelled) -> Option<bool> {
        row.takes_actor(self.actor.as_deref().unwrap_or_default())
    }

    fn is_wrongly_dead(&self, row: &Labelled) -> bool {
        self.address_dead && !row.permanent_address_failure
    }
}

/// What is counted.
#[derive(Default)]
pub struct Score {
    rows: usize,
    right: usize,
    with_alt: usize,
    code: usize,
    enhanced: usize,
    actors: usize,
    actor: usize,
    wrongly_dead: usize,
    dead_missed: usize,
    by_reason: BTreeMap<String, (usize, usize)>,
    confused: BTreeMap<(String, String), usize>,
}

impl Score {
    /// Counts an answer, and tells it beside its label where they differ.
    pub fn add(&mut self, row: &Labelled, found: &Found) -> Option<String> {
        let reason = found.reason();
        let defended = row.takes(reason);
        let (code, enhanced) = (found.code == row.code, found.enhanced == row.enhanced);
        let actor = found.fits_actor(row);
        let wrongly_dead = found.is_wrongly_dead(row);
        self.rows += 1;
        self.right += usize::from(reason == row.reason);
        self.with_alt += usize::from(defended);
        self.code += usize::from(code);
        self.enhanced += usize::from(enhanced);
        self.actors += usize::from(actor.is_some());
        self.actor += usize::from(actor == Some(true));
        self.wrongly_dead += usize::from(wrongly_dead);
        self.dead_missed += usize::from(!found.address_dead && row.permanent_address_failure);
        let of_reason = self.by_reason.entry(row.reason.clone()).or_default();
        *of_reason = (of_reason.0 + usize::from(defended), of_reason.1 + 1);
        if !defended {
            *self
                .confused
                .entry((row.reason.clone(), reason.to_owned()))
                .or_default() += 1;
        }
        let right = defended && code && enhanced && actor != Some(false) && !wrongly_dead;
        (!right).then(|| miss(row, found))
    }

    /// Prints all that was counted.
    pub fn print(&self) {
        let line = |name: &str, part: usize, all: usize| {
            println!(
                "{name:<28} {part:>5} of {all:>5}  {:>5.1} %",
                part as f64 * 100.0 / all.max(1) as f64
            );
        };
        line("reason", self.right, self.rows);
        line("reason, alternatives too", self.with_alt, self.rows);
        line("code", self.code, self.rows);
        line("enhanced code", self.enhanced, self.rows);
        line("actor", self.actor, self.actors);
        println!("wrongly dead                 {:>5}", self.wrongly_dead);
        println!("dead, but not said so        {:>5}", self.dead_missed);
        println!("\nby reason");
        for (reason, (right, all)) in &self.by_reason {
            line(reason, *right, *all);
        }
        println!("\nconfused");
        for ((wanted, found), count) in &self.confused {
            println!("{count:>5}  {wanted} taken for {found}");
        }
    }
}

/// The label, the answer, and the text below them.
fn miss(row: &Labelled, found: &Found) -> String {
    format!(
        "{} {:?} -> {}; code {:?} {:?} -> {:?} {:?}; actor {:?} -> {:?}{}\n    {:?}",
        row.reason,
        row.alt,
        found.reason(),
        row.code,
        row.enhanced,
        found.code,
        found.enhanced,
        row.actor,
        found.actor,
        if found.is_wrongly_dead(row) {
            "; WRONGLY DEAD"
        } else {
            ""
        },
        row.text
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(label: &str) -> Labelled {
        serde_json::from_str(label).unwrap()
    }

    fn found(answer: &str) -> Found {
        serde_json::from_str(answer).unwrap()
    }

    #[test]
    fn an_answer_that_can_be_defended_is_no_miss() {
        let row = row(r#"{"text": "550 no", "reason": "unclear", "alt": ["mailbox-unknown"], "code": 550}"#);
        let mut score = Score::default();
        let right = found(r#"{"code": 550, "reason": "mailbox-unknown", "actor": "sender", "addressDead": false}"#);
        assert_eq!(score.add(&row, &right), None);
        assert_eq!((score.rows, score.right, score.with_alt, score.actors), (1, 0, 1, 0));
        let dead = found(r#"{"code": 550, "reason": "unclear", "addressDead": true}"#);
        assert!(score.add(&row, &dead).unwrap().contains("WRONGLY DEAD"));
        assert_eq!((score.right, score.wrongly_dead), (1, 1));
    }
}
