//! What a command says on standard output: lines for people, or JSON for programs.

use crate::{failure::Outcome, table::Table};
use serde::Serialize;
use std::io::{self, Write};

/// Standard output in one of its two forms.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    /// Whether programs read it.
    pub json: bool,
}

impl Output {
    /// One line for people; programs don't see it.
    pub fn say(self, line: &str) -> Outcome {
        if self.json { Ok(()) } else { self.line(line) }
    }

    /// One line in both forms.
    fn line(self, line: &str) -> Outcome {
        writeln!(io::stdout().lock(), "{line}")?;
        Ok(())
    }

    /// A value for programs; people don't see it.
    pub fn value(self, value: &impl Serialize) -> Outcome {
        if !self.json {
            return Ok(());
        }
        let text = serde_json::to_string_pretty(value)?;
        self.line(&text)
    }

    /// Either a value or lines.
    pub fn either(self, value: &impl Serialize, lines: impl FnOnce() -> String) -> Outcome {
        if self.json { self.value(value) } else { self.line(lines().trim_end()) }
    }

    /// A listing: rows for programs, a table for people, or what to say where it is empty.
    pub fn listing(self, rows: &impl Serialize, table: &Table, empty: &str) -> Outcome {
        match (self.json, table.is_empty()) {
            (true, _) => self.value(rows),
            (false, true) => {
                writeln!(io::stderr().lock(), "{empty}")?;
                Ok(())
            }
            (false, false) => self.line(table.to_string().trim_end()),
        }
    }

    /// A new record: its id alone on a line, or the whole of it.
    pub fn created(self, record: &serde_json::Value) -> Outcome {
        let id = record.get("id").and_then(|id| id.as_str()).unwrap_or_default();
        self.either(record, || id.to_owned())
    }
}
