//! What holds for every text: the fixtures, and documents that are made up.
//!
//! `LAWS_CASES=20000 cargo test laws` makes up others, and more of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use learnvlm_lint::date::DateForm;
use learnvlm_lint::diagnostic::{Action, Edit, Scope, Severity, Wanted};
use learnvlm_lint::document::{CellId, Document, Link, LinkKind};
use learnvlm_lint::entry::{Headers, folded, lists};
use learnvlm_lint::rules::RULES;
use learnvlm_lint::style::{RowOrder, Style, Wishes};
use learnvlm_lint::text::Span;
use learnvlm_lint::{MOST_PASSES, Outcome, Settings, check, fix};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestCaseError};

use crate::bonds::{what_belongs_together_stays, what_belongs_together_stays_since};
use crate::corpus::{files, fixtures, read, source};
use crate::generate;
use crate::mutate;
use crate::page::{self, Page};
use crate::touched::blames_nobody;
use crate::util::{english, fixed_wholly, settings};

/// Where the rows come from that somebody puts into a document.
pub(crate) const LISTS: &[&str] = &[include_str!("../../fixtures/learnvlm/README.md")];

/// A law that was broken.
pub(crate) type Verdict = Result<(), String>;

/// What fixing makes of a text.
fn fixed(text: &str, settings: &Settings, wanted: Wanted) -> Result<String, String> {
    let (new, Outcome { refused, .. }) = fixed_wholly(text, settings, wanted);
    let source = source(&new);
    let document = Document::parse(&source);
    if let Some(refusal) = refused.iter().find(|refusal| !is_barred(&document, refusal.line)) {
        return Err(format!("a fix was refused: {refusal:?}"));
    }
    Ok(new)
}

/// Whether what is reported for `line` may be refused: beside an address that is its own text and holds marks,
/// which one parser reads as Markdown and the other does not. Nothing can be proven there, so the bytes stay.
fn is_barred(document: &Document<'_>, line: usize) -> bool {
    let table = document.tables.iter().find(|table| table.header.line + 1 == line);
    let own_line = || document.source.lines().line(line.saturating_sub(1));
    let is_fragile = |link: &Link| {
        is_shown(link)
            && link.destination.of(document.source.text()).contains([';', '`', '*', '~', '\\', ')', '_', '['])
    };
    document.links_in(table.map_or_else(own_line, |table| table.span)).iter().any(is_fragile)
}

/// All laws, for one text in its own style.
pub(crate) fn laws(text: &str) -> Verdict {
    laws_under(text, &settings())
}

/// All laws, for one text.
pub(crate) fn laws_under(text: &str, settings: &Settings) -> Verdict {
    diagnostics_are_ordered_and_in_bounds(text)?;
    let (plain, notes_too) = (Wanted::default(), Wanted { notes_too: true, unsafe_too: false });
    for wanted in
        [plain, notes_too, Wanted { unsafe_too: true, ..plain }, Wanted { unsafe_too: true, ..notes_too }]
    {
        let unsafe_too = wanted.unsafe_too;
        // What pipes tore is another page when it is whole: `verify` proves it, and all else is held to that.
        let whole = if unsafe_too { whole(text, settings) } else { text.to_owned() };
        // Cells that were swapped back have a say in the order, and their rows are others.
        let are_rows_kept = !unsafe_too || !swaps_cells(&whole, settings, wanted);
        if are_rows_kept {
            what_belongs_together_stays_since(&whole, settings, wanted)?;
        }
        let new = fixed(text, settings, wanted)?;
        if new == text {
            continue;
        }
        let text = whole.as_str();
        same_page(text, &new, unsafe_too)?;
        bytes_outside_survive(text, &new)?;
        words_in_cells_survive(text, &new, unsafe_too)?;
        directives_survive(text, &new, settings)?;
        nothing_is_left_to_fix(&new, settings, wanted)?;
        if are_rows_kept {
            what_belongs_together_stays(text, &new, unsafe_too)?;
            the_style_stays(text, &new, settings)?;
        }
        blames_nobody(&source(text), &new, settings, wanted)?;
    }
    Ok(())
}

