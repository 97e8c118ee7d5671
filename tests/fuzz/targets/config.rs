//! Any text as `learnvlm-lint.toml`: it is refused with words, or it is in force for every file and no list is harmed.

#![no_main]

use std::path::Path;

use learnvlm_lint::config::Config;
use learnvlm_lint::entry::Date;
use learnvlm_lint::source::Source;
use learnvlm_lint::{check, fix};
use libfuzzer_sys::fuzz_target;

const LIST: &str = "\
| Title | Date | Org | Link |
| --- | --- | --- | --- |
| a | 2024.05 | x&y | [p](http://arxiv.org/abs/2411.14228?utm_source=z) |
| b | May 2025 | 同济、y | [q](https://example.com/?x=1&y=2) |
";

fuzz_target!(|text: &str| {
    let config = match Config::parse("learnvlm-lint.toml", text) {
        Ok(config) => config,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let today = Date::new(2026, Some(11), Some(23)).expect("a date");
    for path in ["README.md", "docs/a b/列表.md", "../x.markdown"] {
        let _ = config.is_excluded(Path::new(path));
        let settings = config.settings(Path::new(path), today);
        let source = Source::decode(LIST.as_bytes().to_vec()).expect("a text");
        let outcome = fix(&check(&source, &settings), true);
        assert!(outcome.refused.is_empty(), "{text:?}: {:?}", outcome.refused);
        let Some(rewrite) = outcome.rewrite else { continue };
        let fixed = Source::decode(rewrite.new_text().as_bytes().to_vec()).expect("still a text");
        let again = fix(&check(&fixed, &settings), true);
        assert!(again.rewrite.is_none(), "{text:?}\n{:?}", fixed.text());
    }
});
