//! The README says what the program says.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use learnvlm_lint::language::Language;
use learnvlm_lint::rules::RULES;

use crate::corpus::{HINT, is_updating};
use crate::util::Room;

#[test]
fn the_rules_table_is_the_registry() {
    let mut table = String::from("| rule | level | fix | what it says |\n| --- | --- | --- | --- |\n");
    for rule in RULES {
        let (level, fix) = (rule.severity.as_str(), if rule.fixable { "yes" } else { "" });
        let _ = writeln!(
            table,
            "| `{}` | {level} | {fix} | {} |",
            rule.name,
            rule.summary(Language::English).replace('|', "\\|")
        );
    }
    holds("rules", &format!("\n{table}\n"));
}

#[test]
fn the_help_is_what_the_program_prints() {
    let ran = Room::new().run(&["--help"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    holds("help", &format!("\n```text\n{}\n```\n\n", ran.out.trim_end()));
}

fn readme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// Holds what stands between `<!-- name -->` and `<!-- /name -->` in the README against `wanted`.
fn holds(name: &str, wanted: &str) {
    // One at a time: both tests may write the file.
    static ONE: Mutex<()> = Mutex::new(());
    let _guard = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let text = fs::read_to_string(readme()).unwrap_or_else(|error| panic!("README.md: {error}"));
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let place = text.split_once(&open).and_then(|(before, rest)| {
        let (found, after) = rest.split_once(&close)?;
        Some((before, found, after))
    });
    let Some((before, found, after)) = place else {
        panic!("README.md: write `{}` and `{close}` on lines of their own; {HINT}", open.trim_end());
    };
    if found == wanted {
        return;
    }
    assert!(
        is_updating(),
        "README.md, {name}: not what the program says; {HINT}\n{}",
        difference(found, wanted)
    );
    fs::write(readme(), format!("{before}{open}{wanted}{close}{after}")).expect("a writable README.md");
}

fn difference(found: &str, wanted: &str) -> String {
    learnvlm_lint::report::diff::unified("README.md", found, wanted)
}
