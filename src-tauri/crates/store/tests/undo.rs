//! Undo and redo, across restarts, and what is final.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail so")]

mod common;

use chrono::{DateTime, TimeDelta, Utc};
use common::*;
use domain::*;
use proptest::prelude::*;
use store::{Operation, Series, Store, StoreError, Tx};

/// What a random user does.
#[derive(Debug, Clone)]
enum Deed {
    PutPerson { n: u128, name: String },
    PutOrganisation { n: u128, parent: Option<u128> },
    PutMeeting { n: u128, number: Option<u32>, theme: String },
    Decide { n: u128, text: String },
    Write { n: u128, text: String },
    Trash { n: u128 },
    Restore { n: u128 },
    Purge { n: u128 },
    Several(Vec<Deed>),
}

fn deeds() -> impl Strategy<Value = Deed> {
    let small = 100u128..104;
    let leaf = prop_oneof![
        (small.clone(), "[a-zțđα ]{1,8}")
            .prop_map(|(n, name)| Deed::PutPerson { n, name: format!("x{name}") }),
        (small.clone(), prop::option::of(small.clone()))
            .prop_map(|(n, parent)| Deed::PutOrganisation { n, parent }),
        (small.clone(), prop::option::of(1u32..6), "[a-z ]{0,9}")
            .prop_map(|(n, number, theme)| Deed::PutMeeting { n, number, theme }),
        (small.clone(), "[a-z]{1,9}").prop_map(|(n, text)| Deed::Decide { n, text }),
        (small.clone(), "\\PC{0,20}").prop_map(|(n, text)| Deed::Write { n, text }),
        small.clone().prop_map(|n| Deed::Trash { n }),
        small.clone().prop_map(|n| Deed::Restore { n }),
        small.prop_map(|n| Deed::Purge { n }),
    ];
    let several = prop::collection::vec(leaf.clone(), 1..4).prop_map(Deed::Several);
    prop_oneof![4 => leaf, 1 => several]
}

fn act(tx: &mut Tx<'_>, deed: &Deed) -> Result<(), StoreError> {
    match deed {
        Deed::PutPerson { n, name } => tx.put(&person(*n, "Ana", name)),
        Deed::PutOrganisation { n, parent } => {
            let parent_id = parent.map(|parent| id(parent + 0x1000));
            tx.put(&Organisation { parent_id, ..organisation(n + 0x1000, "Agency") })
        }
        Deed::PutMeeting { n, number, theme } => {
            tx.put(&Meeting { theme: theme.clone(), ..meeting(n + 0x2000, id(2), *number) })
        }
        Deed::Decide { n, text } => {
            let number = tx.give_number(id(2), Series::Decision, 22)?;
            tx.put(&Decision { text: text.clone(), ..decision(n + 0x3000, id(2), id(5), number) })
        }
        Deed::Write { n, text } => tx.put(&section(n + 0x4000, id(14), text, 0)),
        Deed::Trash { n } => tx.trash::<Person>(id(*n)),
        Deed::Restore { n } => tx.restore(Kind::Person, id::<PersonId>(*n).into()),
        Deed::Purge { n } => tx.purge(Kind::Organisation, id::<OrganisationId>(n + 0x1000).into()),
        Deed::Several(deeds) => deeds.iter().try_for_each(|deed| act(tx, deed)),
    }
}

fn reopened(store: Store) -> Store {
    let path = store.path().to_owned();
    drop(store);
    Store::open(&path).unwrap()
}

