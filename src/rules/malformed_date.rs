//! What stands in the date column is no date.
//!
//! `2024.13` has no such month, `2o18` is a typo, `soon` says nothing, and
//! `11/12/2024` or `24.5` may be two dates, which are both named. The row cannot
//! be put in its place. Where three dates or more of one shape may be two, that is
//! how the list writes them, and one note for the list.
//!
//! ```markdown
//! |                                                | 时间    | 机构     |
//! | ---------------------------------------------- | ------- | -------- |
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge)  | 2024.13 | 智谱     |
//! ```
//!
//! Other dates of the list settle what one leaves open: beside `24.11` and
//! `23.12`, or `11/30/2024`; so do the header (`Date (mm/dd/yyyy)`) and, for a
//! date without a year, the headings above. Where a whole column has no years,
//! `yearless-dates` says so once.
//!
//! A column of which nearly all cells are no dates (of three or more) is none of
//! dates, whatever its header says: what changed with the last update, the year of
//! a student. A word that stands for a date three times or more is meant so, and
//! is one note for the list; one among venues (`CVPR24`) or other such words is,
//! too, and needs none. In a row with too many cells they may be misplaced.
//!
//! The fix is for one slip only, a year of which two digits changed places beside
//! a row of that year (`2204` for 2024). It changes the words that GitHub shows,
//! so only `--unsafe-fixes` applies it. What is no date at all is not reported
//! under a header that does not speak of dates (`Venue`). A date with something
//! beside it (`CVPR 2024`, `2024-09-16 04:24`, `1997.??`) is understood and left
//! alone. So are an arXiv identifier (`2306.04751`), a venue (`ICLR'24`, `arXiv
//! 24.12`), a part of a year (`2024Q3`, `H1 2024`, `2024上半年`) and a span of time
//! (`2023-2024`, `2024.3 - present`, `2023/24`), what has no day by its nature
//! (`Ongoing`, `rolling`, `长期有效`), what lies too far back to order rows (`44 BC`,
//! `25年` beside `208年`), signs that no date is known (`n.d.`), and what is still
//! to come (`to appear`). Where dots stand between the numbers and the year last,
//! the day is first (`05.11.2024`). Times from today (`2 days ago`) are one note
//! for the list.

mod slip;

use std::collections::{HashMap, HashSet};

use super::rule::{Check, Context, Findings, Rule};
use crate::date::{Date, FaultKind};
use crate::diagnostic::{Action, Edit, Scope, Severity};
use crate::entry::{DateFault, Entry, Field, ListTable, NoEntry, Years};
use crate::habit::{Habit, Tally, Verdict};
use crate::language::{Key, Message};
use crate::masked::shorten;
use crate::style::Style;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "malformed-date",
    severity: Severity::Error,
    fixable: true,
    check: Check::Document(check),
    source: super::rule::documentation!("malformed_date.rs"),
    chinese: include_str!("zh-CN/malformed-date.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    // How often each word stands for a date, and whether it does where venues do. All times that count from today are one.
    let mut counts: HashMap<String, (usize, bool)> = HashMap::new();
    for list in context.lists {
        let (is_of_venues, is_of_words) = (is_of_venues(list), is_of_words(context, list));
        for (_, _, fault) in faults(context, list) {
            if let Some(word) = word(fault) {
                let (count, is_meant) = counts.entry(word).or_default();
                let is_venue = || is_of_venues && fault.text.bytes().all(|b| b.is_ascii_alphabetic());
                *count += 1;
                *is_meant |= fault.kind == FaultKind::Relative || is_of_words || is_venue();
            }
        }
    }
    // The same word again and again is written for a reason: `arXiv` where others name a venue and its year.
    let is_way = |deviants| Tally { followers: 0, deviants }.judge(Habit::DateCells) == Verdict::Way;
    counts.retain(|_, (count, is_meant)| is_way(*count) || *is_meant);
    let (counts, mut said) = (counts, HashSet::new());
    // Nor does anybody slip again and again into what may be two dates: it is how the list writes them.
    let mut shapes: HashMap<String, usize> = HashMap::new();
    for (_, _, fault) in context.lists.iter().flat_map(|list| faults(context, list)) {
        if is_ambiguous(fault) {
            *shapes.entry(shape(&fault.text)).or_default() += 1;
        }
    }
    shapes.retain(|_, rows| is_way(*rows));
    for list in context.lists {
        for (entry, column, fault) in faults(context, list) {
            let word = word(fault);
            if let Some((count, _)) = word.as_ref().and_then(|word| counts.get(word)) {
                // Of a word that stands once among others that are none the others tell.
                let is_told = *count > 1 || fault.kind == FaultKind::Relative;
                if is_told && said.insert(word) {
                    findings.report_cell(list, entry.row, column, many(fault, *count)).as_note();
                }
            } else if let Some(rows) = shapes.get(&shape(&fault.text)).filter(|_| is_ambiguous(fault)) {
                if said.insert(Some(shape(&fault.text))) {
                    let words = of_many(fault, context.style(list), *rows);
                    findings.report_cell(list, entry.row, column, words).as_note();
                }
            } else if let Some((meant, text)) = slip::meant(list, entry, fault) {
                let reported = findings.report_cell(list, entry.row, column, of_slip(fault, meant));
                let (_, span) = list.place(context.document, entry.row, column);
                if span.of(context.document.source.text()) == fault.text {
                    reported.unsafe_fix(Scope::Words, Action::Edit(vec![Edit { span, replacement: text }]));
                }
            } else {
                let words = words(fault, context.style(list), !list.says_only_years());
                findings.report_cell(list, entry.row, column, words);
            }
        }
    }
}

