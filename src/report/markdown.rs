//! Findings as Markdown: a table per file, for a comment on a pull request or the summary of a job.
//!
//! What a list says is shown as code and cannot break out of it: a character that could mean something to Markdown or
//! HTML is written as a reference, and a comment behind `@` keeps addresses apart. GitHub makes no mention, link or
//! emoji of code.

use std::fmt::Write;

use super::checked::{Checked, Look, Undone, level, word};
use super::finding::{place, slashed};
use super::summary::Summary;
use super::visible::visible;
use crate::diagnostic::Diagnostic;
use crate::language::{Key, Language, Message};

/// GitHub takes no longer comment (65536 characters); a job summary may be longer.
const LONGEST: usize = 60_000;

/// The document.
pub fn render(files: &[Checked<'_>], undone: &[Undone], look: &Look) -> String {
    let (mut out, mut left) = (String::new(), 0);
    for undone in undone {
        let (why, colon) = (undone.said(look.language), word(look.language, Key::Report("colon")));
        let path = code(&slashed(&visible(&undone.path)));
        let _ = writeln!(out, "{path}{colon}{}\n", prose(&why).unwrap_or_else(|| code(&why)));
    }
    for file in files {
        let mut open = false;
        for (_, found) in look.shown(file) {
            let row = row(file, found, look.language);
            let head = if open { String::new() } else { head(file, look.language) };
            // Once something is left out, all that follows is.
            if left > 0 || out.len() + head.len() + row.len() > LONGEST {
                left += 1;
                continue;
            }
            open = true;
            out.push_str(&head);
            out.push_str(&row);
        }
        if open {
            out.push('\n');
        }
    }
    if left > 0 {
        let message = Message::new(Key::Report("markdown-left-out")).with("count", left);
        let _ = writeln!(out, "{}\n", look.language.say(&message));
    }
    match (look.errors_only, out.is_empty()) {
        (false, _) if files.is_empty() && !undone.is_empty() => {}
        (false, _) => {
            let sentence = look.language.say(&Summary::of(files).sentence());
            let _ = writeln!(out, "{}", prose(&sentence).unwrap_or(sentence));
        }
        (true, true) => {
            let _ = writeln!(out, "{}", word(look.language, Key::Report("no-error")));
        }
        (true, false) => {}
    }
    out
}

fn head(file: &Checked<'_>, language: Language) -> String {
    let path = file.shown_path();
    let head = word(language, Key::Report("markdown-head"));
    format!("### {}\n\n{head}\n| ---: | --- | --- | --- | --- |\n", code(&slashed(&path)))
}

fn row(file: &Checked<'_>, found: &Diagnostic, language: Language) -> String {
    let (line, level) = (place(file, found.span).line, level(language, found.severity));
    let words = |text: &str| prose(text).unwrap_or_else(|| code(text));
    let message = words(&file.shown(found, &found.message, language));
    let help = file.shown_help(found, language).map_or(String::new(), |help| words(&help));
    format!("| {line} | {level} | {} | {message} | {help} |\n", code(found.rule))
}

/// A message whose code stands between backticks; `None` where what stands between the code are not only words of
/// ours, because a backtick in the user's text has turned code and words round.
fn prose(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut parts = text.split('`').peekable();
    loop {
        let words = parts.next()?;
        if !words.split([' ', '，', '。', '、', '；', '：', '（', '）', '“', '”', '？']).all(is_word)
        {
            return None;
        }
        out.push_str(words);
        let Some(quoted) = parts.next() else { return Some(out) };
        // A backtick that none closes.
        parts.peek()?;
        out.push_str(&code(quoted));
    }
}

/// Whether these are letters or a short number, with punctuation around that means nothing to Markdown.
fn is_word(word: &str) -> bool {
    // A colon in front could begin an emoji's name.
    let word = word.trim_start_matches(['(', '…']).trim_end_matches([',', ';', '.', ':', ')', '…']);
    let is_number = word.len() <= 9 && word.bytes().all(|b| b.is_ascii_digit());
    let is_of_letters = |part: &str| part.chars().all(char::is_alphabetic);
    is_number || word.split(['\'', '’', '-']).all(|part| !part.is_empty() && is_of_letters(part))
}

fn code(text: &str) -> String {
    let mut out = String::from("<code>");
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '@' => out.push_str("&#64;<!-- -->"),
            // Behind `www` a dot would make a link.
            '.' if !before.eq_ignore_ascii_case(&'w') => out.push(c),
            '-' | '/' | ',' | ';' | '=' | '+' | '%' | '?' | '"' | '\'' => out.push(c),
            c if c.is_ascii_punctuation() => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            c => out.push(c),
        }
        before = c;
    }
    out + "</code>"
}
