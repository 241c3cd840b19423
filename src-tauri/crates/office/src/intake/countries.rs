//! The names of countries in every language that papers speak, for finding a State by any of them.

use super::known::folded;
use domain::{Country, Language, Organisation, OrganisationKind};
use papers::PhraseBook;
use serde::Serialize;
use specta::Type;
use std::{collections::HashMap, sync::LazyLock};

/// A country as it is offered while somebody types.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CountryNames {
    /// Its ISO 3166-1 code.
    pub code: Country,
    /// Its name in the language that was asked for.
    pub name: String,
    /// Its names in every language, without case, accents and marks.
    pub names: Vec<String>,
    /// Its codes of two and of three letters, small.
    pub codes: Vec<String>,
}

/// What people call a country, where no language's list of names has it.
const EVERYDAY: &[(&str, &str)] = &[
    ("uk", "GB"),
    ("great britain", "GB"),
    ("grande bretagne", "GB"),
    ("uae", "AE"),
    ("bosnia", "BA"),
    ("bosnie", "BA"),
    ("czech republic", "CZ"),
    ("republique tcheque", "CZ"),
    ("turkey", "TR"),
    ("turkiye", "TR"),
    ("holland", "NL"),
    ("hollande", "NL"),
    ("ivory coast", "CI"),
    ("swaziland", "SZ"),
    ("burma", "MM"),
    ("birmanie", "MM"),
    ("cape verde", "CV"),
    ("east timor", "TL"),
    ("vatican", "VA"),
    ("russian federation", "RU"),
    ("federation de russie", "RU"),
];

/// Each country with its names as [`key`] compares them.
static ALL: LazyLock<Vec<(Country, Vec<String>)>> = LazyLock::new(|| {
    let languages = PhraseBook::languages();
    let names = |country: &Country| {
        let spoken = languages.iter().map(|language| key(&title(country, language)));
        let everyday = EVERYDAY.iter().filter(|(_, code)| *code == country.code());
        let mut names: Vec<String> = spoken.chain(formal(country.name())).collect();
        names.extend(everyday.map(|(name, _)| (*name).to_owned()));
        let mut told = Vec::new();
        names.retain(|name| {
            !told.contains(name) && {
                told.push(name.clone());
                true
            }
        });
        names
    };
    Country::all().map(|country| (country.clone(), names(&country))).collect()
});

/// Country by each of its names.
static NAMES: LazyLock<HashMap<&str, &Country>> = LazyLock::new(|| {
    let mut found = HashMap::new();
    for (country, names) in ALL.iter() {
        for name in names {
            found.entry(name.as_str()).or_insert(country);
        }
    }
    found
});

/// ISO's own name as it stands and as it is read aloud: “Moldova (Republic of)” is “Republic of Moldova”.
fn formal(name: &str) -> Vec<String> {
    let aloud = name.strip_suffix(')').and_then(|name| name.split_once(" ("));
    let mut names = vec![key(name)];
    names.extend(aloud.map(|(name, before)| key(&format!("{before} {name}"))));
    names
}

/// Letters and figures as they are compared: without case, accents and marks, with single blanks.
fn key(text: &str) -> String {
    let plain = folded(text).replace('&', " and ");
    let words = plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The country's name as a title: words, and no sign for “and”.
fn title(country: &Country, language: &Language) -> String {
    papers::country(country, language).replace(" & ", " and ")
}

/// All countries, by name in the language.
pub fn countries(language: &Language) -> Vec<CountryNames> {
    let row = |(country, names): &(Country, Vec<String>)| CountryNames {
        code: country.clone(),
        name: title(country, language),
        names: names.clone(),
        codes: [country.code(), country.alpha3()].map(str::to_ascii_lowercase).to_vec(),
    };
    let rows: Vec<CountryNames> = ALL.iter().map(row).collect();
    papers::in_order_of_countries(rows, language, |row| (Some(&row.code), row.name.as_str()))
}

/// The country of a name, however it is accented and in whichever of the languages; also with an article.
pub(super) fn named(name: &str) -> Option<&'static Country> {
    let name = key(name);
    let bare =
        || name.split_once(' ').filter(|(article, _)| ["the", "la", "le", "les", "l"].contains(article));
    NAMES.get(name.as_str()).or_else(|| NAMES.get(bare()?.1)).copied()
}

