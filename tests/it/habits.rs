//! What real lists say of the priors of habits.
//!
//! `LISTS=~/lists cargo test habits -- --nocapture` counts for each habit that can be counted from outside how many rows of each
//! table follow it, and prints which prior would make these counts likeliest, beside the one that is in force. Without `LISTS`
//! the folder is that of the reference list.

use std::collections::BTreeMap;
use std::path::PathBuf;

use learnvlm_lint::date::DateForm;
use learnvlm_lint::entry::{Entry, Field, ListTable};
use learnvlm_lint::habit::{Habit, Prior, Tally, Verdict};
use learnvlm_lint::language::Language;
use learnvlm_lint::report::manual::{Topic, explain};
use learnvlm_lint::shape::Shape;
use learnvlm_lint::{Report, check};

use crate::corpus::{files, fixtures, source};
use crate::util::settings;

type Counts = BTreeMap<Habit, Vec<Tally>>;

#[test]
#[expect(clippy::print_stdout, reason = "what a person runs this for")]
fn real_lists_tell_the_priors() {
    let folder = std::env::var_os("LISTS").map_or_else(|| fixtures().join("learnvlm"), PathBuf::from);
    let mut counts = Counts::new();
    for path in files(&folder, &["md", "markdown"]) {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        if !text.contains('\0') {
            count(&check(&source(&text), &settings()), &mut counts);
        }
    }
    assert!(!counts.is_empty(), "no list in {}", folder.display());
    let mut table =
        String::from("| habit | tables | slips | fitted | in force |\n| --- | ---: | ---: | --- | --- |\n");
    let mut alike: BTreeMap<(u16, u16), Vec<Tally>> = BTreeMap::new();
    for (habit, tallies) in &counts {
        table.push_str(&line(&format!("{habit:?}"), tallies, habit.prior()));
        alike.entry((habit.prior().odds, habit.prior().rows_per_slip)).or_default().extend(tallies);
    }
    for ((odds, rows_per_slip), tallies) in alike {
        table.push_str(&line("all that have this prior", &tallies, Prior { odds, rows_per_slip }));
    }
    println!("{table}");
}

/// A line of the table.
fn line(name: &str, tallies: &[Tally], in_force: Prior) -> String {
    let slips: usize = tallies.iter().map(|tally| tally.deviants).sum();
    let [fitted, in_force] = [fitted(tallies), in_force]
        .map(|prior| format!("{}:1, 1 in {}", prior.odds, prior.rows_per_slip + 1));
    format!("| {name} | {} | {slips} | {fitted} | {in_force} |\n", tallies.len())
}

#[test]
fn what_is_explained_is_how_it_is_judged() {
    let most = |habit: Habit, rows: usize| {
        let is_slip = |deviants: &usize| {
            let tally = Tally { followers: rows - deviants, deviants: *deviants };
            tally.judge(habit) == Verdict::Slip
        };
        (1..=rows).filter(is_slip).max().unwrap_or_default()
    };
    for language in [Language::English, Language::Chinese] {
        let said = explain(Topic::Judgement, language);
        for habit in [Habit::Orgs, Habit::DateForm, Habit::PaperOrder] {
            let counts = [1, 5, 10, 20, 100].map(|rows| format!("{} |", most(habit, rows))).join(" ");
            assert!(said.contains(&format!("| {counts}")), "{habit:?}: {counts}");
        }
        assert!(said.lines().count() <= 40);
    }
}

