//! A merge was committed with its conflict.
//!
//! Git writes `<<<<<<<`, `=======` and `>>>>>>>` round what two sides changed, and somebody committed the file as it was. GitHub
//! shows the marks as rows, headings and quotes, and no reader can tell which side is meant.
//!
//! ```markdown
//! <<<<<<< HEAD
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge) | 2024.11 | 智谱 |
//! =======
//! | [YOPO](https://arxiv.org/abs/2410.01234)      | 2024.10 | Adobe |
//! >>>>>>> topic
//! ```
//!
//! Marks are found inside and outside tables, of more characters than seven, too, and as a formatter may have written them since:
//! `> > > > > > > topic`. In code they are examples.
//!
//! Nothing else is said of the lines of a conflict and of the table or paragraph in which they stand, and nothing in
//! the file is rewritten while it holds one.
//!
//! There is no fix: only a person knows which side is meant.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::masked::shorten;
use crate::rule_names::MERGE_CONFLICT;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: MERGE_CONFLICT,
    severity: Severity::Error,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("merge_conflict.rs"),
    chinese: include_str!("zh-CN/merge-conflict.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let text = context.document.source.text();
    for conflict in context.document.conflicts().iter() {
        let line = shorten(&conflict.marker.of(text).replace('`', "'"), 40);
        let is_mark = conflict.first == conflict.last;
        let key = if is_mark { Key::Rules("merge-conflict-mark") } else { Key::Rules("merge-conflict") };
        findings.report(conflict.marker, Message::new(key).with("line", line));
    }
}
