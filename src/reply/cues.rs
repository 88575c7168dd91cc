//! Phrases of mail programs that tell which command a reply answers, who sent it, and where its text stands.

use crate::facts::Stage::{self, *};

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
    /// This server's own reply to this command begins behind the next colon, with a code or without.
    Refused(Stage),
    /// The reply code of the text before it stands behind the phrase.
    CodeOfText,
    /// The reply's text is over.
    End,
}

/// The phrases. One with a capital letter is met in exactly this spelling, any other in any.
pub(super) static CUES: [(&str, Cue); 79] = [
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
    // In a bounce the word before the name is often on another line.
    ("said: ", Cue::HostBefore(None)),
    ("connect to ", Cue::Host),
    // Exim
    ("after initial connection", Cue::Next(Connect)),
    ("after ", Cue::NextNamed),
    ("H=", Cue::Host),
    ("host: ", Cue::Host),
    ("rejected RCPT <", Cue::Refused(RcptTo)),
    ("rejected MAIL <", Cue::Refused(MailFrom)),
    ("rejected EHLO or HELO ", Cue::Refused(Helo)),
    ("rejected after DATA: ", Cue::Refused(DataEnd)),
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
    pub(super) const fn counts_within(self) -> bool {
        matches!(self, Cue::LastNamed | Cue::Last(_) | Cue::End | Cue::Host)
    }
}
