//! The words in which facts about a code are told, as closed lists.
//!
//! The build script compiles these very files too, so a table that uses another
//! word, or a phrase that leaves one out, is a build error.

/// Declares a closed list of words: the enum, its spelling in data and JSON.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word as data and JSON spell it.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// The value that is spelled so, if there is one.
            #[must_use]
            pub fn find(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

// The paths are written out: to the build script, which names this file by a path, `mod code` would be
// `src/code.rs`.
#[path = "facts/answer.rs"]
mod answer;
#[path = "facts/code.rs"]
mod code;
#[path = "facts/outcome.rs"]
mod outcome;
#[path = "facts/reason.rs"]
mod reason;

pub use answer::{Aspect, PartKind, Relation, Span, Warning, Yes};
pub use code::{Category, Kind, Published, Severity, Status, Subject};
pub use outcome::{Actor, Closes, Message, Outcome, Retry, Stage};
pub use reason::{Reason, ReasonGroup};
