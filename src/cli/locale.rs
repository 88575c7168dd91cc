//! The language of the environment, as POSIX orders its variables.

use crate::{catalogue, lang::Lang};

/// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides; a language that
/// this build lacks gives English, or the first language of a build without English.
pub(super) fn language() -> Option<Lang> {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    set.and_then(|locale| catalogue::language(locale.split('.').next().unwrap_or_default()))
        .or_else(|| catalogue::language("en"))
        .or_else(|| Lang::all().next())
}
