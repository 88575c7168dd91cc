//! The view of one code that JSON, JavaScript and the renderers share.

use crate::{
    code::Code,
    facts::{Actor, Closes, Kind, Message, Reason, Retry, Severity, Stage, Status},
    plain,
};
use alloc::{borrow::Cow, string::String, vec::Vec};
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// A text that is either compiled in or composed.
pub type Text = Cow<'static, str>;

/// All that is said of one code in one language.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The code itself.
    pub code: Code,
    /// Reply code or enhanced status code.
    pub kind: Kind,
    /// Whether an RFC defines it today or has defined it.
    pub registered: bool,
    /// Who vouches for it.
    pub status: Status,
    /// A short title.
    pub title: Text,
    /// The words that the RFC gives it; `None` where there are none.
    pub phrase: Option<&'static str>,
    /// One sentence: what it means.
    pub means: String,
    /// `None` where the first digit is none of 2 to 5.
    pub severity: Option<Severity>,
    /// `5yz` (RFC 5321, section 4.2.1).
    #[cfg_attr(feature = "cli", schemars(extend("pattern" = "^[2-5]yz$")))]
    pub class: Option<String>,
    /// The class in words.
    pub class_name: Option<&'static str>,
    /// The second digit's name; `None` above 5.
    pub category: Option<&'static str>,
    /// Where in a session it can come, in order.
    pub stages: Vec<Stage>,
    /// What has become of the message; `None` where the reply is not about one.
    pub message: Option<Message>,
    /// Who acts next.
    pub actor: Actor,
    /// What to do about sending again.
    pub retry: Retry,
    /// Whether the server closes the connection.
    pub closes_connection: Closes,
    /// What the code alone lets one conclude; `None` for success.
    pub reason: Option<Reason>,
    /// Where it means another thing at a stage.
    pub by_stage: Vec<StageMeaning>,
    /// Codes of the other kind that it comes with, the most frequent first.
    pub usual_with: Vec<Code>,
    /// Description, when, fix.
    pub sections: Vec<Section>,
    /// What defines it.
    pub references: Vec<Reference>,
    /// Codes that are met beside it or confused with it.
    pub related: Vec<Code>,
    /// The path of its page, without the base path; `None` where there is none.
    pub url: Option<String>,
    /// The stages that a comparison speaks of: the frequent ones, or all where none is.
    #[serde(skip)]
    pub usual_stages: Vec<Stage>,
    /// Its class is none that the registry's text foresees.
    #[serde(skip)]
    pub unusual: bool,
    /// The clause behind `means`, to be embedded.
    #[serde(skip)]
    pub clause: Text,
    /// What it speaks of: a noun phrase to be embedded.
    #[serde(skip)]
    pub about: Text,
    /// The first thing to do on meeting it: a sentence.
    #[serde(skip)]
    pub act: Text,
}

impl Entry {
    /// What to do on meeting the code, step by step: the items of its last section, `fix`.
    pub(crate) fn steps(&self) -> Vec<String> {
        self.sections.last().map_or(Vec::new(), |fix| plain::items(&fix.html))
    }

    /// Whether the code alone says that the address is dead for good.
    pub(crate) fn address_dead(&self) -> bool {
        self.severity == Some(Severity::Permanent) && self.reason.is_some_and(Reason::address_dead)
    }
}

impl AsRef<Entry> for Entry {
    fn as_ref(&self) -> &Entry {
        self
    }
}

/// What a code means at one stage.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StageMeaning {
    /// The stage.
    pub stage: Stage,
    /// One sentence.
    pub means: String,
    /// What becomes of the message there.
    pub message: Option<Message>,
    /// Who acts there.
    pub actor: Actor,
    /// What defines it.
    pub reference: Reference,
}

/// A part of an entry. In JSON it has its plain text too, see [`Section::text`].
#[derive(Clone, Debug)]
pub struct Section {
    /// `description`, `when` or `fix`: the same in every language.
    pub id: &'static str,
    /// The heading in the language.
    pub heading: &'static str,
    /// HTML without attributes: p, ul, ol, li, strong, code.
    pub html: Text,
}

impl Section {
    /// Plain text, list items one a line after `1. ` or `- `. Derived when it is wanted:
    /// to carry both would cost a tenth of the module.
    #[must_use]
    pub fn text(&self) -> String {
        plain::text(&self.html)
    }
}

impl Serialize for Section {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Section", 4)?;
        fields.serialize_field("id", self.id)?;
        fields.serialize_field("heading", self.heading)?;
        fields.serialize_field("text", &self.text())?;
        fields.serialize_field("html", &self.html)?;
        fields.end()
    }
}

/// A place to read on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Reference {
    /// `RFC 5321, section 4.2.3`
    pub title: String,
    /// Its address.
    pub url: String,
}
