//! `cargo xtask screenshots`: pictures of every screen of the real window.

use std::process::Command;

use crate::house::{FEATURES, House, Profile};
use crate::pages;
use crate::setup::{self, Needs};
use crate::shell::{self, Outcome};

pub fn screenshots() -> Outcome {
    let house = House::find()?;
    setup::prepare(Needs::Tests)?;
    shell::step("The pages", || {
        pages::install(&house)?;
        pages::build(&house)
    })?;
    // As the tests build them, so that neither compiles anew what the other has.
    shell::step("The window and what drives it", || {
        let mut cargo = house.cargo(["build", "--workspace", "--bins", "--examples"]);
        shell::run(cargo.args(FEATURES))
    })?;
    shell::step("The pictures", || shell::run(&mut driver(&house)))
}

fn driver(house: &House) -> Command {
    let mut command = Command::new(house.binary("examples/screenshots", Profile::Dev));
    command
        .arg(house.root.join("screenshots"))
        .env("RAPPORTEUR_DESKTOP", house.binary("rapporteur-desktop", Profile::Dev));
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pictures_lie_where_git_passes_them_over() {
        let house = House { root: "/house".into(), target: "/target".into() };
        let command = driver(&house);
        assert_eq!(command.get_program(), "/target/debug/examples/screenshots");
        assert_eq!(command.get_args().collect::<Vec<_>>(), ["/house/screenshots"]);
    }
}
