//! How a list is written: the values that rules and the rewriter ask.
//!
//! A [`Style`] is the form of one list table. What is wished for ([`Wishes`], from the configuration) is in force;
//! where nothing is wished for, the list's own style is, and else the reference list's ([`Style::default`]).
//! No rule and no writer knows where a value came from.

mod date_ways;
mod long_months;
mod names;

use crate::date::{Date, DateForm};
use crate::habit::{Habit, Tally, Verdict};
use crate::neighbours::Neighbours;
pub use date_ways::DateWays;
pub use long_months::LongMonths;

/// The form of a list: date form, organisation separator, row order, layout.
///
/// The default is the reference list's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// How dates are written; `None` where the list writes them in many ways: no rule speaks of their form.
    pub dates: Option<DateForm>,
    /// What orders the rows.
    pub order: RowOrder,
    /// What stands between two organisations.
    pub org_separator: String,
    /// How the source of the table is laid out.
    pub layout: Layout,
}

/// What orders the rows of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOrder {
    /// Dates, the newest row first.
    NewestFirst,
    /// Dates, the oldest row first.
    OldestFirst,
    /// The numbers of papers on arXiv, the newest first, whatever the dates: a bot's list has the day of the last version.
    NewestPaperFirst,
    /// The numbers of papers on arXiv, the oldest first.
    OldestPaperFirst,
    /// Titles, A to Z.
    TitleAscending,
    /// Titles, Z to A.
    TitleDescending,
    /// The keeper's hand: no rule speaks of order.
    ByHand,
    /// None that can be told, and nobody has said that this is meant.
    Unordered,
}

impl RowOrder {
    /// The other way round, of what orders rows by dates.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::NewestFirst => Self::OldestFirst,
            Self::OldestFirst => Self::NewestFirst,
            other => other,
        }
    }

    /// Whether titles order the rows.
    pub fn is_by_title(self) -> bool {
        matches!(self, Self::TitleAscending | Self::TitleDescending)
    }
}

/// How the source of a table is laid out. GitHub shows all of them alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Columns are padded to their widest cell, but to no more than `max_width` display columns; a wider cell
    /// stands unpadded.
    Aligned {
        /// The widest that padding makes a column, in display columns.
        max_width: usize,
    },
    /// One blank at each side of a cell, no padding.
    Compact,
    /// As it is: no rule speaks of layout, and edits are made in place.
    Keep,
}

/// What is wished for; `None` is left to the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// How dates are written.
    pub dates: Option<DateForm>,
    /// What orders the rows.
    pub order: Option<RowOrder>,
    /// What stands between two organisations.
    pub org_separator: Option<String>,
    /// How the source of the tables is laid out.
    pub layout: Option<Layout>,
}

/// A list table whose source is not laid out as its style says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Untidy {
    /// Its index.
    pub table: usize,
    /// Whether its keeper writes it otherwise by now, or only the header or the delimiter row is off.
    pub is_meant: bool,
    /// How many rows are not laid out as most rows of the table are; `None` where most share no layout.
    pub rows_off: Option<usize>,
}

