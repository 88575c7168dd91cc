//! What several tests need: every text of the project, and how sentences end.
#![allow(dead_code, reason = "each test file compiles this for itself and uses a part")]

use replycode::{Code, Lang, list};

/// Every language of this build.
pub fn languages() -> Vec<Lang> {
    Lang::all().collect()
}

/// Every known code.
pub fn codes() -> Vec<Code> {
    list(languages()[0]).into_iter().map(|row| row.code).collect()
}

/// Whether the language is written without spaces.
pub fn is_chinese(lang: Lang) -> bool {
    lang.tag() == "zh"
}

/// The text with every `code span` as one Latin word, so that prose rules do not read server texts.
pub fn masked(text: &str) -> String {
    text.split('`')
        .enumerate()
        .map(|(i, piece)| if i % 2 == 0 { piece } else { "Code" })
        .collect()
}

/// The sentences of a text, code spans masked.
pub fn sentences(text: &str, lang: Lang) -> Vec<String> {
    let masked = masked(text);
    let mut found = Vec::new();
    let mut sentence = String::new();
    let mut chars = masked.chars().peekable();
    while let Some(c) = chars.next() {
        sentence.push(c);
        let ends = if is_chinese(lang) {
            matches!(c, '。' | '？' | '！')
        } else {
            matches!(c, '.' | '?' | '!') && chars.peek().is_none_or(|next| next.is_whitespace())
        };
        if ends || c == '\n' {
            found.push(std::mem::take(&mut sentence).trim().to_owned());
        }
    }
    found.push(sentence.trim().to_owned());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// What is wrong with a sentence or paragraph of ours, as far as a machine sees it.
pub fn lint(text: &str, lang: Lang) -> Vec<String> {
    let mut faults = Vec::new();
    let plain = masked(text);
    let mut fault = |what: String| faults.push(format!("{what}: {text}"));
    if text.contains(['{', '}']) {
        fault("a placeholder was left".into());
    }
    if plain.contains("  ") || plain.trim() != plain {
        fault("a space too many".into());
    }
    let words: Vec<&str> = plain.split_whitespace().collect();
    for pair in words.windows(2) {
        if pair[0].eq_ignore_ascii_case(pair[1]) && pair[0].chars().all(char::is_alphabetic) && !pair.contains(&"Code")
        {
            fault(format!("the word \"{}\" is doubled", pair[0]));
        }
    }
    if is_chinese(lang) {
        chinese(&plain, &mut fault);
    } else {
        english(&plain, &mut fault);
    }
    faults
}

/// What `autocorrect` would write otherwise in a Chinese text; slow, so it reads each entry once
/// and not every pair.
pub fn corrected(text: &str, lang: Lang) -> Option<String> {
    let plain = masked(text);
    let corrected = autocorrect::format(&plain);
    let has_han = plain.chars().any(|c| matches!(c as u32, 0x3400..=0x9FFF));
    (is_chinese(lang) && has_han && corrected != plain).then(|| format!("autocorrect would write: {corrected}: {text}"))
}

fn english(text: &str, fault: &mut impl FnMut(String)) {
    if let Some(c) = text.chars().find(|c| matches!(*c as u32, 0x2E80..=0xFFEF)) {
        fault(format!("a character of Chinese, {c}, stands in English"));
    }
    for word in [
        "simply",
        "utilize",
        "ensure",
        "various",
        "e.g.",
        "i.e.",
        "please note",
        "—",
    ] {
        if text
            .to_lowercase()
            .split(|c: char| c.is_whitespace() || c == ',')
            .any(|w| w == word)
            || (word.contains(' ') && text.contains(word))
        {
            fault(format!("\"{word}\" is not our word"));
        }
    }
}

/// Words that the glossary has us avoid.
const AVOID: [&str; 24] = [
    "您",
    "你",
    "登陆",
    "帐号",
    "其它",
    "缺省",
    "信件",
    "电邮",
    "寄件人",
    "接收者",
    "交易",
    "递送",
    "交付",
    "暂缓",
    "严重程度",
    "进行",
    "予以",
    "做出",
    "很遗憾",
    "别担心",
    "彻底",
    "吞掉",
    "搞定",
    "上榜",
];

fn chinese(text: &str, fault: &mut impl FnMut(String)) {
    for word in AVOID {
        if text.contains(word) {
            fault(format!("“{word}” is a word that the glossary avoids"));
        }
    }
    let chars: Vec<char> = text.chars().collect();
    let han = |c: char| matches!(c as u32, 0x3400..=0x9FFF);
    let full = |c: char| {
        matches!(
            c,
            '，' | '。' | '：' | '；' | '？' | '！' | '（' | '）' | '、' | '《' | '》'
        )
    };
    for pair in chars.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        if han(a) && b.is_ascii_alphanumeric() || a.is_ascii_alphanumeric() && han(b) {
            fault(format!("no space between {a} and {b}"));
        }
        if han(a) && matches!(b, ',' | ';' | ':' | '?' | '!' | '(' | ')')
            || matches!(a, ',' | ';' | ':' | '?' | '!' | '(' | ')') && han(b)
        {
            fault(format!("half-width punctuation at {a}{b}"));
        }
        if full(a) && b == ' ' || a == ' ' && full(b) {
            fault(format!("a space beside full-width punctuation at {a}{b}"));
        }
    }
    for three in chars.windows(3) {
        if han(three[0]) && three[1] == ' ' && han(three[2]) {
            fault(format!(
                "a space between Han characters at {}{}{}",
                three[0], three[1], three[2]
            ));
        }
    }
}
