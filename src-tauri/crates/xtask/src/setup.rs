//! What the machine must have, and getting it: system packages with apt, Rust's components with rustup.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use crate::shell::{self, Outcome};

/// A system package by its Debian name, and a sign of it that shows on any system.
#[derive(Debug, PartialEq)]
struct Package {
    name: &'static str,
    sign: Sign,
}

/// How one tells without a package manager that a package is there.
#[derive(Debug, PartialEq)]
enum Sign {
    Program(&'static str),
    /// A pkg-config module.
    Module(&'static str),
    Header(&'static str),
}

use Sign::{Header, Module, Program};

const TOOLCHAIN: &[Package] = &[
    package("gcc", Program("cc")),
    package("libc6-dev", Header("stdlib.h")),
    package("pkg-config", Program("pkg-config")),
];

const WINDOW: &[Package] = &[
    package("libwebkit2gtk-4.1-dev", Module("webkit2gtk-4.1")),
    package("libgtk-3-dev", Module("gtk+-3.0")),
    package("librsvg2-dev", Module("librsvg-2.0")),
    package("libayatana-appindicator3-dev", Module("ayatana-appindicator3-0.1")),
    package("libxdo-dev", Header("xdo.h")),
    package("libssl-dev", Module("openssl")),
];

const FUZZ: &[Package] = &[package("g++", Program("c++"))];

const TESTS: &[Package] = &[
    package("webkit2gtk-driver", Program("WebKitWebDriver")),
    package("xvfb", Program("Xvfb")),
    package("dbus-x11", Program("dbus-launch")),
    package("poppler-utils", Program("pdftotext")),
    package("qpdf", Program("qpdf")),
];

const fn package(name: &'static str, sign: Sign) -> Package {
    Package { name, sign }
}

/// What a command needs beside the toolchain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Needs {
    /// The command line only.
    Terminal,
    /// The fuzzed parsers; what feeds them is written in C++.
    Fuzz,
    /// The window, too.
    Window,
    /// Everything: the window, and what looks at it and at the papers.
    Tests,
}

/// Sees to it that the machine has what is needed; does and prints nothing where it does.
pub fn prepare(needs: Needs) -> Outcome {
    let wanted = packages(needs);
    if shell::on_path("apt-get").is_some() && shell::on_path("dpkg-query").is_some() {
        install(&wanted)?;
    } else {
        let missing: Vec<_> = wanted.iter().filter(|package| !shows(&package.sign)).copied().collect();
        if !missing.is_empty() {
            return Err(what_is_missing(&missing));
        }
    }
    if needs == Needs::Tests {
        rust_components()?;
    }
    if matches!(needs, Needs::Terminal | Needs::Fuzz) { Ok(()) } else { node() }
}

fn packages(needs: Needs) -> Vec<&'static Package> {
    let lists: &[&[Package]] = match needs {
        Needs::Terminal => &[TOOLCHAIN],
        Needs::Fuzz => &[TOOLCHAIN, FUZZ],
        Needs::Window => &[TOOLCHAIN, WINDOW],
        Needs::Tests => &[TOOLCHAIN, WINDOW, TESTS],
    };
    lists.iter().copied().flatten().collect()
}

fn install(wanted: &[&Package]) -> Outcome {
    let missing = missing(wanted)?;
    if missing.is_empty() {
        return Ok(());
    }
    let rights = if is_root() {
        Rights::Root
    } else if shell::on_path("sudo").is_some() {
        Rights::Sudo
    } else {
        return Err(format!(
            "these system packages are missing, and there is no sudo to install them with: {names}\n\
             As root, run:  apt-get update && apt-get install --no-install-recommends {names}",
            names = missing.join(" ")
        ));
    };
    println!("Rapporteur needs system packages that are not here. Installing with apt{}:", rights.said());
    missing.iter().for_each(|name| println!("  {name}"));

    shell::run(rights.command("apt-get").args(["-q", "update"]))?;
    let names = missing.iter().map(|name| name_here(name, apt_offers)).collect::<Outcome<Vec<_>>>()?;
    let mut apt = rights.command("env");
    apt.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "install", "-y", "--no-install-recommends"]);
    shell::run(apt.args(&names))?;

    let still = self::missing(wanted)?;
    if still.is_empty() { Ok(()) } else { Err(format!("apt did not install {}", still.join(" "))) }
}

fn missing(wanted: &[&Package]) -> Outcome<Vec<&'static str>> {
    let names: Vec<&'static str> = wanted.iter().map(|package| package.name).collect();
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat", "${Package}\t${db:Status-Status}\n"]);
    query.args(names.iter().flat_map(|name| [(*name).to_owned(), renamed(name)]));
    // Unknown names make dpkg-query fail, but it still lists the known ones: its status says nothing here.
    let output = query.output().map_err(|error| format!("`dpkg-query` could not be run: {error}"))?;
    Ok(not_installed(&names, &String::from_utf8_lossy(&output.stdout)))
}

/// The names that dpkg-query's lines (name, tab, status) don't show as installed, neither as they are nor as
/// the time_t transition renamed them.
fn not_installed<'a>(names: &[&'a str], listing: &str) -> Vec<&'a str> {
    let installed: BTreeSet<&str> = listing
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter(|(_, status)| *status == "installed")
        .map(|(name, _)| name)
        .collect();
    let lacks = |name: &&&str| !installed.contains(**name) && !installed.contains(renamed(name).as_str());
    names.iter().filter(lacks).copied().collect()
}

/// The name a library got where Debian and Ubuntu (24.04) went over to 64-bit time.
fn renamed(name: &str) -> String {
    format!("{name}t64")
}

