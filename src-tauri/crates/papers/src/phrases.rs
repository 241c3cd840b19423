//! The phrase book: the fixed words of papers in each language, in Fluent.

use domain::Language;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../phrases/en.ftl");

/// The languages beside English. Of two scripts of a language the first serves where none is asked for.
const OTHERS: &[(&str, &str)] = &[
    ("el", include_str!("../phrases/el.ftl")),
    ("fr", include_str!("../phrases/fr.ftl")),
    ("ro", include_str!("../phrases/ro.ftl")),
    ("sr-Cyrl", include_str!("../phrases/sr-Cyrl.ftl")),
    ("sr-Latn", include_str!("../phrases/sr-Latn.ftl")),
];

/// The fixed words of one language.
pub struct PhraseBook {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

struct Shelf {
    english: PhraseBook,
    others: Vec<PhraseBook>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| Shelf {
    english: PhraseBook::read(Language::english(), ENGLISH),
    others: OTHERS
        .iter()
        .filter_map(|(tag, source)| Some(PhraseBook::read(Language::parse(tag).ok()?, source)))
        .collect(),
});

impl PhraseBook {
    /// The book for a language, or English where there is none.
    pub fn of(language: &Language) -> &'static PhraseBook {
        let others = || SHELF.others.iter().filter(|book| book.language.primary() == language.primary());
        others()
            .find(|book| book.language.script() == language.script())
            .or_else(|| others().find(|_| language.script().is_none()))
            .or_else(|| others().find(|book| book.language.script().is_none()))
            .unwrap_or(&SHELF.english)
    }

