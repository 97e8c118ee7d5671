//! Tables whose rows are in order by another column than those of the dates and titles, or grouped by one.

use std::collections::HashSet;
use std::iter;
use std::ops::Range;

use super::digits::folded;
use super::families::are_families;
use super::stepped::{are_steps, rising};
use super::steps::are_slips;
use super::values::{Part, READINGS, Reading, Value, size};
use crate::document::Document;
use crate::entry::{ListTable, is_placeholder};
use crate::habit::{Habit, is_no_chance};
use crate::order::Ranking;

/// Whether some column orders or groups the rows: by name, by number, topic by topic. What fixes rewrite has no say: dates,
/// addresses, and what stands behind the first of several organisations.
pub(super) fn order(document: &Document<'_>, list: &ListTable) -> bool {
    let ways = orders(document, list);
    others(document, list).any(|column| {
        let Some(said) = said(document, list, column) else { return false };
        let is_in_order = READINGS.iter().any(|reading| stand(list, &said, reading, ways, None));
        let columns = others(document, list).count();
        is_in_order
            || are_steps(&said, ways, None)
            || are_sizes(document, list, &said)
            || are_grouped(document, list, &said)
            || are_families(list, &said, None, columns)
    })
}

/// Whether some column orders the rows better than dates with exceptions do: ranks in every row, which the rows in the order
/// of `dates` would not keep, scores, or one topic after the other. Of titles and organisations only the first tells it: scores among
/// them are parts of names, and topics the same name again.
pub(super) fn order_surely(document: &Document<'_>, list: &ListTable, dates: Option<&Ranking>) -> bool {
    let columns = &list.columns;
    let ways = orders(document, list);
    let is_name = |column| columns.title() == Some(column) || columns.is_of_orgs(column);
    others(document, list).any(|column| {
        let Some(said) = said(document, list, column) else { return false };
        let is_year = |said: &String| said.len() == 4 && said.bytes().all(|b| b.is_ascii_digit());
        // Years go with the dates.
        let may_be = !is_name(column) && !said.iter().flatten().all(is_year);
        let mut ranks = READINGS.iter().filter(|reading| !reading.is_name);
        let columns = others(document, list).count();
        (may_be && (are_sizes(document, list, &said) || are_grouped(document, list, &said)))
            || (is_name(column) && dates.is_some() && are_families(list, &said, dates, columns))
            || ranks.any(|reading| stand(list, &said, reading, ways, dates))
            || are_steps(&said, ways, dates)
    })
}

/// Whether the names in some column, titles too, stand from A to Z in every row, and would not in the order of `dates`. Then nobody
/// knows which of both is meant.
pub(super) fn are_by_name(document: &Document<'_>, list: &ListTable, dates: &Ranking) -> bool {
    let ways = orders(document, list);
    others(document, list).filter_map(|column| said(document, list, column)).any(|said| {
        let mut names = READINGS.iter().filter(|reading| reading.is_name);
        names.any(|reading| stand(list, &said, reading, ways, Some(dates)))
    })
}

/// Whether what a column says is ranked in every row, and would not be in the order of `dates`. It may be chance that of all columns this
/// one is in order.
pub(super) fn are_ranked(list: &ListTable, said: &[Option<String>], dates: &Ranking) -> bool {
    let mut ranks = READINGS.iter().filter(|reading| !reading.is_name);
    ranks.any(|reading| stand(list, said, reading, 1, Some(dates))) || are_steps(said, 1, Some(dates))
}

/// The columns besides that of the dates.
pub(super) fn others(document: &Document<'_>, list: &ListTable) -> impl Iterator<Item = usize> {
    let date = list.columns.date();
    (0..document.tables[list.table].columns).filter(move |column| date != Some(*column))
}

/// What a reader sees in the cells of a column, by row, its numbers in digits; nothing where that is nothing, or no entry. `None`
/// where one is an address, which changes when it is mended.
pub(super) fn said(document: &Document<'_>, list: &ListTable, column: usize) -> Option<Vec<Option<String>>> {
    let rows = &document.tables[list.table].rows;
    let is_orgs = list.columns.is_of_orgs(column);
    let mut said = vec![None; rows.len()];
    for entry in list.entries() {
        let Some(cell) = rows[entry.row].cells.get(column) else { continue };
        let mut shown = document.visible_text(*cell);
        if shown.contains(":/") || shown.contains("www.") {
            return None;
        }
        if is_orgs {
            shown.truncate(first_name(&shown));
        }
        said[entry.row] = (!is_placeholder(&shown)).then(|| folded(shown.trim()));
    }
    Some(said)
}

/// Where the first of several names ends.
fn first_name(orgs: &str) -> usize {
    orgs.find(|c: char| !c.is_alphanumeric() && c != ' ').unwrap_or(orgs.len())
}

