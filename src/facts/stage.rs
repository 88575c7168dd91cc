//! Where in a session a reply comes.

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
