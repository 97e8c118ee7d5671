//! What a rule is, what it is given, and how it reports.

mod by_hand;
mod dates;
mod docs;
mod subject;

use std::collections::BTreeSet;

use crate::Absent;
use crate::date::Date;
use crate::diagnostic::{Action, Applicability, Diagnostic, Fix, Related, Scope, Severity};
use crate::directive::Directives;
use crate::document::{CellId, Document, Link};
use crate::entry::{Alias, Entry, ListTable};
use crate::habit::{Tally, Verdict};
use crate::language::{Attribute, Language, Message};
use crate::link::Inspection;
use crate::style::{Style, Styles};
use crate::text::Span;
use crate::touched::{Age, Ages};
use crate::twins::Twins;

pub(super) use by_hand::by_hand;
pub(super) use dates::{as_written, day_in_words, in_words};
pub(super) use docs::{documentation, documented, first};
pub use subject::{UrlFinding, subject};

/// A rule: a name that says the bad thing, a level, and one function at the level it looks at.
///
/// Rules are statics and hold no state. The name is the tool's public interface: it stands in
/// configuration, in suppressions and in other people's CI.
#[derive(Debug)]
pub struct Rule {
    /// In kebab case; reads well behind "allow".
    pub name: &'static str,
    /// How bad a finding is.
    pub severity: Severity,
    /// Whether `--fix` repairs some findings.
    pub fixable: bool,
    /// What it does.
    pub check: Check,
    /// The leading `//!` lines of the rule's file: its documentation.
    pub source: &'static str,
    /// The same documentation in Chinese.
    pub chinese: &'static str,
}

/// The function of a rule, by what it looks at.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// The file as a whole: what is found is about no one place in it.
    File(fn(&Context<'_>, &mut Findings<'_>)),
    /// The whole document.
    Document(fn(&Context<'_>, &mut Findings<'_>)),
    /// One list table.
    List(fn(&Context<'_>, &ListTable, &mut Findings<'_>)),
    /// One entry of a list table.
    Entry(fn(&Context<'_>, &ListTable, &Entry, &mut Findings<'_>)),
    /// Words for a problem of a URL. What is wrong with URLs is found in `link`, once for all rules.
    Url(fn(&UrlFinding<'_>) -> Message),
    /// What is left of the directives once all findings are known: the indices of the allowances that allow
    /// nothing.
    Unused(fn(&Context<'_>, &BTreeSet<usize>, &mut Findings<'_>)),
}

/// What rules look at.
#[derive(Debug)]
pub struct Context<'a> {
    /// The parsed text.
    pub document: &'a Document<'a>,
    /// Its list tables.
    pub lists: &'a [ListTable],
    /// Its other tables of links.
    pub plain: &'a [ListTable],
    /// Whether the document has many entries: what is repeated there may be meant.
    pub is_long: bool,
    /// For each link of the document, what its URL is.
    pub inspections: &'a [Inspection],
    /// Addresses with a secret that are shown as the text of a link.
    pub shown: &'a [(Link, Inspection)],
    /// What the text itself allows.
    pub directives: &'a Directives,
    /// The names of organisations that the keeper gives.
    pub aliases: &'a [Alias],
    /// How each list table is written.
    pub styles: &'a Styles,
    /// Which rows are new.
    pub ages: &'a Ages,
    /// The current date.
    pub today: Date,
    /// The relative addresses that name no file.
    pub absent: &'a Absent,
}

impl<'a> Context<'a> {
    /// The entries of `tables`, each with the index of its table, in the order in which one of two that are the same is the
    /// first: those of the old text before new ones, then as they stand.
    pub fn by_age(&self, tables: &[&'a ListTable]) -> impl Iterator<Item = (usize, &'a Entry)> {
        let ages = self.ages;
        let of_age = move |is_new: bool| {
            let of_list = move |list: &&'a ListTable| {
                let list = *list;
                let is_of_age = move |entry: &&Entry| (ages.of(list.table, entry.row) == Age::New) == is_new;
                list.entries().filter(is_of_age).map(|entry| (list.table, entry))
            };
            tables.iter().flat_map(of_list)
        };
        of_age(false).chain(of_age(true))
    }

    /// The entries, to be compared with each other.
    pub fn twins(&self) -> Twins<'a> {
        Twins::new(self.document, self.lists, self.plain, self.inspections)
    }
}

impl Context<'_> {
    /// Whether the text itself allows `rule` for a whole table.
    pub fn allows(&self, rule: &'static str, table: usize) -> bool {
        let place = (rule, self.document.tables[table].header.line);
        self.directives.allowances.allow(place)
    }

    /// How this list is written.
    pub fn style(&self, list: &ListTable) -> &Style {
        self.styles.of(list.table)
    }
}

