//! On which side of a cell the blanks of a padded column stand.

/// Where the blanks of a padded column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pad {
    /// Behind the cell, with so many before it.
    Behind(usize),
    /// Before the cell, with so many behind it.
    Before(usize),
    /// On both sides, the odd one behind.
    Around,
    /// On both sides, the odd one before.
    AroundOddFirst,
    /// On both sides, and an odd one is left off: Lute.
    AroundOddOff,
    /// Anywhere, as long as the pipes stand below each other.
    Anywhere,
}

impl Pad {
    /// How many blanks stand before and behind a cell that has `blanks` in all.
    pub fn sides(self, blanks: usize) -> (usize, usize) {
        let half = blanks / 2;
        match self {
            Self::Behind(before) => (before.min(blanks), blanks - before.min(blanks)),
            Self::Before(after) => (blanks - after.min(blanks), after.min(blanks)),
            Self::Around => (half, blanks - half),
            Self::AroundOddFirst => (blanks - half, half),
            Self::AroundOddOff => (half, half),
            Self::Anywhere => (1.min(blanks), blanks.saturating_sub(1)),
        }
    }
}

/// Which of these the cells of a column have that were seen so far, by their blanks.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a candidate that is ruled out by itself")]
pub(super) struct Pads {
    behind: Option<usize>,
    before: Option<usize>,
    is_behind: bool,
    is_before: bool,
    is_around: bool,
    is_odd_first: bool,
    is_odd_off: bool,
}

impl Pads {
    /// No cell was seen.
    pub(super) const NONE: Self = Self {
        behind: None,
        before: None,
        is_behind: true,
        is_before: true,
        is_around: true,
        is_odd_first: true,
        is_odd_off: true,
    };

    /// A cell with so many blanks before and behind it.
    pub(super) fn see(&mut self, before: usize, after: usize) {
        self.is_behind &= *self.behind.get_or_insert(before) == before;
        self.is_before &= *self.before.get_or_insert(after) == after;
        self.is_odd_off &= before == after;
        self.is_around &= after == before || after == before + 1;
        self.is_odd_first &= before == after || before == after + 1;
    }

    /// Whether all cells have as many blanks before as behind them.
    pub(super) fn is_even(&self) -> bool {
        self.is_odd_off
    }

    /// What the cells have: of several what the colons of the delimiter cell ask for, `:---:` and `---:`.
    pub(super) fn best(&self, asks: (bool, bool)) -> Pad {
        let behind = Pad::Behind(self.behind.unwrap_or(1));
        let before = Pad::Before(self.before.unwrap_or(1));
        let all = [
            (self.is_behind, behind),
            (self.is_before, before),
            (self.is_around, Pad::Around),
            (self.is_odd_first, Pad::AroundOddFirst),
            (true, Pad::Anywhere),
        ];
        let asked = match asks {
            (true, true) => self.is_around,
            (false, true) => self.is_before,
            _ => false,
        };
        match asks {
            (true, true) if asked => Pad::Around,
            (false, true) if asked => before,
            _ => all.into_iter().find(|(is_so, _)| *is_so).map_or(behind, |(_, pad)| pad),
        }
    }
}
