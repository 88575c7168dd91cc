//! What stands in a text: the parts of a reply, and the words that a phrase chooses by.

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

impl Yes {
    /// The word for a flag.
    #[must_use]
    pub const fn of(flag: bool) -> Yes {
        if flag { Yes::Yes } else { Yes::No }
    }
}
