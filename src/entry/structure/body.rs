//! What the rows of a table are as far as their cells tell, before anybody knows what its columns hold.
//!
//! What is a heading or no entry has no say in that. Of a row that says something in one cell only it is asked whether
//! it stands out: by its type, by what it says, or because all others have links. One that does not may be an entry that
//! somebody has begun.

use super::NoEntry;
use super::alone::is_sign;
use super::closing::{closing, is_ellipsis, is_to_come};
use super::heading::{self, Heading};
use super::idle::invites;
use super::look::{Look, look};
use super::marks::{self, Mark};
use super::wordless::{HOOKS, Wordless, wordless};
use crate::date::{Given, Says, says};
use crate::document::{Cell, Document, Row, Stray};
use crate::entry::is_placeholder;
use crate::habit::{Habit, Tally, Verdict};
use crate::text::Span;

/// What a row is that is no entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::entry) enum Part {
    /// A heading.
    Heading(Heading),
    /// Something else.
    NoEntry(NoEntry),
}

/// The body of a table.
#[derive(Clone, Debug)]
pub(in crate::entry) struct Body<'d> {
    /// The rows that may be entries.
    pub(in crate::entry) rows: Vec<&'d Row>,
    /// What each row is that is none.
    pub(super) parts: Vec<Option<Part>>,
}

/// A row that says something in one cell only.
struct Lone {
    row: usize,
    column: usize,
    look: Look,
    text: String,
    /// Whether it has a link that leads out of the page.
    leads_out: bool,
}

/// In characters: what is longer is a sentence.
const LONGEST: usize = 80;

impl<'d> Body<'d> {
    /// The body of table `table`.
    pub(in crate::entry) fn read(document: &'d Document<'_>, table: usize) -> Self {
        let reader = Reader { document, table };
        let rows = &document.tables[table].rows;
        let mut lone = Vec::new();
        let mut parts: Vec<Option<Part>> =
            rows.iter().enumerate().map(|(n, row)| reader.part(n, row, &mut lone)).collect();
        reader.settle(&lone, &mut parts);
        let rows = rows.iter().zip(&parts).filter(|(_, part)| part.is_none()).map(|(row, _)| row).collect();
        Self { rows, parts }
    }

    /// The places of the rows that may be entries.
    pub(in crate::entry) fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.parts.iter().enumerate().filter(|(_, part)| part.is_none()).map(|(n, _)| n)
    }

    /// The time that the headings above each row give its date; `outer` is what stands above the table.
    pub(in crate::entry) fn given(&self, outer: Option<Given>) -> Vec<Option<Given>> {
        if !self.parts.iter().any(|part| matches!(part, Some(Part::Heading(_)))) {
            return vec![outer; self.parts.len()];
        }
        let headings = self.parts.iter().map(|part| match part {
            Some(Part::Heading(heading)) => Some(heading),
            _ => None,
        });
        heading::sections(headings).iter().map(|section| heading::given(section, outer)).collect()
    }
}

#[derive(Clone, Copy)]
struct Reader<'d, 's> {
    document: &'d Document<'s>,
    table: usize,
}

