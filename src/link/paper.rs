//! Which of two papers on arXiv is the later one.

use super::inspect;

/// The number of the paper on arXiv that a URL leads to once all repairs are made, so that later papers have greater ones;
/// `None` for papers from before April 2007, whose numbers do not tell.
pub fn arxiv_number(url: &str) -> Option<u64> {
    // Most links lead elsewhere.
    if !holds_number(url) {
        return None;
    }
    let mut inspection = inspect(url);
    // Wrappers come off one at a time.
    for _ in 0..WRAPPERS {
        let Some(canonical) = inspection.canonical.take() else { break };
        inspection = inspect(&canonical);
    }
    let (month, number) = inspection.identity.as_ref()?.arxiv()?.split_once('.')?;
    Some(month.parse::<u64>().ok()? * 100_000 + number.parse::<u64>().ok()?)
}

/// The year and the month in which the paper with such a number came to arXiv.
pub fn arxiv_month(number: u64) -> (u64, u64) {
    (2000 + number / 10_000_000, number / 100_000 % 100)
}

/// Whether `2411.1529` stands somewhere in it.
fn holds_number(url: &str) -> bool {
    url.as_bytes().windows(9).any(|digits| {
        digits[4] == b'.' && digits.iter().enumerate().all(|(n, digit)| n == 4 || digit.is_ascii_digit())
    })
}

/// So many wrappers nobody puts around a link.
const WRAPPERS: usize = 8;