/// The styles of a document's tables, by index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is found by itself")]
pub struct Styles {
    lists: Vec<Option<Style>>,
    usual: Style,
    /// The list tables whose source is not laid out as their style says, in order.
    pub untidy: Vec<Untidy>,
    /// How many others are not either, but stay as they are beside a layout of the list's own.
    pub spared: usize,
    /// Whether the list, or its keeper, says how tables are laid out.
    pub has_layout: bool,
    /// Whether the keeper wishes for a layout.
    pub is_wished: bool,
    /// Whether the keeper wishes for an order.
    pub orders_are_wished: bool,
    /// Whether the introduction says in what order rows stand, and of no time.
    pub orders_are_told: bool,
    /// How many rows of the tables that are dated are in their order, by the order.
    pub in_order: Vec<(RowOrder, Tally)>,
    /// The months that are spelled out where others are not.
    pub long_months: LongMonths,
    /// The ways to write dates that the list has beside its form, unless the keeper wishes for one.
    pub date_ways: DateWays,
    /// Whether some table with many dates is in no order, so that its keeper need not mean any.
    pub has_unordered: bool,
    /// The cells whose organisations are joined as the list joins them, if it says so itself.
    pub joined: Tally,
    /// Whether the list, or its keeper, says what joins organisations.
    pub joins_orgs: bool,
    /// Whether what joins organisations may be a part of a name or stand between two names of one, as far as the list tells.
    pub may_be_in_names: bool,
    /// The headers of organisations, in order, below which the list's separator joins none: what joins them there is another
    /// matter.
    pub unjoined: Vec<String>,
    /// What neighbours are told to leave alone, and what they write.
    pub neighbours: Neighbours,
    /// Whether these are no exceptions, but the document has no layout, and nobody wishes for one.
    pub mixes_layouts: bool,
}

impl Layout {
    /// The widest that Typora, the editor of the reference list, makes a column.
    pub const TYPORA_WIDTH: usize = 60;

    /// Padded, with no limit to the width of a column or that of the reference list.
    pub fn aligned(is_wide: bool) -> Self {
        Self::Aligned { max_width: if is_wide { usize::MAX } else { Self::TYPORA_WIDTH } }
    }
}

impl Default for Style {
    fn default() -> Self {
        Self {
            dates: Some(DateForm::default()),
            order: RowOrder::NewestFirst,
            org_separator: " & ".to_owned(),
            layout: Layout::aligned(false),
        }
    }
}

impl Style {
    /// A date as the list might write it, for messages.
    pub fn example(&self, date: Date) -> String {
        self.dates.unwrap_or_default().write(date)
    }
}

impl Styles {
    /// Whether a table, of which so many rows are in order, shows that it has one by date; titles go by the rules of a language. All
    /// tables in that order may show it for a short one. A table beside others in none has to show it the more clearly.
    pub fn show_order(&self, table: usize, rows: Tally) -> bool {
        let show = |rows: Tally, habit| rows.judge(habit) == Verdict::Slip;
        let order = self.of(table).order;
        let all = || self.in_order.iter().find(|(of, _)| *of == order).map_or(rows, |(_, all)| *all);
        !order.is_by_title()
            && (show(rows, Habit::ShownOrder) || show(all(), Habit::ShownOrder))
            && (!self.has_unordered || show(rows, Habit::ShownAmongNone))
    }

    /// How surely so many rows of a table, and blocks of those that may stand either way, show that it has an order, or a
    /// configuration wishes for it.
    pub fn how_ordered(&self, rows: Tally, blocks: Tally) -> Verdict {
        match () {
            () if self.orders_are_wished => Verdict::Slip,
            () if blocks.deviants > 1 && blocks.judge(Habit::Order) < Verdict::Slip => Verdict::Way,
            () => rows.judge(Habit::ShownOrder).max(Verdict::Doubt),
        }
    }

    /// The styles of the tables, in order; `None` for a table that is no list table.
    pub fn new(lists: Vec<Option<Style>>) -> Self {
        Self { lists, ..Self::default() }
    }

    /// The style of a table; the default for one that is no list table.
    pub fn of(&self, table: usize) -> &Style {
        self.lists.get(table).and_then(Option::as_ref).unwrap_or(&self.usual)
    }

    /// Whether it is a warning that a table is not laid out as it should be, so that `--fix` lays it out.
    pub fn lays_out(&self, table: usize) -> bool {
        let found = self.untidy.binary_search_by_key(&table, |untidy| untidy.table);
        let is_slip = found.is_ok_and(|found| !self.untidy[found].is_meant);
        is_slip && self.has_layout && !self.mixes_layouts
    }

    /// Whether the table is a list table.
    pub fn is_list(&self, table: usize) -> bool {
        self.lists.get(table).is_some_and(Option::is_some)
    }
}
