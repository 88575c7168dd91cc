//! What is wrong with the data, gathered so that one build tells all of it.

use std::{collections::BTreeSet, fmt};

/// The faults found so far.
#[derive(Default)]
pub struct Faults(Vec<String>);

impl Faults {
    /// Notes a fault: a whole sentence that begins with the file.
    pub fn add(&mut self, place: &str, sentence: impl fmt::Display) {
        self.0.push(format!("{place}: {sentence}"));
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Languages are checked against each other both ways, so that a fault may be found twice.
        let sorted: BTreeSet<&String> = self.0.iter().collect();
        writeln!(f, "\n{} fault(s) in the data of replycode:", sorted.len())?;
        sorted.iter().try_for_each(|fault| writeln!(f, "  {fault}"))
    }
}
