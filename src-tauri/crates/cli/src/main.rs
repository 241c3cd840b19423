//! `rapporteur`: the office's use cases on the command line.
//!
//! Every command is words in, one call into `office`, words out. No rule stands here: what may be done
//! and what it means is `office`'s, so that the window and the terminal never disagree.
//!
//! Exit status: 0 done, 1 refused (the reason and a hint on standard error), 2 wrong usage.

mod args;
mod commands;
mod failure;
mod nouns;
mod output;
mod progress;
mod table;

use clap::Parser;
use failure::Failure;
use std::{io::Write, process::ExitCode};

fn main() -> ExitCode {
    let cli = match args::Cli::try_parse() {
        Ok(cli) => cli,
        Err(usage) => {
            let status = if usage.use_stderr() { failure::USAGE } else { 0 };
            // A reader that has gone away needs no message.
            let _ = usage.print();
            return ExitCode::from(status);
        }
    };
    match commands::run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Quiet) => ExitCode::from(failure::REFUSED),
        Err(Failure::Unread) => ExitCode::SUCCESS,
        Err(Failure::Refused(problem)) => {
            let mut error = std::io::stderr().lock();
            let _ = writeln!(error, "error: {}", problem.message);
            if let Some(hint) = &problem.hint {
                let _ = writeln!(error, "  hint: {hint}");
            }
            ExitCode::from(failure::REFUSED)
        }
    }
}
