//! The names of date forms: patterns that show the form, as `YYYY.M` and `D Mon YYYY` do.

use super::form::DateForm;
use super::parts::{DayPlace, MonthName, Padded, PartOrder};

impl DateForm {
    /// The pattern of a date with a month, or with a day where only that tells the form: `YYYY-MM`, `MM/YYYY`,
    /// `DD/MM/YYYY`, `YYYY年M月`, `Month YYYY`, `D Mon YYYY`.
    pub fn name(self) -> String {
        let [month, day] = self.patterns();
        let needs_day = match self {
            Self::Numbers { order, padded, .. } => order == PartOrder::DayFirst || padded == Padded::Day,
            Self::Named { day, .. } => day != DayPlace::Behind,
            Self::Digits | Self::Chinese { .. } => false,
        };
        if needs_day { day } else { month }
    }

    /// The form of a pattern, with or without a day, in any case; the most usual one of several.
    pub fn from_name(name: &str) -> Option<Self> {
        // Every pattern has a year, and hardly a header has its letter: to write all patterns takes 200,000 instructions.
        if !name.contains(['Y', 'y']) {
            return None;
        }
        let fits = |pattern: &String| pattern.eq_ignore_ascii_case(name.trim());
        Self::all().iter().copied().find(|form| form.patterns().iter().any(fits))
    }

    /// The patterns of a date with a month and with a day.
    fn patterns(self) -> [String; 2] {
        let numbers = |padded| match padded {
            Padded::Neither => ("M", "D"),
            Padded::Both => ("MM", "DD"),
            Padded::Day => ("M", "DD"),
        };
        match self {
            Self::Numbers { order, mark, padded, short_year } => {
                let (month, day) = numbers(padded);
                let year = if short_year { "YY" } else { "YYYY" };
                match order {
                    PartOrder::YearFirst => {
                        [format!("{year}{mark}{month}"), format!("{year}{mark}{month}{mark}{day}")]
                    }
                    PartOrder::MonthFirst => {
                        [format!("{month}{mark}{year}"), format!("{month}{mark}{day}{mark}{year}")]
                    }
                    PartOrder::DayFirst => {
                        [format!("{month}{mark}{year}"), format!("{day}{mark}{month}{mark}{year}")]
                    }
                }
            }
            Self::Digits => ["YYYYMM".to_owned(), "YYYYMMDD".to_owned()],
            Self::Chinese { padded } => {
                let (month, day) = numbers(if padded { Padded::Both } else { Padded::Neither });
                [format!("YYYY年{month}月"), format!("YYYY年{month}月{day}日")]
            }
            Self::Named { day, month, comma } => {
                let month = match month {
                    MonthName::Long => "Month",
                    MonthName::Short => "Mon",
                    MonthName::Dotted => "Mon.",
                };
                let comma = if comma { "," } else { "" };
                let with_day = match day {
                    DayPlace::Behind => format!("{month} D, YYYY"),
                    DayPlace::Before => format!("D {month}{comma} YYYY"),
                    DayPlace::OrdinalBehind => format!("{month} Dth, YYYY"),
                    DayPlace::Ordinal => format!("Dth {month}{comma} YYYY"),
                };
                [format!("{month}{comma} YYYY"), with_day]
            }
        }
    }
}
