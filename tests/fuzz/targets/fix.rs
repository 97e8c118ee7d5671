//! Fixing any text: nothing is refused as our bug, and fixing twice is fixing once.

#![no_main]

use learnvlm_lint::entry::Date;
use learnvlm_lint::source::Source;
use learnvlm_lint::{Settings, check, fix};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = Source::decode(bytes.to_vec()) else { return };
    let today = Date::new(2026, Some(11), Some(23)).expect("a date");
    let settings = Settings::new(today);
    let report = check(&source, &settings);
    let outcome = fix(&report, true);
    let Some(rewrite) = outcome.rewrite else { return };
    let fixed = Source::decode(rewrite.new_text().as_bytes().to_vec()).expect("still a text");
    let report = check(&fixed, &settings);
    // A wrapper inside a wrapper comes off in the next run.
    if report.diagnostics.iter().any(|found| found.rule == "wrapped-url") {
        return;
    }
    let again = fix(&report, true);
    assert!(
        again.rewrite.is_none(),
        "{:?}\n{:?}\n{:?}",
        source.text(),
        fixed.text(),
        again.rewrite.map(|rewrite| rewrite.into_new_text())
    );
});
