//! What a whole reply means: its reason, who acts, whether the address is dead, what to do next.
//!
//! The most specific decides: the provider's own token or wording, the general wording, the
//! enhanced code, the reply code. What nothing decides is said to be unclear.

mod fill;
mod rules;
#[cfg(feature = "cli")]
pub(crate) mod said;
mod text;
mod words;

use crate::{
    catalogue::{
        self,
        wording::{self, ReasonTexts, Rule},
    },
    code::{Code, EnhancedCode, ReplyCode},
    facts::{Actor, Outcome, Reason, Severity, Stage},
    lang::Lang,
    plain,
    reply::{self, Reply, Said},
};
use alloc::{borrow::ToOwned, string::String, vec::Vec};
use rules::Verdict;
use serde::Serialize;
use text::Text;

/// What the input, taken as a whole, means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Diagnosis {
    /// What the sending server's queue does, by the class; `None` where there is no code.
    pub outcome: Option<Outcome>,
    /// The cause; `None` for 2yz and 3yz.
    pub reason: Option<Reason>,
    /// Who acts next.
    pub actor: Actor,
    /// The receiving service, or the mail software where only that is known; `None` where nothing tells it.
    pub provider: Option<&'static str>,
    /// What decided the reason; `None` where it is unclear.
    pub basis: Option<Basis>,
    /// Stop mailing this address. Never by guess, never at 4yz.
    pub address_dead: bool,
    /// Whether it passes by itself, whatever the number says; `None` where that is not known.
    pub clears: Option<bool>,
    /// How long it takes to clear; `None` where nobody says.
    pub wait: Option<Wait>,
    /// Who says so, for what only one provider says.
    pub source: Option<Source>,
    /// What this reply means, in one to five sentences.
    pub summary: String,
    /// What to do, in order.
    pub next_steps: Vec<String>,
    /// The reason's title.
    #[serde(skip)]
    pub(crate) cause: String,
    /// The texts that this module lacks and was not given: `reasons/greylisted`, `providers/gmail`.
    #[serde(skip)]
    pub(crate) wants: Vec<String>,
}

/// What decided a reason, the most specific first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A provider's own code.
    Token,
    /// The words of the reply.
    Wording,
    /// The enhanced status code.
    Enhanced,
    /// The reply code.
    Code,
    /// The command that it answers, together with the words or the code.
    Stage,
}

/// ISO 8601 durations; `None` where the provider gives one bound only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Wait {
    /// Not before.
    #[cfg_attr(feature = "cli", schemars(extend("pattern" = "^P(T[1-9][0-9]*[HM]|[1-9][0-9]*D)$")))]
    pub least: Option<&'static str>,
    /// At the latest.
    #[cfg_attr(feature = "cli", schemars(extend("pattern" = "^P(T[1-9][0-9]*[HM]|[1-9][0-9]*D)$")))]
    pub most: Option<&'static str>,
}

/// Who says what only one provider says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Source {
    /// What it is called.
    pub title: &'static str,
    /// Its address; `None` where it has none.
    pub url: Option<&'static str>,
    /// When it was read: `2026-02-12`.
    #[cfg_attr(feature = "cli", schemars(extend("pattern" = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")))]
    pub date: &'static str,
}

/// What can be told of a reply without words: a line of `classify`.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub outcome: Option<Outcome>,
    pub reason: Option<Reason>,
    pub actor: Actor,
    pub provider: Option<&'static str>,
    pub basis: Option<Basis>,
    pub address_dead: bool,
    clears: Option<bool>,
    verdict: Verdict,
}

/// So many bytes of the input are looked at where the reply's own words say nothing.
const CONTEXT: usize = 4000;

/// So many bytes of a reply are weighed: as many as `classify` reads of a line.
const LONGEST: usize = 64 * 1024;

