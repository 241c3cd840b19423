//! The window with a file of 10,000 meetings beside one of 100: how long from a key to the painted rows.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::house::{House, Profile};
use crate::large;
use crate::shell::{self, Outcome};

/// A hundred meetings each.
const FEW: u32 = 1;
const MANY: u32 = 100;

/// How many finds the window asks for.
const LIMIT: u32 = 200;

/// A word of every agenda item, of every twentieth attendee, of some action points, and of very few records.
const WORDS: [&str; 4] = ["operation", "romania", "recommendation", "torsabornov"];

/// Makes the two files where they aren't yet, and measures both. What drives the window prints the table.
pub fn measure(house: &House) -> Outcome {
    let program = || house.binary("rapporteur", Profile::Release);
    let few = large::store(house, program(), FEW)?;
    let many = large::store(house, program(), MANY)?;
    let searched = many.with_extension("search.tsv");
    shell::write(&searched, shell::output(&mut without_window(house, &many))?)?;
    shell::run(&mut driver(house, [&few, &many, &searched]))
}

/// The store's search, and FTS5 without anything of ours around it.
fn without_window(house: &House, store: &Path) -> Command {
    let mut command = Command::new(house.binary("examples/search_speed", Profile::Release));
    command.arg(store).arg(LIMIT.to_string()).args(WORDS);
    command
}

fn driver(house: &House, files: [&PathBuf; 3]) -> Command {
    let mut command = Command::new(house.binary("examples/speed", Profile::Release));
    command.args(files).env("RAPPORTEUR_DESKTOP", house.binary("rapporteur-desktop", Profile::Release));
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_gets_both_files_and_the_window_people_get() {
        let house = House { root: "/house".into(), target: "/target".into() };
        let [few, many, raw] = ["few", "many", "raw"].map(PathBuf::from);
        let command = driver(&house, [&few, &many, &raw]);
        assert_eq!(command.get_args().collect::<Vec<_>>(), ["few", "many", "raw"]);
        let desktop = command.get_envs().find(|(name, _)| *name == "RAPPORTEUR_DESKTOP");
        assert_eq!(desktop.unwrap().1.unwrap(), "/target/release/rapporteur-desktop");
    }
}
