//! What records are called, looked up once each.

use crate::failure::Outcome;
use office::{
    Desk,
    domain::{Body, Country, Meeting, Organisation},
    records::{self, Ruled},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Names of records, for rows that refer to them.
pub struct Book<'a> {
    desk: &'a Desk,
    names: HashMap<Uuid, String>,
    bodies: HashMap<Uuid, Option<Body>>,
    /// Numbers that follow from a whole listing, as those of an agenda.
    pub numbers: HashMap<Uuid, String>,
}

impl<'a> Book<'a> {
    /// An empty book.
    pub fn new(desk: &'a Desk) -> Book<'a> {
        Book { desk, names: HashMap::new(), bodies: HashMap::new(), numbers: HashMap::new() }
    }

    /// The desk it reads from.
    pub fn desk(&self) -> &'a Desk {
        self.desk
    }

    /// What the record is called; the id where it went to the trash.
    pub fn name<R: Ruled>(&mut self, id: R::Id) -> String {
        let found = self.names.entry(id.into()).or_insert_with(|| {
            records::show::<R>(self.desk, id).map_or_else(|_| id.to_string(), |record| record.search_title())
        });
        found.clone()
    }

    /// Several names in a row.
    pub fn names<R: Ruled>(&mut self, ids: &[R::Id]) -> String {
        ids.iter().map(|id| self.name::<R>(*id)).collect::<Vec<_>>().join(", ")
    }

    /// The short name of an organisation.
    pub fn organisation(&mut self, id: Option<office::domain::OrganisationId>) -> String {
        let Some(id) = id else { return String::new() };
        let found = self.names.entry(id.into()).or_insert_with(|| {
            records::show::<Organisation>(self.desk, id)
                .map_or_else(|_| id.to_string(), |o| o.label().to_owned())
        });
        found.clone()
    }

    /// A body, read once.
    pub fn body(&mut self, id: office::domain::BodyId) -> Option<Body> {
        self.bodies.entry(id.into()).or_insert_with(|| records::show::<Body>(self.desk, id).ok()).clone()
    }

    /// A meeting's title: its own or the one that its body's pattern gives.
    pub fn meeting_title(&mut self, meeting: &Meeting) -> String {
        self.body(meeting.body_id).map(|body| meeting.title_in(&body)).unwrap_or_default()
    }

    /// The beginning of each id that no other record of the noun begins with, at least eight digits.
    pub fn short_ids<R: Ruled>(&self, records: &[R]) -> Outcome<Vec<String>> {
        records.iter().map(|record| self.short_id::<R>(&record.id().to_string())).collect()
    }

    fn short_id<R: Ruled>(&self, id: &str) -> Outcome<String> {
        // Ids made in one go share their first digits; twelve of them are the moment of making.
        for length in [8, 13, 18, 23] {
            let Some(prefix) = id.get(..length) else { break };
            if records::find_id(self.desk, R::KIND, prefix).is_ok() {
                return Ok(prefix.to_owned());
            }
        }
        Ok(id.to_owned())
    }
}

/// City and country, as far as they are known.
pub fn place(city: &str, country: Option<&Country>) -> String {
    let country = country.map(Country::code).unwrap_or_default();
    [city, country].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
