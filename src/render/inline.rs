//! Sentences hold code between backticks; here they become HTML.

use maud::{Markup, html};

/// The sentence with its code marked up, everything else escaped.
pub(crate) fn inline(sentence: &str) -> Markup {
    html! {
        @for (index, piece) in sentence.split('`').enumerate() {
            @if index % 2 == 0 { (piece) } @else { code { (piece) } }
        }
    }
}
