//! A desk in a folder of its own, in a world whose clock and ids are given.

#![allow(dead_code, reason = "each test file uses a part")]

use chrono::{DateTime, TimeDelta, Utc};
use office::{
    Desk, World,
    domain::{Actor, Kind, Role},
    dossier, minutes, records,
};
use serde_json::{Value, json};
use std::{
    fs,
    sync::{Arc, Mutex},
};
use uuid::Uuid;

/// What time it is in a world.
pub type Clock = Arc<Mutex<DateTime<Utc>>>;

/// A world in which every question takes a second and ids count up.
pub struct Counting {
    now: Clock,
    next: u128,
}

impl World for Counting {
    fn now(&mut self) -> DateTime<Utc> {
        let mut now = self.now.lock().unwrap();
        *now += TimeDelta::seconds(1);
        *now
    }

    fn uuid(&mut self, _: DateTime<Utc>) -> Uuid {
        self.next += 1;
        Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 + self.next)
    }
}

pub struct Office {
    pub desk: Desk,
    pub clock: Clock,
    pub folder: tempfile::TempDir,
}

pub fn at(instant: &str) -> DateTime<Utc> {
    instant.parse().unwrap()
}

pub fn actor(role: Role) -> Actor {
    Actor { name: format!("the {}", role.words()), role }
}

impl Office {
    pub fn new() -> Office {
        let folder = tempfile::tempdir().unwrap();
        let (desk, clock) = Office::desk_and_clock(&folder, "first");
        Office { desk, clock, folder }
    }

    /// The sample, in a world whose clock is given.
    pub fn sample() -> Office {
        let folder = tempfile::tempdir().unwrap();
        let desk = office::sample::make(&folder.path().join("sample.rapporteur")).unwrap();
        let clock = Clock::new(Mutex::new(at("2026-10-16T08:00:00Z")));
        let world = Counting { now: clock.clone(), next: 1 << 40 };
        Office { desk: desk.into_world(Box::new(world)), clock, folder }
    }

    pub fn desk_in(folder: &tempfile::TempDir, name: &str) -> Desk {
        Office::desk_and_clock(folder, name).0
    }

    fn desk_and_clock(folder: &tempfile::TempDir, name: &str) -> (Desk, Clock) {
        let clock = Clock::new(Mutex::new(at("2026-10-16T08:00:00Z")));
        let world = Counting { now: clock.clone(), next: 0 };
        let path = folder.path().join(format!("{name}.rapporteur"));
        (Desk::create_in(&path, Box::new(world)).unwrap(), clock)
    }

    /// Sets the clock.
    pub fn at(&mut self, instant: &str) {
        *self.clock.lock().unwrap() = at(instant);
    }

    pub fn add(&mut self, kind: Kind, fields: Value) -> String {
        self.try_add(kind, fields).unwrap()
    }

    pub fn try_add(&mut self, kind: Kind, fields: Value) -> Result<String, office::Problem> {
        let Value::Object(fields) = fields else { panic!("fields are an object") };
        let record = records::add_fields(&mut self.desk, &actor(Role::Secretariat), kind, fields)?;
        Ok(record["id"].as_str().unwrap().to_owned())
    }

    pub fn try_set(&mut self, kind: Kind, id: &str, fields: Value) -> Result<Value, office::Problem> {
        let Value::Object(fields) = fields else { panic!("fields are an object") };
        records::change_fields(&mut self.desk, &actor(Role::Secretariat), kind, id.parse().unwrap(), fields)
    }

    /// A body with one meeting, its agenda and a chair; gives the ids of body and meeting.
    pub fn meridian(&mut self) -> (String, String) {
        let centre = self.add(Kind::Organisation, json!({ "name": "Regional Centre", "kind": "agency" }));
        let body = self.add(
            Kind::Body,
            json!({ "name": "Task Force Meridian", "subject": "Stolen Goods", "organisation_id": centre }),
        );
        let meeting = self.add(
            Kind::Meeting,
            json!({
                "body_id": body, "number": 12, "first_day": "2026-10-14", "last_day": "2026-10-15",
                "zone": "Europe/Sofia", "city": "Plovdiv", "country": "BG",
            }),
        );
        self.add(
            Kind::Attendee,
            json!({
                "meeting_id": meeting, "organisation_id": centre, "function": "Director",
                "name": { "honorific": "Ms", "given": "Elena", "family": "Marković" },
                "parts": [{ "part": "chair" }],
            }),
        );
        for title in ["Adoption of the agenda", "Case presentations"] {
            self.add(Kind::AgendaItem, json!({ "meeting_id": meeting, "title": title }));
        }
        (body, meeting)
    }

    /// Everything as another program might have kept it: taken out, changed there and taken in by a new store, with
    /// which the office goes on.
    pub fn as_kept_elsewhere(&mut self, change: impl FnOnce(&mut Value)) {
        let path = self.folder.path().join("elsewhere.json");
        dossier::take_out(&self.desk, None, &path).unwrap();
        let mut all = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        change(&mut all);
        fs::write(&path, serde_json::to_vec(&all).unwrap()).unwrap();
        let mut elsewhere = Office::desk_in(&self.folder, "elsewhere");
        dossier::import(&mut elsewhere, &actor(Role::Secretariat), &path).unwrap();
        self.desk = elsewhere;
    }

    /// Imports minutes for the meeting.
    pub fn take_minutes(&mut self, meeting: &str, text: &str) -> minutes::Imported {
        let request = minutes::ImportMinutes {
            meeting_id: meeting.parse().unwrap(),
            bytes: text.as_bytes(),
            language: None,
        };
        minutes::import(&mut self.desk, &actor(Role::Secretariat), request).unwrap()
    }
}