impl<'d> Reader<'d, '_> {
    fn text(self) -> &'d str {
        self.document.source.text()
    }

    /// What a row is by itself. What says something in one cell only goes to `lone`.
    fn part(self, n: usize, row: &Row, lone: &mut Vec<Lone>) -> Option<Part> {
        let no_entry = |reason| Some(Part::NoEntry(reason));
        match row.stray {
            Some(Stray::Text) => return no_entry(NoEntry::Text),
            Some(_) => return None,
            None => {}
        }
        let table = &self.document.tables[self.table];
        let mut said = row.cells.iter().enumerate().filter(|(_, cell)| self.says(**cell));
        let (column, first) = said.next()?;
        let written = first.span.of(self.text());
        let other_cells: Vec<Cell> = said.map(|(_, cell)| *cell).collect();
        let others: Vec<&str> = other_cells.iter().map(|cell| cell.span.of(self.text())).collect();
        let is_silent = |other: &&str| is_ellipsis(other) || is_placeholder(other) || is_to_come(other);
        let is_alone = others.iter().all(is_silent);
        if let Some(reason) = self.repeated(n, row) {
            return no_entry(reason);
        }
        if is_ellipsis(written) && is_alone {
            return no_entry(NoEntry::Remark);
        }
        let is_to_be = !others.is_empty() && is_number(written) && is_alone;
        if is_to_be && others.iter().any(|other| is_to_come(other)) {
            return no_entry(NoEntry::Remark);
        }
        let has_link = || !self.document.links_in(row.span).is_empty();
        let may_close = !written.starts_with('[') && (is_alone || !has_link());
        if let Some(reason) = may_close.then(|| closing(written, is_alone)).flatten() {
            return no_entry(reason);
        }
        if is_alone && table.columns > 1 && invites(&self.document.visible_text(*first)) {
            return no_entry(NoEntry::Remark);
        }
        let is_alike =
            others.len() + 1 == table.columns.max(2) && others.iter().all(|other| *other == written);
        let leads = |url: &str| !url.is_empty() && !url.starts_with('#');
        let leads_out = self.document.links_in(row.span).iter().any(|link| leads(&link.url));
        let are_signs = || other_cells.iter().all(|cell| is_sign(self.document, *cell));
        let stands_out = || !leads_out && look(written) != Look::Plain && are_signs();
        if !others.is_empty() && !is_alike && !stands_out() {
            return None;
        }
        let text = self.document.visible_text(*first);
        let is_picture = is_alone && wordless(self.document, *first, &text) == Some(Wordless::Picture);
        let is_said = (text.contains(char::is_alphabetic) || is_year(&text) || is_picture)
            && !is_placeholder(&text)
            && matches!(marks::mark(&text, has_link()), None | Some(Mark::Continued))
            && !text.starts_with(HOOKS);
        if !is_said {
            return None;
        }
        let look = if is_picture { Look::Marked } else { look(written) };
        if is_alike {
            let is_wide = Habit::AlikeCells.is_shown_by(table.columns) && text.contains(char::is_alphabetic);
            let is_heading = !leads_out && (is_wide || look != Look::Plain || is_year(&text));
            return is_heading.then(|| Part::Heading(Heading::new(&text)));
        }
        lone.push(Lone { row: n, column, look, text, leads_out });
        None
    }

    /// Settles which of the rows that say something in one cell only are headings.
    fn settle(self, lone: &[Lone], parts: &mut [Option<Part>]) {
        if lone.is_empty() {
            return;
        }
        let rows = &self.document.tables[self.table].rows;
        let mut is_lone = vec![false; parts.len()];
        for one in lone {
            is_lone[one.row] = true;
        }
        let speaks = |row: &Row| row.cells.iter().any(|cell| self.says(*cell));
        let is_entry = |n: usize| !is_lone[n] && parts[n].is_none() && speaks(&rows[n]);
        let entries: Vec<&Row> = (0..rows.len()).filter(|n| is_entry(*n)).map(|n| &rows[n]).collect();
        let linked = Tally::of(entries.iter().map(|row| !self.document.links_in(row.span).is_empty()));
        let are_linked = linked.judge(Habit::LinkedEntries) == Verdict::Slip;
        let is_bold = |row: &&&Row| {
            let first = row.cells.iter().find(|cell| self.says(**cell));
            first.is_some_and(|cell| look(cell.span.of(self.text())) == Look::Bold)
        };
        // Where titles are in bold type, that tells no heading.
        let bold_tells = entries.iter().filter(is_bold).count() * 2 < entries.len().max(1);
        let mut leads = vec![false; parts.len() + 1];
        for n in (0..parts.len()).rev() {
            leads[n] = is_entry(n) || (is_lone[n] && leads[n + 1]);
        }
        let is_plain =
            |one: &&Lone| one.look == Look::Plain && !one.leads_out && one.column == 0 && !is_year(&one.text);
        let plain: Vec<&Lone> = lone.iter().filter(is_plain).collect();
        let are_apart = plain.windows(2).all(|pair| pair[0].row + 1 < pair[1].row);
        let leading = plain.iter().filter(|one| leads[one.row + 1]).count();
        let are_several = leading >= 2 && are_apart && leading * 2 <= entries.len();
        for one in lone {
            let is_followed = leads[one.row + 1];
            let stands_out = match one.look {
                Look::Bold => bold_tells && (is_followed || !one.leads_out),
                Look::Marked => !one.leads_out,
                Look::Plain => one.column == 0 && is_followed && self.is_time_of_others(one),
            };
            let stands_apart = |n: usize| plain.binary_search_by_key(&n, |one| one.row).is_err();
            let has_no_twin = stands_apart(one.row + 1) && one.row.checked_sub(1).is_none_or(stands_apart);
            let by_others = (are_linked && has_no_twin) || (are_several && is_followed);
            let is_words = one.text.chars().count() <= LONGEST;
            let part = match (stands_out || (is_plain(&one) && by_others), is_followed || stands_out) {
                (true, true) if is_words => Part::Heading(Heading::new(&one.text)),
                (true, _) => Part::NoEntry(NoEntry::Remark),
                (false, _) => continue,
            };
            parts[one.row] = Some(part);
        }
    }

    /// Whether a row says a time that those below it do not say themselves in the same column.
    fn is_time_of_others(self, one: &Lone) -> bool {
        let below = self.document.tables[self.table].rows.get(one.row + 1);
        let below = below.and_then(|row| row.cells.get(one.column));
        let below = below.map_or(Says::Nothing, |cell| says(&self.document.visible_text(*cell)));
        match says(&one.text) {
            Says::Year(_) => !matches!(below, Says::Year(_)),
            Says::YearAndMonth(..) => matches!(below, Says::Nothing | Says::Unsure),
            _ => false,
        }
    }

    /// Whether the row is the header or the delimiter row again.
    fn repeated(self, n: usize, row: &Row) -> Option<NoEntry> {
        let table = &self.document.tables[self.table];
        let said =
            |cells: &[Cell]| -> Vec<&str> { cells.iter().map(|cell| cell.span.of(self.text())).collect() };
        let are_dashes = |row: &Row| {
            let is_dash = |cell: &Cell| {
                let dashes = cell.span.of(self.text()).trim_matches(':');
                dashes.len() >= 2 && dashes.bytes().all(|b| b == b'-')
            };
            row.cells.len() == table.columns && row.cells.iter().all(is_dash)
        };
        let is_header = |row: &Row| {
            let alike = |(one, other): (&Cell, &Cell)| {
                one.span.of(self.text()).eq_ignore_ascii_case(other.span.of(self.text()))
            };
            row.cells.len() == table.columns
                && row.cells.iter().zip(&table.header.cells).all(alike)
                && said(&row.cells).iter().any(|said| !said.is_empty())
        };
        if is_header(row) {
            return Some(NoEntry::Header);
        }
        if !are_dashes(row) {
            return None;
        }
        let is_below_header = n.checked_sub(1).is_none_or(|above| is_header(&table.rows[above]));
        Some(if is_below_header { NoEntry::Delimiter } else { NoEntry::Divider })
    }

    /// Whether a cell shows something. A comment does not.
    fn says(self, cell: Cell) -> bool {
        let written = cell.span.of(self.text());
        let may_be_hidden = written.starts_with(['<', '&', '\u{a0}', '\u{3000}']);
        !written.is_empty() && (!may_be_hidden || self.shows(cell.slot))
    }

    fn shows(self, slot: Span) -> bool {
        let cell = Cell { slot, span: slot };
        !self.document.visible_text(cell).trim().is_empty() || !self.document.links_in(slot).is_empty() || {
            super::super::content::has_picture(self.document, cell)
        }
    }
}

/// Whether it is the number of a row: `7`, `7.`, `#7`.
fn is_number(written: &str) -> bool {
    let digits = written.trim_start_matches('#').trim_end_matches('.');
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

fn is_year(text: &str) -> bool {
    matches!(says(text), Says::Year(_) | Says::YearAndMonth(..))
}
