//! iCalendar files: who is asked to an event, and the answers that mail programs send back (RFC 5545, RFC 5546).
//!
//! Lines are read one by one, so that one that is damaged harms no other.

use super::{Answer, ReadPerson, RowDoubt, RowFault, names};
use domain::{Name, Reply};
use icalendar::parser::{Property, unfold};
use std::{borrow::Cow, collections::HashMap};

const BEGIN: &str = "begin:vcalendar";

/// How deep components may lie in each other; a calendar needs three. What begins ever more of them is damaged.
const DEEPEST: usize = 16;

/// Whether the text is made of calendars.
pub(super) fn begins(text: &str) -> bool {
    text.lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .is_some_and(|line| line.eq_ignore_ascii_case(BEGIN))
}

/// A calendar's bytes with its long lines joined again: they are folded after a count of bytes, also in the
/// middle of a letter (RFC 5545, section 3.1). Other bytes as they are.
pub(super) fn unfolded(bytes: &[u8]) -> Cow<'_, [u8]> {
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if !bare.get(..BEGIN.len()).is_some_and(|head| head.eq_ignore_ascii_case(BEGIN.as_bytes())) {
        return Cow::Borrowed(bytes);
    }
    let mut joined = Vec::with_capacity(bare.len());
    let mut rest = bare;
    while let Some((&byte, after)) = rest.split_first() {
        rest = match rest {
            [b'\r', b'\n', b' ' | b'\t', after @ ..] | [b'\n', b' ' | b'\t', after @ ..] => after,
            _ => {
                joined.push(byte);
                after
            }
        };
    }
    Cow::Owned(joined)
}

/// A row for everybody asked or answering. Of several messages about one event the last one counts.
pub(super) fn read(text: &str) -> Vec<ReadPerson> {
    let mut rows: Vec<ReadPerson> = Vec::new();
    let mut seen: HashMap<(String, String), (usize, (u32, String))> = HashMap::new();
    for calendar in calendars(&unfold(text)) {
        for event in &calendar.events {
            for asked in &event.asked {
                let row = person(&calendar, event, asked);
                let age = (event.revision, event.stamp.clone());
                let key = (event.uid.clone(), row.email.to_lowercase());
                match seen.get(&key).filter(|_| !row.email.is_empty()).cloned() {
                    Some((_, known)) if age < known => {}
                    Some((at, _)) => {
                        if let Some(place) = rows.get_mut(at) {
                            *place = row;
                        }
                        seen.insert(key, (at, age));
                    }
                    None => {
                        seen.insert(key, (rows.len(), age));
                        rows.push(row);
                    }
                }
            }
        }
    }
    rows
}

/// One message.
#[derive(Default)]
struct Calendar {
    method: String,
    events: Vec<Event>,
    whole: bool,
}

/// What a message says of one event.
#[derive(Default)]
struct Event {
    uid: String,
    title: String,
    revision: u32,
    stamp: String,
    asked: Vec<Asked>,
}

/// An `ATTENDEE` line.
struct Asked {
    line: String,
    value: String,
    params: Vec<(String, String)>,
}

fn calendars(text: &str) -> Vec<Calendar> {
    let mut calendars: Vec<Calendar> = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        let (head, tail) = line.split_once(':').unwrap_or((line, ""));
        let name = tail.trim().to_ascii_uppercase();
        match head.to_ascii_uppercase().as_str() {
            "BEGIN" => {
                if name == "VCALENDAR" {
                    // What a calendar itself says is kept as an event without a name.
                    calendars.push(Calendar { events: vec![Event::default()], ..Calendar::default() });
                    open.clear();
                } else if let (1, Some(calendar)) = (open.len(), calendars.last_mut()) {
                    calendar.events.push(Event::default());
                }
                open.push(name);
                if open.len() > DEEPEST {
                    break;
                }
            }
            "END" => {
                if let Some(at) = open.iter().rposition(|begun| *begun == name) {
                    open.truncate(at);
                }
                if let (true, Some(calendar)) = (open.is_empty(), calendars.last_mut()) {
                    calendar.whole = true;
                }
            }
            // Alarms have attendees of their own; whom they wake isn't asked to come.
            _ if matches!(open.len(), 1 | 2) => {
                if let Some(calendar) = calendars.last_mut() {
                    said(calendar, line);
                }
            }
            _ => {}
        }
    }
    calendars
}

