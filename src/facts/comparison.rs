//! What a comparison tells.

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
