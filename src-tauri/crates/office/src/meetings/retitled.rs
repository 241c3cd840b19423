//! The item under which the last meeting's minutes are approved names that meeting: taken over, it names the next one.

use domain::{Language, ordinal};

/// The title with one meeting's ordinal in the place of another's, as one of the languages writes them; none where it
/// doesn't stand there once and alone.
pub(super) fn retitled(title: &str, from: u32, to: u32, languages: &[Language]) -> Option<String> {
    languages.iter().find_map(|language| {
        let old = ordinal(from, language);
        let mut places = title.match_indices(&old).filter(|(at, _)| stands_alone(title, *at, old.len()));
        let (at, _) = places.next().filter(|_| places.next().is_none())?;
        let (before, rest) = (title.get(..at)?, title.get(at + old.len()..)?);
        Some(format!("{before}{}{rest}", ordinal(to, language)))
    })
}

/// “111th” isn't the 11th, nor is “11. 12. 2026” in languages whose ordinals end in a point.
fn stands_alone(title: &str, at: usize, length: usize) -> bool {
    let (before, rest) = title.split_at(at);
    let after = rest.get(length..).unwrap_or_default();
    let part_of = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
    let a_date = rest.get(..length).is_some_and(|words| words.ends_with('.'))
        && (after.trim_start().starts_with(|c: char| c.is_ascii_digit()) || before.trim_end().ends_with('.'));
    !part_of(before.chars().next_back()) && !part_of(after.chars().next()) && !a_date
}

#[cfg(test)]
mod tests {
    use super::retitled;

    #[test]
    fn only_the_ordinal_of_the_meeting_before_is_written_anew() {
        let cases = [
            ("en", "Minutes of the 11th meeting", Some("Minutes of the 12th meeting")),
            ("en", "11th Meeting of Task Force 11: minutes", Some("12th Meeting of Task Force 11: minutes")),
            ("en", "Minutes of the 10th meeting", None),
            ("en", "Minutes of the 111th meeting", None),
            ("en", "Approval of the minutes", None),
            ("en", "The 11th meeting and the 11th report", None),
            ("fr", "Procès-verbal de la 11e réunion", Some("Procès-verbal de la 12e réunion")),
            ("ro", "Minuta celei de a 11-a ședințe", Some("Minuta celei de a 12-a ședințe")),
            ("sr-Latn", "Zapisnik 11. sastanka", Some("Zapisnik 12. sastanka")),
            ("sr-Latn", "Zapisnik sa sastanka od 11. 12. 2026", None),
            ("sr-Latn", "Zapisnik sa sastanka od 5. 11. 2026", None),
        ];
        for (language, title, expected) in cases {
            let languages = [language.parse().unwrap()];
            assert_eq!(retitled(title, 11, 12, &languages).as_deref(), expected, "{title}");
        }
    }
}