/// The country of a name, or of a code in capital letters: “RO”, “ROU”.
pub(super) fn meant(text: &str) -> Option<Country> {
    let text = text.trim();
    let is_code = matches!(text.len(), 2 | 3) && text.chars().all(|letter| letter.is_ascii_uppercase());
    let coded = || is_code.then(|| text.parse().ok()).flatten();
    named(text).cloned().or_else(coded)
}

/// How a new State is called that was written so: in the spelling of the language that has the name, the given one
/// first; by its name in the given one where a code or another name was written.
pub(super) fn spelt(written: &str, country: &Country, language: &Language) -> String {
    let written = written.trim();
    let languages = PhraseBook::languages();
    let names = [language].into_iter().chain(languages).map(|language| title(country, language));
    let same = names.into_iter().find(|name| key(name) == key(written));
    let is_formal = || formal(country.name()).contains(&key(written));
    same.unwrap_or_else(|| if is_formal() { written.to_owned() } else { title(country, language) })
}

/// The country that a State is, said or named.
pub(super) fn of(organisation: &Organisation) -> Option<Country> {
    let is_state = organisation.kind == OrganisationKind::State;
    let by_name = || [&organisation.name, &organisation.short_name].into_iter().find_map(|name| named(name));
    organisation.country.clone().or_else(|| by_name().cloned()).filter(|_| is_state)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(name: &str) -> Option<String> {
        meant(name).map(|country| country.code().to_owned())
    }

    #[test]
    fn a_country_is_found_by_its_names_in_every_language_and_by_its_codes() {
        let romania = ["Romania", "ROUMANIE", "românia", "Ρουμανία", "Румунија", "Rumunija", "RO", "ROU"];
        for name in romania {
            assert_eq!(code(name).as_deref(), Some("RO"), "{name}");
        }
        let others = [
            ("Côte d'Ivoire", "CI"),
            ("Bosnia & Herzegovina", "BA"),
            ("Republic of Moldova", "MD"),
            ("Moldova (Republic of)", "MD"),
            ("Korea, Republic of", "KR"),
            ("the Netherlands", "NL"),
            ("l’Italie", "IT"),
            ("UK", "GB"),
        ];
        for (name, of) in others {
            assert_eq!(code(name).as_deref(), Some(of), "{name}");
        }
        for name in ["no", "Korea", "Atlantis", "", "the", "EU"] {
            assert_eq!(code(name), None, "{name}");
        }
    }

    #[test]
    fn what_was_written_keeps_its_language_and_gets_its_spelling() {
        let french = Language::parse("fr").unwrap();
        let spelt = |written: &str| spelt(written, &meant(written).unwrap(), &french);
        assert_eq!(["romania", "roumanie", "RO"].map(spelt), ["Romania", "Roumanie", "Roumanie"]);
        assert_eq!(["UK", "Republic of Moldova"].map(spelt), ["Royaume-Uni", "Republic of Moldova"]);
    }

    #[test]
    fn countries_are_offered_in_the_language_s_order() {
        let offered = countries(&Language::parse("fr").unwrap());
        let at = |name: &str| offered.iter().position(|one| one.name == name).unwrap();
        assert!(at("Égypte") < at("Finlande") && at("Allemagne") < at("Bulgarie"));
        let romania = &offered[at("Roumanie")];
        assert!(romania.names.iter().any(|name| name == "ρουμανια"), "{romania:?}");
        assert_eq!(romania.codes, ["ro", "rou"]);
        assert!(offered.iter().all(|one| !one.name.contains('&')));
    }
}
