//! Asterisks are shown instead of bold type.
//!
//! `**` opens bold type only where no blank follows, and not between a letter and punctuation; it ends bold type likewise. Chinese
//! is written without blanks, so bold words that begin or end with a bracket or a quotation mark stay as they are, and so do those with a
//! blank inside the asterisks. In a cell with bold type, two asterisks to which no others belong are left over, and so is one of
//! two where a single one ends the words.
//!
//! ```markdown
//! **压缩（视觉）**Token
//! ```
//!
//! There is no fix: it would change what is shown.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::Asterisks;
use crate::language::{Key, Message};
use crate::masked::shorten;

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
    for (span, why) in context.document.shown_asterisks() {
        findings.report(span, words(span.of(context.document.source.text()), why));
    }
}

fn words(written: &str, why: Asterisks) -> Message {
    let is_blank = written.starts_with("** ") || written.ends_with(" **");
    let key = match why {
        Asterisks::LeftOver => Key::Rules("literal-asterisks-unpaired"),
        Asterisks::Shown if is_blank => Key::Rules("literal-asterisks-blank"),
        Asterisks::Shown => Key::Rules("literal-asterisks"),
    };
    Message::new(key).with("written", shorten(&written.replace('`', "'"), 40))
}
