//! `learnvlm-lint`: a linter and formatter for reading lists kept as tables in Markdown.
//!
//! ```text
//!  bytes ─► Source ─► Document ─► Table ─► Entry ─► rules ─► Diagnostic (+ Fix) ─╥─► report ─► stdout
//!          UTF-8,     tables,     header,  typed    one file     sorted          ║   human short json sarif github …
//!          EOL, BOM   links       rows,    row:     each            │            ║
//!                                 cells    title,                   ▼            ║
//!                                 (spans)  date,   rewrite: edit cells, order rows, lay out
//!                                          orgs                     │            ║
//!                                                                   ▼            ║
//!                                  verify: both parsers agree that nothing else changed
//!                                                                   │            ║
//!                                                                   └─► Rewrite ─╨─► diff, or atomic write
//! ```
//!
//! Left of the double line there is no I/O, no clock and no environment, and nothing fails: parsing
//! returns what it found. The current date is an input.
//!
//! A fix gives values (a cell, a link destination, an order), and all fixes of a report are applied in one pass;
//! `rewrite` prints each table from its rows. So rules never see each other's edits, and layout cannot
//! conflict with a rule. What a pass makes is checked again, to tell what is left; where that offers fixes, which is
//! rare, another pass follows in the same run (`fix.rs`). So fixing twice is fixing once.
//!
//! Time and memory grow with the text and no faster. Both parsers were measured on a hundred kinds of hostile
//! input up to several megabytes, and neither is slower than linear on any of them, so no text is refused for
//! its shape; one of more than 100 MiB is, because GitHub takes none. A check holds about 7
//! times the bytes of a list in memory, 12 times where most rows have a finding, and a fix about 29 times, because its proof
//! compares four readings of the text; of very short rows both hold up to 200 times. What a text may need is reckoned from its
//! bytes (`files/memory.rs`), and a file that may need more than 4800 MiB, or more than the process may take, is refused.

pub mod baseline;
mod check;
pub mod cli;
pub mod command;
pub mod config;
pub mod console;
mod contradicted;
pub mod date;
pub mod diagnostic;
pub mod directive;
pub mod document;
mod echoes;
pub mod entry;
mod exposed;
pub mod files;
pub mod fingerprint;
mod fix;
pub mod git;
pub mod habit;
pub mod infer;
mod inspected;
pub mod language;
pub mod link;
pub mod masked;
pub mod neighbours;
pub mod order;
mod parallel;
pub mod policy;
pub mod report;
pub mod rewrite;
pub mod rows;
mod rule_names;
pub mod rules;
pub mod secrets;
pub mod shape;
pub mod source;
pub mod style;
mod subject;
pub mod text;
pub mod touched;
pub mod twins;
mod unmerged;
pub mod verify;

pub use check::{check, check_since};
pub use fix::{MOST_PASSES, Passes, fix, fix_wholly};

use std::collections::BTreeMap;

use date::Date;
use diagnostic::Diagnostic;
use document::Document;
use entry::{Alias, Headers, ListTable};
use link::{Campaign, Identity, LinkRules};
use masked::Masked;
use policy::Policy;
use secrets::Secrets;
use style::{Styles, Wishes};
use verify::Rewrite;

/// What a check is asked to hold a list to.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How lists are to be written, as far as it is not left to them.
    pub wishes: Wishes,
    /// How grave findings are taken.
    pub policy: Policy,
    /// Headers that the keeper names.
    pub headers: Headers,
    /// What the keeper says of links.
    pub links: LinkRules,
    /// Names of organisations.
    pub aliases: Vec<Alias>,
    /// The current date, for `future-date`.
    pub today: Date,
    /// The relative addresses of the text that name no file, for `missing-file`: who can look asks for each.
    pub absent: Absent,
}

/// By address, as the text reads, the one that was probably meant.
pub type Absent = BTreeMap<String, Option<String>>;

impl Settings {
    /// Everything left to the rules and to each list.
    pub fn new(today: Date) -> Self {
        Self {
            wishes: Wishes::default(),
            policy: Policy::default(),
            headers: Headers::default(),
            links: LinkRules::default(),
            aliases: Vec::new(),
            today,
            absent: Absent::new(),
        }
    }
}

/// What a check found in one file.
#[derive(Clone, Debug)]
pub struct Report<'s> {
    /// The parsed file.
    pub document: Document<'s>,
    /// The list tables, with their entries.
    pub lists: Vec<ListTable>,
    /// For each link, what it leads to, if that can be told and told in public.
    pub identities: Vec<Option<Identity>>,
    /// How each list table is written; the other tables have no style.
    pub styles: Styles,
    /// The findings, ordered.
    pub diagnostics: Vec<Diagnostic>,
    /// How many findings the text itself allows.
    pub allowed: usize,
    /// Places that hold somebody's secret: no report prints them.
    pub secrets: Secrets,
    /// How its links were judged: as the settings say, else as the links of the list show it.
    pub links: LinkRules,
    /// The campaigns that the list's own links show.
    pub campaigns: Vec<Campaign>,
    /// How many findings there are besides, which are not to be shown.
    pub hidden: Hidden,
}

/// Findings that are not shown because they are old.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// About what did not change since an older version.
    pub since: usize,
    /// Known to a baseline.
    pub baseline: usize,
}

/// What fixing a file made of it.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The proven change, when something changed.
    pub rewrite: Option<Rewrite>,
    /// Findings that were fixed.
    pub applied: usize,
    /// Findings whose fix is unsafe and was not applied.
    pub held_back: usize,
    /// Notes whose fix was not applied for no other reason than that they are notes.
    pub notes_left: usize,
    /// Findings whose fix was not applied because GitHub would no longer show the file to its end.
    pub too_long: usize,
    /// Fixes that did not pass verification.
    pub refused: Vec<Refusal>,
}

/// A fix that was not applied because its result did not pass verification.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// Line, from 1.
    pub line: usize,
    /// The rules whose fixes were to be applied.
    pub rules: Vec<&'static str>,
    /// What was found to be wrong with the result.
    pub reason: Masked,
    /// Whether that is a contradiction of our own design.
    pub is_bug: bool,
}
