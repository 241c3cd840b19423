//! The window of this process: how it is opened, remembered, called forward, and kept to its own pages.

use crate::commands;
use crate::instance::{self, Door, Doorbells};
use crate::opened::OpenedFiles;
use crate::recent::RecentStores;
use crate::session::Session;
use std::path::{Path, PathBuf};
use tauri::{
    App, AppHandle, Context, Manager, RunEvent, Runtime, Url, UserAttentionType, WebviewWindow,
    WebviewWindowBuilder, Window, WindowEvent,
};
use tauri_plugin_window_state::{StateFlags, WindowExt};

/// The window's name in the configuration and the capabilities.
const MAIN: &str = "main";

/// What Tauri builds in: the configuration, the pages, and what each window may call.
#[must_use]
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

/// Opens the window, on a store where one is given, and stays until it is closed. Where another process has a window
/// on it, that one comes forward, and this one ends.
///
/// # Errors
/// Where the window can't be opened.
pub fn run(store: Option<PathBuf>) -> tauri::Result<()> {
    let token = instance::start_token();
    // Of several windows the one that is closed last is remembered; each comes back to its place by itself.
    let state =
        tauri_plugin_window_state::Builder::new().with_state_flags(remembered()).skip_initial_state(MAIN);
    tauri::Builder::default()
        .plugin(state.build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(commands::all().invoke_handler())
        .on_window_event(quieten)
        .setup(move |app| {
            let recent = RecentStores::kept_in(&app.path().app_config_dir()?);
            let handle = app.handle().clone();
            let bells =
                Doorbells::hung_in(&bell_folder(app)?, token, move |token| come_forward(&handle, token));
            if is_shown(&bells, store.as_deref(), &recent) {
                app.handle().cleanup_before_exit();
                std::process::exit(0);
            }
            let opened = OpenedFiles::kept_in(&app.path().app_cache_dir()?);
            let is_alone = opened.sweep();
            app.manage(Session::new(recent, opened, bells, store));
            Ok(open(app, is_alone)?)
        })
        .build(context())?
        .run(|app, event| {
            if matches!(event, RunEvent::Exit) {
                app.state::<Session>().end();
            }
        });
    Ok(())
}

/// What of the window is as it was when it was closed.
fn remembered() -> StateFlags {
    StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN
}

/// A folder of this person's own, which goes with the session where the system has one of the kind.
fn bell_folder<R: Runtime>(app: &App<R>) -> tauri::Result<PathBuf> {
    let own = &app.config().identifier;
    let runtime = app.path().runtime_dir().ok().filter(|folder| folder.is_dir());
    #[cfg(target_os = "macos")]
    let runtime = runtime.or_else(|| app.path().temp_dir().ok());
    match runtime {
        Some(folder) => Ok(folder.join(own)),
        None => Ok(app.path().app_cache_dir()?.join("windows")),
    }
}

/// Whether what this process was started for is to be seen in another one's window. Who names no file is shown the
/// window that has none, or the one with the file that was opened last.
fn is_shown(bells: &Doorbells, store: Option<&Path>, recent: &RecentStores) -> bool {
    let has_window = |store: &Path| Door::of(store).is_ok_and(|door| bells.ring(&door));
    match store {
        Some(store) => has_window(store),
        None => bells.ring(&Door::of_none()) || recent.last().is_some_and(|store| has_window(&store)),
    }
}

/// Opens the window as the configuration describes it, and as it was. Beside another it lies where the system puts it:
/// two windows at the very same place look like one.
fn open<R: Runtime>(app: &App<R>, is_alone: bool) -> tauri::Result<()> {
    let windows = &app.config().app.windows;
    let described = windows.iter().find(|window| window.label == MAIN).ok_or(tauri::Error::WindowNotFound)?;
    let window = WebviewWindowBuilder::from_config(app, described)?
        .on_navigation(is_ours)
        // The pages call themselves by the open store.
        .on_document_title_changed(|window, title| {
            let _ = window.set_title(&title);
        })
        .build()?;
    let as_it_was = if is_alone { remembered() } else { remembered() - StateFlags::POSITION };
    // A convenience: where it can't be had, the window is as described.
    let _ = window.restore_state(as_it_was);
    Ok(())
}

/// Someone wants to see what this window has: it comes forward, or asks for attention where it may not.
fn come_forward<R: Runtime>(app: &AppHandle<R>, token: Option<String>) {
    let app_there = app.clone();
    let _ = app.run_on_main_thread(move || {
        let Some(window) = app_there.get_webview_window(MAIN) else { return };
        if window.is_focused().unwrap_or(false) {
            return;
        }
        let _ = window.unminimize();
        present(&window, token.as_deref());
        let _ = window.set_focus();
        let _ = window.request_user_attention(Some(UserAttentionType::Informational));
    });
}

/// The desktop lets a window take the focus by what it gave the process that a person has just started.
#[cfg(target_os = "linux")]
fn present<R: Runtime>(window: &WebviewWindow<R>, token: Option<&str>) {
    use gtk::prelude::GtkWindowExt;
    let Ok(window) = window.gtk_window() else { return };
    window.deiconify();
    if let Some(token) = token {
        window.set_startup_id(token);
    }
    window.present();
}

#[cfg(not(target_os = "linux"))]
fn present<R: Runtime>(_: &WebviewWindow<R>, _: Option<&str>) {}

/// A window that is looked at asks for attention no longer.
fn quieten<R: Runtime>(window: &Window<R>, event: &WindowEvent) {
    if matches!(event, WindowEvent::Focused(true)) {
        let _ = window.request_user_attention(None);
    }
}

/// The window shows the program's own pages and nothing else, whatever a text in them links to.
fn is_ours(url: &Url) -> bool {
    let built_in = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
    let served = tauri::is_dev() && url.host_str() == Some("localhost") && url.port() == Some(1420);
    built_in || served
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
