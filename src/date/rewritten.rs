//! Whether a date that is written in another form surely says the same.

/// Whether `replacement`, which is `written` in another form, says the same whatever was meant. The year may come first, which
/// settles what the other numbers are.
pub(crate) fn says_the_same(written: &str, replacement: &str, is_year_first: bool) -> bool {
    (is_year_first || are_parts_sure(written, replacement))
        && has_one_mark(written)
        && !has_lost_zero(written, replacement)
}

/// Whether a month may be October: of `2024.10` a spreadsheet makes `2024.1`, in a list that writes January `2024.01`.
fn has_lost_zero(written: &str, replacement: &str) -> bool {
    let month = |text: &str| text.split_once('.').map(|(_, month)| month.to_owned());
    month(written).as_deref() == Some("1") && month(replacement).as_deref() == Some("01")
}

/// Whether a date whose year does not come first says the same when it is written so: its numbers stand as they stood. Other marks
/// between them may tell of another order, `5.12.2023` and `5/12/2023`, unless only one of them may be a month.
fn are_parts_sure(written: &str, replacement: &str) -> bool {
    let own = numbers(written);
    let marks = |text: &str| text.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
    let mut months: Vec<u32> = own.iter().copied().filter(|number| (1..=12).contains(number)).collect();
    months.dedup();
    own == numbers(replacement) && (months.len() < 2 || marks(written) == marks(replacement))
}

/// Whether one mark stands between all numbers of a date: `2023.12-13` may be two months, or two issues.
fn has_one_mark(written: &str) -> bool {
    let mut marks = written.trim_end_matches('.').chars().filter(|c| !c.is_alphanumeric() && *c != ' ');
    let first = marks.next();
    written.contains(char::is_alphabetic) || marks.all(|mark| Some(mark) == first)
}

/// The numbers of a text, for the parts of a date that keep their order.
fn numbers(text: &str) -> Vec<u32> {
    let digits = text.split(|c: char| !c.is_ascii_digit());
    digits.filter_map(|digits| digits.parse().ok()).collect()
}
