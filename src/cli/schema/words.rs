//! The closed lists of `facts`. The build script compiles them too, and knows no schemas.

use super::one_of;
use crate::facts::{
    Actor, Aspect, Closes, Kind, Message, Outcome, PartKind, Reason, Relation, Retry, Severity, Stage, Status, Warning,
};
use alloc::{borrow::Cow, vec::Vec};
use schemars::{JsonSchema, Schema, SchemaGenerator};

macro_rules! words {
    ($($name:ident: $description:literal,)+) => {
        $(impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let words: Vec<&str> = $name::ALL.iter().map(|word| word.as_str()).collect();
                one_of(&words, $description)
            }
        })+
    };
}

words! {
    Actor: "Who acts next.",
    Aspect: "In what two codes differ or agree.",
    Closes: "Whether the server closes the connection.",
    Kind: "A reply code such as 554, or an enhanced status code such as 5.7.1.",
    Message: "What has become of the message.",
    Outcome: "What the sending server's queue does.",
    PartKind: "What a piece of the input is.",
    Reason: "The cause, of the vocabulary that `reasons` lists.",
    Relation: "How two codes stand to each other.",
    Retry: "What to do about sending again.",
    Severity: "What the first digit says.",
    Stage: "A command of the session, or a point in it.",
    Status: "Who vouches for a code.",
    Warning: "What is odd about the input.",
}
