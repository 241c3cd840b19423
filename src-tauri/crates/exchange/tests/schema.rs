//! The schema in `assets/` is that of the code.
#![allow(clippy::unwrap_used, reason = "a test may fail so")]

use std::{fs, path::Path};

/// `RAPPORTEUR_BLESS=1 cargo test -p exchange --test schema` writes it anew.
#[test]
fn the_kept_schema_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/schema/dossier.schema.json");
    let made = serde_json::to_string_pretty(&exchange::dossier::schema()).unwrap() + "\n";
    if std::env::var_os("RAPPORTEUR_BLESS").is_some() {
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "the schema changed; run with RAPPORTEUR_BLESS=1 and look at the difference");
}
