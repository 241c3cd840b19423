//! A run of the window, without the window.

use super::*;
use std::sync::atomic::{AtomicUsize, Ordering};

fn session(folder: &Path, at_start: Option<PathBuf>) -> Session {
    heard_session(folder, at_start).0
}

/// A session, with how often it was called forward.
fn heard_session(folder: &Path, at_start: Option<PathBuf>) -> (Session, Arc<AtomicUsize>) {
    let heard = Arc::<AtomicUsize>::default();
    let hears = heard.clone();
    let bells = Doorbells::hung_in(&folder.join("bells"), None, move |_| {
        hears.fetch_add(1, Ordering::SeqCst);
    });
    let opened = OpenedFiles::kept_in(folder);
    (Session::new(RecentStores::kept_in(folder), opened, bells, at_start), heard)
}

fn here(opened: Opened) -> StoreView {
    match opened {
        Opened::Here(store) => store,
        Opened::Elsewhere(store) => panic!("{store:?} is open in another window"),
    }
}

#[test]
fn a_store_is_made_closed_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Ţările.rapporteur");
    let session = session(folder.path(), None);
    assert_eq!(session.current().unwrap(), None);
    let made = session.create(&path, false).unwrap();
    assert_eq!(made.name, "Ţările");
    assert_eq!(here(session.open(&path).unwrap()), made, "opening the open store is no conflict");
    session.close();
    assert_eq!(session.current().unwrap(), None);
    assert_eq!(here(session.open(&path).unwrap()), made);
    assert_eq!(session.recent().list().len(), 1);
}

#[test]
fn what_cannot_be_opened_leaves_the_open_store_alone() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), None);
    let made = session.create(&folder.path().join("kept.rapporteur"), false).unwrap();
    let nothing = folder.path().join("nothing.rapporteur");
    assert!(session.open(&nothing).unwrap_err().message.contains("nothing.rapporteur"));
    assert_eq!(session.create(Path::new(&made.path), false).unwrap_err().code, "exists");
    assert_eq!(session.current().unwrap(), Some(Opened::Here(made)));
}

#[test]
fn the_store_given_at_the_start_is_opened_when_first_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("given.rapporteur");
    drop(Desk::create(&path).unwrap());
    let session = session(folder.path(), Some(path));
    assert_eq!(here(session.current().unwrap().unwrap()).name, "given");
}

#[test]
fn each_store_has_one_window_which_comes_forward() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = ["one", "other"].map(|name| folder.path().join(format!("{name}.rapporteur")));
    drop((Desk::create(&one).unwrap(), Desk::create(&other).unwrap()));
    let (first, first_heard) = heard_session(folder.path(), Some(one.clone()));
    let (second, second_heard) = heard_session(folder.path(), Some(one.clone()));
    assert_eq!(here(first.current().unwrap().unwrap()).name, "one");
    let elsewhere = Opened::Elsewhere(view_of(&one));
    assert_eq!(second.current().unwrap(), Some(elsewhere.clone()), "it is open in the first");
    assert_eq!(here(second.open(&other).unwrap()).name, "other", "each window has its own");
    assert_eq!(second.open(&one).unwrap(), elsewhere);
    assert_eq!(second.current().unwrap(), Some(Opened::Here(view_of(&other))), "it keeps its own");
    assert_eq!(first.show_aside(&other).unwrap(), Shown::Elsewhere);
    assert_eq!(first.show_aside(&one).unwrap(), Shown::Here);
    let heard = || (first_heard.load(Ordering::SeqCst), second_heard.load(Ordering::SeqCst));
    assert_eq!(heard(), (2, 1));
    // What one window lets go another can take; it is found there from now on.
    first.close();
    assert_eq!(here(second.open(&one).unwrap()).name, "one");
    assert_eq!(first.open(&one).unwrap(), elsewhere);
    assert_eq!(heard(), (2, 2));
    let names: Vec<_> = first.recent().list().into_iter().map(|store| store.name).collect();
    assert_eq!(names, ["one", "other"]);
}

#[test]
fn a_store_that_no_window_has_is_said_to_be_in_use() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.rapporteur");
    let _elsewhere = Desk::create(&path).unwrap();
    assert_eq!(session(folder.path(), None).open(&path).unwrap_err().code, "in_use");
}

#[test]
fn a_window_without_a_store_is_called_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let (window, heard) = heard_session(folder.path(), None);
    let bells = heard_session(folder.path(), None).0.0.bells.clone();
    assert_eq!(window.current().unwrap(), None);
    assert!(bells.ring(&Door::of_none()));
    window.create(&folder.path().join("kept.rapporteur"), false).unwrap();
    assert!(!bells.ring(&Door::of_none()));
    window.close();
    assert!(bells.ring(&Door::of_none()));
    assert_eq!(heard.load(Ordering::SeqCst), 2);
}

#[test]
fn copies_for_other_programs_go_with_the_run() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), None);
    session.create(&folder.path().join("kept.rapporteur"), true).unwrap();
    let folder = session.opened().folder().to_owned();
    let out = tauri::async_runtime::block_on(session.at_desk({
        let folder = folder.clone();
        move |desk| {
            let file = office::records::list_any(desk, office::domain::Kind::File)?;
            let id = serde_json::from_value(file.first().unwrap()["id"].clone()).unwrap();
            office::files::set_out(desk, id, &folder)
        }
    }));
    session.opened().hold(out.unwrap());
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    session.end();
    assert!(!folder.exists());
}

