//! Whether GitHub shows the same page for two texts.
//!
//! Asked is comrak alone, with its known differences from cmark-gfm taken out (`github.rs`, `letters.rs`,
//! `notes.rs`) and with what no browser shows folded (`fold.rs`, `href.rs`). pulldown-cmark is not asked:
//! wherever it differs from GitHub it would call pages different that are the same. What comrak does not
//! read as GitHub does and what could not be put otherwise is held by its bytes (`words.rs`).
//!
//! What GitHub does after Markdown is not judged: mentions, emoji shortcodes, formulas, and the cut at
//! 512,000 bytes of source, which more padding can bring about.
//!
//! Measured against cmark-gfm 0.29.0.gfm.13 over pairs of small hostile documents, one the other after an
//! edit or two: none is called the same that GitHub shows differently (kinds found earlier are fixtures). Of
//! those that GitHub shows alike one in 38 is called different (of 210,002 pairs 1,819 of 69,585):
//!
//! - raw HTML that is written otherwise: blanks inside a tag or a comment, a tag over two lines, a blank
//!   between text and a tag, Markdown and HTML that make the same tags;
//! - words that are held by their bytes although nothing shows them, as in a definition;
//! - anything in a text that has a footnote inside the definition of another, an empty box directly under a
//!   paragraph and a blank line behind it, or a footnote's definition as the text of a task;
//! - definitions that comrak takes for text: a destination with unbalanced parentheses or control
//!   characters;
//! - a comment that says something else: no page shows it, but it is somebody's note.

use super::compare::{Reader, compare};
use super::difference::{Difference, Shown};
use super::named::Named;
use super::{bytes, comrak, words};
use crate::language::{Key, Message};
use crate::masked::Masked;
use crate::source::Source;

/// Bytes of a text, as they are.
fn quoted(bytes: &str) -> Message {
    Masked::as_written(format!("`{bytes}`")).into()
}

/// Whether GitHub shows the same page for both texts; the first difference if not.
///
/// Bytes that show nowhere may differ; to write a text takes [`verify`](super::verify).
pub fn same_page(old: &Source, new: &Source) -> Result<(), Difference> {
    compare_front_matter(old, new)?;
    let page = |source: &Source| {
        let mut page = comrak::page(source);
        page.fold();
        page
    };
    let (old_page, new_page) = (page(old), page(new));
    let reader = Reader { bare_links: true, quote: |text| Masked::as_written(text) };
    compare(reader, &old_page, &new_page, &Named::default()).map_err(|difference| {
        let shift = |shown: Shown, source: &Source| {
            let above = source.lines().line_of(source.body_start());
            Shown { line: shown.line.map(|line| line + above), ..shown }
        };
        Difference { old: shift(difference.old, old), new: shift(difference.new, new), ..difference }
    })?;
    compare_held(&words::held(old.body()), &words::held(new.body()), Key::Page("in-words"))?;
    if old_page.is_unread || new_page.is_unread {
        compare_held(&[old.body()], &[new.body()], Key::Page("in-text"))?;
    }
    if old_page.has_unread_rows || new_page.has_unread_rows {
        let (old, new) = (bytes::ambiguous_lines(old.body()), bytes::ambiguous_lines(new.body()));
        compare_held(&old, &new, Key::Page("in-pipes"))?;
    }
    Ok(())
}

/// Bytes of which no parser at hand can tell how they show must not change.
fn compare_held(old: &[&str], new: &[&str], place: Key) -> Result<(), Difference> {
    let Some(at) = (0..old.len().max(new.len())).find(|&at| old.get(at) != new.get(at)) else {
        return Ok(());
    };
    let shown = |held: &[&str]| Shown {
        line: None,
        words: held.get(at).map_or_else(|| Message::new(Key::Page("none")), |held| quoted(held)),
    };
    Err(Difference { place: Some(Message::new(place)), old: shown(old), new: shown(new) })
}

/// YAML front matter is shown as a table of its own.
fn compare_front_matter(old: &Source, new: &Source) -> Result<(), Difference> {
    let lines = |source: &'_ Source| -> Vec<String> {
        let front = source.text()[..source.body_start()].trim_start_matches('\u{feff}');
        front.lines().map(|line| line.trim_end().to_owned()).collect()
    };
    let (old, new) = (lines(old), lines(new));
    let Some(at) = (0..old.len().max(new.len())).find(|&at| old.get(at) != new.get(at)) else {
        return Ok(());
    };
    let shown = |lines: &[String]| match lines.get(at) {
        Some(line) => Shown { line: Some(at + 1), words: quoted(line) },
        None => Shown { line: None, words: Message::new(Key::Page("nothing-more")) },
    };
    Err(Difference {
        place: Some(Message::new(Key::Page("in-front-matter"))),
        old: shown(&old),
        new: shown(&new),
    })
}
