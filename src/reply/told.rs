//! What a cue says, where it stands.

use super::{
    bytes::find,
    commands,
    cues::Cue,
    draft::Draft,
    hosts::{host_after, host_before},
    numbers,
    parts::PartKind,
    scan::Scan,
};

impl Scan<'_> {
    /// Whether the text of a reply that has its code is being read.
    pub(super) fn is_coded(&self) -> bool {
        self.open
            .and_then(|open| self.drafts.get(open))
            .is_some_and(Draft::has_code)
    }

    /// What a cue says. Gives where to read on; `None` where it says nothing here.
    pub(super) fn cue(&mut self, cue: Cue, at: usize, next: usize, end: usize) -> Option<usize> {
        let view = self.view;
        let coded = self.is_coded();
        match cue {
            Cue::LastNamed => {
                let (stage, name) = commands::command(view, next)?;
                self.last_answers(stage, at);
                self.label((next, name), PartKind::Command);
                return Some(name);
            }
            Cue::Last(stage) => self.last_answers(stage, at),
            Cue::End if coded => self.close(at),
            Cue::Host if coded => {
                self.quoted_host = host_after(view, next, end);
                return None;
            }
            _ if coded => return None,
            Cue::Next(stage) => self.stage = Some(stage),
            Cue::NextNamed => {
                let (stage, name) = commands::command(view, next)?;
                self.stage = Some(stage);
                self.label((next, name), PartKind::Command);
                return Some(name);
            }
            Cue::Host => {
                let host = host_after(view, next, end)?;
                self.host = Some(host);
                self.label(host, PartKind::Host);
                return Some(host.1);
            }
            Cue::HostBefore(stage) => {
                self.stage = stage.or(self.stage);
                self.host = host_before(view, at).or(self.host);
            }
            Cue::Status => {
                let (code, until) = numbers::enhanced(view, next, true)?;
                self.status = Some((code, (next, until)));
                self.label((next, until), PartKind::Enhanced);
                return Some(until);
            }
            Cue::Text => {
                self.depth += u32::from(view.before(next) == b'(');
                self.text(next);
            }
            Cue::Refused(stage) => {
                let colon = find(view.slice(next - 2, end), b": ")?;
                // The host that the line names is the one that was refused.
                (self.stage, self.host) = (Some(stage), None);
                self.text(next + colon);
                return Some(next + colon);
            }
            Cue::CodeOfText => return self.code_of_text(at, next),
            Cue::End => return None,
        }
        Some(next)
    }
}
