//! Who may call what: the one window every command, any other window none.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "this is a test from end to end"
)]

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewUrl, WebviewWindowBuilder};

use desktop::instance::Doorbells;
use desktop::opened::OpenedFiles;
use desktop::recent::RecentStores;
use desktop::session::Session;

#[test]
fn the_commands_declared_collected_and_allowed_are_the_same() {
    let sorted = |names: Vec<String>| {
        let count = names.len();
        let names: BTreeSet<String> = names.into_iter().collect();
        assert_eq!(names.len(), count, "a name is there twice");
        names
    };
    let declared = sorted(desktop::commands::NAMES.iter().map(|name| (*name).to_owned()).collect());
    assert_eq!(sorted(collected()), declared);
    assert_eq!(sorted(allowed()), declared);
}

#[test]
fn the_main_window_may_call_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let application = application(folder.path());
    for name in desktop::commands::NAMES {
        // Some are called without what they need; they are refused for that, not for who asks.
        let answer = ask(&application, "main", name);
        assert!(!is_forbidden(&answer), "{name}: {answer:?}");
    }
}

#[test]
fn another_window_may_call_none() {
    let folder = tempfile::tempdir().unwrap();
    let application = application(folder.path());
    for name in desktop::commands::NAMES {
        let answer = ask(&application, "other", name);
        assert!(is_forbidden(&answer), "{name}: {answer:?}");
    }
}

#[test]
fn what_is_not_declared_is_refused_to_all() {
    let folder = tempfile::tempdir().unwrap();
    let application = application(folder.path());
    for name in ["not_a_command", "plugin:fs|read_text_file", "plugin:shell|execute", "plugin:dialog|message"]
    {
        let answer = ask(&application, "main", name);
        assert!(answer.is_err(), "{name}: {answer:?}");
    }
}

#[test]
fn the_pages_get_a_strict_policy() {
    let configuration = read("tauri.conf.json");
    let security = &configuration["app"]["security"];
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["csp"]["default-src"], "'none'");
    let loose = ["unsafe-eval", "unsafe-inline", "*", "https:", "data:"];
    for directive in ["script-src", "connect-src", "font-src", "style-src"] {
        let sources = security["csp"][directive].as_str().unwrap();
        assert!(
            !sources.split(' ').any(|source| loose.iter().any(|word| source.contains(word))),
            "{directive}"
        );
    }
}

#[test]
fn files_dropped_on_the_window_are_told_to_its_pages() {
    let configuration = read("tauri.conf.json");
    let windows = configuration["app"]["windows"].as_array().unwrap();
    assert!(windows.iter().all(|window| window["dragDropEnabled"] != false), "{windows:?}");
}

fn application(folder: &Path) -> App<MockRuntime> {
    let bells = Doorbells::hung_in(&folder.join("bells"), None, |_| {});
    let (recent, opened) = (RecentStores::kept_in(folder), OpenedFiles::kept_in(folder));
    mock_builder()
        .manage(Session::new(recent, opened, bells, None))
        .invoke_handler(desktop::commands::all().invoke_handler())
        .build(desktop::context())
        .unwrap()
}

fn ask(application: &App<MockRuntime>, window: &str, command: &str) -> Result<Value, Value> {
    use tauri::Manager;
    let window = application.get_webview_window(window).unwrap_or_else(|| {
        WebviewWindowBuilder::new(application, window, WebviewUrl::default()).build().unwrap()
    });
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().unwrap(),
        body: InvokeBody::default(),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(&window, request).map(|body| body.deserialize().unwrap())
}

fn is_forbidden(answer: &Result<Value, Value>) -> bool {
    let Err(Value::String(reason)) = answer else { return false };
    reason.contains("not allowed")
}

/// The names in the generated bindings.
fn collected() -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bindings.ts");
    let commands = desktop::commands::all::<MockRuntime>();
    commands.export(specta_typescript::Typescript::default(), &file).unwrap();
    let text = std::fs::read_to_string(file).unwrap();
    let calls = text.split("__TAURI_INVOKE(\"").skip(1);
    calls.filter_map(|call| call.split('"').next()).map(str::to_owned).collect()
}

/// The commands of our own in the one capability, which is for the main window only.
fn allowed() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("capabilities");
    let files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 1, "{files:?}");
    let capability = read("capabilities/main.json");
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    assert!(capability.get("remote").is_none() && capability.get("webviews").is_none());
    let permissions = capability["permissions"].as_array().unwrap().iter().filter_map(Value::as_str);
    permissions.filter_map(|name| name.strip_prefix("allow-")).map(|name| name.replace('-', "_")).collect()
}

fn read(file: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}
