//! What no browser shows: how many blanks stand in a row, and where a line ends in running text.

use std::borrow::Cow;
use std::mem::take;

use super::page::{Grid, Page, Token};

impl Page {
    /// Folds runs of ASCII blanks and line ends in text to one blank and takes them from the borders of
    /// blocks and cells. Where raw HTML asks for text as it is written, nothing is folded.
    pub(super) fn fold(&mut self) {
        if self.keeps_blanks() {
            return;
        }
        let (outside, lines) = (take(&mut self.outside), take(&mut self.lines));
        let (tokens, lines) = fold(outside.tokens().zip(lines).collect(), false);
        for token in &tokens {
            self.outside.push(token);
        }
        self.lines = lines;
        for grid in &mut self.tables {
            grid.change_cells(|cell| fold(cell.iter().map(|token| (token.clone(), 0)).collect(), true).0);
        }
    }

    fn keeps_blanks(&self) -> bool {
        let cells = self.tables.iter().flat_map(Grid::tokens);
        self.outside.tokens().chain(cells).any(|token| {
            let Token::Html(html) = token else { return false };
            let html = html.to_ascii_lowercase();
            let asks = |tag: &&str| html.match_indices('<').any(|(at, _)| html[at + 1..].starts_with(*tag));
            ["pre", "code", "tt", "textarea", "listing", "xmp", "plaintext"].iter().any(asks)
        })
    }
}

/// Folds a run of tokens, which is a block of its own if `is_cell`; each keeps its line.
fn fold(tokens: Vec<(Token<'_>, usize)>, is_cell: bool) -> (Vec<Token<'_>>, Vec<usize>) {
    let mut folded: Vec<Token<'_>> = Vec::with_capacity(tokens.len());
    let mut lines: Vec<usize> = Vec::with_capacity(tokens.len());
    for (token, line) in tokens {
        let text = match token {
            Token::Text(text) => text,
            Token::Leaf(words) if words == Token::LINE_END => Cow::Borrowed("\n"),
            other => {
                folded.push(other);
                lines.push(line);
                continue;
            }
        };
        if let Some(Token::Text(before)) = folded.last_mut() {
            before.to_mut().push_str(&text);
        } else {
            folded.push(Token::Text(text));
            lines.push(line);
        }
    }
    let mut is_block: Vec<bool> = Vec::new();
    let mut at_start = is_cell;
    let mut previous: Option<usize> = None;
    for at in 0..folded.len() {
        let (mut starts, mut ends) = (false, false);
        match &mut folded[at] {
            Token::Text(text) => {
                *text = fold_text(text).into();
                if at_start {
                    let blanks = text.len() - text.trim_start_matches([' ', '\n']).len();
                    text.to_mut().drain(..blanks);
                }
            }
            Token::Open { what, href } => {
                let block = href.is_none() && !Token::INLINE.contains(&what.as_ref());
                is_block.push(block);
                (starts, ends) = (block, block);
            }
            Token::Close => {
                let block = is_block.pop().unwrap_or(true);
                (starts, ends) = (block, block);
            }
            Token::Table => (starts, ends) = (true, true),
            // Blanks in quotes may be shown as a tooltip.
            Token::Html(html) if !html.contains(['"', '\'']) => {
                *html = fold_text(html).trim_matches([' ', '\n']).to_owned().into();
            }
            Token::Html(html) => *html = html.trim_matches(['\n', ' ', '\t']).to_owned().into(),
            Token::Leaf(_) => {}
        }
        if ends && let Some(Token::Text(text)) = previous.and_then(|before| folded.get_mut(before)) {
            trim_end(text);
        }
        at_start = starts;
        previous = Some(at);
    }
    if is_cell && let Some(Token::Text(text)) = folded.last_mut() {
        trim_end(text);
    }
    let kept = folded.into_iter().zip(lines);
    kept.filter(|(token, _)| !matches!(token, Token::Text(text) if text.is_empty())).unzip()
}

fn trim_end(text: &mut Cow<'_, str>) {
    let kept = text.trim_end_matches([' ', '\n']).len();
    text.to_mut().truncate(kept);
}

/// Each run of blanks as one, form feeds apart, for parsers differ in what they are; a line end between two letters beyond ASCII stays, for some browsers show a
/// blank there and some do not.
fn fold_text(text: &str) -> String {
    let is_blank = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_blank) {
        let (before, run) = rest.split_at(start);
        folded.push_str(before);
        let after = run.trim_start_matches(is_blank);
        let has_line_end = run[..run.len() - after.len()].contains(['\n', '\r']);
        let is_wide = |c: Option<char>| c.is_some_and(|c| !c.is_ascii());
        let is_shown = has_line_end && is_wide(folded.chars().next_back()) && is_wide(after.chars().next());
        folded.push(if is_shown { '\n' } else { ' ' });
        rest = after;
    }
    folded.push_str(rest);
    folded
}
