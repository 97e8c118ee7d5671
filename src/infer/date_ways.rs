//! What a document's dates have beside their form: longer months, and ways that no form has.

use super::dates::beside_more;
use crate::date::Date;
use crate::entry::{Field, ListTable};
use crate::style::{DateWays, LongMonths, Styles};

/// The months that a document spells out where it does not others.
pub(super) fn long_months(lists: &[ListTable]) -> LongMonths {
    let dates = lists.iter().flat_map(ListTable::entries).filter_map(|entry| match &entry.date {
        Field::Parsed(written) => Some((written.date.month()?, written.text.as_str())),
        _ => None,
    });
    LongMonths::of(dates)
}

/// The ways to write dates that a document has beside the forms that its tables are held to.
pub(super) fn ways(lists: &[ListTable], styles: &Styles) -> DateWays {
    let tables: Vec<_> =
        lists.iter().map(|list| (list.table, styles.of(list.table).dates, formed(list).collect())).collect();
    DateWays::of(&tables)
}

fn formed(list: &ListTable) -> impl Iterator<Item = (&str, Date)> {
    list.entries().filter_map(|entry| match &entry.date {
        Field::Parsed(written) if written.has_form() => Some((written.text.as_str(), written.date)),
        date => beside_more(date),
    })
}
