//! Runs the rules over a document.

use std::collections::BTreeSet;

use crate::diagnostic::{Action, Applicability, Diagnostic, Edit, Fix, Scope, Severity};
use crate::directive::Directives;
use crate::document::{Document, Link, LinkKind};
use crate::echoes::drop_echoes;
use crate::exposed::{secrets, shown_addresses};
use crate::inspected::inspect;
use crate::language::Message;
use crate::link::{self, House, Inspection, LinkRules, Problem, ProblemKind};
use crate::policy::Policy;
use crate::rules::rule::UrlFinding;
use crate::rules::{Check, Context, Findings, RULES, Rule};
use crate::source::Source;
use crate::text::{Span, by_place};
use crate::touched::{self, Ages};
use crate::{Hidden, Report, Settings, infer, parallel, rewrite, unmerged};

/// Checks a text.
pub fn check<'s>(source: &'s Source, settings: &Settings) -> Report<'s> {
    judge(Document::parse(source), settings, None)
}

/// Checks a text, and leaves what is about something new or changed since `old`, an older version of it.
pub fn check_since<'s>(source: &'s Source, settings: &Settings, old: &Source) -> Report<'s> {
    check_document(Document::parse(source), settings, Some(old))
}

/// [`check_since`] for a text that was read already; a [`check`] where there is no older version.
pub(crate) fn check_document<'s>(
    document: Document<'s>,
    settings: &Settings,
    old: Option<&Source>,
) -> Report<'s> {
    let old = old.map(|old| check(old, settings));
    judge(document, settings, old.as_ref())
}

fn judge<'s>(document: Document<'s>, settings: &Settings, old: Option<&Report<'_>>) -> Report<'s> {
    let source = document.source;
    let lists = unmerged::lists_in(&document, settings);
    let styles = infer::styles(&document, &lists, &settings.wishes);
    let urls = || document.links.iter().map(|link| link.url.as_str());
    let title = document.headings.first().map_or("", |heading| heading.text.as_str());
    let around = document.links.iter().filter(|link| link.cell.is_none()).map(|link| link.url.as_str());
    let campaigns = link::campaigns(urls(), &House::of(title, around));
    let own = || campaigns.iter().map(|campaign| campaign.value.clone()).collect();
    let links = LinkRules {
        campaigns: settings.links.campaigns.clone().or_else(|| Some(own())),
        ways: &settings.links.ways | &link::ways(urls()),
        ..settings.links.clone()
    };
    let inspect_all = |some: &[Link]| -> Vec<Inspection> {
        some.iter().map(|link| inspect(&document, link, &links)).collect()
    };
    let chunks = document.links.chunks(256).collect();
    let inspections = parallel::map(chunks, source.text().len(), inspect_all);
    let inspections: Vec<Inspection> = inspections.into_iter().flatten().collect();
    let shown = shown_addresses(&document);
    let secrets = secrets(&document, &inspections, &shown);
    let names: Vec<&'static str> = RULES.iter().map(|rule| rule.name).collect();
    let directives = Directives::read(&document, &names);
    let mut report = Report {
        identities: inspections.iter().map(|inspection| inspection.identity.clone()).collect(),
        document,
        lists,
        styles,
        diagnostics: Vec::new(),
        allowed: 0,
        secrets,
        links,
        campaigns,
        hidden: Hidden::default(),
    };
    let ages = old.map_or_else(Ages::default, |old| Ages::new(old, &report));
    let plain = unmerged::plain_tables(&report.document, settings, &report.lists);
    let context = Context {
        document: &report.document,
        lists: &report.lists,
        plain: &plain,
        is_long: crate::entry::is_long(&report.lists),
        inspections: &inspections,
        shown: &shown,
        directives: &directives,
        aliases: &settings.aliases,
        styles: &report.styles,
        ages: &ages,
        today: settings.today,
        absent: &settings.absent,
    };
    (report.diagnostics, report.allowed) = diagnostics(&context, &settings.policy);
    unmerged::keep_findings(&mut report);
    if report.document.is_unread() {
        for found in &mut report.diagnostics {
            found.fix = None;
        }
    }
    if let Some(old) = old {
        touched::keep(&mut report, old, &ages, &directives.allowances);
    }
    report
}

