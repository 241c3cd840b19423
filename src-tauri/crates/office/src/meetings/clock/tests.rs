//! Clock times of agendas as people plan them.

use super::*;
use domain::ItemKind;
use uuid::Uuid;

fn item(id: u128, minutes: Option<u32>) -> AgendaItem {
    AgendaItem {
        id: Uuid::from_u128(id).into(),
        meeting_id: Uuid::nil().into(),
        parent_id: None,
        position: 0,
        title: "Item".into(),
        kind: ItemKind::Discussion,
        minutes_planned: minutes,
        starts_at: None,
        sitting: None,
        presenter_ids: vec![],
        paper_ids: vec![],
        marking: None,
        closed: false,
    }
}

fn below(parent: u128, item: AgendaItem) -> AgendaItem {
    AgendaItem { parent_id: Some(Uuid::from_u128(parent).into()), ..item }
}

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

fn sittings() -> [Sitting; 2] {
    let day = NaiveDate::from_ymd_opt(2026, 10, 14).unwrap();
    [Sitting { day, from: time(9, 0), to: time(10, 0) }, Sitting { day, from: time(14, 0), to: time(17, 0) }]
}

fn laid_out(items: &[AgendaItem]) -> Timetable {
    timetable(&items.iter().collect::<Vec<_>>(), &sittings())
}

fn starts(timetable: &Timetable) -> Vec<NaiveTime> {
    timetable.slots.iter().map(|slot| slot.unwrap().from).collect()
}

#[test]
fn a_lunch_after_the_last_item_of_a_sitting_is_no_overrun() {
    let lunch = |id| AgendaItem { kind: ItemKind::Break, ..item(id, Some(90)) };
    let load = |items: &[AgendaItem]| {
        let first = laid_out(items).loads.remove(0);
        (first.planned, first.over)
    };
    // Of an hour ten minutes are left for it.
    assert_eq!(load(&[item(1, Some(50)), lunch(2), item(3, Some(30))]), (60, 0));
    assert_eq!(load(&[item(1, Some(70)), AgendaItem { sitting: Some(0), ..lunch(2) }]), (70, 10));
    // What comes after a break has to wait for it.
    let pause = AgendaItem { kind: ItemKind::Break, ..item(2, Some(20)) };
    assert_eq!(load(&[item(1, Some(50)), pause.clone()]), (60, 0));
    let last = AgendaItem { sitting: Some(0), ..item(3, Some(15)) };
    assert_eq!(load(&[item(1, Some(50)), pause, last]), (85, 25));
}

#[test]
fn times_follow_from_durations_and_fixed_starts() {
    let items = [
        item(1, Some(15)),
        item(2, Some(45)),
        item(3, Some(30)),
        AgendaItem { starts_at: Some(time(15, 30)), ..item(4, Some(10)) },
        item(5, Some(5)),
        AgendaItem { sitting: Some(0), ..item(6, Some(5)) },
    ];
    let laid = laid_out(&items);
    assert_eq!(
        starts(&laid),
        [time(9, 0), time(9, 15), time(14, 0), time(15, 30), time(15, 40), time(10, 0)]
    );
    assert_eq!(laid.slots[1].unwrap().to, Some(time(10, 0)));
    let told: Vec<_> = laid.loads.iter().map(|load| (load.planned, load.room, load.over)).collect();
    assert_eq!(told, [(65, 60, 5), (45, 180, 0)]);
    assert!(timetable(&items.iter().collect::<Vec<_>>(), &[]).slots.iter().all(Option::is_none));
}

#[test]
fn a_fixed_start_leads_on_to_the_sitting_that_holds_it() {
    let day = NaiveDate::from_ymd_opt(2026, 10, 14).unwrap();
    let next = day.succ_opt().unwrap();
    let sittings = [
        Sitting { day, from: time(9, 0), to: time(12, 30) },
        Sitting { day, from: time(14, 0), to: time(17, 30) },
        Sitting { day: next, from: time(9, 0), to: time(13, 30) },
    ];
    let fixed =
        |hour, minute, minutes| AgendaItem { starts_at: Some(time(hour, minute)), ..item(2, Some(minutes)) };
    let placed = |items: &[AgendaItem]| {
        let laid = timetable(&items.iter().collect::<Vec<_>>(), &sittings);
        assert!(laid.slots.iter().all(|slot| !slot.unwrap().clash));
        let slots = laid.slots.iter().map(|slot| slot.map(|slot| (slot.sitting, slot.from)).unwrap());
        (slots.collect::<Vec<_>>(), laid.loads.iter().map(|load| (load.planned, load.over)).collect())
    };
    let (slots, loads): (Vec<_>, Vec<_>) =
        placed(&[item(1, Some(180)), fixed(14, 0, 60), item(3, Some(30)), fixed(9, 30, 15)]);
    assert_eq!(slots, [(0, time(9, 0)), (1, time(14, 0)), (1, time(15, 0)), (2, time(9, 30))]);
    assert_eq!(loads, [(180, 0), (90, 0), (15, 0)]);
    // A lunch between two sittings stays where it is, though tomorrow sits at that hour.
    let (slots, _) = placed(&[item(1, Some(180)), fixed(13, 0, 30)]);
    assert_eq!(slots[1], (0, time(13, 0)));
}

