//! A row names another venue, or another year of it, than the address of its link.
//!
//! Many addresses of papers say where and when it appeared (`…/content/ICCV2023/papers/…`,
//! `neurips.cc/paper/2022/…`). Where a cell says something else, one of the two is wrong: the venue was
//! mistyped, or the link is that of another row.
//!
//! ```markdown
//! | Paper | Published in |
//! | --- | --- |
//! | [Waves in colour](https://openaccess.thecvf.com/content/ICCV2023/papers/Doe_Waves_In_Colour.pdf) | CVPR 2023 |
//! | [Waves in grey](https://openaccess.thecvf.com/content/CVPR2023/papers/Roe_Waves_In_Grey.pdf) | CVPR 2023 |
//! ```
//!
//! Another year of the same venue is told of any address. Another venue is told only where that site's
//! addresses name the venue of other rows in the same place; nothing is told where more rows contradict their
//! addresses than agree.
//!
//! There is no fix: only a person knows which of the two is right.

use super::rule::{Check, Context, Findings, Rule};
use crate::contradicted::{Contradiction, venues};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::masked::{Masked, shorten};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "venue-against-address",
    severity: Severity::Note,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("venue_against_address.rs"),
    chinese: include_str!("zh-CN/venue-against-address.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for found in venues(context.document) {
        findings.report(found.span, words(&found)).related(found.link.destination);
    }
}

fn words(found: &Contradiction<'_>) -> Message {
    Message::new(Key::Rules("venue-against-address"))
        .with("venue", quotable(&found.said))
        .with("other", quotable(&found.address))
}

fn quotable(text: &str) -> Masked {
    shorten(&text.replace('`', "'"), 40)
}