/// What is found, without what the text itself allows; and how many findings that are.
fn diagnostics(context: &Context<'_>, policy: &Policy) -> (Vec<Diagnostic>, usize) {
    let allowances = &context.directives.allowances;
    // What a rule that is off would say still tells whether an allowance is of use.
    let is_asked = |rule: &&&Rule| !policy.is_off(rule.name) || allowances.name(rule.name);
    let none = BTreeSet::new();
    let asked = RULES.iter().filter(is_asked).collect();
    let size = context.document.source.text().len();
    let found = parallel::map(asked, size, |rule| run(rule, context, policy, &none));
    let mut found = in_order(found.into_iter().reduce(joined).unwrap_or_default());
    drop_echoes(context.document, &mut found);
    let lines = context.document.source.lines();
    let places: Vec<_> = found.iter().map(|found| (found.rule, lines.line_of(found.span.start()))).collect();
    let allowed_by = allowances.of_findings(&places);
    let is_on = |found: &Diagnostic| !policy.is_off(found.rule);
    let allowed = found.iter().zip(&allowed_by).filter(|(found, by)| by.is_some() && is_on(found)).count();
    keep_addresses(&mut found, &allowed_by);
    let mut each = allowed_by.iter();
    found.retain(|found| each.next().is_some_and(Option::is_none) && is_on(found));
    let used: BTreeSet<usize> = allowed_by.into_iter().flatten().collect();
    let unused: BTreeSet<usize> = (0..allowances.all().len()).filter(|one| !used.contains(one)).collect();
    if !unused.is_empty() {
        let last =
            RULES.iter().filter(|rule| matches!(rule.check, Check::Unused(_)) && !policy.is_off(rule.name));
        found.extend(last.flat_map(|rule| run(rule, context, policy, &unused)));
        found = in_order(found);
    }
    (found, allowed)
}

/// Both, in the longer one: most findings are often of one rule, and are not held twice.
fn joined(mut one: Vec<Diagnostic>, mut other: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if one.len() < other.len() {
        (one, other) = (other, one);
    }
    one.append(&mut other);
    one
}

/// By where they stand; those of one place by the names of their rules.
fn in_order(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut names: Vec<&'static str> = RULES.iter().map(|rule| rule.name).collect();
    names.sort_unstable();
    let found = by_place(found, |found| names.partition_point(|name| *name < found.rule));
    by_place(by_place(found, |found| found.span.end()), |found| found.span.start())
}

/// Takes the fixes off that would change what is allowed in an address: one that cuts a secret out of it may cut out
/// all that stands behind it.
fn keep_addresses(found: &mut [Diagnostic], allowed_by: &[Option<usize>]) {
    let url_rules: Vec<&str> =
        RULES.iter().filter(|rule| matches!(rule.check, Check::Url(_))).map(|rule| rule.name).collect();
    let is_of_url = |found: &Diagnostic| url_rules.contains(&found.rule);
    let mut kept: Vec<Span> = Vec::new();
    for (allowed, _) in found.iter().zip(allowed_by).filter(|(found, by)| by.is_some() && is_of_url(found)) {
        match kept.last_mut() {
            Some(last) if allowed.span.start() < last.end() => {
                *last = Span::new(last.start(), last.end().max(allowed.span.end()));
            }
            _ => kept.push(allowed.span),
        }
    }
    let changes_kept = |edit: &Edit| {
        let next = kept.partition_point(|span| span.start() < edit.span.end());
        kept[..next].last().is_some_and(|span| span.end() > edit.span.start())
    };
    for found in found.iter_mut().filter(|found| is_of_url(found)) {
        let is_free =
            |fix: &Fix| !matches!(&fix.action, Action::Edit(edits) if edits.iter().any(changes_kept));
        found.fix = found.fix.take().filter(is_free);
    }
}

