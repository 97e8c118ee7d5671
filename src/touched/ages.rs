//! Which rows of a text an older version of it has.

use std::collections::{BTreeMap, BTreeSet};

use crate::Report;
use crate::document::{Cell, Row, Table};
use crate::subject::Subjects;

/// Table and row.
type Place = (usize, usize);

/// How a row stands to the old text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// It is not there.
    New,
    /// It is there, saying the same in other bytes or under another header; table and row there.
    Alike(Place),
    /// It is there with the same cells under the same header; table and row there.
    Same(Place),
}

/// The ages of a text's rows. The default, with no old text, is that all are new.
///
/// Each old row gives its age to one row: of two copies one is new.
#[derive(Clone, Debug, Default)]
pub struct Ages {
    tables: Vec<TableAge>,
    /// The old rows that are still there.
    met: BTreeSet<Place>,
}

#[derive(Clone, Debug)]
struct TableAge {
    rows: Vec<Age>,
    /// The old table that it was.
    twin: Option<usize>,
    is_only_cut: bool,
}

impl Ages {
    /// Looks for the rows of `new` in `old`.
    pub fn new(old: &Report<'_>, new: &Report<'_>) -> Self {
        let rows = match_rows(old, new);
        let twins = twins(old, new, &rows);
        let age = |((table, rows), twin): ((usize, Vec<Age>), Option<usize>)| {
            let cut =
                |twin: usize| is_only_cut(old, &old.document.tables[twin], new, &new.document.tables[table]);
            TableAge { twin, is_only_cut: twin.is_some_and(cut), rows }
        };
        let met = rows.iter().flatten().filter_map(|age| match age {
            Age::New => None,
            Age::Same(place) | Age::Alike(place) => Some(*place),
        });
        let met = met.collect();
        Self { met, tables: rows.into_iter().enumerate().zip(twins).map(age).collect() }
    }

    /// The age of a row.
    pub fn of(&self, table: usize, row: usize) -> Age {
        self.tables.get(table).and_then(|table| table.rows.get(row)).copied().unwrap_or(Age::New)
    }

    /// Whether an old row is still there.
    pub fn is_met(&self, old: Place) -> bool {
        self.met.contains(&old)
    }

    /// The old table that the table was.
    pub fn twin(&self, table: usize) -> Option<usize> {
        self.tables.get(table)?.twin
    }

    /// Whether all that happened to the table is that rows were taken out.
    pub fn is_only_cut(&self, table: usize) -> bool {
        self.tables.get(table).is_some_and(|table| table.is_only_cut)
    }

    /// Where the rows of a table stood in the table that it was; `None` for a row that did not stand there, and
    /// behind the last one that did.
    pub fn places(&self, table: usize) -> Vec<Option<usize>> {
        let Some(table) = self.tables.get(table) else { return Vec::new() };
        let place = |age: &Age| match age {
            Age::Same((old, row)) | Age::Alike((old, row)) if table.twin == Some(*old) => Some(*row),
            _ => None,
        };
        table.rows.iter().map(place).collect()
    }
}

fn match_rows(old: &Report<'_>, new: &Report<'_>) -> Vec<Vec<Age>> {
    let (before, after) = (Subjects::new(old), Subjects::new(new));
    let mut ages: Vec<Vec<Age>> =
        new.document.tables.iter().map(|table| vec![Age::New; table.rows.len()]).collect();
    let mut left: BTreeSet<Place> = BTreeSet::new();
    left.extend(rows(old).map(|(place, ..)| place));
    let exact = Pool::new(rows(old).map(|(place, table, row)| (written(old, table, row), place)));
    let wanted: Vec<_> = rows(new).map(|(place, table, row)| (written(new, table, row), place)).collect();
    for (place, found) in exact.meet(&wanted, &ages) {
        left.remove(&found);
        ages[place.0][place.1] = Age::Same(found);
    }
    let others = rows(old).filter(|(place, ..)| left.contains(place));
    let alike = Pool::new(others.map(|(place, _, row)| (meant(&before, place, row), place)));
    let wanted = rows(new).filter(|(place, ..)| !left.is_empty() && ages[place.0][place.1] == Age::New);
    let wanted: Vec<_> = wanted.map(|(place, _, row)| (meant(&after, place, row), place)).collect();
    for (place, found) in alike.meet(&wanted, &ages) {
        ages[place.0][place.1] = Age::Alike(found);
    }
    ages
}

fn rows<'r>(report: &'r Report<'_>) -> impl Iterator<Item = (Place, &'r Table, &'r Row)> {
    let tables = report.document.tables.iter().enumerate();
    tables.flat_map(|(n, table)| {
        table.rows.iter().enumerate().map(move |(row, cells)| ((n, row), table, cells))
    })
}

/// Old rows by what they say. Each is taken once.
struct Pool<K>(BTreeMap<K, BTreeSet<Place>>);

impl<K: Ord> Pool<K> {
    fn new(rows: impl Iterator<Item = (K, Place)>) -> Self {
        let mut pool: BTreeMap<K, BTreeSet<Place>> = BTreeMap::new();
        for (key, place) in rows {
            pool.entry(key).or_default().insert(place);
        }
        Self(pool)
    }

