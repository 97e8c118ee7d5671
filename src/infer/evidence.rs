//! What lists say about a value of their style, and how many rows say it.

use crate::date::DateForm;
use crate::document::Document;
use crate::entry::ListTable;
use crate::habit::{Habit, Tally, Verdict};
use crate::style::{Layout, RowOrder, Style, Wishes};

/// What a document says about each value of its style. `None` where it says too little or too many things; the
/// reference list's value is in force then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// How nearly all dates are written. The rows are those with a plain date that is no year alone.
    pub dates: Option<Inferred<DateForm>>,
    /// How each list table with a date column writes its dates, by index into the document's tables; `None` where
    /// it mixes forms and the document has none of its own.
    pub forms: Vec<(usize, Option<DateForm>)>,
    /// What stands between two organisations. The rows are those with more than one.
    pub org_separator: Option<Inferred<String>>,
    /// How the source of the tables is laid out. The rows are all rows of list tables.
    pub layout: Option<Inferred<Layout>>,
    /// Whether columns of aligned tables are wider than the reference list's are.
    pub is_wide: bool,
    /// What orders the rows of each list table, by index into the document's tables: the table's own order, or
    /// that of its neighbours where it has too few rows to tell. The rows are those with a date.
    pub orders: Vec<(usize, Inferred<RowOrder>)>,
    /// What orders most rows of the document, as `orders` has it.
    pub order: Option<Inferred<RowOrder>>,
}

/// A value, and the rows that speak for it: `YYYY-MM` (41 of 43 rows).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inferred<T> {
    /// The value.
    pub value: T,
    /// The rows that are so.
    pub agreeing: usize,
    /// The rows that say anything about it.
    pub rows: usize,
}

impl Evidence {
    /// Whether there are list tables whose dates have too many forms for one of them to be theirs.
    pub fn mixes_dates(&self) -> bool {
        self.forms.iter().any(|(_, form)| form.is_none())
    }
}

impl Style {
    /// The style of most of a document's lists: what is wished for, else what `said` says of most rows.
    pub fn of_most(wishes: &Wishes, said: &Evidence) -> Self {
        let usual = Self::default();
        let separator =
            wishes.org_separator.clone().or(said.org_separator.as_ref().map(|said| said.value.clone()));
        Self {
            dates: wishes
                .dates
                .or(said.dates.map(|said| said.value))
                .or(usual.dates.filter(|_| !said.mixes_dates())),
            order: wishes.order.or(said.order.map(|said| said.value)).unwrap_or(usual.order),
            org_separator: separator.unwrap_or(usual.org_separator),
            layout: wishes
                .layout
                .or(said.layout.map(|said| said.value))
                .unwrap_or(Layout::aligned(said.is_wide)),
        }
    }
}

/// Whether the bytes of a row are free to change. Only such rows are evidence, because the others stay as they
/// are when the exceptions are mended.
pub(super) fn is_free(document: &Document<'_>, list: &ListTable, row: usize) -> bool {
    let table = &document.tables[list.table];
    table.disputed.is_none() && !table.rows[row].is_fixed
}

/// The value with the most rows, the first of several.
pub(super) fn most<T: Clone>(counts: &[(T, usize)], rows: usize) -> Option<Inferred<T>> {
    let best = counts.iter().rev().max_by_key(|(_, count)| *count)?;
    Some(Inferred { value: best.0.clone(), agreeing: best.1, rows })
}

impl<T> Inferred<T> {
    /// Whether most rows have it, and likelier as a habit than by chance.
    pub(super) fn is_likely(&self, habit: Habit) -> bool {
        self.agreeing * 2 > self.rows && self.tally().judge(habit) > Verdict::Way
    }

    pub(super) fn tally(&self) -> Tally {
        Tally { followers: self.agreeing, deviants: self.rows.saturating_sub(self.agreeing) }
    }

    /// Whether the rows have it as a habit, so that the others are slips.
    pub(super) fn is_habit(&self, habit: Habit) -> bool {
        self.tally().judge(habit) == Verdict::Slip
    }
}
