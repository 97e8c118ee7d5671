//! Checking any bytes: no panic, and findings that are sorted, in bounds and the same twice.

#![no_main]

use learnvlm_lint::entry::Date;
use learnvlm_lint::source::Source;
use learnvlm_lint::{Settings, check, edits_of};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = Source::decode(bytes.to_vec()) else { return };
    let today = Date::new(2026, Some(11), Some(23)).expect("a date");
    let settings = Settings::new(today);
    let report = check(&source, &settings);
    let text = source.text();
    let mut last = None;
    for found in &report.diagnostics {
        assert!(text.get(found.span.range()).is_some(), "{found:?}");
        assert!(last <= Some((found.span, found.rule)), "{found:?}");
        last = Some((found.span, found.rule));
        for edit in found.fix.iter().flat_map(|fix| edits_of(&report, fix)) {
            assert!(text.get(edit.span.range()).is_some(), "{edit:?}");
        }
    }
    let again = check(&source, &settings);
    assert_eq!(format!("{:?}", report.diagnostics), format!("{:?}", again.diagnostics));
});
