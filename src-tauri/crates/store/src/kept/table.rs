//! A table's columns, and the statements that follow from them.

use domain::Kind;

/// What a column holds.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Text that is chosen: an id, a day, a code.
    Text,
    /// Text that somebody writes.
    Words,
    Integer,
    /// An integer that only ever grows, whatever is undone.
    Growing,
    /// Yes or no, kept as 1 or 0.
    Flag,
    /// A nested value as JSON.
    Json,
    /// A list of ids as JSON.
    Ids(Kind),
    /// Another record's id, by which this one can be found.
    Reference,
}

/// A column and the serde field of the same name.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub name: &'static str,
    pub holds: Holds,
}

/// A noun's table.
#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct Table {
    pub kind: Kind,
    pub columns: &'static [Column],
    /// How a list is ordered, before the id.
    pub order: &'static str,
}

impl Table {
    /// The table's name, which is the kind's code.
    pub(crate) fn name(&self) -> &'static str {
        self.kind.code()
    }

    pub(crate) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|known| known.name == column)
    }

    /// The part of a SELECT that reads the columns.
    pub(crate) fn select(&self) -> String {
        let columns: String = self.columns.iter().map(|column| format!("\"{}\", ", column.name)).collect();
        format!("SELECT {columns}\"trashed_at\" FROM \"{}\"", self.name())
    }

    pub(crate) fn id_lists(&self) -> impl Iterator<Item = (&'static str, Kind)> {
        self.columns.iter().filter_map(|column| match column.holds {
            Holds::Ids(kind) => Some((column.name, kind)),
            _ => None,
        })
    }
}

const fn column(name: &'static str, holds: Holds) -> Column {
    Column { name, holds }
}

pub(super) const fn id() -> Column {
    column("id", Holds::Text)
}

pub(super) const fn text(name: &'static str) -> Column {
    column(name, Holds::Text)
}

pub(super) const fn words(name: &'static str) -> Column {
    column(name, Holds::Words)
}

pub(super) const fn integer(name: &'static str) -> Column {
    column(name, Holds::Integer)
}

/// A figure that only ever grows, also when a change is taken back.
pub(super) const fn growing(name: &'static str) -> Column {
    column(name, Holds::Growing)
}

pub(super) const fn flag(name: &'static str) -> Column {
    column(name, Holds::Flag)
}

pub(super) const fn json(name: &'static str) -> Column {
    column(name, Holds::Json)
}

pub(super) const fn ids(name: &'static str, kind: Kind) -> Column {
    column(name, Holds::Ids(kind))
}

pub(super) const fn reference(name: &'static str) -> Column {
    column(name, Holds::Reference)
}

/// How “22.3” and “22.10” are ordered: by their two figures.
pub(super) const BY_NUMBER: &str = "CAST(substr(\"number\", 1, instr(\"number\", '.') - 1) AS INTEGER), \
     CAST(substr(\"number\", instr(\"number\", '.') + 1) AS INTEGER)";

/// The statements of a table. Names are quoted: “release” is a word of SQL.
pub(crate) struct Sql {
    /// By id, the trash too.
    pub(crate) get: String,
    pub(crate) insert: String,
    pub(crate) update: String,
    pub(crate) delete: String,
    /// All that aren't in the trash.
    pub(crate) all: String,
    /// All, the trash too, by id.
    pub(crate) every: String,
    pub(crate) count: String,
    pub(crate) trashed: String,
    pub(crate) prefixed: String,
    pub(crate) exists: String,
    /// What `in_status` is made of.
    select: String,
    order: String,
    /// For each reference and each list of ids: all that hold an id there and aren't in the trash, and how many.
    by: Vec<(&'static str, String, String)>,
}

impl Sql {
    pub(crate) fn of(table: &Table) -> Sql {
        let name = table.name();
        let quoted: Vec<String> = table.columns.iter().map(|c| format!("\"{}\"", c.name)).collect();
        let columns = format!("{}, \"trashed_at\"", quoted.join(", "));
        let last = quoted.len() + 1;
        let places: Vec<String> = (1..=last).map(|n| format!("?{n}")).collect();
        let sets: Vec<String> =
            quoted.iter().enumerate().skip(1).map(|(n, c)| format!("{c} = ?{}", n + 1)).collect();
        let select = format!("SELECT {columns} FROM \"{name}\"");
        let live = "\"trashed_at\" IS NULL";
        let order = match table.order {
            "" => "\"id\"".to_owned(),
            order => format!("{order}, \"id\""),
        };
        let by = table.columns.iter().filter_map(|c| {
            let holds = match c.holds {
                Holds::Reference => format!("\"{}\" = ?1", c.name),
                Holds::Ids(_) => format!(
                    "\"id\" IN (SELECT \"holder\" FROM \"link\" WHERE \"target\" = ?1 AND \"field\" = '{}')",
                    c.name
                ),
                Holds::Text | Holds::Words | Holds::Integer | Holds::Growing | Holds::Flag | Holds::Json => {
                    return None;
                }
            };
            Some((
                c.name,
                format!("{select} WHERE {holds} AND {live} ORDER BY {order}"),
                format!("SELECT count(*) FROM \"{name}\" WHERE {holds} AND {live}"),
            ))
        });
        Sql {
            get: format!("{select} WHERE \"id\" = ?1"),
            insert: format!("INSERT INTO \"{name}\" ({columns}) VALUES ({})", places.join(", ")),
            update: format!(
                "UPDATE \"{name}\" SET {}, \"trashed_at\" = ?{last} WHERE \"id\" = ?1",
                sets.join(", ")
            ),
            delete: format!("DELETE FROM \"{name}\" WHERE \"id\" = ?1"),
            all: format!("{select} WHERE {live} ORDER BY {order}"),
            every: format!("{select} ORDER BY \"id\""),
            count: format!("SELECT count(*) FROM \"{name}\" WHERE {live}"),
            trashed: format!("{select} WHERE \"trashed_at\" IS NOT NULL ORDER BY \"trashed_at\", \"id\""),
            prefixed: format!(
                "SELECT \"id\" FROM \"{name}\" WHERE \"id\" >= ?1 AND \"id\" < ?1 || 'g' ORDER BY \"id\" LIMIT 10"
            ),
            exists: format!("SELECT 1 FROM \"{name}\" WHERE \"id\" = ?1"),
            by: by.collect(),
            select,
            order,
        }
    }

    /// All at one of the statuses in a JSON list, with a further condition, that aren't in the trash.
    pub(crate) fn in_status(&self, further: &str) -> String {
        let Sql { select, order, .. } = self;
        format!(
            "{select} WHERE \"status\" IN (SELECT \"value\" FROM json_each(?1)){further} \
             AND \"trashed_at\" IS NULL ORDER BY {order}"
        )
    }

    /// The statements that find and count by a reference, if the table has it.
    pub(crate) fn by(&self, column: &str) -> Option<(&str, &str)> {
        self.by.iter().find(|(name, ..)| *name == column).map(|(_, find, count)| (&**find, &**count))
    }
}
