//! Runs the rules over a document.

use crate::diagnostic::{Action, Applicability, Diagnostic, Edit, Fix};
use crate::document::{Document, Link, LinkKind};
use crate::entry;
use crate::link::{self, Inspection, Problem, ProblemKind};
use crate::rewrite;
use crate::rules::rule::UrlFinding;
use crate::rules::{Check, Context, Findings, RULES, Rule};
use crate::source::Source;
use crate::text::Span;
use crate::{Report, Settings};

/// Checks a text.
pub fn check<'s>(source: &'s Source, settings: &Settings) -> Report<'s> {
    let document = Document::parse(source);
    let lists = entry::lists(&document);
    let inspections: Vec<Inspection> = document.links.iter().map(|link| inspect(&document, link)).collect();
    let context = Context {
        document: &document,
        lists: &lists,
        inspections: &inspections,
        style: &settings.style,
        today: settings.today,
    };
    let mut diagnostics: Vec<Diagnostic> = RULES.iter().flat_map(|rule| run(rule, &context)).collect();
    diagnostics.sort_by(|a, b| (a.span, a.rule).cmp(&(b.span, b.rule)));
    let secrets = secrets(&document, &inspections);
    let list_tables = (0..document.tables.len()).map(|n| lists.iter().any(|list| list.table == n)).collect();
    Report { document, list_tables, diagnostics, secrets }
}

/// What a link's URL is. A reference is judged where it is defined; of a bare `www.` address GitHub wrote the
/// scheme, and without its `www.` it would be no link.
fn inspect(document: &Document<'_>, link: &Link) -> Inspection {
    let mut inspection = link::inspect(&link.url);
    let written = link.destination.of(document.source.text());
    if link.kind == LinkKind::Reference {
        inspection.problems.clear();
    } else if link.kind == LinkKind::Bare && written.starts_with("www.") {
        let is_given =
            |kind: &ProblemKind| matches!(kind, ProblemKind::Insecure | ProblemKind::Noncanonical(_));
        inspection.problems.retain(|problem| !is_given(&problem.kind));
    }
    inspection
}

fn run(rule: &'static Rule, context: &Context<'_>) -> Vec<Diagnostic> {
    let mut findings = Findings::new(rule, context.document);
    match rule.check {
        Check::Document(check) => check(context, &mut findings),
        Check::List(check) => context.lists.iter().for_each(|list| check(context, list, &mut findings)),
        Check::Entry(check) => {
            for (list, entry) in
                context.lists.iter().flat_map(|list| list.entries.iter().map(move |entry| (list, entry)))
            {
                check(context, list, entry, &mut findings);
            }
        }
        Check::Url(words) => {
            for (link, inspection) in context.document.links.iter().zip(context.inspections) {
                for problem in inspection.problems.iter().filter(|problem| problem.kind.rule() == rule.name) {
                    let said = words(&UrlFinding { link, problem });
                    let reported = findings.report(place(context.document, link, problem), said);
                    if let Some(fix) = repair(context.document, link, problem) {
                        reported.offer(fix);
                    }
                }
            }
        }
    }
    let mut diagnostics = findings.into_diagnostics();
    for diagnostic in &mut diagnostics {
        // A finding stays where its bytes must stay.
        diagnostic.fix = diagnostic.fix.take().filter(|fix| rewrite::is_free(context.document, fix));
    }
    diagnostics
}

/// Where in the text a problem of a URL shows; the whole destination where that cannot be told.
fn place(document: &Document<'_>, link: &Link, problem: &Problem) -> Span {
    document.written(link, &problem.range).filter(|span| !span.is_empty()).unwrap_or(link.destination)
}

fn repair(document: &Document<'_>, link: &Link, problem: &Problem) -> Option<Fix> {
    let edits: Vec<_> =
        problem.edits.iter().map(|edit| (edit.range.clone(), edit.replacement.clone())).collect();
    let edits: Vec<Edit> = document.destination_edits(link, &edits)?;
    let title = match &problem.kind {
        ProblemKind::Tracking { .. } => "Remove what only tells who shared the link",
        ProblemKind::Secret { .. } => "Remove the secret",
        ProblemKind::Wrapped { .. } => "Link to the page itself",
        ProblemKind::Insecure => "Write `https`",
        ProblemKind::Noncanonical(_) => "Write the canonical address",
        _ => "Repair the address",
    };
    let applicability = applicability(document, link, &problem.kind)?;
    Some(Fix { title: title.to_owned(), applicability, action: Action::Edit(edits) })
}

/// How sure a repair of this link is; `None` where it must not be made.
///
/// A bare URL is its own text. Repairing a broken one may cut a character that belongs to the sentence, such as
/// the `）` behind it; cleaning one in the middle of a cell's words changes what a reader sees there.
fn applicability(document: &Document<'_>, link: &Link, kind: &ProblemKind) -> Option<Applicability> {
    if link.kind != LinkKind::Bare {
        return Some(Applicability::Safe);
    }
    if matches!(kind, ProblemKind::Malformed(_) | ProblemKind::MalformedWechat(_)) {
        return None;
    }
    let is_alone = link.cell.and_then(|id| document.cell(id)).is_none_or(|cell| cell.span == link.span);
    Some(if is_alone { Applicability::Safe } else { Applicability::Unsafe })
}

/// The places of secrets, which no report may show.
fn secrets(document: &Document<'_>, inspections: &[Inspection]) -> Vec<Span> {
    let mut spans = Vec::new();
    for (link, inspection) in document.links.iter().zip(inspections) {
        for problem in &inspection.problems {
            let ProblemKind::Secret { keys } = &problem.kind else { continue };
            for key in keys {
                spans.push(document.written(link, &key.value()).unwrap_or(link.destination));
            }
            if link.text.contains("://") && link.kind != LinkKind::Bare && link.kind != LinkKind::Autolink {
                // The address may be shown as the link's text, too.
                spans.push(link.span);
            }
        }
    }
    spans.sort_unstable();
    spans
}
