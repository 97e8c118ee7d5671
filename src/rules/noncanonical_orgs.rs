//! Organisations are not joined as the list joins them.
//!
//! The separator is the list's own, where most names of the document are joined by one. `&`, `、`, `;` and `<br>` are taken
//! for separators, and the one that the configuration wishes for; a comma or a slash where it joins the names of most rows;
//! a `<br>` is never replaced. An ampersand between Latin words is part of a name (`Weights & Biases`) where the list
//! joins otherwise, unless both names stand elsewhere on their own; so is a tight one between short ones (`AT&T`), and what
//! `[organisations.aliases]` names. Nothing in brackets separates. `甲、乙和丙` is left as it is, and so are `甲、乙` where Latin
//! names are joined by a comma or a semicolon, and an ampersand
//! in a cell that the list's own separator parts: `School of Science & Technology; Lab`. Where a cell has another separator
//! beside an ampersand that may be part of a name, `Bill & Melinda Gates Foundation; WHO`, it is reported without a fix. A list without a separator of its
//! own is only asked for a blank at each side of its ampersands, and not even that if it has 20 entries or more. Nothing
//! is reported below a header under which the list's separator never stands: it may part something else.
//!
//! ```markdown
//! |                                                 | 时间    | 机构          |
//! | ----------------------------------------------- | ------- | ------------- |
//! | [FocusLLaVA](https://arxiv.org/abs/2411.14228)  | 2024.11 | 同济&蚂蚁金服 |
//! ```
//!
//! The fix replaces the separators; names and their order stay. This changes what GitHub shows in
//! that cell. It is unsafe for a comma or a slash behind which no name stands that stands first elsewhere: what stands there may be a
//! place (`MIT, Cambridge`), or the same name again (`PKU/北大`). A separator with no name at one side of it (`甲、`) is reported
//! without a fix.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Applicability, Scope, Severity};
use crate::entry::{Entry, ListTable, Misjoined, misjoined};
use crate::language::{Key, Message};
use crate::masked::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "noncanonical-orgs",
    severity: Severity::Warning,
    fixable: true,
    check: Check::Entry(check),
    source: super::rule::documentation!("noncanonical_orgs.rs"),
    chinese: include_str!("zh-CN/noncanonical-orgs.md"),
};

fn check(context: &Context<'_>, list: &ListTable, entry: &Entry, findings: &mut Findings<'_>) {
    if !context.styles.joins_orgs && context.is_long {
        return;
    }
    let is_joined = |column: usize| {
        list.columns.name(column).is_none_or(|header| {
            context.styles.unjoined.binary_search_by(|other| other.as_str().cmp(header)).is_err()
        })
    };
    let (text, separator) = (context.document.source.text(), context.style(list).org_separator.as_str());
    for (column, orgs) in entry.known_orgs().filter(|(column, _)| is_joined(*column)) {
        let found = misjoined(text, &list.joins, orgs, separator, context.styles.joins_orgs);
        if let Some(found) = found {
            let cell = context.document.tables[list.table].rows[entry.row].cells[column];
            let shown = context.document.visible_text(cell);
            let words = words(text, shown.trim(), &found, separator);
            let mut reported = findings.report_cell(list, entry.row, column, words);
            if !matches!(found, Misjoined::Open(_)) {
                reported.by_habit(context.styles.joined);
            }
            if let Misjoined::Odd { edits: Some(edits), .. } = found {
                let sure =
                    if context.styles.may_be_in_names { Applicability::Unsafe } else { Applicability::Safe };
                reported.offer(sure, Scope::Joints, Action::Edit(edits));
            }
        }
    }
}

fn words(text: &str, written: &str, found: &Misjoined, separator: &str) -> Message {
    let message = match found {
        Misjoined::Open(mark) => {
            Message::new(Key::Rules("noncanonical-orgs-open")).with("mark", mark.of(text).trim())
        }
        Misjoined::Mixed => Message::new(Key::Rules("noncanonical-orgs-mixed")).with("separator", separator),
        Misjoined::Odd { canonical, .. } => Message::new(Key::Rules("noncanonical-orgs"))
            .with("canonical", shorten(canonical, 60))
            .with("separator", separator),
    };
    message.with("written", shorten(written, 40))
}
