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
    /// The last cell of each row is filled: one that is left off is no empty one.
    FilledEnds,
    /// Rows leave their last cells off.
    LeftOff,
    /// No cell says by a sign such as `-` that nothing is known.
    NoSigns,
    /// What stands for a date is one.
    DateCells,
    /// No words stand where dates do.
    WordlessDates,
    /// No cell says by a sign such as `-` that there is none.
    NoNones,
    /// Dates are past: the list is no plan.
    PastDates,
    /// Two headers stand over each other's cells, of which some say so.
    ExchangedHeaders,
    /// Dates say their year, or a heading says it for them.
    Years,
    /// Tables are laid out as most are.
    TableLayouts,
    /// What stands below another row is in order with it.
    BoundRows,
    /// A page is that of one row.
    OwnPage,
    /// Links do without the marks of a campaign.
    Unmarked,
    /// Addresses have their canonical form.
    PlainAddresses,
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
    /// A column names another thing in each cell; else it has the names of kinds, or the steps of a scale.
    OwnNames,
    /// A column has so many cells that those which are alike are so by no chance.
    Kinds,
    /// Cells of a column are numbers.
    Numbers,
    /// Each row says in a column to which group it belongs.
    Groups,
    /// Organisations are joined by a comma or a slash, which names have in them as well.
    SoftSeparator,
    /// What it joins stands elsewhere on its own.
    JoinedKnown,
    /// An ampersand joins organisations, and not what else may.
    Ampersands,
    /// Cells of organisations have ampersands in them.
    AmpersandCells,
    /// A table has an order of its own.
    OwnOrder,
    /// Short tables, taken together, stand oldest first.
    OldestFirst,
    /// Rows stand topic by topic.
    Topics,
    /// Rows are in the order of their titles.
    TitleOrder,
    /// Rows are in order in a list of which most rows are in none.
    OrderAmongNone,
    /// Rows are so surely in order that another may be moved, though something else may have put it where it stands.
    ShownOrder,
    /// They are, in a list of which other rows are in none.
    ShownAmongNone,
    /// Rows are in the order of years, of which so many are alike, where others are in none.
    OrderOfYears,
    /// Rows are in the order in which they were last changed.
    OrderOfChanges,
    /// Rows are in the order of their papers' numbers, though these do not go with the dates.
    PapersAlone,
    /// A list has a layout of its own.
    OwnLayout,
    /// All rows of tables have one layout.
    UniformTables,
    /// Blanks stand beside what a cell holds.
    Blanks,
    /// Rows that have all their cells end with a pipe.
    ClosedEnds,
    /// No two entries have one title.
    OwnTitles,
    /// Rows have pipes at both ends, and hardly a blank too few.
    ClosedRows,
    /// Of two numbers the first is the year.
    ShortYears,
    /// No day of a month is below ten, so that none of the numbers is a day.
    NoDays,
    /// Dates of one month or two are days, and no years.
    DaysOfMonths,
    /// Dates are of months all over the year.
    ManyMonths,
    /// Beside the same names of months stand other numbers.
    ManyNumbers,
    /// Dates stand below a header that does not say so.
    UnnamedDates,
    /// A list shows its ways.
    Customs,
    /// Rows are as a rule asks.
    RulesKept,
    /// A list is so long that it may have its ways.
    Ways,
    /// So many are its dates that they may have many forms.
    DateWays,
    /// A table has columns that may be left blank.
    SpareColumns,
    /// The headers of a table are things of one kind: it is read by columns.
    Across,
    /// Cells that are all alike say one thing for a whole row.
    AlikeCells,
    /// From row to row, dates or titles go one way.
    Steps,
    /// Entries of one title are a series.
    Series,
    /// A list has a table for each topic.
    TopicTables,
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
/// What is expected, and cared for: it is missed in its only row, three of ten rows are slips, and four leave a doubt.
// source: of the judged rows that lack a date, an organisation or a cell, those of tables in which one of ten does were meant
const CARED: Prior = Prior { odds: 210, rows_per_slip: 30 };
/// What most lists do, and seldom miss: three rows leave a doubt of the one that does not, and four show that it is a slip.
// source: of the judged rows without a link half were meant where they were one in fifteen
const STEADY: Prior = Prior { odds: 25, rows_per_slip: 50 };
/// What is expected, but so that one row shows no more than a doubt, and two that the list does without.
// source: of 30 judged rows with a dash for a date their keepers would mend none
const LIKELY: Prior = Prior { odds: 40, rows_per_slip: 20 };
/// What most lists do in one way, so that one row shows it, and one exception is a slip where four rows are no exceptions.
const USUAL: Prior = Prior { odds: 9, rows_per_slip: 14 };
/// What a list may do or not, so that it does otherwise where three rows or half of many do.
const EITHER: Prior = Prior { odds: 50, rows_per_slip: 10 };
/// What few lists do, so that three rows have to show it before any is an exception, and fourteen before one is.
const RARE: Prior = Prior { odds: 3, rows_per_slip: 30 };
/// What some lists do, so that two rows have to show it.
// source: chosen by reading the organisations of 130 lists
const SOME: Prior = Prior { odds: 4, rows_per_slip: 30 };
/// What most lists do, but loosely: one in four is an exception, one in two is none.
// source: chosen by reading the tables of years and of titles among 130 lists
const LOOSE: Prior = Prior { odds: 8, rows_per_slip: 3 };
/// What many lists do, so that of eight rows one is an exception where nothing else speaks for it.
// source: chosen by reading the tables in order of lists that are mostly in none, among 130
const OFTEN: Prior = Prior { odds: 5, rows_per_slip: 14 };
/// What as many lists do, but where values are few and come again: of twelve rows one is an exception.
// source: chosen by reading those of them that have only years
const AT_TIMES: Prior = Prior { odds: 3, rows_per_slip: 14 };
/// What some lists do, so that five rows have to show it, and eighteen before one is an exception.
// source: of four rows at random every fourth table has at most one out of line
const UNCOMMON: Prior = Prior { odds: 2, rows_per_slip: 26 };
/// What eight rows have to show.
// source: days would be below ten in three of ten dates
const SPARSE: Prior = Prior { odds: 2, rows_per_slip: 11 };
/// What few would believe of a list before a dozen rows show it.
// source: of twelve days of months one in sixty has none below ten
const SELDOM: Prior = Prior { odds: 1, rows_per_slip: 41 };
/// What twenty rows have to show.
// source: 132 lists; those that repeat entries on purpose are longer
const LATE: Prior = Prior { odds: 1, rows_per_slip: 19 };
/// What forty rows have to show.
// source: chosen by reading the dates of 130 lists
const LAST: Prior = Prior { odds: 1, rows_per_slip: 13 };

