//! Whether rows that were added at an end of a table are as any others: nothing that they say, and nothing in the rows around them, tells
//! that their place is meant.

use std::collections::{BTreeSet, HashMap};

use super::counted::{Counted, Runs, are_series, count_on, numbers};
use crate::date::pattern;
use crate::document::Document;
use crate::entry::{Field, ListTable};
use crate::habit::is_no_chance;
use crate::order::Disorder;

/// Whether all rows out of order are ordinary, and so is what they pass.
pub(super) fn are_ordinary(document: &Document<'_>, list: &ListTable, found: &Disorder) -> bool {
    let out: BTreeSet<usize> = found.rows.iter().map(|(row, _)| *row).collect();
    let table = Shown::new(document, list, &out);
    out.iter().all(|row| table.has_plain_date(*row) && table.begins_alike(*row) && table.is_apart(*row))
        && !table.is_numbered(&out)
        && !table.is_in_another_order()
        && are_entries(document, list, found, &out)
}

/// Whether all rows that others pass are entries: each has a link, or a title and a date. What has neither may be a heading.
fn are_entries(document: &Document<'_>, list: &ListTable, found: &Disorder, out: &BTreeSet<usize>) -> bool {
    let rows = &document.tables[list.table].rows;
    let is_named = |row: usize| {
        let entry = &list.rows[row];
        matches!(entry.title, Field::Parsed(_)) && matches!(entry.date, Field::Parsed(_))
    };
    let is_one = |row: usize| is_named(row) || !document.links_in(rows[row].span).is_empty();
    // How many more rows pass one than the row above it.
    let mut passing = vec![0_i64; rows.len() + 1];
    for (new, old) in found.order.iter().enumerate().filter(|(_, old)| out.contains(old)) {
        passing[new.min(*old)] += 1;
        passing[new.max(*old) + 1] -= 1;
    }
    let mut passed = 0;
    (0..rows.len()).all(|row| {
        passed += passing[row];
        passed == 0 || is_one(row)
    })
}

/// What a reader sees of the entries of a table.
struct Shown<'l> {
    list: &'l ListTable,
    /// By row and column; empty of what is no entry.
    cells: Vec<Vec<String>>,
    columns: Vec<Column>,
    /// The column of what a row is called.
    title: Option<usize>,
    /// The numbers of the titles, by row.
    numbers: Vec<Vec<Counted>>,
}

/// How often something stands in a column.
#[derive(Default)]
struct Column {
    begins: HashMap<String, usize>,
    ends: HashMap<String, usize>,
    signs: HashMap<Sign, usize>,
    /// How dates are written, of a column of dates.
    shapes: HashMap<String, usize>,
    /// Cells that name a year.
    years: usize,
    /// What all rows say, but for those out of order and the ones beside them; `None` of several things.
    alike: Option<String>,
}

/// What a title begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Sign {
    /// A word or a number.
    Word,
    /// A word in small letters, with others behind it.
    Small,
    Mark(char),
}

impl<'l> Shown<'l> {
    fn new(document: &Document<'_>, list: &'l ListTable, out: &BTreeSet<usize>) -> Self {
        let rows = &document.tables[list.table].rows;
        let is_entry = |row: usize| list.structure.is_entry(row);
        let shown = |row: usize| {
            let cells = rows[row].cells.iter().filter(|_| is_entry(row));
            cells.map(|cell| document.visible_text(*cell).trim().to_owned()).collect()
        };
        let cells: Vec<Vec<String>> = (0..rows.len()).map(shown).collect();
        let linked = || {
            let first = rows[*out.first()?].cells.iter();
            first.clone().position(|cell| !document.links_in(cell.span).is_empty())
        };
        let title = list.columns.title().or_else(|| list.columns.called()).or_else(linked);
        let titles =
            cells.iter().map(|row| title.and_then(|title| row.get(title)).map_or("", String::as_str));
        let numbers = titles.map(numbers).collect();
        let is_near = |row: usize| (row.saturating_sub(1)..=row + 1).any(|beside| out.contains(&beside));
        let date = list.columns.date();
        let is_far = |row: usize| is_entry(row) && !is_near(row);
        let column = |column: usize| Column::of(&cells, column, date == Some(column), is_far);
        let columns = (0..list.columns.count()).map(column).collect();
        Self { list, cells, columns, title, numbers }
    }

    fn cell(&self, row: usize, column: usize) -> &str {
        self.cells.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }

    /// The entries beside a row.
    fn beside(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        [row.checked_sub(1), Some(row + 1)].into_iter().flatten().filter(|row| *row < self.cells.len())
    }

    /// Whether a row has one date and nothing else where dates are, or what another row has there.
    fn has_plain_date(&self, row: usize) -> bool {
        let Some(column) = self.list.columns.date() else { return true };
        let shown = self.cell(row, column);
        match &self.list.rows[row].date {
            Field::Parsed(date) if date.is_plain && date.end.is_none() && date.text == shown => true,
            _ => self.columns[column].shapes.get(&pattern(shown).0).is_some_and(|rows| *rows > 1),
        }
    }

    /// Whether a title begins with what the others do.
    fn begins_alike(&self, row: usize) -> bool {
        let Some(column) = self.title else { return true };
        let Some(sign) = sign(self.cell(row, column)) else { return true };
        let rows = self.columns[column].signs.get(&sign).copied().unwrap_or_default();
        let all: usize = self.columns[column].signs.values().sum();
        match sign {
            Sign::Word => true,
            Sign::Mark(mark) if !is_opening(mark) => rows * 2 > all,
            _ => rows > 1,
        }
    }

