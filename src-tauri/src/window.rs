//! The one window: how it is opened, remembered, and kept to its own pages.

use crate::commands;
use crate::opened::OpenedFiles;
use crate::recent::RecentStores;
use crate::session::{FromOutside, Session};
use std::path::{Path, PathBuf};
use tauri::{
    App, AppHandle, Context, Emitter, Manager, RunEvent, Runtime, Url, WebviewWindow, WebviewWindowBuilder,
};
use tauri_plugin_window_state::StateFlags;

/// The window's name in the configuration and the capabilities.
const MAIN: &str = "main";

/// Tells the pages which store somebody wants opened in the place of theirs.
const ANOTHER_STORE: &str = "another-store";

/// What Tauri builds in: the configuration, the pages, and what each window may call.
#[must_use]
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

/// Opens the window, on a store where one is given, and stays until it is closed.
///
/// # Errors
/// Where the window can't be opened.
pub fn run(store: Option<PathBuf>) -> tauri::Result<()> {
    let remembered = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN;
    tauri::Builder::default()
        // The check for another instance comes first: a second one must end before it does anything.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            second_start(app, arguments.get(1).map(|store| Path::new(&folder).join(store)));
        }))
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(remembered).build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(commands::all().invoke_handler())
        .setup(move |app| {
            let recent = RecentStores::kept_in(&app.path().app_config_dir()?);
            let opened = OpenedFiles::kept_in(&app.path().app_cache_dir()?);
            opened.sweep();
            app.manage(Session::new(recent, opened, store));
            Ok(open(app)?)
        })
        .build(context())?
        .run(|app, event| {
            if matches!(event, RunEvent::Exit) {
                app.state::<Session>().opened().clear();
            }
        });
    Ok(())
}

/// Opens the window as the configuration describes it.
fn open<R: Runtime>(app: &App<R>) -> tauri::Result<()> {
    let windows = &app.config().app.windows;
    let described = windows.iter().find(|window| window.label == MAIN).ok_or(tauri::Error::WindowNotFound)?;
    WebviewWindowBuilder::from_config(app, described)?
        .on_navigation(is_ours)
        // The pages call themselves by the open store.
        .on_document_title_changed(|window, title| {
            let _ = window.set_title(&title);
        })
        .build()?;
    Ok(())
}

/// The window shows the program's own pages and nothing else, whatever a text in them links to.
fn is_ours(url: &Url) -> bool {
    let built_in = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
    let served = tauri::is_dev() && url.host_str() == Some("localhost") && url.port() == Some(1420);
    built_in || served
}

/// Someone started the program again: brings the window forward, and sees to the store they named.
fn second_start<R: Runtime>(app: &AppHandle<R>, store: Option<PathBuf>) {
    let Some(window) = app.get_webview_window(MAIN) else { return };
    let _ = window.unminimize();
    let _ = window.set_focus();
    let Some(store) = store else { return };
    let session = app.state::<Session>().inner().clone();
    // Whoever calls this waits for it, and another store may just be opening.
    tauri::async_runtime::spawn_blocking(move || match session.wish_from_outside(&store) {
        FromOutside::IsOpen => {}
        // The pages open it, and say in their own language where they can't.
        FromOutside::AtStart => show_anew(&window),
        // The pages write first what is typed, and then ask for it.
        FromOutside::AnotherIsOpen => {
            let _ = window.emit(ANOTHER_STORE, store.display().to_string());
        }
    });
}

/// Loads the pages again, at their beginning: they then ask which store is to be opened.
fn show_anew<R: Runtime>(window: &WebviewWindow<R>) {
    if let Ok(mut url) = window.url() {
        url.set_fragment(None);
        let _ = window.navigate(url);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_keeps_to_its_own_pages() {
        let check = |url: &str, expect| assert_eq!(is_ours(&url.parse().unwrap()), expect, "{url}");
        check("tauri://localhost/index.html#/meetings", true);
        check("http://tauri.localhost/", true);
        check("https://example.org/", false);
        check("http://tauri.localhost.example.org/", false);
        check("file:///etc/passwd", false);
        check("data:text/html,hello", false);
    }
}