/// Weighs a reply; `input` is what it was found in. `None` for a text without a code that no wording
/// knows.
pub(crate) fn find(reply: &Said, input: &str) -> Option<Finding> {
    let weigh = |text: &str| {
        let mut rooms = Default::default();
        rules::weigh(reply, &Text::of(text, &mut rooms))
    };
    let mut verdict = weigh(beginning(reply.text, LONGEST));
    if verdict.rule.is_none() && (input.len() > reply.text.len() || !reply::is_spaced(reply.text)) {
        // A bounce often says in its own words what the reply leaves out.
        let around = weigh(beginning(input, CONTEXT));
        verdict = Verdict {
            provider: verdict.provider.or(around.provider),
            rule: around.rule,
        };
    }
    let class = class(reply.code, reply.enhanced);
    if class.is_none() && verdict.rule.is_none() {
        return None;
    }
    let mut found = finding(reply.code, reply.enhanced, class, verdict);
    // Before the first RCPT TO no recipient has been named: what does not exist there is the sender's, unless the
    // whole host takes no mail.
    let of_host = reply.code == Some(ReplyCode(521));
    if reply.command == Some(Stage::MailFrom) && !of_host && found.reason.is_some_and(Reason::address_dead) {
        found = of_sender(found);
    }
    // RFC 7504 has 521 say that a host takes no mail at all; to turn away one client, many servers send it too. Words
    // that nobody knows leave that open, and in doubt an address is kept.
    if found.basis == Some(Basis::Code) && reply.code == Some(ReplyCode(521)) && !reply.text.is_empty() {
        found.address_dead = false;
    }
    Some(found)
}

/// The same of the sender's address.
fn of_sender(found: Finding) -> Finding {
    let (now, later, _) = wording::reason_facts(Reason::SenderRejected);
    Finding {
        reason: Some(Reason::SenderRejected),
        actor: if found.outcome == Some(Outcome::Retry) {
            later
        } else {
            now
        },
        basis: Some(Basis::Stage),
        address_dead: false,
        clears: None,
        verdict: Verdict {
            provider: found.verdict.provider,
            rule: None,
        },
        ..found
    }
}

/// What codes without any words mean.
pub(crate) fn of_codes(code: Option<ReplyCode>, enhanced: Option<EnhancedCode>) -> Finding {
    let nothing = Verdict {
        provider: None,
        rule: None,
    };
    finding(code, enhanced, class(code, enhanced), nothing)
}

/// So many bytes of a text, less the rest of a character.
fn beginning(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}

fn finding(code: Option<ReplyCode>, enhanced: Option<EnhancedCode>, class: Option<u16>, verdict: Verdict) -> Finding {
    let severity = class.and_then(Severity::of_digit);
    let refused = !matches!(severity, Some(Severity::Success | Severity::Intermediate));
    let rule = verdict.rule.as_ref();
    let (reason, basis) = match rule.and_then(|rule| rule.reason.map(|reason| (reason, rule))) {
        _ if !refused => (None, None),
        Some((Reason::Unclear, _)) => (Some(Reason::Unclear), None),
        Some((reason, rule)) if rule.token() => (Some(reason), Some(Basis::Token)),
        Some((reason, rule)) if rule.length == 0 => (Some(reason), Some(Basis::Enhanced)),
        Some((reason, _)) => (Some(reason), Some(Basis::Wording)),
        None => by_codes(code, enhanced),
    };
    let transient = severity == Some(Severity::Transient);
    // A login is about whoever sends, not about an address that is written to.
    let of_login = code.is_some_and(|code| OF_LOGIN.contains(&code.0));
    let facts = reason.map(wording::reason_facts);
    let actor = match (rule.and_then(|rule| rule.actor), facts) {
        (Some(actor), _) if refused => actor,
        (_, Some((_, later, _))) if transient => later,
        (_, Some((now, ..))) => now,
        _ => Actor::Nobody,
    };
    let dead = !matches!(
        severity,
        Some(Severity::Transient | Severity::Success | Severity::Intermediate)
    ) && !of_login
        && basis.is_some()
        && reason.is_some_and(Reason::address_dead)
        && rule.map_or_else(|| agree(code, enhanced), Rule::dead);
    Finding {
        outcome: severity.map(Outcome::of),
        reason,
        actor,
        provider: verdict
            .provider
            .map(wording::provider_id)
            .or_else(|| rule.and_then(Rule::server)),
        basis,
        address_dead: dead,
        clears: rule
            .and_then(Rule::clears)
            .or_else(|| facts.and_then(|facts| facts.2).filter(|_| transient)),
        verdict,
    }
}

/// The class that the sending server goes by: the reply code's, else the enhanced code's.
fn class(code: Option<ReplyCode>, enhanced: Option<EnhancedCode>) -> Option<u16> {
    let class = code.map(|code| code.0 / 100);
    class.or(enhanced.map(|enhanced| enhanced.class))
}

/// Whether two codes are of one class; codes that contradict each other leave a doubt, and in doubt an
/// address is kept.
fn agree(code: Option<ReplyCode>, enhanced: Option<EnhancedCode>) -> bool {
    code.zip(enhanced)
        .is_none_or(|(code, enhanced)| code.0 / 100 == enhanced.class)
}

/// Replies that a login or a start of TLS alone gets (RFC 4954, section 6; RFC 3207, section 4).
const OF_LOGIN: [u16; 6] = [432, 454, 530, 534, 535, 538];

