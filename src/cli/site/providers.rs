//! The pages of providers: every reply that one publishes or is seen to send.

use super::{
    Site, nav,
    page::Page,
    said::{self, codes, source},
};
use crate::{
    catalogue::{evidence, phrases, wording},
    diagnose::said::Shown,
    explain::reason_url,
    facts::{Reason, Yes},
    lang::Lang,
    render::{diagnosis::waiting, inline::inline},
};
use alloc::{format, string::String, vec::Vec};
use maud::{Markup, html};

/// A page with more reasons than these says first which ones.
const CONTENTS: usize = 2;

/// Its path below the language.
pub(super) fn path(provider: u8) -> String {
    format!("providers/{}/", wording::provider_id(provider))
}

/// Where a reply stands, without the base path.
pub(super) fn reply_url(provider: u8, said: &Shown, lang: Lang) -> String {
    format!("/{}/{}#{}", lang.tag(), path(provider), anchor(said))
}

/// The name of a reply within its page, the same in every language.
fn anchor(said: &Shown) -> String {
    format!("reply-{}", said.id)
}

/// The replies of a provider, those of one rule together.
pub(super) fn replies(site: &Site, provider: u8) -> Vec<Vec<&Shown>> {
    let own: Vec<&Shown> = site
        .said
        .iter()
        .filter(|said| said.provider == Some(provider))
        .collect();
    own.chunk_by(|one, other| one.id == other.id)
        .map(<[&Shown]>::to_vec)
        .collect()
}

/// Every provider by its name in the language, those with letters before those with Han characters.
pub(super) fn sorted(lang: Lang) -> Vec<u8> {
    let mut all: Vec<u8> = wording::providers().collect();
    all.sort_by_cached_key(|provider| wording::provider_name(*provider, lang).to_lowercase());
    all
}

/// `/en/providers/`
pub(super) fn list(site: &Site, lang: Lang) -> String {
    let all = sorted(lang);
    let group = |software: bool| {
        all.iter()
            .copied()
            .filter(move |one| evidence::is_software(*one) == software)
    };
    let title = phrases::site_providers_title(lang);
    let lead = phrases::site_providers_lead(lang, &format!("{}", all.len()));
    let main = html! {
        (nav::crumbs(site, lang, &[], phrases::site_providers(lang)))
        header class="lead" { h1 { (title) } p { (lead) } }
        @for (id, heading, software) in [
            ("services", phrases::site_providers_services(lang), false),
            ("software", phrases::site_providers_software(lang), true),
        ] {
            section id=(id) { h2 { (heading) } (cards(site, lang, group(software))) }
        }
    };
    site.page(&Page {
        script: Some("narrow.js"),
        twins: true,
        ..Page::new(lang, "providers/", title, &lead, main)
    })
}

/// Providers as links, each with how many replies are known.
pub(super) fn cards(site: &Site, lang: Lang, all: impl Iterator<Item = u8>) -> Markup {
    html! {
        ul class="cards providers" { @for provider in all {
            li {
                a href=(site.in_lang(lang, &path(provider))) {
                    span { (wording::provider_name(provider, lang)) } " "
                    (said::count(replies(site, provider).len(), lang))
                }
            }
        } }
    }
}

/// `/en/providers/gmail/`
pub(super) fn page(site: &Site, lang: Lang, provider: u8) -> String {
    let name = wording::provider_name(provider, lang);
    let replies = replies(site, provider);
    let lead = match replies.len() {
        1 => phrases::site_provider_lead_one(lang).into(),
        count => phrases::site_provider_lead(lang, &format!("{count}")),
    };
    let title = phrases::site_provider_title(lang, name);
    let show = |other: &u8| {
        (
            wording::provider_name(*other, lang).into(),
            format!("/{}/{}", lang.tag(), path(*other)),
        )
    };
    let [before, after] = nav::around(&sorted(lang), &provider, show);
    let main = html! {
        (nav::crumbs(site, lang, &[(phrases::site_providers(lang), "providers/")], name))
        article class="replycode rc-provider" {
            header { h1 { (title) } p class="rc-means" { (lead) } (hosts(provider, lang)) }
            (contents(lang, &replies))
            @for reason in Reason::ALL { (of_reason(site, lang, *reason, &replies)) }
        }
        (nav::neighbours(site, lang, &before, &after))
    };
    site.page(&Page {
        twins: true,
        ..Page::new(lang, &path(provider), &title, &lead, main)
    })
}

