//! Countries and time zones, checked where they enter.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::{fmt, str::FromStr};

/// A country by its ISO 3166-1 alpha-2 code, such as `RO`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Type)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[specta(type = String)]
pub struct Country(String);

/// A text that is not a country code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not an ISO 3166-1 country code; write two letters, for example RO or RS")]
pub struct NotACountry(pub String);

impl Country {
    /// Every country that ISO 3166-1 lists.
    pub fn all() -> impl Iterator<Item = Country> {
        rust_iso3166::ALL_ALPHA2.iter().map(|code| Country((*code).to_owned()))
    }

    /// The two-letter code.
    pub fn code(&self) -> &str {
        &self.0
    }

    /// The three-letter code.
    pub fn alpha3(&self) -> &'static str {
        rust_iso3166::from_alpha2(&self.0).map_or("", |country| country.alpha3)
    }

    /// The country's short name in English, as ISO 3166-1 gives it.
    pub fn name(&self) -> &'static str {
        rust_iso3166::from_alpha2(&self.0).map_or("", |country| country.name)
    }
}

impl FromStr for Country {
    type Err = NotACountry;
    /// Reads a two- or three-letter code in any case.
    fn from_str(text: &str) -> Result<Self, NotACountry> {
        let code = text.trim().to_ascii_uppercase();
        rust_iso3166::from_alpha2(&code)
            .or_else(|| rust_iso3166::from_alpha3(&code))
            .map(|country| Country(country.alpha2.to_owned()))
            .ok_or_else(|| NotACountry(text.to_owned()))
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An IANA time zone, such as `Europe/Bucharest`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, Type)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[specta(type = String)]
pub struct Zone(chrono_tz::Tz);

/// A text that is not a time zone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not an IANA time zone; write for example Europe/Bucharest or UTC")]
pub struct NotAZone(pub String);

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Zone = Zone(chrono_tz::UTC);

    /// The zone's rules.
    pub fn rules(self) -> chrono_tz::Tz {
        self.0
    }

    /// The zone's IANA name.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The last second of a day there. Of a day that the zone skipped it is universal time's.
    pub fn end_of(self, day: NaiveDate) -> DateTime<Utc> {
        // Counted back around the clock: the calendar's last day has no next.
        let last = day.and_time(NaiveTime::MIN - TimeDelta::seconds(1));
        last.and_local_timezone(self.0).latest().map_or(last.and_utc(), |at| at.to_utc())
    }
}

impl FromStr for Zone {
    type Err = NotAZone;
    fn from_str(text: &str) -> Result<Self, NotAZone> {
        text.trim().parse().map(Zone).map_err(|_| NotAZone(text.to_owned()))
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

macro_rules! through_text {
    ($name:ident, $error:ident) => {
        impl TryFrom<String> for $name {
            type Error = $error;
            fn try_from(text: String) -> Result<Self, $error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> String {
                value.to_string()
            }
        }
    };
}
through_text!(Country, NotACountry);
through_text!(Zone, NotAZone);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_read_by_either_code() {
        assert_eq!("rou".parse::<Country>().unwrap().code(), "RO");
        assert_eq!("rs".parse::<Country>().unwrap().name(), "Serbia");
        assert!("XX".parse::<Country>().is_err());
    }

    #[test]
    fn zones_are_iana_names() {
        assert_eq!("Europe/Bucharest".parse::<Zone>().unwrap().name(), "Europe/Bucharest");
        assert!("Bucharest time".parse::<Zone>().is_err());
    }

    #[test]
    fn a_day_ends_where_the_zone_is() {
        let ends = |zone: &str, day: &str| {
            zone.parse::<Zone>()
                .unwrap()
                .end_of(day.parse().unwrap())
                .to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
        };
        assert_eq!(ends("Europe/Bucharest", "2026-12-06"), "2026-12-06T21:59:59Z");
        assert_eq!(ends("America/New_York", "2026-12-06"), "2026-12-07T04:59:59Z");
        // Santiago's clocks go on from 24:00 in spring, and back to 23:00 in autumn.
        assert_eq!(ends("America/Santiago", "2026-09-05"), "2026-09-06T03:59:59Z");
        assert_eq!(ends("America/Santiago", "2026-04-04"), "2026-04-05T03:59:59Z");
        assert_eq!(ends("UTC", "+262142-12-31"), "+262142-12-31T23:59:59Z");
    }
}
