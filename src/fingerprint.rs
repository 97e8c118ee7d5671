//! What makes a finding the same finding in another version of its file.
//!
//! A fingerprint is made of the rule, what the finding is about, and what of it is at fault: the bad date, the keys
//! of the parameters. A row is named by the article it links to, else by its title; a link outside lists by where it
//! leads; a table by its header and the headings above it. Line numbers, order, padding and the path of the file
//! are not in it, so a moved row, a table laid out anew and a renamed file keep their fingerprints. Findings
//! that are alike in all this are numbered.
//!
//! It never holds a secret, not even as a hash, because a short password can be guessed from its hash.
//!
//! The hash is SipHash-2-4 with 128 bits over fields that carry their length. It stands written down and does
//! not change with the compiler; comrak brings its crate in any case. A fingerprint stands in other people's
//! baselines and alerts, so what it is made of changes only with [`VERSION`].

use std::collections::BTreeMap;
use std::fmt;
use std::hash::Hasher;
use std::str::FromStr;

use siphasher::sip128::{Hasher128, SipHasher24};

use crate::Report;
use crate::diagnostic::Diagnostic;
use crate::document::Heading;
use crate::rule_names::{INCONSISTENT_ORG, SECRET_IN_URL};
use crate::subject::{Subject, Subjects};
use crate::text::Span;

/// Of what fingerprints are made: another number makes every finding a new one.
pub const VERSION: u64 = 1;

/// Names a finding, whatever becomes of the layout, the order and the name of its file.
///
/// Prints as 32 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u128);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl FromStr for Fingerprint {
    type Err = ();

    /// Reads what is printed, and nothing else.
    fn from_str(text: &str) -> Result<Self, ()> {
        let is_ours = text.len() == 32 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let number = u128::from_str_radix(text, 16).map_err(drop)?;
        if is_ours { Ok(Self(number)) } else { Err(()) }
    }
}

/// A fingerprint for each diagnostic of the report, in their order; no two are equal.
pub fn fingerprints(report: &Report<'_>) -> Vec<Fingerprint> {
    let mut alike: BTreeMap<u128, u64> = BTreeMap::new();
    let number = |mut digest: Digest| {
        let number = alike.entry(digest.finish()).or_default();
        digest.number(*number);
        *number += 1;
        Fingerprint(digest.finish())
    };
    digests(report).into_iter().map(number).collect()
}

/// For each diagnostic of the report what it is, without the number among those that are alike.
pub(crate) fn kinds(report: &Report<'_>) -> Vec<u128> {
    digests(report).iter().map(Digest::finish).collect()
}

fn digests(report: &Report<'_>) -> Vec<Digest> {
    let subjects = Subjects::new(report);
    let mut names = Names { report, subjects: &subjects, sections: sections(report, &subjects), last: None };
    let of = |found: &Diagnostic| {
        let mut digest = Digest::new();
        digest.number(VERSION);
        digest.text(found.rule);
        let subject = subjects.of(found);
        digest.bytes(&names.of(subject).to_le_bytes());
        digest.bytes(&fault(&subjects, subject, found).to_le_bytes());
        digest
    };
    report.diagnostics.iter().map(of).collect()
}

/// What subjects are called.
struct Names<'a> {
    report: &'a Report<'a>,
    subjects: &'a Subjects<'a, 'a>,
    /// For each heading, its text and those above it.
    sections: Vec<u128>,
    /// Many findings can be about one row, and its name may be long: it is read once.
    last: Option<(Subject, u128)>,
}

impl Names<'_> {
    fn of(&mut self, subject: Subject) -> u128 {
        let name = match self.last {
            Some((last, name)) if last == subject => name,
            _ => self.name(subject),
        };
        self.last = Some((subject, name));
        name
    }

    fn name(&self, subject: Subject) -> u128 {
        let mut name = Digest::new();
        match subject {
            Subject::File => name.text("file"),
            Subject::Table(table) => {
                let header = &self.report.document.tables[table].header;
                name.text("table");
                name.text(&self.subjects.cells(&header.cells));
                name.bytes(&self.section(header.span).to_le_bytes());
            }
            Subject::Row(table, row) => {
                name.text("row");
                name.text(&self.subjects.article(table, row));
            }
            Subject::Link(link) => {
                name.text("link");
                name.text(&self.subjects.address(link));
            }
            Subject::Text(span) => {
                name.text("text");
                name.bytes(&self.section(span).to_le_bytes());
            }
        }
        name.finish()
    }

    fn section(&self, span: Span) -> u128 {
        let headings = &self.report.document.headings;
        let above = headings.partition_point(|heading| heading.span.start() <= span.start());
        above.checked_sub(1).map_or(0, |heading| self.sections[heading])
    }
}

fn sections(report: &Report<'_>, subjects: &Subjects<'_, '_>) -> Vec<u128> {
    let is_mark = |c: char| c.is_ascii_whitespace() || matches!(c, '#' | '=' | '-');
    let mut open: Vec<(u8, u128)> = Vec::new();
    let section = |heading: &Heading| {
        open.retain(|(level, _)| *level < heading.level);
        let mut section = Digest::new();
        section.bytes(&open.last().map_or(0, |(_, above)| *above).to_le_bytes());
        section.text(subjects.text(heading.span).trim_matches(is_mark));
        open.push((heading.level, section.finish()));
        section.finish()
    };
    report.document.headings.iter().map(section).collect()
}

/// What is at fault, as far as the subject does not say it.
pub(crate) fn fault(subjects: &Subjects<'_, '_>, subject: Subject, found: &Diagnostic) -> u128 {
    let mut fault = Digest::new();
    match (subject, subjects.around(found.span)) {
        // The text of a table as a whole is its layout.
        (Subject::File | Subject::Table(_), _) => {}
        (_, Some(link)) => {
            fault.text(&subjects.address(link));
            if subjects.destination(link) != found.span {
                fault.text(&keys(&subjects.clean(found.span)));
            }
            if found.rule == SECRET_IN_URL && subjects.is_secret(found.span) {
                // Another secret is another leak. What stands round it tells: a link is shared with its time.
                fault.text(&subjects.clean(subjects.destination(link)));
            }
        }
        // A name that is spelled as it was in another row is at fault for its spelling.
        (Subject::Row(..), None) if found.rule == INCONSISTENT_ORG => fault.text(&subjects.text(found.span)),
        (Subject::Row(table, row), None) => fault.text(&subjects.said_at((table, row), found.span)),
        (_, None) => fault.text(&subjects.text(found.span)),
    }
    fault.finish()
}

/// The keys among some parameters, or other pieces of an address. Values tell who shared it, and when.
fn keys(flagged: &str) -> String {
    let pieces = flagged.split(['?', '&', '#', ';']);
    let mut keys: Vec<&str> = pieces.map(|piece| piece.split('=').next().unwrap_or_default()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.join("&")
}

/// A hash of fields.
struct Digest(SipHasher24);

impl Digest {
    fn new() -> Self {
        Self(SipHasher24::new())
    }

    fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    fn number(&mut self, number: u64) {
        self.bytes(&number.to_le_bytes());
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.0.write(&(bytes.len() as u64).to_le_bytes());
        self.0.write(bytes);
    }

    fn finish(&self) -> u128 {
        self.0.finish128().as_u128()
    }
}
