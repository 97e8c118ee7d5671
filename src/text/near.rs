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
    let (one, other, alike) = difference(one, other);
    !is_number(one) && !is_number(other) && one.len().max(other.len()) < alike
}

/// Whether one name is the other with one letter more, less or changed inside of it, or with two swapped. At its ends a
/// letter tells one thing of a series from another, or one from many.
pub fn is_slip(one: &str, other: &str) -> bool {
    let ends = |text: &str| (text.chars().next(), text.chars().next_back());
    let is_inside = one != other && ends(one) == ends(other) && differ_in_one_place(one, other);
    let (one, other, _) = difference(one, other);
    let is_swapped = one.chars().count() == 2 && one.chars().rev().eq(other.chars());
    is_inside && (is_swapped || (one.chars().count() < 2 && other.chars().count() < 2))
}

/// What differs between two texts from the first difference to the last, and how many bytes are alike.
fn difference<'t>(one: &'t str, other: &'t str) -> (&'t str, &'t str, usize) {
    let alike = |(a, b): &(char, char)| a == b;
    let length = |sum: usize, (c, _): (char, char)| sum + c.len_utf8();
    let start = one.chars().zip(other.chars()).take_while(alike).fold(0, length);
    let (one, other) = (&one[start..], &other[start..]);
    let end = one.chars().rev().zip(other.chars().rev()).take_while(alike).fold(0, length);
    (&one[..one.len() - end], &other[..other.len() - end], start + end)
}

fn is_number(part: &str) -> bool {
    part.contains(char::is_numeric)
}
