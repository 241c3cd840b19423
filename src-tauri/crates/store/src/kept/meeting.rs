//! Meetings.

use super::{
    Claim, Kept, Series, Under, lines,
    table::{Table, growing, id, integer, json, reference, text, words},
};
use domain::{Kind, Meeting};
use uuid::Uuid;

impl Kept for Meeting {
    const TABLE: Table = Table {
        kind: Kind::Meeting,
        columns: &[
            id(),
            reference("body_id"),
            integer("number"),
            words("title"),
            text("first_day"),
            text("last_day"),
            text("zone"),
            words("venue"),
            words("city"),
            text("country"),
            text("mode"),
            words("theme"),
            json("aims"),
            json("hosts"),
            text("status"),
            words("status_reason"),
            text("marking"),
            text("language"),
            text("numbering"),
            json("sittings"),
            reference("previous_id"),
            growing("sequence"),
            json("adopted"),
            json("issued"),
        ],
        order: "\"first_day\", \"number\"",
    };

    fn search_title(&self) -> String {
        self.title.clone().unwrap_or_else(|| {
            // The generated title needs the body; what is the meeting's own is enough to find it by.
            let number = self.number.map(|number| format!("{number}, ")).unwrap_or_default();
            let place = if self.city.is_empty() { &*self.venue } else { &*self.city };
            let comma = if place.is_empty() { "" } else { ", " };
            format!("{number}{place}{comma}{}", self.first_day)
        })
    }

    fn search_text(&self) -> String {
        lines(
            [&*self.theme, &*self.venue, &*self.city]
                .into_iter()
                .chain(self.aims.iter().map(String::as_str))
                .chain(self.hosts.iter().map(|host| &*host.words)),
        )
    }

    fn under(&self) -> Under {
        Under::Meeting(self.id)
    }

    fn inner_links(&self, link: &mut dyn FnMut(&'static str, Kind, Uuid)) {
        self.hosts.iter().for_each(|host| link("hosts", Kind::Organisation, host.organisation_id.into()));
    }

    fn claim(&self) -> Option<Claim> {
        self.number.map(|number| Claim {
            body: self.body_id,
            series: Series::Meeting,
            meeting: number,
            place: 0,
        })
    }
}