/// All finds of a few words, to see that search goes back and forth too.
fn finds(store: &Store) -> Vec<String> {
    ["x", "agency", "signals", "adopted", "a"]
        .iter()
        .flat_map(|words| {
            let mut hits: Vec<_> =
                store.search(words, 500).unwrap().iter().map(|h| format!("{h:?}")).collect();
            hits.sort();
            hits
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn as_many_undos_give_the_first_state_back(deeds in prop::collection::vec(deeds(), 1..14)) {
        let (_dir, mut store) = fresh();
        one_of_each(&mut store).unwrap();
        let first = (dump(&store), finds(&store));
        let mut states = vec![first];
        for deed in &deeds {
            // Refused deeds change nothing; those that change nothing leave nothing to undo.
            let before = store.check(&mut |_| {}).unwrap().entries;
            let done = write(&mut store, Operation::ImportDossier, |tx| act(tx, deed));
            let now = (dump(&store), finds(&store));
            if done.is_err() {
                prop_assert_eq!(&now, states.last().unwrap());
            }
            if now.0 != states.last().unwrap().0 {
                prop_assert_eq!(store.check(&mut |_| {}).unwrap().entries, before + 1);
                states.push(now);
            }
        }
        for (n, state) in states.iter().rev().skip(1).enumerate() {
            if n == states.len() / 2 {
                store = reopened(store);
            }
            prop_assert_eq!(store.undo(&actor(), at(1)).unwrap(), Operation::ImportDossier);
            prop_assert_eq!(&(dump(&store), finds(&store)), state);
        }
        store = reopened(store);
        for (n, state) in states.iter().skip(1).enumerate() {
            if n == states.len() / 2 {
                store = reopened(store);
            }
            store.redo(&actor(), at(2)).unwrap();
            prop_assert_eq!(&(dump(&store), finds(&store)), state);
        }
        prop_assert!(matches!(store.redo(&actor(), at(3)), Err(StoreError::NothingToRedo)));
        let report = store.check(&mut |_| {}).unwrap();
        prop_assert_eq!(report.faults, Vec::<String>::new());
    }
}

#[test]
fn a_new_operation_ends_redo() {
    let (_dir, mut store) = fresh();
    let put = |store: &mut Store, n| {
        write(store, Operation::Add(Kind::Person), |tx| tx.put(&person(n, "A", "B"))).unwrap()
    };
    put(&mut store, 1);
    put(&mut store, 2);
    store.undo(&actor(), at(1)).unwrap();
    let state = store.undo_state().unwrap();
    assert_eq!(
        (state.undo, state.redo),
        (Some(Operation::Add(Kind::Person)), Some(Operation::Add(Kind::Person)))
    );
    put(&mut store, 3);
    assert_eq!(store.undo_state().unwrap().redo, None);
    assert!(matches!(store.redo(&actor(), at(2)), Err(StoreError::NothingToRedo)));
    store.undo(&actor(), at(3)).unwrap();
    store.undo(&actor(), at(3)).unwrap();
    assert!(matches!(store.undo(&actor(), at(3)), Err(StoreError::NothingToUndo)));
    assert_eq!(store.view().count::<Person>(None).unwrap(), 0);
}

fn second(n: i64) -> DateTime<Utc> {
    at(0) + TimeDelta::seconds(n)
}

/// Keeps a person's family name, as typing does: every moment as it stands then.
fn kept_while_typing(store: &mut Store, who: &Actor, seconds: i64, family: &str) {
    store
        .transact(Operation::Change(Kind::Person), who, second(seconds), |tx| {
            tx.put(&person(1, "Ana", family)).map_err(|e: StoreError| e)
        })
        .unwrap();
}

fn family(store: &Store) -> String {
    store.view().get::<Person>(id(1)).unwrap().unwrap().name.family
}

#[test]
fn a_run_of_typing_is_one_step_of_as_many_entries() {
    let (_dir, mut store) = fresh();
    let (me, chair) = (actor(), Actor { name: "Dr Weber".into(), role: Role::Chair });
    write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&person(1, "Ana", "R"))).unwrap();
    for (seconds, typed) in [(10, "Ra"), (11, "Rad"), (12, "Radu"), (60, "Radul"), (61, "Radule")] {
        kept_while_typing(&mut store, &me, seconds, typed);
    }
    kept_while_typing(&mut store, &chair, 62, "Radulescu");
    store.undo(&me, at(70)).unwrap();
    assert_eq!(family(&store), "Radule", "what another person typed is a step of its own");
    store.undo(&me, at(71)).unwrap();
    assert_eq!(family(&store), "Radu", "a pause begins a new step");
    store.undo(&me, at(72)).unwrap();
    assert_eq!(family(&store), "R");
    for after in ["Radu", "Radule", "Radulescu"] {
        store.redo(&me, at(73)).unwrap();
        assert_eq!(family(&store), after);
    }
    let history = store.history(id::<PersonId>(1).into()).unwrap();
    assert_eq!(history.len(), 1 + 6 + 6 + 6, "every moment stays in the journal, taken back and done again");
    assert_eq!(store.check(&mut |_| {}).unwrap().faults, Vec::<String>::new());
}

