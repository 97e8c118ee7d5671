//! Rows that lead others, told by what the rows of their table say and they do not: headings with more than one cell, and
//! entries with the name of their group in bold type before their own.

use std::collections::HashMap;

use super::alone::is_sign;
use super::look::{Look, look};
use super::settle::Settling;
use super::{Heading, Kind};
use crate::document::{Cell, Row};
use crate::entry::{Entry, Field};
use crate::text::is_blank;

/// So many kinds of things a heading lacks that each entry has: a date, who made it, a link.
const LACKS: usize = 2;

/// What each plain entry of a table has.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked by itself")]
struct Usual {
    date: bool,
    /// More of it than a year.
    month: bool,
    orgs: bool,
    link: bool,
}

impl Settling<'_, '_> {
    /// Makes headings of those entries that stand out and lack what all others have.
    pub(super) fn find_headings(&self, kinds: &mut [Kind], entries: &[Entry]) {
        let looks: Vec<Option<(usize, Look)>> = (0..kinds.len()).map(|n| self.look(n, &kinds[n])).collect();
        let is_plain = |n: &usize| matches!(looks[*n], Some((_, Look::Plain)));
        let plain: Vec<&Entry> = (0..kinds.len()).filter(is_plain).map(|n| &entries[n]).collect();
        let others = looks.iter().flatten().count() - plain.len();
        if others == 0 || plain.len() <= others {
            return;
        }
        let has_month =
            |entry: &Entry| matches!(&entry.date, Field::Parsed(date) if date.date.month().is_some());
        let all = |has: &dyn Fn(&Entry) -> bool| plain.iter().all(|entry| has(entry));
        let usual = Usual {
            date: self.columns.date().is_some() && all(&|entry| entry.date != Field::Absent),
            month: all(&has_month),
            orgs: self.columns.orgs().next().is_some() && all(&|entry| !entry.names_nobody()),
            link: all(&|entry| self.leads_out(&self.rows[entry.row])),
        };
        for (n, kind) in kinds.iter_mut().enumerate() {
            if let Some((column, Look::Bold | Look::Marked)) = looks[n]
                && let Some(text) = self.heading(&self.rows[n], column, usual)
            {
                *kind = Kind::Heading(Heading::new(&text));
            }
        }
    }

    /// How the first cell of an entry stands out that says something, with its column.
    fn look(&self, n: usize, kind: &Kind) -> Option<(usize, Look)> {
        let row = &self.rows[n];
        if *kind != Kind::Entry || row.stray.is_some() {
            return None;
        }
        let says = |(_, cell): &(usize, &Cell)| !is_sign(self.document, **cell);
        let (column, cell) = row.cells.iter().enumerate().find(says)?;
        Some((column, look(cell.span.of(self.document.source.text()))))
    }

    /// The words of a row that stands out in `column`, if it lacks so much that it is a heading.
    fn heading(&self, row: &Row, column: usize, usual: Usual) -> Option<String> {
        let own = self.document.visible_text(*row.cells.get(column)?);
        let letters = |text: &str| {
            text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
        };
        let is_plain = |cell: &&Cell| look(cell.span.of(self.document.source.text())) == Look::Plain;
        let shown = |column: usize| {
            let cell = row.cells.get(column).filter(|cell| !is_sign(self.document, **cell));
            let cell = cell.filter(is_plain);
            cell.map(|cell| self.document.visible_text(*cell)).filter(|shown| letters(shown) != letters(&own))
        };
        let is_name = self.columns.title() == Some(column) || column == 0;
        if !is_name
            || self.columns.date() == Some(column)
            || self.leads_out(row)
            || self.columns.orgs().any(|orgs| shown(orgs).is_some())
        {
            return None;
        }
        let lacks_date = match self.columns.date().and_then(shown) {
            None => usual.date,
            Some(date) if usual.month && are_years(&date) => true,
            Some(_) => return None,
        };
        let lacks = [lacks_date, usual.orgs, usual.link];
        (lacks.iter().filter(|lacks| **lacks).count() >= LACKS).then_some(own)
    }

    fn leads_out(&self, row: &Row) -> bool {
        self.document.links_in(row.span).iter().any(|link| !link.url.is_empty() && !link.url.starts_with('#'))
    }

    /// The entries that name their group before themselves: `**Linters** [a](…)`, where most do not, and each name is new.
    pub(super) fn openers(&self, kinds: &[Kind]) -> Vec<usize> {
        let entries = || (0..kinds.len()).filter(|n| kinds[*n] == Kind::Entry);
        let labels: Vec<(usize, String)> = entries().filter_map(|n| Some((n, self.label(n)?))).collect();
        let mut count: HashMap<&str, usize> = HashMap::new();
        for (_, label) in &labels {
            *count.entry(label).or_default() += 1;
        }
        let are_new = count.values().all(|count| *count == 1);
        if labels.is_empty() || !are_new || labels.len() * 2 > entries().count() {
            return Vec::new();
        }
        labels.into_iter().map(|(n, _)| n).collect()
    }

    /// What stands in bold type before the link in the cell of a title.
    fn label(&self, n: usize) -> Option<String> {
        let cell = self.rows[n].cells.get(self.columns.title()?)?;
        let text = self.document.source.text();
        let written = cell.span.of(text).trim_start_matches(is_blank);
        if !written.starts_with(['*', '_', '<', ':']) && written.is_ascii() {
            return None;
        }
        let link = self.document.links_in(cell.span).first()?;
        let before = text.get(cell.span.start()..link.span.start())?;
        let end = |label: &str| label.trim_end_matches(|c: char| is_blank(c) || ":：-–—".contains(c)).len();
        let label = &before[..end(before)];
        let broken = ["<br>", "<br/>", "<br />"].iter().find_map(|tag| label.strip_suffix(tag));
        let label = broken.map_or(label, |label| &label[..end(label)]);
        let is_whole = ["**", "__", "</b>", "</strong>"].iter().any(|close| label.ends_with(close));
        (is_whole && look(label) == Look::Bold && label.contains(char::is_alphabetic))
            .then(|| label.to_lowercase())
    }
}

/// Whether it is years and nothing more: `2022–2024`.
fn are_years(shown: &str) -> bool {
    let mut numbers = shown.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
    let is_year = |number: &str| number.len() == 4 && number.starts_with(['1', '2']);
    !shown.contains(|c: char| c.is_alphabetic() && !"年".contains(c))
        && numbers.next().is_some_and(is_year)
        && numbers.all(is_year)
}
