//! Files of the size that a secretariat has after decades: invented, and the same on every machine.
//!
//! A body with its meetings is a dossier; the command line takes it in as it takes in any other. A file of
//! one body and a file of a hundred differ in nothing but their number.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::house::House;
use crate::rapporteur::Rapporteur;
use crate::shell::{self, Outcome};
use crate::text::Words;

/// Another number when what is written here changes: files of the old one are then left aside.
const VERSION: u32 = 1;

pub const MEETINGS: u32 = 100;
const ITEMS: u32 = 10;
const ATTENDEES: u32 = 50;
const POINTS: u32 = 10;
const PEOPLE: u32 = 200;

/// The last meetings of each body lie ahead; these many before them left points that are pending.
const AHEAD: u32 = 2;
const PENDING: u32 = 8;

const STATES: [(&str, &str); 20] = [
    ("AL", "Albania"),
    ("AT", "Austria"),
    ("BA", "Bosnia and Herzegovina"),
    ("BG", "Bulgaria"),
    ("CZ", "Czechia"),
    ("DE", "Germany"),
    ("ES", "Spain"),
    ("FR", "France"),
    ("GR", "Greece"),
    ("HR", "Croatia"),
    ("HU", "Hungary"),
    ("IT", "Italy"),
    ("MD", "Moldova"),
    ("ME", "Montenegro"),
    ("MK", "North Macedonia"),
    ("PL", "Poland"),
    ("RO", "Romania"),
    ("RS", "Serbia"),
    ("SI", "Slovenia"),
    ("TR", "Türkiye"),
];

const CITIES: [&str; 8] =
    ["Plovdiv", "Ohrid", "Łódź", "Brașov", "Novi Sad", "Rijeka", "Thessaloniki", "Székesfehérvár"];

/// The file of so many bodies, made if it isn't there yet.
pub fn store(house: &House, program: PathBuf, bodies: u32) -> Outcome<PathBuf> {
    let folder = house.target.join(format!("bench/large-{VERSION}"));
    let made = folder.join(format!("{}-meetings.rapporteur", bodies * MEETINGS));
    if made.is_file() {
        return Ok(made);
    }
    // Beside it until it is whole, in a folder of its own for what SQLite keeps there meanwhile.
    let making = folder.join(format!("making-{}", bodies * MEETINGS));
    if making.is_dir() {
        std::fs::remove_dir_all(&making).map_err(|error| format!("{}: {error}", making.display()))?;
    }
    shell::make_folder(&making)?;
    let (file, dossier) = (making.join("store.rapporteur"), making.join("body.json"));
    let rapporteur = Rapporteur::new(program, file.clone());
    shell::output(&mut rapporteur.new_store())?;
    for body in 1..=bodies {
        shell::write(&dossier, self::dossier(body).to_string())?;
        shell::output(&mut rapporteur.import(&dossier))?;
        if body % 10 == 0 {
            println!("{} of {} meetings", body * MEETINGS, bodies * MEETINGS);
        }
    }
    let moved = std::fs::rename(&file, &made).and_then(|()| std::fs::remove_dir_all(&making));
    moved.map_err(|error| format!("{}: {error}", made.display()))?;
    Ok(made)
}

/// A body with all that belongs to it.
fn dossier(body: u32) -> Value {
    Body { number: body, words: Words::new(body.into()) }.dossier()
}

#[derive(Debug, Clone, Copy)]
enum Noun {
    Organisation = 1,
    Body,
    Membership,
    Person,
    Meeting,
    Attendee,
    Item,
    Point,
}

struct Body {
    number: u32,
    words: Words,
}

impl Body {
    fn dossier(&mut self) -> Value {
        let list = |count: u32, of: &mut dyn FnMut(u32) -> Value| (0..count).map(of).collect::<Vec<_>>();
        let states = u32::try_from(STATES.len()).unwrap_or(0);
        let records = json!({
            "organisations": list(states, &mut |n| self.organisation(n)),
            "bodies": [self.body()],
            "memberships": list(states, &mut |n| self.membership(n)),
            "people": list(PEOPLE, &mut |n| self.person(n)),
            "meetings": list(MEETINGS, &mut |n| self.meeting(n)),
            "attendees": list(MEETINGS * ATTENDEES, &mut |n| self.attendee(n)),
            "agenda_items": list(MEETINGS * ITEMS, &mut |n| self.item(n)),
            "action_points": list(MEETINGS * POINTS, &mut |n| self.point(n)),
        });
        json!({ "format": "rapporteur-dossier", "version": 1, "records": records, "files": [] })
    }

