//! Links that stand alone.

use super::delimiter;
use super::model::{Document, Link};
use crate::text::Span;

impl Document<'_> {
    /// Whether a link shows a picture and nothing else: `[![words](picture)](address)`.
    pub fn is_picture(&self, link: &Link) -> bool {
        let picture = || {
            let shown = link.span.of(self.source.text()).strip_prefix("[![")?;
            let (_, behind) = shown.split_once("](").filter(|(words, _)| !words.contains(['[', ']']))?;
            behind.split_once("](").map(|(source, _)| source.ends_with(')'))
        };
        picture() == Some(true)
    }

    /// Whether a link is all that its cell or its paragraph says.
    pub fn is_alone(&self, link: &Link) -> bool {
        if let Some(cell) = link.cell.and_then(|id| self.cell(id)) {
            return cell.span == link.span;
        }
        let lines = self.source.lines();
        let row = lines.line_of(link.span.start());
        let before = Span::new(lines.line(row).start(), link.span.start()).of(self.source.text());
        let behind = Span::new(link.span.end(), lines.line(row).end()).of(self.source.text());
        let item = item_mark(before);
        let is_silent = |text: &str| !text.chars().any(char::is_alphanumeric);
        is_silent(item.map_or(before, |mark| &before[mark..]))
            && is_silent(behind)
            && (item.is_some() || row.checked_sub(1).is_none_or(|above| self.ends_paragraph(above)))
            && (row + 1 >= lines.count() || self.ends_paragraph(row + 1))
    }

    /// Whether no paragraph goes over this line into the next one, or from the one before into it.
    fn ends_paragraph(&self, line: usize) -> bool {
        let text = self.source.text();
        let content = delimiter::content(text, self.source.lines(), line).of(text).trim_start();
        let is_header = self.tables.binary_search_by_key(&line, |table| table.header.line).is_ok();
        is_header
            || content.is_empty()
            || content.starts_with(['#', '<', '|'])
            || item_mark(content).is_some()
    }
}

/// The length of the mark with which an item of a list begins, with what stands before it.
pub(super) fn item_mark(line: &str) -> Option<usize> {
    let content = line.trim_start_matches([' ', '\t', '>']);
    let number = content.bytes().take_while(u8::is_ascii_digit).count();
    let marks: &[char] = if number == 0 { &['-', '*', '+'] } else { &['.', ')'] };
    let rest = content[number..].strip_prefix(marks)?;
    rest.starts_with([' ', '\t']).then(|| line.len() - rest.len())
}
