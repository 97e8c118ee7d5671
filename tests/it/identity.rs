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
