//! A finding keeps its fingerprint while it is the same finding, and only then.

use std::collections::BTreeSet;

use learnvlm_lint::check;
use learnvlm_lint::fingerprint::{Fingerprint, fingerprints};

use crate::corpus::{files, fixtures, read, source};
use crate::util::{LIST, settings};

/// The findings of a text: rule and fingerprint, sorted.
fn marks(text: &str) -> Vec<(&'static str, Fingerprint)> {
    let (source, settings) = (source(text), settings());
    let report = check(&source, &settings);
    let rules = report.diagnostics.iter().map(|found| found.rule);
    let mut marks: Vec<_> = rules.zip(fingerprints(&report)).collect();
    marks.sort_unstable();
    marks
}

fn of(text: &str, rule: &str) -> Vec<Fingerprint> {
    marks(text).into_iter().filter(|(name, _)| *name == rule).map(|(_, mark)| mark).collect()
}

const TWO: &str = "\
# List

| | 时间 | 机构 |
| --- | --- | --- |
| [YOPO](https://arxiv.org/abs/2410.01234) | soon | Adobe |
| [LOVA3](https://arxiv.org/abs/2405.14974) | 2024.5 | |
";

/// [`TWO`], so that no layout is that of most rows.
fn ragged() -> String {
    TWO.replace("| [LOVA3]", "|[LOVA3]")
}

#[test]
fn layout_and_place_make_no_new_finding() {
    let aligned = "\
Some words more.

# List

|                                           | 时间   | 机构  |
| ----------------------------------------- | ------ | ----- |
| [LOVA3](https://arxiv.org/abs/2405.14974) | 2024.5 |       |
| [YOPO](https://arxiv.org/abs/2410.01234)  | soon   | Adobe |
";
    let mut before = marks(TWO);
    before.retain(|(rule, _)| *rule != "unaligned-table");
    assert_eq!(before.len(), 2, "{before:?}");
    assert_eq!(marks(aligned), before);
    assert_eq!(marks(&TWO.replace('\n', "\r\n")), marks(TWO));
}

#[test]
fn another_link_to_the_article_and_another_title_make_no_new_finding() {
    let other = TWO.replace("abs/2405.14974", "pdf/2405.14974v2").replace("[LOVA3]", "[LOVA3 (NeurIPS)]");
    assert_eq!(of(&other, "missing-org"), of(TWO, "missing-org"));
    let article = TWO.replace("2405.14974", "2405.14975");
    assert_ne!(of(&article, "missing-org"), of(TWO, "missing-org"));
}

#[test]
fn another_mistake_in_the_same_place_is_a_new_finding() {
    let marks: BTreeSet<Fingerprint> = ["soon", "later", "2024.13"]
        .iter()
        .flat_map(|date| of(&TWO.replace("soon", date), "malformed-date"))
        .collect();
    assert_eq!(marks.len(), 3);
}

#[test]
fn who_shared_a_link_does_not_matter_and_how_does() {
    let with = |query: &str| {
        of(
            &TWO.replace(
                "https://arxiv.org/abs/2410.01234",
                &format!("https://zhuanlan.zhihu.com/p/929138634?{query}"),
            ),
            "tracking-parameter",
        )
    };
    let social = with("utm_medium=social&utm_source=a");
    assert_eq!(social.len(), 1);
    assert_eq!(with("utm_source=b&utm_medium=mail"), social);
    assert_ne!(with("utm_campaign=a"), social);
}

#[test]
fn a_secret_is_not_in_it() {
    let url = |password: &str| format!("https://reader:{password}@example.org/paper");
    let secrets = |password: &str| {
        let text = TWO.replace("https://arxiv.org/abs/2410.01234", &url(password));
        let shown = format!(
            "{text}\n# [{0}]({0})\n\n{0} [{0}]({0}) https://reader:{password}@example.org:port/\n",
            url(password)
        );
        assert!(of(&shown, "secret-in-url").len() > 3, "{:?}", marks(&shown));
        marks(&shown)
    };
    assert_eq!(secrets("1234"), secrets("98765"));
    // The long link of a session: of two leaks of one article the rest of the address tells.
    let session = |pass: &str, version: &str| {
        of(
            &format!(
                "https://mp.weixin.qq.com/s?__biz=Mzk0OTYwNzc3NQ==&mid=2247485379&idx=1&sn=3a1733c7ed2b0231cb13082c7146d7a0&version={version}&pass_ticket={pass}\n"
            ),
            "secret-in-url",
        )
    };
    assert_eq!(session("abcdefgh", "1"), session("ijklmnop", "1"));
    assert_ne!(session("abcdefgh", "1"), session("abcdefgh", "2"));
}

#[test]
fn tables_are_told_apart_by_their_headings() {
    let ragged = ragged();
    let table = ragged.strip_prefix("# List\n\n").expect("a heading");
    let both = |first: &str, second: &str| {
        of(&format!("# {first}\n\n{table}\n# {second}\n\n{table}"), "unaligned-table")
    };
    let (first, second) = (both("A", "B"), both("B", "A"));
    assert_eq!(first.len(), 2);
    assert_eq!(first, second);
    assert!(both("A", "C").iter().any(|mark| !first.contains(mark)));
    // The section above counts, the one before does not.
    let nested = |above: &str| of(&format!("# {above}\n\n## Old\n\n## New\n\n{table}"), "unaligned-table");
    assert_ne!(nested("A"), nested("B"));
    assert_eq!(nested("A"), of(&format!("A\n===\n\nNew\n---\n\n{table}"), "unaligned-table"));
}

#[test]
fn no_two_findings_of_a_file_have_the_same() {
    let mut inputs = files(&fixtures().join("rules"), &["md"]);
    inputs.extend(files(&fixtures().join("layout"), &["md"]));
    assert!(inputs.len() > 100);
    for path in inputs {
        let marks = marks(&read(&path));
        let distinct: BTreeSet<_> = marks.iter().map(|(_, mark)| mark).collect();
        assert_eq!(distinct.len(), marks.len(), "{}", path.display());
    }
}

#[test]
fn it_prints_as_it_is_read() {
    for (_, mark) in marks(LIST) {
        assert_eq!(mark.to_string().parse(), Ok(mark));
    }
    for none in ["", "1", "+0000000000000000000000000000001", "0000000000000000000000000000000A"] {
        assert_eq!(none.parse::<Fingerprint>(), Err(()), "{none}");
    }
}

/// Baselines and alerts out there hold these. If they change, `VERSION` has to.
#[test]
fn it_stays_what_it_is() {
    let printed: Vec<String> = marks(&ragged()).iter().map(|(rule, mark)| format!("{rule} {mark}")).collect();
    assert_eq!(
        printed,
        [
            "malformed-date be4c7462196614a33294f3dc51f803ae",
            "missing-org 4414000632d66295ec25333ac7746102",
            "unaligned-table ce323cb7d25750f4ee4cb6bebd98470c",
        ]
    );
}