impl Habit {
    /// What is known of it.
    pub const fn prior(self) -> Prior {
        match self {
            Self::Dates | Self::Orgs | Self::Cells => CARED,
            Self::Links | Self::FilledEnds => STEADY,
            Self::Titles
            | Self::Addresses
            | Self::NoSigns
            | Self::DateCells
            | Self::PastDates
            | Self::ExchangedHeaders
            | Self::Years
            | Self::TableLayouts
            | Self::BoundRows
            | Self::Unmarked
            | Self::OwnPage => EXPECTED,
            Self::PlainAddresses => EITHER,
            Self::WholeDates
            | Self::DateForm
            | Self::DatesOfHeadings
            | Self::PaperDates
            | Self::Layout
            | Self::Order
            | Self::Separator
            | Self::Repeats
            | Self::LinkedRows
            | Self::Numbers
            | Self::Groups
            | Self::Blanks
            | Self::WordlessDates
            | Self::ClosedEnds
            | Self::AmpersandCells => USUAL,
            Self::NoNones => LIKELY,
            Self::PartOrder
            | Self::OwnDateForm
            | Self::NoDates
            | Self::LeftOff
            | Self::LinkedEntries
            | Self::NewValues
            | Self::Papers
            | Self::PaperOrder
            | Self::OwnPages
            | Self::OwnTitles
            | Self::JoinedKnown
            | Self::UniformTables
            | Self::Topics
            | Self::Across
            | Self::OldestFirst
            | Self::AlikeCells
            | Self::Series
            | Self::TopicTables
            | Self::ManyNumbers => RARE,
            Self::TitleOrder | Self::OrderAmongNone => OFTEN,
            Self::SoftSeparator => SOME,
            Self::Steps | Self::Ampersands | Self::RulesKept | Self::OwnNames => LOOSE,
            Self::OrderOfYears | Self::ShownOrder | Self::UnnamedDates | Self::Customs => AT_TIMES,
            Self::OwnOrder
            | Self::ShownAmongNone
            | Self::OrderOfChanges
            | Self::OwnLayout
            | Self::ManyMonths
            | Self::SpareColumns
            | Self::Kinds => UNCOMMON,
            Self::PapersAlone | Self::Ways => LATE,
            Self::ShortYears | Self::DaysOfMonths => SPARSE,
            Self::DateWays => LAST,
            Self::NoDays | Self::ClosedRows => SELDOM,
        }
    }
}