#[test]
fn what_is_chosen_or_written_by_two_programs_is_a_step_each() {
    let (dir, mut store) = fresh();
    write(&mut store, Operation::SetUpBody, |tx| {
        tx.put(&body(4, "Task Force"))?;
        tx.put(&meeting(5, id(4), Some(1)))
    })
    .unwrap();
    let change = |store: &mut Store, seconds, change: &dyn Fn(&mut Meeting)| {
        let mut changed = store.view().get::<Meeting>(id(5)).unwrap().unwrap();
        change(&mut changed);
        let put = |tx: &mut store::Tx<'_>| tx.put(&changed).map_err(|e: StoreError| e);
        store.transact(Operation::Change(Kind::Meeting), &actor(), second(seconds), put).unwrap();
    };
    let now = |store: &Store| store.view().get::<Meeting>(id(5)).unwrap().unwrap();
    let aims = |words: &str| vec!["One".to_owned(), words.to_owned()];
    for (seconds, mode) in [(10, Mode::Hybrid), (11, Mode::Online)] {
        change(&mut store, seconds, &|m| m.mode = mode);
    }
    store.undo(&actor(), at(20)).unwrap();
    assert_eq!(now(&store).mode, Mode::Hybrid, "each choice is a step");
    change(&mut store, 1210, &|m| m.aims = vec!["One".into(), String::new()]);
    for (seconds, words) in [(1211, "T"), (1212, "Tw"), (1213, "Two")] {
        change(&mut store, seconds, &|m| m.aims = aims(words));
    }
    store.undo(&actor(), at(30)).unwrap();
    assert_eq!(
        now(&store).aims,
        aims(""),
        "one of several words is typed as a field alone, a new one is not"
    );
    // Two programs, one after the other.
    for (seconds, theme) in [(2000, "First"), (2001, "Second")] {
        change(&mut store, seconds, &|m| m.theme = theme.into());
        let path = store.path().to_owned();
        drop(store);
        store = Store::open(&path).unwrap();
    }
    store.undo(&actor(), at(40)).unwrap();
    assert_eq!(now(&store).theme, "First", "what two programs wrote is a step each");
    drop(dir);
}

#[test]
fn a_release_s_number_is_typed() {
    let (_dir, mut store) = fresh();
    write(&mut store, Operation::Add(Kind::Release), |tx| tx.put(&release(1, None, "Signals"))).unwrap();
    for (seconds, number) in [(10, "1"), (11, "12"), (12, "12/2026")] {
        let typed = Release { number: number.into(), ..release(1, None, "Signals") };
        let put = |tx: &mut store::Tx<'_>| tx.put(&typed).map_err(|e: StoreError| e);
        store.transact(Operation::Change(Kind::Release), &actor(), second(seconds), put).unwrap();
    }
    store.undo(&actor(), at(20)).unwrap();
    assert_eq!(store.view().get::<Release>(id(1)).unwrap().unwrap().number, "7/2026");
}

#[test]
fn different_fields_changed_quickly_are_different_steps() {
    let (_dir, mut store) = fresh();
    let before = meeting(5, id(4), Some(1));
    write(&mut store, Operation::SetUpBody, |tx| {
        tx.put(&body(4, "Task Force"))?;
        tx.put(&before)
    })
    .unwrap();
    let change = |store: &mut Store, seconds, change: fn(&mut Meeting)| {
        store
            .transact(Operation::Change(Kind::Meeting), &actor(), second(seconds), |tx| {
                let mut changed = meeting(5, id(4), Some(1));
                change(&mut changed);
                tx.put(&changed).map_err(|e: StoreError| e)
            })
            .unwrap();
    };
    change(&mut store, 10, |m| m.theme = "Signals".into());
    change(&mut store, 11, |m| {
        m.theme = "Signals".into();
        m.venue = "Hall".into();
    });
    store.undo(&actor(), at(12)).unwrap();
    let now = store.view().get::<Meeting>(id(5)).unwrap().unwrap();
    assert_eq!((now.theme.as_str(), now.venue), ("Signals", before.venue));
}

