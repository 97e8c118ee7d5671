//! What stays of a date however it is written: its numbers.

use super::plain::plain;
use super::tokens::{Token, month_number, tokens};

/// The numbers of a text that holds nothing but numbers, names of months and what goes with them, in no order: the same of all
/// forms of one date, whatever other dates stand beside it. A year counts by its last two digits.
pub(crate) fn numbers_alone(text: &str) -> Option<Vec<u32>> {
    let mut numbers = Vec::new();
    for token in tokens(&plain(text).text) {
        match token {
            Token::Number(whole, 8) => numbers.extend([whole / 10_000 % 100, whole / 100 % 100, whole % 100]),
            Token::Number(whole, 6) => numbers.extend([whole / 100 % 100, whole % 100]),
            Token::Number(year, 4) => numbers.push(year % 100),
            Token::Number(number, _) => numbers.push(number),
            Token::Word(word) => match month_number(&word) {
                Some(month) => numbers.push(month),
                None if PARTS.contains(&word.as_str()) => {}
                None => return None,
            },
            Token::Mark(_) => {}
        }
    }
    numbers.sort_unstable();
    (!numbers.is_empty()).then_some(numbers)
}

/// Words that stand between the numbers of a date.
const PARTS: [&str; 9] = ["年", "月", "日", "号", "號", "st", "nd", "rd", "th"];

#[cfg(test)]
mod tests {
    use super::numbers_alone;

    #[test]
    fn a_date_keeps_its_numbers_in_every_form() {
        let forms =
            ["2019-01-05", "20190105", "5/1/2019", "Jan 5th, 2019", "2019年1月5日", "5.1.19", "２０１９.1.5"];
        for form in forms {
            assert_eq!(numbers_alone(form), Some(vec![1, 5, 19]), "{form}");
        }
        assert_eq!(numbers_alone("201901"), numbers_alone("1.2019"));
        for other in ["", "—", "3B", "CVPR 2024", "TBD"] {
            assert_eq!(numbers_alone(other), None, "{other}");
        }
        assert_ne!(numbers_alone("2019.1"), numbers_alone("2019.2"));
    }
}
