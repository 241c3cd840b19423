//! What becomes of presence and of agenda items when a meeting's sittings change.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use office::{
    domain::{Kind, MeetingId, Presence, Role},
    meetings, records,
};
use serde_json::{Value, json};
use support::{Office, actor};

/// Three sittings; somebody was in the room at the first, remote at the second, away from the third; of the two
/// items one is taken in the second sitting, one in the third.
struct Three {
    office: Office,
    meeting: String,
    id: MeetingId,
}

fn sitting(day: &str, from: &str, to: &str) -> Value {
    json!({ "day": format!("2026-10-{day}"), "from": format!("{from}:00"), "to": format!("{to}:00") })
}

impl Three {
    fn new() -> Three {
        let mut office = Office::new();
        let (_, meeting) = office.meridian();
        let id: MeetingId = meeting.parse().unwrap();
        let mut three = Three { office, meeting, id };
        three.sit([
            sitting("14", "09:00", "12:30"),
            sitting("14", "14:00", "17:30"),
            sitting("15", "09:00", "12:30"),
        ]);
        let view = meetings::open(&mut three.office.desk, id).unwrap();
        let attendee = view.attendees[0].delegations[0].attendees[0].id.to_string();
        let presence = json!([
            { "sitting": 0, "presence": "in_person" },
            { "sitting": 1, "presence": "remote" },
            { "sitting": 2, "presence": "absent" },
        ]);
        three.office.try_set(Kind::Attendee, &attendee, json!({ "presence": presence })).unwrap();
        for (row, sitting) in view.agenda.iter().zip([1, 2]) {
            let item = row.id.to_string();
            three.office.try_set(Kind::AgendaItem, &item, json!({ "sitting": sitting })).unwrap();
        }
        three
    }

    fn sit(&mut self, sittings: impl Into<Vec<Value>>) {
        let sittings = json!({ "sittings": sittings.into() });
        self.office.try_set(Kind::Meeting, &self.meeting, sittings).unwrap();
    }

    /// The presence at each sitting, and the sitting set for each item.
    fn told(&mut self) -> (Vec<Option<Presence>>, Vec<Option<u32>>) {
        let view = meetings::open(&mut self.office.desk, self.id).unwrap();
        let attendee = &view.attendees[0].delegations[0].attendees[0];
        (attendee.presence.clone(), view.agenda.iter().map(|row| row.sitting).collect())
    }
}

#[test]
fn what_belonged_to_a_removed_sitting_goes_with_it_and_undo_brings_all_back() {
    use Presence::{Absent, InPerson, Remote};
    let mut three = Three::new();
    let before = three.told();
    three.sit([sitting("14", "09:00", "12:30"), sitting("15", "09:00", "12:30")]);
    assert_eq!(three.told(), (vec![Some(InPerson), Some(Absent)], vec![None, Some(1)]));
    three.sit([sitting("15", "09:00", "12:30")]);
    assert_eq!(three.told(), (vec![Some(Absent)], vec![None, Some(0)]));
    for _ in 0..2 {
        office::undo(&mut three.office.desk, &actor(Role::Secretariat)).unwrap();
    }
    assert_eq!(three.told(), before);
    assert_eq!(before, (vec![Some(InPerson), Some(Remote), Some(Absent)], vec![Some(1), Some(2)]));
}

#[test]
fn a_sitting_can_be_added_before_the_others() {
    use Presence::{Absent, InPerson, Remote};
    let mut three = Three::new();
    three.sit([
        sitting("14", "09:00", "12:30"),
        sitting("14", "14:00", "17:30"),
        sitting("15", "09:00", "12:30"),
        sitting("14", "08:00", "08:45"),
    ]);
    let presence = vec![None, Some(InPerson), Some(Remote), Some(Absent)];
    assert_eq!(three.told(), (presence, vec![Some(2), Some(3)]));
    let view = meetings::open(&mut three.office.desk, three.id).unwrap();
    assert_eq!(view.sittings[0].from.to_string(), "08:00:00");
}

#[test]
fn what_lay_in_the_trash_finds_its_sitting_again() {
    use Presence::{Absent, Remote};
    let mut three = Three::new();
    let view = meetings::open(&mut three.office.desk, three.id).unwrap();
    let attendee = view.attendees[0].delegations[0].attendees[0].id;
    let removed = [
        (Kind::Attendee, uuid::Uuid::from(attendee)),
        (Kind::AgendaItem, view.agenda[0].id.into()),
        (Kind::AgendaItem, view.agenda[1].id.into()),
    ];
    let secretariat = actor(Role::Secretariat);
    for (kind, id) in removed {
        records::remove_any(&mut three.office.desk, &secretariat, kind, id).unwrap();
    }
    let [second, third, new] =
        [sitting("14", "14:00", "17:30"), sitting("15", "09:00", "12:30"), sitting("14", "08:00", "08:45")];
    // The first goes, which is taken back and done again; then one comes before the others; the last one goes and
    // comes back.
    three.sit([second.clone(), third.clone()]);
    office::undo(&mut three.office.desk, &secretariat).unwrap();
    office::redo(&mut three.office.desk, &secretariat).unwrap();
    three.sit([new.clone(), second.clone(), third]);
    three.sit([new, second]);
    office::undo(&mut three.office.desk, &secretariat).unwrap();
    for (kind, id) in removed {
        records::restore(&mut three.office.desk, &secretariat, kind, id).unwrap();
    }
    assert_eq!(three.told(), (vec![None, Some(Remote), Some(Absent)], vec![Some(1), Some(2)]));
}

#[test]
fn sittings_put_off_together_keep_their_order() {
    use Presence::{Absent, InPerson, Remote};
    let mut three = Three::new();
    let put_off =
        [sitting("14", "13:00", "16:00"), sitting("14", "17:00", "21:00"), sitting("15", "09:00", "12:30")];
    three.sit(put_off);
    assert_eq!(three.told(), (vec![Some(InPerson), Some(Remote), Some(Absent)], vec![Some(1), Some(2)]));
}
