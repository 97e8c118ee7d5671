//! Directives that go away.
//!
//! A directive is a comment, so no page shows it, and no page can tell which of them is gone. So the proof has two
//! halves: [`Page::drop_directives`] takes all directives out of the old page and the new one, which must then be
//! the same, and [`without`] makes the old text without those that are named, with whose bytes the new text is
//! compared like any other.

use std::mem::take;

use super::mismatch::{Mismatch, SELF};
use super::page::{Page, Token};
use crate::directive::is_directive;
use crate::document::Document;
use crate::source::Source;
use crate::text::Span;

/// The old text with the named changes of directives outside tables; `None` where there are none.
///
/// What a name replaces must be one directive, perhaps with the blanks beside it, or whole lines that hold nothing
/// else; what it writes must be one, too, or nothing.
pub(super) fn without(old: &Document<'_>, named: &[(Span, &str)]) -> Result<Option<Source>, Mismatch> {
    let text = old.source.text();
    let is_outside = |span: Span| {
        let next = old.tables.partition_point(|table| table.span.start() <= span.start());
        next.checked_sub(1).is_none_or(|table| old.tables[table].span.end() <= span.start())
    };
    let outside: Vec<&(Span, &str)> = named.iter().filter(|(span, _)| is_outside(*span)).collect();
    if outside.is_empty() {
        return Ok(None);
    }
    let mut new = String::with_capacity(text.len());
    let mut at = 0;
    for (span, written) in outside {
        if span.start() < at || !is_narrow(text, *span, written) {
            return Err(Mismatch::between(
                SELF,
                "a directive and no more".to_owned(),
                format!("`{}` replaced by `{written}`", span.of(text)),
            ));
        }
        new.push_str(Span::new(at, span.start()).of(text));
        new.push_str(written);
        at = span.end();
    }
    new.push_str(Span::new(at, text.len()).of(text));
    Ok(Some(Source::new(new)))
}

fn is_narrow(text: &str, span: Span, written: &str) -> bool {
    let slice = span.of(text);
    let comment = slice.trim();
    let is_beside = slice.trim_matches([' ', '\t']) == comment;
    let starts_line = span.start() == 0 || text[..span.start()].ends_with(['\n', '\r', '\u{feff}']);
    let ends_line = span.end() == text.len() || slice.ends_with(['\n', '\r']);
    let is_sound = is_directive(comment) && (written.is_empty() || is_directive(written));
    is_sound && (is_beside || (starts_line && ends_line && written.is_empty()))
}

impl Page {
    /// Takes out all directives, with the blanks that part them from text.
    pub(super) fn drop_directives(&mut self) {
        let (outside, lines) = (take(&mut self.outside), take(&mut self.lines));
        for (token, line) in dropped(outside.tokens().zip(lines)) {
            self.outside.push(&token);
            self.lines.push(line);
        }
        for grid in &mut self.tables {
            grid.change_cells(|cell| {
                let tokens = cell.iter().map(|token| (token.clone(), 0));
                dropped(tokens).into_iter().map(|(token, _)| token).collect()
            });
        }
    }
}

/// The tokens without directives, each with its line.
fn dropped<'p>(tokens: impl Iterator<Item = (Token<'p>, usize)>) -> Vec<(Token<'p>, usize)> {
    let mut kept: Vec<(Token<'p>, usize)> = Vec::new();
    let mut tokens = tokens.peekable();
    // Whether a directive stood directly before the next token.
    let mut is_gap = false;
    while let Some((token, line)) = tokens.next() {
        let token = match token {
            Token::Html(html) => match without_directives(&html) {
                Some(rest) if rest.trim().is_empty() => {
                    let opens_block = matches!(kept.last(), Some((Token::Open { what, href: None }, _)) if is_html_block(what));
                    if opens_block && matches!(tokens.peek(), Some((Token::Close, _))) {
                        kept.pop();
                        tokens.next();
                    } else {
                        is_gap = true;
                    }
                    continue;
                }
                Some(rest) => Token::Html(rest.into()),
                None => Token::Html(html),
            },
            other => other,
        };
        match (kept.last_mut(), token) {
            (last, Token::Text(text)) if is_gap => {
                let is_parted = match &last {
                    Some((Token::Text(before), _)) => before.ends_with(BLANKS),
                    Some(_) => false,
                    None => true,
                };
                let text = if is_parted { text.trim_start_matches(BLANKS) } else { &text };
                match last {
                    Some((Token::Text(before), _)) => before.to_mut().push_str(text),
                    _ if text.is_empty() => {}
                    _ => kept.push((Token::Text(text.to_owned().into()), line)),
                }
            }
            (_, token) => {
                if is_gap {
                    trim_end(&mut kept);
                }
                kept.push((token, line));
            }
        }
        is_gap = false;
    }
    if is_gap {
        trim_end(&mut kept);
    }
    kept
}

const BLANKS: [char; 2] = [' ', '\t'];

fn trim_end(tokens: &mut Vec<(Token<'_>, usize)>) {
    if let Some((Token::Text(text), _)) = tokens.last_mut() {
        let kept = text.trim_end_matches(BLANKS).len();
        text.to_mut().truncate(kept);
        if text.is_empty() {
            tokens.pop();
        }
    }
}

/// `html` without the directives in it; `None` where there are none.
fn without_directives(html: &str) -> Option<String> {
    let mut rest = String::new();
    let mut at = 0;
    while let Some(start) = html[at..].find("<!--").map(|start| at + start) {
        let Some(end) = html[start..].find("-->").map(|end| start + end + 3) else { break };
        rest.push_str(&html[at..start]);
        if !is_directive(&html[start..end]) {
            rest.push_str(&html[start..end]);
        }
        at = end;
    }
    rest.push_str(&html[at..]);
    (rest.len() < html.len()).then_some(rest)
}

/// What comrak's page and pulldown-cmark's call a block of HTML.
fn is_html_block(what: &str) -> bool {
    what == "an HTML block" || what == "HtmlBlock"
}
