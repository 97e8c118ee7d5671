//! A configuration that fits a list, made from what the list says of itself.
//!
//! The style that most rows have is pinned. A rule against which a good part of the rows speaks is turned off: what
//! the keeper never writes is not missing. What is left to report afterwards are single slips.

use std::fmt::Write;

use super::writing::{Line, campaigns_line, list as strings, section, style_values};
use crate::Report;
use crate::diagnostic::{Applicability, Diagnostic, Fix};
use crate::entry::{DateFault, Field, Headers, ListTable, Role, WrittenDate, lists};
use crate::habit::{Habit, Tally, Verdict};
use crate::infer::{Evidence, Inferred, evidence};
use crate::language::{Key, Language, Message};
use crate::link::secrets_in;
use crate::order::Ranking;
use crate::rule_names::UNSORTED_ROWS;
use crate::style::{RowOrder, Style, Wishes};

/// The address of the schema, for editors.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/learnvlm/learnvlm-lint/main/.github/learnvlm-lint.schema.json";

/// Rules that ask for what a keeper may never have written, or have written in several ways.
const CUSTOMS: [&str; 8] = [
    "missing-title",
    "missing-link",
    "missing-date",
    "malformed-date",
    "noncanonical-date",
    "missing-org",
    "noncanonical-orgs",
    "missing-cell",
];

/// Rules that say once that a list has no one style.
const WAYS: [&str; 2] = ["mixed-dates", "unordered-table"];

/// Headers of columns that hold dates, though their names do not say so; with how many cells of how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateColumn {
    /// The header, as it is shown.
    pub header: String,
    /// Cells that hold a date.
    pub dates: usize,
    /// Cells that hold something.
    pub cells: usize,
}

/// The columns of tables that are no list yet, because no header of theirs is known, though they hold dates.
pub fn unknown_dates(report: &Report<'_>) -> Vec<DateColumn> {
    let document = &report.document;
    let mut headers: Vec<String> = Vec::new();
    for (_, table) in document.tables.iter().enumerate().filter(|(n, _)| !report.styles.is_list(*n)) {
        headers.extend(table.header.cells.iter().map(|cell| document.visible_text(*cell).trim().to_owned()));
    }
    // What is written into a file is public.
    headers.retain(|header| !header.is_empty() && secrets_in(header).is_empty());
    headers.sort_unstable();
    headers.dedup();
    let column = |header: String| {
        let mut named = Headers::default();
        named.name(&header, Some(Role::Date));
        let read = lists(document, &named);
        let entries =
            read.iter().filter(|list| !report.styles.is_list(list.table)).flat_map(ListTable::entries);
        let written: Vec<_> =
            entries.map(|entry| &entry.date).filter(|date| **date != Field::Absent).collect();
        // `CVE-2019-8605` and `alpaca2023` are names with a year in them.
        let is_plain =
            |date: &Field<WrittenDate, DateFault>| matches!(date, Field::Parsed(date) if date.is_plain);
        let dates = Tally::of(written.iter().map(|date| is_plain(date)));
        let is_column = dates.judge(Habit::UnnamedDates) == Verdict::Slip;
        is_column.then_some(DateColumn { header, dates: dates.followers, cells: written.len() })
    };
    headers.into_iter().filter_map(column).collect()
}

/// The text of a configuration file for the list that was read from `name`. `columns` are those of
/// [`unknown_dates`], which `report` was made with.
pub fn draft(name: &str, report: &Report<'_>, columns: &[DateColumn], language: Language) -> String {
    let from = Message::new(Key::Config("written-from")).with("name", name);
    let mut out = format!("#:schema {SCHEMA}\n# {}\n", language.say(&from));
    let pinned = pinned(report);
    let is_by_hand = pinned.iter().any(|line| line.0.starts_with("order = \"by-hand"));
    section(
        &mut out,
        "[rules]",
        customs(report).into_iter().chain(ways(report, is_by_hand)).collect(),
        language,
    );
    section(&mut out, "[style]", pinned, language);
    if !columns.is_empty() {
        let headers: Vec<String> = columns.iter().map(|column| column.header.clone()).collect();
        let (dates, cells) =
            columns.iter().fold((0, 0), |sum, column| (sum.0 + column.dates, sum.1 + column.cells));
        let why = Message::new(Key::Config("cells-are-dates")).with("agreeing", dates).with("all", cells);
        section(&mut out, "[columns]", vec![Line(format!("date = {}", strings(&headers)), why)], language);
    }
    let campaigns = campaigns_line(&report.campaigns, |why| why).into_iter().collect();
    section(&mut out, "[links]", campaigns, language);
    let _ = writeln!(out, "\n# {}", language.say(&Message::new(Key::Config("names-of-one"))));
    out += "# [organisations.aliases]\n# \"上海 AI Lab\" = [\"上海AI Lab\", \"Shanghai AI Lab\"]\n";
    out
}

