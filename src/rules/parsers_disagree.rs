//! Two parsers do not see the same table.
//!
//! Tables are read by two Markdown parsers. Where they differ in a way that is not known, nobody can be sure
//! what GitHub shows, so the table's bytes are left alone.
//!
//! There is no fix. A blank line above and below the table, a pipe at both ends of each row and at least
//! three dashes in each cell of the delimiter row nearly always settle it. Please report the table, too.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::document::Dispute;
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "parsers-disagree",
    severity: Severity::Warning,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("parsers_disagree.rs"),
    chinese: include_str!("zh-CN/parsers-disagree.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for table in &context.document.tables {
        if let Some(reason) = table.disputed {
            findings.report(table.header.span, words(reason));
        }
    }
}

fn words(dispute: Dispute) -> Message {
    let why = match dispute {
        Dispute::Table => Key::Rules("only-one-sees-a-table"),
        Dispute::Shape => Key::Rules("rows-or-columns-differ"),
        Dispute::Unread => Key::Rules("one-cannot-read"),
    };
    Message::new(Key::Rules("parsers-disagree")).with("why", Message::new(why))
}
