//! Days, lists and figures in a document's language, after CLDR.
//!
//! English has the day first unless the month is asked for first; a language that never writes the
//! month first keeps its own order.

use crate::PhraseBook;
use chrono::{DateTime, Datelike, NaiveDate, Offset, Utc};
use domain::{
    BadPattern, DateStyle, Dateline, DatelinePosition, Embargo, Language, Qualifier, TitlePattern, Zone,
};
use icu_calendar::Gregorian;
use icu_collator::Collator;
use icu_collator::options::CollatorOptions;
use icu_datetime::fieldsets::{MD, YMD, YMDE};
use icu_datetime::input::Date;
use icu_datetime::{FixedCalendarDateTimeFormatter, parts};
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use std::fmt;
use writeable::{Part, PartsWrite, Writeable};

/// A day: “18 June 2015”, “June 18, 2015”, “Thursday, 18 June 2015”.
pub fn date(day: NaiveDate, style: DateStyle, language: &Language) -> String {
    match style {
        DateStyle::DayMonthYear | DateStyle::MonthDayYear => whole(day, style, language),
        DateStyle::WeekdayDayMonthYear => with_weekday(day, style, language),
    }
    .map_or_else(|| day.to_string(), |written| written.with_day(|number| day_word(number, language)))
}

/// The days from first to last: “14 October 2026”, “14–15 October 2026”, “30 June – 2 July 2015”.
pub fn dates(first: NaiveDate, last: NaiveDate, language: &Language) -> String {
    if first == last {
        return date(first, DateStyle::DayMonthYear, language);
    }
    let book = PhraseBook::of(language);
    let join = |first: String, last: String| {
        book.say_with("dates", [("first", first.into()), ("last", last.into())])
    };
    let end = || date(last, DateStyle::DayMonthYear, language);
    if (first.year(), first.month()) == (last.year(), last.month()) {
        let day = first.day().to_string();
        let range = |number: &str| {
            let (first, last) = (day_word(&day, language), day_word(number, language));
            book.say_with("days", [("first", first.into()), ("last", last.into())])
        };
        if let Some(written) = whole(last, DateStyle::DayMonthYear, language) {
            return written.with_day(range);
        }
    } else if first.year() == last.year()
        && let Some(written) = without_year(first, language)
    {
        return join(written.with_day(|number| day_word(number, language)), end());
    }
    join(date(first, DateStyle::DayMonthYear, language), end())
}

/// What a date line says where it isn't worded by hand: “Bucharest, June 18, 2015”. `None` where
/// neither place nor date nor words are known, or where the text already says it.
pub fn dateline(dateline: &Dateline, language: &Language) -> Option<String> {
    if dateline.position == DatelinePosition::InText {
        return None;
    }
    if let Some(words) = &dateline.words {
        return Some(words.clone()).filter(|words| !words.is_empty());
    }
    let day = dateline.date.map(|day| date(day, dateline.style, language));
    match (dateline.place.is_empty(), day) {
        (true, day) => day,
        (false, None) => Some(dateline.place.clone()),
        (false, Some(day)) => {
            Some(PhraseBook::of(language).say_with(
                "place-and-date",
                [("place", dateline.place.as_str().into()), ("date", day.into())],
            ))
        }
    }
}

/// A meeting by its number: “22nd Meeting”.
pub fn ordinal_title(number: u32, language: &Language) -> String {
    let book = PhraseBook::of(language);
    let ordinal = domain::ordinal(number, book.language());
    book.say_with("ordinal-title", [("ordinal", ordinal.into())])
}

/// How the meetings of a body are called by default: “{ordinal} Meeting of {name}”, with its subject where it has
/// one; by its year where its meetings bear no numbers.
///
/// # Errors
/// Where the language's words make no pattern; a test holds every book to making one.
pub fn title_pattern(
    language: &Language,
    numbered: bool,
    on_subject: bool,
) -> Result<TitlePattern, BadPattern> {
    if !numbered {
        return TitlePattern::parse("{name} {year}");
    }
    let book = PhraseBook::of(language);
    let (ordinal, name) = (("ordinal", "{ordinal}".into()), ("name", "{name}".into()));
    TitlePattern::parse(&if on_subject {
        book.say_with("title-pattern-on", [ordinal, name, ("subject", "{subject}".into())])
    } else {
        book.say_with("title-pattern", [ordinal, name])
    })
}

