//! Replies word for word, as servers and providers write them: below a code, and as items of lists.

use super::{Site, providers};
use crate::{
    catalogue::{phrases, wording},
    code::Code,
    diagnose::said::Shown,
    explain::reason_url,
    facts::Reason,
    lang::Lang,
};
use alloc::{format, string::String, vec::Vec};
use maud::{Markup, html};

/// Providers that most readers write to; their replies stand first where not all have room.
const MOST_MET: [&str; 7] = ["gmail", "microsoft365", "outlook", "yahoo", "qq", "netease", "icloud"];

/// Of one reason, as many replies of different providers stand below a code.
const SHOWN: usize = 3;

/// As many reasons stand by themselves; the rarer ones are folded together.
const FREQUENT: usize = 6;

/// What servers write with a code, by reason, the most frequent first; nothing for a code that no
/// reply is known for.
pub(super) fn under(site: &Site, lang: Lang, code: Code) -> Markup {
    let own: Vec<&Shown> = site.said.iter().filter(|said| said.is_under(code)).collect();
    let mut groups: Vec<(Reason, Vec<&Shown>)> = Reason::ALL
        .iter()
        .map(|reason| {
            (
                *reason,
                own.iter().copied().filter(|said| said.reason == *reason).collect(),
            )
        })
        .filter(|(_, group): &(_, Vec<_>)| !group.is_empty())
        .collect();
    groups.sort_by_key(|(_, group)| core::cmp::Reverse(group.len()));
    html! {
        @if !groups.is_empty() {
            section class="said" id="said" {
                h2 { (phrases::site_said_title(lang, &code.text())) }
                p { (phrases::site_said_lead(lang)) }
                @let (frequent, rare) = groups.split_at(frequent(groups.len()));
                @for (index, group) in frequent.iter().enumerate() { (folded(site, lang, group, index == 0)) }
                @if !rare.is_empty() {
                    details class="rare" {
                        summary { (phrases::site_said_rare(lang, &format!("{}", rare.len()))) " " (count(rare.iter().map(|(_, group)| group.len()).sum(), lang)) }
                        @for group in rare { (folded(site, lang, group, false)) }
                    }
                }
            }
        }
    }
}

/// How many of the reasons stand by themselves; one is not folded alone.
const fn frequent(all: usize) -> usize {
    if all > FREQUENT + 1 { FREQUENT } else { all }
}

/// A reason with how many replies give it, and some of them.
fn folded(site: &Site, lang: Lang, (reason, group): &(Reason, Vec<&Shown>), open: bool) -> Markup {
    html! {
        details open[open] {
            summary { (title(*reason, lang)) " " (count(group.len(), lang)) }
            (some(site, lang, *reason, group))
        }
    }
}

/// Some replies of a reason, and the way to all of them.
fn some(site: &Site, lang: Lang, reason: Reason, group: &[&Shown]) -> Markup {
    let shown = choose(group);
    let more = group.len() - shown.len();
    let page = site.to(&reason_url(reason, lang));
    html! {
        ul class="replies" { @for said in &shown { (item(site, lang, said)) } }
        p class="more" {
            a href=(page) { (title(reason, lang)) }
            @if more > 0 { " · " a href=(format!("{page}#said")) { (phrases::site_said_more(lang, &format!("{more}"))) } }
        }
    }
}

/// One of servers in general if there is one, then one each of different providers.
fn choose<'s>(group: &[&'s Shown]) -> Vec<&'s Shown> {
    let rank = |said: &Shown| {
        let provider = said.provider.map(wording::provider_id);
        let met = MOST_MET.iter().position(|id| provider == Some(*id));
        (
            said.provider.is_some(),
            met.unwrap_or(MOST_MET.len()),
            !said.text.is_ascii(),
        )
    };
    let mut sorted = group.to_vec();
    sorted.sort_by_key(|said| rank(said));
    let mut chosen: Vec<&Shown> = Vec::new();
    for said in sorted {
        if chosen.len() < SHOWN && chosen.iter().all(|other| other.provider != said.provider) {
            chosen.push(said);
        }
    }
    chosen
}

/// A reply in a list: its words, who writes it, who shows it.
pub(super) fn item(site: &Site, lang: Lang, said: &Shown) -> Markup {
    html! {
        li {
            (words(said.text))
            p class="by" {
                @match said.provider {
                    Some(provider) => { a href=(site.to(&providers::reply_url(provider, said, lang))) { (wording::provider_name(provider, lang)) } }
                    None => { (said.server.map_or(phrases::site_said_many(lang), |server| wording::name_of(server, lang).unwrap_or(server))) }
                }
                " · " (source(said))
            }
        }
    }
}

/// A reply's text, in its own language.
pub(super) fn words(text: &str) -> Markup {
    html! { code class="words" lang=(language(text)) translate="no" { (text) } }
}

/// The language of a server's words, by their script; empty, which stands for unknown, for Latin
/// letters with accents.
fn language(text: &str) -> &'static str {
    let any = |from: char, to: char| text.chars().any(|c| (from..=to).contains(&c));
    match () {
        () if text.chars().all(|c| c.is_ascii() || is_mark(c)) => "en",
        () if any('\u{3040}', '\u{30ff}') => "ja",
        () if any('\u{ac00}', '\u{d7af}') => "ko",
        () if any('\u{4e00}', '\u{9fff}') => "zh",
        () if any('\u{400}', '\u{4ff}') => "ru",
        () => "",
    }
}

/// Quotes, dashes and dots that English text has too.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2026}' | '\u{a0}')
}

/// Who shows a reply, and when that was read.
pub(super) fn source(said: &Shown) -> Markup {
    html! {
        span class="source" {
            @match said.source.url {
                Some(url) => { a href=(url) lang=(language(said.source.title)) { (said.source.title) } }
                None => { span lang=(language(said.source.title)) { (said.source.title) } }
            }
            " (" time datetime=(said.source.date) { (said.source.date) } ")"
        }
    }
}

/// `42 replies`
pub(super) fn count(count: usize, lang: Lang) -> Markup {
    html! {
        span class="count" {
            @if count == 1 { (phrases::site_replies_one(lang)) } @else { (phrases::site_replies_count(lang, &format!("{count}"))) }
        }
    }
}

/// A reason's title.
pub(super) fn title(reason: Reason, lang: Lang) -> &'static str {
    wording::ReasonTexts::read(wording::reason_texts(reason, lang)).title
}

/// The codes of a reply, each a link to its page where there is one.
pub(super) fn codes(site: &Site, lang: Lang, said: &Shown) -> Vec<Markup> {
    let both = [said.code.map(Code::Reply), said.enhanced.map(Code::Enhanced)];
    both.into_iter().flatten().map(|code| link(site, lang, code)).collect()
}

/// A code, linked to its page where there is one.
pub(super) fn link(site: &Site, lang: Lang, code: Code) -> Markup {
    let text: String = code.text();
    html! {
        @if site.codes.contains(&code) { a href=(site.to(&crate::explain::url(code, lang))) { code { (text) } } }
        @else { code { (text) } }
    }
}