/// Whether what a column says, read in one way, stands in order in every row, not by chance in one of so many
/// `ways`, and no longer so in the order of `dates`. Rows that
/// say nothing have no say, if they are fewer.
fn stand(
    list: &ListTable,
    said: &[Option<String>],
    reading: &Reading,
    ways: usize,
    dates: Option<&Ranking>,
) -> bool {
    let known = said.iter().flatten().count();
    if known <= list.entries().count() / 2 {
        return false;
    }
    let Some(values) = Values::read(said, reading) else { return false };
    let groups =
        dates.map_or_else(|| iter::once(0..said.len()).collect(), |dates| dates.units.groups().to_vec());
    let Some(standing) = values.in_order(&groups, 0..said.len()) else { return false };
    let alike = standing.iter().map(|group| group.chunk_by(|one, other| one == other).map(<[_]>::len));
    let is_kept = |dates: &Ranking| values.filled(&groups).in_order(&groups, dates.sorted()).is_some();
    is_no_chance(alike, ways) && !dates.is_some_and(is_kept)
}

/// In how many orders the rows could be: either way in each column.
fn orders(document: &Document<'_>, list: &ListTable) -> usize {
    others(document, list).count() * 2
}

/// What each row says in a column, read in one way; the values compare.
struct Values {
    values: Vec<Option<Value>>,
    is_name: bool,
}

impl Values {
    fn read(said: &[Option<String>], reading: &Reading) -> Option<Self> {
        let value =
            |said: &Option<String>| said.as_deref().map_or(Some(None), |said| (reading.read)(said).map(Some));
        let values: Vec<Option<Value>> = said.iter().map(value).collect::<Option<_>>()?;
        let agree = |side: fn(&Value) -> &String| {
            let mut beside = values.iter().flatten().map(side).filter(|said| !said.is_empty());
            beside.next().is_none_or(|first| beside.all(|other| other == first))
        };
        let is_name = reading.is_name;
        (agree(|value| &value.before) && agree(|value| &value.behind)).then_some(Self { values, is_name })
    }

    /// The same, where a row that says nothing goes with the one above it.
    fn filled(&self, groups: &[Range<usize>]) -> Self {
        let rows = |group: &Range<usize>| self.values.get(group.clone()).unwrap_or_default();
        let filled = groups.iter().flat_map(|group| {
            rows(group).iter().scan(None, |above, value| {
                *above = value.clone().or(above.take());
                Some(above.clone())
            })
        });
        Self { values: filled.collect(), is_name: self.is_name }
    }

    /// The values of each group, if its rows, which come in `order`, all rise or all fall.
    fn in_order(
        &self,
        groups: &[Range<usize>],
        order: impl IntoIterator<Item = usize>,
    ) -> Option<Vec<Vec<&[Part]>>> {
        let parts = |row: usize| Some(self.values.get(row)?.as_ref()?.parts.as_slice());
        let said: Vec<Option<&[Part]>> = order.into_iter().map(parts).collect();
        let of = |group: &Range<usize>| said.get(group.clone()).unwrap_or_default().iter().flatten().copied();
        let said: Vec<Vec<&[Part]>> = groups.iter().map(|group| of(group).collect()).collect();
        let rise = said.iter().all(|group| group.is_sorted());
        let fall = !self.is_name && said.iter().all(|group| group.is_sorted_by(|one, other| one >= other));
        (rise || fall).then_some(said)
    }
}

/// Whether the numbers in a column fall or rise, but for a few: sizes (`540B`, `1.3 万`), stars, scores. A cell that says
/// nothing, or that nothing is known, has no say.
fn are_sizes(document: &Document<'_>, list: &ListTable, said: &[Option<String>]) -> bool {
    let numbers = said.iter().flatten().map(|said| size(said));
    let Some(numbers) = numbers.collect::<Option<Vec<u64>>>() else { return false };
    let reversed: Vec<u64> = numbers.iter().rev().copied().collect();
    let in_order = rising(&numbers).max(rising(&reversed));
    let slips = numbers.len() - in_order;
    // Any rows may be those that slipped.
    let ways = iter::repeat_n(numbers.len(), slips).fold(orders(document, list), usize::saturating_mul);
    let different = numbers.iter().collect::<HashSet<_>>().len();
    are_slips(in_order, slips) && is_no_chance([iter::repeat_n(1, different)], ways)
}

/// Whether each value stands in one run of several rows, and not by chance.
fn are_grouped(document: &Document<'_>, list: &ListTable, said: &[Option<String>]) -> bool {
    let said = list.entries().map(|entry| said.get(entry.row)?.as_ref());
    let Some(said) = said.map(|said| said.map(|said| said.to_lowercase())).collect::<Option<Vec<String>>>()
    else {
        return false;
    };
    let groups: Vec<&[String]> = said.chunk_by(|one, other| one == other).collect();
    let names: HashSet<&String> = groups.iter().map(|group| &group[0]).collect();
    // The groups may come in any order.
    let ways = (1..=groups.len()).fold(others(document, list).count(), usize::saturating_mul);
    Habit::Topics.is_shown_by(groups.len())
        && groups.len() == names.len()
        && groups.iter().all(|group| group.len() > 1)
        && is_no_chance([groups.iter().map(|group| group.len())], ways)
}
