//! What is known of each habit before a list is read.

/// What a list does where it could do otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Habit {
    /// Each row has a date.
    Dates,
    /// Each row names an organisation.
    Orgs,
    /// Each row links somewhere.
    Links,
    /// No cell says by a sign such as `-` that nothing is known.
    NoSigns,
    /// Dates say their year, or a heading says it for them.
    Years,
    /// Dates say their year themselves.
    WholeDates,
}

/// What is known of a habit before a list is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Prior {
    /// How many lists have it for each that has not. Below 2^16.
    pub(super) odds: u16,
    /// How many rows follow it for one that slips, where a list has it.
    pub(super) rows_per_slip: u16,
}

impl Habit {
    pub(super) fn prior(self) -> Prior {
        let (odds, rows_per_slip) = match self {
            Self::Dates | Self::Orgs | Self::Links | Self::NoSigns | Self::Years => (110, 20),
            Self::WholeDates => (9, 14),
        };
        Prior { odds, rows_per_slip }
    }
}