/// A line of the calendar or of its last event.
fn said(calendar: &mut Calendar, line: &str) {
    let ended = format!("{line}\n");
    let Ok(property) = Property::try_from(ended.as_str()) else { return };
    let value = property.val.as_str().trim().to_owned();
    let name = property.name.as_str().to_ascii_uppercase();
    if name == "METHOD" {
        calendar.method = value.to_ascii_uppercase();
        return;
    }
    let Some(event) = calendar.events.last_mut() else { return };
    match name.as_str() {
        "UID" => event.uid = value,
        "SUMMARY" => event.title = value,
        "SEQUENCE" => event.revision = value.parse().unwrap_or_default(),
        "DTSTAMP" => event.stamp = value,
        "ATTENDEE" => {
            let told = |param: &icalendar::parser::Parameter<'_>| {
                let value = param.val.as_ref().map(|value| uncaret(value.as_str())).unwrap_or_default();
                (param.key.as_str().to_ascii_uppercase(), value)
            };
            let params = property.params.iter().map(told).collect();
            event.asked.push(Asked { line: line.to_owned(), value, params });
        }
        _ => {}
    }
}

fn person(calendar: &Calendar, event: &Event, asked: &Asked) -> ReadPerson {
    let param = |name: &str| {
        asked.params.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str().trim())
    };
    let mut person = ReadPerson {
        email: address(&asked.value, param("EMAIL")),
        source: asked.line.chars().take(600).collect(),
        ..ReadPerson::default()
    };
    let common = param("CN").trim_matches(['"', '\'']).trim();
    // Mail programs put the address where they know no name.
    if !common.eq_ignore_ascii_case(&person.email) {
        person.name = names::apart(common);
    }
    if person.name == Name::default() && !person.email.contains('@') {
        person.problems.push(RowFault::Nameless);
    }
    let reply = match param("PARTSTAT").to_ascii_uppercase().as_str() {
        "ACCEPTED" => Reply::Accepted,
        "TENTATIVE" => Reply::Tentative,
        "DECLINED" => Reply::Declined,
        "DELEGATED" => {
            let to = param("DELEGATED-TO").replace(['"'], "");
            person.remarks.push(RowDoubt::SendsAnother { address: address(&to, "") });
            Reply::Declined
        }
        _ => Reply::Invited,
    };
    if param("ROLE").eq_ignore_ascii_case("chair") {
        person.remarks.push(RowDoubt::Chairs);
    }
    match param("CUTYPE").to_ascii_uppercase().as_str() {
        "ROOM" | "RESOURCE" => person.problems.push(RowFault::Thing),
        "GROUP" => person.problems.push(RowFault::Group),
        _ => {}
    }
    match calendar.method.as_str() {
        "" | "REQUEST" | "PUBLISH" | "ADD" | "REPLY" => {}
        "CANCEL" => person.problems.push(RowFault::EventCalledOff),
        "COUNTER" => person.problems.push(RowFault::AnotherTime),
        other => person.problems.push(RowFault::AnotherMessage { method: other.to_owned() }),
    }
    if !calendar.whole {
        person.problems.push(RowFault::CalendarCutOff);
    }
    person.answer = Some(Answer {
        reply,
        uid: event.uid.clone(),
        title: event.title.clone(),
        revision: event.revision,
        is_reply: calendar.method == "REPLY",
    });
    person
}

/// The mail address of a calendar's user: the value is a `mailto:`, or a parameter has it (RFC 7986, 6.2).
fn address(value: &str, beside: &str) -> String {
    let bare = match value.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => value.get(7..).unwrap_or_default(),
        _ => value,
    };
    if bare.contains('@') || beside.is_empty() { bare.trim().to_owned() } else { beside.to_owned() }
}

/// A parameter's value with its carets undone (RFC 6868, section 3.2).
fn uncaret(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut letters = value.chars().peekable();
    while let Some(letter) = letters.next() {
        let meant = match (letter, letters.peek()) {
            ('^', Some('n')) => Some(' '),
            ('^', Some('\'')) => Some('"'),
            ('^', Some('^')) => Some('^'),
            _ => None,
        };
        if meant.is_some() {
            letters.next();
        }
        out.push(meant.unwrap_or(letter));
    }
    out
}
