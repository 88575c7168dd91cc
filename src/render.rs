//! From the view models to what people read: HTML, Markdown, lines of text.

pub(crate) mod diagnosis;
mod excerpt;
mod facts;
pub mod html;
pub(crate) mod inline;
pub mod markdown;
pub mod text;

pub use html::Links;
