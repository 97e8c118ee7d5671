//! A table between two comments that are the same name, `<!-- OAK_TABLE -->`: a program finds its place by them.

use crate::document::Document;
use crate::text::Span;

/// The places of tables that stand between two such comments, with nothing else.
pub(super) fn named_twice(document: &Document<'_>) -> Vec<Span> {
    let text = document.source.text();
    let named = |span: Span| name(span.of(text)).map(|name| (span, name));
    let marks: Vec<(Span, &str)> =
        document.comments.iter().filter_map(|comment| named(comment.span)).collect();
    let mut parts = Vec::new();
    let mut open: Option<(Span, &str)> = None;
    for (span, name) in marks {
        let part =
            open.filter(|(_, begun)| *begun == name).map(|(begun, _)| Span::new(begun.end(), span.start()));
        match part.filter(|part| is_table(document, *part)) {
            Some(part) => {
                parts.push(part);
                open = None;
            }
            None => open = Some((span, name)),
        }
    }
    parts
}

/// What a comment says, if it is a name as programs have them: capitals, with underscores between.
fn name(comment: &str) -> Option<&str> {
    let said = comment.trim_matches(|c: char| c.is_whitespace() || matches!(c, '<' | '!' | '-' | '>'));
    let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    (said.contains('_') && said.chars().all(is_part)).then_some(said)
}

/// Whether a part of the text is one table.
fn is_table(document: &Document<'_>, part: Span) -> bool {
    let text = document.source.text();
    let next = document.tables.partition_point(|table| table.span.start() < part.start());
    let table = document.tables.get(next).filter(|table| part.contains(table.span));
    table.is_some_and(|table| {
        let around = [Span::new(part.start(), table.span.start()), Span::new(table.span.end(), part.end())];
        around.iter().all(|around| around.of(text).chars().all(|c| c.is_whitespace() || c == '>'))
    })
}
