//! URLs: the vectors of `fixtures/urls/`, and what holds for every string.

use std::fmt::Write as _;

use learnvlm_lint::link::{
    House, Inspection, LinkRules, ProblemKind, Tracking, UrlEdit, campaigns, inspect, inspect_with,
};
use proptest::prelude::*;

/// Vectors of the issue, and cases of our own in the same form.
const VECTORS: &str = include_str!("../../fixtures/urls/vectors.tsv");
const CASES: &str = include_str!("../../fixtures/urls/cases.tsv");

struct Vector<'t> {
    id: &'t str,
    input: &'t str,
    kind: &'t str,
    expected: &'t str,
}

fn vectors() -> impl Iterator<Item = Vector<'static>> {
    VECTORS.lines().skip(1).chain(CASES.lines().skip(1)).map(|line| {
        let mut fields = line.split('\t');
        let mut next = || fields.next().expect("five fields");
        Vector { id: next(), input: next(), kind: next(), expected: next() }
    })
}

fn codes(inspection: &Inspection) -> Vec<String> {
    inspection.problems.iter().map(|problem| problem.kind.code()).collect()
}

/// What is wrong with the inspection of a vector, in words.
fn complaint(vector: &Vector<'_>) -> Option<String> {
    let found = inspect(vector.input);
    let canonical = found.canonical.as_deref();
    let (diag, fix) = match (vector.kind, vector.expected) {
        ("canonical", same) if same == vector.input => (None, None),
        ("canonical", fixed) => (None, Some(fixed)),
        ("untouched", _) => (None, None),
        (_, expected) => {
            let (diag, fix) = expected.split_once('|').unwrap_or((expected, expected));
            (diag.strip_prefix("diag:"), fix.strip_prefix("fix:"))
        }
    };
    let named = diag.is_none_or(|diag| codes(&found).iter().any(|code| code == diag));
    if named && canonical == fix {
        return None;
    }
    let mut text = format!("{}: {}\n", vector.id, vector.input);
    let _ =
        writeln!(text, "  expected {}\n  found {:?}\n  reads {canonical:?}", vector.expected, codes(&found));
    Some(text)
}

#[test]
fn every_vector_holds() {
    let complaints: Vec<_> = vectors().filter_map(|vector| complaint(&vector)).collect();
    assert!(complaints.is_empty(), "{}", complaints.concat());
}

fn apply(url: &str, edits: &[&UrlEdit]) -> String {
    let mut text = url.to_owned();
    for edit in edits.iter().rev() {
        text.replace_range(edit.range.clone(), &edit.replacement);
    }
    text
}

/// The laws that hold for every string.
fn laws(url: &str) {
    let found = inspect(url);
    let mut rules: Vec<_> = found.problems.iter().map(|problem| problem.kind.rule()).collect();
    rules.sort_unstable();
    rules.dedup();
    assert_eq!(rules.len(), found.problems.len(), "two problems of one rule: {url:?}");

    for problem in &found.problems {
        let place = url.get(problem.range.clone());
        assert!(place.is_some_and(|place| !place.is_empty()), "no place: {problem:?} {url:?}");
        assert!(problem.edits.is_sorted_by_key(|edit| edit.range.start), "unsorted: {problem:?} {url:?}");
        if let ProblemKind::Secret { keys } = &problem.kind {
            let printed = format!("{problem:?} {} {:?}", problem.kind.code(), found.identity);
            for key in keys {
                let secret = url.get(key.value()).expect("a secret on char boundaries");
                assert!(secret.len() < 12 || !printed.contains(secret), "printed {secret}: {url:?}");
            }
        }
    }

    let mut edits: Vec<_> = found.problems.iter().flat_map(|problem| &problem.edits).collect();
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    for pair in edits.windows(2) {
        assert!(pair[0].range.end <= pair[1].range.start, "edits meet: {pair:?} {url:?}");
    }
    assert_eq!(found.canonical.is_some(), !edits.is_empty(), "{url:?}");

    if let Some(canonical) = &found.canonical {
        assert_eq!(&apply(url, &edits), canonical, "{url:?}");
        assert_ne!(canonical, url);
        let again = inspect(canonical);
        let wrapper = |found: &Inspection| found.problems.iter().any(|p| p.kind.rule() == "wrapped-url");
        if !(wrapper(&found) && wrapper(&again)) {
            assert_eq!(again.canonical, None, "not settled: {url:?} → {canonical:?}");
            // Where a secret is left, there is no identity to print.
            assert!(
                found.identity.is_none() || again.identity == found.identity,
                "another page: {url:?} → {canonical:?}"
            );
        }
    }
}

