//! How pages are filled: what stays together, what is repeated, what is split.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use ::papers::block::*;
use print::{Phase, PrintError, Progress, pdf};
use std::ops::ControlFlow;
use support::reading::{pages, read, unbroken};
use support::{assert_conforms, bulk, keep, papers, print, setting};

fn minutes(blocks: Vec<Block>) -> Paper {
    papers::paper(PaperKind::Minutes, "en", blocks)
}

#[test]
fn an_empty_paper_has_one_page() {
    let bytes = print(&minutes(vec![]));
    assert_conforms(&bytes);
    let pages = pages(&bytes);
    assert_eq!(pages.len(), 1);
    assert!(pages[0].artifacts.contains("page 1 of 1"));
}

#[test]
fn empty_blocks_are_borne() {
    let empty = |labels| Block::List { labels, items: vec![vec![], vec![papers::paragraph("")]] };
    let table = Table { caption: vec![], columns: vec![], rows: vec![] };
    let headless = Table {
        caption: vec![],
        columns: vec![papers::column("", 0.0, Align::Left), papers::column("", f32::NAN, Align::Right)],
        rows: vec![
            Row { cells: vec![], headed: false, group: false },
            papers::row(&["a", "b", "too many"]),
            papers::group(""),
        ],
    };
    let blocks = vec![
        Block::Title(vec![]),
        papers::heading(4, "", "A heading of the fourth level"),
        papers::paragraph(""),
        papers::numbered(1, ""),
        empty(Labels::Bullet),
        empty(Labels::Letter),
        Block::Quotation(vec![]),
        Block::Table(table),
        Block::Table(headless),
        Block::SetApart { label: vec![], blocks: vec![], note: vec![] },
        Block::Terms(vec![(vec![], vec![])]),
        Block::Together(vec![]),
        Block::EndMark(vec![]),
        Block::Signature { statement: vec![], name: vec![], function: vec![], open: false },
    ];
    assert_conforms(&print(&minutes(blocks)));
}

#[test]
fn heads_feet_and_markings_are_artifacts_on_every_page() {
    let mut paper = papers::minutes("en");
    paper.draft_mark = Some("ENTWURF".into());
    let bytes = print(&paper);
    assert_conforms(&bytes);
    let pages = pages(&bytes);
    let total = pages.len();
    assert!(total > 3);
    for (place, page) in pages.iter().enumerate() {
        assert!(page.artifacts.contains(&format!("page {} of {total}", place + 1)), "{}", page.artifacts);
        assert_eq!(page.artifacts.matches("TLP:AMBER").count(), 2, "head and foot");
        assert_eq!(
            page.artifacts.contains("Task Force Meridian · 12th meeting"),
            place > 0,
            "running head from page two"
        );
        assert_eq!(page.artifacts.matches("ENTWURF").count(), 2, "across the page and in the foot");
        assert!(!page.content.contains("ENTWURF"));
    }
}

#[test]
fn a_heading_is_never_the_last_on_its_page() {
    for lines in 30..48 {
        let mut blocks: Vec<Block> = (0..lines).map(|n| papers::paragraph(&format!("line {n}"))).collect();
        blocks.push(papers::heading(1, "1", "Heading of the first level"));
        blocks.push(papers::heading(2, "1.1", "Heading of the second level"));
        blocks.push(papers::paragraph(papers::long("en")));
        let bytes = print(&minutes(blocks));
        let pages = pages(&bytes);
        let page = pages.iter().find(|p| p.content.contains("Heading of the first")).unwrap();
        let after = page.content.split("second level").nth(1).unwrap();
        assert!(unbroken(after).contains("carried out with"), "two lines follow it: {after}");
    }
}

#[test]
fn a_notice_stays_with_what_it_leads_in() {
    for lines in 30..48 {
        let mut blocks: Vec<Block> = (0..lines).map(|n| papers::paragraph(&format!("line {n}"))).collect();
        blocks.push(papers::heading(1, "6", "Joint controls"));
        let text = vec![Run::plain("Presented by the rapporteur")];
        blocks.push(Block::Paragraph { number: None, role: ParagraphRole::Notice, text });
        blocks.push(papers::paragraph(papers::long("en")));
        let pages = pages(&print(&minutes(blocks)));
        let page = pages.iter().find(|p| p.content.contains("Presented by")).unwrap();
        let after = page.content.split("the rapporteur").nth(1).unwrap();
        assert!(unbroken(after).contains("carried out with"), "two lines follow it: {after}");
    }
}

