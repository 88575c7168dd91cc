//! The list of all codes, and what other pages borrow from it.

use super::{Site, nav, page::Page, stages};
use crate::{
    Code,
    catalogue::phrases,
    explain::{self, Listed, subject_of},
    facts::{Kind, Severity, Stage, Status, Subject},
    lang::Lang,
    render::html::tone,
};
use alloc::{format, string::String, vec::Vec};
use maud::{Markup, html};

/// `/en/smtp/`: reply codes by class, enhanced codes by subject, then those that nobody defines.
pub(super) fn list(site: &Site, lang: Lang) -> String {
    let rows = explain::list(lang);
    let registered = |row: &Listed| row.status != Status::Seen;
    let main = html! {
        header class="lead" {
            h1 { (phrases::site_all_codes(lang)) }
            p { (phrases::site_count(lang, &format!("{}", rows.len()))) " · " a href=(site.in_lang(lang, stages::PATH)) { (phrases::site_stages(lang)) } }
        }
        (filter(lang))
        (contents(lang))
        @for severity in Severity::ALL {
            section id=(severity.as_str()) {
                h2 { (phrases::site_group(lang, *severity)) }
                (cards(site, lang, &rows, |row| row.kind == Kind::Reply && registered(row) && row.severity == Some(*severity)))
            }
        }
        section id="enhanced" {
            h2 { (phrases::site_enhanced_group(lang)) }
            @for subject in Subject::ALL {
                section id=(format!("x-{}", subject.as_str())) {
                    h3 { (phrases::subject_name(lang, *subject)) }
                    (cards(site, lang, &rows, |row| subject_of(row.code) == Some(*subject)))
                }
            }
        }
        section id="seen" {
            h2 { (phrases::site_seen_group(lang)) }
            (cards(site, lang, &rows, |row| !registered(row)))
        }
    };
    let (title, lead) = (phrases::site_all_codes(lang), phrases::site_home_lead(lang));
    site.page(&Page {
        script: Some("list.js"),
        twins: true,
        ..Page::new(lang, "smtp/", title, lead, main)
    })
}

/// The classes, and what follows them.
fn contents(lang: Lang) -> Markup {
    let classes = Severity::ALL
        .iter()
        .map(|class| (class.as_str(), phrases::site_group(lang, *class)));
    let others = [
        ("enhanced", phrases::site_enhanced_group(lang)),
        ("seen", phrases::site_seen_group(lang)),
    ];
    let all: Vec<_> = classes
        .chain(others)
        .map(|(anchor, title)| (anchor, html! { (title) }, None))
        .collect();
    nav::contents(lang, &all)
}

/// Class, subject and stage as choices; hidden until the script that obeys them runs.
fn filter(lang: Lang) -> Markup {
    let all = || html! { option value="" { (phrases::site_filter_all(lang)) } };
    html! {
        form class="filter compare" hidden aria-label=(phrases::site_filter(lang)) {
            label { span { (phrases::fact_severity(lang)) } select name="class" { (all())
                @for severity in Severity::ALL { option value=(severity.as_str()) { (phrases::severity_name(lang, *severity)) } }
            } }
            label { span { (phrases::fact_subject(lang)) } select name="subject" { (all())
                @for subject in Subject::ALL { option value=(subject.as_str()) { (phrases::subject_name(lang, *subject)) } }
            } }
            label { span { (phrases::site_filter_stage(lang)) } select name="stage" { (all())
                @for stage in Stage::ALL.iter().filter(|stage| **stage != Stage::Any) { option value=(stage.as_str()) { (stage.as_str()) } }
            } }
            button type="submit" { (phrases::site_filter_reset(lang)) }
        }
    }
}

/// The rows that are wanted, each with its title.
pub(super) fn cards(site: &Site, lang: Lang, rows: &[Listed], wanted: impl Fn(&Listed) -> bool) -> Markup {
    html! {
        ul class="cards" { @for row in rows.iter().filter(|row| wanted(row)) {
            @if let Some(url) = &row.url {
                li class=(format!("rc-tone-{}", tone(row.severity))) data-class=[row.severity.map(Severity::as_str)]
                    data-subject=[subject_of(row.code).map(Subject::as_str)] data-stages=(stages(site, lang, row.code)) {
                    a href=(site.to(url)) { span class="rc-code" { (row.code.text()) } " " span { (row.title) } }
                }
            }
        } }
    }
}

/// The stages of a code behind each other, each between bars.
fn stages(site: &Site, lang: Lang, code: Code) -> String {
    let names: Vec<&str> = site
        .usual_stages(lang, code)
        .iter()
        .copied()
        .map(Stage::as_str)
        .collect();
    format!("|{}|", names.join("|"))
}

/// Two fields and a button: any two codes.
pub(super) fn compare_form(site: &Site, lang: Lang) -> Markup {
    let field = |name: &str, label: &str, example: &str| {
        html! {
            label { span { (label) } input type="text" name=(name) required autocomplete="off" placeholder=(example) size="8" maxlength="16"; }
        }
    };
    html! {
        form class="compare" action=(site.in_lang(lang, "smtp/compare/")) method="get" {
            (field("a", phrases::site_compare_first(lang), "354"))
            (field("b", phrases::site_compare_second(lang), "554"))
            button type="submit" { (phrases::site_compare_button(lang)) }
        }
    }
}
