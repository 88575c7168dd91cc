//! `search` of any text.
#![no_main]

use replycode_fuzz::{fuzz_target, holds, text};

fuzz_target!(|bytes: &[u8]| holds::searched(&text(bytes)));
