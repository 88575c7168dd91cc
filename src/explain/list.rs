//! Every code that has an entry.

use super::{kind, url};
use crate::{
    catalogue::{self, Prose},
    code::Code,
    facts::{Kind, Severity, Status},
    lang::Lang,
};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// A row of [`list`].
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// The code.
    pub code: Code,
    /// Reply code or enhanced status code.
    pub kind: Kind,
    /// Its title.
    pub title: &'static str,
    /// What its first digit says.
    pub severity: Option<Severity>,
    /// Who vouches for it.
    pub status: Status,
    /// The path of its page, without the base path.
    pub url: Option<String>,
}

/// Every code that has an entry, in order.
#[must_use]
pub fn list(lang: Lang) -> Vec<Listed> {
    let row = |(index, (code, prose)): (usize, (Code, Prose))| Listed {
        code,
        kind: kind(code),
        title: prose.title,
        severity: Severity::of_digit(code.class()),
        status: catalogue::status(index),
        url: Some(url(code, lang)),
    };
    catalogue::texts(lang).enumerate().map(row).collect()
}