/// Names one behind the other: “a, b and c”.
pub fn list<T: AsRef<str>>(names: &[T], language: &Language) -> String {
    let options = ListFormatterOptions::default().with_length(ListLength::Wide);
    let names = || names.iter().map(AsRef::as_ref);
    match ListFormatter::try_new_and(locale(language, DateStyle::DayMonthYear).into(), options) {
        Ok(formatter) => formatter.format_to_string(names()),
        Err(_) => names().collect::<Vec<&str>>().join(", "),
    }
}

/// Puts things into the order in which the language's readers look names up.
pub fn in_order<T>(things: &mut [T], language: &Language, name: impl Fn(&T) -> &str) {
    let options = CollatorOptions::default();
    match Collator::try_new(locale(language, DateStyle::DayMonthYear).into(), options) {
        Ok(collator) => things.sort_by(|a, b| collator.compare(name(a), name(b))),
        Err(_) => things.sort_by(|a, b| name(a).cmp(name(b))),
    }
}

/// A stated figure: “over 40”.
pub fn figure(qualifier: Qualifier, number: u32, language: &Language) -> String {
    let qualifier = match qualifier {
        Qualifier::Exactly => "exactly",
        Qualifier::Over => "over",
        Qualifier::About => "about",
        Qualifier::Nearly => "nearly",
        Qualifier::UpTo => "up-to",
    };
    PhraseBook::of(language).say_with("figure", [("qualifier", qualifier.into()), ("number", number.into())])
}

/// The line that holds a text back: “Embargoed until 18 June 2015, 10:00 (Europe/Bucharest, UTC+3)”.
pub fn embargo(embargo: &Embargo, language: &Language) -> String {
    let book = PhraseBook::of(language);
    let local = embargo.until.with_timezone(&embargo.zone.rules());
    let minutes = local.offset().fix().local_minus_utc() / 60;
    let (sign, minutes) = (if minutes < 0 { '−' } else { '+' }, minutes.abs());
    let offset = match (minutes / 60, minutes % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    };
    let zone = if embargo.zone == Zone::UTC { offset } else { format!("{}, {offset}", embargo.zone) };
    let places = [
        ("date", date(local.date_naive(), DateStyle::DayMonthYear, book.language()).into()),
        ("time", local.format("%H:%M").to_string().into()),
        ("zone", zone.into()),
    ];
    book.say_with("embargo", places)
}

/// The day on which an instant falls in a zone.
pub fn day_of(instant: DateTime<Utc>, zone: Zone) -> NaiveDate {
    instant.with_timezone(&zone.rules()).date_naive()
}

fn day_word(number: &str, language: &Language) -> String {
    let book = PhraseBook::of(language);
    if !book.speaks(language) {
        return number.to_owned();
    }
    match number.parse::<u32>() {
        Ok(day) => book.say_with("day", [("day", day.into())]),
        Err(_) => number.to_owned(),
    }
}

fn locale(language: &Language, style: DateStyle) -> Locale {
    let tag = match (language.primary(), style) {
        ("en", DateStyle::MonthDayYear) => "en-US",
        ("en", _) => "en-001",
        _ => language.as_str(),
    };
    Locale::try_from_str(tag).unwrap_or(Locale::UNKNOWN)
}

fn gregorian(day: NaiveDate) -> Option<Date<Gregorian>> {
    let (month, number) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Date::try_new_gregorian(day.year(), month, number).ok()
}

