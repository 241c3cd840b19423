//! Pictures of every screen of the real window, for looking at: empty and full, in each look and size, as each role
//! sees it, and what opens over them.
//!
//! `cargo xtask screenshots` builds what this needs and says where the pictures are.

#![allow(clippy::expect_used, clippy::print_stdout, reason = "a tool for those who build the program")]

use acceptance::screens::{self, Known, LOOKS, OF_ROLES, OPENED, PARTS};
use acceptance::window::{self, Outcome, Window};
use std::path::{Path, PathBuf};

const SIZES: [(u32, u32); 2] = [(1024, 700), (1440, 900)];

/// A picture's name and the place that it shows.
type Shown = (String, String);

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
    let meetings: Vec<String> = meetings.iter().take(2).map(|row| row.id.to_string()).collect();

    let at = to.clone();
    window::drive("none", &[], |window| async move {
        window.find("h1").await?;
        everywhere(&window, "none", &[("begin".to_owned(), String::new())], &at).await
    })
    .await;
    let at = to.clone();
    window::drive("empty", &[empty.as_os_str()], |window| async move {
        window.find("h1").await?;
        let known = Known::of(&window, None).await?;
        everywhere(&window, "empty", &screens_of(&known), &at).await?;
        let meeting = screens::plan_first(&window).await?;
        let known = Known::of(&window, Some(&meeting)).await?;
        let planned =
            screens_of(&known).into_iter().filter(|(_, place)| place.contains(&*known_body(&known)));
        everywhere(&window, "new", &[planned.collect(), parts("first", &meeting)].concat(), &at).await
    })
    .await;
    let at = to.clone();
    window::drive("full", &[full.as_os_str()], |window| async move {
        window.find("h1").await?;
        let known = Known::of(&window, meetings.first().map(String::as_str)).await?;
        let of_meetings = meetings.iter().zip(["next", "last"]).flat_map(|(id, name)| parts(name, id));
        everywhere(&window, "full", &[screens_of(&known), of_meetings.collect()].concat(), &at).await?;
        opened(&window, &known, &at).await?;
        screens::submit_minutes(&window).await?;
        for (role, places) in OF_ROLES {
            window.work_as(role).await?;
            let shown = places.iter().filter_map(|place| Some((name_of(place), known.place(place)?)));
            everywhere(&window, role, &shown.collect::<Vec<_>>(), &at).await?;
        }
        Ok(())
    })
    .await;
    println!("{}", to.display());
}

fn screens_of(known: &Known) -> Vec<Shown> {
    known.screens().into_iter().map(|(name, place)| (name_of(name), place)).collect()
}

fn known_body(known: &Known) -> String {
    known.place(":body").expect("a body is on the record")
}

fn parts(name: &str, meeting: &str) -> Vec<Shown> {
    PARTS.iter().map(|part| (format!("{name}-{part}"), format!("meetings/{meeting}/{part}"))).collect()
}

/// The name of a place's picture, of its letters alone.
fn name_of(place: &str) -> String {
    let words = place.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// Every place in every look and size.
async fn everywhere(window: &Window, round: &str, places: &[Shown], to: &Path) -> Outcome {
    for look in LOOKS {
        for size in SIZES {
            for (name, place) in places {
                set(window, look, size).await?;
                screens::show(window, place).await?;
                keep(window, &to.join(format!("{round}-{name}-{look}-{}.png", size.0))).await?;
            }
        }
    }
    println!("{round}: {} pictures", places.len() * LOOKS.len() * SIZES.len());
    Ok(())
}

/// What opens over the screens, small and light, large and dark.
async fn opened(window: &Window, known: &Known, to: &Path) -> Outcome {
    for (look, size) in [("light", (1024, 700)), ("dark", (1440, 900))] {
        for (number, (place, steps, shows)) in OPENED.iter().enumerate() {
            let Some(at) = known.place(place) else { continue };
            set(window, look, size).await?;
            // Nothing is open any more.
            window.begin_anew().await?;
            window.find("h1").await?;
            screens::open(window, &at, steps, shows).await?;
            let name = format!("opened-{number:02}-{}-{look}-{}.png", name_of(place), size.0);
            keep(window, &to.join(name)).await?;
        }
    }
    println!("opened: {} pictures", 2 * OPENED.len());
    Ok(())
}

async fn set(window: &Window, look: &str, size: (u32, u32)) -> Outcome {
    window.resize(size).await?;
    window.look(look).await?;
    window.find("h1").await.map(drop)
}

async fn keep(window: &Window, to: &Path) -> Outcome {
    std::fs::write(to, window.picture().await?).expect("a picture can be written");
    Ok(())
}
