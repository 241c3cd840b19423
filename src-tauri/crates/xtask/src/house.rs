//! Where things are: the checkout, what cargo builds, and how cargo is called for all of it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::Outcome;

/// The window carries its own pages. Every build asks for the same features, or Tauri would be compiled twice.
pub const FEATURES: [&str; 2] = ["--features", "desktop/custom-protocol"];

/// The checkout and its folder of built things.
pub struct House {
    /// The folder of the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// cargo's target folder, wherever the person keeps it.
    pub target: PathBuf,
}

/// How a binary is built.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Profile {
    /// Quick to build; dependencies are optimised a little.
    Dev,
    /// As people get it.
    Release,
}

impl House {
    /// The house this xtask was built in.
    pub fn find() -> Outcome<House> {
        let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root =
            crate_folder.ancestors().find(|folder| folder.join("Cargo.lock").is_file()).ok_or_else(|| {
                format!("no Cargo.lock above {}: was the checkout moved?", crate_folder.display())
            })?;
        let program = std::env::current_exe().map_err(|error| error.to_string())?;
        // The program stands in <target>/debug/.
        let target = program.ancestors().nth(2).ok_or("this program stands outside of any target folder")?;
        Ok(House { root: root.to_path_buf(), target: target.to_path_buf() })
    }

    /// The folder of the pages.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// A call of cargo in the root of the checkout.
    pub fn cargo<const N: usize>(&self, words: [&str; N]) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(words).current_dir(&self.root);
        command
    }

    /// Where cargo puts a binary.
    pub fn binary(&self, name: &str, profile: Profile) -> PathBuf {
        let folder = match profile {
            Profile::Dev => "debug",
            Profile::Release => "release",
        };
        self.target.join(folder).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// A new empty folder under the target folder: `<kind>/1`, `<kind>/2` …
    pub fn fresh_folder(&self, kind: &str) -> Outcome<PathBuf> {
        let parent = self.target.join(kind);
        crate::shell::make_folder(&parent)?;
        for number in 1.. {
            let folder = parent.join(number.to_string());
            match std::fs::create_dir(&folder) {
                Ok(()) => return Ok(folder),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(format!("{} cannot be made: {error}", folder.display())),
            }
        }
        Err(format!("{} holds too many folders", parent.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_is_found_from_within() {
        let house = House::find().unwrap();
        assert!(house.root.join("src-tauri/crates/xtask/Cargo.toml").is_file());
    }

    #[test]
    fn fresh_folders_are_new_each_time() {
        let target = std::env::temp_dir().join(format!("rapporteur-house-{}", std::process::id()));
        let house = House { root: target.clone(), target: target.clone() };
        let (one, two) = (house.fresh_folder("sample").unwrap(), house.fresh_folder("sample").unwrap());
        assert_eq!((one, two), (target.join("sample/1"), target.join("sample/2")));
        std::fs::remove_dir_all(target).unwrap();
    }
}
