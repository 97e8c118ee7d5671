//! Lines as a message names them, where several places are one finding.

/// So many are named.
const SHOWN: usize = 5;

/// The first of these line numbers, and `…` where there are more.
pub(crate) fn first_lines(lines: impl ExactSizeIterator<Item = usize>) -> String {
    let is_more = lines.len() > SHOWN;
    let mut shown: Vec<String> = lines.take(SHOWN).map(|line| line.to_string()).collect();
    shown.extend(is_more.then(|| "…".to_owned()));
    shown.join(", ")
}
