//! The form of a document's dates.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::{BTreeMap, HashSet};

use super::evidence::{Inferred, is_free, most};
use crate::date::{Date, DateForm};
use crate::document::Document;
use crate::entry::{DateFault, Field, ListTable, WrittenDate};
use crate::habit::{Habit, Tally};

/// How often each date is written, and as what it is understood. Lists repeat their dates, and each is held against
/// dozens of forms: of 30,000 rows 300 dates are read. In order, each once; most tables have few.
type Dates<'l> = Vec<(Written<'l>, usize)>;

type Written<'l> = (Cow<'l, str>, Date);

/// What a document says of the form of its dates.
pub(super) struct Said {
    /// The form that nearly all dates have.
    pub(super) form: Option<Inferred<DateForm>>,
    /// The form of each list table with a date column, by index into the document's tables: the table's own, else
    /// the document's; `None` where there are many forms.
    pub(super) tables: Vec<(usize, Option<DateForm>)>,
}

/// The forms of the document's dates. A date that fits several forms (`2024.11`) speaks for each of them; a year
/// alone for none.
///
/// What is said stays so when the exceptions are mended. So of a table with a form of its own all dates speak for that
/// form, as they will then.
pub(super) fn infer(document: &Document<'_>, lists: &[ListTable]) -> Said {
    let dated: Vec<&ListTable> = lists.iter().filter(|list| list.columns.date().is_some()).collect();
    let by_table: Vec<Dates<'_>> = dated.iter().map(|list| dates(document, list)).collect();
    let own: Vec<Option<DateForm>> = by_table.iter().map(own_form).collect();
    let (mut all, mut mended) = (BTreeMap::new(), BTreeMap::new());
    for (dates, own) in by_table.iter().zip(&own) {
        for (date @ (text, day), rows) in dates {
            *all.entry(date.clone()).or_insert(0) += rows;
            let text = own.map_or_else(|| text.clone(), |form| form.write(*day).into());
            *mended.entry((text, *day)).or_insert(0) += rows;
        }
    }
    let (all, mended): (Dates<'_>, Dates<'_>) = (all.into_iter().collect(), mended.into_iter().collect());
    let rows = rows_of(&all);
    let best = most_in(&mended);
    let is_short = !Habit::DateWays.is_shown_by(rows);
    let are_named = are_named(&dated);
    let alike = best.filter(|best| best.agreeing == best.rows).map(|best| best.value);
    let is_of_most = |best: &Inferred<DateForm>| is_own(best.agreeing) && best.agreeing * 2 > best.rows;
    let is_form = |best: &Inferred<DateForm>| {
        is_nearly_all(best, &mended)
            || (rows > 1 && best.agreeing == rows)
            || (is_short && is_of_most(best) && outnumbers_all(best.value, &mended, is_in))
    };
    let is_kind = |kind: &Inferred<DateForm>| {
        let is_of_all = kind.rows > 1 && kind.agreeing == kind.rows;
        is_of_all || (is_of_most(kind) && outnumbers_all(kind.value, &all, is_of_kind))
    };
    let kind = most_alike(&all).filter(is_kind);
    let form = best.filter(is_form).map(|best| Inferred { agreeing: agreeing(&all, best.value), ..best });
    // What stands in another table as well, of its own form or among many, is no exception from a table's form: the
    // list mixes them.
    let known: HashSet<DateForm> = own.iter().flatten().copied().chain(form.map(|said| said.value)).collect();
    let loose: Vec<&Dates<'_>> =
        by_table.iter().zip(&own).filter(|(_, own)| own.is_none()).map(|(dates, _)| dates).collect();
    // Asked once of each pair of forms, however many tables there are.
    let mut stands_elsewhere: BTreeMap<(DateForm, DateForm), bool> = BTreeMap::new();
    let mut mixes = |dates: &Dates<'_>, own: DateForm| {
        let is_exception = |(date, _): &&(Written<'_>, usize)| !is_in(own, date);
        dates.iter().filter(is_exception).any(|(date, _)| {
            let mut forms = DateForm::all().iter().filter(|form| is_in(**form, date));
            forms.any(|form| {
                let has_it = |dates: &&Dates<'_>| {
                    dates.iter().any(|(other, _)| is_in(*form, other) && !is_in(own, other))
                };
                known.contains(form)
                    || *stands_elsewhere.entry((*form, own)).or_insert_with(|| loose.iter().any(has_it))
            })
        })
    };
    let shown = LazyCell::new(|| in_figures(&all, &dated));
    let of_table = |(dates, own, list): (&Dates<'_>, Option<DateForm>, &ListTable)| {
        // Most of its dates are somewhere else.
        if is_shifted(list)
            && let Some(best) = most_in(dates).filter(|best| best.agreeing == best.rows)
        {
            return Some(best.value);
        }
        let own = own.filter(|own| is_short || !mixes(dates, *own));
        let Some(common) = form.map(|said| said.value) else {
            let others = match kind {
                Some(kind) => of_most(kind.value, &all),
                None if are_named => alike,
                None => *shown,
            };
            return own.or(others.filter(|_| is_short));
        };
        // What fits several forms is rather in that of the others. A table that seldom has it has no exceptions.
        let (rows, agreeing) = (rows_of(dates), agreeing(dates, common));
        // All of its dates are in another form.
        if rows > 1
            && agreeing == 0
            && let Some(best) = most_in(dates).filter(|best| best.agreeing == rows)
        {
            return Some(best.value);
        }
        let holds = agreeing == rows || (own.is_none() && (!is_own(rows) || agreeing * 2 > rows));
        if holds { Some(common) } else { own.or(is_short.then_some(common)) }
    };
    let tables = by_table.iter().zip(own).zip(&dated).map(|((dates, own), list)| (dates, own, *list));
    let forms = tables.map(of_table);
    Said { form, tables: dated.iter().map(|list| list.table).zip(forms).collect() }
}

