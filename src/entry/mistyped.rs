//! Whether what stands for a date and is none was meant as one and mistyped. Only that is proof of a slip: dates are written in
//! more ways than any grammar knows.

use std::collections::HashMap;

use super::misdated::{faults, is_way};
use super::{DateFault, Field, ListTable};
use crate::date::{DateOrder, FaultKind, plain_date};
use crate::document::Document;
use crate::habit::{Habit, Tally, Verdict};

/// Whether the keeper means what stands for a date and is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meant {
    /// It is a way of the list.
    Surely,
    /// Nothing proves a slip.
    Perhaps,
    /// It is one word among many dates, or lacks what the others have.
    Hardly,
    /// It is a date mistyped, or stands in a wrong place.
    Never,
}

/// How what stands in the columns of dates is shaped, and how many rows of each table lack a year or its century.
pub(super) struct Shapes {
    shapes: HashMap<String, Shape>,
    /// By the table's number.
    short: HashMap<usize, Tally>,
}

/// What has one shape.
#[derive(Default)]
struct Shape {
    /// How many dates have it, and how many that are none.
    tally: Tally,
    /// How many of the latter may be more than one date.
    open: usize,
}

impl Shapes {
    /// Reads all lists, if there is anything that is no date.
    pub(super) fn of(document: &Document<'_>, lists: &[ListTable]) -> Self {
        let mut shapes: HashMap<String, Shape> = HashMap::new();
        let mut short: HashMap<usize, Tally> = HashMap::new();
        for (list, (_, _, fault)) in
            lists.iter().flat_map(|list| faults(document, list).map(move |fault| (list, fault)))
        {
            let shape = shapes.entry(shape(&fault.text)).or_default();
            shape.tally.deviants += 1;
            shape.open += usize::from(is_open(fault));
            if is_short(fault) {
                short.entry(list.table).or_default().deviants += 1;
            }
        }
        if shapes.is_empty() {
            return Self { shapes, short };
        }
        for list in lists {
            let Some(column) = list.columns.date() else { continue };
            for entry in list.entries().filter(|entry| matches!(entry.date, Field::Parsed(_))) {
                if let Some(tally) = short.get_mut(&list.table) {
                    tally.followers += 1;
                }
                let cell = document.tables[list.table].rows[entry.row].cells.get(entry.stands(column));
                let Some(cell) = cell else { continue };
                if let Some(shape) = shapes.get_mut(&shape(&document.visible_text(*cell))) {
                    shape.tally.followers += 1;
                }
            }
        }
        Self { shapes, short }
    }

    /// The shape of a date that may be more than one, and how many such have it, if that is how the list writes dates: nobody slips again and
    /// again into one.
    pub(super) fn open(&self, fault: &DateFault) -> Option<(String, usize)> {
        let shape = Some(shape(&fault.text)).filter(|_| is_open(fault))?;
        let rows = self.shapes.get(&shape)?.open;
        is_way(rows).then_some((shape, rows))
    }

    /// Whether so many rows of a table leave out the year or its century that these are no slips.
    fn are_short(&self, list: &ListTable) -> bool {
        let tally = self.short.get(&list.table).copied().unwrap_or_default();
        tally.deviants > 1 && tally.judge(Habit::Years) < Verdict::Slip
    }

    /// What a fault is that is more than words.
    pub(super) fn judge(&self, list: &ListTable, fault: &DateFault) -> Meant {
        let tally = self.shapes.get(&shape(&fault.text)).map(|shape| shape.tally).unwrap_or_default();
        let is_alone = tally.deviants < 2;
        match fault.kind {
            // The others of its shape are written in one order, which this one follows as well.
            FaultKind::Ambiguous(..) | FaultKind::YearOrDay(..) if tally.followers > 0 => Meant::Perhaps,
            _ if is_short(fault) && self.are_short(list) => Meant::Perhaps,
            FaultKind::Ambiguous(..)
            | FaultKind::YearOrDay(..)
            | FaultKind::NoYear
            | FaultKind::TwoDigitYear => Meant::Hardly,
            _ if tally.followers > 0 && tally.judge(Habit::DateCells) == Verdict::Slip => Meant::Never,
            FaultKind::NoSuchMonth(_) | FaultKind::NoSuchDay(_)
                if is_alone || leads_with_year(&fault.text) =>
            {
                Meant::Never
            }
            FaultKind::NotADate if is_alone && is_near(&fault.text, list.date_order) => Meant::Never,
            _ => Meant::Perhaps,
        }
    }
}

/// Whether a fault is a year left out, or its century, as far as can be seen.
fn is_short(fault: &DateFault) -> bool {
    matches!(fault.kind, FaultKind::NoYear | FaultKind::YearOrDay(..) | FaultKind::TwoDigitYear)
}

/// Whether a text is a date but for one character: one too many, two that changed places, or letters that look like digits.
fn is_near(text: &str, order: DateOrder) -> bool {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() > LONGEST_DATE {
        return false;
    }
    let is_date = |chars: &[char]| plain_date(&chars.iter().collect::<String>(), order).is_some();
    let digits: Vec<char> = chars.iter().map(|c| digit_like(*c).unwrap_or(*c)).collect();
    let without = |n: usize| [&chars[..n], &chars[n + 1..]].concat();
    let exchanged = |n: usize| {
        let mut chars = chars.clone();
        chars.swap(n, n + 1);
        chars
    };
    is_date(&digits)
        || (0..chars.len()).any(|n| is_date(&without(n)))
        || (1..chars.len()).any(|n| is_date(&exchanged(n - 1)))
}

/// Whether a text begins with a year of four digits, so that a month and a day can be told behind it.
fn leads_with_year(text: &str) -> bool {
    text.get(..4)
        .is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()) && matches!(&year[..2], "19" | "20"))
}

/// In characters, of the dates of which one may be mistyped: `September 30, 2024` has 18.
const LONGEST_DATE: usize = 20;

/// The digit that a letter looks like.
fn digit_like(letter: char) -> Option<char> {
    match letter {
        'o' | 'O' => Some('0'),
        'l' | 'I' => Some('1'),
        _ => None,
    }
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

/// Whether a fault may be more than one date.
fn is_open(fault: &DateFault) -> bool {
    matches!(fault.kind, FaultKind::Ambiguous(..) | FaultKind::YearOrDay(..) | FaultKind::TwoDigitYear)
}
