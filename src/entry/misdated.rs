//! What stands in the date columns and is no date.

use std::collections::{HashMap, HashSet};

use super::date_slip::meant;
use super::date_words::{self, Words};
use super::mistyped::{Meant, Shapes};
use super::{DateFault, Entry, Field, ListTable, NoEntry, Years};
use crate::date::{Date, FaultKind};
use crate::document::Document;
use crate::habit::{Habit, Tally, Verdict};

/// What stands for a date and is none, to be told of.
#[derive(Debug)]
pub(crate) struct Misdated<'l> {
    /// Its list.
    pub list: &'l ListTable,
    /// Its row.
    pub entry: &'l Entry,
    /// Its column.
    pub column: usize,
    /// What is wrong with it.
    pub fault: &'l DateFault,
    /// Whether it stands for others.
    pub why: Why,
}

/// Why something that is no date stands where dates do.
#[derive(Debug)]
pub(crate) enum Why {
    /// The same word is written in so many rows: this is the first of them.
    Word(usize),
    /// Dates of its shape, which may be more than one each, are written in so many rows: this is the first of them.
    Open(usize),
    /// Two digits changed places: the date that was meant, and how it would be written.
    Slip(Date, String),
    /// By mistake, as far as can be seen, unless it is meant.
    Mistake(Meant),
}

/// What stands for dates in all lists and is none, in their order.
pub(crate) fn misdated<'l>(document: &'l Document<'_>, lists: &'l [ListTable]) -> Vec<Misdated<'l>> {
    let of_tables: Vec<Words> = lists.iter().map(|list| Words::of(document, list)).collect();
    let words = words(document, lists, &of_tables);
    let known = Shapes::of(document, lists);
    let (mut found, mut said) = (Vec::new(), HashSet::new());
    for (list, of_table) in lists.iter().zip(&of_tables) {
        for (entry, column, fault) in faults(document, list) {
            let word = word(fault);
            let why = if let Some((count, _)) = word.as_ref().and_then(|word| words.get(word)) {
                // Of a word that stands once among others that are none the others tell.
                let is_told = *count > 1 || fault.kind == FaultKind::Relative;
                (is_told && said.insert(word)).then_some(Why::Word(*count))
            } else if let Some((shape, rows)) = known.open(fault) {
                said.insert(Some(shape)).then_some(Why::Open(rows))
            } else if let Some((meant, text)) = meant(list, entry, fault) {
                Some(Why::Slip(meant, text))
            } else {
                let is_word = of_table.is_meant(document, list, entry.row, fault);
                let meant = is_word.unwrap_or_else(|| known.judge(list, fault));
                Some(Why::Mistake(meant))
            };
            found.extend(why.map(|why| Misdated { list, entry, column, fault, why }));
        }
    }
    found
}

/// How often each word stands for a date that is meant so, and whether it does where venues do. All times that count from today
/// are one. The same word again and again is written for a reason: `arXiv` where others name a venue and its year.
fn words(
    document: &Document<'_>,
    lists: &[ListTable],
    of_tables: &[Words],
) -> HashMap<String, (usize, bool)> {
    let mut counts: HashMap<String, (usize, bool)> = HashMap::new();
    for (list, of_table) in lists.iter().zip(of_tables) {
        let is_of_venues = is_of_venues(list);
        for (entry, _, fault) in faults(document, list) {
            if let Some(word) = word(fault) {
                let (count, is_meant) = counts.entry(word).or_default();
                let is_venue = || is_of_venues && fault.text.bytes().all(|b| b.is_ascii_alphabetic());
                *count += 1;
                *is_meant |= fault.kind == FaultKind::Relative
                    || of_table.is_meant(document, list, entry.row, fault) == Some(Meant::Surely)
                    || is_venue();
            }
        }
    }
    counts.retain(|_, (count, is_meant)| is_way(*count) || *is_meant);
    counts
}

/// Whether so many rows write something for a reason.
pub(super) fn is_way(rows: usize) -> bool {
    Tally { followers: 0, deviants: rows }.judge(Habit::DateCells) == Verdict::Way
}

/// What stands for a date and may do so again and again: a word, or any time that counts from today.
fn word(fault: &DateFault) -> Option<String> {
    match fault.kind {
        FaultKind::Relative => Some(String::new()),
        FaultKind::NotADate => date_words::word(&fault.text),
        _ => None,
    }
}

/// What stands for a date and is none, and its column.
pub(super) fn faults<'l>(
    document: &'l Document<'_>,
    list: &'l ListTable,
) -> impl Iterator<Item = (&'l Entry, usize, &'l DateFault)> {
    let lacks_years = matches!(list.years, Years::Missing | Years::MissingElsewhere);
    let entries =
        list.columns.date().into_iter().flat_map(|column| list.rows.iter().map(move |entry| (entry, column)));
    entries.filter_map(move |(entry, column)| match &entry.date {
        Field::Malformed(fault)
            if (list.structure.is_entry(entry.row) || list.structure.is(entry.row, NoEntry::Blank))
                && !is_stray(document, list, entry)
                && entry.swapped.is_none()
                && !list.is_open(document, entry)
                && !runs_over(document, list, entry)
                && (list.columns.asks_for_date() || fault.kind != FaultKind::NotADate)
                && !(lacks_years && fault.may_lack_year())
                && !fault.is_meant()
                && fault.text.contains(char::is_alphanumeric)
                && !is_standing(&fault.text) =>
        {
            Some((entry, column, fault))
        }
        _ => None,
    })
}

/// Whether most dates of a table are those of venues: `CVPR 2024`. Then a journal may stand there without its year.
fn is_of_venues(list: &ListTable) -> bool {
    let dates = || list.entries().filter(|entry| entry.date != Field::Absent);
    let venues =
        dates().filter(|entry| matches!(&entry.date, Field::Parsed(date) if date.names_venue())).count();
    venues * 2 >= dates().count()
}

/// Whether it is a line of text or half a row: of that, something else is said.
fn is_stray(document: &Document<'_>, list: &ListTable, entry: &Entry) -> bool {
    document.tables[list.table].rows[entry.row].stray.is_some()
}

/// Whether the row has too many cells, so that the date stands elsewhere: `excess-cell` says so.
fn runs_over(document: &Document<'_>, list: &ListTable, entry: &Entry) -> bool {
    entry.is_shifted && !document.tables[list.table].rows[entry.row].excess.is_empty()
}

/// Whether it says that there is no day to name: a contest that goes on, a job that is open for good.
fn is_standing(text: &str) -> bool {
    STANDING.contains(&text.to_lowercase().as_str())
}

#[rustfmt::skip]
const STANDING: &[&str] = &[
    "ongoing", "on-going", "on going", "in progress", "rolling", "rolling basis", "open", "always open", "always", "continuous",
    "year-round", "present", "now", "permanent", "常年", "长期", "长期有效", "长期招聘", "长期更新", "持续", "持续更新", "持续招聘",
    "进行中", "滚动", "随时", "至今", "不限", "招满为止",
];
