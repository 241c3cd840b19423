//! The desktop that the program finds, and the driver that opens its window there.

use super::processes::Ended;
use super::{GLANCE, PATIENCE, Window};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What keeps the window from being driven here; nothing if all is there.
#[must_use]
pub fn missing() -> Option<String> {
    let Some(program) = program() else {
        return Some(
            "RAPPORTEUR_DESKTOP doesn't name the window's program (`cargo xtask test` sets it)".into(),
        );
    };
    if !program.is_file() {
        return Some(format!("{} is not there", program.display()));
    }
    let tools = ["Xvfb", "dbus-daemon", "WebKitWebDriver"];
    tools.into_iter().find(|tool| !on_path(tool)).map(|tool| format!("{tool} is not installed"))
}

pub(super) fn program() -> Option<PathBuf> {
    std::env::var_os("RAPPORTEUR_DESKTOP").map(PathBuf::from)
}

/// Beside the folder the program was built in: `target/window`.
pub(super) fn pictures() -> PathBuf {
    let built = program().unwrap_or_default();
    built.ancestors().nth(2).unwrap_or(Path::new(".")).join("window")
}

fn on_path(tool: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(tool).is_file())
}

/// A person's desktop, with all that programs ask of it.
#[derive(Debug, Clone)]
pub(super) struct Desktop {
    pub(super) display: String,
    pub(super) bus: String,
    pub(super) home: PathBuf,
}

impl Desktop {
    /// Opens a window with these arguments, and the driver that it is driven by.
    pub(super) async fn open(&self, arguments: &[&OsStr]) -> (Ended, Window) {
        let port = free_port();
        let mut driver = Command::new("WebKitWebDriver");
        driver.arg(format!("--port={port}"));
        self.surround(&mut driver).env("TAURI_AUTOMATION", "true").env("TAURI_WEBVIEW_AUTOMATION", "true");
        let driver = Ended::start(&mut driver);
        let client = connect(port, arguments).await;
        (driver, Window { client, desktop: self.clone() })
    }

    /// What a program finds on this desktop.
    pub(super) fn surround<'a>(&self, program: &'a mut Command) -> &'a mut Command {
        program
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("LANG", "C.UTF-8")
            // The window's own files: nothing of the person's, nothing left behind.
            .env("HOME", &self.home)
            .env("XDG_CONFIG_HOME", self.home.join("config"))
            .env("XDG_DATA_HOME", self.home.join("data"))
            .env("XDG_CACHE_HOME", self.home.join("cache"))
            .env("XDG_RUNTIME_DIR", self.home.join("run"))
            .env("GSETTINGS_BACKEND", "keyfile")
            .env("NO_AT_BRIDGE", "1")
    }
}

async fn connect(port: u16, arguments: &[&OsStr]) -> Client {
    let program = program().expect("asked for by missing()");
    let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
    let Value::Object(wanted) = wanted else { unreachable!("written above as an object") };
    let address = format!("http://127.0.0.1:{port}");
    let begun = std::time::Instant::now();
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        match builder.capabilities(wanted.clone()).connect(&address).await {
            Ok(client) => return client,
            // The driver needs a moment before it listens.
            Err(error) => assert!(begun.elapsed() < PATIENCE, "the window does not open: {error}"),
        }
        tokio::time::sleep(GLANCE).await;
    }
}

fn free_port() -> u16 {
    let asked = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    asked.expect("a port can be had").port()
}