/// The plain form in which the most dates are, zeros and ordinals aside.
fn most_alike(dates: &Dates<'_>) -> Option<Inferred<DateForm>> {
    let plain = DateForm::all().iter().copied().filter(|form| form.plain() == *form);
    let count = |kind| dates.iter().filter(|(date, _)| is_of_kind(kind, date)).map(|(_, rows)| rows).sum();
    let counts: Vec<(DateForm, usize)> = plain.map(|kind| (kind, count(kind))).collect();
    most(&counts, rows_of(dates))
}

/// The forms that differ from this one in nothing but leading zeros and ordinals.
fn forms(kind: DateForm) -> impl Iterator<Item = DateForm> {
    DateForm::all().iter().copied().filter(move |form| form.plain() == kind)
}

/// Whether a date is written in one of these.
fn is_of_kind(kind: DateForm, date: &Written<'_>) -> bool {
    forms(kind).any(|form| is_in(form, date))
}

/// The form of most dates of a kind; none where as many have zeros as have none.
fn of_most(kind: DateForm, dates: &Dates<'_>) -> Option<DateForm> {
    let dates: Dates<'_> = dates.iter().filter(|(date, _)| is_of_kind(kind, date)).cloned().collect();
    let counts: Vec<(DateForm, usize)> = forms(kind).map(|form| (form, agreeing(&dates, form))).collect();
    let best = most(&counts, rows_of(&dates)).filter(|best| best.agreeing * 2 > best.rows)?;
    let is_same = |form: DateForm| dates.iter().all(|(date, _)| is_in(form, date) == is_in(best.value, date));
    let is_only = counts.iter().all(|(form, count)| *count < best.agreeing || is_same(*form));
    is_only.then_some(best.value)
}

/// Whether most dates name their month: those with something beside them, and spans of time, too. Such a list is not
/// written as the reference list is, whatever the form of the others.
fn are_named(lists: &[&ListTable]) -> bool {
    let dates = || {
        lists.iter().flat_map(|list| list.entries()).filter_map(|entry| match &entry.date {
            Field::Parsed(written) if written.date.month().is_some() => Some(written.text.as_str()),
            _ => None,
        })
    };
    let is_named = |text: &&str| text.chars().filter(|c| c.is_alphabetic()).nth(2).is_some();
    dates().filter(is_named).count() * 2 > dates().count()
}

/// Whether the cells of most rows stand in wrong columns.
fn is_shifted(list: &ListTable) -> bool {
    list.entries().filter(|entry| entry.is_shifted).count() * 2 > list.count()
}

/// The form that a table has of its own.
fn own_form(dates: &Dates<'_>) -> Option<DateForm> {
    let best = most_in(dates)?;
    let is_alike = best.agreeing == best.rows;
    let is_form = if is_alike { is_own(best.rows) } else { is_nearly_all(&best, dates) };
    is_form.then_some(best.value)
}

/// Whether so many dates of a table, all in one form, are no exceptions from that of the document.
fn is_own(rows: usize) -> bool {
    Habit::OwnDateForm.is_shown_by(rows)
}

fn is_nearly_all(best: &Inferred<DateForm>, dates: &Dates<'_>) -> bool {
    best.agreeing < best.rows && best.is_habit(Habit::DateForm) && outdoes_all(best.value, dates)
}