    /// A UUIDv7 of an instant that grows with the body.
    fn id(&self, noun: Noun, number: u32) -> String {
        let body = self.number;
        format!("018f0000-{body:04x}-7000-8000-{:04x}{number:08x}", noun as u32)
    }

    fn name(&self) -> String {
        format!("Task Force {}", name(self.number * 37))
    }

    fn organisation(&self, n: u32) -> Value {
        let (code, state) = pick(&STATES, n);
        json!({
            "id": self.id(Noun::Organisation, n),
            "name": format!("Directorate {} of {state}", name(self.number * 20 + n)),
            "short_name": format!("{state} {}", self.number),
            "kind": "ministry", "country": code, "parent_id": null, "logo_id": null,
        })
    }

    fn body(&self) -> Value {
        json!({
            "id": self.id(Noun::Body, 0), "kind": "task_force", "name": self.name(),
            "subject": "Regional Exchange", "organisation_id": null, "coordinator_id": null,
            "established": 2002, "title_pattern": "{ordinal} Meeting of {name} on {subject}",
            "numbered": true, "languages": ["en"], "marking": "TLP:GREEN", "former_names": [],
            "notice_days": null,
        })
    }

    fn membership(&self, n: u32) -> Value {
        json!({
            "id": self.id(Noun::Membership, n), "body_id": self.id(Noun::Body, 0),
            "organisation_id": self.id(Noun::Organisation, n), "standing": "member_state",
            "since": "2002-01-01", "until": null,
        })
    }

    fn person(&self, n: u32) -> Value {
        json!({
            "id": self.id(Noun::Person, n), "name": self.person_name(n), "function": function(n),
            "organisation_id": self.id(Noun::Organisation, n % 20), "emails": [], "phones": [], "note": "",
        })
    }

    fn person_name(&self, n: u32) -> Value {
        let of_all = self.number * PEOPLE + n;
        json!({ "honorific": "", "given": name(of_all * 7), "family": name(of_all * 13 + 1) })
    }

    fn meeting(&self, n: u32) -> Value {
        // Four a year, those ahead far away: which day it is must not change what is measured.
        let (year, month) =
            if n < MEETINGS - AHEAD { (2001 + n / 4, 1 + n % 4 * 3) } else { (2090 + n / 4, 6) };
        let day = format!("{year}-{month:02}-{:02}", 1 + self.number % 28);
        let closed = n < MEETINGS - AHEAD;
        let items = (0..ITEMS).map(|place| {
            json!({
                "item_id": self.id(Noun::Item, n * ITEMS + place), "number": (place + 1).to_string(),
                "title": title(n * ITEMS + place), "minutes_planned": 30,
            })
        });
        let adopted = json!({ "at": format!("{day}T09:10:00Z"), "by": "secretariat", "items": items.collect::<Vec<_>>() });
        json!({
            "id": self.id(Noun::Meeting, n), "body_id": self.id(Noun::Body, 0), "number": n + 1,
            "title": null, "first_day": day, "last_day": day, "zone": "Europe/Bucharest",
            "venue": "Conference Hall", "city": pick(&CITIES, n + self.number),
            "country": pick(&STATES, n * 3 + self.number).0, "mode": "in_person", "theme": "",
            "aims": [], "hosts": [], "status": if closed { "closed" } else { "planned" }, "status_reason": "",
            "marking": null, "language": "en", "numbering": "decimal",
            "sittings": [{ "day": day, "from": "09:00:00", "to": "16:00:00" }],
            "previous_id": n.checked_sub(1).map(|before| self.id(Noun::Meeting, before)), "sequence": 0,
            "issued": if closed { json!({ "on": day, "version": adopted }) } else { Value::Null },
            "adopted": if closed { adopted } else { Value::Null },
        })
    }

