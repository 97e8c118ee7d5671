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
    /// Each row has a title.
    Titles,
    /// Each link has an address.
    Addresses,
    /// Each row has a cell for each column.
    Cells,
    /// No cell says by a sign such as `-` that nothing is known.
    NoSigns,
    /// What stands for a date is one.
    DateCells,
    /// Dates say their year, or a heading says it for them.
    Years,
    /// Tables are laid out as most are.
    TableLayouts,
    /// What stands below another row is in order with it.
    BoundRows,
    /// Links do without the marks of a campaign.
    Unmarked,
    /// Addresses of PDFs on arXiv do without `.pdf`.
    PlainPdfs,
    /// Dates say their year themselves.
    WholeDates,
    /// Dates are written in one form.
    DateForm,
    /// Dates are of the time that the heading above them names.
    DatesOfHeadings,
    /// No paper is dated before it came to arXiv.
    PaperDates,
    /// Organisations are joined by one mark, or a mark is written in one way.
    Separator,
    /// Rows are in order.
    Order,
    /// Rows are laid out in one way.
    Layout,
    /// Each cell of a column is filled, though others say what they say again and again.
    Repeats,
    /// Each row holds a link.
    LinkedRows,
    /// Dates of three numbers have their parts in one order.
    PartOrder,
    /// A table writes its dates in a form of its own.
    OwnDateForm,
    /// Cells below a header of dates hold something else.
    NoDates,
    /// What stands in a cell is new.
    NewValues,
    /// All entries of a table have links, so that a row without one is none.
    LinkedEntries,
    /// Rows have papers.
    Papers,
    /// Rows are in the order of their papers' numbers.
    PaperOrder,
    /// What has a name of its own has a page of its own.
    OwnPages,
}

/// What is known of a habit before a list is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prior {
    /// How many lists have it for each that has not.
    pub odds: u16,
    /// How many rows follow it for one that slips, where a list has it.
    pub rows_per_slip: u16,
}

/// What is expected of a list, so that it is missed in its only row; of two rows that lack it nobody knows, and three show that the
/// list does without.
const EXPECTED: Prior = Prior { odds: 110, rows_per_slip: 20 };
/// What most lists do in one way, so that one row shows it, and one exception is a slip where four rows are no exceptions.
const USUAL: Prior = Prior { odds: 9, rows_per_slip: 14 };
/// What a list may do or not, so that it does otherwise where three rows or half of many do.
const EITHER: Prior = Prior { odds: 50, rows_per_slip: 10 };
/// What few lists do, so that three rows have to show it before any is an exception, and fourteen before one is.
const RARE: Prior = Prior { odds: 3, rows_per_slip: 30 };

impl Habit {
    /// What is known of it.
    pub const fn prior(self) -> Prior {
        match self {
            Self::Dates
            | Self::Orgs
            | Self::Titles
            | Self::Addresses
            | Self::Cells
            | Self::NoSigns
            | Self::DateCells
            | Self::Years
            | Self::TableLayouts
            | Self::BoundRows
            | Self::Unmarked => EXPECTED,
            Self::PlainPdfs => EITHER,
            Self::WholeDates
            | Self::DateForm
            | Self::Links
            | Self::DatesOfHeadings
            | Self::PaperDates
            | Self::Layout
            | Self::Order
            | Self::Separator
            | Self::Repeats
            | Self::LinkedRows => USUAL,
            Self::PartOrder
            | Self::OwnDateForm
            | Self::NoDates
            | Self::LinkedEntries
            | Self::NewValues
            | Self::Papers
            | Self::PaperOrder
            | Self::OwnPages => RARE,
        }
    }
}
