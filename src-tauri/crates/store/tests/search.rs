//! Search: folding, safety of what is typed, and what a find says.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail so")]

mod common;

use common::*;
use domain::*;
use proptest::prelude::*;
use store::{Hit, Operation};

fn text(hit: &Hit) -> String {
    hit.snippet.iter().map(|s| if s.hit { format!("[{}]", s.text) } else { s.text.clone() }).collect()
}

#[test]
fn marks_and_case_do_not_matter_in_three_scripts() {
    let (_dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let kinds = |words: &str| -> Vec<Kind> {
        let mut kinds: Vec<_> = store.search(words, 50).unwrap().into_iter().map(|hit| hit.kind).collect();
        kinds.sort();
        kinds
    };
    assert_eq!(kinds("duta"), [Kind::Person, Kind::Section]);
    assert_eq!(kinds("DUȚĂ"), [Kind::Person, Kind::Section]);
    assert_eq!(kinds("dordevic"), [Kind::Attendee]);
    assert_eq!(kinds("ПАПΑΔ"), []);
    assert_eq!(kinds("παπαδοπουλος"), [Kind::Attendee, Kind::Section]);
    assert_eq!(kinds("ΠΑΠΑΔΌΠΟΥΛΟΣ"), [Kind::Attendee, Kind::Section]);
    assert_eq!(kinds("СОГЛАСНЫ"), [Kind::Statement]);
    assert_eq!(kinds("galati"), [Kind::Meeting]);
    // The last word is a beginning, the others are whole.
    assert_eq!(kinds("table sig"), [Kind::Document, Kind::ActionPoint, Kind::Section]);
    assert_eq!(kinds("tab signals"), []);
}

#[test]
fn a_find_says_where_it_is() {
    let (_dir, mut store) = fresh();
    one_of_each(&mut store).unwrap();
    let hits = store.search("duta", 50).unwrap();
    let section = hits.iter().find(|hit| hit.kind == Kind::Section).unwrap();
    assert_eq!(section.meeting_id, Some(id(5)));
    assert_eq!(section.title, "Signals");
    assert_eq!(text(section), "Ms [Duţă] presented the table.\nΟ κύριος Παπαδόπουλος συμφώνησε.");
    assert_eq!(hits[0].kind, Kind::Person, "a word in the title counts more");
    assert_eq!(store.search("duta", 1).unwrap().len(), 1);
}

#[test]
fn changed_words_are_found_and_old_ones_are_not() {
    let (_dir, mut store) = fresh();
    let p = person(1, "Ana", "Radu");
    write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&p)).unwrap();
    write(&mut store, Operation::Change(Kind::Person), |tx| tx.put(&person(1, "Ana", "Popa"))).unwrap();
    assert_eq!(store.search("radu", 9).unwrap(), []);
    assert_eq!(store.search("popa", 9).unwrap().len(), 1);
    store.undo(&actor(), at(1)).unwrap();
    assert_eq!(store.search("radu", 9).unwrap().len(), 1);
    assert_eq!(store.search("popa", 9).unwrap(), []);
    sound(&store);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_is_answered(words in any::<String>()) {
        let (_dir, mut store) = fresh();
        write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&person(1, "Ana", "Radu"))).unwrap();
        for typed in [words.clone(), format!("\"{words}"), format!("{words} NEAR(a, 2) OR title:x*"), format!("{words}\0-^")] {
            store.search(&typed, 5).unwrap();
        }
    }

    #[test]
    fn every_word_of_a_text_finds_it(words in prop::collection::vec("[a-zA-ZÀ-ɏΆ-ώА-я]{2,9}", 1..5)) {
        let (_dir, mut store) = fresh();
        let p = Person { note: words.join(" "), ..person(1, "Ana", "Radu") };
        write(&mut store, Operation::Add(Kind::Person), |tx| tx.put(&p)).unwrap();
        for word in words.iter().filter(|word| word.chars().all(char::is_alphabetic)) {
            prop_assert_eq!(store.search(word, 5).unwrap().len(), 1, "{}", word);
        }
    }
}