/// What stands for a date and may do so again and again: a word, or any time that counts from today.
fn word(fault: &DateFault) -> Option<String> {
    match fault.kind {
        FaultKind::Relative => Some(String::new()),
        FaultKind::NotADate if !fault.text.contains(char::is_numeric) => {
            let letters: String = fault.text.chars().filter(|c| c.is_alphabetic()).collect();
            Some(if letters.is_empty() { fault.text.clone() } else { letters.to_lowercase() })
        }
        _ => None,
    }
}

/// Whether words stand for a date so often that each of them is meant so.
fn is_of_words(context: &Context<'_>, list: &ListTable) -> bool {
    let deviants = faults(context, list).filter(|(_, _, fault)| word(fault).is_some()).count();
    let followers = list.entries().filter(|entry| matches!(entry.date, Field::Parsed(_))).count();
    deviants > 0 && Tally { followers, deviants }.judge(Habit::DateCells) == Verdict::Way
}

/// What stands for a date and is none, and its column.
fn faults<'c>(
    context: &'c Context<'_>,
    list: &'c ListTable,
) -> impl Iterator<Item = (&'c Entry, usize, &'c DateFault)> {
    let lacks_years = matches!(list.years, Years::Missing | Years::MissingElsewhere);
    let entries =
        list.columns.date().into_iter().flat_map(|column| list.rows.iter().map(move |entry| (entry, column)));
    entries.filter_map(move |(entry, column)| match &entry.date {
        Field::Malformed(fault)
            if (list.structure.is_entry(entry.row) || list.structure.is(entry.row, NoEntry::Blank))
                && !is_stray(context, list, entry)
                && entry.swapped.is_none()
                && !list.is_open(context.document, entry)
                && !runs_over(context, list, entry)
                && (list.columns.asks_for_date() || fault.kind != FaultKind::NotADate)
                && !(lacks_years && fault.kind == FaultKind::NoYear)
                && !matches!(fault.kind, FaultKind::LongAgo | FaultKind::Unknown | FaultKind::Planned)
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
fn is_stray(context: &Context<'_>, list: &ListTable, entry: &Entry) -> bool {
    context.document.tables[list.table].rows[entry.row].stray.is_some()
}

/// Whether the row has too many cells, so that the date stands elsewhere: `excess-cell` says so.
fn runs_over(context: &Context<'_>, list: &ListTable, entry: &Entry) -> bool {
    entry.is_shifted && !context.document.tables[list.table].rows[entry.row].excess.is_empty()
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

fn many(fault: &DateFault, rows: usize) -> Message {
    let message = match fault.kind {
        FaultKind::Relative => Message::new(Key::Rules("malformed-date-relative")),
        _ => Message::new(Key::Rules("malformed-date-many")),
    };
    message.with("date", shorten(&fault.text, 40)).with("rows", rows)
}

/// The text with a `0` for each number, `0000` for one that may be a year, and an `a` for each word: `24 May 2024` is `0 a 0000`.
fn shape(text: &str) -> String {
    let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
    let chars: Vec<char> = text.chars().collect();
    let pieces = chars.chunk_by(|one, other| kind(*one) == kind(*other) && kind(*one) != (false, false));
    let short = |piece: &[char]| match piece {
        [digit, ..] if digit.is_ascii_digit() => if piece.len() > 2 { "0000" } else { "0" }.to_owned(),
        [letter, ..] if letter.is_alphabetic() => "a".to_owned(),
        other => other.iter().collect(),
    };
    pieces.map(short).collect()
}

fn is_ambiguous(fault: &DateFault) -> bool {
    matches!(fault.kind, FaultKind::Ambiguous(..) | FaultKind::YearOrDay(..))
}

fn of_many(fault: &DateFault, style: &Style, rows: usize) -> Message {
    let example = Date::new(2024, Some(5), None).map(|date| style.example(date)).unwrap_or_default();
    Message::new(Key::Rules("malformed-date-open"))
        .with("date", shorten(&fault.text, 40))
        .with("rows", rows)
        .with("example", example)
}

fn of_slip(fault: &DateFault, meant: Date) -> Message {
    Message::new(Key::Rules("malformed-date-slip"))
        .with("date", shorten(&fault.text, 40))
        .with("meant", reading(meant))
}

fn words(fault: &DateFault, style: &Style, has_months: bool) -> Message {
    let message = match fault.kind {
        FaultKind::NotADate
        | FaultKind::Relative
        | FaultKind::LongAgo
        | FaultKind::Unknown
        | FaultKind::Planned => {
            Message::new(Key::Rules("malformed-date")).with("months", usize::from(has_months))
        }
        FaultKind::NoSuchMonth(month) => {
            Message::new(Key::Rules("malformed-date-month")).with("month", month.to_string())
        }
        FaultKind::NoSuchDay(day) => {
            Message::new(Key::Rules("malformed-date-day")).with("day", day.to_string())
        }
        FaultKind::TwoDigitYear => Message::new(Key::Rules("malformed-date-century")),
        FaultKind::Ambiguous(one, other, None) => Message::new(Key::Rules("malformed-date-of-two"))
            .with("one", reading(one))
            .with("other", reading(other)),
        FaultKind::Ambiguous(one, other, Some(third)) => Message::new(Key::Rules("malformed-date-of-three"))
            .with("one", reading(one))
            .with("other", reading(other))
            .with("third", reading(third)),
        FaultKind::YearOrDay(month, day) => Message::new(Key::Rules("malformed-date-of-two"))
            .with("one", reading(month))
            .with("other", day_of(month, day)),
        FaultKind::NoYear => Message::new(Key::Rules("malformed-date-year")),
    };
    let example = Date::new(2024, Some(5).filter(|_| has_months), None)
        .map(|date| style.example(date))
        .unwrap_or_default();
    message.with("date", shorten(&fault.text, 40)).with("example", example)
}

/// A date in words.
pub(super) fn reading(date: Date) -> Message {
    let year = date.year().to_string();
    let Some(month) = date.month().map(usize::from) else {
        return Message::new(Key::Rules("year-alone")).with("year", year);
    };
    match date.day() {
        Some(day) => Message::new(Key::Rules("whole-date"))
            .with("day", day.to_string())
            .with("month", month)
            .with("year", year),
        None => Message::new(Key::Rules("month-of-year")).with("month", month).with("year", year),
    }
}

/// A day of a year that is not said.
fn day_of(month: Date, day: u8) -> Message {
    Message::new(Key::Rules("day-of-month"))
        .with("day", day.to_string())
        .with("month", usize::from(month.month().unwrap_or_default()))
}
