//! The floor: a parse and nothing else.

use comrak::{Arena, Options, parse_document};
use pulldown_cmark::Parser;

/// Parses with GitHub's extensions and source positions; gives the number of nodes.
pub(crate) fn comrak(text: &str) -> usize {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    let arena = Arena::new();
    parse_document(&arena, text, &options).descendants().count()
}

/// Parses with GitHub's extensions and offsets; gives the number of events.
pub(crate) fn pulldown(text: &str) -> usize {
    let options = pulldown_cmark::Options::ENABLE_TABLES
        | pulldown_cmark::Options::ENABLE_FOOTNOTES
        | pulldown_cmark::Options::ENABLE_STRIKETHROUGH
        | pulldown_cmark::Options::ENABLE_TASKLISTS;
    Parser::new_ext(text, options).into_offset_iter().count()
}
