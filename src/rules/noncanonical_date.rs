//! A date is written another way than the list writes dates.
//!
//! The canonical form is `2024.5`, `2024.12`, `2024.5.3` or `2024`: numbers without leading zeros, joined by
//! dots. `2024.05`, `2024-05`, `2024/5`, `2024年5月`, `May 2024` and `2024-05-03` mean the same.
//!
//! ```markdown
//! |                                               | 时间       | 机构 |
//! | --------------------------------------------- | ---------- | ---- |
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge) | 2024年11月 | 智谱 |
//! ```
//!
//! The fix writes the same date in the canonical form, and nothing else: markup round it stays. This
//! changes what GitHub shows in that cell. Where the year does not come first (`05/2024`, `13/12/2024`) the
//! fix is unsafe, because it rests on which number can be no month.

use super::rule::{Check, Context, Findings, Rule, Words};
use crate::diagnostic::{Action, Edit, Severity};
use crate::entry::{Entry, Field, ListTable};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "noncanonical-date",
    severity: Severity::Warning,
    fixable: true,
    check: Check::Entry(check),
    source: include_str!("noncanonical_date.rs"),
};

fn check(context: &Context<'_>, list: &ListTable, entry: &Entry, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.date() else { return };
    let Field::Parsed(written) = &entry.date else { return };
    if !written.is_plain {
        return;
    }
    let replacement = context.style(list).dates.write(written.date);
    if written.text == replacement {
        return;
    }
    let reported = findings.report_cell(list, entry.row, column, words(&written.text, &replacement));
    if let Some(span) = written.span {
        let title = format!("Write `{replacement}`");
        let action = Action::Edit(vec![Edit { span, replacement }]);
        if written.is_year_first {
            reported.fix(title, action);
        } else {
            reported.unsafe_fix(title, action);
        }
    }
}

fn words(written: &str, canonical: &str) -> Words {
    Words {
        message: format!("`{written}` is not written as `{canonical}`"),
        label: "another form".into(),
        help: format!("write `{canonical}`"),
    }
}
