//! Two parsers do not see the same table.
//!
//! Tables are read by two Markdown parsers. Where they differ in a way that is not known, nobody can be sure
//! what GitHub shows, so the table's bytes are left alone.
//!
//! There is no fix. A blank line above and below the table, a pipe at both ends of each row and at least
//! three dashes in each cell of the delimiter row nearly always settle it. Please report the table, too.

use super::rule::{Check, Context, Findings, Rule, Words};
use crate::diagnostic::Severity;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "parsers-disagree",
    severity: Severity::Warning,
    fixable: false,
    check: Check::Document(check),
    source: include_str!("parsers_disagree.rs"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for table in &context.document.tables {
        if let Some(reason) = table.disputed {
            findings.report(table.header.span, words(reason));
        }
    }
}

fn words(reason: &str) -> Words {
    Words {
        message: format!("this table is left alone: {reason}"),
        label: "this table".into(),
        help: "set the table off by blank lines and write a pipe at both ends of each row".into(),
    }
}
