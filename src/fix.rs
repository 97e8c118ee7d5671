//! Applies the fixes of a report.

use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix};
use crate::rewrite::{self, settle};
use crate::{Outcome, Refusal, Report};

/// Applies the safe fixes of a report, and with `unsafe_too` the others.
///
/// What comes out is proven: nothing but what the fixes name changes on GitHub's page.
pub fn fix(report: &Report<'_>, unsafe_too: bool) -> Outcome {
    let is_accepted = |fix: &Fix| unsafe_too || fix.applicability == Applicability::Safe;
    let (accepted, held_back): (Vec<&Diagnostic>, Vec<&Diagnostic>) = report
        .diagnostics
        .iter()
        .filter(|d| d.fix.is_some())
        .partition(|d| d.fix.as_ref().is_some_and(is_accepted));
    let fixes: Vec<&Fix> = accepted.iter().filter_map(|d| d.fix.as_ref()).collect();
    let settled = settle(&report.document, &report.styles, &fixes);
    let refused = settled.refused.iter().map(|refusal| Refusal {
        line: refusal.line + 1,
        rules: rules(&accepted, &refusal.fixes),
        reason: refusal.mismatch.to_string(),
    });
    Outcome {
        refused: refused.collect(),
        applied: settled.applied.len(),
        held_back: held_back.len(),
        rewrite: settled.rewrite,
    }
}

/// The byte edits that one fix of a report makes alone.
pub fn edits_of(report: &Report<'_>, fix: &Fix) -> Vec<Edit> {
    rewrite::edits_of(&report.document, &report.styles, fix)
}

fn rules(accepted: &[&Diagnostic], fixes: &[usize]) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = fixes.iter().filter_map(|n| Some(accepted.get(*n)?.rule)).collect();
    names.sort_unstable();
    names.dedup();
    names
}
