//! A comment was meant to allow something and has no effect.
//!
//! `<!-- learnvlm-lint: allow missing-org -->` allows what a rule would report: on a line of its own for the
//! table or paragraph that follows, in a cell for its row, in a line of text for that line. `allow-file` is for the
//! whole file, `off` and `on` stand round a region. Several rules are parted by commas or blanks; behind `--`
//! there is room for a reason. With a verb or a rule that does not exist, or in a place where it can allow
//! nothing, such a comment does nothing.
//!
//! ```markdown
//! <!-- learnvlm-lint: allow mising-org -->
//! ```
//!
//! On a line between two rows it does harm: GitHub ends the table there and shows the rows below it as text.
//!
//! There is no fix: only its author knows what was meant.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::directive::{Fault, FaultKind, Verb};
use crate::language::{Key, Message};
use crate::masked::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "malformed-directive",
    severity: Severity::Warning,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("malformed_directive.rs"),
    chinese: include_str!("zh-CN/malformed-directive.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for fault in &context.directives.faults {
        findings.report(fault.span, words(*fault, fault.span.of(context.document.source.text())));
    }
}

fn words(fault: Fault, written: &str) -> Message {
    let near_or = |near: Option<&str>, key: Key| match near {
        Some(near) => Message::new(Key::Rules("write")).with("near", near),
        None => Message::new(key),
    };
    let message = match fault.kind {
        FaultKind::NoColon => Message::new(Key::Rules("malformed-directive-colon")),
        FaultKind::NoVerb => Message::new(Key::Rules("malformed-directive-no-verb")),
        FaultKind::UnknownVerb(near) => Message::new(Key::Rules("malformed-directive-verb"))
            .with("cure", near_or(near, Key::Rules("write-a-verb"))),
        FaultKind::UnknownRule(near) => Message::new(Key::Rules("malformed-directive-rule"))
            .with("cure", near_or(near, Key::Rules("name-a-rule"))),
        FaultKind::OwnRule => Message::new(Key::Rules("malformed-directive-own-rule")),
        FaultKind::NoRule(verb) => {
            Message::new(Key::Rules("malformed-directive-no-rule")).with("verb", verb.as_str())
        }
        FaultKind::WrongPlace(Verb::AllowFile) => {
            Message::new(Key::Rules("malformed-directive-place-of-file"))
        }
        FaultKind::WrongPlace(verb) => {
            Message::new(Key::Rules("malformed-directive-place")).with("verb", verb.as_str())
        }
        FaultKind::NothingFollows => Message::new(Key::Rules("malformed-directive-nothing-follows")),
        FaultKind::NothingToEnd { all_are_off: true } => {
            Message::new(Key::Rules("malformed-directive-all-are-off"))
        }
        FaultKind::NothingToEnd { all_are_off: false } => {
            Message::new(Key::Rules("malformed-directive-no-off"))
        }
        FaultKind::EndsTable => Message::new(Key::Rules("malformed-directive-ends-table")),
        FaultKind::PartsHeader => Message::new(Key::Rules("malformed-directive-parts-header")),
    };
    message.with("written", shorten(written, 40))
}
