//! Whether what a row does otherwise than the others is a slip, or a way of the list.
//!
//! A habit is what a list does where it could do otherwise: every row names an organisation, dates are `YYYY.M`, tables are
//! compact. Of the rows that could have it, some follow it and some do not. Two stories tell why:
//!
//! - The list **has the habit**, and a deviant is a slip. Keepers slip with different rates: any rate `r` is as likely as
//!   `(1 - r)^(m - 1)`, that is, Beta(1, `m`), of which one row in `m + 1` is the mean.
//! - The list **has no such habit**, and any share of followers is as likely as any other: Beta(1, 1).
//!
//! How likely each story makes `f` followers among `n` rows is a beta-binomial. Their ratio, times the odds that a list has the
//! habit before it is read, are the odds that it has it:
//!
//! ```text
//!          m - 1  f + j
//! odds · m · ∏  ─────────
//!          j = 1  n + 1 + j
//! ```
//!
//! `odds` and `m` of each habit stand in `priors.rs`, and nothing else is known of it. So no least number of rows is asked for: a
//! habit that most lists have is missed in the only row, and one that few have must show itself first.

mod chance;
mod priors;
mod tally;

pub use chance::{beside_order, is_no_chance};
pub use priors::{Habit, Prior};
pub use tally::{Judged, Share, Tally};

/// What a deviant is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The list has no such habit: nothing is said.
    Way,
    /// That is likelier a slip, but not surely: a note is enough.
    Doubt,
    /// It is a slip.
    Slip,
}

/// How many times as likely a slip has to be as a way, to be told as one: so eleven in twelve are told rightly.
const SURE: u128 = 10;

/// The fixed point of [`odds`]: its integers are odds times this.
const ONE: u128 = 1 << 64;

impl Verdict {
    fn of(odds: u128) -> Self {
        match odds / ONE {
            0 => Self::Way,
            1..SURE => Self::Doubt,
            _ => Self::Slip,
        }
    }
}

/// The odds that a list has a habit, times [`ONE`]. In integers, so that they are the same everywhere; each step rounds down by
/// less than one.
fn odds(tally: Tally, prior: Prior) -> u128 {
    // Below 2^32, so that no product is above 2^128: odds · m is below 2^32, and each factor of the product below one.
    let of = |count: usize| u128::from(u32::try_from(count).unwrap_or(u32::MAX - u32::from(u16::MAX)));
    let (followers, deviants) = (of(tally.followers), of(tally.deviants));
    let (all, slips) = (followers + deviants, u128::from(prior.rows_per_slip));
    let step = |odds: u128, j: u128| odds * (followers + j) / (all + 1 + j);
    (1..slips).fold(ONE * u128::from(prior.odds) * slips, step)
}

#[cfg(test)]
mod tests {
    use super::{Habit, Tally, Verdict};

    #[test]
    fn more_followers_never_make_a_slip_a_way_and_more_deviants_never_a_way_a_slip() {
        for followers in 0..60 {
            for deviants in 1..60 {
                let judge = |followers, deviants| Tally { followers, deviants }.judge(Habit::Orgs);
                let own = judge(followers, deviants);
                assert!(judge(followers + 1, deviants) >= own && judge(followers, deviants + 1) <= own);
                assert!(judge(followers + 1, deviants - 1) >= own, "to mend one makes none a way");
            }
        }
    }

    #[test]
    fn no_count_is_too_large() {
        for habit in [Habit::Orgs, Habit::WholeDates] {
            for count in [usize::from(u16::MAX), usize::MAX / 2, usize::MAX] {
                let judge = |followers, deviants| Tally { followers, deviants }.judge(habit);
                assert_eq!((judge(count, 1), judge(1, count)), (Verdict::Slip, Verdict::Way));
            }
        }
    }

    #[test]
    fn deviants_among_as_many_followers_are_one_event_and_others_are_each() {
        let tally = |rows: &str| Tally::in_runs(rows.bytes().map(|row| row == b'+'));
        let of = |followers, deviants| Tally { followers, deviants };
        assert_eq!(tally("+++---+++"), of(6, 1));
        assert_eq!(tally("++---++--+"), of(5, 5));
        assert_eq!(tally("---+++"), of(3, 3));
        assert_eq!(tally("+++---"), of(3, 3));
        assert_eq!(tally("---"), of(0, 3));
        assert_eq!(tally(""), Tally::default());
    }
}
