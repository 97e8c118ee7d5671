//! The names of row orders and layouts, as configuration writes them.

use super::{Layout, RowOrder};

impl RowOrder {
    /// Every order that may be wished for. That of papers is only inferred.
    pub const ALL: [Self; 5] =
        [Self::NewestFirst, Self::OldestFirst, Self::TitleAscending, Self::TitleDescending, Self::ByHand];

    /// `newest-first`, `oldest-first`, `a-z`, `z-a` or `by-hand`, which is what to wish for a list in no order.
    pub fn name(self) -> &'static str {
        match self {
            Self::NewestFirst => "newest-first",
            Self::OldestFirst => "oldest-first",
            Self::TitleAscending => "a-z",
            Self::TitleDescending => "z-a",
            Self::NewestPaperFirst | Self::OldestPaperFirst | Self::ByHand | Self::Unordered => "by-hand",
        }
    }

    /// The order of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.name() == name)
    }
}

impl Layout {
    /// `aligned`, `compact` or `keep`. The greatest width of aligned columns is not in the name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Aligned { .. } => "aligned",
            Self::Compact => "compact",
            Self::Keep => "keep",
        }
    }

    /// The layout of this name; `aligned` has the width of the reference list's editor.
    pub fn from_name(name: &str) -> Option<Self> {
        let all = [Self::Aligned { max_width: Self::TYPORA_WIDTH }, Self::Compact, Self::Keep];
        all.into_iter().find(|layout| layout.name() == name)
    }
}
