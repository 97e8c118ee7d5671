//! In which order the rows of a list belong.
//!
//! What has no key of its own goes with the row above it, and nothing leaves its group: a row is never parted from what it says
//! something about, nor put under another heading.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;

use super::chain::falling;
use super::fewest::misplaced;
use super::key::{Bound, Key};
use super::turned::turned;
use super::units::Units;
use crate::date::Day;
use crate::document::Document;
use crate::entry::{Entry, Field, ListTable, is_placeholder};
use crate::habit::{Habit, Tally, Verdict};
use crate::language::Message;
use crate::link::{arxiv_month, arxiv_number};
use crate::masked::shorten;
use crate::style::RowOrder;

/// The order of the rows of a list: their keys, and which end comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The column in which the keys stand.
    pub column: usize,
    /// The key of each row that is the first of its unit. A unit without one keeps its place.
    pub keys: Vec<Option<Key>>,
    /// Whether the greatest key comes first.
    pub descending: bool,
    /// The group of rows in which the other end comes first.
    pub turned: Option<Range<usize>>,
    /// The rows that move as one.
    pub units: Units,
    /// Rows that cannot leave the one above them and have a key of their own.
    pub bound: Vec<(usize, Key)>,
}

impl Ranking {
    /// How `order` ranks the rows of a list; `None` where it ranks none, for want of a column or because the
    /// keeper's hand orders them.
    pub fn new(document: &Document<'_>, list: &ListTable, order: RowOrder) -> Option<Self> {
        // A row of several entries has no place by one of them.
        if list.columns.of_one_entry().is_some() {
            return None;
        }
        let makers = list.columns.orgs().next().filter(|_| list.columns.are_makers());
        let title = |entry: &Entry| {
            let said = match &entry.title {
                Field::Parsed(title) => title.text.clone(),
                _ if list.columns.title().is_some() => return None,
                // However they are joined, which a fix may change.
                _ => makers.and(entry.known_orgs().next())?.1.names.first()?.clone(),
            };
            // A title that is an address changes when the address is mended.
            (!is_placeholder(&said) && !is_address(&said)).then(|| Key::Title(said.to_lowercase()))
        };
        let number = |entry: &Entry| arxiv_number(&document.links[entry.link?].url);
        let date = |entry: &Entry| {
            let (begin, end) = entry.days()?;
            let is_venue = matches!(&entry.date, Field::Parsed(date) if date.names_venue());
            Some(match is_venue.then(|| number(entry)).flatten().map(month_of) {
                Some((since, until)) => Key::Days(since.min(begin), until.max(end)),
                None => Key::Days(begin, end),
            })
        };
        let paper = |entry: &Entry| number(entry).map(Key::Paper);
        let entries = list.rows.iter();
        let (column, keys): (usize, Vec<Option<Key>>) = match order {
            RowOrder::NewestFirst | RowOrder::OldestFirst => {
                (list.columns.date()?, entries.map(date).collect())
            }
            // A paper's number says when it came out: what is out of line is seen beside its date.
            RowOrder::NewestPaperFirst | RowOrder::OldestPaperFirst => {
                (list.columns.date()?, entries.map(paper).collect())
            }
            RowOrder::TitleAscending | RowOrder::TitleDescending => {
                (list.columns.title().or(makers)?, entries.map(title).collect())
            }
            RowOrder::ByHand | RowOrder::Unordered => return None,
        };
        let descending =
            matches!(order, RowOrder::NewestFirst | RowOrder::NewestPaperFirst | RowOrder::TitleDescending);
        let is_by_date = matches!(order, RowOrder::NewestFirst | RowOrder::OldestFirst);
        let ranking = Self::by(document, list, column, keys.clone(), descending);
        let is_torn = is_by_date && !ranking.misplaced().is_empty();
        let others = if is_torn { list.other_days(document) } else { Vec::new() };
        let ranking = others.iter().fold(ranking, |ranking, days| {
            // What says no more than the year of a date is no other one.
            let says_less = |(first, last): (Day, Day), key: &Key| {
                matches!(key, Key::Days(begin, end) if first <= *begin && *end <= last)
            };
            let other = |row: usize| {
                let key = keys[row].as_ref()?;
                let days = days[row].filter(|days| !says_less(*days, key));
                Some(days.map_or_else(|| key.clone(), |(first, last)| Key::Days(first, last)))
            };
            let others = (0..keys.len()).map(other).collect();
            if !Self::by(document, list, column, others, descending).is_followed() {
                return ranking;
            }
            // By the first of two dates or by the last: no row that is in order by one is out of it.
            let both = |row: usize| Some(keys[row].as_ref()?.or(&other(row)?));
            Self::by(document, list, column, (0..keys.len()).map(both).collect(), descending)
        });
        // Where many rows that are bound to others are out of order, the order is that of their groups.
        let torn = ranking.torn().count();
        let bound = Tally { followers: ranking.bound.len().saturating_sub(torn), deviants: torn };
        (bound.judge(Habit::BoundRows) == Verdict::Slip).then_some(ranking)
    }

    /// The order of rows with these keys.
    fn by(
        document: &Document<'_>,
        list: &ListTable,
        column: usize,
        keys: Vec<Option<Key>>,
        descending: bool,
    ) -> Self {
        let (units, keys, bound) = Units::new(document, list, keys);
        let mut ranking = Self { column, keys, descending, turned: None, units, bound };
        ranking.turned = turned(&ranking, list);
        ranking
    }

    /// Whether the rows are in this order, but for slips.
    fn is_followed(&self) -> bool {
        let (rows, deviants) = (self.keys.iter().flatten().count(), self.misplaced().len());
        Tally { followers: rows - deviants, deviants }.judge(Habit::Order) == Verdict::Slip
    }

