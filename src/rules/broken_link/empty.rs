//! Links without an address: `[text]()`.

use std::collections::BTreeMap;

use super::super::missing_link::is_to_come;
use super::super::rule::{Context, Findings};
use crate::document::{Link, LinkKind};
use crate::habit::{Habit, Tally, Verdict};
use crate::language::{Key, Message, first_lines};
use crate::masked::shorten;

pub(super) fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    let mut columns: BTreeMap<_, Vec<&Link>> = BTreeMap::new();
    for link in context.document.links.iter().filter(|link| is_missed(context, link)) {
        columns.entry(link.cell.map(|cell| (cell.table, cell.column))).or_default().push(link);
    }
    for links in columns.into_values() {
        // So many of one column, or outside tables, are yet to be written, whatever the others say.
        let tally = Tally { followers: 0, deviants: links.len() };
        match links[..] {
            [first, ..] if tally.judge(Habit::Addresses) == Verdict::Way => {
                report_many(context, first, &links, findings);
            }
            _ => links.into_iter().for_each(|link| report(link, findings)),
        }
    }
}

fn report_many(context: &Context<'_>, first: &Link, links: &[&Link], findings: &mut Findings<'_>) {
    let line = |link: &&Link| context.document.source.lines().line_of(link.span.start()) + 1;
    let words = Message::new(Key::Rules("broken-link-empty-many"))
        .with("count", links.len())
        .with("lines", first_lines(links.iter().map(line)));
    findings.report(first.span, words).as_note();
}

fn report(link: &Link, findings: &mut Findings<'_>) {
    let text = shorten(&link.text.replace('`', "'"), 40);
    findings.report(link.span, Message::new(Key::Rules("broken-link-empty")).with("text", text));
}

/// Whether a reader would follow it. Of a row that links nowhere at all `missing-link` tells, and some say that the link is
/// still to come.
fn is_missed(context: &Context<'_>, link: &Link) -> bool {
    if link.kind != LinkKind::Inline || !link.url.is_empty() || !link.text.contains(char::is_alphanumeric) {
        return false;
    }
    let Some(id) = link.cell else { return true };
    let says_so =
        context.document.cell(id).is_some_and(|cell| is_to_come(&context.document.visible_text(cell)));
    let list = context.lists.iter().find(|list| list.table == id.table);
    let leads_nowhere = list.zip(id.row).is_some_and(|(list, row)| list.rows[row].link.is_none());
    !says_so && !leads_nowhere
}