/// The text with the pipes escaped that tear something.
fn whole(text: &str, settings: &Settings) -> String {
    let mut whole = text.to_owned();
    loop {
        let source = source(&whole);
        let report = check(&source, settings);
        let fixes = report.diagnostics.iter().filter_map(|found| found.fix.as_ref());
        let escapes = fixes.filter(|fix| fix.scope == Scope::Pipes).filter_map(|fix| match &fix.action {
            Action::Edit(edits) => Some(edits),
            _ => None,
        });
        let mut pipes: Vec<usize> = escapes.flatten().map(|edit| edit.span.start()).collect();
        pipes.sort_unstable();
        if pipes.is_empty() {
            return renamed(&whole, settings);
        }
        for at in pipes.into_iter().rev() {
            whole.insert(at, '\\');
        }
    }
}

/// The text with the years mended that cannot be, and the headers changed round that stand over each other's columns.
fn renamed(text: &str, settings: &Settings) -> String {
    let source = source(text);
    let report = check(&source, settings);
    let is_header = |span: Span| report.document.tables.iter().any(|table| table.header.span.contains(span));
    let named = report.diagnostics.iter().filter(|found| {
        found.rule == "malformed-date" || (found.rule == "swapped-cells" && is_header(found.span))
    });
    let mut edits: Vec<&Edit> = named
        .filter_map(|found| found.fix.as_ref())
        .filter_map(|fix| match &fix.action {
            Action::Edit(edits) => Some(edits),
            _ => None,
        })
        .flatten()
        .collect();
    edits.sort_by_key(|edit| edit.span);
    let mut renamed = text.to_owned();
    for edit in edits.into_iter().rev() {
        renamed.replace_range(edit.span.range(), &edit.replacement);
    }
    renamed
}

/// Whether cells are found in each other's places, now or once all else is fixed.
pub(crate) fn swaps_cells(text: &str, settings: &Settings, wanted: Wanted) -> bool {
    let mut text = text.to_owned();
    for _ in 0..MOST_PASSES {
        let source = source(&text);
        let report = check(&source, settings);
        if report.diagnostics.iter().any(|found| found.rule == "swapped-cells") {
            return true;
        }
        let Some(rewrite) = fix(&report, wanted).rewrite else { return false };
        text = rewrite.into_new_text();
    }
    false
}

fn diagnostics_are_ordered_and_in_bounds(text: &str) -> Verdict {
    let (source, settings) = (source(text), settings());
    let (report, again) = (check(&source, &settings), check(&source, &settings));
    if format!("{:?}", report.diagnostics) != format!("{:?}", again.diagnostics) {
        return Err("two runs say different things".to_owned());
    }
    let places: Vec<(Span, &str)> = report.diagnostics.iter().map(|d| (d.span, d.rule)).collect();
    if !places.is_sorted() {
        return Err(format!("findings are out of order: {places:?}"));
    }
    for found in &report.diagnostics {
        let related = found.related.iter().map(|related| related.span);
        for span in [found.span].into_iter().chain(related) {
            if text.get(span.range()).is_none() {
                return Err(format!("{} is at {span:?}, which is no place in the text", found.rule));
            }
        }
        if english(&found.message).is_empty()
            || english(&found.label).is_empty()
            || found.severity < Severity::Note
        {
            return Err(format!("{} says nothing: {found:?}", found.rule));
        }
    }
    Ok(())
}

