//! The strictest judge: which bytes may differ at all.

use std::cmp::Ordering;

use super::mismatch::{Mismatch, SELF};
use super::named::{Named, Urls};
use super::url::destination;
use super::words::short_hosts;
use crate::document::{CellId, Document, Link, LinkKind, Row, Table, has_ambiguous_pipe};
use crate::text::{Span, by_place};

/// Lines with an even run of backslashes directly before a pipe must be the same in both texts.
pub(super) fn compare_backslashes(old: &str, new: &str) -> Result<(), Mismatch> {
    compare_held(&ambiguous_lines(old), &ambiguous_lines(new), "line")
}

/// Links to a host without a dot, which comrak does not see as GitHub does, must be the same in both texts.
pub(super) fn compare_short_hosts(old: &str, new: &str) -> Result<(), Mismatch> {
    compare_held(&short_hosts(old), &short_hosts(new), "link")
}

fn compare_held(old: &[&str], new: &[&str], what: &str) -> Result<(), Mismatch> {
    let difference = (0..old.len().max(new.len())).find(|&at| old.get(at) != new.get(at));
    let Some(at) = difference else { return Ok(()) };
    let words =
        |held: Option<&&str>| held.map_or_else(|| format!("no such {what}"), |held| format!("`{held}`"));
    Err(mismatch(words(old.get(at)), words(new.get(at))))
}

/// The lines with an even run of backslashes directly before a pipe, in the order of their bytes.
pub(super) fn ambiguous_lines(text: &str) -> Vec<&str> {
    if !text.contains("\\\\|") {
        return Vec::new();
    }
    let mut lines: Vec<&str> = text.split(['\n', '\r']).filter(|line| has_ambiguous_pipe(line)).collect();
    lines.sort_unstable();
    lines
}

/// Holds the new text, read again, against the old one: cells, what stands around rows, and all else.
pub(super) fn compare(old: &Document<'_>, new: &Document<'_>, named: &Named<'_>) -> Result<(), Mismatch> {
    let count = |document: &Document<'_>| document.source.lines().count();
    expect(count(old), count(new), "lines")?;
    expect(old.tables.len(), new.tables.len(), "tables")?;
    let mut in_rows = vec![false; count(old)];
    for (index, (before, after)) in old.tables.iter().zip(&new.tables).enumerate() {
        compare_table(index, (old, before), (new, after), named)?;
        if before.disputed.is_none() {
            for row in rows_of(before) {
                if let Some(line) = in_rows.get_mut(row.line) {
                    *line = true;
                }
            }
        }
    }
    compare_other_lines(old, new, &in_rows, &named.urls)
}

