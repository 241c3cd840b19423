//! vCards of versions 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350), as phones and mail programs write them.

use super::{ReadPerson, RowDoubt, RowFault, names};
use calcard::vcard::{VCard, VCardEntry, VCardParameterName, VCardParameterValue, VCardProperty, VCardValue};
use calcard::{Entry, Parser};
use domain::Name;

const BEGIN: &str = "begin:vcard";
const END: &str = "end:vcard";

/// Whether the text is made of vCards.
pub(super) fn begins(text: &str) -> bool {
    text.lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .is_some_and(|line| line.eq_ignore_ascii_case(BEGIN))
}

/// A row a card. Cards are parted before they are read, so that one that is cut off harms no other.
pub(super) fn read(text: &str) -> Vec<ReadPerson> {
    cards(text).into_iter().map(|(card, whole)| person(&card, whole)).collect()
}

/// The text of each card, and whether its end is there.
fn cards(text: &str) -> Vec<(String, bool)> {
    let mut cards: Vec<(String, bool)> = Vec::new();
    // Agents of version 2.1 hold cards within cards.
    let mut depth = 0_usize;
    for line in text.lines() {
        let bare = line.trim();
        if bare.eq_ignore_ascii_case(BEGIN) {
            if depth == 0 || !line.starts_with([' ', '\t']) && !within(&cards) {
                cards.push((String::new(), false));
                depth = 0;
            }
            depth += 1;
        }
        let Some((card, whole)) = cards.last_mut().filter(|_| depth > 0) else { continue };
        card.push_str(line);
        card.push_str("\r\n");
        if bare.eq_ignore_ascii_case(END) {
            depth -= 1;
            *whole = depth == 0;
        }
    }
    cards
}

/// Whether the line before opened a card within this one (`AGENT:`).
fn within(cards: &[(String, bool)]) -> bool {
    let last = cards.last().and_then(|(card, _)| card.trim_end().lines().last()).unwrap_or_default();
    last.get(..5).is_some_and(|head| head.eq_ignore_ascii_case("agent"))
}

fn person(source: &str, whole: bool) -> ReadPerson {
    let mut person = ReadPerson { source: source.trim_end().replace("\r\n", "\n"), ..ReadPerson::default() };
    // A long picture or key says nothing beside the row.
    if let Some((at, _)) = person.source.char_indices().nth(600) {
        person.source.truncate(at);
        person.source.push('…');
    }
    if !whole {
        person.problems.push(RowFault::CardCutOff);
    }
    // An end of its own lets a cut card be shown as far as it goes.
    let text = if whole { source.to_owned() } else { format!("{source}END:VCARD\r\n") };
    let mut parser = Parser::new(&text);
    loop {
        match parser.entry() {
            Entry::VCard(card) => {
                fill(&mut person, &card);
                break;
            }
            Entry::Eof => {
                person.problems.push(RowFault::NotACard);
                break;
            }
            _ => {}
        }
    }
    person
}

fn fill(person: &mut ReadPerson, card: &VCard) {
    let of = |wanted: VCardProperty| card.entries.iter().filter(move |entry| entry.name == wanted);
    let first =
        |wanted: VCardProperty| of(wanted).map(said).find(|text| !text.is_empty()).unwrap_or_default();
    if let Some(entry) = of(VCardProperty::N).find(|entry| !said(entry).is_empty()) {
        let part = |place: usize| entry.values.get(place).map(words).unwrap_or_default();
        let given = [part(1), part(2)];
        person.name = Name {
            honorific: part(3),
            given: given
                .iter()
                .map(|name| name.trim())
                .filter(|name| !name.is_empty())
                .collect::<Vec<_>>()
                .join(" "),
            family: part(0),
        };
        let suffix = part(4);
        if !suffix.is_empty() {
            person.remarks.push(RowDoubt::SuffixLeftOut { words: suffix });
        }
    }
    if person.name.is_blank() {
        person.name = names::apart(&first(VCardProperty::Fn));
    }
    person.function = first(VCardProperty::Title);
    if person.function.is_empty() {
        person.function = first(VCardProperty::Role);
    }
    if let Some(organisation) = of(VCardProperty::Org).next() {
        person.delegation = organisation.values.first().map(words).unwrap_or_default();
    }
    let mut addresses: Vec<(u32, String)> = of(VCardProperty::Email)
        .map(|entry| (rank(entry), entry.values.iter().map(words).collect::<Vec<_>>().join(",")))
        .filter(|(_, email)| !email.is_empty())
        .collect();
    addresses.sort_by_key(|(rank, _)| *rank);
    let mut addresses =
        addresses.iter().map(|(_, email)| email.strip_prefix("mailto:").unwrap_or(email).to_owned());
    person.email = addresses.next().unwrap_or_default();
    person.more_emails = addresses.filter(|email| *email != person.email).collect();
    let mut phones: Vec<(u32, String)> = of(VCardProperty::Tel)
        .map(|entry| (rank(entry), said(entry)))
        .filter(|(_, phone)| !phone.is_empty())
        .collect();
    phones.sort_by_key(|(rank, _)| *rank);
    person.phones =
        phones.iter().map(|(_, phone)| phone.strip_prefix("tel:").unwrap_or(phone).to_owned()).collect();
    person.note =
        of(VCardProperty::Note).map(lines).filter(|note| !note.is_empty()).collect::<Vec<_>>().join("\n");
}

/// How far back an address stands: `PREF=2` after `PREF=1`, `TYPE=PREF` and `PREF`; others last.
fn rank(entry: &VCardEntry) -> u32 {
    let told = entry.params.iter().filter_map(|param| match (&param.name, &param.value) {
        (VCardParameterName::Pref, VCardParameterValue::Integer(rank)) => Some(*rank),
        (VCardParameterName::Pref, _) => Some(1),
        (_, VCardParameterValue::Text(text)) if text.eq_ignore_ascii_case("pref") => Some(1),
        _ => None,
    });
    told.min().unwrap_or(u32::MAX)
}

/// A note as it was written, line by line.
fn lines(entry: &VCardEntry) -> String {
    let text = |value: &VCardValue| match value {
        VCardValue::Text(text) => text.clone(),
        other => words(other),
    };
    let note = entry.values.iter().map(text).collect::<Vec<_>>().join(",").replace("\r\n", "\n");
    let clean: String = note.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect();
    clean.trim().to_owned()
}

/// All values of a line.
fn said(entry: &VCardEntry) -> String {
    let values: Vec<String> = entry.values.iter().map(words).filter(|text| !text.is_empty()).collect();
    values.join(", ")
}

/// A value as words, without blanks and line ends around it.
fn words(value: &VCardValue) -> String {
    let text = match value {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Component(parts) => parts.join(" "),
        _ => String::new(),
    };
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    clean.trim().to_owned()
}
