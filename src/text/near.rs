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

/// Whether two names are alike but for some letters in one place, which are fewer than those that are alike.
/// Another number is another place.
pub fn differ_in_one_place(one: &str, other: &str) -> bool {
    let alike = |(a, b): &(char, char)| a == b;
    let start: usize = one.chars().zip(other.chars()).take_while(alike).map(|(c, _)| c.len_utf8()).sum();
    let (one, other) = (&one[start..], &other[start..]);
    let end = one
        .chars()
        .rev()
        .zip(other.chars().rev())
        .take_while(alike)
        .map(|(c, _)| c.len_utf8())
        .sum::<usize>();
    let (one, other) = (&one[..one.len() - end], &other[..other.len() - end]);
    let is_number = |part: &str| part.contains(char::is_numeric);
    !is_number(one) && !is_number(other) && one.len().max(other.len()) < start + end
}