    /// The tags of the languages that have a book.
    pub fn languages() -> Vec<&'static Language> {
        let mut all = vec![&SHELF.english.language];
        all.extend(SHELF.others.iter().map(|book| &book.language));
        all
    }

    /// The language that the book speaks.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Whether these are words of the language asked for.
    pub fn speaks(&self, language: &Language) -> bool {
        self.language.primary() == language.primary()
    }

    /// The words for a key.
    pub fn say(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The words for a key with its places filled, each exactly as it is given.
    pub fn say_with<const N: usize>(&self, key: &str, places: [(&str, FluentValue<'_>); N]) -> String {
        let places: FluentArgs<'_> = places.into_iter().collect();
        self.format(key, Some(&places))
    }

    fn format(&self, key: &str, places: Option<&FluentArgs<'_>>) -> String {
        let mut problems = Vec::new();
        match self.bundle.get_message(key).and_then(|message| message.value()) {
            Some(pattern) => self.bundle.format_pattern(pattern, places, &mut problems).into_owned(),
            // A test holds every book to the keys in use, so that this is never printed.
            None => key.to_owned(),
        }
    }

    fn read(language: Language, source: &str) -> PhraseBook {
        // The plural rules go by the primary language; a script would make Fluent's negotiation miss.
        let rules: LanguageIdentifier = language.primary().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![rules]);
        // No direction marks around what fills a place: texts of the record stay byte for byte.
        bundle.set_use_isolating(false);
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(understood, _)| understood);
        bundle.add_resource_overriding(resource);
        PhraseBook { language, bundle }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    fn keys(source: &str) -> BTreeSet<String> {
        let lines = source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        lines.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
    }

    #[test]
    fn every_book_parses_and_has_the_keys_of_english() {
        let english = keys(ENGLISH);
        assert!(english.contains("minutes") && english.contains("media-contacts"));
        for (tag, source) in [("en", ENGLISH)].iter().chain(OTHERS) {
            if let Err((_, problems)) = FluentResource::try_new((*source).to_owned()) {
                panic!("{tag}: {problems:?}");
            }
            assert_eq!(keys(source), english, "{tag}");
        }
    }

    /// Each key with its places filled must leave no hole: `{$name}` is what Fluent prints for one.
    #[test]
    fn every_book_fills_the_places_of_english_and_no_others() {
        let places = |source: &str, key: &str| -> BTreeSet<String> {
            let from = source.find(&format!("\n{key} =")).unwrap();
            let end = source[from + 1..].find("\n\n").map_or(source.len(), |at| from + 1 + at);
            let entry: String = source[from + 1..end]
                .lines()
                .enumerate()
                .take_while(|(at, line)| *at == 0 || line.starts_with(' '))
                .map(|(_, line)| format!("{line}\n"))
                .collect();
            entry
                .split('$')
                .skip(1)
                .map(|rest| rest.split(|c: char| c != '-' && !c.is_alphabetic()).next().unwrap().to_owned())
                .collect()
        };
        for key in keys(ENGLISH) {
            for (tag, source) in OTHERS {
                assert_eq!(places(source, &key), places(ENGLISH, &key), "{tag}: {key}");
            }
        }
    }

    #[test]
    fn the_code_uses_every_key_and_no_other() {
        fn sources(folder: &Path, all: &mut String) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    sources(&path, all);
                } else if path.extension().is_some_and(|e| e == "rs") {
                    let source = std::fs::read_to_string(&path).unwrap();
                    all.push_str(source.split("#[cfg(test)]\nmod tests {").next().unwrap());
                }
            }
        }
        let mut code = String::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
        let english = keys(ENGLISH);
        for key in &english {
            assert!(code.contains(&format!("\"{key}\"")), "{key} is used nowhere");
        }
        for call in [".say(\"", ".say_with(\"", ".fixed(\"", ".fixed_with(\""] {
            for rest in code.split(call).skip(1) {
                let key = rest.split('"').next().unwrap();
                assert!(english.contains(key), "{key} is in no book");
            }
        }
    }

    #[test]
    fn a_language_finds_its_book_and_an_unknown_one_english() {
        let cases = [
            ("en-GB", "en"),
            ("ro-MD", "ro"),
            ("sr", "sr-Cyrl"),
            ("sr-RS", "sr-Cyrl"),
            ("sr-Latn-ME", "sr-Latn"),
            ("ro-Cyrl", "ro"),
            ("sr-Arab", "en"),
            ("ja", "en"),
        ];
        for (asked, found) in cases {
            assert_eq!(
                PhraseBook::of(&Language::parse(asked).unwrap()).language().as_str(),
                found,
                "{asked}"
            );
        }
    }

    #[test]
    fn plurals_follow_the_language() {
        let say = |tag: &str, n: u32| {
            PhraseBook::of(&Language::parse(tag).unwrap()).say_with("votes-abstaining", [("votes", n.into())])
        };
        let cases = [
            ("en", 1, "1 abstention"),
            ("en", 0, "0 abstentions"),
            ("fr", 0, "0 abstention"),
            ("ro", 2, "2 abțineri"),
            ("ro", 20, "20 de abțineri"),
            ("sr-Cyrl", 21, "21 уздржан"),
            ("sr-Latn", 3, "3 uzdržana"),
            ("sr-Latn", 12, "12 uzdržanih"),
            ("el", 1, "1 αποχή"),
        ];
        for (tag, n, words) in cases {
            assert_eq!(say(tag, n), words);
        }
    }

    /// The marking's and the hash's names and the abbreviation for universal time are not translated.
    #[test]
    fn the_cyrillic_book_has_no_latin_words() {
        let (_, source) = OTHERS.iter().find(|(tag, _)| *tag == "sr-Cyrl").unwrap();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let value = line.split_once('=').map_or(line, |(_, value)| value).replace("SHA-256", "");
            let mut words = String::new();
            let mut inside = false;
            for c in value.chars() {
                inside = (inside || matches!(c, '{' | '[')) && !matches!(c, '}' | ']');
                if !inside {
                    words.push(c);
                }
            }
            assert!(!words.contains(|c: char| c.is_ascii_alphabetic()), "{line}");
        }
    }
}
