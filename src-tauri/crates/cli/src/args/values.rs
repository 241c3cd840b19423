//! How values are written on the command line. Each reader answers with the value as records hold it, or
//! with what is wrong and how to write it.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use office::domain::{Country, HostPart, Language, Marking, Part, PointNumber, TitlePattern, Zone};
use office::minutes::Deadline;
use serde_json::{Value, json};
use std::{fmt::Display, str::FromStr};

/// What a reader answers with.
pub type Read<T = Value> = Result<T, String>;

pub fn text(text: &str) -> Read {
    Ok(Value::String(text.to_owned()))
}

pub fn number(text: &str) -> Read {
    let number: u32 = text.parse().map_err(|_| "write a whole number, for example 22".to_owned())?;
    Ok(number.into())
}

/// The number of a decision or an action point, as it was given in its meeting.
pub fn point_number(text: &str) -> Read {
    parsed::<PointNumber>(text)
}

pub fn nth(text: &str) -> Read {
    match text.parse::<u32>() {
        Ok(number) if number > 0 => Ok((number - 1).into()),
        _ => Err("write a whole number from 1".to_owned()),
    }
}

/// A day of the calendar, as ISO 8601 writes it.
pub fn day_of(text: &str) -> Read<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .map_err(|_| "there is no such day; write year, month and day, for example 2015-06-18".to_owned())
}

pub fn day(text: &str) -> Read {
    Ok(json!(day_of(text)?))
}

/// A time of day.
pub fn time_of(text: &str) -> Read<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M")
        .map_err(|_| format!("“{text}” is no time of day; write for example 09:30"))
}

pub fn time(text: &str) -> Read {
    Ok(json!(time_of(text)?))
}

/// An instant, as RFC 3339 writes it.
pub fn instant_of(text: &str) -> Read<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text)
        .map(|instant| instant.to_utc())
        .map_err(|_| "write an instant with its offset, for example 2015-06-18T12:00:00+03:00".to_owned())
}

/// The last day for corrections, or the instant at which they end.
pub fn deadline(text: &str) -> Read<Deadline> {
    day_of(text).map(Deadline::from).or_else(|_| instant_of(text).map(Deadline::from)).map_err(|_| {
        "write a day, for example 2015-06-18, or an instant with its offset: 2015-06-18T12:00:00+03:00"
            .to_owned()
    })
}

pub fn instant(text: &str) -> Read {
    Ok(json!(instant_of(text)?))
}

fn parsed<T>(text: &str) -> Read
where
    T: FromStr + serde::Serialize,
    T::Err: Display,
{
    let value: T = text.parse().map_err(|error: T::Err| error.to_string())?;
    serde_json::to_value(value).map_err(|error| error.to_string())
}

pub fn marking(text: &str) -> Read {
    parsed::<Marking>(text)
}

pub fn country(text: &str) -> Read {
    parsed::<Country>(text)
}

pub fn zone(text: &str) -> Read {
    parsed::<Zone>(text)
}

pub fn language(text: &str) -> Read {
    parsed::<Language>(text)
}

pub fn title_pattern(text: &str) -> Read {
    parsed::<TitlePattern>(text)
}

/// `2015-06-18 09:00-12:30`.
pub fn sitting(text: &str) -> Read {
    let wrong = || "write day, begin and end, for example “2015-06-18 09:00-12:30”".to_owned();
    let (day, hours) = text.trim().split_once([' ', 'T']).ok_or_else(wrong)?;
    let (from, to) = hours.trim().split_once(['-', '–']).ok_or_else(wrong)?;
    Ok(json!({ "day": day_of(day)?, "from": time_of(from.trim())?, "to": time_of(to.trim())? }))
}

