/** A language that is asked for: a BCP 47 tag; `zh-CN` falls back to `zh`. */
export type LanguageTag = string;
/** What the first digit says (RFC 5321, section 4.2.1). */
export type Severity = "success" | "intermediate" | "transient" | "permanent";
/** Who vouches for a code. */
export type Status = "registered" | "obsolete" | "seen" | "unregistered";
/** What has become of the message once the reply has been read. */
export type Message = "accepted" | "pending" | "kept-by-sender" | "refused";
/** Who has to act next. */
export type Actor = "sender" | "sender-admin" | "recipient" | "recipient-admin" | "nobody";
/** What to do about sending again. */
export type Retry = "no" | "later" | "go-on" | "fix-first";
/** Where in a session a reply comes. */
export type Stage =
  | "CONNECT" | "EHLO" | "HELO" | "STARTTLS" | "AUTH" | "MAIL FROM" | "RCPT TO" | "DATA" | "DATA END" | "BDAT"
  | "BURL" | "RSET" | "VRFY" | "EXPN" | "HELP" | "NOOP" | "QUIT" | "ETRN" | "ATRN" | "ANY";
/** What a reply lets one conclude about its cause. */
export type Reason =
  | "mailbox-unknown" | "mailbox-moved" | "domain-unknown" | "no-mail-accepted" | "mailbox-full" | "mailbox-disabled"
  | "recipient-refused" | "sender-rejected" | "policy-violation" | "spam-detected" | "content-refused"
  | "virus-detected" | "message-too-large" | "message-malformed" | "too-many-recipients"
  | "email-authentication-failed" | "reverse-dns-missing" | "helo-rejected" | "client-blocked" | "poor-reputation"
  | "rate-limited" | "greylisted" | "relay-denied" | "security-required" | "login-failed" | "server-error"
  | "server-full" | "network-failure" | "delivery-expired" | "mail-loop" | "protocol-error" | "unclear";
/** In what two codes differ or agree. */
export type Aspect =
  | "kind" | "about" | "severity" | "outcome" | "stage" | "retry" | "actor" | "connection" | "status" | "category" | "standard";

/** What the sending server's queue does, by the class of the code. */
export type Outcome = "accepted" | "continue" | "retry" | "failed";
/** What decided a reason, the most specific first. */
export type Basis = "token" | "wording" | "enhanced" | "code" | "stage";
/** What a piece of a text is. */
export type PartKind =
  | "code" | "enhanced" | "separator" | "text" | "host" | "address" | "ip" | "command" | "token" | "url" | "id" | "other";

/** A place to read on. */
export interface Reference { title: string; url: string }

/** What a code means at one stage. */
export interface StageMeaning {
  stage: Stage; means: string; message: Message | null; actor: Actor; reference: Reference;
}

/** A part of an entry; `id` is the same in every language. */
export interface Section {
  id: "description" | "when" | "fix";
  heading: string;
  /** Plain text, list items one a line after `1. ` or `- `. */
  text: string;
  /** HTML without attributes. */
  html: string;
}

/** All that is said of one code in one language. */
export interface Entry {
  code: string;
  kind: "reply" | "enhanced";
  registered: boolean;
  status: Status;
  title: string;
  /** The words that the RFC gives it. */
  phrase: string | null;
  /** One sentence. */
  means: string;
  severity: Severity | null;
  /** `5yz` */
  class: string | null;
  className: string | null;
  /** The second digit's name; null above 5. */
  category: string | null;
  stages: Stage[];
  message: Message | null;
  actor: Actor;
  retry: Retry;
  closesConnection: "yes" | "no" | "may";
  reason: Reason | null;
  byStage: StageMeaning[];
  usualWith: string[];
  sections: Section[];
  references: Reference[];
  related: string[];
  /** The path of its page, without the base path. */
  url: string | null;
}

/** How long it takes to clear, as ISO 8601 durations: `PT15M`, `P1D`. */
export interface Wait {
  /** Not before; null where only the other bound is told. */
  least: string | null;
  /** At the latest; null where only the other bound is told. */
  most: string | null;
}

/** Who says what only one provider says. */
export interface Source {
  title: string;
  url: string | null;
  /** `2026-02-12` */
  date: string;
}

