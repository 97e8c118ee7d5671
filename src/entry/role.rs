//! What a column may hold, and how surely its header says so.

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// What the entry is called.
    Title,
    /// When it came out.
    Date,
    /// What there is to say about it.
    Description,
    /// Who made it, or some of them.
    Orgs,
    /// Where it is found.
    Link,
}

/// How much a header says; of two columns of a role the one that says more is the one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// A word that may be about anything, such as the first of several: what the cells hold must agree.
    Hint,
    /// A day that may lie ahead (`Deadline`), beside which any other date is preferred: what the cells hold must agree.
    Ahead,
    /// A name that says more, of which some are about other things (`训练时间`): what the cells hold must agree.
    Weak,
    /// A kind of thing (`Paper`, `Code`), a second date (`Updated`).
    Kind,
    /// The very thing: `Name`, `Date`, `Link`.
    Sure,
    /// The thing that is preferred to all others: `Title` beside `Name`.
    First,
    /// The keeper says so.
    Named,
}