#[test]
fn a_running_head_too_long_for_its_line_is_cut_at_a_word() {
    let mut paper = papers::minutes("en");
    paper.running.head = "Joint controls against the smuggling of cultural goods ".repeat(4).trim().into();
    let bytes = print(&paper);
    assert_conforms(&bytes);
    let page = pages(&bytes).remove(1);
    let head = page.artifacts.lines().find(|line| line.contains("Joint controls")).unwrap().to_owned();
    assert!(head.contains(" …"), "{head}");
    assert!(head.matches("Joint").count() < 4, "{head}");
    let whole = "Joint controls against the smuggling of cultural goods";
    let kept = head.split(" …").next().unwrap();
    assert!(
        whole.repeat(4).replace("goodsJoint", "goods Joint").contains(kept.trim()),
        "cut at a word: {kept}"
    );
}

#[test]
fn no_line_of_a_paragraph_stands_alone() {
    for lines in 20..60 {
        let mut blocks: Vec<Block> = (0..lines).map(|n| papers::paragraph(&format!("line {n}"))).collect();
        blocks.push(papers::paragraph(
            "one two three\nfour five six\nseven eight nine\nten eleven twelve\nlast line",
        ));
        let pages = pages(&print(&minutes(blocks)));
        let holds = |words: &str| pages.iter().position(|p| p.content.contains(words)).unwrap();
        assert_eq!(holds("one two"), holds("four five"));
        assert_eq!(holds("ten eleven"), holds("last line"));
    }
}

#[test]
fn what_belongs_together_stays_together() {
    for lines in 30..46 {
        let mut blocks: Vec<Block> = (0..lines).map(|n| papers::paragraph(&format!("line {n}"))).collect();
        blocks.push(Block::SetApart {
            label: papers::text("Decision 7"),
            blocks: vec![papers::paragraph("alpha"), papers::paragraph("omega")],
            note: papers::text("noted by all"),
        });
        blocks.push(Block::Together(vec![
            papers::paragraph("first of two"),
            papers::paragraph("second of two"),
        ]));
        blocks.push(Block::Signature {
            statement: papers::text("Approved"),
            name: papers::text("Elena Marković"),
            function: papers::text("Chair"),
            open: true,
        });
        let pages = pages(&print(&minutes(blocks)));
        let holds = |words: &str| pages.iter().position(|p| p.content.contains(words)).unwrap();
        assert_eq!(holds("Decision 7"), holds("noted by all"));
        assert_eq!(holds("first of two"), holds("second of two"));
        assert_eq!(holds("Approved"), holds("Chair"));
    }
}

#[test]
fn a_block_higher_than_a_page_is_split() {
    let many: Vec<Block> = (0..120).map(|n| papers::paragraph(&format!("point {n}"))).collect();
    let blocks = vec![
        Block::SetApart {
            label: papers::text("Decision 8"),
            blocks: many.clone(),
            note: papers::text("end of it"),
        },
        Block::Together(many.clone()),
        Block::Quotation(many),
    ];
    let bytes = print(&minutes(blocks));
    assert_conforms(&bytes);
    let pages = pages(&bytes);
    assert!(pages.len() > 6);
    let all: String = pages.iter().map(|p| p.content.as_str()).collect();
    assert_eq!(all.matches("point 119").count(), 3);
}

#[test]
fn a_tables_header_is_repeated_as_an_artifact() {
    let table = Table {
        caption: papers::text("Action points"),
        columns: vec![papers::column("Owner", 1.0, Align::Left), papers::column("Due", 1.0, Align::Right)],
        rows: (0..120).map(|n| papers::row(&[&format!("Owner {n}"), "soon"])).collect(),
    };
    let bytes = print(&minutes(vec![Block::Table(table)]));
    assert_conforms(&bytes);
    let pages = pages(&bytes);
    assert!(pages.len() > 2);
    assert!(pages[0].content.contains("OwnerDue") || pages[0].content.contains("Owner|Due"));
    for page in &pages[1..] {
        assert!(!page.content.contains("|Due") && page.artifacts.contains("OwnerDue"), "{}", page.artifacts);
    }
}