/** What a code or a reply, taken as a whole, means. */
export interface Diagnosis {
  /** null where there is no code. */
  outcome: Outcome | null;
  /** null for 2yz and 3yz; "unclear" where no cause is told. */
  reason: Reason | null;
  actor: Actor;
  /** The receiving service, or the mail software where only that is known: `gmail`. */
  provider: string | null;
  /** What decided the reason; null with "unclear". */
  basis: Basis | null;
  /** true: stop mailing this address. Never by guess, never at 4yz. */
  addressDead: boolean;
  /** Whether it passes by itself, whatever the number says. */
  clears: boolean | null;
  /** Where the provider tells when it clears. */
  wait: Wait | null;
  source: Source | null;
  summary: string;
  nextSteps: string[];
}

/** A piece of the input. Joined, the texts are the input. */
export interface Part {
  kind: PartKind;
  text: string;
  /** What it says. */
  note: string | null;
}

/** One reply of a server. */
export interface Reply {
  code: number | null;
  /** `5.1.1` */
  enhanced: string | null;
  /** Without codes and line markers, the lines joined by one space. */
  text: string;
  /** The command that it answers, where the input says so. */
  command: Stage | null;
  /** The server that sent it, where the input says so. */
  host: string | null;
  /** Where it begins in the input, in UTF-16 units. */
  start: number;
  /** Where it ends. */
  end: number;
}

/** Something odd about the input. */
export interface Warning {
  kind: "class-mismatch" | "class-unusual";
  message: string;
}

/** The answer to a code or to a whole reply. */
export interface Explanation {
  protocol: "smtp";
  lang: string;
  input: string;
  /** null for a bare code. */
  parts: Part[] | null;
  /** The deciding reply; null for a bare code. */
  reply: Reply | null;
  /** Further replies in the input, in order. */
  others: Reply[];
  code: Entry | null;
  enhanced: Entry | null;
  diagnosis: Diagnosis;
  warnings: Warning[];
}

/** What can be told of a reply without words. Where nothing was found all are null. */
export interface Classified {
  code: number | null;
  enhanced: string | null;
  outcome: Outcome | null;
  reason: Reason | null;
  actor: Actor | null;
  provider: string | null;
  /** true: stop mailing this address. */
  addressDead: boolean;
}

/** A reason that a diagnosis may give. */
export interface Reasoned {
  id: Reason;
  title: string;
  /** One sentence. */
  meaning: string;
  /** Who acts on a permanent refusal. */
  actor: Actor;
  /** Whether the address is to be taken off lists, at 5yz. */
  addressDead: boolean;
  /** The path of its page, without the base path. */
  url: string | null;
}

/** One aspect in which two codes differ; `a` and `b` follow the question. */
export interface Difference { aspect: Aspect; heading: string; a: string; b: string; sentence: string }
/** One aspect in which two codes agree. */
export interface Similarity { aspect: Aspect; sentence: string }

/** What sets two codes apart. */
export interface Comparison {
  protocol: "smtp";
  lang: string;
  a: Entry;
  b: Entry;
  title: string;
  summary: string;
  note: string | null;
  differences: Difference[];
  similarities: Similarity[];
  relation: { kind: "follows" | "twin" | "general" | "alternatives" | "together" | "undotted"; sentence: string } | null;
  choose: [{ code: string; advice: string }, { code: string; advice: string }];
  seeAlso: Reference[];
  url: string | null;
}

/** A row of the list of codes. */
export interface Listed {
  code: string; kind: "reply" | "enhanced"; title: string; severity: Severity | null; status: Status; url: string | null;
}

/** One answer of a search. */
export interface Hit {
  kind: "reply" | "enhanced" | "reason" | "provider";
  /** null for a reason or a provider. */
  code: string | null;
  /** The name of a reason or a provider. */
  id: string | null;
  title: string;
  /** A sentence, at most 160 characters; code between backticks. */
  snippet: string;
  url: string | null;
}

/** The answer to a search: best first, at most 20. */
export interface Found {
  query: string; lang: string; results: Hit[];
}

/** A code in somebody's own text, as a link to its page. */
export interface Term {
  /** The code whose page it is: of a pair the enhanced one, where that has a page. */
  code: string;
  /** One line: `550 5.7.1: Not authorized, message refused`. */
  title: string;
  /** The address of the page, with `base` before it. */
  url: string;
}
