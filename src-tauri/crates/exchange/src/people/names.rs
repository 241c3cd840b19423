//! Names written in one piece, taken apart.

use domain::Name;

/// What stands before a name in English, French and some other languages of our papers.
const HONORIFICS: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
    "m",
    "mme",
    "mlle",
    "pr",
    "me",
    "hon",
    "he",
    "hrh",
    "amb",
    "ambassador",
    "gen",
    "general",
    "col",
    "colonel",
    "lt",
    "capt",
    "captain",
    "maj",
    "major",
    "dl",
    "dna",
    "d-na",
    "dnul",
    "dra",
    "ing",
    "herr",
    "frau",
    "κ",
    "κος",
    "κα",
    "г",
    "г-н",
    "г-дин",
    "г-ђа",
    "г-жа",
    "гђа",
    "др",
    "проф",
];

/// What belongs to the family name after it.
const PARTICLES: &[&str] = &[
    "de", "del", "della", "der", "den", "di", "da", "dos", "das", "du", "la", "le", "van", "von", "zu",
    "zur", "ten", "ter", "al", "el", "bin", "ibn", "ben", "san", "st", "mac", "af", "av",
];

/// Whether the words are an honorific: “Ms.”, “H.E. Mr”.
pub(super) fn is_honorific(text: &str) -> bool {
    !text.trim().is_empty() && text.split_whitespace().all(|word| HONORIFICS.contains(&bare(word).as_str()))
}

fn bare(word: &str) -> String {
    word.chars().filter(|c| *c != '.').collect::<String>().to_lowercase()
}

/// A whole name: “Ms. Ana-Maria POPA”, “Popa, Ana-Maria”, “Ludwig van Beethoven”.
pub(super) fn apart(text: &str) -> Name {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let heads = words.iter().take_while(|word| HONORIFICS.contains(&bare(word).as_str())).count();
    // “Ben” alone is a name; an honorific needs one behind it.
    let heads = heads.min(words.len().saturating_sub(1));
    let honorific = words.drain(..heads).collect::<Vec<_>>().join(" ");
    let rest = words.join(" ");
    if let Some((family, given)) = rest.split_once(',') {
        let (given, family) = (given.trim(), family.trim());
        let inner = apart_given(given);
        let honorific =
            [honorific.as_str(), inner.0].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        return Name { honorific: honorific.join(" "), given: inner.1.to_owned(), family: family.to_owned() };
    }
    let family_from = capitals(&words).unwrap_or_else(|| {
        let last = words.len().saturating_sub(1);
        let particle = |word: &&str| PARTICLES.contains(&word.to_lowercase().as_str());
        words
            .iter()
            .position(|word| particle(word) && word.chars().next().is_some_and(char::is_lowercase))
            .map_or(last, |at| at.max(1).min(last))
    });
    // Capitals may lead: “POPA Ana”.
    let (given, family) = match family_from {
        0 if words.len() > 1 => {
            let to = words.iter().take_while(|word| is_capitals(word)).count();
            (words.get(to..), words.get(..to))
        }
        at => (words.get(..at), words.get(at..)),
    };
    let join = |part: Option<&[&str]>| part.unwrap_or_default().join(" ");
    Name { honorific, given: join(given), family: join(family) }
}

/// An honorific behind the comma: “Popa, Ms. Ana”.
fn apart_given(given: &str) -> (&str, &str) {
    match given.split_once(' ') {
        Some((head, rest)) if is_honorific(head) => (head, rest.trim()),
        _ => ("", given),
    }
}

/// Where words in capitals begin, if only the family name stands in them.
fn capitals(words: &[&str]) -> Option<usize> {
    let shouted = words.iter().filter(|word| is_capitals(word)).count();
    if shouted == 0 || shouted == words.len() {
        return None;
    }
    let from = words.iter().position(|word| is_capitals(word))?;
    let together = words.iter().skip(from).take_while(|word| is_capitals(word)).count() == shouted;
    (together && (from == 0 || from + shouted == words.len())).then_some(from)
}

fn is_capitals(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters > 1 && word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
}

/// The name that a mail address suggests: “a.popa@example.org” is “A. Popa”.
pub(super) fn from_address(email: &str) -> Name {
    let local = email.split_once('@').map_or(email, |(local, _)| local);
    let local = local.split_once('+').map_or(local, |(local, _)| local);
    let words: Vec<String> =
        local.split(['.', '_', '-']).filter(|word| !word.is_empty()).map(initial).collect();
    match words.split_last() {
        Some((family, given)) => {
            Name { honorific: String::new(), given: given.join(" "), family: family.clone() }
        }
        None => Name { family: email.to_owned(), ..Name::default() },
    }
}

fn initial(word: &str) -> String {
    let mut letters = word.chars();
    let head: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let rest = letters.as_str();
    if rest.is_empty() { head + "." } else { head + rest }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_taken_apart_as_people_write_them() {
        let cases = [
            ("Ms. Ana-Maria Popa", ["Ms.", "Ana-Maria", "Popa"]),
            ("H.E. Mr Jon ASH", ["H.E. Mr", "Jon", "ASH"]),
            ("POPA Ana", ["", "Ana", "POPA"]),
            ("Popa, Ana", ["", "Ana", "Popa"]),
            ("Popa, Ms. Ana", ["Ms.", "Ana", "Popa"]),
            ("Ludwig van Beethoven", ["", "Ludwig", "van Beethoven"]),
            ("Ambassador Jon Ash", ["Ambassador", "Jon", "Ash"]),
            ("г-ђа Ана Марковић", ["г-ђа", "Ана", "Марковић"]),
            ("Vera", ["", "", "Vera"]),
            ("Ben", ["", "", "Ben"]),
            ("VERA KOLAR", ["", "VERA", "KOLAR"]),
            ("Ilinca  Moţă", ["", "Ilinca", "Moţă"]),
            ("", ["", "", ""]),
        ];
        for (text, parts) in cases {
            let name = apart(text);
            assert_eq!([name.honorific.as_str(), &name.given, &name.family], parts, "{text}");
        }
    }

    #[test]
    fn an_address_suggests_a_name() {
        let name = |email| from_address(email).full();
        assert_eq!(name("a.popa@example.org"), "A. Popa");
        assert_eq!(name("office@example.org"), "Office");
        assert_eq!(name("@"), "@");
    }
}
