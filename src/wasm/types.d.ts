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

/** What follows from a code. */
export interface Diagnosis {
  outcome: "accepted" | "continue" | "retry" | "failed" | null;
  reason: Reason | null;
  actor: Actor;
  provider: string | null;
  basis: "token" | "wording" | "enhanced" | "code" | "stage" | null;
  /** true: stop mailing this address. */
  addressDead: boolean;
  clears: boolean | null;
  /** ISO 8601 durations. */
  wait: { least: string; most: string } | null;
  source: { title: string; url: string; date: string } | null;
  summary: string;
  nextSteps: string[];
}

/** The answer to a code. */
export interface Explanation {
  protocol: "smtp";
  lang: string;
  input: string;
  parts: null;
  reply: null;
  others: never[];
  code: Entry | null;
  enhanced: Entry | null;
  diagnosis: Diagnosis;
  warnings: { kind: "class-mismatch" | "class-unusual"; message: string }[];
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
