//! Rows that hold no entry: lines of text that GitHub took into the table, cells out of their columns.

use super::model::{Row, Stray, Table};
use super::{comments, torn};

/// Marks the stray rows of a table.
pub(super) fn mark(text: &str, table: &mut Table) {
    let first = first_text_row(text, table);
    let columns = table.columns;
    for row in table.rows.iter_mut().chain([&mut table.header]) {
        row.stray = stray(text, row, columns);
    }
    for row in table.rows[first..].iter_mut().filter(|row| row.stray != Some(Stray::Wide)) {
        row.stray = Some(Stray::Text);
    }
    mark_broken(text, table);
}

/// Marks the rows that a line break tore in two, in a table whose header has a pipe at both ends: the first has none at
/// its end, and the second has.
fn mark_broken(text: &str, table: &mut Table) {
    let is_piped = |row: &Row| row.span.of(text).trim_start().starts_with('|');
    let is_closed = |row: &Row| row.span.of(text).trim_end().ends_with('|');
    if !is_piped(&table.header) || !is_closed(&table.header) {
        return;
    }
    // A row with an ambiguous pipe is never closed, though its table is laid out.
    let is_short = |row: &Row| row.stray.is_none() && !row.is_fixed && row.cells.len() < table.columns;
    for n in 1..table.rows.len() {
        let [first, second] = &mut table.rows[n - 1..=n] else { continue };
        // Where it tore a cell, either part of it counts as one.
        let halves = usize::from(!is_piped(second));
        let are_whole = first.cells.len() + second.cells.len() == table.columns + halves;
        let is_torn = is_piped(first) && !is_closed(first) && is_closed(second);
        if are_whole && is_torn && is_short(first) && is_short(second) {
            first.stray = Some(Stray::Broken);
            second.stray = Some(Stray::Rest);
        }
    }
}

fn first_text_row(text: &str, table: &Table) -> usize {
    let is_piped = |row: &Row| row.span.of(text).trim_start_matches([' ', '\t']).starts_with('|');
    let lines = table.rows.iter().rev().take_while(|row| !row.span.of(text).contains('|')).count();
    let first = table.rows.len() - lines;
    let foreign = table.rows[first..].iter().take_while(|row| !is_markup(row.span.of(text))).count();
    let is_told_apart = table.columns > 1
        && is_piped(&table.header)
        && is_piped(&table.delimiter)
        && table.rows[..first].iter().all(is_piped);
    if is_told_apart {
        first
    } else if table.columns > 1 {
        first + foreign
    } else {
        table.rows.len()
    }
}

/// Whether a line below a table is written for another program than GitHub: attributes (kramdown, Pandoc), templates, a caption
/// (Pandoc, `MultiMarkdown`), a name (Obsidian), the end of a block (`MyST`, Pandoc), of front matter or of a text in a program. A blank
/// line above it would part it from the table.
pub fn is_markup(line: &str) -> bool {
    let line = line.trim();
    let is_between =
        |open: char, close: char| line.starts_with(open) && line.ends_with(close) && line.len() > 2;
    let is_name = |name: &str| {
        !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':'))
    };
    let is_caption = || {
        let (name, text) = line.split_once(':').unwrap_or(("-", ""));
        matches!(name, "" | "Table" | "table") && text.starts_with(' ')
    };
    let is_fence = || {
        let first = line.chars().next().unwrap_or(' ');
        ":+%\"'~@$".contains(first) && line.len() >= 3 && line.chars().take(3).all(|c| c == first)
    };
    let is_tag = || line.starts_with("</") && line.ends_with('>') && is_name(&line[2..line.len() - 1]);
    is_between('{', '}')
        || (is_between('[', ']') && !line.contains("]("))
        || line.strip_prefix('^').is_some_and(is_name)
        || line.strip_prefix('\\').is_some_and(|rest| rest.starts_with(char::is_alphabetic))
        || is_caption()
        || is_fence()
        || is_tag()
}

fn stray(text: &str, row: &Row, columns: usize) -> Option<Stray> {
    // Each of its cells has one before it, and the first may have none.
    let is_wide =
        || columns > 2 && row.cells.len() == 1 && row.span.of(text).matches('｜').count() + 1 >= columns;
    if is_wide() {
        return Some(Stray::Wide);
    }
    let has_empty_first = row.cells.first().is_some_and(|cell| cell.slot.is_empty());
    let is_doubled = has_empty_first && row.span.of(text).starts_with("||");
    if is_doubled && comments::lost(text, row).len() == 1 {
        return Some(Stray::Shifted);
    }
    (!torn::torn(text, row).is_empty()).then_some(Stray::Torn)
}
