//! `schema.json`: what the JSON beside every page looks like, for programs that read it.

use super::Site;
use crate::cli::schema;
use alloc::{format, string::String};

/// The schema, with its own address where that is known.
pub(super) fn schema(site: &Site) -> String {
    let address = site.origin.as_ref().map(|_| site.full("/schema.json"));
    format!("{:#}\n", schema::document(address.as_deref()))
}
