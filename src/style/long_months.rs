//! Months that a list writes longer than the others: `Sept` beside `Oct`, and `June` beside `Apr.`, as newspapers have it.

/// The months of which most dates of a document are spelled so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LongMonths(Vec<u8>);

impl LongMonths {
    /// Counts dates, each with its month. Those in numbers have no say.
    pub fn of<'t>(dates: impl Iterator<Item = (u8, &'t str)>) -> Self {
        let mut counts = LONG.map(|_| (0_usize, 0_usize));
        for (month, text) in dates.filter(|(_, text)| text.contains(char::is_alphabetic)) {
            for ((_, long, _), (spelled, all)) in
                LONG.iter().zip(&mut counts).filter(|((of, ..), _)| *of == month)
            {
                *spelled += usize::from(text.split(|c: char| !c.is_alphabetic()).any(|word| word == *long));
                *all += 1;
            }
        }
        let are_long = LONG.iter().zip(counts).filter(|(_, (spelled, all))| spelled * 2 > *all);
        Self(are_long.map(|((month, ..), _)| *month).collect())
    }

    /// Whether what is `written` is `replacement` but for the name of such a month.
    pub fn tell_apart(&self, written: &str, replacement: &str) -> bool {
        let months = LONG.iter().filter(|(month, ..)| self.0.contains(month));
        months.into_iter().any(|(_, long, short)| {
            [(*short).to_owned(), format!("{short}.")]
                .iter()
                .any(|short| written.replacen(long, short, 1) == replacement)
        })
    }
}

/// Months that may be written longer where others are shortened, and how they would be shortened, too.
const LONG: [(u8, &str, &str); 5] =
    [(9, "Sept", "Sep"), (3, "March", "Mar"), (4, "April", "Apr"), (6, "June", "Jun"), (7, "July", "Jul")];

#[cfg(test)]
mod tests {
    use super::LongMonths;

    #[test]
    fn most_dates_of_a_month_say_how_it_is_spelled() {
        let dates = [
            (6, "June 3"),
            (6, "June 1"),
            (6, "Jun 2"),
            (4, "April 1"),
            (4, "Apr 2"),
            (9, "Sept. 4"),
            (7, "2024-07"),
        ];
        let months = LongMonths::of(dates.into_iter());
        assert!(
            months.tell_apart("June 3, 2024", "Jun 3, 2024") && months.tell_apart("June 2024", "Jun. 2024")
        );
        assert!(months.tell_apart("Sept. 2024", "Sep. 2024"));
        assert!(!months.tell_apart("April 1, 2024", "Apr 1, 2024"), "as many are short");
        assert!(!months.tell_apart("July 2024", "Jul 2024"), "nobody writes it");
        assert!(!months.tell_apart("June 3, 2024", "2024.6.3"));
    }
}