fn name_here(name: &str, offers: impl Fn(&str) -> bool) -> Outcome<String> {
    [name.to_owned(), renamed(name)].into_iter().find(|candidate| offers(candidate)).ok_or_else(|| {
        format!(
            "this system's package lists have no {name}; Rapporteur is built on Debian 12 and Ubuntu 24.04"
        )
    })
}

fn apt_offers(name: &str) -> bool {
    shell::succeeds(Command::new("apt-cache").args(["show", "--no-all-versions", name]))
}

#[derive(Clone, Copy)]
enum Rights {
    Root,
    Sudo,
}

impl Rights {
    fn said(self) -> &'static str {
        match self {
            Rights::Root => "",
            Rights::Sudo => " (with sudo, which may ask for your password)",
        }
    }

    fn command(self, program: &str) -> Command {
        match self {
            Rights::Root => Command::new(program),
            Rights::Sudo => {
                let mut command = Command::new("sudo");
                command.arg(program);
                command
            }
        }
    }
}

fn is_root() -> bool {
    shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn shows(sign: &Sign) -> bool {
    match sign {
        Program(name) => shell::on_path(name).is_some(),
        Module(name) => shell::succeeds(Command::new("pkg-config").args(["--exists", name])),
        Header(name) => {
            ["/usr/include", "/usr/local/include"].iter().any(|at| Path::new(at).join(name).is_file())
        }
    }
}

fn what_is_missing(missing: &[&Package]) -> String {
    let mut words = String::from("there is no apt here to install what is missing. Rapporteur needs:\n");
    for package in missing {
        let sign = match &package.sign {
            Program(name) => format!("the program `{name}`"),
            Module(name) => format!("the library that pkg-config calls `{name}`, with its headers"),
            Header(name) => format!("the library with the header `{name}`"),
        };
        words.push_str(&format!("  {sign} (Debian's package {})\n", package.name));
    }
    words + "Install them with your system's package manager, then run the same command again."
}

/// rustup's minimal profile brings neither.
fn rust_components() -> Outcome {
    let lacks = |name: &&str| !shell::succeeds(Command::new("cargo").args([name, "--version"]));
    let missing: Vec<&str> = ["fmt", "clippy"].into_iter().filter(lacks).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if shell::on_path("rustup").is_none() {
        return Err(format!("cargo has no `{}` here; install rustfmt and clippy", missing.join("`, `")));
    }
    println!("Adding rustfmt and clippy to the Rust toolchain:");
    shell::run(Command::new("rustup").args(["component", "add", "rustfmt", "clippy"]))
}

/// Major and minor version; Vite runs on none older.
const OLDEST_NODE: (u32, u32) = (20, 19);

fn node() -> Outcome {
    let version = shell::output(Command::new("node").arg("--version")).ok();
    node_is_fit(version.as_deref(), shell::on_path("npm").is_some())
}

fn node_is_fit(version: Option<&str>, has_npm: bool) -> Outcome {
    let (major, minor) = OLDEST_NODE;
    let install = format!("install Node {major}.{minor} or later, with npm (https://nodejs.org)");
    let Some(version) = version.map(str::trim) else { return Err(format!("there is no `node`: {install}")) };
    let mut numbers =
        version.trim_start_matches('v').split('.').map_while(|number| number.parse::<u32>().ok());
    let found = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if found < OLDEST_NODE {
        return Err(format!("the pages can't be built with Node {version}: {install}"));
    }
    if has_npm { Ok(()) } else { Err(format!("there is `node` but no `npm`: {install}")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_dpkg_lists_as_installed_is_not_missing() {
        let listing = "qpdf\tinstalled\nxvfb\tconfig-files\nlibxdo3\tnot-installed\n";
        assert_eq!(
            not_installed(&["qpdf", "xvfb", "libxdo3", "dbus-x11"], listing),
            ["xvfb", "libxdo3", "dbus-x11"]
        );
    }

    #[test]
    fn a_package_renamed_for_64_bit_time_counts() {
        assert!(not_installed(&["libgtk-3-0"], "libgtk-3-0t64\tinstalled\n").is_empty());
        assert_eq!(name_here("libgtk-3-0", |name| name.ends_with("t64")), Ok("libgtk-3-0t64".to_owned()));
        assert_eq!(name_here("qpdf", |_| true), Ok("qpdf".to_owned()));
        assert!(name_here("qpdf", |_| false).unwrap_err().contains("no qpdf"));
    }

    #[test]
    fn each_need_adds_to_the_one_before() {
        let count = |needs| packages(needs).len();
        assert_eq!(count(Needs::Terminal), TOOLCHAIN.len());
        assert_eq!(count(Needs::Window), TOOLCHAIN.len() + WINDOW.len());
        assert_eq!(count(Needs::Tests), TOOLCHAIN.len() + WINDOW.len() + TESTS.len());
    }

    #[test]
    fn without_apt_the_sign_and_the_package_are_named() {
        let missing = packages(Needs::Tests);
        let words = what_is_missing(&missing);
        assert!(words.contains("the program `Xvfb` (Debian's package xvfb)"), "{words}");
        assert!(words.contains("pkg-config calls `webkit2gtk-4.1`"), "{words}");
        assert_eq!(words.lines().count(), missing.len() + 2);
    }

    #[test]
    fn node_must_be_new_enough_and_have_npm() {
        assert_eq!(node_is_fit(Some("v20.20.2\n"), true), Ok(()));
        assert_eq!(node_is_fit(Some("v24.0.0"), true), Ok(()));
        assert!(node_is_fit(Some("v20.9.0"), true).is_err());
        assert!(node_is_fit(Some("v18.19.0"), true).unwrap_err().contains("Node v18.19.0"));
        assert!(node_is_fit(Some("v20.20.2"), false).unwrap_err().contains("no `npm`"));
        assert!(node_is_fit(None, true).unwrap_err().contains("no `node`"));
    }
}