/// Whether nearly all dates that tell the form from any other one are in it; what fits both, as `2024-12-10` does
/// with and without leading zeros, tells nothing.
fn outdoes_all(form: DateForm, dates: &Dates<'_>) -> bool {
    beside_others(form, dates, is_in).all(|telling| telling.keeps(Habit::DateForm))
}

/// Whether more dates are in a form, or of a kind, than in any other one, of those that tell the two apart.
fn outnumbers_all(form: DateForm, dates: &Dates<'_>, is: IsIn) -> bool {
    beside_others(form, dates, is)
        .all(|telling| telling.deviants == 0 || telling.deviants < telling.followers)
}

type IsIn = fn(DateForm, &Written<'_>) -> bool;

/// For each form how many dates are in `form` and not in it, and the other way round.
fn beside_others(form: DateForm, dates: &Dates<'_>, is: IsIn) -> impl Iterator<Item = Tally> {
    DateForm::all().iter().map(move |other| {
        let only = |one: DateForm, other: DateForm| {
            let tell = dates.iter().filter(|(date, _)| is(one, date) && !is(other, date));
            tell.map(|(_, rows)| rows).sum()
        };
        Tally { followers: only(form, *other), deviants: only(*other, form) }
    })
}

/// The dates of a list table that have a form, and keep one when they are mended: a year alone comes to be its digits.
fn dates<'l>(document: &Document<'_>, list: &'l ListTable) -> Dates<'l> {
    let mut dates: BTreeMap<Written<'l>, usize> = BTreeMap::new();
    for entry in list.entries() {
        if let Field::Parsed(written) = &entry.date
            && written.has_form()
            && (written.date.month().is_some() || is_in_some_form(written))
            && is_free(document, list, entry.row)
        {
            *dates.entry((written.text.as_str().into(), written.date)).or_default() += 1;
        }
    }
    dates.into_iter().collect()
}

/// The form of most dates, those with something beside them included as far as their figures show one: `~2024-04`, `2024-05?`. The
/// reference list's where there are none of these and in no form are more dates than in it.
fn in_figures<'l>(plain: &Dates<'l>, lists: &[&'l ListTable]) -> Option<DateForm> {
    let mut all: BTreeMap<Written<'l>, usize> = plain.iter().cloned().collect();
    for entry in lists.iter().flat_map(|list| list.entries()) {
        if let Some((figures, date)) = beside_more(&entry.date) {
            *all.entry((figures.into(), date)).or_default() += 1;
        }
    }
    if all.len() == plain.len() {
        let usual = DateForm::default();
        return most_in(plain).filter(|best| best.agreeing <= agreeing(plain, usual)).map(|_| usual);
    }
    let all: Dates<'_> = all.into_iter().collect();
    most_in(&all).filter(|best| best.agreeing * 2 > best.rows).map(|best| best.value)
}

/// The date in figures of a cell that says more, or none that can be read.
pub(super) fn beside_more(date: &Field<WrittenDate, DateFault>) -> Option<(&str, Date)> {
    match date {
        Field::Parsed(written) if !written.is_plain => figures(&written.text, Some(written.date)),
        Field::Malformed(fault) => figures(&fault.text, None),
        _ => None,
    }
}

/// The first date in figures that a text has, with a month; `date` where it is known.
fn figures(text: &str, date: Option<Date>) -> Option<(&str, Date)> {
    let rest = text.get(text.find(|c: char| c.is_ascii_digit())?..)?;
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '/');
    let end = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
    let figures = rest[..end].trim_end_matches(['.', '-', '/']);
    let mut forms = DateForm::of(figures).map(|(_, said)| said).filter(|said| said.month().is_some());
    Some((figures, forms.find(|said| date.is_none_or(|date| date == *said))?))
}

fn rows_of(dates: &Dates<'_>) -> usize {
    dates.iter().map(|(_, rows)| rows).sum()
}

fn is_in_some_form(written: &WrittenDate) -> bool {
    DateForm::all().iter().any(|form| form.read(&written.text) == Some(written.date))
}

fn agreeing(dates: &Dates<'_>, form: DateForm) -> usize {
    dates.iter().filter(|(date, _)| is_in(form, date)).map(|(_, rows)| rows).sum()
}

/// Whether a date is written in a form.
fn is_in(form: DateForm, (text, date): &Written<'_>) -> bool {
    form.read(text) == Some(*date)
}

/// The form in which the most dates are.
fn most_in(dates: &Dates<'_>) -> Option<Inferred<DateForm>> {
    let counts: Vec<(DateForm, usize)> =
        DateForm::all().iter().map(|form| (*form, agreeing(dates, *form))).collect();
    most(&counts, rows_of(dates)).filter(|best| best.agreeing > 0)
}
