//! Days as lists write them, in figures or with the month's name in English or French. Figures are read day first,
//! as the whole house writes dates.

use crate::people::letters;
use chrono::NaiveDate;

/// A day that was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) day: NaiveDate,
    /// Whether the day itself was told; else it is the first one of the year or the month.
    pub(super) is_whole: bool,
}

/// The months, as [`letters`] writes them.
const MONTHS: [[&str; 12]; 2] = [
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
    [
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
    ],
];

/// The day of “2014-06-30”, “30.06.2014”, “30 June 2014”, “June 2014”, “since 2014”; none where it is no day.
pub(super) fn read(text: &str) -> Option<Told> {
    let words: Vec<String> = text
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '.' | ',' | '/' | '-'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .skip_while(|word| matches!(word.as_str(), "since" | "from" | "depuis" | "le"))
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let of = |year: &str, month: Option<u32>, day: Option<u32>, is_whole| {
        Some(Told { day: NaiveDate::from_ymd_opt(self::year(year)?, month?, day?)?, is_whole })
    };
    match words.as_slice() {
        [year] => of(year, Some(1), Some(1), false),
        [a, b] if self::year(a).is_some() => of(a, month(b), Some(1), false),
        [a, b] => of(b, month(a), Some(1), false),
        [a, b, c] if self::year(a).is_some() => of(a, month(b), date(c), true),
        [a, b, c] if a.starts_with(char::is_alphabetic) => of(c, month(a), date(b), true),
        [a, b, c] => of(c, month(b), date(a), true),
        _ => None,
    }
}

fn figures(word: &str) -> Option<u32> {
    word.chars().all(|letter| letter.is_ascii_digit()).then(|| word.parse().ok()).flatten()
}

/// A year in four figures: of two nobody knows the century.
fn year(word: &str) -> Option<i32> {
    let year = figures(word).filter(|year| word.len() == 4 && (1800..=2200).contains(year))?;
    i32::try_from(year).ok()
}

/// “1”, “1st”, “1er”.
fn date(word: &str) -> Option<u32> {
    let ends = ["st", "nd", "rd", "th", "er"];
    figures(ends.iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word))
}

/// 1 to 12, of a number or of the beginning of a month's name that fits only one.
fn month(word: &str) -> Option<u32> {
    if let Some(number) = figures(word) {
        return Some(number);
    }
    let word = letters(word);
    if word.len() < 3 {
        return None;
    }
    MONTHS.iter().find_map(|names| {
        let mut fitting = (1..).zip(names).filter(|(_, name)| name.starts_with(&word));
        match (fitting.next(), fitting.next()) {
            (Some((number, _)), None) => Some(number),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_lists_write_them() {
        let whole = [
            "2014-06-30",
            "30.06.2014",
            "30/6/2014",
            "30 June 2014",
            "June 30, 2014",
            "30 juin 2014",
            "since 30 jun 2014",
            "le 30 Juin 2014",
        ];
        for text in whole {
            let told = read(text).unwrap_or_else(|| panic!("{text} is a day"));
            assert_eq!((told.day.to_string().as_str(), told.is_whole), ("2014-06-30", true), "{text}");
        }
        let first = [("2014", "2014-01-01"), ("depuis 2014", "2014-01-01"), ("août 2014", "2014-08-01")];
        for (text, day) in first.into_iter().chain([("06/2014", "2014-06-01"), ("2014-06", "2014-06-01")]) {
            let told = read(text).unwrap_or_else(|| panic!("{text} is a month or a year"));
            assert_eq!((told.day.to_string().as_str(), told.is_whole), (day, false), "{text}");
        }
        assert_eq!(read("1er mars 2014").map(|told| told.day.to_string()), Some("2014-03-01".into()));
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in ["", "Romania", "31.06.2014", "30.06.14", "jui 2014", "13/2014", "about 1990", "99999"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
