//! How a list writes the PDFs of papers on arXiv.

use super::identity::arxiv_id;
use crate::habit::{Habit, Tally, Verdict};

/// Whether a list ends the addresses of PDFs on arXiv in `.pdf`: that is its way, and both forms lead to one file.
pub fn keeps_pdf_ending<'u>(urls: impl Iterator<Item = &'u str>) -> bool {
    let plain = urls.filter_map(has_ending).map(|has| !has);
    Tally::of(plain).judge(Habit::PlainPdfs) == Verdict::Way
}

/// Whether the address of a PDF on arXiv ends in `.pdf`; `None` for all other addresses.
fn has_ending(url: &str) -> Option<bool> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let file = rest.strip_prefix("www.").unwrap_or(rest).strip_prefix("arxiv.org/pdf/")?;
    let file = file.split(['?', '#']).next()?;
    arxiv_id(file).map(|_| file.strip_suffix(".pdf").is_some())
}
