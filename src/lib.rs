//! Explains the reply codes of mail servers and compares any two of them,
//! in English and Chinese.
//!
//! Data flows one way: facts and prose (compiled by the build script) into the
//! [`catalogue`], from there into [`explain()`] and [`compare()`], whose view
//! models [`render`] turns into HTML, Markdown and text. The core knows no
//! operating system and no browser.
//!
//! ```
//! # #[cfg(feature = "en")] {
//! let lang = replycode::language("en-GB").unwrap();
//! let explanation = replycode::explain("554", lang).unwrap();
//! assert_eq!(explanation.code.unwrap().title, "Transaction failed");
//! # }
//! ```
#![no_std]
#![warn(missing_docs)]

extern crate alloc;
#[cfg(feature = "cli")]
extern crate std;

pub mod catalogue;
#[cfg(feature = "cli")]
pub mod cli;
pub mod code;
pub mod compare;
pub mod diagnose;
pub mod entry;
pub mod explain;
pub mod facts;
mod joined;
pub mod lang;
mod octets;
pub mod plain;
pub mod render;
pub mod reply;
pub mod search;
#[cfg(any(not(feature = "wasm"), feature = "objects"))]
pub mod term;
mod typography;
#[cfg(feature = "wasm")]
mod wasm;

pub use catalogue::{language, languages};
pub use code::{Code, EnhancedCode, ReplyCode};
pub use compare::{Comparison, compare};
pub use entry::Entry;
pub use explain::{Classified, Explanation, Listed, Reasoned, classify, explain, list, reasons};
pub use lang::Lang;
pub use reply::{Parsed, Recipient, Reply, parse};
pub use search::{Found, search};
#[cfg(any(not(feature = "wasm"), feature = "objects"))]
pub use term::{Term, TermOptions, term};
