//! A row links nowhere.
//!
//! Its title is no link, and no other column holds one, but for the description, organisations (where those hold all links, they lead
//! to the entries) and authors; `[title]()`
//! and `[title](#)` lead nowhere, either. Of a link that is broken `broken-link` tells. A reader has to search for the article. A list in which many
//! rows have none is not asked (`--explain judgement`).
//!
//! Of several rows at the head of a table with a column for links a note says so: they may be left open on purpose.
//!
//! Nor is a row that has none to have. It says so: by words or a sign where the others have their links (`on request`, `❌`), by
//! words that say why in any cell or at the end of its title (`closed`, `coming soon`, `(not found)`), by 🔒, by `[]()` in a list that
//! writes it in three cells or more, by a date that is still open (`202?-??`), or by a title that is
//! struck out, still to come, or that of no work (`Human`, `Random`, `Average`, a holiday in a timetable). Or it has a link where the
//! others have none, or its description is a link and nothing else.
//!
//! ```markdown
//! |             | 时间    | 机构         |
//! | ----------- | ------- | ------------ |
//! | BlueLM-V-3B | 2024.11 | vivo & MMLab |
//! ```
//!
//! There is no fix: only a person knows the address.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::Severity;
use crate::entry::{Entry, ListTable, linkless};
use crate::language::{Key, Message};
use crate::masked::shorten;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "missing-link",
    severity: Severity::Warning,
    fixable: false,
    check: Check::List(check),
    source: super::rule::documentation!("missing_link.rs"),
    chinese: include_str!("zh-CN/missing-link.md"),
};

fn check(context: &Context<'_>, list: &ListTable, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.title() else { return };
    let missed = linkless(context.document, list);
    let beside = missed.beside.and_then(|beside| list.columns.name(beside));
    for (entry, is_doubtful) in missed.entries {
        let mut reported = findings.report_cell(list, entry.row, column, words(entry, beside));
        reported.by_habit(missed.tally);
        if is_doubtful {
            reported.as_note();
        }
    }
}

/// `beside` is the name of the column in which the others have their links.
fn words(entry: &Entry, beside: Option<&str>) -> Message {
    let message = match beside.filter(|name| !name.is_empty()) {
        Some(name) => Message::new(Key::Rules("missing-link-beside")).with("column", shorten(name, 40)),
        None => Message::new(Key::Rules("missing-link")),
    };
    message.with("entry", entry.name())
}
