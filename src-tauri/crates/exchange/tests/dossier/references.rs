//! No field that refers to a record can be forgotten: the fields are taken from the nouns' own schemas.

use crate::support::full_records;
use domain::Kind;
use exchange::dossier::{Reference, Referring, Visit};
use schemars::JsonSchema;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Every id under a key that ends in `_id` or `_ids`, and those within facts, wherever they stand.
fn ids_in(json: &Value, ids: &mut BTreeSet<Uuid>, keys: &mut BTreeSet<String>) {
    match json {
        Value::Object(fields) => {
            for (key, value) in fields {
                // An agenda as it was issued or adopted names the items that stood on it then; they may have gone
                // since. What stands beside an approved text is found by its digest.
                if ["issued", "adopted", "approval"].contains(&key.as_str()) {
                    continue;
                }
                if key.ends_with("_id") || key.ends_with("_ids") {
                    keys.insert(key.clone());
                    let all = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
                    ids.extend(all.iter().filter_map(Value::as_str).map(|id| Uuid::parse_str(id).unwrap()));
                } else if key == "reference" {
                    let parts = value.as_str().unwrap().split('/');
                    ids.extend(parts.filter_map(|part| Uuid::parse_str(part).ok()));
                }
                ids_in(value, ids, keys);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| ids_in(item, ids, keys)),
        _ => {}
    }
}

/// The fields of a schema that hold ids, with the types of those ids: `owner_ids` → `OrganisationId`.
fn fields_of(schema: &Value, fields: &mut BTreeMap<String, BTreeSet<String>>) {
    match schema {
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                for (name, property) in properties {
                    for part in property.to_string().split("#/$defs/").skip(1) {
                        let named = part.split('"').next().unwrap();
                        if named.ends_with("Id") {
                            fields.entry(name.clone()).or_default().insert(named.to_owned());
                        }
                    }
                }
            }
            object.values().for_each(|value| fields_of(value, fields));
        }
        Value::Array(items) => items.iter().for_each(|item| fields_of(item, fields)),
        _ => {}
    }
}

struct EveryNoun {
    seen: BTreeSet<Kind>,
}

impl Visit for EveryNoun {
    type Error = std::convert::Infallible;

    fn record<R: Referring>(&mut self, record: &R) -> Result<(), Self::Error> {
        let (mut ids, mut keys) = (BTreeSet::new(), BTreeSet::new());
        ids_in(&serde_json::to_value(record).unwrap(), &mut ids, &mut keys);
        let references = record.references();
        let found: BTreeSet<Uuid> = references.iter().map(|reference| reference.id).collect();
        assert_eq!(found, ids, "{:?}: references and the ids in its JSON", R::KIND);
        self.seen.insert(R::KIND);
        FIELDS.with_borrow_mut(|all| all.entry(R::KIND).or_default().push((keys, references)));
        Ok(())
    }
}

thread_local! {
    #[allow(clippy::type_complexity)]
    static FIELDS: std::cell::RefCell<BTreeMap<Kind, Vec<(BTreeSet<String>, Vec<Reference>)>>> =
        const { std::cell::RefCell::new(BTreeMap::new()) };
}

/// The schema's id fields are all filled in the full record, and mean the noun of their type.
fn compare<R: Referring + JsonSchema>() {
    let mut fields = BTreeMap::new();
    fields_of(schemars::schema_for!(R).as_value(), &mut fields);
    fields.remove("id");
    if R::KIND == Kind::Meeting {
        // Of the agenda as it was issued or adopted; no reference.
        fields.remove("item_id");
    }
    if R::KIND == Kind::Minutes {
        // Of what stands beside an approved text; no reference.
        fields.remove("file_id");
    }
    let seen = FIELDS.with_borrow(|all| all[&R::KIND].clone());
    let (keys, references) = &seen[0];
    assert_eq!(
        keys,
        &fields.keys().cloned().collect(),
        "{:?}: a field isn't filled, or not named _id",
        R::KIND
    );
    for reference in references.iter().filter(|reference| reference.field != "text.reference") {
        let name = reference.field.rsplit('.').next().unwrap();
        let noun = format!("{:?}Id", reference.kind);
        assert!(
            fields[name].contains(&noun),
            "{:?}.{}: {:?}, not {noun}",
            R::KIND,
            reference.field,
            fields[name]
        );
    }
}

#[test]
fn no_field_is_forgotten() {
    let mut nouns = EveryNoun { seen: BTreeSet::new() };
    let Ok(()) = full_records().visit(&mut nouns);
    assert_eq!(nouns.seen, Kind::ALL.iter().copied().collect());
    compare::<domain::File>();
    compare::<domain::Organisation>();
    compare::<domain::Body>();
    compare::<domain::Membership>();
    compare::<domain::Person>();
    compare::<domain::Meeting>();
    compare::<domain::Attendee>();
    compare::<domain::Headcount>();
    compare::<domain::Document>();
    compare::<domain::Operation>();
    compare::<domain::AgendaItem>();
    compare::<domain::Presentation>();
    compare::<domain::Decision>();
    compare::<domain::ActionPoint>();
    compare::<domain::Minutes>();
    compare::<domain::Section>();
    compare::<domain::Statement>();
    compare::<domain::Release>();
}
