//! Every rule against its fixtures: `fixtures/rules/<rule>/<case>/input.md`, what is reported, and what
//! fixing makes of it.

use learnvlm_lint::diagnostic::{Applicability, Fix, Scope};
use learnvlm_lint::language::Language;
use learnvlm_lint::rules::RULES;

use crate::corpus::{Expected, Seen, entries, fixtures, name, read};

#[test]
fn every_case_is_reported_and_fixed_as_expected() {
    let mut expected = Expected::default();
    for folder in entries(&fixtures().join("rules")).iter().flat_map(|rule| entries(rule)) {
        let input = folder.join("input.md");
        if !input.is_file() {
            expected.fail(format!("{} has no input.md", folder.display()));
            continue;
        }
        let text = read(&input);
        let seen = Seen::new(&text);
        expected.holds(&input, Some(&std::fs::read_to_string(&input).expect("an input")));
        expected.holds(&folder.join("report.txt"), Some(&seen.report));
        expected.holds(&folder.join("fixed.md"), seen.safe.as_deref());
        expected.holds(&folder.join("fixed-unsafe.md"), seen.unsafe_too.as_deref());
        expected.nothing_else(&folder);
    }
    expected.are_met();
}

#[test]
fn every_folder_is_a_rule() {
    for folder in entries(&fixtures().join("rules")) {
        let name = name(&folder);
        assert!(RULES.iter().any(|rule| rule.name == name), "fixtures/rules/{name}: there is no such rule");
    }
}

#[test]
fn every_rule_fires_and_is_quiet() {
    for rule in RULES {
        let folder = fixtures().join("rules").join(rule.name);
        let cases = entries(&folder);
        let (quiet, loud): (Vec<_>, Vec<_>) = cases.iter().partition(|case| name(case) == "quiet");
        let [quiet] = quiet[..] else {
            panic!("write fixtures/rules/{}/quiet/input.md: what comes near and is no finding", rule.name)
        };
        let report = Seen::new(&read(&quiet.join("input.md"))).report;
        assert_eq!(report, "", "fixtures/rules/{}/quiet reports something", rule.name);
        assert!(!loud.is_empty(), "write fixtures/rules/{}/<case>/input.md", rule.name);
        for case in loud {
            let fired = Seen::new(&read(&case.join("input.md"))).fired(rule.name);
            assert!(fired > 0 || is_counterpart(&name(case)), "{} does not fire its rule", case.display());
        }
    }
}

/// Cases that show what a rule leaves alone, with findings of other rules beside it.
fn is_counterpart(case: &str) -> bool {
    case.starts_with("not-")
}

#[test]
fn words_are_changed_only_where_the_documentation_says_so() {
    let mut changing: Vec<&str> = Vec::new();
    for rule in RULES {
        for case in entries(&fixtures().join("rules").join(rule.name)) {
            let found = Seen::new(&read(&case.join("input.md"))).diagnostics;
            let changes = |fix: &Fix| fix.scope == Scope::Words;
            changing.extend(found.iter().filter(|d| d.fix.as_ref().is_some_and(changes)).map(|d| d.rule));
        }
    }
    changing.sort_unstable();
    changing.dedup();
    assert_eq!(changing, ["inconsistent-org", "malformed-date", "swapped-cells"]);
    for rule in RULES.iter().filter(|rule| changing.contains(&rule.name)) {
        let words = rule.documentation(Language::English);
        assert!(words.contains("It changes the words that GitHub shows"), "{} says so", rule.name);
    }
}

#[test]
fn fixable_means_that_a_fix_is_there_and_works() {
    for rule in RULES {
        let mut mended = 0;
        for case in entries(&fixtures().join("rules").join(rule.name)) {
            let before = Seen::new(&read(&case.join("input.md")));
            let offered = |kind| {
                let fixes = before.diagnostics.iter().filter(|d| d.rule == rule.name);
                fixes.filter_map(|d| d.fix.as_ref()).filter(|fix| fix.applicability == kind).count()
            };
            let (safe, unsafe_too) = (offered(Applicability::Safe), offered(Applicability::Unsafe));
            assert!(rule.fixable || safe + unsafe_too == 0, "{} is not fixable and offers a fix", rule.name);
            let after = |text: &Option<String>| {
                let text = text.as_deref().unwrap_or_else(|| panic!("{}: nothing is fixed", case.display()));
                Seen::new(text).fired(rule.name)
            };
            let found = before.fired(rule.name);
            if safe > 0 {
                // A wrapper inside a wrapper is taken off by the next run.
                let left = found - safe + usize::from(name(&case) == "nested");
                assert!(after(&before.safe) <= left, "{}: not all is mended", case.display());
                mended += safe;
            }
            if unsafe_too > 0 {
                let left = found - safe - unsafe_too;
                assert!(after(&before.unsafe_too) <= left, "{}: not all is mended", case.display());
                mended += unsafe_too;
            }
        }
        assert!(
            !rule.fixable || mended > 0,
            "{} is fixable: write a case whose finding is mended",
            rule.name
        );
    }
}