    /// Old rows for new ones. If there are more new rows of a kind than old ones, those have the first choice that
    /// stand in the table in which an old one stood, as far as the others and `ages` tell.
    fn meet(mut self, wanted: &[(K, Place)], ages: &[Vec<Age>]) -> Vec<(Place, Place)> {
        let mut count: BTreeMap<&K, usize> = BTreeMap::new();
        for (key, _) in wanted {
            *count.entry(key).or_default() += 1;
        }
        let is_many = |key: &K| count.get(key) > self.0.get(key).map(BTreeSet::len).as_ref();
        let many: Vec<bool> = wanted.iter().map(|(key, _)| is_many(key)).collect();
        let mut met = Vec::new();
        let mut votes: Vec<Vec<Age>> = ages.to_vec();
        for ((key, place), _) in wanted.iter().zip(&many).filter(|(_, many)| !**many) {
            if let Some(old) = self.take(key, None) {
                votes[place.0][place.1] = Age::Same(old);
                met.push((*place, old));
            }
        }
        let twins: Vec<Option<usize>> = votes.iter().map(|rows| twin(rows)).collect();
        let mut rest: Vec<&(K, Place)> =
            wanted.iter().zip(&many).filter(|(_, many)| **many).map(|(wanted, _)| wanted).collect();
        rest.retain(|(key, place)| {
            let old = twins[place.0].and_then(|twin| self.take(key, Some(twin)));
            met.extend(old.map(|old| (*place, old)));
            old.is_none()
        });
        met.extend(rest.into_iter().filter_map(|(key, place)| Some((*place, self.take(key, None)?))));
        met
    }

    /// The first old row of this kind, in this table if one is named.
    fn take(&mut self, key: &K, table: Option<usize>) -> Option<Place> {
        let rows = self.0.get_mut(key)?;
        let place = match table {
            Some(table) => *rows.range((table, 0)..(table + 1, 0)).next()?,
            None => *rows.first()?,
        };
        rows.remove(&place);
        Some(place)
    }
}

/// The cells of a row under their header, byte for byte. An empty cell at the end is a missing one.
fn written<'r>(report: &'r Report<'_>, table: &Table, row: &Row) -> [Vec<&'r str>; 3] {
    let text = report.document.source.text();
    let bytes = |cells: &[Cell]| cells.iter().map(|cell| cell.span.of(text)).collect::<Vec<&str>>();
    let mut cells = bytes(&row.cells);
    let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    cells.truncate(filled);
    [bytes(&table.header.cells), cells, bytes(&row.excess)]
}

/// What a row says, however it is written. Empty cells say nothing, so that a column may come in.
fn meant(subjects: &Subjects<'_, '_>, place: Place, row: &Row) -> Vec<String> {
    let cells = row.cells.iter().enumerate().map(|(column, cell)| subjects.said(place, column, *cell));
    let excess = row.excess.iter().map(|cell| subjects.text(cell.span));
    cells.chain(excess).filter(|said| !said.is_empty()).collect()
}

/// For each new table the one that it was: where most of its rows come from; where none comes from anywhere, one
/// under the same header that is no other's.
fn twins(old: &Report<'_>, new: &Report<'_>, rows: &[Vec<Age>]) -> Vec<Option<usize>> {
    let mut twins: Vec<Option<usize>> = rows.iter().map(|rows| twin(rows)).collect();
    let taken: BTreeSet<usize> = twins.iter().copied().flatten().collect();
    let (before, after) = (Subjects::new(old), Subjects::new(new));
    let header = |report: &Report<'_>, subjects: &Subjects<'_, '_>, n: usize| {
        subjects.cells(&report.document.tables[n].header.cells)
    };
    let free = (0..old.document.tables.len()).filter(|n| !taken.contains(n));
    let mut free = Pool::new(free.map(|n| (header(old, &before, n), (n, 0))));
    for (n, twin) in twins.iter_mut().enumerate().filter(|(_, twin)| twin.is_none()) {
        *twin = free.take(&header(new, &after, n), None).map(|(table, _)| table);
    }
    twins
}

/// The old table that most of the rows come from; of two the first.
fn twin(rows: &[Age]) -> Option<usize> {
    let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
    for age in rows {
        if let Age::Same((table, _)) | Age::Alike((table, _)) = age {
            *votes.entry(*table).or_default() += 1;
        }
    }
    votes.into_iter().max_by_key(|(table, count)| (*count, std::cmp::Reverse(*table))).map(|(table, _)| table)
}

/// Whether every line of a table stood in the old one, in the same order.
fn is_only_cut(old: &Report<'_>, before: &Table, new: &Report<'_>, after: &Table) -> bool {
    let line = |report: &'_ Report<'_>, row: &Row| row.span.of(report.document.source.text()).to_owned();
    let head =
        |report: &Report<'_>, table: &Table| [&table.header, &table.delimiter].map(|row| line(report, row));
    let mut lines = before.rows.iter().map(|row| line(old, row));
    head(old, before) == head(new, after)
        && after.rows.iter().all(|row| {
            let wanted = line(new, row);
            lines.any(|line| line == wanted)
        })
}