/// The page that comrak makes, tables as multisets of rows, is the same but for what fixes name: where links lead, how
/// dates are written, what joins organisations. Unsafe ones spell the names of organisations another way. No fix
/// takes a word out of an address that is shown.
fn same_page(old: &str, new: &str, unsafe_too: bool) -> Verdict {
    let (mut before, mut after) = (Page::new(source(old).body()), Page::new(source(new).body()));
    let outside = (essence(old, &before.outside), essence(old, &after.outside));
    if outside.0 != outside.1 {
        return Err(differ("outside tables", &outside.0, &outside.1));
    }
    if unsafe_too {
        before.fold_names();
        after.fold_names();
    }
    if before.tables != after.tables {
        return Err(differ("the rows of tables", &before.tables, &after.tables));
    }
    Ok(())
}

/// The lines of what was made of `text`. If it holds directives, without these and without the blanks that go with
/// them: an allowance that is not used may be taken out.
fn essence(text: &str, made: &str) -> Vec<String> {
    if page::without_directives(text) == text {
        return made.split('\n').map(str::to_owned).collect();
    }
    // The byte order mark stays at the beginning, whatever follows it.
    let kept = page::without_directives(made).replace('\u{feff}', "\u{feff}\n");
    let lines = kept.lines().map(|line| line.split_whitespace().collect::<String>());
    lines.filter(|line| !line.is_empty()).collect()
}

/// What is allowed stays allowed, or is no finding any more, and no directive becomes wrong.
fn directives_survive(old: &str, new: &str, settings: &Settings) -> Verdict {
    let read = |text: &str| {
        let source = source(text);
        let report = check(&source, settings);
        let count = |rule| report.diagnostics.iter().filter(|d| d.rule == rule).count();
        let named = RULES.iter().map(|rule| rule.name).filter(|rule| old.contains(rule));
        (report.allowed, count("malformed-directive"), named.map(count).collect::<Vec<_>>())
    };
    let ((before, faults, said), (after, new_faults, says)) = (read(old), read(new));
    let is_gone = || after == 0 && says.iter().zip(&said).all(|(says, said)| says <= said);
    if new_faults <= faults && ((before > 0) == (after > 0) || is_gone()) {
        return Ok(());
    }
    Err(format!(
        "{before} findings were allowed, {after} are; {faults} directives were wrong, {new_faults} are"
    ))
}

fn differ(what: &str, before: &impl Debug, after: &impl Debug) -> String {
    let (before, after) = (format!("{before:#?}\n"), format!("{after:#?}\n"));
    format!("{what}:\n{}", learnvlm_lint::report::diff::unified("before and after", &before, &after))
}

/// What stands outside the rows of tables and outside destinations is the same, byte for byte.
fn bytes_outside_survive(old: &str, new: &str) -> Verdict {
    let (before, after) = (essence(old, &outside(old)), essence(old, &outside(new)));
    if before == after { Ok(()) } else { Err(differ("bytes outside", &before, &after)) }
}

fn outside(text: &str) -> String {
    let source = source(text);
    let document = Document::parse(&source);
    let mut gone: Vec<Span> = document
        .tables
        .iter()
        .flat_map(|table| table.rows.iter().chain([&table.header, &table.delimiter]).map(|row| row.span))
        .collect();
    let links = || document.links.iter().filter(|link| link.cell.is_none() && link.editable);
    gone.extend(links().map(|link| link.destination));
    gone.sort_unstable();
    let shown: BTreeSet<Span> = links().filter(|link| is_shown(link)).map(|link| link.destination).collect();
    let (mut kept, mut at) = (String::new(), 0);
    for span in gone {
        kept.push_str(text.get(at..span.start()).unwrap_or_default());
        kept.push('\u{0}');
        if shown.contains(&span) {
            kept.push_str(&page::words_of(span.of(text)));
        }
        at = at.max(span.end());
    }
    kept + &text[at..]
}

/// Whether the address of a link is its text.
fn is_shown(link: &Link) -> bool {
    matches!(link.kind, LinkKind::Bare | LinkKind::Autolink)
}