#[test]
fn a_sitting_that_is_not_there_is_not_waited_for() {
    let lost = AgendaItem { sitting: Some(7), ..item(2, Some(10)) };
    assert_eq!(starts(&laid_out(&[item(1, Some(15)), lost])), [time(9, 0), time(9, 15)]);
}

#[test]
fn a_frame_takes_no_time_beside_what_fills_it() {
    let items =
        [item(1, Some(60)), below(1, item(2, Some(20))), below(1, item(3, Some(10))), item(4, Some(5))];
    let laid = laid_out(&items);
    assert_eq!(starts(&laid), [time(9, 0), time(9, 0), time(9, 20), time(9, 30)]);
    assert_eq!(laid.slots[0].unwrap().to, Some(time(9, 30)));
    assert_eq!(laid.loads[0].planned, 35);
    assert_eq!(laid.minutes, [Some(30), Some(20), Some(10), Some(5)]);
    let nowhere = timetable(&items.iter().collect::<Vec<_>>(), &[]);
    assert_eq!(nowhere.minutes, laid.minutes, "also where nobody knows when it sits");
}

#[test]
fn a_frame_ends_only_on_the_day_it_begins() {
    let day = NaiveDate::from_ymd_opt(2026, 10, 14).unwrap();
    let next = day.succ_opt().unwrap();
    let sittings = [(day, 9, 10), (day, 14, 15), (next, 9, 10)].map(|(day, from, to)| Sitting {
        day,
        from: time(from, 0),
        to: time(to, 0),
    });
    let end =
        |items: &[AgendaItem]| timetable(&items.iter().collect::<Vec<_>>(), &sittings).slots[0].unwrap().to;
    let [frame, first] = [item(1, None), below(1, item(2, Some(60)))];
    let over_lunch = [frame.clone(), first.clone(), below(1, item(3, Some(30)))];
    assert_eq!(end(&over_lunch), Some(time(14, 30)));
    let over_night = [frame.clone(), first.clone(), below(1, item(3, Some(60))), below(1, item(4, Some(45)))];
    assert_eq!(end(&over_night), None);
    let put_back = AgendaItem { sitting: Some(0), ..below(1, item(2, Some(5))) };
    assert_eq!(end(&[AgendaItem { sitting: Some(1), ..frame.clone() }, put_back]), None);
    // Nobody said how long these take, though the time stood at something above.
    let untimed = [item(9, Some(10)), frame, below(1, item(2, None))];
    let laid = timetable(&untimed.iter().collect::<Vec<_>>(), &sittings);
    assert_eq!((laid.slots[1].unwrap().to, laid.minutes[1]), (None, None));
}

#[test]
fn a_frame_counts_where_nothing_in_it_has_minutes() {
    let items = [item(1, Some(30)), below(1, item(2, None)), below(1, item(3, None)), item(4, None)];
    let laid = laid_out(&items);
    assert_eq!(starts(&laid), [time(9, 0), time(9, 0), time(9, 0), time(9, 30)]);
    assert_eq!((laid.slots[1].unwrap().to, laid.slots[0].unwrap().to), (None, Some(time(9, 30))));
}

#[test]
fn a_start_before_the_item_above_ends_is_a_clash() {
    let early = AgendaItem { starts_at: Some(time(9, 20)), ..item(2, Some(10)) };
    let fits = AgendaItem { starts_at: Some(time(9, 30)), ..item(2, Some(10)) };
    assert!(laid_out(&[item(1, Some(30)), early]).slots[1].unwrap().clash);
    assert!(!laid_out(&[item(1, Some(30)), fits]).slots[1].unwrap().clash);
}

#[test]
fn time_stops_at_the_end_of_the_day() {
    let late = AgendaItem { starts_at: Some(time(23, 0)), sitting: Some(1), ..item(1, Some(600)) };
    let laid = laid_out(&[late, item(2, Some(5))]);
    assert_eq!(laid.slots[1].unwrap().day, sittings()[1].day);
    assert!(laid.slots[1].unwrap().from >= time(23, 59));
    assert_eq!(laid.slots[0].unwrap().to, None, "it ends tomorrow");
}
