//! Any text in a date cell: what is understood is a date that exists, and its canonical form is understood
//! as the same date.

#![no_main]

use learnvlm_lint::document::Document;
use learnvlm_lint::entry::{Field, Headers, lists};
use learnvlm_lint::source::Source;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|cell: &str| {
    let Some((written, date)) = read(cell) else { return };
    let canonical = date.to_string();
    let Some((again, same)) = read(&canonical) else { panic!("{cell:?} is {canonical}, which is no date") };
    assert_eq!((again, same), (canonical, date), "{cell:?} as {written:?}");
});

fn read(cell: &str) -> Option<(String, learnvlm_lint::entry::Date)> {
    let text = format!("| Title | Date |\n| --- | --- |\n| a | {cell} |\n");
    let source = Source::decode(text.into_bytes()).ok()?;
    let document = Document::parse(&source);
    let list = lists(&document, &Headers::default()).into_iter().next()?;
    match &list.entries.first()?.date {
        Field::Parsed(date) => Some((date.text.clone(), date.date)),
        _ => None,
    }
}
