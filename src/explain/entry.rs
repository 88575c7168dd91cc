//! A known code as the view that all renderers share.

use super::{digits as unregistered, kind, meaning};
use crate::{
    catalogue::{self, At, Prose, Record, Source, phrases},
    code::{Code, digits},
    entry::{Entry, Reference, Section, StageMeaning},
    facts::{Category, Severity, Stage, Status, Subject},
    lang::Lang,
};
use alloc::{string::String, vec::Vec};

/// The entry of any code that may exist: from the catalogue, else from its digits.
pub(crate) fn entry(code: Code, lang: Lang) -> Entry {
    match catalogue::find(code, lang) {
        Some((record, prose)) => known(&record, &prose, lang),
        None => unregistered::entry(code, lang),
    }
}

fn known(record: &Record, prose: &Prose, lang: Lang) -> Entry {
    let code = record.code;
    let severity = Severity::of_digit(code.class());
    Entry {
        code,
        kind: kind(code),
        registered: matches!(record.status, Status::Registered | Status::Obsolete),
        status: record.status,
        title: prose.title.into(),
        phrase: record.phrase,
        means: meaning(lang, code, prose.means),
        severity,
        class: class(code, severity),
        class_name: severity.map(|severity| phrases::severity_name(lang, severity)),
        category: severity.and_then(|_| group(code, lang)),
        stages: record.at.iter().map(|at| at.stage).collect(),
        message: record.message,
        actor: record.actor,
        retry: record.retry,
        closes_connection: record.closes,
        reason: record.reason,
        by_stage: by_stage(record, prose, lang),
        usual_with: record.usual_with.clone(),
        sections: sections(prose.sections, lang),
        references: references(record, lang),
        related: record.related.clone(),
        url: Some(url(code, lang)),
        usual_stages: usual_stages(record),
        unusual: record.unusual,
        clause: prose.means.into(),
        about: prose.about.into(),
        act: prose.act.into(),
    }
}

/// `5yz`
pub(super) fn class(code: Code, severity: Option<Severity>) -> Option<String> {
    severity.map(|_| digits(code.class()) + "yz")
}

/// The second digit's meaning (RFC 5321, section 4.2.1); `None` above 5.
pub(crate) const fn category(code: Code) -> Option<Category> {
    let Code::Reply(reply) = code else { return None };
    Some(match reply.0 / 10 % 10 {
        0 => Category::Syntax,
        1 => Category::Information,
        2 => Category::Connections,
        3 => Category::Unspecified3,
        4 => Category::Unspecified4,
        5 => Category::MailSystem,
        _ => return None,
    })
}

/// The subject of an enhanced code (RFC 3463, section 2); `None` above 7, and for reply codes.
pub(crate) fn subject(code: Code) -> Option<Subject> {
    let Code::Enhanced(enhanced) = code else { return None };
    Subject::ALL.get(usize::from(enhanced.subject)).copied()
}

/// The second digit's name, or the subject's.
pub(super) fn group(code: Code, lang: Lang) -> Option<&'static str> {
    match code {
        Code::Reply(_) => category(code).map(|category| phrases::category_name(lang, category)),
        Code::Enhanced(_) => subject(code).map(|subject| phrases::subject_name(lang, subject)),
    }
}

fn by_stage(record: &Record, prose: &Prose, lang: Lang) -> Vec<StageMeaning> {
    let differing = record
        .at
        .iter()
        .filter_map(|at| at.differs.as_ref().map(|differs| (at, differs)));
    differing
        .zip(&prose.at)
        .map(|((at, differs), clause)| StageMeaning {
            stage: at.stage,
            means: phrases::entry_means_at(lang, at.stage, clause),
            message: differs.message,
            actor: differs.actor,
            // The build refuses a stage of a reply code without a source, and no other kind has such stages.
            reference: reference(at.sources[0], lang),
        })
        .collect()
}

/// The three sections with their headings; `html` is compiled in.
pub(super) fn sections<T: Into<crate::entry::Text>>(html: [T; 3], lang: Lang) -> Vec<Section> {
    let ids = ["description", "when", "fix"];
    let headings = [
        phrases::section_description(lang),
        phrases::section_when(lang),
        phrases::section_fix(lang),
    ];
    let rows = ids.into_iter().zip(headings).zip(html);
    rows.map(|((id, heading), html)| Section {
        id,
        heading,
        html: html.into(),
    })
    .collect()
}

/// The defining section first, then what the stages rest on.
fn references(record: &Record, lang: Lang) -> Vec<Reference> {
    let stages = record.at.iter().flat_map(|at: &At| &at.sources);
    let mut found = Vec::new();
    for source in core::iter::once(&record.source).chain(stages) {
        let reference = reference(*source, lang);
        if !found.contains(&reference) {
            found.push(reference);
        }
    }
    found
}

/// A section of an RFC as a link to its page.
pub(crate) fn reference(source: Source, lang: Lang) -> Reference {
    let Source { rfc, section } = source;
    if rfc == 0 {
        // Defined by an Internet-Draft alone.
        return Reference {
            title: section.into(),
            url: ["https://datatracker.ietf.org/doc/", section, "/"].concat(),
        };
    }
    Reference {
        title: phrases::reference_rfc(lang, &digits(rfc), section),
        url: ["https://www.rfc-editor.org/rfc/rfc", &digits(rfc), "#section-", section].concat(),
    }
}

/// The path of a code's page, without the base path.
pub(crate) fn url(code: Code, lang: Lang) -> String {
    ["/", lang.tag(), "/smtp/", &code.text(), "/"].concat()
}

/// The frequent stages, or all where none is.
fn usual_stages(record: &Record) -> Vec<Stage> {
    let rare = record.at.iter().all(|at| at.rare);
    let usual = record.at.iter().filter(|at| rare || !at.rare);
    usual.map(|at| at.stage).collect()
}