    /// The rows that belong before the first of their unit, which they cannot leave, and that first row.
    pub fn torn(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.bound.iter().filter_map(|(row, key)| {
            let head = self.units.head_of(*row);
            let is_before = self.compare(head, key, self.keys[head].as_ref()?) == Ordering::Less;
            is_before.then_some((*row, head))
        })
    }

    /// The rows in order: `order[new place] = old place`. Units that may stand either way keep their order; units without
    /// a key keep their place among the others.
    pub fn sorted(&self) -> Vec<usize> {
        self.units.expand(self.sorted_units().into_iter())
    }

    /// The first rows of the units in order.
    pub fn sorted_units(&self) -> Vec<usize> {
        let ranks = self.ranks();
        let falling = ranks.iter().enumerate().filter_map(|(row, rank)| Some((usize::MAX - (*rank)?, row)));
        let mut rows: Vec<(usize, usize)> = falling.collect();
        rows.sort_unstable();
        let mut rows = rows.into_iter().map(|(_, row)| row);
        let place = |row: usize| if ranks[row].is_some() { rows.next().unwrap_or(row) } else { row };
        self.units.heads().map(place).collect()
    }

    /// Whether the rows stand wholly the other way round, and not this way, too.
    pub fn is_reversed(&self) -> bool {
        let other = Self { descending: !self.descending, ..self.clone() };
        other.misplaced().is_empty() && !self.misplaced().is_empty()
    }

    /// The keys as numbers, of which the greatest comes first, and those of a group before those of the groups below it.
    /// Dates that overlap have numbers that fit as many rows as can be; one that fits nowhere counts as its first day.
    pub fn ranks(&self) -> Vec<Option<usize>> {
        let mut ranks = vec![None; self.keys.len()];
        let mut below = 0;
        for group in self.units.groups().iter().rev() {
            below = self.rank(group.clone(), below, &mut ranks);
        }
        ranks
    }

    /// Ranks the rows of a group, those in `rows`, from `least` on; gives the least rank that is greater than all of them.
    fn rank(&self, rows: Range<usize>, least: usize, ranks: &mut [Option<usize>]) -> usize {
        let descends = self.descends(rows.start);
        let rows: Vec<usize> = rows.filter(|row| self.keys[*row].is_some()).collect();
        let own = || rows.iter().filter_map(|row| self.keys[*row].as_ref());
        let mut bounds: Vec<Bound<'_>> = own().flat_map(|key| [key.first(), key.last()]).collect();
        bounds.sort_unstable();
        bounds.dedup();
        let number = |bound: Bound<'_>| bounds.partition_point(|other| *other < bound);
        let turned = |number: usize| if descends { number } else { bounds.len() - 1 - number };
        let ends = |key: &Key| (turned(number(key.first())), turned(number(key.last())));
        let known: Vec<(usize, usize)> = own().map(ends).collect();
        let spans: Vec<(usize, usize)> = known.iter().map(|(a, b)| (*a.min(b), *a.max(b))).collect();
        let mut keys = falling(&spans, bounds.len());
        join_alike(&spans, &mut keys);
        for ((row, (first, _)), key) in rows.iter().zip(known).zip(keys) {
            ranks[*row] = Some(least + key.unwrap_or(first));
        }
        least + bounds.len()
    }

    /// The row as messages name it: in a table without titles by what it is ordered by, if that is a name.
    pub fn name(&self, document: &Document<'_>, list: &ListTable, row: usize) -> Message {
        let cell = document.tables[list.table].rows[row].cells.get(self.column);
        let is_named = list.columns.title().is_none() && matches!(self.keys[row], Some(Key::Title(_)));
        match cell.filter(|_| is_named) {
            Some(cell) => shorten(&document.visible_text(*cell), 40).quoted().into(),
            None => list.rows[row].name(),
        }
    }

    /// The fewest rows that have to move so that the rest is in order.
    pub fn misplaced(&self) -> Vec<usize> {
        misplaced(&self.ranks())
    }

    /// Whether the greatest key comes first in the group of a row.
    fn descends(&self, row: usize) -> bool {
        self.descending != self.turned.as_ref().is_some_and(|turned| turned.contains(&row))
    }

    /// Which of two keys comes first in the group of `row`; neither, where they overlap.
    pub fn compare(&self, row: usize, a: &Key, b: &Key) -> Ordering {
        let order = if a.last() < b.first() {
            Ordering::Less
        } else if b.last() < a.first() {
            Ordering::Greater
        } else {
            Ordering::Equal
        };
        if self.descends(row) { order.reverse() } else { order }
    }
}

/// Gives a row without a key that of the next row with the same span below it, else above it: rows of one date keep
/// their order.
fn join_alike(spans: &[(usize, usize)], keys: &mut [Option<usize>]) {
    let kept = keys.to_vec();
    let mut give = |rows: &mut dyn Iterator<Item = usize>| {
        let mut last = BTreeMap::new();
        for row in rows {
            match kept[row] {
                Some(key) => _ = last.insert(spans[row], key),
                None => keys[row] = keys[row].or(last.get(&spans[row]).copied()),
            }
        }
    };
    give(&mut (0..spans.len()).rev());
    give(&mut (0..spans.len()));
}

/// The first day and the last of the month in which the paper with such a number came to arXiv.
fn month_of(number: u64) -> (Day, Day) {
    let (year, month) = arxiv_month(number);
    let (year, month) = (u16::try_from(year).unwrap_or(u16::MAX), u8::try_from(month).unwrap_or(1));
    ((year, month, 1), (year, month, 31))
}

fn is_address(text: &str) -> bool {
    // Of `https:/x` a slash is still to come.
    text.contains(":/") || text.contains("www.")
}
