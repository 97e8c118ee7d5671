//! Whether rows that stand in order do so by chance.

use super::{ONE, SURE, Verdict};

/// Whether chance seldom puts values in one of so many orders. Of the values of each group of rows, which do not leave it, `groups` says how
/// many are alike: of all ways to arrange them one is in order.
pub fn is_no_chance<G: IntoIterator<Item = usize>>(
    groups: impl IntoIterator<Item = G>,
    orders: usize,
) -> bool {
    let least = SURE.saturating_mul(of(orders));
    arrangements(groups, least) >= least
}

/// What rows out of order are where others stand in one of so many orders, as [`is_no_chance`] counts them, which may be meant: the
/// less this is so by chance, the less they are slips. Slips are as much likelier before, as what is told as one has to be.
pub fn beside_order<G: IntoIterator<Item = usize>>(
    groups: impl IntoIterator<Item = G>,
    orders: usize,
) -> Verdict {
    let orders = of(orders.max(1));
    let arrangements = arrangements(groups, SURE.saturating_mul(orders)).max(1);
    Verdict::of((ONE * SURE).saturating_mul(orders.min(of(usize::MAX >> 32))) / arrangements)
}

fn of(count: usize) -> u128 {
    u128::try_from(count).unwrap_or(u128::MAX)
}

/// In how many ways values can be arranged, or more than `enough`.
fn arrangements<G: IntoIterator<Item = usize>>(groups: impl IntoIterator<Item = G>, enough: u128) -> u128 {
    let mut arrangements: u128 = 1;
    for group in groups {
        let mut rows: u128 = 0;
        for alike in group {
            // Each product is a whole number of ways to choose the places of those that are alike.
            for (_, one) in (0..alike).zip(1_u128..) {
                rows = rows.saturating_add(1);
                arrangements = arrangements.saturating_mul(rows) / one;
                if arrangements > enough {
                    return arrangements;
                }
            }
        }
    }
    arrangements
}

#[cfg(test)]
mod tests {
    use super::is_no_chance;

    #[test]
    fn few_rows_and_few_values_are_in_order_by_chance() {
        assert!(is_no_chance([[1, 1, 1, 1, 1]], 12));
        assert!(!is_no_chance([[1, 1, 1, 1, 1]], 13));
        assert!(is_no_chance([vec![2, 2, 1]], 3));
        assert!(!is_no_chance([vec![4, 4]], 8));
        assert!(is_no_chance([vec![2, 2], vec![1, 1, 1, 1]], 14), "groups are in order each by chance");
    }
}
