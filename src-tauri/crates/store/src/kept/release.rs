//! Press releases.

use super::{
    Kept, Under, lines,
    table::{Table, flag, id, ids, json, reference, text, words},
    text_links,
};
use domain::{Kind, Release};
use uuid::Uuid;

impl Kept for Release {
    const TABLE: Table = Table {
        kind: Kind::Release,
        columns: &[
            id(),
            reference("meeting_id"),
            reference("body_id"),
            reference("variant_of_id"),
            text("language"),
            ids("issuer_ids", Kind::Organisation),
            words("number"),
            words("headline"),
            words("sub_headline"),
            json("dateline"),
            json("text"),
            text("quotations"),
            ids("statement_ids", Kind::Statement),
            json("photographs"),
            json("boilerplates"),
            json("notes"),
            json("contacts"),
            flag("end_mark"),
            json("embargo"),
            text("status"),
            text("marking"),
            reference("correction_of_id"),
            words("withdrawn_reason"),
            text("released_at"),
            json("returned"),
            text("sent"),
        ],
        order: "\"number\", \"headline\"",
    };

    fn search_title(&self) -> String {
        self.headline.clone()
    }

    fn search_text(&self) -> String {
        {
            let text = self.text.plain();
            let pieces = [&*self.sub_headline, &*self.number, &*text].into_iter();
            lines(pieces.chain(self.boilerplates.iter().chain(&self.notes).map(String::as_str)))
        }
    }

    fn under(&self) -> Under {
        self.meeting_id.map_or(Under::Nothing, Under::Meeting)
    }

    fn inner_links(&self, link: &mut dyn FnMut(&'static str, Kind, Uuid)) {
        text_links(&self.text, "text", link);
        let files = self.photographs.iter().filter_map(|photograph| photograph.file_id);
        files.for_each(|id| link("photographs", Kind::File, id.into()));
    }
}
