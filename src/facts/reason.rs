//! Why a reply came.

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
