//! The month that an address names: `…/2024/05/…`, `…/2024-05-acorn.pdf`, `…/20240517…`.

/// The year and the month that the path of `url` names, if it names one only.
pub fn month_in_path(url: &str) -> Option<(u16, u8)> {
    let path =
        url.split_once("://").map_or(url, |(_, rest)| rest.split_once('/').map_or("", |(_, path)| path));
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut months = numbers(path).filter_map(|(number, behind)| month(number, behind));
    let first = months.next()?;
    months.all(|other| other == first).then_some(first)
}

/// The runs of digits in a path, each with what stands behind it.
fn numbers(path: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = path;
    std::iter::from_fn(move || {
        let begin = rest.find(|c: char| c.is_ascii_digit())?;
        let digits = rest[begin..].bytes().take_while(u8::is_ascii_digit).count();
        let (number, behind) = rest[begin..].split_at(digits);
        rest = behind;
        Some((number, behind))
    })
}

fn month(number: &str, behind: &str) -> Option<(u16, u8)> {
    let (year, month) = match number.len() {
        4 => {
            let rest = behind.strip_prefix(['/', '-', '_'])?;
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            (number, rest.get(..digits).filter(|month| (1..=2).contains(&month.len()))?)
        }
        8 => {
            let day: u8 = number[6..].parse().ok()?;
            (&number[..4], number.get(4..6).filter(|_| (1..=31).contains(&day))?)
        }
        _ => return None,
    };
    let (year, month): (u16, u8) = (year.parse().ok()?, month.parse().ok()?);
    ((1990..2100).contains(&year) && (1..=12).contains(&month)).then_some((year, month))
}

#[cfg(test)]
mod tests {
    use super::month_in_path;

    #[test]
    fn only_a_month_in_the_path_is_one() {
        let cases = [
            ("https://e.com/blog/2024/05/17/acorn", Some((2024, 5))),
            ("https://e.com/2024/5/acorn", Some((2024, 5))),
            ("https://e.com/pub/2024-05-acorn.pdf", Some((2024, 5))),
            ("https://e.com/acorn-20240517.pdf", Some((2024, 5))),
            ("https://e.com/2024/05/acorn-2024-05-17", Some((2024, 5))),
            ("https://e.com/2024/05/acorn-2023-11", None),
            ("https://e.com/2024/13/acorn", None),
            ("https://e.com/2024/0512/acorn", None),
            ("https://e.com/acorn?date=2024-05", None),
            ("https://2024-05.e.com/", None),
            ("https://e.com/articles/20249917", None),
            ("reports/2024-05-acorn.pdf", Some((2024, 5))),
        ];
        for (url, month) in cases {
            assert_eq!(month_in_path(url), month, "{url}");
        }
    }
}