/// `chair`, `speaker`, `opened-on-behalf:the Chairmanship`.
pub fn part(text: &str) -> Read {
    let (word, of) = text.split_once(':').map_or((text, None), |(word, of)| (word, Some(of.trim())));
    let code = word.trim().replace('-', "_");
    let value = match of {
        Some(of) => json!({ "part": code, "of": of }),
        None => json!({ "part": code }),
    };
    let read: Result<Part, _> = serde_json::from_value(value);
    let part = read.map_err(|_| {
        "write chair, co-chair, opened-on-behalf:WHOM, moderator, speaker, head-of-delegation, delegate, \
         observer, rapporteur, secretariat, interpreter or guest"
            .to_owned()
    })?;
    serde_json::to_value(part).map_err(|error| error.to_string())
}

/// `ID` or `ID=the words for its part`; the id is still the beginning of one.
pub fn host(text: &str, part: HostPart) -> Read {
    let (id, words) = text.split_once('=').unwrap_or((text, ""));
    Ok(json!({ "organisation_id": id.trim(), "part": part, "words": words }))
}

/// `2019-12-31:Name until then`.
pub fn former_name(text: &str) -> Read {
    let (until, name) = text.split_once(':').ok_or("write the last day and the name: 2019-12-31:NAME")?;
    Ok(json!({ "name": name.trim(), "until": day_of(until.trim())? }))
}

/// `12/1/3`: for, against, abstaining.
pub fn vote(text: &str) -> Read {
    let figures: Result<Vec<u32>, _> = text.split('/').map(|figure| figure.trim().parse::<u32>()).collect();
    match figures.as_deref() {
        Ok(&[in_favour, against, abstaining]) => {
            Ok(json!({ "how": "vote", "in_favour": in_favour, "against": against, "abstaining": abstaining }))
        }
        _ => Err("write votes for, against and abstaining, for example 12/1/3".to_owned()),
    }
}

/// The deadline of a silence procedure.
pub fn silence(text: &str) -> Read {
    Ok(json!({ "how": "silence", "deadline": day_of(text)? }))
}

/// `by;year;title`, the last two as far as they are known.
pub fn award(text: &str) -> Read {
    let mut parts = text.split(';').map(str::trim);
    let by = parts
        .next()
        .filter(|by| !by.is_empty())
        .ok_or("write who gave it, the year and which: BY;YEAR;TITLE")?;
    let year = match parts.next().filter(|year| !year.is_empty()) {
        Some(year) => Some(year.parse::<u16>().map_err(|_| format!("“{year}” is no year"))?),
        None => None,
    };
    Ok(json!({ "by": by, "year": year, "title": parts.next().unwrap_or("") }))
}

/// `name;function;phone;email`, as far as they are known.
pub fn contact(text: &str) -> Read {
    let mut parts = text.split(';').map(str::trim);
    let name = parts.next().filter(|name| !name.is_empty()).ok_or("write NAME;FUNCTION;PHONE;EMAIL")?;
    let mut next = || parts.next().unwrap_or("").to_owned();
    Ok(json!({ "name": name, "function": next(), "phone": next(), "email": next() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_days_are_refused() {
        assert_eq!(day("2015-06-18"), Ok(json!("2015-06-18")));
        for wrong in ["2015-02-30", "18.6.2015", "2015-6", "", "2015-13-01"] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn compound_values_are_read() {
        assert_eq!(
            sitting("2015-06-18 09:00-12:30").unwrap(),
            json!({ "day": "2015-06-18", "from": "09:00:00", "to": "12:30:00" })
        );
        assert_eq!(part("co-chair").unwrap(), json!({ "part": "co_chair" }));
        assert_eq!(
            part("opened-on-behalf:the State").unwrap(),
            json!({ "part": "opened_on_behalf", "of": "the State" })
        );
        assert!(part("opened-on-behalf").is_err() && part("king").is_err());
        assert_eq!(vote("12/1/3").unwrap()["against"], 1);
        assert!(vote("12/1").is_err());
        assert_eq!(marking("amber+strict").unwrap(), json!("TLP:AMBER+STRICT"));
        assert_eq!(
            contact("Ana;;+40 1").unwrap(),
            json!({ "name": "Ana", "function": "", "phone": "+40 1", "email": "" })
        );
        assert_eq!(instant("2015-06-18T12:00:00+03:00").unwrap(), json!("2015-06-18T09:00:00Z"));
    }
}
