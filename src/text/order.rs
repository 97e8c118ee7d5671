//! Things in the order of their places.

/// `items` in the order of `place`, those of one place as they stood.
///
/// Pairs of numbers are sorted in their stead, whatever they are: each kind of thing that is sorted takes five to ten
/// thousand bytes of program.
pub(crate) fn by_place<T>(mut items: Vec<T>, place: impl Fn(&T) -> usize) -> Vec<T> {
    let mut places: Vec<(usize, usize)> =
        items.iter().enumerate().map(|(n, item)| (place(item), n)).collect();
    places.sort_unstable();
    let mut goes = vec![0; items.len()];
    for (to, (_, from)) in places.into_iter().enumerate() {
        goes[from] = to;
    }
    // Each exchange brings an item to where it stays, and none is held twice.
    for at in 0..items.len() {
        while goes[at] != at {
            let to = goes[at];
            items.swap(at, to);
            goes.swap(at, to);
        }
    }
    items
}
