//! Tells Tauri which commands there are, so that each is refused unless a capability allows it.

#[path = "src/commands/names.rs"]
mod names;

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(names::NAMES);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo::error={error:#}");
    }
}
