//! Records: kept, found, refused, in the trash; their numbers and references.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail so")]

mod common;

use common::*;
use domain::*;
use store::{By, Operation, Series, Store, StoreError};

#[test]
fn one_of_each_noun_comes_back_as_it_was_put() {
    let (_dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let before = dump(&store);
    assert_eq!(before.len(), 22);
    let path = store.path().to_owned();
    drop(store);
    let store = Store::open(&path).unwrap();
    assert_eq!(dump(&store), before);
    sound(&store);
}

#[test]
fn lists_are_found_by_reference_in_their_order() {
    let (_dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let m = id::<MeetingId>(5);
    write(&mut store, Operation::MoveAgendaItem, |tx| {
        tx.put(&item(40, m, "last", 9))?;
        tx.put(&item(41, m, "second", 1))
    })
    .unwrap();
    let titles: Vec<_> =
        store.view().find::<AgendaItem>(By::Meeting(m)).unwrap().into_iter().map(|item| item.title).collect();
    assert_eq!(titles, ["Signals", "Buoys", "second", "last"]);
    assert_eq!(store.view().find::<Section>(By::Minutes(id(14))).unwrap().len(), 1);
    assert_eq!(store.view().count::<Meeting>(Some(By::Body(id(2)))).unwrap(), 1);
    assert_eq!(store.view().count::<Organisation>(None).unwrap(), 2);
    assert_eq!(store.view().find::<Attendee>(By::Person(id(4))).unwrap().len(), 1);
    let refused = store.view().find::<Person>(By::Meeting(m)).unwrap_err();
    assert_eq!(refused.to_string(), "people can't be found by meeting_id");
}

#[test]
fn what_lists_show_comes_newest_first_without_what_is_in_the_trash() {
    let (_dir, mut store) = fresh();
    write(&mut store, Operation::SetUpBody, |tx| {
        tx.put(&body(2, "Locks"))?;
        tx.put(&body(3, "Weirs"))?;
        for (n, of, first_day) in [(10, 2, day(3)), (11, 3, day(9)), (12, 2, day(6)), (13, 2, day(8))] {
            tx.put(&Meeting { first_day, last_day: day(20), ..meeting(n, id(of), None) })?;
        }
        tx.trash::<Meeting>(id(13))
    })
    .unwrap();
    let view = store.view();
    let newest = |body, most| -> Vec<MeetingId> {
        let found = view.newest::<MeetingBrief>(body, most).unwrap();
        found.into_iter().map(|brief| brief.id).collect()
    };
    assert_eq!(newest(None, None), [id(11), id(12), id(10)]);
    assert_eq!(newest(None, Some(2)), [id(11), id(12)]);
    assert_eq!(newest(Some(id(2)), None), [id(12), id(10)]);
    let whole = view.require::<Meeting>(id(10)).unwrap();
    assert_eq!(view.brief::<MeetingBrief>(whole.id).unwrap(), Some(whole.into()));
    assert_eq!(view.brief::<MeetingBrief>(id::<MeetingId>(13)).unwrap(), None);
}

#[test]
fn statuses_are_read_by_meeting_without_what_is_in_the_trash() {
    let (_dir, mut store) = fresh();
    write(&mut store, Operation::SetUpBody, |tx| {
        tx.put(&body(2, "Locks"))?;
        for n in [10, 11, 12] {
            tx.put(&meeting(n, id(2), None))?;
            tx.put(&minutes(n + 10, id(n)))?;
        }
        tx.put(&Minutes { status: MinutesStatus::Circulated, ..minutes(21, id(11)) })?;
        tx.put(&release(30, Some(id(10)), "Locks opened"))?;
        tx.put(&release(31, None, "Of no meeting"))?;
        tx.trash::<Minutes>(id(22))
    })
    .unwrap();
    let view = store.view();
    let (draft, circulated) = (MinutesStatus::Draft, MinutesStatus::Circulated);
    let of = |meetings: Option<&[MeetingId]>, at: &[MinutesStatus]| {
        view.statuses::<Minutes, _>(meetings, at).unwrap()
    };
    assert_eq!(of(None, &[draft, circulated]), [(id(10), draft), (id(11), circulated)]);
    assert_eq!(of(Some(&[id(11), id(12)]), &[draft, circulated]), [(id(11), circulated)]);
    assert_eq!(of(None, &[draft]), [(id(10), draft)]);
    let releases = view.statuses::<Release, _>(None, &[ReleaseStatus::Draft]).unwrap();
    assert_eq!(releases, [(id(10), ReleaseStatus::Draft)]);
    let refused = view.statuses::<Person, _>(None, &[draft]).unwrap_err();
    assert_eq!(refused.to_string(), "people can't be found by status");
}

#[test]
fn a_list_of_numbers_is_ordered_by_its_figures() {
    let (_dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let (b, m) = (id(2), id(5));
    write(&mut store, Operation::RecordDecision, |tx| {
        for n in 0..11 {
            let number = tx.give_number(b, Series::Decision, 22)?;
            tx.put(&decision(200 - n, b, m, number))?;
        }
        Ok(())
    })
    .unwrap();
    let numbers: Vec<_> = store
        .view()
        .find::<Decision>(By::Meeting(m))
        .unwrap()
        .into_iter()
        .map(|d| d.number.to_string())
        .collect();
    assert_eq!(numbers.first().unwrap(), "22.1");
    assert_eq!(numbers[8..], ["22.9", "22.10", "22.11", "22.12"]);
}

#[test]
fn what_breaks_a_rule_or_refers_to_nothing_is_refused_by_name() {
    let (_dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let before = dump(&store);
    let put = |store: &mut Store, record: &Attendee| {
        write(store, Operation::Add(Kind::Attendee), |tx| tx.put(record)).unwrap_err()
    };
    let m = id(5);
    let nobody = Attendee { name: Name::default(), delegation: " ".into(), ..attendee(50, m, "", 0) };
    assert!(matches!(put(&mut store, &nobody), StoreError::Invalid(_)));
    let dangling = put(&mut store, &Attendee { person_id: Some(id(999)), ..attendee(50, m, "X", 0) });
    assert_eq!(
        dangling.to_string(),
        "the attendee 00000000-0000-0000-0000-000000000032 refers in “person_id” to the person \
         00000000-0000-0000-0000-0000000003e7, which isn't there; add that first, or take the reference out"
    );
    let in_list = write(&mut store, Operation::Change(Kind::AgendaItem), |tx| {
        tx.put(&AgendaItem { presenter_ids: vec![id(998)], ..item(10, m, "Signals", 0) })
    });
    assert!(
        matches!(in_list, Err(StoreError::DanglingReference { kind: Kind::AgendaItem, ref field, to: Some(Kind::Attendee), .. }) if field == "presenter_ids"),
        "{in_list:?}"
    );
    let in_text = write(&mut store, Operation::WriteMinutes, |tx| {
        let text = RichText { blocks: vec![TextBlock::Decision { decision_id: id(997) }] };
        tx.put(&Section { text, ..section(15, id(14), "", 0) })
    });
    assert!(matches!(in_text, Err(StoreError::DanglingReference { to: Some(Kind::Decision), .. })));
    let no_content = write(&mut store, Operation::AttachFile, |tx| {
        tx.put(&File {
            id: id(60),
            name: "a.txt".into(),
            media_type: "text/plain".into(),
            size: 1,
            digest: Digest::of(b"never kept"),
        })
    });
    assert!(matches!(no_content, Err(StoreError::DanglingReference { kind: Kind::File, to: None, .. })));
    assert_eq!(dump(&store), before);
}

#[test]
fn an_id_names_one_thing() {
    let (_dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let refused = write(&mut store, Operation::ImportDossier, |tx| tx.put(&person(10, "Ana", "Radu")));
    assert_eq!(
        refused.unwrap_err().to_string(),
        "the id 00000000-0000-0000-0000-00000000000a already names an agenda item; give the new record another id"
    );
    let refused = write(&mut store, Operation::ImportDossier, |tx| {
        tx.put(&person(500, "Ana", "Radu"))?;
        tx.put(&organisation(500, "Ana's"))
    });
    assert!(matches!(refused, Err(StoreError::IdTaken { kind: Kind::Person, .. })), "{refused:?}");
    sound(&store);
}

#[test]
fn what_others_refer_to_cannot_go() {
    let (_dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let by_column =
        write(&mut store, Operation::Remove(Kind::Body), |tx| tx.purge(Kind::Body, id::<BodyId>(2).into()));
    assert!(matches!(by_column, Err(StoreError::StillReferred { kind: Kind::Body, .. })), "{by_column:?}");
    let by_text = write(&mut store, Operation::Remove(Kind::ActionPoint), |tx| {
        tx.purge(Kind::ActionPoint, id::<ActionPointId>(13).into())
    });
    let refused = by_text.unwrap_err();
    assert!(
        matches!(refused, StoreError::StillReferred { kind: Kind::ActionPoint, by: Kind::Section, .. }),
        "{refused}"
    );
    sound(&store);
}

#[test]
fn records_that_refer_to_each_other_go_in_in_any_order() {
    let (_dir, mut store) = fresh();
    write(&mut store, Operation::ImportDossier, |tx| {
        tx.put(&meeting(5, id(2), Some(1)))?;
        tx.put(&body(2, "Task Force Meridian"))
    })
    .unwrap();
    sound(&store);
}

#[test]
fn a_failed_transaction_leaves_nothing_and_an_empty_one_no_entry() {
    let (_dir, mut store) = fresh();
    let failed: Result<(), StoreError> = write(&mut store, Operation::Add(Kind::Person), |tx| {
        tx.put(&person(1, "Ana", "Radu"))?;
        tx.require::<Person>(id(2)).map(|_| ())
    });
    assert!(matches!(failed, Err(StoreError::NotFound { kind: Kind::Person, .. })));
    assert_eq!(store.view().count::<Person>(None).unwrap(), 0);
    let put = |store: &mut Store| {
        write(store, Operation::Add(Kind::Person), |tx| tx.put(&person(1, "Ana", "Radu")))
    };
    put(&mut store).unwrap();
    put(&mut store).unwrap();
    write(&mut store, Operation::Change(Kind::Person), |tx| {
        tx.put(&person(1, "Ana", "Popa"))?;
        tx.put(&person(1, "Ana", "Radu"))
    })
    .unwrap();
    assert_eq!(store.history(id::<PersonId>(1).into()).unwrap().len(), 1);
    assert_eq!(store.check(&mut |_| {}).unwrap().entries, 1);
}

#[test]
fn a_number_once_given_is_never_given_again() {
    let (_dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let (b, m) = (id(2), id(5));
    let give = |store: &mut Store, n| {
        write(store, Operation::RecordDecision, |tx| {
            let number = tx.give_number(b, Series::Decision, 22)?;
            tx.put(&decision(n, b, m, number))?;
            Ok(number.to_string())
        })
        .unwrap()
    };
    assert_eq!(give(&mut store, 70), "22.2");
    store.undo(&actor(), at(1)).unwrap();
    assert_eq!(give(&mut store, 71), "22.3");
    write(&mut store, Operation::Remove(Kind::Decision), |tx| tx.trash::<Decision>(id(71))).unwrap();
    assert_eq!(give(&mut store, 72), "22.4");
    // By hand, neither a given number nor another's can be taken.
    let second = "22.2".parse().unwrap();
    let refused =
        write(&mut store, Operation::ImportDossier, |tx| tx.reserve_number(b, Series::Decision, second));
    assert!(matches!(refused, Err(StoreError::NumberTaken { .. })));
    let refused = write(&mut store, Operation::RecordDecision, |tx| tx.put(&decision(73, b, m, second)));
    assert_eq!(
        refused.unwrap_err().to_string(),
        "the number 22.2 was given before in this body; numbers are never given twice: choose another"
    );
    // The two series don't know each other.
    let first =
        write(&mut store, Operation::RecordActionPoint, |tx| tx.give_number(b, Series::ActionPoint, 22));
    assert_eq!(first.unwrap().to_string(), "22.2");
    sound(&store);
}

#[test]
fn meetings_keep_their_numbers() {
    let (_dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let b: BodyId = id(2);
    assert_eq!(store.view().next_meeting_number(b).unwrap(), 23);
    let add = |store: &mut Store, n, number| {
        write(store, Operation::PlanMeeting, |tx| {
            tx.reserve_meeting_number(b, number, id(n))?;
            tx.put(&meeting(n, b, Some(number)))
        })
    };
    add(&mut store, 80, 23).unwrap();
    assert!(matches!(add(&mut store, 81, 22), Err(StoreError::NumberTaken { .. })));
    store.undo(&actor(), at(1)).unwrap();
    // 23 was given, if only for a moment.
    assert_eq!(store.view().next_meeting_number(b).unwrap(), 24);
    assert!(matches!(add(&mut store, 81, 23), Err(StoreError::NumberTaken { .. })));
    add(&mut store, 80, 23).unwrap();
    // A slip that was mended burns its own number only.
    write(&mut store, Operation::Change(Kind::Meeting), |tx| tx.put(&meeting(80, b, Some(230)))).unwrap();
    write(&mut store, Operation::Change(Kind::Meeting), |tx| tx.put(&meeting(80, b, Some(23)))).unwrap();
    assert_eq!(store.view().next_meeting_number(b).unwrap(), 24);
    sound(&store);
}

#[test]
fn the_trash_hides_and_gives_back() {
    let (_dir, mut store) = fresh();
    write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&person(1, "Ana", "Radu"))).unwrap();
    let p: PersonId = id(1);
    write(&mut store, Operation::Remove(Kind::Person), |tx| tx.trash::<Person>(p)).unwrap();
    assert_eq!(store.view().get::<Person>(p).unwrap(), None);
    assert_eq!(store.search("radu", 9).unwrap(), []);
    let trashed = store.view().trashed().unwrap();
    assert_eq!(
        (trashed[0].kind, trashed[0].title.as_str(), trashed[0].at),
        (Kind::Person, "Ms Ana Radu", at(0))
    );
    assert!(write(&mut store, Operation::Remove(Kind::Person), |tx| tx.trash::<Person>(p)).is_err());
    write(&mut store, Operation::Restore(Kind::Person), |tx| tx.restore(Kind::Person, p.into())).unwrap();
    assert!(store.view().get::<Person>(p).unwrap().is_some());
    assert_eq!(store.search("radu", 9).unwrap().len(), 1);
    assert!(
        write(&mut store, Operation::Restore(Kind::Person), |tx| tx.restore(Kind::Person, p.into())).is_err()
    );
    write(&mut store, Operation::Remove(Kind::Person), |tx| tx.purge(Kind::Person, p.into())).unwrap();
    assert_eq!(store.view().trashed().unwrap(), []);
    sound(&store);
}

#[test]
fn ids_are_found_by_their_beginning() {
    let (_dir, mut store) = fresh();
    write(&mut store, Operation::PasteAttendees, |tx| {
        tx.put(&person(0x0197_a1c2 << 96, "A", "A"))?;
        tx.put(&person(0x0197_a1c3 << 96, "B", "B"))
    })
    .unwrap();
    let found = |prefix| store.view().ids_with_prefix(Kind::Person, prefix).unwrap().len();
    assert_eq!(
        [found("0197"), found("0197A1C2"), found("0197a1c2-0"), found("x"), found("%"), found("")],
        [2, 1, 1, 0, 0, 2]
    );
}
