//! `rapporteur-desktop [STORE]`: opens the window, on a store where one is named.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let store = std::env::args_os().nth(1).map(PathBuf::from);
    match desktop::run(store) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The window can't be opened: {error}");
            ExitCode::FAILURE
        }
    }
}
