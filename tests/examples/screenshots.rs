//! Pictures of every screen of the real window, for looking at: empty and full, in each look and size.
//!
//! `cargo xtask screenshots` builds what this needs and says where the pictures are.

#![allow(clippy::expect_used, clippy::print_stdout, reason = "a tool for those who build the program")]

use acceptance::window::{self, Outcome, Window};
use std::path::{Path, PathBuf};

const SIZES: [(u32, u32); 2] = [(1024, 700), (1440, 900)];
const LOOKS: [&str; 3] = ["light", "dark", "contrast"];
const PLACES: [&str; 11] = [
    "desk",
    "meetings",
    "calendar",
    "plan",
    "points",
    "press",
    "bodies",
    "organisations",
    "people",
    "trash",
    "search?words=museum",
];
const PARTS: [&str; 8] =
    ["overview", "agenda", "attendees", "presentations", "actions", "minutes", "press", "papers"];

#[tokio::main]
async fn main() {
    if let Some(reason) = window::missing() {
        println!("No pictures: {reason}.");
        std::process::exit(1);
    }
    let to = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("screenshots"), PathBuf::from);
    std::fs::create_dir_all(&to).expect("the folder can be made");
    let folder = tempfile::tempdir().expect("a folder can be made");
    let (empty, full) = (folder.path().join("empty.rapporteur"), folder.path().join("meridian.rapporteur"));
    drop(office::Desk::create(&empty).expect("an empty store"));
    let desk = office::sample::make(&full).expect("the sample");
    let meetings = office::meetings::list(&desk, None).expect("its meetings");
    drop(desk);
    let shown: Vec<String> = meetings.iter().take(2).map(|row| row.id.to_string()).collect();
    let places: Vec<String> = PLACES.iter().map(|place| (*place).to_owned()).collect();
    let parts = shown
        .iter()
        .zip(["next", "last"])
        .flat_map(|(id, name)| PARTS.map(|part| (format!("{name}-{part}"), format!("meetings/{id}/{part}"))));
    let of_meetings: Vec<(String, String)> = parts.collect();
    let named = |places: &[String]| -> Vec<(String, String)> {
        places.iter().map(|place| (name_of(place), place.clone())).collect()
    };
    let rounds = [
        ("none", None, vec![("begin".to_owned(), String::new())]),
        ("empty", Some(empty), named(&places)),
        ("full", Some(full), [named(&places), of_meetings].concat()),
    ];
    for (round, store, places) in rounds {
        let arguments: Vec<&std::ffi::OsStr> = store.as_deref().map(Path::as_os_str).into_iter().collect();
        let to = to.clone();
        window::drive(round, &arguments, |window| async move {
            let mut pictures = 0;
            for look in LOOKS {
                for size in SIZES {
                    for (name, place) in &places {
                        let file = format!("{round}-{name}-{look}-{}.png", size.0);
                        take(&window, place, look, size, &to.join(file)).await?;
                        pictures += 1;
                    }
                }
            }
            println!("{round}: {pictures} pictures");
            Ok(())
        })
        .await;
    }
    println!("{}", to.display());
}

/// The name of a place's picture: its path up to what is asked of it.
fn name_of(place: &str) -> String {
    place.split('?').next().unwrap_or(place).replace('/', "-")
}

async fn take(window: &Window, place: &str, look: &str, size: (u32, u32), to: &Path) -> Outcome {
    window.resize(size).await?;
    window.look(look).await?;
    window.go(place).await?;
    window.find("h1").await?;
    window.rests().await?;
    std::fs::write(to, window.picture().await?).expect("a picture can be written");
    Ok(())
}