/// Each table holds the same rows with the same bytes in their cells, but for destinations, the form of dates,
/// what joins organisations, and how unsafe fixes spell them and swap cells.
fn words_in_cells_survive(old: &str, new: &str, unsafe_too: bool) -> Verdict {
    let (before, after) = (cells(old, unsafe_too), cells(new, unsafe_too));
    if before == after { Ok(()) } else { Err(differ("the words of cells", &before, &after)) }
}

/// For each table the multiset of its rows, perhaps with the names of organisations folded.
fn cells(text: &str, folds_names: bool) -> Vec<BTreeMap<Vec<String>, usize>> {
    let count = |rows: Vec<Vec<String>>| {
        let mut counts = BTreeMap::new();
        for mut row in rows {
            if folds_names {
                // The column of a name may be another one, and cells that changed places are swapped back.
                for cell in &mut row {
                    *cell = page::joined(&folded(cell));
                }
                row.sort_unstable();
            }
            *counts.entry(row).or_insert(0) += 1;
        }
        counts
    };
    rows(text, folds_names).into_iter().map(count).collect()
}

/// For each table its rows, as the words of their cells, perhaps with the names of organisations folded.
pub(crate) fn rows(text: &str, folds_names: bool) -> Vec<Vec<Vec<String>>> {
    let source = source(text);
    let document = Document::parse(&source);
    let words = |span: Span| {
        let links = document.links_in(span).iter().filter(|link| link.editable);
        let (mut kept, mut at) = (String::new(), span.start());
        for link in links {
            kept.push_str(text.get(at..link.destination.start()).unwrap_or_default());
            if is_shown(link) {
                kept.push_str(&page::words_of(link.destination.of(text)));
            }
            at = at.max(link.destination.end());
        }
        kept.push_str(text.get(at..span.end()).unwrap_or_default());
        page::plain(page::without_directives(&kept).trim_matches([' ', '\t', '\u{b}', '\u{c}']))
    };
    let lists = if folds_names { lists(&document, &Headers::default()) } else { Vec::new() };
    let tables = document.tables.iter().enumerate().map(|(n, table)| {
        let orgs: Vec<usize> =
            lists.iter().filter(|list| list.table == n).flat_map(|list| list.columns.orgs()).collect();
        let mut rows = Vec::new();
        for row in &table.rows {
            let mut cells: Vec<String> = row.cells.iter().map(|cell| words(cell.span)).collect();
            for column in orgs.iter().filter(|column| **column < row.cells.len()) {
                cells[*column] = page::joined(&folded(&cells[*column]));
            }
            cells.resize(table.columns.max(cells.len()), String::new());
            // Excess cells hold no links, for GitHub does not show them.
            cells.extend(row.excess.iter().map(|cell| page::without_directives(cell.span.of(text))));
            rows.push(cells);
        }
        rows
    });
    tables.collect()
}

/// What was fixed is fixed.
fn nothing_is_left_to_fix(new: &str, settings: &Settings, wanted: Wanted) -> Verdict {
    let source = source(new);
    let report = check(&source, settings);
    // What would make the file longer than GitHub shows is left, however often it is asked for.
    let is_too_long = fix(&report, wanted).too_long > 0;
    for found in &report.diagnostics {
        let Some(fix) = &found.fix else { continue };
        let own = source.lines().line_of(found.span.start()) + 1;
        let table = report.document.tables.iter().find(|table| table.span.contains(found.span));
        let line = table.map_or(own, |table| table.header.line + 1);
        let is_wanted = found.needs().is_some_and(|needed| wanted.covers(needed));
        if is_wanted && !is_too_long && !is_barred(&report.document, line) {
            return Err(format!(
                "{} is left: {} ({})",
                found.rule,
                english(&found.message),
                english(&fix.title)
            ));
        }
    }
    let again = fixed(new, settings, wanted)?;
    if again != new {
        let change = learnvlm_lint::report::diff::unified("fixed once and twice", new, &again);
        return Err(format!("fixing again changes the text:\n{change}"));
    }
    Ok(())
}