/// Every choice of repairs leaves a URL with the same identity and no stray separators.
fn any_choice_composes(url: &str) {
    let found = inspect(url);
    if found.problems.iter().any(|problem| problem.kind.rule() == "wrapped-url") {
        return; // One problem repairs all, one wrapper at a time.
    }
    for choice in 0..1_u32 << found.problems.len() {
        let chosen = found.problems.iter().enumerate().filter(|(n, _)| choice >> n & 1 == 1);
        let mut edits: Vec<_> = chosen.flat_map(|(_, problem)| &problem.edits).collect();
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let text = apply(url, &edits);
        if text != url {
            assert_eq!(
                inspect(&text).canonical.unwrap_or(text.clone()),
                found.canonical.clone().unwrap_or_default(),
                "{url:?} → {text:?}"
            );
        }
    }
}

#[test]
fn laws_hold_for_every_vector() {
    for vector in vectors() {
        laws(vector.input);
        laws(vector.expected);
    }
}

#[test]
fn repairs_compose() {
    for vector in vectors().filter(|vector| matches!(vector.kind, "canonical" | "secret")) {
        any_choice_composes(vector.input);
    }
}

#[test]
fn huge_and_hostile_strings_take_linear_time() {
    let unit = 1 << 18;
    for piece in [
        "&",
        "?",
        "=",
        "a",
        "）",
        "（）",
        "\\",
        "%",
        "%3D",
        "https://",
        "https:",
        "&amp;",
        "amp;",
        "#",
        "/",
        "@",
        ":",
        ".",
        "-",
        "https://link.zhihu.com/?target=",
        "scene=1&",
        "a=1&scene=1&",
        "key=1&",
        "。",
        "\\n",
        "\u{0}",
        "é.",
        "xn--",
        "mp.weixin.qq.com",
        "&sn=1",
        ".git",
        "？a＝",
    ] {
        let many = piece.repeat(unit / piece.len());
        for head in [
            "",
            "https://",
            "https://mp.weixin.qq.com/s?",
            "https://mp.weixin.qq.com/s/",
            "https://github.com/o/r",
        ] {
            let url = format!("{head}{many}");
            let found = inspect(&url);
            assert!(found.problems.len() <= 10);
        }
    }
}

