//! The styles of a document: what is wished for, else the reference list's.

use super::{Style, Styles, Wishes};
use crate::document::Document;
use crate::entry::ListTable;

/// The styles of the tables of a document.
pub fn styles(document: &Document<'_>, lists: &[ListTable], wishes: &Wishes) -> Styles {
    let usual = Style::default();
    let mut styles = vec![None; document.tables.len()];
    for list in lists {
        styles[list.table] = Some(Style {
            dates: wishes.dates.unwrap_or(usual.dates),
            order: wishes.order.unwrap_or(usual.order),
            org_separator: wishes.org_separator.clone().unwrap_or_else(|| usual.org_separator.clone()),
            layout: wishes.layout.unwrap_or(usual.layout),
        });
    }
    Styles::new(styles)
}
