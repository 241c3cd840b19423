//! Memberships.

use super::{
    Kept,
    table::{Table, id, reference, text},
};
use domain::{Kind, Membership};

impl Kept for Membership {
    const TABLE: Table = Table {
        kind: Kind::Membership,
        columns: &[
            id(),
            reference("body_id"),
            reference("organisation_id"),
            text("standing"),
            text("since"),
            text("until"),
        ],
        order: "",
    };

    fn search_title(&self) -> String {
        String::new()
    }
}