fn hosts(provider: u8, lang: Lang) -> Markup {
    let hosts: Vec<&str> = wording::provider_hosts(provider).collect();
    html! {
        @if !hosts.is_empty() {
            p class="hosts" { (phrases::site_provider_hosts(lang)) @for host in hosts { " " code { (host) } } }
        }
    }
}

/// The reasons that it gives, and how often.
fn contents(lang: Lang, replies: &[Vec<&Shown>]) -> Markup {
    let count = |reason: &Reason| replies.iter().filter(|reply| reply[0].reason == *reason).count();
    let given: Vec<_> = Reason::ALL
        .iter()
        .filter(|reason| count(reason) > 0)
        .map(|reason| {
            let number = html! { span class="count" { (count(reason)) } };
            (reason.as_str(), html! { (said::title(*reason, lang)) }, Some(number))
        })
        .collect();
    html! { @if given.len() > CONTENTS { (nav::contents(lang, &given)) } }
}

/// The replies of one reason, under its name.
fn of_reason(site: &Site, lang: Lang, reason: Reason, replies: &[Vec<&Shown>]) -> Markup {
    let own: Vec<&Vec<&Shown>> = replies.iter().filter(|reply| reply[0].reason == reason).collect();
    html! {
        @if !own.is_empty() {
            section id=(reason.as_str()) {
                h2 { a href=(site.to(&reason_url(reason, lang))) { (said::title(reason, lang)) } }
                ul class="replies" { @for reply in own { (one(site, lang, reply)) } }
            }
        }
    }
}

/// A reply: its words, what the provider means, who acts, how long it lasts, who shows it.
fn one(site: &Site, lang: Lang, reply: &[&Shown]) -> Markup {
    let first = reply[0];
    html! {
        li id=(anchor(first)) {
            @for said in reply { (said::words(said.text)) }
            @if let Some(meaning) = first.meaning(lang) { p class="meaning" { (inline(meaning)) } }
            dl class="rc-facts" { @for (name, value) in facts(site, lang, first) { div { dt { (name) } dd { (value) } } } }
            p class="by" { (phrases::told_source(lang)) " " (source(first)) }
        }
    }
}

/// What holds for a reply, label and value.
pub(super) fn facts(site: &Site, lang: Lang, said: &Shown) -> Vec<(&'static str, Markup)> {
    let text = |text: &str| html! { (text) };
    let mut rows = Vec::new();
    let codes = codes(site, lang, said);
    if !codes.is_empty() {
        rows.push((
            phrases::site_reply_codes(lang),
            html! { @for code in codes { (code) " " } },
        ));
    }
    rows.push((phrases::told_actor(lang), text(phrases::actor_name(lang, said.actor))));
    if let Some(outcome) = said.outcome {
        rows.push((phrases::told_outcome(lang), text(phrases::outcome_name(lang, outcome))));
    }
    rows.push((
        phrases::told_dead(lang),
        text(phrases::dead_value(lang, Yes::of(said.address_dead))),
    ));
    if let Some(clears) = said.clears {
        rows.push((
            phrases::told_clears(lang),
            text(phrases::clears_value(lang, Yes::of(clears))),
        ));
    }
    if let Some(wait) = &said.wait {
        rows.push((phrases::told_wait(lang), text(&waiting(wait, lang))));
    }
    rows
}