    fn attendee(&self, n: u32) -> Value {
        let (meeting, place) = (n / ATTENDEES, n % ATTENDEES);
        // Another fifty of the body's people at each meeting, some of every State.
        let person = (place * 4 + meeting) % PEOPLE;
        let part = match place {
            0 => "chair",
            1..20 => "head_of_delegation",
            _ => "delegate",
        };
        json!({
            "id": self.id(Noun::Attendee, n), "meeting_id": self.id(Noun::Meeting, meeting),
            "person_id": self.id(Noun::Person, person), "name": self.person_name(person),
            "organisation_id": self.id(Noun::Organisation, person % 20),
            "delegation": pick(&STATES, person).1, "standing": "member_state",
            "function": function(person), "parts": [{ "part": part }], "reply": "accepted",
            "presence": [{ "sitting": 0, "presence": "in_person" }], "represented_by_id": null,
            "position": place,
        })
    }

    fn item(&self, n: u32) -> Value {
        json!({
            "id": self.id(Noun::Item, n), "meeting_id": self.id(Noun::Meeting, n / ITEMS), "parent_id": null,
            "position": n % ITEMS, "title": title(n), "kind": "discussion", "minutes_planned": 30,
            "starts_at": null, "sitting": 0, "presenter_ids": [], "paper_ids": [], "marking": null,
            "closed": false,
        })
    }

    fn point(&mut self, n: u32) -> Value {
        let (meeting, place) = (n / POINTS, n % POINTS);
        let pending = (MEETINGS - AHEAD - PENDING..MEETINGS - AHEAD).contains(&meeting) && place < 3;
        json!({
            "id": self.id(Noun::Point, n), "body_id": self.id(Noun::Body, 0),
            "meeting_id": self.id(Noun::Meeting, meeting), "item_id": self.id(Noun::Item, n),
            "number": format!("{}.{}", meeting + 1, place + 1),
            "text": format!("{} {}.", self.words.some(12), name(self.number * 1000 + n)),
            "owner_ids": [self.id(Noun::Organisation, n % 20), self.id(Noun::Organisation, (n + 7) % 20)],
            "person_ids": [], "due": format!("{}-06-30", 2002 + meeting / 4), "priority": "normal",
            "status": if pending { "open" } else { "done" }, "updates": [], "reviewed_ids": [],
        })
    }
}

#[allow(clippy::indexing_slicing, reason = "a place modulo the length of a list that isn't empty")]
fn pick<T: Copy>(from: &[T], n: u32) -> T {
    from[usize::try_from(n).unwrap_or(0) % from.len()]
}

/// A name of two to four syllables; the first few thousand numbers have names of their own.
fn name(n: u32) -> String {
    const BEGIN: [&str; 12] = ["Ma", "Tor", "Vel", "Dra", "Ko", "Is", "Be", "Ru", "Pla", "Ne", "Sto", "Żo"];
    const GO_ON: [&str; 10] = ["ri", "va", "len", "do", "mi", "sa", "ţe", "bor", "ni", "ka"];
    const END: [&str; 8] = ["nov", "escu", "ić", "er", "an", "idis", "oğlu", "ska"];
    let mixed = n.wrapping_mul(2_654_435_761) >> 8;
    format!(
        "{}{}{}{}",
        pick(&BEGIN, mixed),
        pick(&GO_ON, mixed / 12),
        pick(&GO_ON, mixed / 120),
        pick(&END, mixed / 1200)
    )
}

fn title(n: u32) -> String {
    const ABOUT: [&str; 6] =
        ["Exchange on", "Report of", "Proposals by", "Follow-up to", "Lessons from", "Next steps in"];
    format!("{} Operation {}", pick(&ABOUT, n), name(n / 3))
}

fn function(n: u32) -> &'static str {
    pick(&["Head of Unit", "Senior Inspector", "Legal Adviser", "Analyst", "Liaison Officer"], n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_has_its_share_and_ids_of_its_own() {
        let (one, other) = (dossier(1), dossier(2));
        let ids = |dossier: &Value| -> std::collections::BTreeSet<String> {
            let lists = dossier["records"].as_object().unwrap().values();
            let records = lists.flat_map(|list| list.as_array().unwrap());
            records.map(|record| record["id"].as_str().unwrap().to_owned()).collect()
        };
        let share = 20 + 1 + 20 + PEOPLE + MEETINGS * (1 + ATTENDEES + ITEMS + POINTS);
        assert_eq!(ids(&one).len(), share as usize);
        assert!(ids(&one).is_disjoint(&ids(&other)));
        assert_eq!(dossier(1), one, "the same on every machine");
    }
}
