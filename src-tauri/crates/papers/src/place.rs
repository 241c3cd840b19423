//! Countries as a document's language calls them, after CLDR.

use crate::words;
use domain::{Country, Language};
use icu_locale::Locale;
use icu_locale::names::RegionDisplayName;
use std::collections::HashMap;
use writeable::Writeable;

/// The country's name: “Greece”, “Ελλάδα”, “Грчка”; in running text, without CLDR's sign for “and”. Where CLDR has
/// none in the language, the English one.
pub fn country(country: &Country, language: &Language) -> String {
    let name = |tag: &str| {
        let locale: Locale = tag.parse().ok()?;
        let region = country.code().parse().ok()?;
        let name = RegionDisplayName::try_new_light((&locale).into(), region).ok()?;
        Some(name.as_borrowed().write_to_string().replace(" & ", " and "))
    };
    name(language.as_str()).or_else(|| name("en")).unwrap_or_else(|| country.name().to_owned())
}

/// Things in the order in which the language's readers look countries up: by the country's name, or by the
/// thing's own where it has no country; those of one country by their own.
pub fn in_order_of_countries<T>(
    things: Vec<T>,
    language: &Language,
    country_and_name: impl Fn(&T) -> (Option<&Country>, &str),
) -> Vec<T> {
    let mut named: HashMap<String, String> = HashMap::new();
    let mut keyed: Vec<(String, T)> = Vec::with_capacity(things.len());
    for thing in things {
        let key = match country_and_name(&thing) {
            (Some(of), _) => {
                named.entry(of.code().to_owned()).or_insert_with(|| country(of, language)).clone()
            }
            (None, own) => own.to_owned(),
        };
        keyed.push((key, thing));
    }
    words::in_order(&mut keyed, language, |(_, thing)| country_and_name(thing).1);
    words::in_order(&mut keyed, language, |(key, _)| key);
    keyed.into_iter().map(|(_, thing)| thing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delegations_stand_where_readers_of_the_language_look_for_their_country() {
        let things = || {
            [
                ("Germany", "DE"),
                ("Meridian Centre", ""),
                ("Austria", "AT"),
                ("Greece", "GR"),
                ("Austrian Police", "AT"),
            ]
            .map(|(name, code)| (name, code.parse::<Country>().ok()))
            .to_vec()
        };
        let order = |tag: &str| {
            let sorted =
                in_order_of_countries(things(), &tag.parse().unwrap(), |(name, of)| (of.as_ref(), name));
            sorted.into_iter().map(|(name, _)| name).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(order("en"), "Austria, Austrian Police, Germany, Greece, Meridian Centre");
        assert_eq!(order("fr"), "Germany, Austria, Austrian Police, Greece, Meridian Centre");
        assert_eq!(order("el"), "Austria, Austrian Police, Germany, Greece, Meridian Centre");
    }

    #[test]
    fn a_country_is_named_in_the_papers_language() {
        let greece: Country = "GR".parse().unwrap();
        let names =
            ["en", "fr", "ro", "el", "sr-Cyrl", "sr-Latn"].map(|tag| country(&greece, &tag.parse().unwrap()));
        assert_eq!(names, ["Greece", "Grèce", "Grecia", "Ελλάδα", "Грчка", "Grčka"]);
        let english = |code: &str| country(&code.parse().unwrap(), &"en".parse().unwrap());
        assert_eq!(["MD", "BA"].map(english), ["Moldova", "Bosnia and Herzegovina"]);
    }
}
