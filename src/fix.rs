//! Applies the fixes of a report.

use crate::diagnostic::{Action, Applicability, Diagnostic, Edit, Fix};
use crate::rewrite::{self, Settled, settle};
use crate::rules::SHOWN;
use crate::verify::Rewrite;
use crate::{Outcome, Refusal, Report};

/// Applies the safe fixes of a report, and with `unsafe_too` the others.
///
/// What comes out is proven: nothing but what the fixes name changes on GitHub's page. So a file that GitHub shows to
/// its end stays one: where the fixes would make it too long for that, those that lay tables out are left out, and if
/// that is not enough, all that lengthen it.
pub fn fix(report: &Report<'_>, unsafe_too: bool) -> Outcome {
    let is_accepted = |fix: &Fix| unsafe_too || fix.applicability == Applicability::Safe;
    let (mut accepted, held_back): (Vec<&Diagnostic>, Vec<&Diagnostic>) = report
        .diagnostics
        .iter()
        .filter(|d| d.fix.is_some())
        .partition(|d| d.fix.as_ref().is_some_and(is_accepted));
    let all = accepted.len();
    let mut settled = settle_all(report, &accepted);
    for may_stay in [is_no_layout, lengthens_nothing, |_: &Fix| false] {
        if !outgrows_page(report, &settled) {
            break;
        }
        accepted.retain(|d| d.fix.as_ref().is_some_and(may_stay));
        settled = settle_all(report, &accepted);
    }
    let refused = settled.refused.iter().map(|refusal| Refusal {
        line: refusal.line + 1,
        rules: rules(&accepted, &refusal.fixes),
        reason: report.secrets.mask(&refusal.mismatch.to_string(), &[0..=usize::MAX]).into_owned().into(),
    });
    Outcome {
        refused: refused.collect(),
        applied: settled.applied.len(),
        held_back: held_back.len(),
        too_long: all - accepted.len(),
        rewrite: settled.rewrite,
    }
}

fn settle_all(report: &Report<'_>, accepted: &[&Diagnostic]) -> Settled {
    let fixes: Vec<&Fix> = accepted.iter().filter_map(|d| d.fix.as_ref()).collect();
    settle(&report.document, &report.lists, &report.styles, &fixes)
}

/// Whether GitHub would no longer show the file to its end.
fn outgrows_page(report: &Report<'_>, settled: &Settled) -> bool {
    let is_shown = |text: &str| text.len() <= SHOWN;
    let new = settled.rewrite.as_ref().map(Rewrite::new_text);
    new.is_some_and(|new| is_shown(report.document.source.text()) && !is_shown(new))
}

fn is_no_layout(fix: &Fix) -> bool {
    !matches!(fix.action, Action::Layout { .. })
}

fn lengthens_nothing(fix: &Fix) -> bool {
    match &fix.action {
        Action::Edit(edits) => edits.iter().all(|edit| edit.replacement.len() <= edit.span.len()),
        Action::Order { .. } => true,
        Action::Complete { .. } | Action::Layout { .. } => false,
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