/// Where a rule puts what it found.
#[derive(Debug)]
pub struct Findings<'a> {
    rule: &'static Rule,
    document: &'a Document<'a>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    /// An empty collection for the findings of `rule`.
    pub fn new(rule: &'static Rule, document: &'a Document<'a>) -> Self {
        Self { rule, document, diagnostics: Vec::new() }
    }

    /// Reports a finding at `span`. The catalogues give the message a `.label` and a `.help`.
    pub fn report(&mut self, span: Span, message: Message) -> Reported<'_> {
        let cell = self.document.cell_at(span.start());
        self.diagnostics.push(Diagnostic {
            rule: self.rule.name,
            severity: self.rule.severity,
            span,
            label: message.attribute(Attribute::Label),
            help: Some(message.attribute(Attribute::Help)),
            message,
            related: None,
            cell,
            column: cell.and_then(|cell| self.column_name(cell)),
            habit: None,
            is_of_file: matches!(self.rule.check, Check::File(_)),
            fix: None,
        });
        Reported { diagnostics: &mut self.diagnostics }
    }

    /// Reports a finding about a cell, which may be missing.
    pub fn report_cell(
        &mut self,
        list: &ListTable,
        row: usize,
        column: usize,
        message: Message,
    ) -> Reported<'_> {
        let (cell, span) = list.place(self.document, row, column);
        self.report(span, message);
        if let Some(diagnostic) = self.diagnostics.last_mut() {
            diagnostic.cell = Some(cell);
            diagnostic.column = list.columns.name(column).map(Into::into);
        }
        Reported { diagnostics: &mut self.diagnostics }
    }

    /// What was reported.
    pub fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.diagnostics
    }

    fn column_name(&self, cell: CellId) -> Option<crate::masked::Masked> {
        let header = self.document.cell(CellId { row: None, ..cell });
        header.map(|header| self.document.visible_text(header).trim().into())
    }
}

/// A finding that was just reported, to which more can be added.
#[derive(Debug)]
pub struct Reported<'f> {
    diagnostics: &'f mut Vec<Diagnostic>,
}

impl Reported<'_> {
    /// Offers a fix that `--fix` applies. The catalogues say in `.fix` what it does.
    pub fn fix(self, scope: Scope, action: Action) {
        self.offer(Applicability::Safe, scope, action);
    }

    /// Offers a fix that only `--unsafe-fixes` applies.
    pub fn unsafe_fix(self, scope: Scope, action: Action) {
        self.offer(Applicability::Unsafe, scope, action);
    }

    /// Takes it for a note, unless the keeper gives the rule a level.
    pub fn as_note(&mut self) {
        self.as_severe_as(Severity::Note);
    }

    /// Takes it for as severe as that, unless the keeper gives the rule a level.
    pub fn as_severe_as(&mut self, severity: Severity) {
        if let Some(diagnostic) = self.diagnostics.last_mut() {
            diagnostic.severity = severity;
        }
    }

    /// Says by how many rows it is told.
    pub fn by_habit(&mut self, tally: Tally) {
        if let Some(diagnostic) = self.diagnostics.last_mut() {
            diagnostic.habit = tally.share();
        }
    }

    /// Makes it an error if it is a slip, and a warning if that is in doubt.
    pub fn as_sure_as(&mut self, verdict: Verdict) {
        self.as_severe_as(match verdict {
            Verdict::Way => Severity::Note,
            Verdict::Doubt => Severity::Warning,
            Verdict::Slip => Severity::Error,
        });
    }

    /// Names another place that belongs to the finding. The catalogues say in `.related` what stands there.
    pub fn related(&mut self, span: Span) {
        if let Some(diagnostic) = self.diagnostics.last_mut() {
            let label = diagnostic.message.attribute(Attribute::Related);
            diagnostic.related = Some(Related { span, label });
        }
    }

    /// Offers a fix.
    pub fn offer(self, applicability: Applicability, scope: Scope, action: Action) {
        if let Some(diagnostic) = self.diagnostics.last_mut() {
            let title = diagnostic.message.attribute(Attribute::Fix);
            diagnostic.fix = Some(Fix { title, applicability, scope, action });
        }
    }
}

impl Rule {
    /// The rule's documentation, as Markdown.
    pub fn documentation(&self, language: Language) -> String {
        if language == Language::Chinese {
            return self.chinese.to_owned();
        }
        let mut text = String::new();
        for line in self.source.lines() {
            let line = line.trim_start_matches("//!");
            text.push_str(line.strip_prefix(' ').unwrap_or(line));
            text.push('\n');
        }
        text
    }

    /// The first line of the documentation.
    pub fn summary(&self, language: Language) -> String {
        self.documentation(language)
            .lines()
            .next()
            .unwrap_or_default()
            .trim_end_matches(['.', '。'])
            .to_owned()
    }
}
