//! Which records lead to which: what refers to a record, and which of a record's own references lead into
//! the trash.

use crate::{
    StoreError, Trashed, View,
    error::Inner,
    journal::{Gate, instant, kind_of_record},
    kept::{noun, table::Holds},
    rows::{self, Row, id_text, uuid},
};
use domain::Kind;
use serde_json::Value;
use uuid::Uuid;

/// A record that refers to another one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Referrer {
    /// Its noun.
    pub kind: Kind,
    /// Its id.
    pub id: Uuid,
    /// In which of its fields.
    pub field: String,
}

impl View<'_> {
    /// The records that refer to this one by a field, in a list or within a value, by noun. Those in the
    /// trash aren't meant, nor are the facts of texts, which say by themselves when their record went.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn referrers(&self, to: Uuid) -> Result<Vec<Referrer>, StoreError> {
        self.gate.told((|| {
            let mut found = Vec::new();
            for &kind in Kind::ALL {
                let (name, table) = (noun(kind).table.name(), noun(kind).table);
                for column in table.columns.iter().filter(|column| column.holds == Holds::Reference) {
                    let sql = format!(
                        "SELECT \"id\", '{field}' FROM \"{name}\" WHERE \"{field}\" = ?1 AND \"trashed_at\" IS NULL",
                        field = column.name
                    );
                    referring(self.gate, kind, &sql, to, &mut found)?;
                }
                let sql = format!(
                    "SELECT \"link\".\"holder\", \"link\".\"field\" FROM \"link\" \
                     JOIN \"{name}\" ON \"{name}\".\"id\" = \"link\".\"holder\" \
                     WHERE \"link\".\"target\" = ?1 AND \"{name}\".\"trashed_at\" IS NULL"
                );
                referring(self.gate, kind, &sql, to, &mut found)?;
            }
            Ok(found)
        })())
    }

    /// The fields of a record that name one that is in the trash, by themselves, in a list or within a value,
    /// with what they name. Facts of texts aren't meant.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn led_into_trash(&self, kind: Kind, id: Uuid) -> Result<Vec<(String, Trashed)>, StoreError> {
        self.gate.told((|| {
            let Some(row) = rows::by_id(self.gate, noun(kind), id)? else { return Ok(Vec::new()) };
            let mut named: Vec<(String, Uuid)> = Vec::new();
            for column in noun(kind).table.columns.iter().filter(|column| column.holds == Holds::Reference) {
                let Some(target) = row.fields.get(column.name).and_then(Value::as_str) else { continue };
                named.push((column.name.to_owned(), uuid(target)?));
            }
            named.extend(links_of(self.gate, id)?);
            let mut led = Vec::new();
            for (field, target) in named {
                led.extend(in_trash(self.gate, target)?.map(|trashed| (field, trashed)));
            }
            Ok(led)
        })())
    }

    /// A record in the trash, as it was put there.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn in_trash<R: crate::Kept>(&self, id: R::Id) -> Result<Option<R>, StoreError> {
        self.gate.told((|| {
            let row = rows::by_id(self.gate, noun(R::KIND), id.into())?;
            row.filter(|row| row.trashed_at.is_some()).map(Row::into_record).transpose()
        })())
    }
}

/// What a record names in lists and within values, with the fields.
fn links_of(gate: &Gate, holder: Uuid) -> Inner<Vec<(String, Uuid)>> {
    let mut statement = gate.read(
        "SELECT \"field\", \"target\" FROM \"link\" WHERE \"holder\" = ?1 ORDER BY \"field\", \"target\"",
    )?;
    let mut rows = statement.query([id_text(holder)])?;
    let mut links = Vec::new();
    while let Some(row) = rows.next()? {
        links.push((row.get(0)?, uuid(&row.get::<_, String>(1)?)?));
    }
    Ok(links)
}

fn referring(gate: &Gate, kind: Kind, sql: &str, to: Uuid, found: &mut Vec<Referrer>) -> Inner<()> {
    let mut statement = gate.read(sql)?;
    let mut rows = statement.query([id_text(to)])?;
    while let Some(row) = rows.next()? {
        found.push(Referrer { kind, id: uuid(&row.get::<_, String>(0)?)?, field: row.get(1)? });
    }
    Ok(())
}

/// What an id names, if that is in the trash.
fn in_trash(gate: &Gate, id: Uuid) -> Inner<Option<Trashed>> {
    let Some(kind) = kind_of_record(gate, id)? else { return Ok(None) };
    let Some(row) = rows::by_id(gate, noun(kind), id)? else { return Ok(None) };
    let Some(at) = row.trashed_at.as_deref().map(instant).transpose()? else { return Ok(None) };
    Ok(Some(Trashed { kind, id, title: (noun(kind).derive)(&row.fields)?.title, at }))
}