/// Whether a reply code says more than an enhanced one: that it is about a login, where that is about security or
/// policy and no more (RFC 3463, section 3.8: X.7.0, X.7.1).
fn says_more(code: ReplyCode, enhanced: EnhancedCode) -> bool {
    OF_LOGIN.contains(&code.0) && enhanced.subject == 7 && enhanced.detail < 2
}

/// What the codes alone let one conclude: the enhanced one, where it says more than that it is
/// undefined and does not contradict the reply code; else the reply code.
fn by_codes(code: Option<ReplyCode>, enhanced: Option<EnhancedCode>) -> (Option<Reason>, Option<Basis>) {
    let told = |code: Code| catalogue::reason(code).filter(|reason| *reason != Reason::Unclear);
    let agreed = agree(code, enhanced);
    let less = |enhanced: EnhancedCode| agreed && code.is_some_and(|code| says_more(code, enhanced));
    if let Some(enhanced) = enhanced.filter(|enhanced| !less(*enhanced))
        && let Some(reason) = told(Code::Enhanced(enhanced)).filter(|reason| agreed || !reason.address_dead())
    {
        return (Some(reason), Some(Basis::Enhanced));
    }
    match code.and_then(|code| told(Code::Reply(code))) {
        Some(reason) => (Some(reason), Some(Basis::Code)),
        None => (Some(Reason::Unclear), None),
    }
}

/// The finding as sentences for one who reads. `given` are the texts that a module for pages does not
/// carry, in the order of [`Diagnosis::wants`].
pub(crate) fn tell(finding: Finding, reply: &Reply, lang: Lang, given: &[String]) -> Diagnosis {
    let rule = finding.verdict.rule.as_ref();
    let transient = finding.outcome == Some(Outcome::Retry);
    let mut library = Library {
        given: given.iter(),
        wants: Vec::new(),
    };
    let texts = finding.reason.map(|reason| {
        let name = ["reasons/", reason.as_str()].concat();
        ReasonTexts::read(library.take(wording::reason_texts(reason, lang), name))
    });
    let speaking = rule.filter(|rule| rule.has_text() && finding.reason.is_some());
    let said = speaking.and_then(|rule| {
        let at = rule.provider?;
        let name = ["providers/", wording::provider_id(at)].concat();
        rule.text(library.take(wording::provider_texts(at, lang), name))
    });
    let general = |texts: &ReasonTexts| {
        let later = transient && !texts.summary_later.is_empty();
        let template = if later { texts.summary_later } else { texts.summary };
        fill::summary(template, reply, &finding, lang)
    };
    let summary = match said {
        // What this provider says with it stands for itself.
        Some(text) => fill::about(text, reply, finding.reason, lang),
        None => texts.as_ref().map_or_else(String::new, general),
    };
    let cause = texts.as_ref().map_or_else(String::new, |texts| texts.title.to_owned());
    let steps = texts.map_or("", |texts| match texts.sections {
        [_, _, later, _] if transient && !later.is_empty() => later,
        [_, steps, ..] => steps,
    });
    Diagnosis {
        outcome: finding.outcome,
        reason: finding.reason,
        actor: finding.actor,
        provider: finding.provider,
        basis: finding.basis,
        address_dead: finding.address_dead,
        clears: finding.clears,
        wait: rule.and_then(wait_of),
        source: rule.and_then(Rule::source).map(|[title, url, date]| Source {
            title,
            url: filled(url),
            date,
        }),
        summary,
        next_steps: plain::items(steps),
        cause,
        wants: library.wants,
    }
}

fn filled(text: &'static str) -> Option<&'static str> {
    Some(text).filter(|text| !text.is_empty())
}

/// How long the provider says that it takes to clear.
fn wait_of(rule: &Rule) -> Option<Wait> {
    let [least, most] = rule.wait().map(filled);
    (least.is_some() || most.is_some()).then_some(Wait { least, most })
}

/// Texts that are compiled in, or given, or wanted.
struct Library<'g> {
    given: core::slice::Iter<'g, String>,
    wants: Vec<String>,
}

impl<'g> Library<'g> {
    fn take(&mut self, own: &'static str, name: String) -> &'g str {
        if !own.is_empty() {
            return own;
        }
        self.wants.push(name);
        self.given.next().map_or("", |text| text)
    }
}

/// What the provider is called; `None` where none is known.
pub(crate) fn provider_name(finding: &Finding, lang: Lang) -> Option<String> {
    finding
        .verdict
        .provider
        .map(|at| wording::provider_name(at, lang).to_owned())
}
