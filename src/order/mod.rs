//! In which order the rows of a list belong, which of them are out of it, and what stands against moving them.
//!
//! ```text
//!  rows ─► key ─► units ─► ranking ─► disorder ─► what `unsorted-rows` says
//!          date,  what     keys of    fewest rows to move (fewest, chain), those to blame (blame),
//!          title  moves    units      dates that are slips (slip), what forbids it (obstacle)
//!                 as one
//! ```

pub mod blame;
mod chain;
mod disorder;
mod fewest;
mod key;
mod obstacle;
mod ranking;
mod sequels;
mod slip;
mod turned;
mod units;
mod years;

pub(crate) use disorder::{Belongs, Disorder, Turned, disorder};
pub use key::Key;
pub use obstacle::{Obstacle, obstacle};
pub use ranking::Ranking;
pub use slip::days_for_months;
pub use units::Units;
