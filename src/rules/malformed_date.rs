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
//! Other dates settle what one leaves open (`24.11` beside `23.12`), and so do the
//! header (`Date (mm/dd/yyyy)`) and the headings above. Where a whole column has
//! no years, `yearless-dates` says so once.
//!
//! Only what was meant as a date is an error: it says what cannot be, is a date
//! but for one character, or is written as the dates of the list are; and a word
//! that other rows have in another column. A warning is what has no year where the
//! others do, what may be two dates and is written as no other, and one word among
//! dates, unless they lie ahead (`ASAP` under `Due`). The rest (`see the website`,
//! a form that nobody knows) is a note.
//!
//! A column of which nearly all cells are no dates (of three or more) is none of
//! dates. A word that stands for one three times or more is meant so: one note for
//! the list; one among venues (`CVPR24`) or several other words needs none.
//!
//! The fix is for one slip only, a year of which two digits changed places beside
//! a row of that year (`2204` for 2024). It changes the words that GitHub shows,
//! so only `--unsafe-fixes` applies it. What is no date at all is not reported
//! under a header that does not speak of dates (`Venue`), nor are a date with
//! something beside it (`2024-09-16 04:24`), an arXiv identifier (`2306.04751`), a
//! venue (`ICLR'24`), a part of a year (`2024Q3`), a span (`2023/24`), what has no
//! day (`weekly`, `长期有效`), other calendars (`411 AH`), and what is not known
//! (`n.d.`), to come (`to appear`) or off (`cancelled`). Where dots stand between
//! numbers and the year last, the day is first. Times from today (`2 days ago`)
//! are one note for the list.

use super::rule::{Check, Context, Findings, Rule, day_in_words, in_words};
use crate::date::{Date, FaultKind};
use crate::diagnostic::{Action, Edit, Scope, Severity};
use crate::entry::{DateFault, Meant, Why, misdated};
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
    for found in misdated(context.document, context.lists) {
        let (list, row, column, fault) = (found.list, found.entry.row, found.column, found.fault);
        let style = context.style(list);
        match found.why {
            Why::Word(rows) => findings.report_cell(list, row, column, many(fault, rows)).as_note(),
            Why::Open(rows) => findings.report_cell(list, row, column, of_many(fault, style, rows)).as_note(),
            Why::Slip(meant, replacement) => {
                let reported = findings.report_cell(list, row, column, of_slip(fault, meant));
                let (_, span) = list.place(context.document, row, column);
                if span.of(context.document.source.text()) == fault.text {
                    reported.unsafe_fix(Scope::Words, Action::Edit(vec![Edit { span, replacement }]));
                }
            }
            Why::Mistake(meant) => {
                let words = words(fault, style, !list.says_only_years());
                let mut reported = findings.report_cell(list, row, column, words);
                match meant {
                    Meant::Surely | Meant::Perhaps => reported.as_severe_as(Severity::Note),
                    Meant::Hardly => reported.as_severe_as(Severity::Warning),
                    Meant::Never => {}
                }
            }
        }
    }
}

fn many(fault: &DateFault, rows: usize) -> Message {
    let message = match fault.kind {
        FaultKind::Relative => Message::new(Key::Rules("malformed-date-relative")),
        _ => Message::new(Key::Rules("malformed-date-many")),
    };
    message.with("date", shorten(&fault.text, 40)).with("rows", rows)
}

fn of_many(fault: &DateFault, style: &Style, rows: usize) -> Message {
    let example = Date::new(2024, Some(5), None).map(|date| style.example(date)).unwrap_or_default();
    let key = match fault.kind {
        FaultKind::TwoDigitYear => Key::Rules("malformed-date-centuries"),
        _ => Key::Rules("malformed-date-open"),
    };
    Message::new(key).with("date", shorten(&fault.text, 40)).with("rows", rows).with("example", example)
}

fn of_slip(fault: &DateFault, meant: Date) -> Message {
    Message::new(Key::Rules("malformed-date-slip"))
        .with("date", shorten(&fault.text, 40))
        .with("meant", in_words(meant))
}

fn words(fault: &DateFault, style: &Style, has_months: bool) -> Message {
    let message = match fault.kind {
        FaultKind::NotADate
        | FaultKind::Relative
        | FaultKind::LongAgo
        | FaultKind::Unknown
        | FaultKind::Planned
        | FaultKind::Off => {
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
            .with("one", in_words(one))
            .with("other", in_words(other)),
        FaultKind::Ambiguous(one, other, Some(third)) => Message::new(Key::Rules("malformed-date-of-three"))
            .with("one", in_words(one))
            .with("other", in_words(other))
            .with("third", in_words(third)),
        FaultKind::YearOrDay(month, day) => Message::new(Key::Rules("malformed-date-of-two"))
            .with("one", in_words(month))
            .with("other", day_in_words(month, day)),
        FaultKind::NoYear => Message::new(Key::Rules("malformed-date-year")),
    };
    let example = Date::new(2024, Some(5).filter(|_| has_months), None)
        .map(|date| style.example(date))
        .unwrap_or_default();
    message.with("date", shorten(&fault.text, 40)).with("example", example)
}
