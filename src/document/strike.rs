//! Words that GitHub strikes out.

use comrak::nodes::NodeValue;
use comrak::{Arena, parse_document};

use super::model::{Cell, Document};
use crate::text::Span;

impl Document<'_> {
    /// What single tildes strike out in a cell, tildes included. pulldown-cmark does not see all of it (GFM cases
    /// 277, 293, 374), so comrak is asked, with the cell in a table of its own.
    pub fn struck_by_single_tildes(&self, cell: Cell) -> Vec<Span> {
        const HEAD: &str = "| x |\n| --- |\n| ";
        let words = cell.span.of(self.source.text());
        // Behind an escaped pipe comrak's positions are shifted.
        if words.matches('~').count() < 2 || words.contains("\\|") {
            return Vec::new();
        }
        let arena = Arena::new();
        let table = format!("{HEAD}{words} |\n");
        let root = parse_document(&arena, &table, &super::comrak_options());
        let mut found = Vec::new();
        for node in root.descendants() {
            let data = node.data();
            if !matches!(data.value, NodeValue::Strikethrough) || data.sourcepos.start.line != 3 {
                continue;
            }
            let (start, end) = (data.sourcepos.start.column - 1, data.sourcepos.end.column);
            let (Some(start), Some(end)) = (start.checked_sub(2), end.checked_sub(2)) else { continue };
            let Some(struck) = words.get(start..end) else { continue };
            let inner = struck.strip_prefix('~').and_then(|rest| rest.strip_suffix('~'));
            if inner
                .is_some_and(|inner| !inner.is_empty() && !inner.starts_with('~') && !inner.ends_with('~'))
            {
                found.push(cell.span.narrow(start..end));
            }
        }
        found
    }
}