fn hostile() -> impl Strategy<Value = String> {
    let inputs: Vec<_> = vectors().map(|vector| vector.input).collect();
    let noise = prop_oneof![
        prop::sample::select(vec![
            "&",
            "?",
            "=",
            "#",
            "/",
            "%",
            "\\",
            "&amp;",
            "）",
            "。",
            "＆",
            "？",
            "：",
            "\u{200b}",
            " ",
            "@",
            ":80",
            ":443",
            "&scene=1",
            "?utm_source=x",
            "&key=SECRETSECRETSECRET",
            "&pass_ticket=SECRETSECRETSECRET",
            "http://",
            "https://",
            "www.",
            ".git",
            "%5F",
            "%3D",
            "\\n",
            "user:SECRETSECRETSECRET@",
            "&chksm=",
            "&sn=1",
            "п",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
    ];
    let edits = prop::collection::vec((0..3_u8, any::<prop::sample::Index>(), noise), 0..5);
    (prop::sample::select(inputs), edits).prop_map(|(input, edits)| {
        let mut chars: Vec<String> = input.chars().map(String::from).collect();
        for (kind, at, noise) in edits {
            let at = at.index(chars.len() + 1);
            match kind {
                0 => chars.insert(at, noise),
                1 if at < chars.len() => drop(chars.remove(at)),
                2 if at < chars.len() => chars.insert(at, chars[at].clone()),
                _ => chars.push(noise),
            }
        }
        chars.concat()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn laws_hold_for_hostile_urls(url in hostile()) {
        laws(&url);
    }

    #[test]
    fn repairs_of_hostile_urls_compose(url in hostile()) {
        any_choice_composes(&url);
    }

    #[test]
    fn laws_hold_for_any_string(url in any::<String>()) {
        laws(&url);
    }
}

/// So many links, to so many hosts, with a `utm_source`.
fn with_source(links: usize, hosts: usize, source: &str) -> Vec<String> {
    (0..links).map(|n| format!("https://jobs{}.example.org/{n}?utm_source={source}&x=1", n % hosts)).collect()
}

/// The campaigns that links show in a list with such a title, and where `around` are links outside of tables, with how many links each has.
fn campaigns_in(urls: &[String], title: &str, around: &[&str]) -> Vec<(String, usize)> {
    let house = House::of(title, around.iter().copied());
    let found = campaigns(urls.iter().map(String::as_str).chain(around.iter().copied()), &house);
    found.into_iter().map(|campaign| (campaign.value, campaign.links)).collect()
}

#[test]
fn a_campaign_is_a_way_of_the_list_and_is_of_no_app() {
    let found = |urls: &[String]| campaigns_in(urls, "", &[]);
    let others = |links: usize| vec!["https://example.org/".to_owned(); links];
    let scattered = |links: usize, hosts: usize, others: usize| -> Vec<String> {
        let other = |n: usize| (0..others).map(move |m| format!("https://other.example.org/{n}-{m}"));
        let marked = with_source(links, hosts, "Reed").into_iter().enumerate();
        marked.flat_map(|(n, url)| std::iter::once(url).chain(other(n))).collect()
    };
    assert_eq!(found(&scattered(20, 10, 9)), [("Reed".to_owned(), 20)], "of the hosts it leads to");
    assert_eq!(found(&scattered(3, 3, 9)), [("Reed".to_owned(), 3)]);
    assert_eq!(found(&scattered(2, 2, 9)), [], "it may have come along twice");
    assert_eq!(found(&scattered(20, 2, 9)), [], "to two hosts");
    assert_eq!(found(&scattered(20, 2, 1)), [("Reed".to_owned(), 20)], "of all links");
    assert_eq!(found(&scattered(20, 1, 1)), [], "its host may write it");
    let pasted = [others(40), with_source(20, 10, "Reed"), others(40)].concat();
    assert_eq!(found(&pasted), [], "at once");
    assert_eq!(found(&with_source(20, 10, "Reed")), [("Reed".to_owned(), 20)]);
    let beside_plain: Vec<String> = scattered(6, 6, 2)
        .into_iter()
        .chain((0..60).map(|n| format!("https://jobs{}.example.org/x{n}", n % 6)))
        .collect();
    assert_eq!(found(&beside_plain), [], "most links there do without");
    for app in ["chatgpt.com", "wechat_session", "Substack", "linkedin_share", "web"] {
        assert_eq!(found(&with_source(40, 20, app)), [], "{app}");
    }
    for (source, title, is_own) in [
        ("GitHubAwesomeReeds", "", true),
        ("reeds_repo", "", true),
        ("reeds-in-japan", "Reeds in Japan", true),
        ("reed", "Reed", false),
        ("repo", "", false),
        ("github", "GitHub lists", false),
        ("newsletter", "Awesome newsletter", false),
    ] {
        let own = campaigns_in(&with_source(1, 1, source), title, &[]);
        assert_eq!(own.len(), usize::from(is_own), "{source}");
    }
    let of_medium = "https://example.org/?utm_source=reed&utm_medium=reeds_repo".to_owned();
    assert_eq!(found(&[of_medium]), [("reeds_repo".to_owned(), 1)]);
    assert_eq!(found(&["mailto:a@example.org?utm_source=Reed".to_owned()]), []);
}

#[test]
fn a_campaign_of_the_site_to_which_the_list_leads_is_its_own() {
    let of = |site: &str, source: &str, hosts: usize| {
        campaigns_in(&with_source(hosts, hosts, source), "", &[site]).len()
    };
    assert_eq!(of("https://www.reeds.example/", "reeds.example", 2), 1);
    assert_eq!(of("https://reeds.example/about", "ReedsExample", 2), 1);
    assert_eq!(of("https://reeds.example/", "Reeds.exampleJobs", 2), 1);
    assert_eq!(of("https://reeds.example", "reeds.example", 1), 0, "it may have come along");
    assert_eq!(of("https://chatgpt.com/", "chatgpt.com", 2), 0, "an app");
    assert_eq!(of("https://huggingface.co/", "huggingface.co", 2), 0, "everybody links there");
    assert_eq!(of("https://reeds.example/", "reeds", 2), 0, "a word");
}

#[test]
fn a_campaign_that_names_who_keeps_the_list_or_leads_to_their_site_is_its_own() {
    let of = |url: &str, around: &[&str]| campaigns_in(&[url.to_owned()], "", around).len();
    let own = ["https://github.com/reed-works/Wet-Lands/issues"];
    assert_eq!(of("https://a.example/?utm_source=github&utm_medium=wetlands", &own), 1);
    assert_eq!(of("https://a.example/?utm_campaign=reedWorks-2026", &own), 1);
    assert_eq!(of("https://a.example/?utm_campaign=wet", &own), 0, "a word");
    assert_eq!(of("https://learn.reedworks.example/?WT.mc_id=academic-1", &own), 1);
    assert_eq!(of("https://github.com/Reed-Works/other?WT.mc_id=academic-1", &own), 1);
    assert_eq!(of("https://learn.reedworks.example/?utm_source=twitter", &own), 0, "an app");
    assert_eq!(of("https://learn.reeds.example/?WT.mc_id=academic-1", &own), 0);
    let two = [own[0], "https://github.com/rush/dry-lands/pulls"];
    assert_eq!(of("https://a.example/?utm_medium=wetlands", &two), 0, "nobody knows whose it is");
    let more = [own[0], own[0], two[1]];
    assert_eq!(of("https://a.example/?utm_medium=wetlands", &more), 1);
    assert_eq!(of("https://a.example/?utm_medium=wetlands", &["https://github.com/reed-works/Wet-Lands"]), 0);
}

#[test]
fn what_belongs_to_a_campaign_stays() {
    let rules = LinkRules { campaigns: Some(vec!["Reed".to_owned()]), ..LinkRules::default() };
    let canonical = |url: &str| inspect_with(url, &rules).canonical;
    assert_eq!(canonical("https://example.org/?utm_source=Reed&utm_medium=list"), None);
    assert_eq!(
        canonical("https://example.org/?utm_source=Reed&fbclid=IwAR0123").as_deref(),
        Some("https://example.org/?utm_source=Reed")
    );
    assert_eq!(canonical("https://example.org/?utm_source=Rush").as_deref(), Some("https://example.org/"));
    assert_eq!(canonical("https://example.org/?utm_medium=list").as_deref(), Some("https://example.org/"));
    let tracked = vec![Tracking { host: None, key: "utm_*".to_owned() }];
    let strict = LinkRules { tracking: tracked, ..rules.clone() };
    assert_eq!(
        inspect_with("https://example.org/?utm_source=Reed", &strict).canonical.as_deref(),
        Some("https://example.org/"),
        "the keeper says that it tracks"
    );
}
