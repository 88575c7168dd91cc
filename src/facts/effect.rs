//! What a reply does: to the message, to the queue, to the connection, and who acts.

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