#[test]
fn what_is_final_stays() {
    let (_dir, mut store) = fresh();
    write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&person(1, "A", "B"))).unwrap();
    write(&mut store, Operation::ApproveMinutes, |tx| tx.put(&person(2, "A", "B"))).unwrap();
    let before = dump(&store);
    let refused = store.undo(&actor(), at(1)).unwrap_err();
    assert_eq!(refused.to_string(), "“approve minutes” is final and can't be undone");
    assert_eq!(store.undo_state().unwrap().undo, None);
    assert_eq!(dump(&store), before);
    // What comes after it can be taken back, it itself not.
    write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&person(3, "A", "B"))).unwrap();
    store.undo(&actor(), at(2)).unwrap();
    assert!(matches!(store.undo(&actor(), at(3)), Err(StoreError::Final(Operation::ApproveMinutes))));
}

#[test]
fn history_tells_who_did_what() {
    let (_dir, mut store) = fresh();
    let p: PersonId = id(1);
    write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&person(1, "Ana", "Radu"))).unwrap();
    let chair = Actor { name: "Dr Weber".into(), role: Role::Chair };
    store
        .transact(Operation::MergePeople, &chair, at(5), |tx| {
            tx.put(&person(1, "Ana", "Popa")).map_err(|e: StoreError| e)
        })
        .unwrap();
    store.undo(&actor(), at(6)).unwrap();
    let history = store.history(p.into()).unwrap();
    let told: Vec<_> =
        history.iter().map(|c| (c.seq, c.operation, c.actor.name.as_str(), c.at, c.undoes)).collect();
    assert_eq!(
        told,
        [
            (1, Operation::Add(Kind::Person), "Ilinca Radu", at(0), None),
            (2, Operation::MergePeople, "Dr Weber", at(5), None),
            (3, Operation::MergePeople, "Ilinca Radu", at(6), Some(2)),
        ]
    );
    assert_eq!(history[0].before, None);
    assert_eq!(history[1].after.as_ref().unwrap()["name"]["family"], "Popa");
    assert_eq!(history[1].before, history[2].after);
    assert_eq!(history[1].actor.role, Role::Chair);
}

#[test]
fn erasing_a_person_leaves_no_trace_and_a_whole_chain() {
    let (_dir, mut store) = fresh();
    let p: PersonId = id(1);
    write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&person(1, "Xenia", "Quittenbaum"))).unwrap();
    write(&mut store, Operation::Change(Kind::Person), |tx| {
        tx.put(&Person { note: "likes zymurgy".into(), ..person(1, "Xenia", "Quittenbaum") })
    })
    .unwrap();
    assert!(matches!(store.erase(p.into(), &actor(), at(1)), Err(StoreError::StillKept { .. })));
    write(&mut store, Operation::Remove(Kind::Person), |tx| tx.trash::<Person>(p)).unwrap();
    store.erase(p.into(), &actor(), at(2)).unwrap();
    sound(&store);
    let history = store.history(p.into()).unwrap();
    assert_eq!(history.len(), 4);
    assert!(history.iter().all(|change| change.erased && change.before.is_none() && change.after.is_none()));
    assert!(matches!(store.undo(&actor(), at(3)), Err(StoreError::Final(Operation::Erase))));
    let path = store.path().to_owned();
    drop(store);
    for file in std::fs::read_dir(path.parent().unwrap()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for word in ["Quittenbaum", "quittenbaum", "zymurgy"] {
            assert!(
                !bytes.windows(word.len()).any(|window| window == word.as_bytes()),
                "{word} is still there"
            );
        }
    }
    sound(&Store::open(&path).unwrap());
}

#[test]
fn what_is_still_referred_to_cannot_be_purged() {
    let (_dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    write(&mut store, Operation::Add(Kind::Organisation), |tx| tx.put(&organisation(200, "New"))).unwrap();
    write(&mut store, Operation::Change(Kind::Person), |tx| {
        tx.put(&Person { organisation_id: Some(id(200)), ..person(4, "Cristina", "Duţă") })
    })
    .unwrap();
    let before = dump(&store);
    let refused = write(&mut store, Operation::Remove(Kind::Organisation), |tx| {
        tx.purge(Kind::Organisation, id::<OrganisationId>(200).into())
    });
    assert_eq!(
        refused.unwrap_err().to_string(),
        "the organisation 00000000-0000-0000-0000-0000000000c8 can't go: the person \
         00000000-0000-0000-0000-000000000004 refers to it in “organisation_id”; remove that first"
    );
    assert_eq!(dump(&store), before);
}
