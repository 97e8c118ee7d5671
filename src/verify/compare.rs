//! Two pages side by side: equal but for what is named.

use super::cell::same_cell;
use super::change::Wording;
use super::difference::{Difference, Shown};
use super::element::{MOST, Quote};
use super::href;
use super::named::{Named, Urls};
use super::page::{Grid, Page, Token};
use super::tape::Cells;
use super::url::shown_text;
use crate::document::CellId;
use crate::language::{Key, Message};
use crate::link::keeps_words;

/// Who compares.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    /// Whether the parser makes links of bare URLs; where it does not, their change is a change of text.
    pub(super) bare_links: bool,
    /// How it quotes what differs.
    pub(super) quote: Quote,
}

/// Holds the page of the new text against the old one's.
pub(super) fn compare(reader: Reader, old: &Page, new: &Page, named: &Named<'_>) -> Result<(), Difference> {
    compare_outside(old, new, &named.urls, reader)?;
    // Each table has its token outside, so there are as many tables in both.
    for (nth, (old, new)) in old.tables.iter().zip(&new.tables).enumerate() {
        compare_grid(nth, old, new, named, reader)?;
    }
    Ok(())
}

fn compare_outside(old: &Page, new: &Page, urls: &Urls<'_>, reader: Reader) -> Result<(), Difference> {
    let mut in_changed_link = false;
    let (mut before, mut after) = (old.outside.tokens(), new.outside.tokens());
    for at in 0..old.outside.len().max(new.outside.len()) {
        let (before, after) = (before.next(), after.next());
        let same = match (&before, &after) {
            (Some(Token::Text(before)), Some(Token::Text(after))) => {
                before == after
                    || (in_changed_link && urls.allow(before, after) && keeps_words(before, after))
                    || (!reader.bare_links && follows_bare_urls(before, after, urls))
            }
            (Some(before), Some(after)) => same_token(before, after, urls),
            _ => false,
        };
        if !same {
            let line = |page: &Page| page.lines.get(at).copied();
            let old = shown(line(old), words(before.as_ref(), after.as_ref(), reader.quote));
            let new = shown(line(new), words(after.as_ref(), before.as_ref(), reader.quote));
            return Err(Difference { place: None, old, new });
        }
        // The text of an autolink or a bare URL is its destination and changes alike.
        in_changed_link = matches!(before, Some(Token::Open { href: Some(_), .. })) && before != after;
    }
    Ok(())
}

fn compare_grid(
    nth: usize,
    old: &Grid,
    new: &Grid,
    named: &Named<'_>,
    reader: Reader,
) -> Result<(), Difference> {
    let at = |key: Key| Message::new(key).with("table", nth + 1);
    let table = old.index;
    let differ = |place: Message, rows: (usize, usize), (before, after): (Message, Message)| {
        let old = shown(old.line(rows.0), before);
        Err(Difference { place: Some(place), old, new: shown(new.line(rows.1), after) })
    };
    if old.alignments != new.alignments {
        let words = |grid: &Grid| {
            Message::new(Key::Page("columns"))
                .with("alignments", grid.alignments.iter().map(|one| alignment(one)).collect::<Vec<_>>())
        };
        return differ(at(Key::Page("in-table")), (0, 0), (words(old), words(new)));
    }
    if old.height() != new.height() {
        let words =
            |grid: &Grid| Message::new(Key::Page("rows")).with("count", grid.height().saturating_sub(1));
        return differ(at(Key::Page("in-table")), (0, 0), (words(old), words(new)));
    }
    if !named.has_sound_order(table, old.height().saturating_sub(1)) {
        let words = (Message::new(Key::Page("every-row")), Message::new(Key::Page("lost-rows")));
        return differ(at(Key::Page("in-table")), (0, 0), words);
    }
    for index in 0..new.height() {
        // The header is the first row and stays where it is.
        let row = index.checked_sub(1).map(|body| named.old_row(table, body));
        let from = row.map_or(0, |row| row + 1);
        let (Some(before), Some(after)) = (old.row(from), new.row(index)) else { continue };
        if before.len() != after.len() {
            let words = |row: &Cells<'_>| Message::new(Key::Page("cells")).with("count", row.len());
            let place = at(Key::Page("in-row")).with("row", index);
            return differ(place, (from, index), (words(&before), words(&after)));
        }
        for (column, (before, after)) in before.iter().zip(after.iter()).enumerate() {
            let texts = named.cell(CellId { table, row, column }).map_or(&[][..], |cell| cell.texts);
            let same = same_cell(before, after, texts, &named.urls, reader.quote).or_else(|difference| {
                if reader.bare_links || texts.is_empty() {
                    return Err(difference);
                }
                // Where a bare URL is only text, its entities and escapes are read.
                let shown = |text: &String| shown_text(text, false);
                let read = |text: &Wording| Wording { from: shown(&text.from), to: shown(&text.to), ..*text };
                let texts: Vec<_> = texts.iter().map(read).collect();
                same_cell(before, after, &texts, &named.urls, reader.quote)
            });
            if let Err(words) = same {
                let place = match index {
                    0 => at(Key::Page("in-header")),
                    _ => at(Key::Page("in-cell")).with("row", index),
                };
                return differ(place.with("column", column + 1), (from, index), words);
            }
        }
    }
    Ok(())
}

