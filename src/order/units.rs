//! Rows that move as one.

use std::collections::HashSet;
use std::ops::Range;

use super::key::Key;
use super::sequels::sequels;
use crate::date::FaultKind;
use crate::document::{Document, Row};
use crate::entry::structure::may_head;
use crate::entry::{Entry, Field, Kind, ListTable, folded};

/// The units of a table: each is an entry with what goes with it, or a wall, which is a heading, or may be one, or no entry.
///
/// Invariants: the units are the rows in their order; a wall is a group of its own, and no other unit leaves the run of
/// units between two walls.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Units {
    units: Vec<Range<usize>>,
    groups: Vec<Range<usize>>,
}

impl Units {
    /// The units of a list whose rows have these keys; the keys of those rows that are the first of one; and those of rows
    /// that are bound to another and have one.
    ///
    /// A row without a key or a title goes with the row above it: nothing says that it belongs anywhere else. One with a date that
    /// is not understood belongs somewhere, nobody knows where, and keeps its place.
    pub(super) fn new(
        document: &Document<'_>,
        list: &ListTable,
        mut keys: Vec<Option<Key>>,
    ) -> (Self, Vec<Option<Key>>, Vec<(usize, Key)>) {
        let rows = &document.tables[list.table].rows;
        let goes_along = |row: usize| row < rows.len() && list.structure.goes_with_above(row);
        // One with a date is an entry. Any other may be a heading, the only one of its table: so no row crosses it.
        let may_head = |row: usize| {
            !goes_along(row)
                && !goes_along(row + 1)
                && !matches!(list.rows[row].date, Field::Parsed(_))
                && may_head(document, &rows[row], list.columns.title())
        };
        let is_wall = |row: usize| list.structure.stays(row) || may_head(row);
        let hangs = hangs(document, list);
        let sequels = sequels(list, &keys);
        let (mut units, mut groups, mut bound) = (Vec::new(), Vec::new(), Vec::new());
        let mut is_at_top = true;
        for (row, entry) in list.rows.iter().enumerate() {
            let begins = row == 0 || is_wall(row) || is_wall(row - 1);
            is_at_top = (begins || is_at_top) && (is_pin(entry, true) || has_pin(document, list, row));
            let is_pinned = is_at_top || is_pin(entry, false);
            // What stands in a stray row is no date and no title, one of another year than its heading may be wrong, and what
            // stands in each other's column is to be mended first.
            let is_whole = list.structure.is_entry(row)
                && rows[row].stray.is_none()
                && entry.swapped.is_none()
                && !list.is_of_other_year(entry)
                && !is_pinned
                && (list.columns.title().is_none() || is_titled(entry));
            let key = keys[row].take().filter(|_| is_whole);
            let stands_alone = !list.structure.goes_with_above(row)
                && !hangs[row]
                && (is_pinned || key.is_some() || has_odd_date(entry));
            let counts_on = sequels[row] && !begins && !is_pinned;
            if begins || (stands_alone && !counts_on) {
                keys[row] = key;
                units.push(row..row + 1);
            } else {
                // A run may stand wherever one of its rows may.
                let head = units.last().map_or(row, |unit: &Range<usize>| unit.start);
                if counts_on && let (Some(first), Some(own)) = (&keys[head], &key) {
                    keys[head] = Some(first.or(own));
                }
                let is_joined = *list.structure.kind(row) == Kind::Joined && repeats(entry);
                bound.extend(key.filter(|_| is_joined && !counts_on).map(|key| (row, key)));
                extend(&mut units);
            }
            if begins {
                groups.push(row..row + 1);
            } else {
                extend(&mut groups);
            }
        }
        (Self { units, groups }, keys, bound)
    }

    /// The first row of each unit.
    pub fn heads(&self) -> impl Iterator<Item = usize> + '_ {
        self.units.iter().map(|unit| unit.start)
    }

    /// The first row of the unit of a row.
    pub fn head_of(&self, row: usize) -> usize {
        self.unit_of(row).start
    }

    /// The rows of the unit of a row.
    pub fn unit_of(&self, row: usize) -> Range<usize> {
        self.units[self.units.partition_point(|unit| unit.end <= row)].clone()
    }

    /// The rows of each group.
    pub fn groups(&self) -> &[Range<usize>] {
        &self.groups
    }

    /// The rows of the group of a row.
    pub fn group_of(&self, row: usize) -> Range<usize> {
        self.groups[self.groups.partition_point(|group| group.end <= row)].clone()
    }

    /// The rows of all units, whose first rows come in this order.
    pub fn expand(&self, heads: impl Iterator<Item = usize>) -> Vec<usize> {
        heads
            .flat_map(|head| self.units[self.units.partition_point(|unit| unit.end <= head)].clone())
            .collect()
    }
}

