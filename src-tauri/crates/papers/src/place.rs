//! Countries as a document's language calls them, after CLDR.

use domain::{Country, Language};
use icu_locale::Locale;
use icu_locale::names::RegionDisplayName;
use writeable::Writeable;

/// The country's name: “Greece”, “Ελλάδα”, “Грчка”. Where CLDR has none in the language, the English one.
pub fn country(country: &Country, language: &Language) -> String {
    let name = |tag: &str| {
        let locale: Locale = tag.parse().ok()?;
        let region = country.code().parse().ok()?;
        let name = RegionDisplayName::try_new_light((&locale).into(), region).ok()?;
        Some(name.as_borrowed().write_to_string().into_owned())
    };
    name(language.as_str()).or_else(|| name("en")).unwrap_or_else(|| country.name().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_named_in_the_papers_language() {
        let greece: Country = "GR".parse().unwrap();
        let names =
            ["en", "fr", "ro", "el", "sr-Cyrl", "sr-Latn"].map(|tag| country(&greece, &tag.parse().unwrap()));
        assert_eq!(names, ["Greece", "Grèce", "Grecia", "Ελλάδα", "Грчка", "Grčka"]);
        assert_eq!(country(&"MD".parse().unwrap(), &"en".parse().unwrap()), "Moldova");
    }
}
