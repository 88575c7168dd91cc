//! Phrases of mail programs that tell which command a reply answers, who sent it, and where its text stands.

use super::{bytes::begins, view::View};
use crate::{
    facts::Stage::{self, *},
    octets::Octets,
};

/// What a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// The replies that follow answer this command.
    Next(Stage),
    /// The command stands behind the phrase; the replies that follow answer it.
    NextNamed,
    /// The command stands behind the phrase; the reply before it answers it.
    LastNamed,
    /// The reply before it answers this command.
    Last(Stage),
    /// The server stands behind the phrase.
    Host,
    /// The server stands before the phrase; the replies that follow answer this command.
    HostBefore(Option<Stage>),
    /// An enhanced code stands behind the phrase that the sending program chose.
    Status,
    /// The text of a reply begins here, with a code or without.
    Text,
    /// The reply code of the text before it stands behind the phrase.
    CodeOfText,
    /// The reply's text is over.
    End,
}

/// The phrases. One with a capital letter is met in exactly this spelling, any other in any.
static CUES: [(&str, Cue); 74] = [
    // Postfix
    ("in reply to ", Cue::LastNamed),
    ("while sending ", Cue::NextNamed),
    ("while performing the ", Cue::NextNamed),
    ("while receiving the initial server greeting", Cue::Next(Connect)),
    ("status=bounced (", Cue::Text),
    ("status=deferred (", Cue::Text),
    ("status=sent (", Cue::Text),
    ("status=undeliverable (", Cue::Text),
    ("reject: ", Cue::NextNamed),
    ("from=<", Cue::End),
    ("relay=", Cue::Host),
    ("dsn=", Cue::Status),
    ("host ", Cue::Host),
    ("connect to ", Cue::Host),
    // Exim
    ("after initial connection", Cue::Next(Connect)),
    ("after ", Cue::NextNamed),
    ("H=", Cue::Host),
    ("host: ", Cue::Host),
    ("for TEXT command", Cue::Next(DataEnd)),
    ("for RCPT command", Cue::Next(RcptTo)),
    ("for MAIL command", Cue::Next(MailFrom)),
    // Sendmail
    ("stat=", Cue::Text),
    ("while talking to ", Cue::Host),
    // qmail
    ("does not like recipient", Cue::HostBefore(Some(RcptTo))),
    ("does not like sender", Cue::HostBefore(Some(MailFrom))),
    ("failed on DATA command", Cue::HostBefore(Some(Data))),
    ("failed after I sent the message", Cue::HostBefore(Some(DataEnd))),
    ("connected to ", Cue::Host),
    ("but greeting failed", Cue::Next(Connect)),
    ("but my name was rejected", Cue::Next(Helo)),
    ("but sender was rejected", Cue::Next(MailFrom)),
    ("Giving up on ", Cue::End),
    ("I'm not going to try again", Cue::End),
    // Java
    ("nested exception is", Cue::End),
    // DragonFly's dma
    ("did not like our EHLO", Cue::HostBefore(Some(Ehlo))),
    ("did not like our MAIL FROM", Cue::HostBefore(Some(MailFrom))),
    ("did not like our RCPT TO", Cue::HostBefore(Some(RcptTo))),
    ("did not like our DATA", Cue::HostBefore(Some(Data))),
    ("did not like our final DATA", Cue::HostBefore(Some(DataEnd))),
    // Exchange, Yahoo, NetEase, QQ
    ("Remote Server returned '", Cue::HostBefore(None)),
    ("reply:", Cue::HostBefore(None)),
    ("[RCPT_TO]", Cue::Last(RcptTo)),
    ("[MAIL_FROM]", Cue::Last(MailFrom)),
    ("SMTP error, ", Cue::NextNamed),
    ("following RCPT command", Cue::Next(RcptTo)),
    // PHPMailer
    ("RCPT TO command failed", Cue::Next(RcptTo)),
    ("MAIL FROM command failed", Cue::Next(MailFrom)),
    ("DATA command failed", Cue::Next(Data)),
    ("DATA END command failed", Cue::Next(DataEnd)),
    ("Password command failed", Cue::Next(Auth)),
    ("Username command failed", Cue::Next(Auth)),
    ("User & Password command failed", Cue::Next(Auth)),
    ("EHLO command failed", Cue::Next(Ehlo)),
    ("HELO command failed", Cue::Next(Helo)),
    ("STARTTLS command failed", Cue::Next(StartTls)),
    ("AUTH command failed", Cue::Next(Auth)),
    ("Detail: ", Cue::Text),
    ("SMTP code: ", Cue::CodeOfText),
    // nodemailer
    ("recipients were rejected", Cue::Next(RcptTo)),
    ("Mail command failed", Cue::Next(MailFrom)),
    ("Data command failed", Cue::Next(Data)),
    ("Message failed", Cue::Next(DataEnd)),
    ("Invalid login", Cue::Next(Auth)),
    ("Invalid greeting", Cue::Next(Connect)),
    ("command: '", Cue::LastNamed),
    // Objects in JSON
    ("message\":\"", Cue::Text),
    ("message\": \"", Cue::Text),
    // Java, Python, .NET: the class of the exception
    ("SMTPAddressFailedException", Cue::Next(RcptTo)),
    ("SMTPSenderFailedException", Cue::Next(MailFrom)),
    ("SMTPRecipientsRefused", Cue::Next(RcptTo)),
    ("SMTPSenderRefused", Cue::Next(MailFrom)),
    ("SMTPAuthenticationError", Cue::Next(Auth)),
    ("AuthenticationFailedException", Cue::Next(Auth)),
    ("SmtpFailedRecipientException", Cue::Next(RcptTo)),
];

