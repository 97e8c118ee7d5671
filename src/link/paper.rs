//! Which of two papers on arXiv is the later one.

use super::inspect;

/// The number of the paper on arXiv that a URL leads to once all repairs are made, so that later papers have greater ones;
/// `None` for papers from before April 2007, whose numbers do not tell.
pub fn arxiv_number(url: &str) -> Option<u64> {
    let mut inspection = inspect(url);
    // Wrappers come off one at a time.
    for _ in 0..WRAPPERS {
        let Some(canonical) = inspection.canonical.take() else { break };
        inspection = inspect(&canonical);
    }
    let (month, number) = inspection.identity.as_ref()?.arxiv()?.split_once('.')?;
    Some(month.parse::<u64>().ok()? * 100_000 + number.parse::<u64>().ok()?)
}

/// So many wrappers nobody puts around a link.
const WRAPPERS: usize = 8;
