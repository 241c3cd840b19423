//! `cargo xtask test`: every check, in an order that fails early.

use std::process::Command;

use crate::counts::Counts;
use crate::house::{FEATURES, House, Profile};
use crate::pages;
use crate::setup::{self, Needs};
use crate::shell::{self, Outcome};

/// One check; the order of [`STEPS`] is the order they run in.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Step {
    Format,
    InstallPages,
    CheckPages,
    TestPages,
    BuildPages,
    Dependencies,
    Lint,
    Build,
    Test,
}

/// What takes seconds stands before what takes minutes. The pages are built before Rust is compiled because
/// the window embeds them; the lint comes before the build because it needs no code generation.
const STEPS: [Step; 9] = [
    Step::Format,
    Step::InstallPages,
    Step::CheckPages,
    Step::TestPages,
    Step::BuildPages,
    Step::Dependencies,
    Step::Lint,
    Step::Build,
    Step::Test,
];

pub fn test() -> Outcome {
    let house = House::find()?;
    setup::prepare(Needs::Tests)?;
    let mut counts = Counts::default();
    let outcome =
        STEPS.into_iter().try_for_each(|step| shell::step(step.title(), || step.run(&house, &mut counts)));
    let Counts { passed, failed, skipped } = counts;
    println!("\nAll tests, of the pages and of the crates together:");
    println!("tests: {passed} passed, {failed} failed, {skipped} skipped");
    outcome
}

impl Step {
    fn title(self) -> &'static str {
        match self {
            Step::Format => "Formatting",
            Step::InstallPages => "Packages of the pages",
            Step::CheckPages => "Types and lints of the pages",
            Step::TestPages => "Tests of the pages",
            Step::BuildPages => "The pages",
            Step::Dependencies => "Licences and sources of the dependencies",
            Step::Lint => "Lints of the crates",
            Step::Build => "The crates",
            Step::Test => "Tests of the crates, the command line and the window",
        }
    }

    fn run(self, house: &House, counts: &mut Counts) -> Outcome {
        match self {
            Step::Format => shell::run(&mut house.cargo(["fmt", "--all", "--check"])),
            Step::InstallPages => pages::install(house),
            Step::CheckPages => shell::run(pages::npm(house).args(["run", "check"])),
            Step::TestPages => shell::run_reading(pages::npm(house).arg("test"), |line| {
                counts.extend(Counts::of_vitest(line));
            }),
            Step::BuildPages => pages::build(house),
            Step::Dependencies => dependencies(house),
            Step::Lint => {
                let mut cargo = house.cargo(["clippy", "--workspace", "--all-targets", "--locked"]);
                shell::run(cargo.args(FEATURES).args(["--", "--deny", "warnings"]))
            }
            // The binaries with the tests, in one go: apart, cargo would give the dependencies other features
            // and compile them twice.
            Step::Build => shell::run(
                house.cargo(["build", "--workspace", "--bins", "--tests", "--locked"]).args(FEATURES),
            ),
            Step::Test => {
                let mut aside = 0;
                shell::run_reading(&mut cargo_test(house), |line| {
                    aside += u32::from(Counts::stands_aside(line));
                    if let Some(some) = Counts::of_cargo(line) {
                        counts.extend([some.with_aside(std::mem::take(&mut aside))]);
                    }
                })
            }
        }
    }
}

fn dependencies(house: &House) -> Outcome {
    if shell::on_path("cargo-deny").is_none() {
        println!("Skipped: cargo-deny is not installed (`cargo install cargo-deny`).");
        return Ok(());
    }
    // Not the advisories: they are fetched from the network, and they change under a commit that doesn't.
    shell::run(&mut house.cargo(["deny", "check", "licenses", "bans", "sources"]))
}

fn cargo_test(house: &House) -> Command {
    let mut cargo = house.cargo(["test", "--workspace", "--locked", "--no-fail-fast"]);
    cargo
        .args(FEATURES)
        // A missing tool is a failure here, where it is elsewhere a reason to skip.
        .env("RAPPORTEUR_REQUIRE_TOOLS", "1")
        .env("RAPPORTEUR_DESKTOP", house.binary("rapporteur-desktop", Profile::Dev))
        .env("RAPPORTEUR_CLI", house.binary("rapporteur", Profile::Dev));
    if shell::is_terminal() {
        cargo.env("CARGO_TERM_COLOR", "always");
    }
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(step: Step) -> usize {
        STEPS.iter().position(|other| *other == step).unwrap()
    }

    #[test]
    fn pages_are_installed_first_and_built_before_the_window_that_embeds_them() {
        assert!(place(Step::InstallPages) < place(Step::CheckPages));
        assert!(place(Step::BuildPages) < place(Step::Lint));
        assert!(place(Step::Build) < place(Step::Test));
    }

    #[test]
    fn the_crates_tests_close_the_output() {
        assert_eq!(STEPS.last(), Some(&Step::Test));
    }

    #[test]
    fn tests_get_the_binaries_and_may_not_skip() {
        let house = House { root: "/house".into(), target: "/target".into() };
        let command = cargo_test(&house);
        let value =
            |name: &str| command.get_envs().find(|(key, _)| *key == name).and_then(|(_, value)| value);
        assert_eq!(value("RAPPORTEUR_REQUIRE_TOOLS"), Some("1".as_ref()));
        assert_eq!(value("RAPPORTEUR_DESKTOP"), Some("/target/debug/rapporteur-desktop".as_ref()));
        assert_eq!(value("RAPPORTEUR_CLI"), Some("/target/debug/rapporteur".as_ref()));
    }
}
