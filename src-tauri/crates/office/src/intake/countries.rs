//! The names of countries in every language that papers speak, for finding a State by any of them.

use super::known::folded;
use domain::{Country, Organisation, OrganisationKind};
use papers::PhraseBook;
use std::{collections::HashMap, sync::LazyLock};

/// Country by its folded name: “romania”, “roumanie”, “ρουμανια”.
static NAMES: LazyLock<HashMap<String, Country>> = LazyLock::new(|| {
    let languages = PhraseBook::languages();
    let mut names = HashMap::new();
    for country in Country::all() {
        names.entry(folded(country.name())).or_insert_with(|| country.clone());
        for language in &languages {
            names.entry(folded(&papers::country(&country, language))).or_insert_with(|| country.clone());
        }
    }
    names
});

/// The country of a name, however it is accented and in whichever of the languages.
pub(super) fn named(name: &str) -> Option<&'static Country> {
    NAMES.get(&folded(name))
}

/// The country that a State is, said or named.
pub(super) fn of(organisation: &Organisation) -> Option<Country> {
    let is_state = organisation.kind == OrganisationKind::State;
    let by_name = || [&organisation.name, &organisation.short_name].into_iter().find_map(|name| named(name));
    organisation.country.clone().or_else(|| by_name().cloned()).filter(|_| is_state)
}
