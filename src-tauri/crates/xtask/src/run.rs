//! `cargo xtask run`: the window, or, where nothing can show it, the main job in the terminal.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use crate::house::{FEATURES, House, Profile};
use crate::rapporteur::Rapporteur;
use crate::setup::{self, Needs};
use crate::shell::{self, Outcome};

/// What was asked for after `run`.
#[derive(Debug, PartialEq)]
pub struct Options {
    /// Build as people get it.
    pub release: bool,
    /// Work in the terminal even where there is a display.
    pub terminal: bool,
}

pub fn run(options: Options) -> Outcome {
    let house = House::find()?;
    let profile = if options.release { Profile::Release } else { Profile::Dev };
    let display = |name| std::env::var_os(name);
    if !options.terminal && has_display(display("WAYLAND_DISPLAY").as_deref(), display("DISPLAY").as_deref())
    {
        window(&house, profile)
    } else {
        if !options.terminal {
            println!("There is no display for the window: the sample is made in the terminal instead.");
        }
        terminal(&house, profile)
    }
}

fn has_display(wayland: Option<&OsStr>, x11: Option<&OsStr>) -> bool {
    [wayland, x11].into_iter().flatten().any(|name| !name.is_empty())
}

fn window(house: &House, profile: Profile) -> Outcome {
    setup::prepare(Needs::Window)?;
    shell::step("The pages", || {
        crate::pages::install(house)?;
        crate::pages::build(house)
    })?;
    shell::step("The window", || build(house, profile, &["--package", "desktop", FEATURES[0], FEATURES[1]]))?;
    shell::run(&mut Command::new(house.binary("rapporteur-desktop", profile)))
}

fn terminal(house: &House, profile: Profile) -> Outcome {
    setup::prepare(Needs::Terminal)?;
    shell::step("The command line", || build(house, profile, &["--package", "cli"]))?;
    let made = shell::step("The sample", || sample(house, profile))?;
    println!("\nThe sample store, and the papers exported from it:");
    made.iter().for_each(|file| println!("  {}", file.display()));
    Ok(())
}

fn build(house: &House, profile: Profile, what: &[&str]) -> Outcome {
    let mut cargo = house.cargo(["build", "--bins"]);
    cargo.args(what);
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    shell::run(&mut cargo)
}

/// Makes the sample store and exports every paper it can give; the store comes first.
fn sample(house: &House, profile: Profile) -> Outcome<Vec<PathBuf>> {
    let folder = house.fresh_folder("sample")?;
    let store = folder.join("sample.rapporteur");
    let rapporteur = Rapporteur::new(house.binary("rapporteur", profile), store.clone());
    shell::run(&mut rapporteur.new_sample())?;

    let mut minutes = Vec::new();
    for (number, meeting) in (1..).zip(rapporteur.meetings()?) {
        let to = folder.join(format!("minutes-{number}.pdf"));
        // A meeting that is still to come has no minutes; that is its reason, not our failure.
        match shell::output(&mut rapporteur.export_minutes(&meeting, &to)) {
            Ok(_) => minutes.push(to),
            Err(reason) => println!("No minutes of meeting {number}: {reason}"),
        }
    }
    let mut releases = Vec::new();
    for (number, release) in (1..).zip(rapporteur.releases()?) {
        let to = folder.join(format!("release-{number}.pdf"));
        shell::run(&mut rapporteur.export_release(&release, &to))?;
        releases.push(to);
    }
    if minutes.is_empty() || releases.is_empty() {
        return Err(format!("{} gave no minutes or no release to export", store.display()));
    }
    Ok([vec![store], minutes, releases].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_display_is_one_that_has_a_name() {
        let name = |text: &'static str| Some(OsStr::new(text));
        assert!(has_display(None, name(":0")));
        assert!(has_display(name("wayland-0"), None));
        assert!(!has_display(name(""), name("")));
        assert!(!has_display(None, None));
    }

    /// A command line that knows two meetings, of which only the second has minutes, and one release.
    #[cfg(unix)]
    const RAPPORTEUR: &str = r#"#!/bin/sh
case "$1 $2" in
"new "*) touch "$2" ;;
"meeting list") echo '[{"id": "m1"}, {"id": "m2"}]' ;;
"release list") echo '[{"id": "r1"}]' ;;
"minutes export") if [ "$5" = m1 ]; then echo "no minutes yet" >&2; exit 1; else touch "$7"; fi ;;
"release export") touch "$6" ;;
esac
"#;

    #[cfg(unix)]
    #[test]
    fn every_paper_of_the_sample_is_exported() {
        use std::os::unix::fs::PermissionsExt;
        let target = std::env::temp_dir().join(format!("rapporteur-run-{}", std::process::id()));
        let house = House { root: target.clone(), target: target.clone() };
        let program = house.binary("rapporteur", Profile::Dev);
        std::fs::create_dir_all(target.join("debug")).unwrap();
        std::fs::write(&program, RAPPORTEUR).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();

        let made = sample(&house, Profile::Dev).unwrap();
        let expected = ["sample.rapporteur", "minutes-2.pdf", "release-1.pdf"]
            .map(|name| target.join("sample/1").join(name));
        assert_eq!(made, expected);
        assert!(made.iter().all(|file| file.is_file()));
        std::fs::remove_dir_all(target).unwrap();
    }
}
