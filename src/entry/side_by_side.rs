//! Tables whose rows hold several entries side by side: `Title | Date | Title | Date`.

use super::Columns;
use crate::document::Row;

impl Columns {
    /// How many columns an entry has, where each row holds two or three: the same headers come again in the same order.
    pub(crate) fn of_one_entry(&self) -> Option<usize> {
        let all = self.count();
        let name = |n: usize| self.name(n).unwrap_or_default().to_lowercase();
        let repeats = |width: usize| {
            (0..width).all(|n| !name(n).is_empty()) && (width..all).all(|n| name(n) == name(n - width))
        };
        MANY.iter()
            .filter(|many| all.is_multiple_of(**many))
            .map(|many| all / many)
            .find(|width| *width > 1 && repeats(*width))
    }
}

/// So many entries stand side by side.
const MANY: [usize; 2] = [2, 3];

/// The cells of a row that are those of the entry which begins in column `from`, as if they were the row.
pub(crate) fn beside(row: &Row, from: usize, width: usize) -> Row {
    let cells = row.cells.iter().skip(from).take(width).copied().collect();
    Row { cells, excess: Vec::new(), ..row.clone() }
}
