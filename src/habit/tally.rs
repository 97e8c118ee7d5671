//! How many rows follow a habit, and how many do not.

use std::iter::Sum;
use std::num::NonZeroU32;

use super::{Habit, ONE, SURE, Verdict, odds};

/// How many rows follow a habit, and how many events made others that do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The rows that follow it.
    pub followers: usize,
    /// The slips that there are if it is one: no more than rows that do not follow it.
    pub deviants: usize,
}

impl Tally {
    /// Counts rows one by one, each with whether it follows. To mend one never makes a slip of the others a way: what `--fix` may
    /// change is counted so.
    pub fn of(rows: impl IntoIterator<Item = bool>) -> Self {
        let one = |follows: bool| Self { followers: usize::from(follows), deviants: usize::from(!follows) };
        rows.into_iter().map(one).sum()
    }

    /// Counts rows as they stand below each other. Those that do not follow are one event, such as a paste, where at least as
    /// many that do stand right above them, and below; elsewhere, as at an end, where a new way begins, each counts.
    pub fn in_runs(rows: impl IntoIterator<Item = bool>) -> Self {
        let rows: Vec<bool> = rows.into_iter().collect();
        let runs = rows.chunk_by(|one, other| one == other);
        let runs = runs.filter_map(|run| Some((*run.first()?, run.len())));
        Self::of_runs(&runs.collect::<Vec<_>>())
    }

    /// [`Self::in_runs`] of rows that are counted already: whether they follow, and how many of them stand below each other.
    pub fn of_runs(runs: &[(bool, usize)]) -> Self {
        let mut joined: Vec<(bool, usize)> = Vec::with_capacity(runs.len());
        for &(follows, rows) in runs.iter().filter(|(_, rows)| *rows > 0) {
            match joined.last_mut() {
                Some(last) if last.0 == follows => last.1 += rows,
                _ => joined.push((follows, rows)),
            }
        }
        let length = |n: Option<usize>| n.and_then(|n| joined.get(n)).map_or(0, |run| run.1);
        let mut tally = Self::default();
        for (n, &(follows, rows)) in joined.iter().enumerate() {
            if follows {
                tally.followers += rows;
            } else {
                let beside = length(n.checked_sub(1)).min(length(n.checked_add(1)));
                tally.deviants += if beside < rows { rows } else { 1 };
            }
        }
        tally
    }

    /// What a deviant is.
    pub fn judge(self, habit: Habit) -> Verdict {
        Verdict::of(odds(self, habit.prior()))
    }

    /// Whether all rows follow a habit, or those that do not are slips.
    pub fn keeps(self, habit: Habit) -> bool {
        self.deviants == 0 || self.judge(habit) == Verdict::Slip
    }

    /// What a deviant is, where these rows are some of others, `around` them. Their own say goes first; as long as it leaves a
    /// doubt, all say it together. Of two deviants or more the doubt stays, however the others are: these may be of another kind.
    pub fn judge_within(self, around: Self, habit: Habit) -> Judged {
        let own = odds(self, habit.prior());
        let is_sure = own >= ONE * SURE || own * SURE < ONE;
        let tally = if is_sure { self } else { around };
        let most = if is_sure || self.deviants < 2 { Verdict::Slip } else { Verdict::Doubt };
        Judged { verdict: tally.judge(habit).min(most), tally }
    }

    /// The same as a part of a whole; `None` of no rows, or more than anybody counts.
    pub fn share(self) -> Option<Share> {
        let followers = u32::try_from(self.followers).ok()?;
        let rows = u32::try_from(self.followers.checked_add(self.deviants)?).ok()?;
        Some(Share { followers, rows: NonZeroU32::new(rows)? })
    }
}

/// A verdict, and the rows by which it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// What a deviant is.
    pub verdict: Verdict,
    /// The rows that were counted.
    pub tally: Tally,
}

/// How many rows follow a habit, of how many: small, for each finding has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The rows that follow it.
    pub followers: u32,
    /// All of them; those that do not follow and stand together may count once.
    pub rows: NonZeroU32,
}

impl Habit {
    /// Whether so many rows, which all follow it, show that the list has it.
    pub fn is_shown_by(self, rows: usize) -> bool {
        Tally { followers: rows, deviants: 0 }.judge(self) == Verdict::Slip
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            followers: sum.followers + one.followers,
            deviants: sum.deviants + one.deviants,
        })
    }
}
