//! The name that was meant by one that is none.

/// The one of `names` that `typed` is most like, if any is like it at all.
///
/// Capitals do not matter, nor do underlines and blanks instead of hyphens.
pub fn nearest<'n>(typed: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    const NEAR: f64 = 0.7;
    let typed = typed.to_lowercase().replace(['_', ' '], "-");
    let likeness = |name: &str| strsim::jaro_winkler(&typed, &name.to_lowercase());
    let near = names.into_iter().map(|name| (likeness(name), name)).filter(|(likeness, _)| *likeness >= NEAR);
    near.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}