fn shown(line: Option<usize>, words: Message) -> Shown {
    Shown { line: line.filter(|&line| line > 0), words }
}

fn alignment(name: &str) -> Message {
    Message::new(match name {
        "left" => Key::Page("left"),
        "centred" => Key::Page("centred"),
        "right" => Key::Page("right"),
        _ => Key::Page("unaligned"),
    })
}

/// Whether two tokens that are not both text show the same but for named destinations.
pub(super) fn same_token(old: &Token<'_>, new: &Token<'_>, urls: &Urls<'_>) -> bool {
    match (old, new) {
        (
            Token::Open { what: old_what, href: Some(old) },
            Token::Open { what: new_what, href: Some(new) },
        ) => old_what == new_what && (urls.allow(old, new) || href::is_same(old, new)),
        (Token::Html(old), Token::Html(new)) => super::html::same_html(old, new, urls),
        _ => old == new,
    }
}

/// Words for `token`; two long texts are shown from where they begin to differ, as they are quoted.
pub(super) fn words(token: Option<&Token<'_>>, other: Option<&Token<'_>>, quote: Quote) -> Message {
    match (token, other) {
        (None, _) => Message::new(Key::Page("nothing-more")),
        (Some(Token::Text(text)), Some(Token::Text(other))) => {
            let (text, other) = (quote(text), quote(other));
            let same = text.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
            let differing = text.from_byte(same.saturating_sub(20)).shortened(MOST);
            Message::new(Key::Page("text")).with("text", differing)
        }
        (Some(token), _) => token.words(quote),
    }
}

/// Whether `new` is `old` with named URLs that stand bare in it replaced.
fn follows_bare_urls(old: &str, new: &str, urls: &Urls<'_>) -> bool {
    let (mut old, mut new) = (old, new);
    loop {
        let start = next_url(old);
        if new.get(..start) != old.get(..start) {
            return false;
        }
        (old, new) = (&old[start..], &new[start..]);
        if old.is_empty() {
            return new.is_empty();
        }
        // As far as the URL can reach: it ends at the latest before a blank or `<`.
        let reach =
            |text: &str| text.find(|c: char| c.is_ascii_whitespace() || c == '<').unwrap_or(text.len());
        let (run, new_run) = (&old[..reach(old)], &new[..reach(new)]);
        let is_named =
            || urls.beginning(run).any(|(from, to)| new_run.strip_prefix(to) == Some(&run[from.len()..]));
        let taken = (run == new_run || is_named()).then_some(new_run.len());
        let (read, taken) = match taken {
            Some(taken) => (run.len(), taken),
            // What looks like the beginning of a URL may be none, and a URL follow behind it.
            None if old.get(..1) == new.get(..1) => (1, 1),
            None => return false,
        };
        (old, new) = (&old[read..], &new[taken..]);
    }
}

/// Where the next bare URL begins in `text`, or its end.
fn next_url(text: &str) -> usize {
    const STARTS: [&str; 3] = ["http://", "https://", "www."];
    let begins = |at: usize, start: &str| {
        text.get(at..at + start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    };
    let mut places = text.match_indices(['h', 'H', 'w']).map(|(at, _)| at);
    places.find(|&at| STARTS.iter().any(|start| begins(at, start))).unwrap_or(text.len())
}
