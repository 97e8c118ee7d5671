//! A comment allows what nothing reports.
//!
//! What `<!-- learnvlm-lint: allow … -->` allowed has been mended or has moved away. Such a comment misleads, and
//! would hide the next fault of its kind.
//!
//! ```markdown
//! |                                           | 时间    | 机构                                                |
//! | ----------------------------------------- | ------- | --------------------------------------------------- |
//! | [YOPO](https://arxiv.org/abs/2410.01234)  | 2024.10 | Adobe <!-- learnvlm-lint: allow missing-org -->     |
//! ```
//!
//! The fix takes the names of such rules out of the comment, and the whole comment where none is left; with its
//! line, if it has one of its own. Nothing that a page shows changes. Where taking out a line could join what stands
//! above it with what stands below, as between two lists, it is left to you.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Scope, Severity};
use crate::directive::{Directive, Verb};
use crate::language::{Key, Message};
use crate::rule_names::UNUSED_ALLOWANCE;

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: UNUSED_ALLOWANCE,
    severity: Severity::Warning,
    fixable: true,
    check: Check::Unused(check),
    source: super::rule::documentation!("unused_allowance.rs"),
    chinese: include_str!("zh-CN/unused-allowance.md"),
};

fn check(context: &Context<'_>, unused: &BTreeSet<usize>, findings: &mut Findings<'_>) {
    let directives = context.directives;
    let all = directives.allowances.all();
    let mut by_directive: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for &one in unused {
        if let Some(allowance) = all.get(one) {
            by_directive.entry(allowance.directive).or_default().insert(one);
        }
    }
    for (index, unused) in by_directive {
        let Some(directive) = directives.directives.get(index) else { continue };
        let rules: Vec<&str> = unused.iter().filter_map(|&one| all.get(one)?.rule).collect();
        let names = unused.iter().filter_map(|&one| directive.names.get(all.get(one)?.name?));
        let span = if rules.len() == 1 { names.map(|name| name.span).next() } else { None };
        let is_whole = rules.len() == directive.names.len();
        let reported = findings.report(span.unwrap_or(directive.span), words(directive, &rules, is_whole));
        if let Some(edits) = directives.removal(context.document, index, &unused) {
            reported.fix(Scope::Nothing, Action::Edit(edits));
        }
    }
}

/// So many rules a message names. A comment may allow thousands, and one message is put into the next.
const MOST_NAMED: usize = 5;

fn words(directive: &Directive, rules: &[&str], is_whole: bool) -> Message {
    let mut seen = BTreeSet::new();
    let different: Vec<&str> = rules.iter().copied().filter(|rule| seen.insert(*rule)).collect();
    let (few, others) = different.split_at(different.len().min(MOST_NAMED));
    let mut named: Vec<Message> = few.iter().map(|rule| Message::verbatim(format!("`{rule}`"))).collect();
    if !others.is_empty() {
        named.push(Message::new(Key::Rules("other-rules")).with("count", others.len()));
    }
    let place = match directive.verb {
        Verb::AllowFile => Key::Rules("in-this-file"),
        Verb::Off | Verb::On => Key::Rules("from-here"),
        Verb::Allow => Key::Rules("here"),
    };
    let key = match (&named[..], is_whole) {
        ([], _) => return Message::new(Key::Rules("unused-allowance-off")),
        ([_], true) => Key::Rules("unused-allowance"),
        ([_], false) => Key::Rules("unused-allowance-part"),
        (_, true) => Key::Rules("unused-allowances"),
        (_, false) => Key::Rules("unused-allowances-part"),
    };
    let nor = |all: Message, rule: Message| Message::new(Key::Rules("nor")).with("a", all).with("b", rule);
    let rule = named.iter().cloned().reduce(nor).unwrap_or_default();
    Message::new(key).with("rule", rule).with("rules", named).with("place", Message::new(place))
}
