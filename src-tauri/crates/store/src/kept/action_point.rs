//! Action points.

use super::{
    Claim, Kept, Series, Under, lines,
    table::{BY_NUMBER, Table, id, ids, json, reference, text, words},
};
use domain::{ActionPoint, Kind};
use uuid::Uuid;

impl Kept for ActionPoint {
    const TABLE: Table = Table {
        kind: Kind::ActionPoint,
        columns: &[
            id(),
            reference("body_id"),
            reference("meeting_id"),
            reference("item_id"),
            words("number"),
            words("text"),
            ids("owner_ids", Kind::Organisation),
            ids("person_ids", Kind::Person),
            text("due"),
            text("priority"),
            text("status"),
            json("updates"),
            ids("reviewed_ids", Kind::Meeting),
        ],
        order: BY_NUMBER,
    };

    fn search_title(&self) -> String {
        self.number.to_string()
    }

    fn search_text(&self) -> String {
        lines([&*self.text].into_iter().chain(self.updates.iter().map(|update| &*update.text)))
    }

    fn under(&self) -> Under {
        Under::Meeting(self.meeting_id)
    }

    fn inner_links(&self, link: &mut dyn FnMut(&'static str, Kind, Uuid)) {
        let from = self.updates.iter().filter_map(|update| update.from_id);
        from.for_each(|id| link("updates", Kind::Organisation, id.into()));
    }

    fn claim(&self) -> Option<Claim> {
        Some(Claim::point(self.body_id, Series::ActionPoint, self.number))
    }
}
