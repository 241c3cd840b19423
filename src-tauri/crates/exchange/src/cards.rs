//! People out as vCards of version 3.0 (RFC 2426), which every address book reads.

use calcard::vcard::{VCard, VCardEntry, VCardProperty, VCardValue, VCardVersion};
use domain::Person;

/// The cards can't be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the cards can't be written; write the people as CSV instead")]
pub struct NoCards;

/// A card each, with the organisation's name beside the person.
///
/// # Errors
/// Where the writer gives up.
pub fn cards<'a>(people: impl IntoIterator<Item = (&'a Person, &'a str)>) -> Result<String, NoCards> {
    let mut out = String::new();
    for (person, organisation) in people {
        card(person, organisation).write_to(&mut out, VCardVersion::V3_0).map_err(|_| NoCards)?;
    }
    Ok(out)
}

fn card(person: &Person, organisation: &str) -> VCard {
    let name = &person.name;
    // Family, given, additional names, prefix, suffix (RFC 2426, section 3.1.2).
    let parts = [&name.family, &name.given, "", &name.honorific, ""].map(text).to_vec();
    let mut entries = vec![
        entry(VCardProperty::Fn, &name.full()),
        VCardEntry::new(VCardProperty::N).with_values(parts),
        entry(VCardProperty::Org, organisation),
        entry(VCardProperty::Title, &person.function),
    ];
    entries.extend(person.emails.iter().map(|email| entry(VCardProperty::Email, email)));
    entries.extend(person.phones.iter().map(|phone| entry(VCardProperty::Tel, phone)));
    entries.push(entry(VCardProperty::Note, &person.note));
    entries.push(entry(VCardProperty::Uid, &person.id.to_string()));
    entries.retain(|entry| entry.values != [text("")]);
    VCard { entries }
}

fn entry(property: VCardProperty, words: &str) -> VCardEntry {
    VCardEntry::new(property).with_values(vec![text(words)])
}

fn text(words: &str) -> VCardValue {
    VCardValue::Text(words.replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::{Format, from_text};
    use domain::Name;
    use proptest::prelude::*;

    fn person(given: &str, family: &str, function: &str, email: &str) -> Person {
        Person {
            id: uuid::Uuid::from_u128(7).into(),
            name: Name { honorific: "Ms".into(), given: given.into(), family: family.into() },
            function: function.into(),
            organisation_id: None,
            emails: vec![email.into(), "second@example.org".into()],
            phones: vec!["+40 21 000".into()],
            note: String::new(),
        }
    }

    #[test]
    fn a_card_is_as_the_standard_has_it() {
        let text =
            cards([(&person("Ana", "Popa", "Head, section", "ana@example.org"), "Romania; East")]).unwrap();
        let lines = [
            "BEGIN:VCARD",
            "VERSION:3.0",
            "FN:Ms Ana Popa",
            "N:Popa;Ana;;Ms;",
            "ORG:Romania\\; East",
            "TITLE:Head\\, section",
            "EMAIL:ana@example.org",
            "EMAIL:second@example.org",
            "TEL:+40 21 000",
            "UID:00000000-0000-0000-0000-000000000007",
            "END:VCARD\r\n",
        ];
        assert_eq!(text, lines.join("\r\n"));
    }

    fn words() -> impl Strategy<Value = String> {
        "[\\PC&&[^\u{ad}]]{1,40}".prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    proptest! {
        #[test]
        fn cards_that_went_out_come_back(given in words(), family in words(), function in words(), note in words(), email in "[a-z]{1,60}@[a-z]{1,8}\\.org", organisation in words()) {
            let note = format!("{note}\nand more");
            let one = Person { note, ..person(&given, &format!("A{family}"), &function, &email) };
            let read = from_text(&cards([(&one, organisation.as_str())]).unwrap(), &|_| false).unwrap();
            prop_assert_eq!(read.format, Format::Vcard);
            let row = &read.rows[0];
            prop_assert_eq!(([&row.email, &row.more_emails[0]], &row.phones, &row.note), ([&one.emails[0], &one.emails[1]], &one.phones, &one.note));
            prop_assert_eq!(&row.name, &one.name);
            prop_assert_eq!((&row.function, &row.email, &row.delegation), (&function, &email, &organisation));
        }
    }
}