    /// Whether nothing binds a row to one beside it.
    fn is_apart(&self, row: usize) -> bool {
        let date = self.list.columns.date();
        let columns = (0..self.columns.len()).filter(|column| date != Some(*column));
        let mut columns = columns.filter(|column| !self.list.columns.is_of_orgs(*column));
        columns.all(|column| {
            let (own, said) = (self.cell(row, column), &self.columns[column]);
            let is_pair = |other: usize| said.are_pair(own, self.cell(other, column));
            let names_year = names_year(own) && said.years < 2;
            let is_title = self.title == Some(column);
            let is_remark = !is_title && said.alike.as_ref().is_some_and(|alike| own != alike);
            !names_year && !is_remark && !self.beside(row).any(is_pair)
        })
    }

    /// Whether the number of a title goes on from that beside it, or all numbers are a series.
    fn is_numbered(&self, out: &BTreeSet<usize>) -> bool {
        let of = |row: usize| &self.numbers[row];
        let runs = Runs::of(&self.numbers);
        let counts = |row: &usize| self.beside(*row).any(|other| count_on(of(*row), of(other), &runs));
        let entries = (0..self.cells.len()).filter(|row| self.list.structure.is_entry(*row));
        out.iter().any(counts) || are_series(&entries.map(of).collect::<Vec<_>>())
    }

    /// Whether titles are in order by their last words, or but for an article.
    fn is_in_another_order(&self) -> bool {
        let Some(column) = self.title else { return false };
        let entries = (0..self.cells.len()).filter(|row| self.list.structure.is_entry(*row));
        let titles: Vec<Vec<String>> = entries.map(|row| words(self.cell(row, column))).collect();
        let last = |words: &Vec<String>| words.last().cloned().unwrap_or_default();
        let bare = |words: &Vec<String>| {
            words.iter().find(|word| !ARTICLES.contains(&word.as_str())).cloned().unwrap_or_default()
        };
        let is_sorted = |names: Vec<String>| {
            let alike = names.chunk_by(|one, other| one == other).map(<[_]>::len);
            names.is_sorted() && is_no_chance([alike.collect::<Vec<_>>()], 2)
        };
        is_sorted(titles.iter().map(last).collect()) || is_sorted(titles.iter().map(bare).collect())
    }
}

impl Column {
    fn of(cells: &[Vec<String>], column: usize, is_of_dates: bool, is_far: impl Fn(usize) -> bool) -> Self {
        let mut all = Self::default();
        let mut alike: Option<&str> = None;
        let mut is_alike = true;
        for (row, cells) in cells.iter().enumerate().filter(|(_, cells)| !cells.is_empty()) {
            let said = cells.get(column).map_or("", String::as_str);
            let words = words(said);
            let add = |count: &mut HashMap<String, usize>, word: Option<&String>| {
                if let Some(word) = word.filter(|word| is_name(word)) {
                    *count.entry(word.clone()).or_default() += 1;
                }
            };
            add(&mut all.begins, words.first());
            add(&mut all.ends, words.last());
            if is_of_dates {
                *all.shapes.entry(pattern(said).0).or_default() += 1;
            }
            if let Some(sign) = sign(said) {
                *all.signs.entry(sign).or_default() += 1;
            }
            all.years += usize::from(names_year(said));
            if is_far(row) {
                is_alike &= alike.is_none_or(|alike| alike == said);
                alike = Some(said);
            }
        }
        all.alike = alike.filter(|_| is_alike).map(str::to_owned);
        all
    }

    /// Whether two cells beside each other, and no others, begin or end with one word, and say not the same.
    fn are_pair(&self, own: &str, other: &str) -> bool {
        let (one, two) = (words(own), words(other));
        let is_only = |count: &HashMap<String, usize>, one: Option<&String>, two: Option<&String>| {
            one.is_some() && one == two && one.is_some_and(|word| count.get(word) == Some(&2))
        };
        one != two
            && (is_only(&self.begins, one.first(), two.first())
                || is_only(&self.ends, one.last(), two.last()))
    }
}

/// The words of a text, in lower case.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Whether a word has two letters, so that it may be a name.
fn is_name(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).nth(1).is_some()
}

fn names_year(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.any(|number| number.len() == "2024".len() && number.starts_with(['1', '2']) && is_year(number))
}

fn is_year(number: &str) -> bool {
    number.parse().is_ok_and(|year: u16| (1900..=2100).contains(&year))
}

/// What a text begins with; `None` of an empty one.
fn sign(text: &str) -> Option<Sign> {
    let first = text.chars().next()?;
    let word = &text[..text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())];
    let behind = &text[word.len()..];
    let has_more = behind.starts_with([' ', '.', ')', ':']) && behind.contains(char::is_alphabetic);
    Some(match first {
        // `llama.cpp` is a name.
        _ if first.is_lowercase() && has_more && (behind.contains(' ')) => Sign::Small,
        _ if first.is_alphanumeric() => Sign::Word,
        _ => Sign::Mark(first),
    })
}

/// Whether a mark opens what may be a name, or is a picture.
fn is_opening(mark: char) -> bool {
    matches!(mark, '[' | '【' | '《' | '「' | '『' | '"' | '“' | '‘' | '«' | '\'' | '`' | '\u{1f000}'..)
}

const ARTICLES: &[&str] = &["the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "las"];
