//! A reader that stops at a size limit and at the first byte that isn't UTF-8.

use super::{DossierError, Limits};
use std::{
    cell::Cell,
    io::{self, Read},
};

/// Why the stream stopped, for whoever gets only the parser's error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    TooLarge,
    NotUtf8 { at: u64 },
}

impl Stop {
    pub(super) fn error(self, limits: &Limits) -> DossierError {
        match self {
            Stop::TooLarge => DossierError::TooLarge { limit: limits.bytes },
            Stop::NotUtf8 { at } => DossierError::NotUtf8 { at },
        }
    }
}

pub(super) struct Stream<'a> {
    inner: &'a mut dyn Read,
    limit: u64,
    /// How many bytes have passed.
    passed: u64,
    /// The first bytes of a character whose rest hasn't come yet; at most 3.
    begun: Vec<u8>,
    stop: &'a Cell<Option<Stop>>,
}

impl<'a> Stream<'a> {
    pub(super) fn new(inner: &'a mut dyn Read, limits: &Limits, stop: &'a Cell<Option<Stop>>) -> Self {
        Stream { inner, limit: limits.bytes, passed: 0, begun: Vec::new(), stop }
    }

    fn check(&mut self, bytes: &[u8]) -> Option<Stop> {
        let from = self.passed - self.begun.len() as u64;
        self.passed += bytes.len() as u64;
        if self.passed > self.limit {
            return Some(Stop::TooLarge);
        }
        let joined;
        let whole = if self.begun.is_empty() {
            bytes
        } else {
            joined = [self.begun.as_slice(), bytes].concat();
            &joined
        };
        let (valid, broken) = match std::str::from_utf8(whole) {
            Ok(_) => (whole.len(), false),
            Err(error) => (error.valid_up_to(), error.error_len().is_some()),
        };
        if broken {
            return Some(Stop::NotUtf8 { at: from + valid as u64 });
        }
        self.begun = whole.get(valid..).unwrap_or_default().to_vec();
        None
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        match self.check(buffer.get(..count).unwrap_or_default()) {
            None => Ok(count),
            Some(stop) => {
                self.stop.set(Some(stop));
                Err(io::Error::from(io::ErrorKind::InvalidData))
            }
        }
    }
}
