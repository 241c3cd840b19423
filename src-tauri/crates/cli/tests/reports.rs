//! Reports at the terminal.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod support;

use support::Desk;

#[test]
fn each_report_is_shown_and_written() {
    let desk = Desk::without_store();
    desk.ok(&["new", "STORE", "--sample"]);
    let body = desk.json(&["body", "list", "STORE"])[0]["id"].as_str().unwrap().to_owned();
    let attended = desk.ok(&["report", "attendance", "STORE", "--body", &body]);
    assert!(attended.starts_with("STANDING"), "{attended}");
    let lines: Vec<&str> = attended.lines().collect();
    assert_eq!(
        lines[0].split_whitespace().collect::<Vec<_>>(),
        ["STANDING", "DELEGATION", "9", "10", "11", "12"]
    );
    assert!(lines[1].contains("Bulgaria") && lines.last().unwrap().starts_with("staff"), "{attended}");

    let told = desk.ok(&["report", "approval", "STORE"]);
    assert!(told.contains("2024-10-17  2024-10-25  2024-11-20  34"), "{told}");
    assert!(told.ends_with("Median of the days to approved minutes: 35\n"), "{told}");

    let spans = desk.json(&["report", "points", "STORE", "--body", &body]);
    assert_eq!(spans["spans"][0]["opened"], 4);
    let to = desk.arg("points.csv");
    let said = desk.ok(&["report", "points", "STORE", "--csv", &to]);
    assert!(said.starts_with(&format!("{to} (")), "{said}");
    let table = std::fs::read_to_string(&to).unwrap();
    assert!(table.contains("First day,Last day,Opened,Closed,Pending,Overdue\r\n"), "{table}");

    desk.misused(&["report", "attendance", "STORE"], &["--body"]);
    let none = desk.path("none").join("points.csv").display().to_string();
    desk.refused(&["report", "points", "STORE", "--csv", &none], &["points.csv"]);
}

#[test]
fn an_empty_store_has_nothing_to_report() {
    let desk = Desk::new();
    for report in ["points", "approval"] {
        let said = desk.run(&["report", report, "STORE"]);
        assert_eq!((said.status, said.out.as_str()), (0, ""), "{said:?}");
        assert!(!said.err.is_empty(), "{said:?}");
    }
}
