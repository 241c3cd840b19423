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
    ("slovak republic", "SK"),
    ("republique slovaque", "SK"),
    ("hellenic republic", "GR"),
    ("republique hellenique", "GR"),
    ("french republic", "FR"),
    ("republique francaise", "FR"),
    ("italian republic", "IT"),
    ("republique italienne", "IT"),
    ("portuguese republic", "PT"),
    ("republique portugaise", "PT"),
    ("swiss confederation", "CH"),
    ("confederation suisse", "CH"),
    ("kyrgyz republic", "KG"),
    ("republique kirghize", "KG"),
    ("people s republic of china", "CN"),
    ("republique populaire de chine", "CN"),
    ("republique democratique du congo", "CD"),
];

/// What stands before the name of a State that is called formally.
const FORMS: &[&str] = &[
    "republic of",
    "federal republic of",
    "islamic republic of",
    "kingdom of",
    "principality of",
    "grand duchy of",
    "republique de",
    "republique d",
    "republique du",
    "republique des",
    "republique federale d",
    "royaume de",
    "royaume d",
    "royaume du",
    "principaute de",
    "principaute d",
    "grand duche de",
    "republica",
    "republika",
    "република",
];

/// Names that mean another State when a form stands before them.
const NOT_FORMAL: &[&str] = &["china", "chine", "kina", "кина"];

/// Each country with its names as [`key`] compares them.
static ALL: LazyLock<Vec<(Country, Vec<String>)>> = LazyLock::new(|| {
    let languages = PhraseBook::languages();
    let names = |country: &Country| {
        let spoken = languages.iter().map(|language| key(&papers::country(country, language)));
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

/// All countries, by name in the language.
pub fn countries(language: &Language) -> Vec<CountryNames> {
    let row = |(country, names): &(Country, Vec<String>)| CountryNames {
        code: country.clone(),
        name: papers::country(country, language),
        names: names.clone(),
        codes: [country.code(), country.alpha3()].map(str::to_ascii_lowercase).to_vec(),
    };
    let rows: Vec<CountryNames> = ALL.iter().map(row).collect();
    papers::in_order_of_countries(rows, language, |row| (Some(&row.code), row.name.as_str()))
}

/// The country of a name, however it is accented and in whichever of the languages; also with an article, and of a
/// formal name: “Republic of Bulgaria”.
pub(super) fn named(name: &str) -> Option<&'static Country> {
    let name = key(name);
    let bare = without_article(&name);
    let short = || without_form(bare).map(without_article);
    NAMES.get(name.as_str()).or_else(|| NAMES.get(bare)).or_else(|| NAMES.get(short()?)).copied()
}

fn without_article(name: &str) -> &str {
    match name.split_once(' ') {
        Some(("the" | "la" | "le" | "les" | "l", rest)) => rest,
        _ => name,
    }
}

fn without_form(name: &str) -> Option<&str> {
    let short = |form: &&str| name.strip_prefix(form)?.strip_prefix(' ');
    FORMS.iter().find_map(short).filter(|short| !NOT_FORMAL.contains(short))
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
    let names = [language].into_iter().chain(languages).map(|language| papers::country(country, language));
    let same = names.into_iter().find(|name| key(name) == key(written));
    let is_formal =
        || formal(country.name()).contains(&key(written)) || without_form(&key(written)).is_some();
    same.unwrap_or_else(|| if is_formal() { written.to_owned() } else { papers::country(country, language) })
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
        let formal = [
            ("the Republic of Bulgaria", "BG"),
            ("Republic of the Congo", "CG"),
            ("République démocratique du Congo", "CD"),
            ("République de l’Inde", "IN"),
            ("Република Србија", "RS"),
            ("Slovak Republic", "SK"),
        ];
        for (name, of) in formal {
            assert_eq!(code(name).as_deref(), Some(of), "{name}");
        }
        for name in ["no", "Korea", "Atlantis", "", "the", "EU", "Republic of China", "Republika Srpska"] {
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