#[test]
fn a_bad_start_is_said_once() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), Some(folder.path().join("gone.rapporteur")));
    assert_eq!(session.current().unwrap_err().code, "missing");
    assert_eq!(session.current().unwrap(), None);
}

#[test]
fn without_a_store_there_is_nothing_to_work_at() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), None);
    let asked = tauri::async_runtime::block_on(session.at_desk(|desk| office::meetings::bodies(desk)));
    assert_eq!(asked.unwrap_err().code, "no_store");
}

#[test]
fn one_acts_in_the_role_one_chose() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), None);
    assert_eq!(session.actor().role, Role::Secretariat);
    session.clone().work_as(Role::Chair);
    assert_eq!(session.actor().role, Role::Chair);
}

#[test]
fn what_one_does_stands_under_the_name_one_gave() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), None);
    session.create(&folder.path().join("kept.rapporteur"), true).unwrap();
    let changed_by = |session: &Session| {
        let actor = session.actor();
        let work = session.at_desk(move |desk| {
            let body = office::meetings::bodies(desk)?.remove(0).id.into();
            let now = office::records::history(desk, body)?.len();
            let subject = serde_json::json!({ "subject": format!("Said {now} times") });
            let serde_json::Value::Object(fields) = subject else { unreachable!() };
            office::records::change_fields(desk, &actor, office::domain::Kind::Body, body, fields)?;
            Ok(office::records::history(desk, body)?.remove(0).actor)
        });
        tauri::async_runtime::block_on(work).unwrap()
    };
    let login = changed_by(&session);
    session.clone().go_by(" Elena Marković ");
    assert_eq!(changed_by(&session), "Elena Marković");
    session.go_by(" ");
    assert_eq!(changed_by(&session), login, "the system's name stands until another is given");
}

#[test]
fn whoever_works_long_keeps_no_other_file_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), None);
    let path = folder.path().join("kept.rapporteur");
    let made = session.create(&path, false).unwrap();
    let (began, has_begun) = std::sync::mpsc::channel();
    let (shown, was_shown) = std::sync::mpsc::channel::<()>();
    let working = session.clone();
    let work = std::thread::spawn(move || {
        tauri::async_runtime::block_on(working.at_desk(move |_| {
            began.send(()).unwrap();
            // Only so that this test fails instead of hanging.
            Ok(was_shown.recv_timeout(Duration::from_secs(60)).is_ok())
        }))
    });
    has_begun.recv().unwrap();
    assert_eq!(session.show_aside(&path).unwrap(), Shown::Here);
    assert_eq!(session.current().unwrap(), Some(Opened::Here(made)));
    shown.send(()).unwrap_or_default();
    assert!(work.join().unwrap().unwrap(), "it was waited for");
}

#[test]
fn who_has_ended_opens_nothing_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), None);
    let path = folder.path().join("kept.rapporteur");
    session.create(&path, false).unwrap();
    session.end();
    assert_eq!(session.open(&path).unwrap_err().code, "no_store");
    session.close();
    assert!(!session.0.bells.ring(&Door::of_none()), "nor listens");
    drop(Desk::open(&path).unwrap());
}

#[test]
fn a_panic_is_a_problem_and_the_store_stays_open() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), None);
    let made = session.create(&folder.path().join("kept.rapporteur"), false).unwrap();
    let asked =
        tauri::async_runtime::block_on(session.at_desk(|_| -> Result<(), Problem> { panic!("on purpose") }));
    assert_eq!(asked.unwrap_err().code, "fault");
    assert_eq!(session.current().unwrap(), Some(Opened::Here(made)));
}

#[test]
fn what_has_changed_something_isnt_offered_to_be_called_off() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), None);
    session.create(&folder.path().join("kept.rapporteur"), true).unwrap();
    let (underway, actor) = (session.underway().clone(), session.actor());
    let told = tauri::async_runtime::block_on(session.at_desk(move |desk| {
        let offered = || underway.look().map(|work| work.may_be_called_off);
        let before = offered();
        office::undo(desk, &actor)?;
        Ok([before, offered()])
    }));
    assert_eq!(told.unwrap(), [Some(true), Some(false)]);
}

#[test]
fn what_goes_on_at_the_desk_is_called_off() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), None);
    session.create(&folder.path().join("kept.rapporteur"), true).unwrap();
    let underway = session.underway().clone();
    let asked = tauri::async_runtime::block_on(session.at_desk(move |desk| {
        underway.call_off(underway.look().unwrap().number);
        // Some looks are too short to be stopped; of so many one is.
        (0..10_000).try_for_each(|_| office::meetings::bodies(desk).map(drop))
    }));
    assert_eq!(asked.unwrap_err().code, "cancelled");
    let next = tauri::async_runtime::block_on(session.at_desk(|desk| office::meetings::bodies(desk)));
    assert!(!next.unwrap().is_empty(), "who comes next isn't meant");
}

#[test]
fn what_was_asked_of_one_store_is_not_done_to_another() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(folder.path(), None);
    session.create(&folder.path().join("one.rapporteur"), false).unwrap();
    let meant = session.at_hand();
    let ask = |of| tauri::async_runtime::block_on(session.at_desk_of(of, |desk| Ok(name_of(desk.path()))));
    assert_eq!(ask(meant).unwrap(), "one");
    session.create(&folder.path().join("other.rapporteur"), false).unwrap();
    assert_eq!(ask(meant).unwrap_err().code, "another_store");
    assert_eq!(ask(session.at_hand()).unwrap(), "other");
    session.close();
    assert_eq!(ask(session.at_hand()).unwrap_err().code, "no_store");
}
