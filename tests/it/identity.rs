//! What links lead to, link by link: `fixtures/urls/identities.tsv`.

use std::fmt::Write;

use learnvlm_lint::link::inspect;

const IDENTITIES: &str = include_str!("../../fixtures/urls/identities.tsv");

#[test]
fn every_link_leads_where_its_line_says() {
    let mut wrong = String::new();
    for line in IDENTITIES.lines().skip(1) {
        let mut fields = line.split('\t');
        let (Some(link), Some(expected)) = (fields.next(), fields.next()) else {
            panic!("{line}: three fields")
        };
        let found = inspect(link).identity.map(|identity| identity.to_string()).unwrap_or_default();
        if found != expected {
            let _ = writeln!(wrong, "{link}\n  expected {expected}\n  found    {found}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_number_on_arxiv_tells_which_paper_is_later() {
    let number = learnvlm_lint::link::arxiv_number;
    assert_eq!(number("https://arxiv.org/abs/0704.0001"), Some(70_400_001));
    assert_eq!(number("https://arxiv.org/pdf/2410.01234v2.pdf"), Some(241_001_234));
    assert!(number("https://arxiv.org/abs/1412.9999") < number("https://arxiv.org/abs/1501.00001"));
    let wrapped = "https://www.google.com/url?q=https://arxiv.org/abs/2410.01234";
    assert_eq!(number(wrapped), Some(241_001_234), "as it is once it is mended");
    assert_eq!(number("https://arxiv.org/abs/cs/0501001"), None, "of its month only");
    assert_eq!(number("https://example.com/2410.01234"), None);
}
