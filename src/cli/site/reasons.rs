//! The pages of reasons: what is wrong, who acts, what to do, and how servers say so.

use super::{
    Site, jsonld, nav,
    page::Page,
    said::{self, item, link},
};
use crate::{
    catalogue::{
        self, phrases,
        wording::{self, ReasonTexts},
    },
    code::Code,
    diagnose::said::Shown,
    explain::{self, Reasoned, reason_url},
    facts::{Reason, ReasonGroup, Yes},
    lang::Lang,
    render::inline::inline,
};
use alloc::{collections::BTreeMap, format, string::String, vec::Vec};
use maud::{Markup, PreEscaped, html};

/// As many codes of each kind are named that only come with a reason.
const CODES: usize = 8;

/// `/en/reasons/`
pub(super) fn list(site: &Site, lang: Lang) -> String {
    let rows = explain::reasons(lang);
    let title = phrases::site_reasons_title(lang);
    let lead = phrases::site_reasons_lead(lang, &format!("{}", rows.len()));
    let main = html! {
        (nav::crumbs(site, lang, &[], phrases::site_reasons(lang)))
        header class="lead" { h1 { (title) } p { (lead) } }
        @for group in ReasonGroup::ALL {
            section id=(group.as_str()) {
                h2 { (phrases::site_reason_group(lang, *group)) }
                dl class="reasons" { @for row in rows.iter().filter(|row| row.id.group() == *group) { (entry(site, lang, row)) } }
            }
        }
    };
    site.page(&Page {
        script: Some("narrow.js"),
        twins: true,
        ..Page::new(lang, "reasons/", title, &lead, main)
    })
}

/// A reason in the list: title, meaning, who acts.
fn entry(site: &Site, lang: Lang, row: &Reasoned) -> Markup {
    html! {
        div {
            dt { a href=(site.to(&row.url)) { (row.title) } }
            dd { (inline(row.meaning)) }
            dd class="actor" { (phrases::text_labelled(lang, phrases::told_actor(lang), phrases::actor_name(lang, row.actor))) }
        }
    }
}

/// `/en/reasons/mailbox-full/`
pub(super) fn page(site: &Site, lang: Lang, reason: Reason) -> String {
    let texts = ReasonTexts::read(wording::reason_texts(reason, lang));
    let show = |other: &Reason| (said::title(*other, lang).into(), reason_url(*other, lang));
    let [before, after] = nav::around(Reason::ALL, &reason, show);
    let questions = questions(&texts, lang);
    let main = html! {
        (nav::crumbs(site, lang, &[(phrases::site_reasons(lang), "reasons/")], texts.title))
        article class="replycode rc-reason" {
            header { h1 { (texts.title) } p class="rc-means" { (inline(texts.meaning)) } }
            (strip(reason, lang))
            @for (id, question, answer) in &questions {
                section id=(id) { h2 { (question) } (PreEscaped(answer)) }
            }
            (codes(site, lang, reason))
            (replies(site, lang, reason))
        }
        (nav::neighbours(site, lang, &before, &after))
    };
    let faq: Vec<(&str, &str)> = questions
        .iter()
        .map(|(_, question, answer)| (*question, *answer))
        .collect();
    let path = path(reason);
    site.page(&Page {
        twins: true,
        about: Some(jsonld::questions(lang, &faq)),
        ..Page::new(lang, &path, texts.title, texts.meaning, main)
    })
}

/// Its path below the language.
pub(super) fn path(reason: Reason) -> String {
    format!("reasons/{}/", reason.as_str())
}

/// The sections that have a text: name, heading, HTML.
pub(super) fn questions<'t>(texts: &ReasonTexts<'t>, lang: Lang) -> Vec<(&'static str, &'static str, &'t str)> {
    let [means, steps, later, clears] = texts.sections;
    let all = [
        ("means", phrases::site_reason_means(lang), means),
        ("fix", phrases::site_reason_steps(lang), steps),
        ("later", phrases::site_reason_later(lang), later),
        ("clears", phrases::site_reason_clears(lang), clears),
    ];
    all.into_iter().filter(|(.., text)| !text.is_empty()).collect()
}

