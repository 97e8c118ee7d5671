//! Brackets that are left over behind a link.

use super::model::{Document, LinkKind};
use crate::text::Span;

impl Document<'_> {
    /// The brackets that stand directly behind links of tables and close nothing in their cell: `[text](address)]`.
    pub fn leftover_brackets(&self) -> Vec<Span> {
        let text = self.source.text();
        let rows = self.tables.iter().flat_map(|table| [&table.header].into_iter().chain(&table.rows));
        let mut found = Vec::new();
        for cell in rows.flat_map(|row| &row.cells) {
            let links = self.links_in(cell.slot);
            let ends: Vec<usize> = links
                .iter()
                .filter(|link| link.kind == LinkKind::Inline)
                .map(|link| link.span.end())
                .collect();
            let is_bracket = |at: &usize| matches!(text.as_bytes()[*at], b')' | b']');
            if !ends.iter().filter(|at| **at < cell.slot.end()).any(is_bracket) {
                continue;
            }
            // Round and square ones that are open.
            let mut open = [0_usize; 2];
            for (at, c) in cell.slot.of(text).char_indices() {
                let at = cell.slot.start() + at;
                let kind = usize::from(matches!(c, '[' | ']'));
                if !matches!(c, '(' | ')' | '[' | ']') || !self.is_plain(at) {
                    continue;
                }
                if matches!(c, '(' | '[') {
                    open[kind] += 1;
                } else if open[kind] > 0 {
                    open[kind] -= 1;
                } else if ends.binary_search(&at).is_ok() && !text[at + 1..].starts_with(['(', '（']) {
                    found.push(Span::new(at, at + 1));
                }
            }
        }
        found
    }
}
