//! A link is called otherwise than its address.
//!
//! Where links of a column are called as the last part of their address
//! (`[reef_sounds](…/datasets/lab/reef_sounds)`), and one is called nearly so, its name or its address is
//! mistyped. Where the titles of a column share words with their addresses (`…/waves-in-grey-water`), and one
//! of several words shares none, the link leads to another work.
//!
//! ```markdown
//! | Dataset | Date |
//! | --- | --- |
//! | [harbour_tabel_readings](https://huggingface.co/datasets/lab/harbour_table_readings) | 2024.5 |
//! | [tide_gauge_photos](https://huggingface.co/datasets/lab/tide_gauge_photos) | 2024.4 |
//! | [reef_sounds](https://huggingface.co/datasets/lab/reef_sounds) | 2024.3 |
//! ```
//!
//! Only links of one site in one column are compared. A name is told where most of them are called as their
//! address says, a title where it is the only one whose address does not hold most of its words. Names that
//! differ at an end, in a number or by a word (`glm-4v`, `glm-4v-chat`) are no slips.
//!
//! There is no fix: only a person knows which of the two is right.

use super::rule::{Check, Context, Findings, Rule};
use crate::contradicted::{Contradiction, Difference, titles};
use crate::diagnostic::Severity;
use crate::language::{Key, Message};
use crate::masked::{Masked, shorten};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "title-against-address",
    severity: Severity::Note,
    fixable: false,
    check: Check::Document(check),
    source: super::rule::documentation!("title_against_address.rs"),
    chinese: include_str!("zh-CN/title-against-address.md"),
};

fn check(context: &Context<'_>, findings: &mut Findings<'_>) {
    for (found, difference) in titles(context.document) {
        findings.report(found.span, words(&found, difference));
    }
}

fn words(found: &Contradiction<'_>, difference: Difference) -> Message {
    let key = match difference {
        Difference::Slip => Key::Rules("title-against-address-slip"),
        Difference::Other => Key::Rules("title-against-address"),
    };
    Message::new(key).with("title", quotable(&found.said)).with("name", quotable(&found.address))
}

fn quotable(text: &str) -> Masked {
    shorten(&text.replace('`', "'"), 60)
}
