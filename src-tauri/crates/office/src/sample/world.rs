//! A world in which the sample's years pass: its clock is set, its ids are counted.

use crate::World;
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use uuid::{Builder, Uuid};

/// The hands of the world's clock, in seconds.
#[derive(Clone)]
pub(super) struct Clock(Arc<AtomicI64>);

struct Fixed {
    clock: Clock,
    ids: u64,
}

/// A world that begins at an instant, and the clock to move it on.
pub(super) fn fixed(beginning: DateTime<Utc>) -> (Box<dyn World>, Clock) {
    let clock = Clock(Arc::new(AtomicI64::new(beginning.timestamp())));
    (Box::new(Fixed { clock: clock.clone(), ids: 0 }), clock)
}

impl Clock {
    /// Moves on to the instant; a later hand stays where it is.
    pub(super) fn advance_to(&self, at: DateTime<Utc>) {
        self.0.fetch_max(at.timestamp(), Ordering::Relaxed);
    }
}

impl World for Fixed {
    /// Each look at the clock takes a second, so that no two entries of the journal share one.
    fn now(&mut self) -> DateTime<Utc> {
        let seconds = self.clock.0.fetch_add(1, Ordering::Relaxed);
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    fn uuid(&mut self, at: DateTime<Utc>) -> Uuid {
        self.ids += 1;
        let [a, b, c, d, e, f, g, h] = self.ids.to_be_bytes();
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        Builder::from_unix_timestamp_millis(millis, &[0, 0, a, b, c, d, e, f, g, h]).into_uuid()
    }
}