/// Who acts, whether the address is dead, whether it passes.
fn strip(reason: Reason, lang: Lang) -> Markup {
    let (now, later, clears) = wording::reason_facts(reason);
    html! {
        dl class="rc-facts" {
            div { dt { (phrases::told_actor(lang)) } dd { (phrases::actor_name(lang, now)) } }
            @if later != now {
                div { dt { (phrases::site_reason_actor_later(lang)) } dd { (phrases::actor_name(lang, later)) } }
            }
            div { dt { (phrases::site_reason_dead(lang)) } dd { (phrases::site_reason_dead_value(lang, Yes::of(reason.address_dead()))) } }
            div { dt { (phrases::site_reason_clears(lang)) } dd { (phrases::site_reason_clears_value(lang, Yes::of(clears == Some(true)))) } }
        }
    }
}

/// The codes that it comes under, the most frequent first: those that mean it, and others that come
/// with it more than once.
pub(super) fn usual_codes(site: &Site, reason: Reason) -> [Vec<Code>; 2] {
    let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
    for said in site.said.iter().filter(|said| said.reason == reason) {
        for code in [said.code.map(Code::Reply), said.enhanced.map(Code::Enhanced)]
            .into_iter()
            .flatten()
        {
            *counts.entry(code).or_default() += 1;
        }
    }
    let count = |code: &Code| counts.get(code).copied().unwrap_or_default();
    let means = |code: &Code| catalogue::reason(*code) == Some(reason);
    let mut usual: Vec<Code> = site
        .codes
        .iter()
        .copied()
        .filter(|code| means(code) || count(code) > 1)
        .collect();
    usual.sort_by_key(|code| core::cmp::Reverse(count(code)));
    let (reply, enhanced): (Vec<Code>, Vec<Code>) = usual.into_iter().partition(|code| matches!(code, Code::Reply(_)));
    [reply, enhanced].map(|codes| {
        let met = codes.iter().enumerate().filter(|(at, code)| *at < CODES || means(code));
        met.map(|(_, code)| *code).collect()
    })
}

fn codes(site: &Site, lang: Lang, reason: Reason) -> Markup {
    let labels = [
        phrases::site_reason_codes_reply(lang),
        phrases::site_reason_codes_enhanced(lang),
    ];
    let both = usual_codes(site, reason);
    html! {
        @if both.iter().any(|codes| !codes.is_empty()) {
            section id="codes" class="rc-usual" {
                h2 { (phrases::site_reason_codes(lang)) }
                @for (label, codes) in labels.into_iter().zip(&both).filter(|(_, codes)| !codes.is_empty()) {
                    p { (label) @for code in codes { " " (link(site, lang, *code)) } }
                }
            }
        }
    }
}

/// Every reply that tells it: of each provider, then of servers in general.
fn replies(site: &Site, lang: Lang, reason: Reason) -> Markup {
    let own: Vec<&Shown> = site.said.iter().filter(|said| said.reason == reason).collect();
    let of = |provider: Option<u8>| {
        own.iter()
            .copied()
            .filter(move |said| said.provider == provider)
            .collect::<Vec<_>>()
    };
    let named: Vec<u8> = super::providers::sorted(lang);
    let folded = |title: &str, replies: &[&Shown]| {
        html! {
            details {
                summary { (title) " " (said::count(replies.len(), lang)) }
                ul class="replies" { @for said in replies { (item(site, lang, said)) } }
            }
        }
    };
    html! {
        @if !own.is_empty() {
            section class="said" id="said" {
                h2 { (phrases::site_reason_wording(lang)) }
                p { (phrases::site_said_lead(lang)) }
                @let general = of(None);
                @if !general.is_empty() { (folded(phrases::site_said_many(lang), &general)) }
                @for provider in named {
                    @let replies = of(Some(provider));
                    @if !replies.is_empty() { (folded(wording::provider_name(provider, lang), &replies)) }
                }
            }
        }
    }
}