impl Cue {
    /// Whether it says something within the text of a reply that has its code.
    const fn counts_within(self) -> bool {
        matches!(self, Cue::LastNamed | Cue::Last(_) | Cue::End | Cue::Host)
    }
}

/// The cue that starts at `at`, and where it ends. `at` starts a word or is a bracket. `within` the text
/// of a reply that has its code few cues count, and others may be left out.
#[inline]
pub(super) fn at(view: &View, at: usize, within: bool) -> Option<(Cue, usize)> {
    let bytes = [view.byte(at), view.byte(at + 1), view.byte(at + 2)];
    let first = if within { &FIRST_WITHIN } else { &FIRST };
    may_begin(first, bytes).then(|| look(view, at))?
}

/// Looks through those that have the initial.
#[inline(never)]
fn look(view: &View, at: usize) -> Option<(Cue, usize)> {
    let initial = usize::from(view.byte(at).to_ascii_lowercase());
    let end = |initial: usize| ENDS.get(initial).map_or(0, |end| usize::from(*end));
    let range = initial.checked_sub(1).map_or(0, end)..end(initial);
    let window = Octets::of(view.rest(at)).0 | SMALL;
    let mut same = BY_INITIAL.get(range)?.iter();
    // What passes wrongly fails below.
    same.find_map(|(head, mask, index)| {
        let (phrase, cue) = CUES.get(usize::from(*index)).filter(|_| window & mask == *head)?;
        Some((*cue, behind(view, at, phrase)?))
    })
}

/// With the sixth bit set letters of both cases are one.
const SMALL: u64 = 0x2020_2020_2020_2020;

/// The first eight bytes of a phrase as letters of one case, and which of them tell: a space may be any
/// white space.
const fn head(phrase: &[u8]) -> (u64, u64) {
    let (mut head, mut mask, mut at) = (0, 0, 0);
    while at < 8 && at < phrase.len() && phrase[at] != b' ' {
        head |= (phrase[at] as u64 | 0x20) << (8 * at);
        mask |= 0xFF << (8 * at);
        at += 1;
    }
    (head, mask)
}

/// Whether a phrase may begin with these bytes: nearly all words fail here.
fn may_begin(first: &[u32; 64], bytes: [u8; 3]) -> bool {
    let bit = bit(bytes);
    first[bit / 32] >> (bit % 32) & 1 == 1
}

/// Of 2048 bits that of three bytes, whatever the capitals.
const fn bit([first, second, third]: [u8; 3]) -> usize {
    let number = (first as u32 & 31) << 10 | (second as u32 & 31) << 5 | (third as u32 & 31);
    (number.wrapping_mul(0x9E37_79B1) >> 21) as usize
}

/// The bits of what the phrases begin with.
static FIRST: [u32; 64] = first(false);

/// The same of those that count within a text.
static FIRST_WITHIN: [u32; 64] = first(true);

const fn first(within: bool) -> [u32; 64] {
    let mut first = [0; 64];
    let mut index = 0;
    while index < CUES.len() {
        let phrase = CUES[index].0.as_bytes();
        // What is not told, or may be any white space, may be anything.
        let open = phrase.len() < 3 || phrase[2] == b' ';
        let mut any = if within && !CUES[index].1.counts_within() {
            32
        } else {
            0
        };
        while any < 32 {
            let third = if open { any } else { phrase[2] };
            let bit = bit([phrase[0], phrase[1], third]);
            first[bit / 32] |= 1 << (bit % 32);
            any += 1;
        }
        index += 1;
    }
    first
}

/// The cues by their first letter, in small, else in their order; each with its [`head`].
static BY_INITIAL: [(u64, u64, u8); CUES.len()] = by_initial();

