//! Whatever an agenda is like, one item that is moved changes the sitting of no other.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    agenda,
    domain::{AgendaItemId, Kind, MeetingId, Role},
    meetings,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::json;
use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
};
use support::{Office, actor};

/// The sittings of a meeting, the first so many of them.
const SITTINGS: [(&str, &str, &str); 3] = [
    ("2026-10-14", "09:00:00", "12:30:00"),
    ("2026-10-14", "14:00:00", "17:30:00"),
    ("2026-10-15", "09:00:00", "12:30:00"),
];

/// An item as it is drafted.
#[derive(Debug, Clone)]
struct Drafted {
    /// Under which of the items before it; at the top where that is none of them.
    under: Option<usize>,
    minutes: Option<u32>,
    start: Option<&'static str>,
    sitting: Option<u32>,
}

/// Where an item is to go.
#[derive(Debug, Clone)]
struct Move {
    item: usize,
    under: Option<usize>,
    position: u32,
    sitting: Option<u32>,
}

fn drafted() -> impl Strategy<Value = Drafted> {
    let starts =
        select(vec!["08:00:00", "09:00:00", "10:15:00", "12:30:00", "13:00:00", "14:30:00", "18:00:00"]);
    let minutes = select(vec![0, 30, 90, 210, 1400]);
    (
        option::of(0..12usize),
        option::of(minutes),
        option::weighted(0.3, starts),
        option::weighted(0.3, 0..3u32),
    )
        .prop_map(|(under, minutes, start, sitting)| Drafted { under, minutes, start, sitting })
}

fn moved() -> impl Strategy<Value = Move> {
    (0..12usize, option::weighted(0.3, 0..12usize), 0..13u32, option::of(0..3u32))
        .prop_map(|(item, under, position, sitting)| Move { item, under, position, sitting })
}

/// The agenda of a new meeting, and its items as they were drafted.
fn draft(office: &mut Office, body: &str, sittings: usize, items: &[Drafted]) -> (MeetingId, Vec<String>) {
    let sittings: Vec<_> = SITTINGS[..sittings]
        .iter()
        .map(|(day, from, to)| json!({ "day": day, "from": from, "to": to }))
        .collect();
    let fields = json!({
        "body_id": body, "first_day": "2026-10-14", "last_day": "2026-10-15", "zone": "Europe/Sofia",
        "city": "Plovdiv", "country": "BG", "sittings": sittings,
    });
    let meeting = office.add(Kind::Meeting, fields);
    let mut ids: Vec<String> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let parent = item.under.filter(|under| *under < at).map(|under| ids[under].clone());
        let fields = json!({
            "meeting_id": meeting, "title": format!("Item {at}"), "parent_id": parent,
            "minutes_planned": item.minutes, "starts_at": item.start, "sitting": item.sitting,
        });
        ids.push(office.add(Kind::AgendaItem, fields));
    }
    (meeting.parse().unwrap(), ids)
}

/// The sitting of each item, and what it lies under.
fn fallen(office: &mut Office, id: MeetingId) -> HashMap<AgendaItemId, (Option<u32>, Option<AgendaItemId>)> {
    let view = meetings::open(&mut office.desk, id).unwrap();
    view.agenda.iter().map(|row| (row.id, (row.falls_in, row.parent_id))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_other_item_comes_into_another_sitting(
        sittings in 0..4usize,
        items in vec(drafted(), 1..12),
        moves in vec(moved(), 1..6),
    ) {
        thread_local!(static DESK: RefCell<(Office, String)> = {
            let mut office = Office::new();
            let (body, _) = office.meridian();
            RefCell::new((office, body))
        });
        DESK.with_borrow_mut(|(office, body)| {
            let (id, ids) = draft(office, body, sittings, &items);
            for step in &moves {
                let item: AgendaItemId = ids[step.item % ids.len()].parse().unwrap();
                let under = step.under.map(|under| ids[under % ids.len()].parse().unwrap());
                let were = fallen(office, id);
                let secretariat = actor(Role::Secretariat);
                let done =
                    agenda::relocate(&mut office.desk, &secretariat, item, under, step.position, step.sitting);
                let are = fallen(office, id);
                if let Err(refused) = done {
                    let known = ["no_sitting", "agenda_not_a_tree"].contains(&refused.code.as_str());
                    prop_assert!(known, "{refused:?}");
                    prop_assert_eq!(&were, &are);
                    continue;
                }
                let mut branch = HashSet::from([item]);
                while let Some((below, _)) = are.iter().find(|(below, (_, parent))| {
                    !branch.contains(below) && parent.is_some_and(|parent| branch.contains(&parent))
                }) {
                    branch.insert(*below);
                }
                let asked = step.sitting.filter(|asked| were[&item].0 != Some(*asked));
                for (other, (was, _)) in &were {
                    let shall = asked.filter(|_| branch.contains(other)).or(*was);
                    prop_assert_eq!(are[other].0, shall, "{}", other);
                }
            }
            Ok(())
        })?;
    }
}
