//! What follows from a reply: for the message, the session, and whoever has to act.

use super::Severity;

words! {
    /// What the sending server's queue does on a reply, by its class (RFC 5321, section 4.2.1).
    Outcome {
        /// 2yz
        Accepted = "accepted",
        /// 3yz
        Continue = "continue",
        /// 4yz
        Retry = "retry",
        /// 5yz
        Failed = "failed",
    }
}

impl Outcome {
    /// What a class makes the queue do.
    #[must_use]
    pub const fn of(severity: Severity) -> Outcome {
        match severity {
            Severity::Success => Outcome::Accepted,
            Severity::Intermediate => Outcome::Continue,
            Severity::Transient => Outcome::Retry,
            Severity::Permanent => Outcome::Failed,
        }
    }
}

words! {
    /// What has become of the message once the reply has been read.
    Message {
        /// The server has taken responsibility for it (RFC 5321, section 4.2.5).
        Accepted = "accepted",
        /// Nothing is decided yet.
        Pending = "pending",
        /// Not taken; it waits with the sending side.
        KeptBySender = "kept-by-sender",
        /// Not taken, and the sending server gives up on it.
        Refused = "refused",
    }
}

words! {
    /// Who has to act next.
    Actor {
        /// The person who sent the message.
        Sender = "sender",
        /// Who runs the sending server.
        SenderAdmin = "sender-admin",
        /// The person whom it was sent to.
        Recipient = "recipient",
        /// Who runs the receiving server.
        RecipientAdmin = "recipient-admin",
        /// No person: the servers go on by themselves.
        Nobody = "nobody",
    }
}

words! {
    /// What to do about sending again.
    Retry {
        /// Not at all.
        No = "no",
        /// The same again, later; the sending server's queue does so by itself.
        Later = "later",
        /// The session goes on.
        GoOn = "go-on",
        /// Only after something has been changed.
        FixFirst = "fix-first",
    }
}

words! {
    /// Whether the server closes the connection after the reply.
    Closes {
        /// It does.
        Yes = "yes",
        /// It does not.
        No = "no",
        /// Some servers do.
        May = "may",
    }
}

words! {
    /// Where in a session a reply comes: the command that it answers, or a point beside the commands.
    Stage {
        /// In place of the greeting.
        Connect = "CONNECT",
        /// EHLO (RFC 5321, section 4.1.1.1)
        Ehlo = "EHLO",
        /// HELO (RFC 5321, section 4.1.1.1)
        Helo = "HELO",
        /// STARTTLS (RFC 3207)
        StartTls = "STARTTLS",
        /// AUTH (RFC 4954)
        Auth = "AUTH",
        /// MAIL FROM (RFC 5321, section 4.1.1.2)
        MailFrom = "MAIL FROM",
        /// RCPT TO (RFC 5321, section 4.1.1.3)
        RcptTo = "RCPT TO",
        /// DATA (RFC 5321, section 4.1.1.4), before the message
        Data = "DATA",
        /// After the line with a single period
        DataEnd = "DATA END",
        /// BDAT (RFC 3030)
        Bdat = "BDAT",
        /// BURL (RFC 4468)
        Burl = "BURL",
        /// RSET (RFC 5321, section 4.1.1.5)
        Rset = "RSET",
        /// VRFY (RFC 5321, section 4.1.1.6)
        Vrfy = "VRFY",
        /// EXPN (RFC 5321, section 4.1.1.7)
        Expn = "EXPN",
        /// HELP (RFC 5321, section 4.1.1.8)
        Help = "HELP",
        /// NOOP (RFC 5321, section 4.1.1.9)
        Noop = "NOOP",
        /// QUIT (RFC 5321, section 4.1.1.10)
        Quit = "QUIT",
        /// ETRN (RFC 1985)
        Etrn = "ETRN",
        /// ATRN (RFC 2645)
        Atrn = "ATRN",
        /// Any command.
        Any = "ANY",
    }
}