/// Counts the habits of the tables of a file.
fn count(report: &Report<'_>, counts: &mut Counts) {
    let document = &report.document;
    let mut add = |habit: Habit, tally: Tally| {
        // One row alone tells nothing about slips.
        if tally.followers + tally.deviants > 1 {
            counts.entry(habit).or_default().push(tally);
        }
    };
    for list in &report.lists {
        let rows = &document.tables[list.table];
        let has = |is_asked: bool, has: &dyn Fn(&Entry) -> bool| {
            Tally::in_runs(list.entries().filter(|_| is_asked).map(has))
        };
        add(Habit::Dates, has(list.columns.date().is_some(), &|entry| entry.date != Field::Absent));
        add(Habit::Orgs, has(list.columns.orgs().next().is_some(), &|entry| !entry.names_nobody()));
        add(Habit::Links, has(list.columns.title().is_some(), &|entry| entry.link.is_some()));
        let is_whole = |entry: &Entry| rows.rows[entry.row].cells.len() >= rows.columns;
        add(Habit::Cells, Tally::of(list.entries().map(is_whole)));
        let dated = list.entries().filter(|entry| entry.date != Field::Absent);
        add(Habit::Years, Tally::of(dated.map(|entry| !entry.lacks_year())));
        add(Habit::DateForm, date_forms(list));
        let (followers, all) = Shape::read(document, rows).agreeing();
        add(Habit::Layout, Tally { followers, deviants: all - followers });
    }
    let pdfs = document.links.iter().filter_map(|link| link.url.split_once("arxiv.org/pdf/"));
    add(Habit::PlainAddresses, Tally::of(pdfs.map(|(_, file)| file.strip_suffix(".pdf").is_none())));
}

/// How many dates of a table are in the form that most are in.
fn date_forms(list: &ListTable) -> Tally {
    let dates: Vec<_> = list
        .entries()
        .filter_map(|entry| match &entry.date {
            Field::Parsed(written) if written.date.month().is_some() => Some((&written.text, written.date)),
            _ => None,
        })
        .collect();
    let in_form =
        |form: &DateForm| Tally::of(dates.iter().map(|(text, date)| form.read(text) == Some(*date)));
    DateForm::all().iter().map(in_form).max_by_key(|tally| tally.followers).unwrap_or_default()
}

/// The prior that makes the tallies likeliest. How often keepers slip is told by the tables with a slip alone, for a judge is asked
/// only there, and many tables are written by programs; how many lists have the habit, by all.
fn fitted(tallies: &[Tally]) -> Prior {
    let asked: Vec<Tally> = tallies.iter().copied().filter(|tally| tally.deviants > 0).collect();
    let all = |tally: Tally| float(tally.followers + tally.deviants);
    let fit = |rows_per_slip: u16| {
        let m = f64::from(rows_per_slip);
        // Given that there is one.
        let given = |tally: &Tally| ratio(*tally, rows_per_slip) * (all(*tally) + m) / (all(*tally) + 1.0);
        let ratios: Vec<f64> = asked.iter().map(given).collect();
        let share = share(&ratios);
        ratios.iter().map(|ratio| (share * ratio + 1.0 - share).ln()).sum::<f64>()
    };
    let fits = (2..=200).map(|rows_per_slip| (fit(rows_per_slip), rows_per_slip));
    let (_, rows_per_slip) = fits.max_by(|one, other| one.0.total_cmp(&other.0)).expect("some");
    let ratios: Vec<f64> = tallies.iter().map(|tally| ratio(*tally, rows_per_slip)).collect();
    let share = share(&ratios);
    Prior {
        odds: (1..=999).find(|odds| f64::from(*odds) > share / (1.0 - share)).unwrap_or(1000) - 1,
        rows_per_slip,
    }
}

/// How many of the lists have the habit: expectation and maximisation.
fn share(ratios: &[f64]) -> f64 {
    (0..200).fold(0.5, |share: f64, _| {
        let has = |ratio: &f64| share * ratio / (share * ratio + 1.0 - share);
        (ratios.iter().map(has).sum::<f64>() / float(ratios.len().max(1))).clamp(1e-6, 0.999)
    })
}

/// How many times as likely a tally is where the list has the habit as where it has not.
fn ratio(tally: Tally, rows_per_slip: u16) -> f64 {
    let (followers, all) = (float(tally.followers), float(tally.followers + tally.deviants));
    (1..rows_per_slip).fold(f64::from(rows_per_slip), |ratio, j| {
        ratio * (followers + f64::from(j)) / (all + 1.0 + f64::from(j))
    })
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("few rows"))
}
