//! `compare` of any two texts: the first line and the rest.
#![no_main]

use replycode_fuzz::{fuzz_target, holds, text};

fuzz_target!(|bytes: &[u8]| {
    let text = text(bytes);
    let (a, b) = text.split_once('\n').unwrap_or((&text, ""));
    holds::compared(a, b);
});