/// Where among them those of a letter end.
static ENDS: [u8; 128] = ends();

/// A byte of a phrase, in small.
const fn byte(phrase: &str, at: usize) -> u8 {
    phrase.as_bytes()[at].to_ascii_lowercase()
}

const fn ends() -> [u8; 128] {
    let mut ends = [0; 128];
    let mut letter = 0;
    while letter < ends.len() {
        let mut index = 0;
        while index < CUES.len() {
            ends[letter] += (byte(CUES[index].0, 0) as usize <= letter) as u8;
            index += 1;
        }
        letter += 1;
    }
    ends
}

const fn by_initial() -> [(u64, u64, u8); CUES.len()] {
    let mut sorted = [(0, 0, 0); CUES.len()];
    let (mut letter, mut next) = (0, 0);
    while letter < 128 {
        let mut index = 0;
        while index < CUES.len() {
            if byte(CUES[index].0, 0) == letter {
                let (head, mask) = head(CUES[index].0.as_bytes());
                sorted[next] = (head, mask, index as u8);
                next += 1;
            }
            index += 1;
        }
        letter += 1;
    }
    sorted
}

/// Where the phrase ends that is to start at `at`. A space in it may be any white space: lines get wrapped.
fn behind(view: &View, mut at: usize, phrase: &str) -> Option<usize> {
    let exact = || phrase.bytes().any(|byte| byte.is_ascii_uppercase());
    for wanted in phrase.bytes() {
        let found = view.byte(at);
        at = if wanted == b' ' && found.is_ascii_whitespace() {
            view.skip(at, view.len())
        } else if found == wanted || found.eq_ignore_ascii_case(&wanted) && !exact() {
            at + 1
        } else {
            return None;
        };
    }
    Some(at)
}

/// Commands as they are written, longer spellings first.
const COMMANDS: [(&str, Stage); 30] = [
    ("end of data", DataEnd),
    ("initial connection", Connect),
    ("DATA END", DataEnd),
    ("DATA_END", DataEnd),
    ("MAIL FROM", MailFrom),
    ("MAIL_FROM", MailFrom),
    ("MAIL", MailFrom),
    ("RCPT TO", RcptTo),
    ("RCPT_TO", RcptTo),
    ("RCPT", RcptTo),
    ("sending data block", Data),
    ("message body", DataEnd),
    ("END-OF-MESSAGE", DataEnd),
    ("CONNECT", Connect),
    ("data", Data),
    ("EHLO", Ehlo),
    ("LHLO", Ehlo),
    ("HELO", Helo),
    ("STARTTLS", StartTls),
    ("AUTH", Auth),
    ("BDAT", Bdat),
    ("BURL", Burl),
    ("RSET", Rset),
    ("VRFY", Vrfy),
    ("EXPN", Expn),
    ("HELP", Help),
    ("NOOP", Noop),
    ("QUIT", Quit),
    ("ETRN", Etrn),
    ("ATRN", Atrn),
];

/// The command whose name stands there, and where the name ends.
pub(super) fn command(view: &View, at: usize) -> Option<(Stage, usize)> {
    let rest = view.rest(at);
    // Exim: after pipelined DATA
    let skipped = if rest.starts_with(b"pipelined ") { 10 } else { 0 };
    let rest = rest.get(skipped..).unwrap_or_default();
    let first = rest.first().filter(|first| first.is_ascii_alphabetic())?;
    let same = COMMANDS
        .iter()
        .filter(|(name, _)| byte(name, 0) == first.to_ascii_lowercase());
    let (name, stage) = { same }.find(|(name, _)| {
        let next = rest.get(name.len()).is_some_and(u8::is_ascii_alphanumeric);
        begins(rest, name) && !next
    })?;
    Some((*stage, at + skipped + name.len()))
}

/// A command as a client sends it, at the beginning of a line: the whole line is its.
pub(super) fn sent(view: &View, at: usize, end: usize, marked: bool) -> Option<Stage> {
    if view.byte(at) == b'.' && view.slice(at, end).trim_ascii_end() == b"." {
        return Some(DataEnd);
    }
    let (stage, name) = command(view, at)?;
    let alone = view.slice(name, end).trim_ascii().is_empty();
    let shaped = match stage {
        MailFrom | RcptTo => view.byte(name) == b':' || view.slice(name, end).trim_ascii_start().starts_with(b":"),
        Data | StartTls | Rset | Quit | Noop => alone,
        Connect | DataEnd => false,
        _ => view.byte(name) == b' ' && !view.slice(at, name).iter().any(u8::is_ascii_lowercase),
    };
    (marked || shaped).then_some(stage)
}