#[test]
fn rows_higher_than_a_page_are_split_without_loss() {
    let long: Vec<Block> =
        (0..90).map(|n| papers::paragraph(&format!("step {n} of a very long story"))).collect();
    let inner = Table {
        caption: vec![],
        columns: vec![papers::column("Within", 1.0, Align::Left)],
        rows: vec![Row { cells: vec![long.clone()], headed: true, group: false }],
    };
    let table = Table {
        caption: papers::text("Case"),
        columns: vec![papers::column("No", 1.0, Align::Left), papers::column("Story", 5.0, Align::Left)],
        rows: vec![
            Row { cells: vec![vec![papers::paragraph("1")], long.clone()], headed: true, group: false },
            Row {
                cells: vec![vec![papers::paragraph("2")], vec![Block::Table(inner)]],
                headed: true,
                group: false,
            },
        ],
    };
    let bytes = print(&minutes(vec![Block::Table(table)]));
    keep("tall-rows.pdf", &bytes);
    assert_conforms(&bytes);
    let tree = read(&bytes);
    let cells: Vec<String> = tree.all("TD").iter().map(|c| c.text()).collect();
    let story: String = (0..90).map(|n| format!("step {n} of a very long story")).collect();
    assert_eq!(cells[0], story);
    assert_eq!(tree.all("TH").iter().filter(|c| c.text() == story).count(), 1, "the inner cell is whole");
    assert!(pages(&bytes).len() >= 4);
}

#[test]
fn the_outline_nests_as_the_headings_do() {
    let document = lopdf::Document::load_mem(&print(&papers::minutes("en"))).unwrap();
    let toc = document.get_toc().unwrap();
    let entries: Vec<(usize, &str)> = toc.toc.iter().map(|e| (e.level, e.title.as_str())).collect();
    assert_eq!(
        entries,
        [
            (1, "1 Adoption of the agenda"),
            (1, "2 Case presentations"),
            (2, "2.1 Operation LANTERN"),
            (2, "2.2 Operation CLEARWATER"),
            (3, "2.2.1 Ports of entry"),
        ]
    );
}

#[test]
fn the_same_paper_gives_the_same_bytes() {
    let papers = [papers::minutes("sr"), papers::release("el"), bulk::minutes(3_000)];
    for paper in papers {
        assert_eq!(print(&paper), print(&paper));
    }
}

/// Run in processes of its own by the test below.
#[test]
fn writes_where_it_is_told() {
    if let Some(path) = std::env::var_os("PRINT_TEST_WRITES_TO") {
        std::fs::write(path, print(&papers::minutes("ro"))).unwrap();
    }
}

#[test]
fn two_processes_give_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str| {
        let path = folder.path().join(name);
        let status = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "writes_where_it_is_told"])
            .env("PRINT_TEST_WRITES_TO", &path)
            .output()
            .unwrap();
        assert!(status.status.success());
        std::fs::read(path).unwrap()
    };
    let first = write("a.pdf");
    assert!(first.len() > 10_000);
    assert_eq!(first, write("b.pdf"));
}

#[test]
fn progress_is_told_and_can_call_off() {
    let paper = papers::minutes("en");
    let mut told: Vec<Progress> = Vec::new();
    pdf(&paper, &setting(), &mut |p| {
        told.push(p);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(told.first().unwrap().phase, Phase::Setting);
    assert_eq!(told.last().unwrap().phase, Phase::Finishing);
    assert!(told.windows(2).all(|w| w[0].pages <= w[1].pages));
    for stop in [0, told.len() / 2, told.len() - 1] {
        let mut left = stop;
        let called_off = pdf(&paper, &setting(), &mut |_| {
            if left == 0 {
                return ControlFlow::Break(());
            }
            left -= 1;
            ControlFlow::Continue(())
        });
        assert!(matches!(called_off, Err(PrintError::Cancelled)));
    }
}
