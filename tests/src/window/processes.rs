//! What the window needs around it: each started for one test, and ended by it.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// How long a killed process may take to be gone.
const PARTING: Duration = Duration::from_secs(5);

/// A process that is ended, with all it started itself, when this is dropped.
#[derive(Debug)]
pub(super) struct Ended(Child);

impl Ended {
    /// Starts it at the head of a group of its own.
    pub(super) fn start(command: &mut Command) -> Ended {
        let started = command.stdin(Stdio::null()).process_group(0).spawn();
        Ended(started.unwrap_or_else(|error| panic!("{command:?} can't be started: {error}")))
    }

    /// Starts it and waits for the first line it prints.
    fn start_reading(command: &mut Command) -> (Ended, String) {
        let mut started = Ended::start(command.stdout(Stdio::piped()).stderr(Stdio::null()));
        let output = started.0.stdout.take().expect("asked for as a pipe");
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line).expect("a line of text");
        let line = line.trim().to_owned();
        assert!(!line.is_empty(), "{command:?} ended before it was ready");
        (started, line)
    }
}

impl Ended {
    /// What it said as it ended by itself; none as long as it goes on.
    pub(super) fn status(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().expect("a process of one's own can be asked")
    }
}

impl Drop for Ended {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let signal =
            |signal: &str| Command::new("kill").args([signal, "--", &group]).stderr(Stdio::null()).status();
        let _ = signal("-KILL");
        let _ = self.0.kill();
        let _ = self.0.wait();
        // What they held, a store's lock among it, is free once the last of the group is gone.
        let begun = Instant::now();
        while begun.elapsed() < PARTING && signal("-0").is_ok_and(|status| status.success()) {
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

/// A display that nobody sees.
#[derive(Debug)]
pub(super) struct Display {
    _server: Ended,
    name: String,
}

impl Display {
    pub(super) fn open() -> Display {
        // The server itself chooses a number that is free, and prints it.
        let mut server = Command::new("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"]);
        let (server, number) = Ended::start_reading(&mut server);
        Display { _server: server, name: format!(":{number}") }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

/// A session bus, without which the desktop's libraries wait for one.
#[derive(Debug)]
pub(super) struct Bus {
    _daemon: Ended,
    address: String,
}

impl Bus {
    pub(super) fn open() -> Bus {
        let mut daemon = Command::new("dbus-daemon");
        daemon.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        let (daemon, address) = Ended::start_reading(&mut daemon);
        Bus { _daemon: daemon, address }
    }

    pub(super) fn address(&self) -> &str {
        &self.address
    }
}
