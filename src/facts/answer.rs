//! How answers are put: pieces of a text, aspects of a comparison, words that choose a phrase.

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
    /// What is odd about what was asked.
    Warning {
        /// Reply code and enhanced code are of different classes.
        ClassMismatch = "class-mismatch",
        /// The registry's text does not foresee this class.
        ClassUnusual = "class-unusual",
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
