//! The command line's words that xtask uses, all in this one place.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::shell::{self, Outcome};

/// The `rapporteur` binary and the store it works on.
pub struct Rapporteur {
    program: PathBuf,
    store: PathBuf,
}

impl Rapporteur {
    pub fn new(program: PathBuf, store: PathBuf) -> Rapporteur {
        Rapporteur { program, store }
    }

    pub fn new_store(&self) -> Command {
        self.command(&["new"])
    }

    pub fn new_sample(&self) -> Command {
        let mut command = self.new_store();
        command.arg("--sample");
        command
    }

    /// Adds a body and gives its id.
    pub fn add_body(&self, name: &str) -> Outcome<String> {
        let mut command = self.command(&["body", "add"]);
        created(command.args(["--name", name, "--json"]))
    }

    /// Adds a meeting of the body on one day (YYYY-MM-DD) and gives its id.
    pub fn add_meeting(&self, body: &str, day: &str) -> Outcome<String> {
        let mut command = self.command(&["meeting", "add"]);
        created(command.args(["--body", body, "--first-day", day, "--last-day", day, "--json"]))
    }

    pub fn import_minutes(&self, meeting: &str, from: &Path) -> Command {
        let mut command = self.command(&["minutes", "import"]);
        command.args(["--meeting", meeting]).arg(from);
        command
    }

    /// Takes a dossier in.
    pub fn import(&self, dossier: &Path) -> Command {
        let mut command = self.command(&["import"]);
        command.arg(dossier);
        command
    }

    pub fn export_minutes(&self, meeting: &str, to: &Path) -> Command {
        let mut command = self.command(&["minutes", "export"]);
        command.args(["--meeting", meeting, "--to"]).arg(to);
        command
    }

    pub fn export_release(&self, release: &str, to: &Path) -> Command {
        let mut command = self.command(&["release", "export"]);
        command.args([release, "--to"]).arg(to);
        command
    }

    pub fn meetings(&self) -> Outcome<Vec<String>> {
        listed(&mut self.command(&["meeting", "list"]))
    }

    pub fn releases(&self) -> Outcome<Vec<String>> {
        listed(&mut self.command(&["release", "list"]))
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(words).arg(&self.store);
        command
    }
}

fn created(command: &mut Command) -> Outcome<String> {
    let printed = shell::output(command)?;
    id_of(&json(&printed)?).ok_or_else(|| format!("no id was printed: {}", printed.trim()))
}

fn listed(command: &mut Command) -> Outcome<Vec<String>> {
    let printed = shell::output(command.arg("--json"))?;
    ids_of(&json(&printed)?).ok_or_else(|| format!("not a list of records with ids: {}", printed.trim()))
}

fn json(printed: &str) -> Outcome<Value> {
    serde_json::from_str(printed).map_err(|error| format!("not JSON ({error}): {}", printed.trim()))
}

fn id_of(record: &Value) -> Option<String> {
    Some(record.get("id")?.as_str()?.to_owned())
}

fn ids_of(list: &Value) -> Option<Vec<String>> {
    list.as_array()?.iter().map(id_of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_come_out_of_listings() {
        let list = json(r#"[{"id": "0199", "title": "22nd meeting"}, {"id": "019a"}]"#).unwrap();
        assert_eq!(ids_of(&list), Some(vec!["0199".to_owned(), "019a".to_owned()]));
        assert_eq!(ids_of(&json(r#"[{"title": "no id"}]"#).unwrap()), None);
        assert_eq!(id_of(&json(r#"{"id": "0199"}"#).unwrap()), Some("0199".to_owned()));
        assert!(json("Error").unwrap_err().contains("not JSON"));
    }

    #[test]
    fn the_store_follows_the_verb() {
        let command = Rapporteur::new("rapporteur".into(), "a.rapporteur".into())
            .export_release("0199", Path::new("r.pdf"));
        let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
        assert_eq!(words, ["release", "export", "a.rapporteur", "0199", "--to", "r.pdf"]);
    }
}
