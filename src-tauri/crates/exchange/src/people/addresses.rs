//! Lists of mail addresses, as they are pasted from a mail's head: `"Foo, Bar" <a@b>; c@d`.

use super::{ReadPerson, columns, names};
use domain::Name;

/// The people, if the whole text is such a list.
pub(super) fn read(text: &str) -> Option<Vec<ReadPerson>> {
    // Outlook parts addresses with semicolons and leaves commas in names; others part them with commas.
    [&[';', '\n'][..], &[',', ';', '\n'][..]].into_iter().find_map(|breaks| {
        let pieces: Vec<String> = pieces(text, breaks)?
            .into_iter()
            .map(|piece| piece.trim().to_owned())
            .filter(|piece| !piece.is_empty())
            .collect();
        let people: Option<Vec<ReadPerson>> = pieces.iter().map(|piece| person(piece)).collect();
        people.filter(|people| !people.is_empty())
    })
}

/// The people, if most of the text is such a list. What among it is no address stands in the place of one, to be
/// mended or left out: a greeting that was copied along, an address with a slip.
pub(super) fn read_mostly(text: &str) -> Option<Vec<ReadPerson>> {
    // Tabs are a spreadsheet's. A table with semicolons has addresses too, though none in angle brackets, and no line
    // that is nothing else.
    if text.contains('\t') {
        return None;
    }
    let is_person = |piece: &str| person(piece).is_some();
    mostly(text, &[';', '\n'], is_named).or_else(|| mostly(text, &['\n'], is_person))
}

fn mostly(text: &str, breaks: &[char], is_one: impl Fn(&str) -> bool) -> Option<Vec<ReadPerson>> {
    let pieces = pieces(text, breaks)?;
    let mut pieces: Vec<&str> =
        pieces.iter().map(|piece| piece.trim()).filter(|piece| !piece.is_empty()).collect();
    // The heading of a column that was copied along is nobody.
    if pieces.first().is_some_and(|first| columns::headed(&[(*first).to_owned()], &[]).is_some()) {
        pieces.remove(0);
    }
    let right = pieces.iter().filter(|piece| is_one(piece)).count();
    let odd = |piece: &str| {
        let (name, email) = named(piece).unwrap_or_else(|| (String::new(), piece));
        let name = names::apart(&name);
        ReadPerson { name, email: email.to_owned(), source: piece.to_owned(), ..ReadPerson::default() }
    };
    let people = || pieces.iter().map(|piece| person(piece).unwrap_or_else(|| odd(piece))).collect();
    (right * 2 > pieces.len()).then(people)
}

/// Whether it is an address in angle brackets, with or without its name.
pub(super) fn is_named(piece: &str) -> bool {
    piece.ends_with('>') && person(piece).is_some()
}

/// A mail address's shape (as `domain::Person` holds it): something on both sides of one “@”, nothing blank.
pub(super) fn is_address(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(local, host)| !local.is_empty() && !host.is_empty() && !host.contains('@'))
        && !text.contains(char::is_whitespace)
}

/// The text between breaks that stand neither in quotes nor in angle brackets; nothing where quotes stay open.
fn pieces(text: &str, breaks: &[char]) -> Option<Vec<String>> {
    let mut pieces = vec![String::new()];
    let (mut quoted, mut angled, mut escaped) = (false, false, false);
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '<' if !quoted => angled = true,
            '>' if !quoted => angled = false,
            _ => {}
        }
        if !quoted && !angled && breaks.contains(&letter) {
            pieces.push(String::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    (!quoted && !angled).then_some(pieces)
}

/// One address with or without its name.
pub(super) fn person(piece: &str) -> Option<ReadPerson> {
    let piece = piece.trim();
    let (name, email) =
        named(piece).unwrap_or_else(|| (String::new(), piece.strip_prefix("mailto:").unwrap_or(piece)));
    let plain = |c: char| !matches!(c, ',' | ';' | '<' | '>' | '"' | '(' | ')') && !c.is_whitespace();
    if !is_address(email) || !email.chars().all(plain) {
        return None;
    }
    // Mail programs put the address where they know no name.
    let name = if name.eq_ignore_ascii_case(email) { Name::default() } else { names::apart(&name) };
    Some(ReadPerson { name, email: email.to_owned(), source: piece.to_owned(), ..ReadPerson::default() })
}

/// The name and what stands in angle brackets behind it.
fn named(piece: &str) -> Option<(String, &str)> {
    let (name, email) = piece.strip_suffix('>')?.rsplit_once('<')?;
    Some((unquoted(name), email.trim()))
}

/// A name without its quotes (RFC 5322, section 3.2.4).
fn unquoted(name: &str) -> String {
    let name = name.trim();
    let single = name.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
    let inner = name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).or(single);
    let mut out = String::new();
    let mut escaped = false;
    for letter in inner.unwrap_or(name).chars() {
        if letter == '\\' && !escaped {
            escaped = true;
        } else {
            escaped = false;
            out.push(letter);
        }
    }
    out
}
