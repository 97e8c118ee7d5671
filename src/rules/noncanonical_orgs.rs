//! Organisations are not joined by ` & `.
//!
//! Several organisations in one cell are joined by an ampersand with a blank on each side. `&` without blanks,
//! `、` and `;` are taken for separators. A tight `&` between ASCII letters belongs to a name (`AT&T`);
//! `,` `/` `+` and "and" never separate, nor does anything in brackets.
//!
//! ```markdown
//! |                                                 | 时间    | 机构          |
//! | ----------------------------------------------- | ------- | ------------- |
//! | [FocusLLaVA](https://arxiv.org/abs/2411.14228)  | 2024.11 | 同济&蚂蚁金服 |
//! ```
//!
//! The fix replaces the separators; names and their order stay. This changes what GitHub shows in
//! that cell.

use super::rule::{Check, Context, Findings, Rule, Words};
use crate::diagnostic::{Action, Edit, Severity};
use crate::entry::{Entry, Field, ListTable};
use crate::text::width::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "noncanonical-orgs",
    severity: Severity::Warning,
    fixable: true,
    check: Check::Entry(check),
    source: include_str!("noncanonical_orgs.rs"),
};

fn check(context: &Context<'_>, list: &ListTable, entry: &Entry, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.orgs() else { return };
    let Field::Parsed(orgs) = &entry.orgs else { return };
    let (text, separator) = (context.document.source.text(), context.style(list).org_separator.as_str());
    let is_odd = |joint: &&crate::text::Span| !matches!(joint.of(text), joint if joint == separator || joint == " &amp; ");
    let edits: Vec<Edit> = orgs
        .joints
        .iter()
        .filter(is_odd)
        .map(|joint| Edit { span: *joint, replacement: separator.to_owned() })
        .collect();
    if edits.is_empty() {
        return;
    }
    let canonical = orgs.names.join(separator);
    let words = words(
        context
            .document
            .visible_text(context.document.tables[list.table].rows[entry.row].cells[column])
            .trim(),
        &canonical,
        separator,
    );
    findings
        .report_cell(list, entry.row, column, words)
        .fix(format!("Join the names by `{separator}`"), Action::Edit(edits));
}

fn words(written: &str, canonical: &str, separator: &str) -> Words {
    Words {
        message: format!("the organisations in `{}` are not joined by `{separator}`", shorten(written, 40)),
        label: "another separator".into(),
        help: format!("write `{}`", shorten(canonical, 60)),
    }
}
