//! Asterisks are shown instead of bold type.
//!
//! `**` opens bold type only where no blank follows, and not between a letter and punctuation; it ends bold type likewise. Chinese
//! is written without blanks, so bold words that begin or end with a bracket or a quotation mark stay as they are, and so do those with a
//! blank inside the asterisks.
//!
//! ```markdown
//! **压缩（视觉）**Token
//! ```
//!
//! There is no fix: it would change what is shown.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::Document;
use crate::language::{Key, Message};
use crate::masked::shorten;
use crate::text::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "literal-asterisks",
    severity: Severity::Warning,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("literal_asterisks.rs"),
    chinese: include_str!("zh-CN/literal-asterisks.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let document = context.document;
    let text = document.source.text();
    let mut open: Option<usize> = None;
    for (at, _) in text.match_indices("**") {
        let is_longer = text[..at].ends_with(['*', '\\']) || text[at + 2..].starts_with('*');
        if is_longer || !document.is_plain(at) || !document.is_plain(at + 1) {
            continue;
        }
        let start = open.filter(|&start| belongs_together(document, start, at));
        match start {
            Some(start) if is_meant(text, start, at) => {
                findings.report(Span::new(start, at + 2), words(&text[start..at + 2]));
                open = None;
            }
            _ => open = Some(at),
        }
    }
}

/// Whether two places are on one line and, in a table, in one cell, without another asterisk between them.
fn belongs_together(document: &Document<'_>, start: usize, end: usize) -> bool {
    let between = &document.source.text()[start + 2..end];
    !between.contains(['\n', '\r', '*']) && document.cell_at(start) == document.cell_at(end)
}

/// Whether the words between two pairs of asterisks were to be bold, and why they are not.
fn is_meant(text: &str, start: usize, end: usize) -> bool {
    let inner = &text[start + 2..end];
    let (first, last) = (inner.chars().next(), inner.chars().next_back());
    let (before, behind) = (text[..start].chars().next_back(), text[end + 2..].chars().next());
    let is_blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if is_blank(first) || is_blank(last) {
        // Between blanks asterisks may be an operator, but not where others were opened before.
        let is_operator = is_blank(first) && matches!(before, Some(' ' | '\t'));
        return is_blank(first) != is_blank(last) && !is_operator;
    }
    (is_word(before) && is_mark(first)) || (is_mark(last) && is_word(behind))
}

/// Marks that both GitHub and the parsers at hand take for punctuation.
fn is_mark(c: Option<char>) -> bool {
    const WIDE: &str = "，。；：、！？（）【】《》〈〉「」『』“”‘’…—·";
    c.is_some_and(|c| c.is_ascii_punctuation() || WIDE.contains(c))
}

fn words(written: &str) -> Message {
    let is_blank = written.starts_with("** ") || written.ends_with(" **");
    let key = if is_blank { Key::Rules("literal-asterisks-blank") } else { Key::Rules("literal-asterisks") };
    Message::new(key).with("written", shorten(&written.replace('`', "'"), 40))
}