fn compare_table(
    index: usize,
    (old, before): (&Document<'_>, &Table),
    (new, after): (&Document<'_>, &Table),
    named: &Named<'_>,
) -> Result<(), Mismatch> {
    let place = format!("in table {}", index + 1);
    expect(before.columns, after.columns, &format!("columns {place}"))?;
    expect(before.rows.len(), after.rows.len(), &format!("rows {place}"))?;
    for (before, after) in rows_of(before).zip(rows_of(after)) {
        expect(before.line + 1, after.line + 1, &format!("as the line of a row {place}"))?;
        let (lead, end) = surroundings(old, before);
        let (new_lead, new_end) = surroundings(new, after);
        if (lead, end) != (new_lead, new_end) {
            return Err(mismatch(
                format!("{lead:?} and {end:?} around line {}", before.line + 1),
                format!("{new_lead:?} and {new_end:?}"),
            ));
        }
        let fixed = before.is_fixed || after.is_fixed;
        if fixed && before.span.of(old.source.text()) != after.span.of(new.source.text()) {
            return Err(mismatch(
                format!("line {} untouched, for its pipe behind backslashes", before.line + 1),
                format!("`{}`", after.span.of(new.source.text())),
            ));
        }
    }
    compare_row((old, &before.header), (new, &after.header), before.columns, &|column| {
        named.cell(CellId { table: index, row: None, column }).map(|cell| cell.written)
    })?;
    for (place, after) in after.rows.iter().enumerate() {
        let row = named.old_row(index, place);
        let Some(from) = before.rows.get(row) else { continue };
        compare_row((old, from), (new, after), before.columns, &|column| {
            named.cell(CellId { table: index, row: Some(row), column }).map(|cell| cell.written)
        })?;
    }
    Ok(())
}

/// Each cell holds its old bytes, or what `written` says of its column. Missing cells may come in empty.
fn compare_row<'c>(
    (old, before): (&Document<'_>, &Row),
    (new, after): (&Document<'_>, &Row),
    columns: usize,
    written: &dyn Fn(usize) -> Option<&'c str>,
) -> Result<(), Mismatch> {
    let (text, new_text) = (old.source.text(), new.source.text());
    let pairs = (0..before.cells.len().max(after.cells.len()))
        .map(|at| (at, before.cells.get(at), after.cells.get(at)))
        .chain(
            (0..before.excess.len().max(after.excess.len()))
                .map(|at| (columns + at, before.excess.get(at), after.excess.get(at))),
        );
    for (column, before_cell, after_cell) in pairs {
        let expected = written(column).or_else(|| before_cell.map(|cell| cell.span.of(text)));
        let found = after_cell.map(|cell| cell.span.of(new_text));
        let completed = expected.is_none() && column < columns && found == Some("");
        if expected != found && !completed {
            let words =
                |bytes: Option<&str>| bytes.map_or("no cell".to_owned(), |bytes| format!("`{bytes}`"));
            let place = format!("in line {}, column {}", after.line + 1, column + 1);
            return Err(mismatch(
                format!("{place}: {}", words(expected)),
                format!("{place}: {}", words(found)),
            ));
        }
    }
    Ok(())
}

/// Lines that hold no row: equal but for named destinations, also of definitions that nothing uses and
/// that no page shows.
fn compare_other_lines(
    old: &Document<'_>,
    new: &Document<'_>,
    in_rows: &[bool],
    urls: &Urls<'_>,
) -> Result<(), Mismatch> {
    let (text, new_text) = (old.source.text(), new.source.text());
    let lines = |line: usize| (old.source.lines().line(line), new.source.lines().line(line));
    let mut touched = (0..in_rows.len())
        .filter(|&line| !in_rows[line])
        .map(lines)
        .filter(|(before, after)| before.of(text) != after.of(new_text))
        .peekable();
    if touched.peek().is_none() {
        return Ok(());
    }
    let (old_links, new_links) = (links_outside(old), links_outside(new));
    expect(old_links.len(), new_links.len(), "links outside tables")?;
    let mut changed = old_links.iter().zip(&new_links).filter(|(old, new)| old.url != new.url).peekable();
    for (before, after) in touched {
        let (mut kept, mut new_kept) = (before.start(), after.start());
        while changed.next_if(|(link, _)| link.destination.end() <= before.start()).is_some() {}
        let mut same = true;
        while let Some((link, new_link)) =
            changed.next_if(|(old, new)| before.contains(old.destination) && after.contains(new.destination))
        {
            same &= Span::new(kept, link.destination.start()).of(text)
                == Span::new(new_kept, new_link.destination.start()).of(new_text);
            same &= is_named(urls, (old, link), (new, new_link));
            (kept, new_kept) = (link.destination.end(), new_link.destination.end());
        }
        same &= Span::new(kept, before.end()).of(text) == Span::new(new_kept, after.end()).of(new_text);
        if !same {
            let words = |line: Span, text: &str| format!("line {:?}", line.of(text));
            return Err(mismatch(words(before, text), words(after, new_text)));
        }
    }
    Ok(())
}

/// Whether the destination of a link outside tables may become that of another.
fn is_named(urls: &Urls<'_>, old: (&Document<'_>, &Link), new: (&Document<'_>, &Link)) -> bool {
    let read = |(document, link): (&Document<'_>, &Link)| {
        let text = document.source.text();
        let angled = text[..link.destination.start()].ends_with('<');
        destination(link.kind, link.destination.of(text), angled, false)
    };
    match (read(old), read(new)) {
        (Some(from), Some(to)) => urls.allow(&from, &to),
        _ => urls.allow(&old.1.url, &new.1.url),
    }
}

/// Links whose destination is written in no row, in the order of their destinations.
fn links_outside<'d>(document: &'d Document<'_>) -> Vec<&'d Link> {
    let links: Vec<&Link> = document
        .links
        .iter()
        .filter(|link| link.cell.is_none() && link.kind != LinkKind::Reference)
        .collect();
    by_place(links, |link| link.destination.start())
}

fn rows_of(table: &Table) -> impl Iterator<Item = &Row> {
    [&table.header, &table.delimiter].into_iter().chain(&table.rows)
}

/// What stands on a row's line before it and behind it.
fn surroundings<'d>(document: &'d Document<'_>, row: &Row) -> (&'d str, &'d str) {
    let (text, line) = (document.source.text(), document.source.lines().line(row.line));
    (Span::new(line.start(), row.span.start()).of(text), Span::new(row.span.end(), line.end()).of(text))
}

fn expect(expected: usize, found: usize, of_what: &str) -> Result<(), Mismatch> {
    match expected.cmp(&found) {
        Ordering::Equal => Ok(()),
        _ => Err(mismatch(format!("{expected} {of_what}"), found.to_string())),
    }
}

fn mismatch(expected: String, found: String) -> Mismatch {
    Mismatch::between(SELF, expected, found)
}
