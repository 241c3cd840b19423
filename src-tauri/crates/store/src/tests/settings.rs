//! Every setting of a connection, read back.

use crate::{Store, tests::store};
use rusqlite::{config::DbConfig, types::Value};

fn pragma(store: &Store, name: &str) -> Value {
    store.raw().pragma_query_value(None, name, |row| row.get(0)).unwrap()
}

#[test]
fn settings_hold() {
    let (dir, made) = store();
    let path = made.path().to_owned();
    let check = |store: &Store| {
        let text = |text: &str| Value::Text(text.into());
        for (name, value) in [
            ("journal_mode", text("wal")),
            ("synchronous", Value::Integer(2)),
            ("foreign_keys", Value::Integer(1)),
            ("trusted_schema", Value::Integer(0)),
            ("cell_size_check", Value::Integer(1)),
            ("mmap_size", Value::Integer(0)),
            ("cache_size", Value::Integer(-32768)),
            ("secure_delete", Value::Integer(1)),
            ("locking_mode", text("exclusive")),
            ("application_id", Value::Integer(0x5241_5050)),
            ("user_version", Value::Integer(i64::from(crate::SCHEMA_VERSION))),
        ] {
            assert_eq!(pragma(store, name), value, "{name}");
        }
        for (config, value) in [
            (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
            (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
            (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        ] {
            assert_eq!(store.raw().db_config(config).unwrap(), value, "{config:?}");
        }
        assert!(rusqlite::version_number() >= 3_051_003);
    };
    check(&made);
    drop(made);
    check(&Store::open(&path).unwrap());
    drop(dir);
}
