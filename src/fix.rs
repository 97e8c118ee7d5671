//! Applies the fixes of a report, until none is left.
//!
//! [`fix`] applies all that is offered in one pass. What it makes is looked at again, for what is left has to be told
//! anyway; [`fix_wholly`] applies what that second look offers, too, in the same run. So fixing twice is fixing once
//! without a rule having to foresee what the others do: two fixes that want the same bytes, an address that stands in
//! another, a table that can be read only when another is mended. Each pass is proven against the text that it found,
//! and what two proofs leave alone is left alone by both, so the whole is proven against the first text.
//!
//! As a rule the second look finds nothing to do, and costs nothing that was not done before. There are at most
//! [`MOST_PASSES`] passes, so time stays linear.

use std::sync::OnceLock;

use crate::diagnostic::{Action, Diagnostic, Fix, Wanted};
use crate::document::Document;
use crate::rewrite::{Settled, settle};
use crate::rules::SHOWN;
use crate::verify::Rewrite;
use crate::{Outcome, Refusal, Report};

/// The most passes over one text. No document is known that takes more than three.
pub const MOST_PASSES: usize = 8;

/// The texts that the passes over one file come to, each as the change of the first text that makes it.
#[derive(Debug, Default)]
pub struct Passes([OnceLock<Rewrite>; MOST_PASSES]);

impl Passes {
    /// The change that all passes make together; `None` where nothing changes.
    pub fn rewrite(&self) -> Option<&Rewrite> {
        self.0.iter().map_while(OnceLock::get).last()
    }
}

/// Applies the `wanted` fixes of a report with [`fix`], and then those of what `check` says of the new text, until none is left.
///
/// Gives the last report, which is that of the text in `passes` if anything changed, and what became of the fixes:
/// `applied` is the number of all that were applied, the rest is of the last pass. The change is in `passes`.
pub fn fix_wholly<'p>(
    report: Report<'p>,
    wanted: Wanted,
    passes: &'p Passes,
    check: impl Fn(Document<'p>) -> Report<'p>,
) -> (Report<'p>, Outcome) {
    let mut report = report;
    let mut outcome = fix(&report, wanted);
    let mut applied = 0;
    let mut last: Option<&'p Rewrite> = None;
    for slot in &passes.0 {
        let Some(rewrite) = outcome.rewrite.take() else { break };
        let count = outcome.applied;
        let whole = match last {
            None => Some(rewrite),
            Some(first) => rewrite.after(first),
        };
        let Some(mut whole) = whole else { break };
        let read = whole.take_read();
        let made = slot.get_or_init(|| whole);
        let new = made.new_source();
        // What was found in the text before is a third of what a fix would hold.
        drop(report);
        report = check(read.map_or_else(|| Document::parse(new), |read| read.with(new)));
        applied += count;
        last = Some(made);
        outcome = fix(&report, wanted);
    }
    (report, Outcome { rewrite: None, applied, ..outcome })
}

/// Applies the safe fixes of the errors and warnings of a report, and the others that are `wanted`.
///
/// What comes out is proven: nothing but what the fixes name changes on GitHub's page. So a file that GitHub shows to
/// its end stays one: where the fixes would make it too long for that, those that lay tables out are left out, and if
/// that is not enough, all that lengthen it.
pub fn fix(report: &Report<'_>, wanted: Wanted) -> Outcome {
    let fixable = report.diagnostics.iter().filter(|d| d.fix.is_some());
    let (mut accepted, left): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
        fixable.partition(|d| d.needs().is_some_and(|needed| wanted.covers(needed)));
    let held_back =
        left.iter().filter(|d| d.needs().is_some_and(|needed| needed.unsafe_too && !wanted.unsafe_too));
    let held_back = held_back.count();
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
        is_bug: refusal.is_bug,
    });
    Outcome {
        refused: refused.collect(),
        applied: settled.applied.len(),
        notes_left: left.len() - held_back,
        held_back,
        too_long: all - accepted.len(),
        rewrite: settled.rewrite,
    }
}

fn settle_all(report: &Report<'_>, accepted: &[&Diagnostic]) -> Settled {
    if accepted.is_empty() {
        return Settled::default();
    }
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

fn rules(accepted: &[&Diagnostic], fixes: &[usize]) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = fixes.iter().filter_map(|n| Some(accepted.get(*n)?.rule)).collect();
    names.sort_unstable();
    names.dedup();
    names
}