macro_rules! written {
    ($(#[$doc:meta])* $name:ident, $fields:ty) => {
        $(#[$doc])*
        fn $name(day: NaiveDate, style: DateStyle, language: &Language) -> Option<Written> {
            let formatter = FixedCalendarDateTimeFormatter::<Gregorian, $fields>::try_new(
                locale(language, style).into(),
                <$fields>::long(),
            )
            .ok()?;
            let mut written = Written::default();
            formatter.format(&gregorian(day)?).write_to_parts(&mut written).ok()?;
            Some(written)
        }
    };
}
written!(whole, YMD);
written!(with_weekday, YMDE);
written!(of_year, MD);

fn without_year(day: NaiveDate, language: &Language) -> Option<Written> {
    of_year(day, DateStyle::DayMonthYear, language)
}

/// A written date, taken apart around the number of its day.
#[derive(Default)]
struct Written {
    before: String,
    day: String,
    after: String,
    in_day: bool,
}

impl Written {
    fn with_day(self, word: impl FnOnce(&str) -> String) -> String {
        if self.day.is_empty() {
            return self.before;
        }
        let day = word(&self.day);
        self.before + &day + &self.after
    }
}

impl fmt::Write for Written {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let part = match (self.in_day, self.day.is_empty()) {
            (true, _) => &mut self.day,
            (false, true) => &mut self.before,
            (false, false) => &mut self.after,
        };
        part.push_str(text);
        Ok(())
    }
}

impl PartsWrite for Written {
    type SubPartsWrite = Written;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Written) -> fmt::Result) -> fmt::Result {
        let outer = self.in_day;
        self.in_day |= part == parts::DAY;
        let result = write(self);
        self.in_day = outer;
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn language(tag: &str) -> Language {
        Language::parse(tag).unwrap()
    }

    #[test]
    fn every_language_calls_meetings_by_name_ordinal_and_subject() {
        for language in PhraseBook::languages() {
            for (about, places) in [(false, "name ordinal"), (true, "name ordinal subject")] {
                let pattern = title_pattern(language, true, about).unwrap();
                let named = |place: &&str| pattern.as_str().contains(&format!("{{{place}}}"));
                let found: Vec<&str> = ["name", "ordinal", "subject"].into_iter().filter(named).collect();
                assert_eq!(found.join(" "), places, "{language}: {}", pattern.as_str());
            }
        }
    }

    #[test]
    fn a_day_is_written_as_the_language_does() {
        use DateStyle::*;
        let cases = [
            ("en", DayMonthYear, "18 June 2015"),
            ("en", MonthDayYear, "June 18, 2015"),
            ("en", WeekdayDayMonthYear, "Thursday, 18 June 2015"),
            ("en-US", DayMonthYear, "18 June 2015"),
            ("fr", DayMonthYear, "18 juin 2015"),
            ("fr", MonthDayYear, "18 juin 2015"),
            ("fr", WeekdayDayMonthYear, "jeudi 18 juin 2015"),
            ("ro", DayMonthYear, "18 iunie 2015"),
            ("sr-Cyrl", DayMonthYear, "18. јун 2015."),
            ("sr-Latn", WeekdayDayMonthYear, "četvrtak 18. jun 2015."),
            ("el", DayMonthYear, "18 Ιουνίου 2015"),
            ("bg", DayMonthYear, "18 юни 2015\u{202f}г."),
        ];
        for (tag, style, words) in cases {
            assert_eq!(date(day("2015-06-18"), style, &language(tag)), words, "{tag}");
        }
        assert_eq!(date(day("2026-07-01"), DayMonthYear, &language("fr")), "1er juillet 2026");
    }

    #[test]
    fn several_days_share_what_they_have_in_common() {
        let cases = [
            ("en", "2026-10-14", "2026-10-14", "14 October 2026"),
            ("en", "2026-10-14", "2026-10-15", "14–15 October 2026"),
            ("en", "2015-06-30", "2015-07-02", "30 June – 2 July 2015"),
            ("en", "2015-12-30", "2016-01-02", "30 December 2015 – 2 January 2016"),
            ("fr", "2026-07-01", "2026-07-02", "1er–2 juillet 2026"),
            ("ro", "2015-06-30", "2015-07-02", "30 iunie – 2 iulie 2015"),
            ("sr-Cyrl", "2026-10-14", "2026-10-15", "14–15. октобар 2026."),
            ("sr-Latn", "2015-06-30", "2015-07-02", "30. jun – 2. jul 2015."),
            ("el", "2015-06-30", "2015-07-02", "30 Ιουνίου – 2 Ιουλίου 2015"),
        ];
        for (tag, first, last, words) in cases {
            assert_eq!(dates(day(first), day(last), &language(tag)), words, "{tag}");
        }
    }

    #[test]
    fn a_date_line_is_worded_by_the_language_or_by_hand() {
        let mut line = Dateline {
            place: "Bucharest".into(),
            date: Some(day("2015-06-18")),
            style: DateStyle::MonthDayYear,
            position: DatelinePosition::RunIn,
            words: None,
        };
        assert_eq!(dateline(&line, &language("en")).unwrap(), "Bucharest, June 18, 2015");
        assert_eq!(dateline(&line, &language("fr")).unwrap(), "Bucharest, le 18 juin 2015");
        line.words = Some("BUCHAREST,  18/06/15".into());
        assert_eq!(dateline(&line, &language("en")).unwrap(), "BUCHAREST,  18/06/15");
        line.position = DatelinePosition::InText;
        assert_eq!(dateline(&line, &language("en")), None);
        line = Dateline { position: DatelinePosition::AtEnd, words: None, place: String::new(), ..line };
        assert_eq!(dateline(&line, &language("en")).unwrap(), "June 18, 2015");
        assert_eq!(dateline(&Dateline { date: None, ..line }, &language("en")), None);
    }

    #[test]
    fn names_are_joined_as_the_language_does() {
        let cases = [
            ("en", "a, b and c"),
            ("fr", "a, b et c"),
            ("ro", "a, b și c"),
            ("sr-Cyrl", "a, b и c"),
            ("sr-Latn", "a, b i c"),
            ("el", "a, b και c"),
        ];
        for (tag, words) in cases {
            assert_eq!(list(&["a", "b", "c"], &language(tag)), words);
        }
        assert_eq!(list(&["a"], &language("en")), "a");
        assert_eq!(list::<&str>(&[], &language("en")), "");
    }

    #[test]
    fn an_embargo_says_its_zone() {
        let until = "2026-03-03T07:00:00Z".parse().unwrap();
        let line =
            |zone: &str, tag: &str| embargo(&Embargo { until, zone: zone.parse().unwrap() }, &language(tag));
        assert_eq!(
            line("Europe/Bucharest", "en"),
            "Embargoed until 3 March 2026, 09:00 (Europe/Bucharest, UTC+2)"
        );
        assert_eq!(line("UTC", "ro"), "Sub embargo până la 3 martie 2026, ora 07:00 (UTC)");
        assert!(line("America/St_Johns", "el").ends_with("UTC−3:30)"));
    }

    #[test]
    fn meetings_and_figures_have_their_words() {
        assert_eq!(ordinal_title(22, &language("en")), "22nd Meeting");
        assert_eq!(ordinal_title(22, &language("sr-Cyrl")), "22. састанак");
        assert_eq!(figure(Qualifier::Over, 40, &language("en")), "over 40");
        assert_eq!(figure(Qualifier::Exactly, 1200, &language("ro")), "1200");
    }

    #[test]
    fn names_stand_where_readers_look_for_them() {
        let cases = [
            ("en", ["Ukraine", "Österreich", "Norway", "Turkey"], "Norway Österreich Turkey Ukraine"),
            ("ro", ["Țara", "Slovenia", "Șvedia", "Turcia"], "Slovenia Șvedia Turcia Țara"),
            ("sr-Cyrl", ["Црна", "Ћ", "Румунија", "Ђ"], "Ђ Румунија Ћ Црна"),
            ("el", ["Ουκρανία", "Ελβετία", "Άγιος", "Ρουμανία"], "Άγιος Ελβετία Ουκρανία Ρουμανία"),
        ];
        for (tag, mut names, order) in cases {
            in_order(&mut names, &language(tag), |name| name);
            assert_eq!(names.join(" "), order, "{tag}");
        }
    }
}