/// What the lists say about their style they still say when the exceptions are mended. The layout is each table's own; that it
/// stays is told by there being nothing left to fix. Rows that could not all be read may show no order, and one once they can:
/// nothing new is said of them for it, and nothing is left to fix. So it is with dates in many forms. Where too few dates are left
/// to tell a form, those that are there fit the one that they told.
fn the_style_stays(old: &str, new: &str, settings: &Settings) -> Verdict {
    let (before, after) = (source(old), source(new));
    let (before, after) = (check(&before, settings), check(&after, settings));
    for (n, _) in after.document.tables.iter().enumerate().filter(|(n, _)| after.styles.is_list(*n)) {
        let (was, is) = (before.styles.of(n), after.styles.of(n));
        let order = if was.order == RowOrder::Unordered { is.order } else { was.order };
        let dates =
            was.dates.filter(|form| Some(*form) == is.dates || !are_dates_so(new, n, *form, settings));
        let was = Style { layout: is.layout, order, dates: dates.or(is.dates), ..was.clone() };
        if was != *is {
            return Err(format!("the style of table {n} was {was:?} and is {is:?} in\n{new}"));
        }
    }
    Ok(())
}

/// Whether no date of a table is asked to be written otherwise where its form is to be this one.
fn are_dates_so(text: &str, table: usize, form: DateForm, settings: &Settings) -> bool {
    let wishes = Wishes { dates: Some(form), ..settings.wishes.clone() };
    let source = source(text);
    let report = check(&source, &Settings { wishes, ..settings.clone() });
    let is_here = |cell: CellId| cell.table == table;
    !report
        .diagnostics
        .iter()
        .any(|found| found.rule == "noncanonical-date" && found.cell.is_some_and(is_here))
}

#[test]
fn the_laws_hold_for_every_fixture() {
    let all = files(&fixtures(), &["md"]);
    let mut broken = Vec::new();
    let mut seen = 0;
    for path in &all {
        // NUL and other encodings are refused before anything is looked at.
        let Ok(bytes) = std::fs::read(path) else { continue };
        if bytes.contains(&0) || std::str::from_utf8(&bytes).is_err() {
            continue;
        }
        seen += 1;
        if let Err(law) = laws(&read(path)) {
            broken.push(format!("{}: {law}", path.display()));
        }
    }
    assert!(seen > 300, "{seen} fixtures");
    assert!(broken.is_empty(), "{} of {seen} break a law:\n{}", broken.len(), broken.join("\n\n"));
}

/// How many documents are made up, and from what: the same few every time, or many others.
fn cases() -> (u32, RngSeed) {
    let asked = std::env::var("LAWS_CASES").ok().and_then(|cases| cases.parse().ok());
    asked.map_or((256, RngSeed::Fixed(20_261_123)), |cases| (cases, RngSeed::Random))
}

proptest! {
    // A failure prints its smallest case, which belongs into a test of its own, not into a hidden file.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: cases().0,
        rng_seed: cases().1,
        max_shrink_iters: 4000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_laws_hold_for_every_document(text in generate::document()) {
        laws(&text).map_err(|law| TestCaseError::fail(format!("{law}\n--- the document:\n{text}\n---")))?;
    }

    #[test]
    fn the_laws_hold_under_every_style(text in generate::document(), wishes in generate::wishes()) {
        let settings = Settings { wishes, ..settings() };
        laws_under(&text, &settings)
            .map_err(|law| TestCaseError::fail(format!("{law}\n--- the document:\n{text}\n--- {settings:?}")))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: cases().0 / 4,
        rng_seed: cases().1,
        max_shrink_iters: 400,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_laws_hold_for_every_document_that_was_changed(
        text in generate::document(),
        changes in prop::collection::vec(any::<u64>(), 1..4),
    ) {
        let changed = changes.iter().fold(text, |text, change| mutate::mutate(&text, *change, LISTS));
        laws(&changed)
            .map_err(|law| TestCaseError::fail(format!("{law}\n--- the document:\n{changed}\n---")))?;
    }
}
