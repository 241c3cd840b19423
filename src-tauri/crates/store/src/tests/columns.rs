//! Each table's columns are exactly the noun's serde fields, and hold what the schema says.

use crate::{
    Kept,
    kept::table::{Holds, Table},
    tests::store,
};
use domain::*;
use schemars::{JsonSchema, schema_for};
use std::collections::BTreeSet;

fn fields<R: JsonSchema>() -> BTreeSet<String> {
    let schema = schema_for!(R);
    let properties = schema.get("properties").and_then(|p| p.as_object()).unwrap();
    properties.keys().cloned().collect()
}

/// Name and declared type of each column, without the hidden one.
fn columns(table: &Table) -> Vec<(String, String)> {
    let (_dir, store) = store();
    let mut statement = store.raw().prepare(&format!("PRAGMA table_info(\"{}\")", table.name())).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get("name")?, row.get("type")?))).unwrap();
    rows.map(Result::unwrap).filter(|(name, _): &(String, String)| name != "trashed_at").collect()
}

fn check<R: Kept + JsonSchema>() {
    let table = R::TABLE;
    let declared: BTreeSet<String> = table.columns.iter().map(|c| c.name.to_owned()).collect();
    assert_eq!(declared, fields::<R>(), "the columns declared for {} are its fields", R::KIND);
    let kept = columns(&table);
    let names: Vec<_> = kept.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        table.columns.iter().map(|c| c.name).collect::<Vec<_>>(),
        "the table of {} is as declared",
        R::KIND
    );
    for (column, (_, sort)) in table.columns.iter().zip(&kept) {
        let wanted = match column.holds {
            Holds::Integer | Holds::Growing | Holds::Flag => "INTEGER",
            Holds::Text | Holds::Words | Holds::Json | Holds::Ids(_) | Holds::Reference => "TEXT",
        };
        assert_eq!(sort, wanted, "{}.{}", R::KIND, column.name);
    }
}

#[test]
fn tables_have_the_fields_of_their_nouns() {
    check::<File>();
    check::<Organisation>();
    check::<Body>();
    check::<Membership>();
    check::<Person>();
    check::<Meeting>();
    check::<Attendee>();
    check::<Headcount>();
    check::<Document>();
    check::<Operation>();
    check::<AgendaItem>();
    check::<Presentation>();
    check::<Decision>();
    check::<ActionPoint>();
    check::<Minutes>();
    check::<Section>();
    check::<Statement>();
    check::<Release>();
}

/// Whatever ends in “_id” or “_ids” is a reference that SQLite or the journal holds to.
#[test]
fn every_id_is_a_reference() {
    let (_dir, store) = store();
    for &kind in Kind::ALL {
        let table = crate::kept::noun(kind).table;
        let mut statement =
            store.raw().prepare(&format!("PRAGMA foreign_key_list(\"{}\")", table.name())).unwrap();
        let keys: BTreeSet<String> =
            statement.query_map([], |row| row.get("from")).unwrap().map(Result::unwrap).collect();
        for column in table.columns {
            if column.name.ends_with("_ids") {
                assert!(matches!(column.holds, Holds::Ids(_)), "{kind}.{}", column.name);
            }
            if column.name.ends_with("_id") {
                assert_eq!(column.holds, Holds::Reference, "{kind}.{}", column.name);
                assert!(keys.contains(column.name), "{kind}.{}", column.name);
            }
        }
    }
}

/// Finding by a reference never walks through the whole table.
#[test]
fn references_are_found_by_an_index() {
    let (_dir, store) = store();
    for &kind in Kind::ALL {
        let noun = crate::kept::noun(kind);
        for column in noun.table.columns.iter().filter(|c| c.holds == Holds::Reference) {
            let (find, _) = noun.sql.by(column.name).unwrap();
            let mut statement = store.raw().prepare(&format!("EXPLAIN QUERY PLAN {find}")).unwrap();
            let plan: Vec<String> =
                statement.query_map(["x"], |row| row.get("detail")).unwrap().map(Result::unwrap).collect();
            assert!(plan[0].contains("USING INDEX"), "{kind} by {}: {plan:?}", column.name);
        }
    }
}
