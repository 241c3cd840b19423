//! The window's pages: what npm installs and builds, each only when its sources changed.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::house::House;
use crate::shell::{self, Outcome};

/// Made by npm, Vite and paraglide from the rest: no sources.
const MADE: [&str; 5] = ["node_modules", "dist", "src/paraglide", ".svelte-kit", "coverage"];

/// Installs the packages the lock file names, unless the last install was of the same file.
pub fn install(house: &House) -> Outcome {
    let ui = house.ui();
    let lock = shell::read(&ui.join("package-lock.json"))?;
    let stamp = ui.join("node_modules/.rapporteur-installed");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        println!("The pages' packages are as package-lock.json says.");
        return Ok(());
    }
    shell::run(npm(house).args(["ci", "--no-audit", "--no-fund"]))?;
    shell::write(&stamp, lock)
}

/// Builds the pages into `ui/dist`, unless they were built from the same sources.
pub fn build(house: &House) -> Outcome {
    let ui = house.ui();
    let stamp = ui.join("node_modules/.rapporteur-built");
    // Taken before the build: a source that changes meanwhile must count as changed. The fonts are the papers'.
    let sources = fingerprint(&[&ui, &house.root.join("assets/fonts")])?;
    let built = std::fs::read_to_string(&stamp).is_ok_and(|built| built == sources);
    if built && ui.join("dist/index.html").is_file() {
        println!("The pages are built from these sources already.");
        return Ok(());
    }
    shell::run(npm(house).args(["run", "build"]))?;
    shell::write(&stamp, sources)
}

/// A call of npm in the pages' folder.
pub fn npm(house: &House) -> Command {
    let mut command = Command::new("npm");
    command.current_dir(house.ui());
    command
}

/// A hash over the sources' names and contents: times would change with each checkout.
fn fingerprint(folders: &[&Path]) -> Outcome<String> {
    let mut hasher = DefaultHasher::new();
    for folder in folders {
        let mut files = Vec::new();
        collect(folder, Path::new(""), &mut files)?;
        files.sort();
        for file in files {
            let path = folder.join(&file);
            let bytes = std::fs::read(&path)
                .map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
            (file, bytes).hash(&mut hasher);
        }
    }
    Ok(format!("{:016x}\n", hasher.finish()))
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    let unreadable =
        |error: std::io::Error| format!("{} cannot be read: {error}", root.join(folder).display());
    for entry in std::fs::read_dir(root.join(folder)).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let path = folder.join(entry.file_name());
        if MADE.iter().any(|made| path == Path::new(made)) {
            continue;
        }
        if entry.file_type().map_err(unreadable)?.is_dir() {
            collect(root, &path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sources_change_the_fingerprint() {
        let ui = std::env::temp_dir().join(format!("rapporteur-pages-{}", std::process::id()));
        let put = |name: &str, text: &str| {
            let file = ui.join(name);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
            fingerprint(&[&ui]).unwrap()
        };
        let first = put("src/app.ts", "one");
        assert_eq!(put("dist/index.html", "made"), first);
        assert_eq!(put("node_modules/x/index.js", "installed"), first);
        let changed = put("src/app.ts", "two");
        assert_ne!(changed, first);
        let added = put("src/dist/page.ts", "a source in spite of its folder's name");
        assert_ne!(added, changed);
        std::fs::remove_file(ui.join("src/dist/page.ts")).unwrap();
        assert_eq!(fingerprint(&[&ui]).unwrap(), changed);
        std::fs::remove_dir_all(ui).unwrap();
    }
}
