//! The name that was meant by one that is none.

/// The one of `names` that `typed` is most like, if any is like it at all.
///
/// Names are in kebab case; capitals, underlines and blanks in `typed` do not matter.
pub fn nearest<'n>(typed: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let typed: Vec<char> = typed.to_lowercase().replace(['_', ' '], "-").chars().collect();
    let likeness = |name: &str| {
        let known: Vec<char> = name.chars().collect();
        let ops = similar::capture_diff_slices(similar::Algorithm::Myers, &typed, &known);
        similar::diff_ratio(&ops, typed.len(), known.len())
    };
    let near = names.into_iter().map(|name| (likeness(name), name)).filter(|(likeness, _)| *likeness >= 0.6);
    near.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}