/// The style of the list's rows. What they do not say stays free to be said by rows to come.
fn pinned(report: &Report<'_>) -> Vec<Line> {
    let mut said = evidence(&report.document, &report.lists);
    // What one table breaks is no custom of the list: pinned, it would be a finding that was not there before.
    let breaks_order = said.order.is_some_and(|common| match common.value {
        order if order.name() == RowOrder::ByHand.name() => !is_mostly_by_hand(&said),
        order => breaks_order(report, order),
    });
    let mixes_dates = said.mixes_dates()
        || said.dates.is_some_and(|dates| said.forms.iter().any(|(_, form)| *form != Some(dates.value)));
    let is_open = said.order.is_some_and(|common| is_open(report, &common));
    if breaks_order || is_open {
        said.order = None;
    }
    if mixes_dates {
        said.dates = None;
    }
    let has_rows = report.lists.iter().any(|list| Habit::Customs.is_shown_by(list.count()));
    let no_layout = report.styles.mixes_layouts || (said.layout.is_none() && has_rows);
    said.layout = said.layout.filter(|_| !no_layout);
    let style = Style::of_most(&Wishes::default(), &said);
    // Pinned, the layout would be asked to the letter of tables that are left as they are, or told in a note.
    let spares = report.styles.spared > 0 || report.styles.untidy.iter().any(|untidy| untidy.is_meant);
    let line = |(key, value, why): (&str, String, Option<Message>)| match why {
        Some(_) if spares && key == "max-column-width" => None,
        Some(_) if spares && key == "layout" => {
            Some(Line(format!("# {key} = {value}"), Message::new(Key::Config("nearly-so"))))
        }
        Some(why) => Some(Line(format!("{key} = {value}"), why)),
        None if key == "layout" && no_layout => {
            Some(Line("layout = \"keep\"".to_owned(), Message::new(Key::Config("no-layout"))))
        }
        None if key == "max-column-width" => None,
        None => {
            let why = match key {
                "order" if breaks_order => Key::Config("tables-differ"),
                "order" if is_open => Key::Config("order-open"),
                "dates" if mixes_dates => Key::Config("many-forms"),
                _ => Key::Config("too-few"),
            };
            Some(Line(format!("# {key} = {value}"), Message::new(why)))
        }
    };
    style_values(&style, &said).into_iter().filter_map(line).collect()
}

/// Whether an order by date is not shown so clearly that a row may be moved by it without being asked: pinned, it would be.
fn is_open(report: &Report<'_>, said: &Inferred<RowOrder>) -> bool {
    let rows = Tally { followers: said.agreeing, deviants: said.rows.saturating_sub(said.agreeing) };
    let is_by_date = matches!(said.value, RowOrder::NewestFirst | RowOrder::OldestFirst);
    let may_be_meant = |found: &Diagnostic| {
        let is_sure = |fix: &Fix| fix.applicability == Applicability::Safe;
        found.rule == UNSORTED_ROWS && !found.fix.as_ref().is_some_and(is_sure)
    };
    let has_deviants = rows.deviants > 0;
    is_by_date
        && ((has_deviants && rows.judge(Habit::ShownOrder) < Verdict::Slip)
            || report.diagnostics.iter().any(may_be_meant))
}

/// Whether no order can be told of half the tables and more: then that of the others is not asked for either.
fn is_mostly_by_hand(said: &Evidence) -> bool {
    let by_hand = |order: RowOrder| order.name() == RowOrder::ByHand.name();
    let count = said.orders.iter().filter(|(_, said)| by_hand(said.value)).count();
    count * 2 >= said.orders.len()
}

/// Whether a table that has another order of its own is not in this one.
fn breaks_order(report: &Report<'_>, order: RowOrder) -> bool {
    let breaks = |list: &ListTable| {
        report.styles.of(list.table).order != order
            && Ranking::new(&report.document, list, order)
                .is_some_and(|ranking| !ranking.misplaced().is_empty())
    };
    report.lists.iter().any(breaks)
}

/// The notes on ways of the list that are nothing to mend; whoever has read them once need not read them again.
fn ways(report: &Report<'_>, is_by_hand: bool) -> Vec<Line> {
    let line = |rule: &&str| {
        let found = report.diagnostics.iter().filter(|found| found.rule == *rule).count();
        let why = Message::new(Key::Config("its-way")).with("found", found);
        (found > 0).then(|| Line(format!("{rule} = \"off\""), why))
    };
    WAYS.iter().filter(|rule| !is_by_hand || **rule != "unordered-table").filter_map(line).collect()
}

/// The rules that the keeper's custom speaks against.
fn customs(report: &Report<'_>) -> Vec<Line> {
    let rows: usize = report.lists.iter().map(|list: &ListTable| list.count()).sum();
    let line = |rule: &&str| {
        let found = report.diagnostics.iter().filter(|found| found.rule == *rule).count();
        // What the rule asks for is no habit of the list.
        let held = Tally { followers: rows.saturating_sub(found), deviants: found };
        let is_custom =
            found > 0 && Habit::Customs.is_shown_by(rows) && held.judge(Habit::RulesKept) < Verdict::Slip;
        let why = Message::new(Key::Config("of-rows")).with("agreeing", found).with("all", rows);
        is_custom.then(|| Line(format!("{rule} = \"off\""), why))
    };
    CUSTOMS.iter().filter_map(line).collect()
}
