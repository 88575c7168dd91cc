//! The pages as data: JSON in the shapes of the documentation, and Markdown.

use super::{Site, known::Known, providers, reasons, said};
use crate::{
    catalogue::{
        evidence, phrases,
        wording::{self, ReasonTexts},
    },
    compare::Comparison,
    diagnose::said::Shown,
    explain::{self, Explanation, reason_url},
    facts::Reason,
    lang::Lang,
    plain::{self, Style},
    render::markdown,
};
use alloc::{format, string::String, vec::Vec};
use serde::Serialize;
use serde_json::{Value, json};

fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default() + "\n"
}

/// An Explanation.
pub(super) fn code_json(explanation: &Explanation) -> String {
    text(explanation)
}

/// An explanation as the command prints it.
pub(super) fn code_md(lang: Lang, explanation: &Explanation) -> String {
    markdown::explanation(explanation, lang)
}

/// A Comparison.
pub(super) fn pair_json(comparison: &Comparison<&Known>) -> String {
    text(comparison)
}

/// A comparison as the command prints it.
pub(super) fn pair_md(lang: Lang, comparison: &Comparison<&Known>) -> String {
    let sides = [comparison.a.markdown(), comparison.b.markdown()].concat();
    markdown::around(comparison, &sides, lang)
}

/// What `replycode list` prints.
pub(super) fn list_json(lang: Lang) -> String {
    text(&explain::list(lang))
}

/// The codes as a list of links.
pub(super) fn list_md(site: &Site, lang: Lang) -> String {
    let rows = explain::list(lang);
    let items = rows.iter().map(|row| {
        (
            format!("{} {}", row.code.text(), row.title),
            format!("smtp/{}/", row.code.text()),
        )
    });
    links(site, lang, phrases::site_all_codes(lang), items)
}

/// What `replycode reasons` prints.
pub(super) fn reasons_json(lang: Lang) -> String {
    text(&explain::reasons(lang))
}

/// The reasons as a list of links.
pub(super) fn reasons_md(site: &Site, lang: Lang) -> String {
    let items = Reason::ALL
        .iter()
        .map(|reason| (said::title(*reason, lang).into(), reasons::path(*reason)));
    links(site, lang, phrases::site_reasons_title(lang), items)
}

/// A row of `replycode reasons`, and what its page says besides.
pub(super) fn reason_json(site: &Site, lang: Lang, reason: Reason) -> String {
    let rows = explain::reasons(lang);
    let row = rows.iter().find(|row| row.id == reason);
    let mut value = serde_json::to_value(row).unwrap_or_default();
    let texts = ReasonTexts::read(wording::reason_texts(reason, lang));
    let sections = reasons::questions(&texts, lang).into_iter();
    let (_, later, clears) = wording::reason_facts(reason);
    value["lang"] = json!(lang.tag());
    value["actorLater"] = json!(later);
    value["clears"] = json!(clears);
    value["sections"] = sections
        .map(|(id, heading, html)| json!({ "id": id, "heading": heading, "text": plain::text(html), "html": html }))
        .collect();
    value["codes"] = reasons::usual_codes(site, reason)
        .concat()
        .iter()
        .map(|code| json!(code))
        .collect();
    value["replies"] = site
        .said
        .iter()
        .filter(|said| said.reason == reason)
        .map(|said| reply(said, lang))
        .collect();
    text(&value)
}

/// The sections of a reason, then the replies that tell it.
pub(super) fn reason_md(site: &Site, lang: Lang, reason: Reason) -> String {
    let texts = ReasonTexts::read(wording::reason_texts(reason, lang));
    let mut out = format!("# {}\n\n{}\n", texts.title, texts.meaning);
    for (_, heading, html) in reasons::questions(&texts, lang) {
        out.push_str(&format!(
            "\n## {heading}\n\n{}\n",
            plain::lines(html, Style::Markdown).join("\n")
        ));
    }
    out.push_str(&format!("\n## {}\n\n", phrases::site_reason_wording(lang)));
    for said in site.said.iter().filter(|said| said.reason == reason) {
        out.push_str(&quoted(said));
        if let Some(provider) = said.provider {
            out.push_str(&format!(" ({})", wording::provider_name(provider, lang)));
        }
        out.push('\n');
    }
    out
}

/// The providers with how many replies are known.
pub(super) fn providers_json(site: &Site, lang: Lang) -> String {
    let row = |provider: u8| {
        let mut value = provider_head(lang, provider);
        value["count"] = json!(providers::replies(site, provider).len());
        value
    };
    text(&providers::sorted(lang).into_iter().map(row).collect::<Vec<_>>())
}

/// The providers as a list of links.
pub(super) fn providers_md(site: &Site, lang: Lang) -> String {
    let items = providers::sorted(lang)
        .into_iter()
        .map(|provider| (wording::provider_name(provider, lang).into(), providers::path(provider)));
    links(site, lang, phrases::site_providers_title(lang), items)
}

/// A provider with its replies.
pub(super) fn provider_json(site: &Site, lang: Lang, provider: u8) -> String {
    let mut value = provider_head(lang, provider);
    value["replies"] = site
        .said
        .iter()
        .filter(|said| said.provider == Some(provider))
        .map(|said| reply(said, lang))
        .collect();
    text(&value)
}

fn provider_head(lang: Lang, provider: u8) -> Value {
    json!({
        "id": wording::provider_id(provider),
        "lang": lang.tag(),
        "name": wording::provider_name(provider, lang),
        "hosts": wording::provider_hosts(provider).collect::<Vec<_>>(),
        "software": evidence::is_software(provider),
        "url": format!("/{}/{}", lang.tag(), providers::path(provider)),
    })
}

/// Each reply of a provider with its meaning.
pub(super) fn provider_md(site: &Site, lang: Lang, provider: u8) -> String {
    let mut out = format!(
        "# {}\n",
        phrases::site_provider_title(lang, wording::provider_name(provider, lang))
    );
    for reply in providers::replies(site, provider) {
        out.push('\n');
        reply.iter().for_each(|said| out.push_str(&(quoted(said) + "\n")));
        let first = reply[0];
        let about = [
            Some(said::title(first.reason, lang)),
            first.meaning(lang),
            Some(first.source.title),
        ];
        about
            .into_iter()
            .flatten()
            .for_each(|line| out.push_str(&format!("  {line}\n")));
    }
    out
}

/// A reply as data.
fn reply(said: &Shown, lang: Lang) -> Value {
    json!({
        "id": Some(said.id).filter(|id| !id.is_empty()),
        "provider": said.provider.map(wording::provider_id).or(said.server),
        "text": said.text,
        "code": said.code,
        "enhanced": said.enhanced,
        "token": said.token,
        "meaning": said.meaning(lang),
        "outcome": said.outcome,
        "reason": said.reason,
        "reasonUrl": reason_url(said.reason, lang),
        "actor": said.actor,
        "addressDead": said.address_dead,
        "clears": said.clears,
        "wait": said.wait,
        "source": said.source,
    })
}

fn quoted(said: &Shown) -> String {
    format!("- `{}`", said.text.replace('`', "'"))
}

fn links(site: &Site, lang: Lang, title: &str, items: impl Iterator<Item = (String, String)>) -> String {
    let rows: String = items
        .map(|(title, path)| {
            format!(
                "- [{title}]({})\n",
                site.full(&format!("/{}/{path}index.md", lang.tag()))
            )
        })
        .collect();
    format!("# {title}\n\n{rows}")
}
