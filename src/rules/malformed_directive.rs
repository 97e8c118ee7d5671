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

use super::rule::{Check, Context, Findings, Rule, Words};
use crate::diagnostic::Severity;
use crate::directive::{Fault, FaultKind, Verb};
use crate::text::width::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "malformed-directive",
    severity: Severity::Warning,
    fixable: false,
    check: Check::Document(check),
    source: include_str!("malformed_directive.rs"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for fault in &context.directives.faults {
        findings.report(fault.span, words(*fault, fault.span.of(context.document.source.text())));
    }
}

fn words(fault: Fault, written: &str) -> Words {
    let written = shorten(written, 40);
    let meant = |near: Option<&str>, else_: &str| match near {
        Some(near) => format!("write `{near}`"),
        None => else_.to_owned(),
    };
    let (message, label, help) = match fault.kind {
        FaultKind::NoColon => (
            format!("`{written}` is not followed by a colon"),
            "no colon",
            "write `learnvlm-lint:`".to_owned(),
        ),
        FaultKind::NoVerb => ("this directive says nothing".to_owned(), "says nothing", VERBS.to_owned()),
        FaultKind::UnknownVerb(near) => {
            (format!("`{written}` is no directive"), "unknown", meant(near, VERBS))
        }
        FaultKind::UnknownRule(near) => {
            let else_ = "name a rule that `--rules` lists; a reason stands behind `--`";
            (format!("there is no rule `{written}`"), "unknown rule", meant(near, else_))
        }
        FaultKind::OwnRule => (
            format!("`{written}` cannot be allowed in the text"),
            "about directives",
            "mend the directive that it reports".to_owned(),
        ),
        FaultKind::NoRule(verb) => {
            let verb = verb.as_str();
            (
                format!("`{verb}` names no rule"),
                "no rule",
                format!("write `{verb}` and the names of rules; `off` and `on` are for all rules"),
            )
        }
        FaultKind::WrongPlace(verb) => (
            format!("`{}` has no effect in a line of text or a cell", verb.as_str()),
            "not on a line of its own",
            if verb == Verb::AllowFile {
                "put it on a line of its own between blank lines, or write `allow`".to_owned()
            } else {
                "put it on a line of its own between blank lines".to_owned()
            },
        ),
        FaultKind::NothingFollows => (
            "nothing follows that could be allowed".to_owned(),
            "at the end",
            "put it above the table, or into a cell of the row, that it is for".to_owned(),
        ),
        FaultKind::NothingToEnd { all_are_off: true } => (
            format!("`{written}` ends nothing: the `off` above it is for all rules"),
            "nothing to end",
            "write `on` without a rule, or name the rules behind `off`".to_owned(),
        ),
        FaultKind::NothingToEnd { all_are_off: false } => (
            "there is no `off` above this `on`".to_owned(),
            "nothing to end",
            "remove it, or write `off` where the region begins".to_owned(),
        ),
        FaultKind::EndsTable => (
            "this comment ends the table: GitHub shows the rows below it as text".to_owned(),
            "between rows",
            "put it into a cell of the row that it is for, or above the table".to_owned(),
        ),
        FaultKind::PartsHeader => (
            "this comment parts the header from its delimiter row: GitHub shows no table".to_owned(),
            "inside a table",
            "put it above the header".to_owned(),
        ),
    };
    Words { message, label: label.into(), help }
}

const VERBS: &str = "write `allow`, `allow-file`, `off` or `on`";
