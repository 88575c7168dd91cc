//! The words in which facts about a code are told, as closed lists.
//!
//! The build script compiles this very file too, so a table that uses another
//! word, or a phrase that leaves one out, is a build error.

/// Declares a closed list of words: the enum, its spelling in data and JSON.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word as data and JSON spell it.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// The value that is spelled so, if there is one.
            #[must_use]
            pub fn find(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

words! {
    /// Which kind of code: three digits (RFC 5321, section 4.2) or dotted (RFC 3463).
    Kind {
        /// A reply code such as `554`.
        Reply = "reply",
        /// An enhanced status code such as `5.7.1`.
        Enhanced = "enhanced",
    }
}

words! {
    /// What the first digit says (RFC 5321, section 4.2.1; RFC 3463, section 2).
    Severity {
        /// 2yz, positive completion.
        Success = "success",
        /// 3yz, positive intermediate: more is awaited.
        Intermediate = "intermediate",
        /// 4yz, transient negative completion.
        Transient = "transient",
        /// 5yz, permanent negative completion.
        Permanent = "permanent",
    }
}

words! {
    /// What the second digit says (RFC 5321, section 4.2.1).
    Category {
        /// x0z
        Syntax = "syntax",
        /// x1z
        Information = "information",
        /// x2z
        Connections = "connections",
        /// x3z, left unspecified by RFC 5321.
        Unspecified3 = "unspecified-3",
        /// x4z, left unspecified by RFC 5321.
        Unspecified4 = "unspecified-4",
        /// x5z
        MailSystem = "mail-system",
    }
}

words! {
    /// What the second number of an enhanced status code says (RFC 3463, section 2), in its order.
    Subject {
        /// X.0
        Other = "other",
        /// X.1
        Addressing = "addressing",
        /// X.2
        Mailbox = "mailbox",
        /// X.3
        MailSystem = "mail-system",
        /// X.4
        Network = "network-and-routing",
        /// X.5
        Protocol = "protocol",
        /// X.6
        Content = "content-or-media",
        /// X.7
        Policy = "security-or-policy",
    }
}

words! {
    /// What a provider publishes an unregistered code of X.7 for.
    Published {
        /// Microsoft 365: the sending account is banned for spam.
        MicrosoftSpam = "microsoft-spam",
        /// Microsoft 365: the recipient is not valid, banned or does not want this sender.
        MicrosoftRecipient = "microsoft-recipient",
        /// Microsoft 365: the name after HELO.
        MicrosoftHelo = "microsoft-helo",
        /// Microsoft 365: IPv6 is limited or not taken.
        MicrosoftIpv6 = "microsoft-ipv6",
        /// Microsoft 365: SPF, DKIM or DMARC.
        MicrosoftAuthentication = "microsoft-authentication",
        /// Microsoft 365: the sending IP address is banned.
        MicrosoftBannedIp = "microsoft-banned-ip",
        /// Microsoft 365: no valid From address.
        MicrosoftFrom = "microsoft-from",
        /// Microsoft 365: the sending tenant is stopped.
        MicrosoftTenant = "microsoft-tenant",
        /// Microsoft 365: a number of its range that it does not explain.
        Microsoft = "microsoft",
        /// Gmail: no DMARC record; or the login method.
        GmailDmarc = "gmail-dmarc",
        /// Gmail: an app password is wanted.
        GmailLogin = "gmail-login",
    }
}

words! {
    /// What is odd about what was asked.
    Warning {
        /// Reply code and enhanced code are of different classes.
        ClassMismatch = "class-mismatch",
        /// The registry's text does not foresee this class.
        ClassUnusual = "class-unusual",
    }
}

words! {
    /// Who vouches for a code.
    Status {
        /// An RFC defines it.
        Registered = "registered",
        /// An RFC defined it and has withdrawn it.
        Obsolete = "obsolete",
        /// No RFC defines it, but servers send it.
        Seen = "seen",
        /// Nobody defines it.
        Unregistered = "unregistered",
    }
}

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

words! {
    /// What a piece of a pasted text is.
    PartKind {
        /// A reply code.
        Code = "code",
        /// An enhanced status code.
        Enhanced = "enhanced",
        /// What stands between codes and text.
        Separator = "separator",
        /// The words of a reply.
        Text = "text",
        /// A host name.
        Host = "host",
        /// A mail address.
        Address = "address",
        /// An IP address.
        Ip = "ip",
        /// The name of a command.
        Command = "command",
        /// A provider's own code, such as `[TSS04]` or `MI:STC`.
        Token = "token",
        /// A link.
        Url = "url",
        /// The number of a message or a session.
        Id = "id",
        /// Whatever belongs to no reply.
        Other = "other",
    }
}

words! {
    /// The unit of a time that a provider tells.
    Span {
        /// `PT30S`
        Seconds = "seconds",
        /// `PT15M`
        Minutes = "minutes",
        /// `PT1H`
        Hours = "hours",
        /// `P1D`
        Days = "days",
    }
}

words! {
    /// Whether a thing is so, where a phrase says either.
    Yes {
        /// It is.
        Yes = "yes",
        /// It is not.
        No = "no",
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

words! {
    /// What the reply lets one conclude about its cause.
    Reason {
        /// The address does not exist there.
        MailboxUnknown = "mailbox-unknown",
        /// The recipient has gone elsewhere.
        MailboxMoved = "mailbox-moved",
        /// The recipient's domain does not exist.
        DomainUnknown = "domain-unknown",
        /// The domain or host takes no mail.
        NoMailAccepted = "no-mail-accepted",
        /// The mailbox is over its quota.
        MailboxFull = "mailbox-full",
        /// The mailbox is suspended.
        MailboxDisabled = "mailbox-disabled",
        /// The recipient does not want mail from this sender.
        RecipientRefused = "recipient-refused",
        /// The sender's address is refused.
        SenderRejected = "sender-rejected",
        /// A policy that is not named further.
        PolicyViolation = "policy-violation",
        /// Judged to be spam.
        SpamDetected = "spam-detected",
        /// Something in the content is forbidden.
        ContentRefused = "content-refused",
        /// Malware was found.
        VirusDetected = "virus-detected",
        /// Over a size limit.
        MessageTooLarge = "message-too-large",
        /// Breaks the format rules.
        MessageMalformed = "message-malformed",
        /// Too many recipients at once.
        TooManyRecipients = "too-many-recipients",
        /// SPF, DKIM or DMARC failed.
        EmailAuthenticationFailed = "email-authentication-failed",
        /// The sending IP address has no fitting PTR record.
        ReverseDnsMissing = "reverse-dns-missing",
        /// The name after HELO or EHLO is refused.
        HeloRejected = "helo-rejected",
        /// The sending host is on a blocklist.
        ClientBlocked = "client-blocked",
        /// Bad sending reputation.
        PoorReputation = "poor-reputation",
        /// Too much in too short a time.
        RateLimited = "rate-limited",
        /// Deferred at first contact on purpose.
        Greylisted = "greylisted",
        /// The server does not relay for this client.
        RelayDenied = "relay-denied",
        /// Login or TLS is required first.
        SecurityRequired = "security-required",
        /// The login failed.
        LoginFailed = "login-failed",
        /// The server has a fault of its own.
        ServerError = "server-error",
        /// The server is out of storage.
        ServerFull = "server-full",
        /// Connection, DNS or time-out.
        NetworkFailure = "network-failure",
        /// The sending side gave up after its retry time.
        DeliveryExpired = "delivery-expired",
        /// Too many hops.
        MailLoop = "mail-loop",
        /// A bad command, argument or order of commands.
        ProtocolError = "protocol-error",
        /// No usable cause is told.
        Unclear = "unclear",
    }
}

words! {
    /// What a reason is about: where to look for the fault.
    ReasonGroup {
        /// The recipient's address and mailbox.
        Recipient = "recipient",
        /// The message and who sent it.
        Message = "message",
        /// Who the sending server is and how it behaves.
        Server = "server",
        /// Permission to send through this server.
        Permission = "permission",
        /// The servers and the network between them.
        Operation = "operation",
    }
}

words! {
    /// In what two codes differ or agree.
    Aspect {
        /// Reply code against enhanced status code.
        Kind = "kind",
        /// What the reply speaks of.
        About = "about",
        /// The class: temporary or final.
        Severity = "severity",
        /// What becomes of the message.
        Outcome = "outcome",
        /// Where in the session.
        Stage = "stage",
        /// Sending again.
        Retry = "retry",
        /// Who acts.
        Actor = "actor",
        /// Whether the connection stays open.
        Connection = "connection",
        /// Who vouches for the code.
        Status = "status",
        /// The second digit.
        Category = "category",
        /// The RFC that defines it.
        Standard = "standard",
    }
}

words! {
    /// How two codes stand to each other.
    Relation {
        /// The one comes before the other in a session.
        Follows = "follows",
        /// The same refusal, once for now and once for good.
        Twin = "twin",
        /// The one is general, the other names the cause.
        General = "general",
        /// Two answers to the same command.
        Alternatives = "alternatives",
        /// A reply code and an enhanced code that it comes with.
        Together = "together",
        /// The enhanced code without its dots.
        Undotted = "undotted",
    }
}

impl Severity {
    /// What the first digit of a code says; `None` for a digit that is none of 2 to 5.
    #[must_use]
    pub const fn of_digit(digit: u16) -> Option<Severity> {
        match digit {
            2 => Some(Severity::Success),
            3 => Some(Severity::Intermediate),
            4 => Some(Severity::Transient),
            5 => Some(Severity::Permanent),
            _ => None,
        }
    }
}

impl Yes {
    /// The word for a flag.
    #[must_use]
    pub const fn of(flag: bool) -> Yes {
        if flag { Yes::Yes } else { Yes::No }
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

impl Reason {
    /// What the reason is about.
    #[must_use]
    pub const fn group(self) -> ReasonGroup {
        match self {
            Reason::MailboxUnknown
            | Reason::MailboxMoved
            | Reason::DomainUnknown
            | Reason::NoMailAccepted
            | Reason::MailboxFull
            | Reason::MailboxDisabled
            | Reason::RecipientRefused => ReasonGroup::Recipient,
            Reason::SenderRejected
            | Reason::PolicyViolation
            | Reason::SpamDetected
            | Reason::ContentRefused
            | Reason::VirusDetected
            | Reason::MessageTooLarge
            | Reason::MessageMalformed
            | Reason::TooManyRecipients => ReasonGroup::Message,
            Reason::EmailAuthenticationFailed
            | Reason::ReverseDnsMissing
            | Reason::HeloRejected
            | Reason::ClientBlocked
            | Reason::PoorReputation
            | Reason::RateLimited
            | Reason::Greylisted => ReasonGroup::Server,
            Reason::RelayDenied | Reason::SecurityRequired | Reason::LoginFailed => ReasonGroup::Permission,
            Reason::ServerError
            | Reason::ServerFull
            | Reason::NetworkFailure
            | Reason::DeliveryExpired
            | Reason::MailLoop
            | Reason::ProtocolError
            | Reason::Unclear => ReasonGroup::Operation,
        }
    }

    /// Whether the reason says that the address is dead for good.
    #[must_use]
    pub const fn address_dead(self) -> bool {
        matches!(
            self,
            Reason::MailboxUnknown | Reason::MailboxMoved | Reason::DomainUnknown | Reason::NoMailAccepted
        )
    }
}
