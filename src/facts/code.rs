//! What kind of thing a code is, and what its digits say.

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