/// For each row whether its first cell shows no letter and no digit in a column that says nothing twice, and is neither the title
/// nor the date: the name above it may be of it, too. What the structure does not tell is not known, so such rows stay where they
/// are.
fn hangs(document: &Document<'_>, list: &ListTable) -> Vec<bool> {
    let rows = &document.tables[list.table].rows;
    if [list.columns.title(), list.columns.date()].contains(&Some(0)) {
        return vec![false; rows.len()];
    }
    // However they are joined and spelled, which a fix may change.
    let letters = |shown: String| folded(&shown).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let first =
        |row: &Row| row.cells.first().map_or(String::new(), |cell| letters(document.visible_text(*cell)));
    let names: Vec<String> = rows.iter().map(first).collect();
    let said = names.iter().filter(|name| !name.is_empty());
    let are_new = said.clone().collect::<HashSet<_>>().len() == said.clone().count();
    let tells = are_new && said.clone().nth(1).is_some();
    names.iter().map(|name| tells && name.is_empty()).collect()
}

fn extend(runs: &mut [Range<usize>]) {
    if let Some(last) = runs.last_mut() {
        last.end += 1;
    }
}

fn has_odd_date(entry: &Entry) -> bool {
    is_titled(entry) && matches!(&entry.date, Field::Malformed(fault) if fault.kind != FaultKind::Unknown)
}

fn is_titled(entry: &Entry) -> bool {
    matches!(entry.title, Field::Parsed(_))
}

/// Whether an entry says of some cell that it holds what one above it does.
fn repeats(entry: &Entry) -> bool {
    let orgs = || entry.orgs.iter().any(|(_, orgs)| matches!(orgs, Field::Above(_)));
    matches!(entry.title, Field::Above(_)) || matches!(entry.date, Field::Above(_)) || orgs()
}

/// Whether another cell of a row at the top says that it stays there, and nothing else, or has a pin at an end.
fn has_pin(document: &Document<'_>, list: &ListTable, row: usize) -> bool {
    let cells = document.tables[list.table].rows[row].cells.iter().enumerate();
    cells.filter(|(column, _)| list.columns.title() != Some(*column)).any(|(_, cell)| {
        let said = document.visible_text(*cell).to_lowercase();
        let said = said.trim();
        PINS.iter().any(|pin| said.starts_with(pin) || said.ends_with(pin))
            || PINNED.contains(&said.trim_matches(|c: char| !c.is_alphabetic()))
    })
}

/// Whether an entry says in its title that it stays where it is: by a pin or by a word in brackets; at the top of a group
/// (`is_at_top`) also by a word with which it begins.
fn is_pin(entry: &Entry, is_at_top: bool) -> bool {
    let Field::Parsed(title) = &entry.title else { return false };
    let title = title.text.to_lowercase();
    let bare = title.trim_matches(|c: char| c.is_whitespace() || c == '*');
    let begins = bare.trim_start_matches(['[', '【', '(', '（', '*', ' ']);
    let parts = || bare.split(['[', ']', '【', '】', '(', ')', '（', '）']).skip(1).step_by(2);
    let is_word = |part: &str| PINNED.contains(&part.trim_matches(|c: char| !c.is_alphabetic()));
    PINS.iter().any(|pin| begins.starts_with(pin) || bare.ends_with(pin))
        || parts().any(is_word)
        || (is_at_top && PINNED.iter().any(|word| begins.starts_with(word)))
}

const PINS: &[&str] = &["📌", "📍", ":pushpin:", ":round_pushpin:", "置顶", "置頂"];

#[rustfmt::skip]
const PINNED: &[&str] = &[
    "pinned", "sticky", "置顶", "置頂", "固定", "ピン留め", "고정", "fijado", "fijada", "fixado", "fixada", "épinglé", "épinglée", "angepinnt",
    "angeheftet", "fissato", "закреплено", "закреплён", "закреплен", "kitűzve", "rögzítve", "przypięte", "vastgezet",
];
