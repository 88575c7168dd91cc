//! Explanations and comparisons as Markdown.

use crate::{
    catalogue::phrases,
    compare::{Comparison, Difference},
    entry::Entry,
    explain::Explanation,
    lang::Lang,
    plain::{self, Style},
    render::{diagnosis::rows, excerpt::Excerpt},
};
use alloc::{
    format,
    string::{String, ToString},
};

/// The whole explanation.
#[must_use]
pub fn explanation(explanation: &Explanation, lang: Lang) -> String {
    let mut out = String::new();
    explanation
        .warnings
        .iter()
        .for_each(|warned| out.push_str(&format!("> {}\n\n", warned.message)));
    if explanation.reply.is_some() {
        diagnosis(&mut out, explanation, lang);
    }
    for entry in explanation.entries() {
        out.push_str(&format!(
            "# {}\n\n{}\n",
            phrases::entry_title(lang, &entry.code.text(), &entry.title),
            entry.means
        ));
        for section in &entry.sections {
            heading(&mut out, 2, section.heading);
            body(&mut out, &section.html);
        }
        if !entry.by_stage.is_empty() {
            heading(&mut out, 2, phrases::entry_by_stage(lang));
            entry
                .by_stage
                .iter()
                .for_each(|at| out.push_str(&format!("- {}\n", at.means)));
        }
        heading(&mut out, 2, phrases::entry_references(lang));
        entry
            .references
            .iter()
            .for_each(|r| out.push_str(&format!("- [{}]({})\n", r.title, r.url)));
    }
    out
}

/// What a reply means and what to do, without the entries of its codes: to be sent to a colleague.
#[must_use]
pub fn summary(explanation: &Explanation, lang: Lang) -> String {
    let mut out = String::new();
    diagnosis(&mut out, explanation, lang);
    out
}

/// What a whole reply means, before the entries of its codes.
fn diagnosis(out: &mut String, explanation: &Explanation, lang: Lang) {
    let found = &explanation.diagnosis;
    out.push_str(&format!("# {}\n\n", phrases::told_title(lang)));
    let shown = Excerpt::of(explanation);
    if shown.before > 0 {
        out.push_str(&format!(
            "{}\n\n",
            phrases::told_before(lang, &shown.before.to_string())
        ));
    }
    // To Markdown a lone CR ends a line as well, and what stands behind it would be no longer in the block.
    let text = shown.text.replace("\r\n", "\n").replace('\r', "\n");
    text.lines().for_each(|line| out.push_str(&format!("    {line}\n")));
    if shown.after > 0 {
        out.push_str(&format!("\n{}\n", phrases::told_after(lang, &shown.after.to_string())));
    }
    out.push_str(&format!("\n{}\n\n", found.summary));
    rows(found, lang)
        .iter()
        .for_each(|(name, value)| item(out, name, value, lang));
    heading(out, 2, phrases::told_steps(lang));
    for (at, step) in found.next_steps.iter().enumerate() {
        out.push_str(&format!("{}. {step}\n", at + 1));
    }
    if let Some(source) = &found.source {
        let title = match source.url {
            Some(url) => format!("[{}]({url})", source.title),
            None => source.title.into(),
        };
        out.push_str(&format!("\n{} {title} ({})\n", phrases::told_source(lang), source.date));
    }
    out.push('\n');
}

/// The whole comparison, its differences as a table.
#[must_use]
pub fn comparison(comparison: &Comparison, lang: Lang) -> String {
    around(comparison, &[side(&comparison.a), side(&comparison.b)].concat(), lang)
}

/// The same around the two entries, which whoever shows many pairs has rendered by [`side`] once.
pub(crate) fn around<E: AsRef<Entry>>(comparison: &Comparison<E>, sides: &str, lang: Lang) -> String {
    let mut out = String::new();
    told(&mut out, comparison, lang);
    out.push_str(sides);
    heading(&mut out, 2, phrases::compare_learn(lang));
    for link in &comparison.see_also {
        if link.url.starts_with('/') {
            put(&mut out, &["- ", &link.title, "\n"]);
        } else {
            put(&mut out, &["- [", &link.title, "](", &link.url, ")\n"]);
        }
    }
    out
}

/// All that is told of the two together.
fn told<E: AsRef<Entry>>(out: &mut String, comparison: &Comparison<E>, lang: Lang) {
    put(out, &["# ", &comparison.title, "\n\n", &comparison.summary, "\n"]);
    let relation = comparison.relation.as_ref().map(|relation| &relation.sentence);
    for more in [relation, comparison.note.as_ref()].into_iter().flatten() {
        put(out, &["\n", more, "\n"]);
    }
    heading(out, 2, phrases::compare_differences(lang));
    for d in &comparison.differences {
        put(out, &["- ", &d.sentence, "\n"]);
    }
    let codes = [&comparison.a, &comparison.b].map(|entry| entry.as_ref().code.text());
    table(out, &codes, &comparison.differences);
    if !comparison.similarities.is_empty() {
        heading(out, 2, phrases::compare_similarities(lang));
        for s in &comparison.similarities {
            put(out, &["- ", &s.sentence, "\n"]);
        }
    }
    heading(out, 2, phrases::compare_choose(lang));
    for c in &comparison.choose {
        item(out, &c.code.text(), &c.advice, lang);
    }
}

/// An item of a list, after the name of what it is about.
fn item(out: &mut String, name: &str, value: &str, lang: Lang) {
    let name = ["**", name, "**"].concat();
    put(out, &["- ", &phrases::text_labelled(lang, &name, value), "\n"]);
}

/// Parts behind each other; `format!` would make a text of its own of each line first.
fn put(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

fn heading(out: &mut String, level: usize, text: &str) {
    put(out, &["\n", &"#".repeat(level), " ", text, "\n\n"]);
}

/// A section's paragraphs and lists.
fn body(out: &mut String, html: &str) {
    for line in plain::lines(html, Style::Markdown) {
        out.push_str(&line);
        out.push('\n');
    }
}

fn table(out: &mut String, [a, b]: &[String; 2], differences: &[Difference]) {
    put(out, &["\n| | ", a, " | ", b, " |\n|---|---|---|\n"]);
    for d in differences {
        put(out, &["| ", d.heading, " | ", &d.a, " | ", &d.b, " |\n"]);
    }
}

/// One of the two entries, whole.
pub(crate) fn side(entry: &Entry) -> String {
    let mut out = String::new();
    heading(&mut out, 2, &format!("{} {}", entry.code, entry.title));
    for section in &entry.sections {
        out.push_str(&format!("### {}\n\n", section.heading));
        body(&mut out, &section.html);
        out.push('\n');
    }
    out
}
