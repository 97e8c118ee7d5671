//! Things in the order of their places.

/// `items` in the order of `place`, those of one place as they stood.
///
/// Pairs of numbers are sorted in their stead, whatever they are: each kind of thing that is sorted takes five to ten
/// thousand bytes of program.
pub(crate) fn by_place<T>(items: Vec<T>, place: impl Fn(&T) -> usize) -> Vec<T> {
    let mut places: Vec<(usize, usize)> =
        items.iter().enumerate().map(|(n, item)| (place(item), n)).collect();
    places.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    places.into_iter().filter_map(|(_, n)| items[n].take()).collect()
}