fn run(
    rule: &'static Rule,
    context: &Context<'_>,
    policy: &Policy,
    unused: &BTreeSet<usize>,
) -> Vec<Diagnostic> {
    let mut findings = Findings::new(rule, context.document);
    match rule.check {
        Check::File(check) | Check::Document(check) => check(context, &mut findings),
        Check::List(check) => context.lists.iter().for_each(|list| check(context, list, &mut findings)),
        Check::Entry(check) => {
            for list in context.lists {
                let entries = list.sound_entries(context.document);
                entries.for_each(|entry| check(context, list, entry, &mut findings));
            }
        }
        Check::Url(words) => {
            for (link, inspection) in context.document.links.iter().zip(context.inspections) {
                check_url(rule, words, context.document, link, inspection, &mut findings);
            }
            for (link, inspection) in context.shown {
                check_url(rule, words, context.document, link, inspection, &mut findings);
            }
        }
        Check::Unused(check) => check(context, unused, &mut findings),
    }
    let mut diagnostics = findings.into_diagnostics();
    // Of what a program writes anew a slip of style comes back.
    let neighbours = &context.styles.neighbours;
    let is_of_style =
        |found: &Diagnostic| matches!(rule.check, Check::Url(_)) && found.severity != Severity::Error;
    diagnostics.retain(|found| !is_of_style(found) || !neighbours.seals(found.span));
    for diagnostic in &mut diagnostics {
        diagnostic.severity = policy.severity(rule.name, diagnostic.severity).unwrap_or(diagnostic.severity);
        // A finding stays where its bytes must stay.
        let fix = diagnostic.fix.take().filter(|fix| rewrite::is_free(context.document, fix));
        diagnostic.fix =
            fix.and_then(|fix| context.styles.neighbours.spared(context.document, diagnostic.span, fix));
    }
    diagnostics
}

fn check_url(
    rule: &Rule,
    words: fn(&UrlFinding<'_>) -> Message,
    document: &Document<'_>,
    link: &Link,
    inspection: &Inspection,
    findings: &mut Findings<'_>,
) {
    for problem in inspection.problems.iter().filter(|problem| problem.kind.rule() == rule.name) {
        let said = words(&UrlFinding { link, problem });
        let mut reported = findings.report(place(document, link, problem), said);
        let is_style = matches!(problem.kind, ProblemKind::Noncanonical(_));
        if problem.kind.is_doubtful() || (is_style && is_badge(document, link)) {
            reported.as_note();
        }
        if let Some((applicability, action)) = repair(document, link, inspection, problem) {
            reported.offer(applicability, Scope::Addresses, action);
        }
    }
}

/// Whether a link outside tables shows a picture and nothing else, as those at the head of a list that somebody else wrote.
fn is_badge(document: &Document<'_>, link: &Link) -> bool {
    link.cell.is_none() && document.is_picture(link)
}

/// Where in the text a problem of a URL shows; the whole destination where that cannot be told.
fn place(document: &Document<'_>, link: &Link, problem: &Problem) -> Span {
    document.written(link, &problem.range).filter(|span| !span.is_empty()).unwrap_or(link.destination)
}

fn repair(
    document: &Document<'_>,
    link: &Link,
    inspection: &Inspection,
    problem: &Problem,
) -> Option<(Applicability, Action)> {
    let edits: Vec<_> =
        problem.edits.iter().map(|edit| (edit.range.clone(), edit.replacement.clone())).collect();
    let edits: Vec<Edit> = document.destination_edits(link, &edits, inspection.canonical.as_deref()?)?;
    let applicability = applicability(document, link, &problem.kind)?;
    Some((applicability, Action::Edit(edits)))
}

/// How sure a repair of this link is; `None` where it must not be made.
///
/// A bare URL is its own text. Repairing a broken one may cut a character that belongs to the sentence, such as
/// the `）` behind it; cleaning one in the middle of a cell's words changes what a reader sees there.
fn applicability(document: &Document<'_>, link: &Link, kind: &ProblemKind) -> Option<Applicability> {
    if kind.is_meant() {
        return Some(Applicability::Unsafe);
    }
    if link.kind != LinkKind::Bare {
        return Some(Applicability::Safe);
    }
    if matches!(kind, ProblemKind::Malformed(_) | ProblemKind::MalformedWechat(_)) {
        return None;
    }
    let is_alone = link.cell.and_then(|id| document.cell(id)).is_none_or(|cell| cell.span == link.span);
    Some(if is_alone { Applicability::Safe } else { Applicability::Unsafe })
}
