//! Languages, without their texts.

/// A language that this build speaks: an index into the catalogue's tables.
///
/// Made by [`crate::language`] only, so it always names a language that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lang(pub(crate) u8);

/// What is known of a language beside its texts (`i18n/<tag>/language.toml`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 tag by which it is asked for: `en`, `zh`.
    pub tag: &'static str,
    /// The value of HTML's `lang` attribute: `en`, `zh-Hans`.
    pub html: &'static str,
    /// Its own name for itself.
    pub name: &'static str,
}
