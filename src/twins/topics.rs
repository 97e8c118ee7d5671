//! Whether two tables are those of two topics.

use super::Twins;
use crate::entry::ListTable;
use crate::entry::structure::Heading;
use crate::habit::Habit;

impl Twins<'_> {
    /// Whether a long list of several tables has them under headings that name two topics. Headings that differ in a
    /// year or a month name none.
    pub(super) fn are_topics(&self, one: usize, other: usize) -> bool {
        self.is_long
            && Habit::TopicTables.is_shown_by(self.lists)
            && one != other
            && self.topic(one) != self.topic(other)
    }

    /// The headings above a table, the innermost first, without numbers and months.
    fn topic(&self, table: usize) -> Vec<String> {
        let start = self.document.tables[table].header.span.start();
        self.document.sections(start).map(|heading| words(&heading.text)).collect()
    }
}

/// The topic of each row of a table, as the headings between its rows name it.
pub(super) fn of_rows(list: &ListTable) -> Vec<String> {
    let topic = |headings: &Vec<&Heading>| {
        headings.iter().map(|heading| words(&heading.text)).collect::<Vec<_>>().join("|")
    };
    list.structure.sections().iter().map(topic).collect()
}

fn words(heading: &str) -> String {
    let heading = heading.to_lowercase();
    let words = heading.split(|c: char| !c.is_alphabetic() || matches!(c, '年' | '月'));
    let is_month = |word: &str| word.is_ascii() && MONTHS.iter().any(|month| is_short_of(word, month));
    words.filter(|word| !word.is_empty() && !is_month(word)).collect::<Vec<_>>().join(" ")
}

/// Whether `word` is `month` or its first letters: `sep`, `sept`.
fn is_short_of(word: &str, month: &str) -> bool {
    word.len() >= 3 && month.starts_with(word)
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
