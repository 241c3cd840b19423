use super::minutes::in_order;
use super::outline::outline;
use super::sample::*;
use crate::block::{Block, Paper, ParagraphRole};
use crate::release::{Dress, ReleaseContent, paper};
use crate::{PaperError, plain};
use domain::*;

fn made(content: &ReleaseContent) -> Paper {
    paper(content, &Dress { logo: None, images: &picture }).unwrap()
}

#[test]
fn a_cleared_release_under_embargo_in_english() {
    insta::assert_snapshot!(outline(&made(&announcement("en"))));
}

#[test]
fn a_draft_release_in_serbian_latin() {
    let mut content = announcement("sr-Latn");
    content.release.status = ReleaseStatus::Draft;
    content.release.embargo = None;
    content.release.quotations = QuotationStyle::Inline;
    content.release.dateline.position = DatelinePosition::BelowHeadline;
    insta::assert_snapshot!(outline(&made(&content)));
}

#[test]
fn every_text_is_in_the_release_in_order() {
    for tag in ["en", "fr", "el", "ja"] {
        let content = announcement(tag);
        let release = &content.release;
        let mut texts = vec![release.headline.clone(), release.sub_headline.clone()];
        texts.extend(release.photographs.first().map(|p| p.caption.clone() + "\n" + &p.credit));
        texts.push("Over 40 experts met.  Two spaces, and “an unclosed quote.".into());
        texts.push("\"We are ready,\" she said.".into());
        texts.extend(content.statements.iter().flat_map(|s| [s.text.clone(), s.speaker.clone()]));
        texts.extend(["Next steps".into(), "A report follows.".into(), "Photo: still to come".into()]);
        texts.extend(release.boilerplates.iter().chain(&release.notes).cloned());
        texts.extend(["Ms. Ida Wren\nPress officer\n+359 32 000 000\npress@example.org".into()]);
        in_order(&plain::text(&made(&content)), &texts).unwrap();
    }
}

fn lead(paper: &Paper) -> String {
    let lead = paper.blocks.iter().find_map(|block| match block {
        Block::Paragraph { role: ParagraphRole::Lead, text, .. } => {
            Some(text.iter().map(|run| run.text.as_str()).collect())
        }
        _ => None,
    });
    lead.unwrap()
}

#[test]
fn the_date_line_stands_where_it_is_asked_for() {
    let mut content = announcement("en");
    assert!(lead(&made(&content)).starts_with("Plovdiv, October 15, 2026 – Over 40 experts"));

    for (words, start) in [
        ("PLOVDIV --", "PLOVDIV -- Over"),
        ("Plovdiv: ", "Plovdiv: Over"),
        ("Plovdiv, 15/10", "Plovdiv, 15/10 – Over"),
    ] {
        content.release.dateline.words = Some(words.into());
        assert!(lead(&made(&content)).starts_with(start), "{words}");
    }

    content.release.dateline.words = Some("Thursday, 15 October 2026.".into());
    content.release.dateline.position = DatelinePosition::AtEnd;
    let paper = made(&content);
    assert!(lead(&paper).starts_with("Over 40"));
    let at = paper.blocks.iter().position(|b| matches!(b, Block::EndMark(_))).unwrap();
    let before = plain::text(&Paper { blocks: vec![paper.blocks[at - 1].clone()], ..paper.clone() });
    assert_eq!(before, "Thursday, 15 October 2026.\n");

    content.release.dateline.position = DatelinePosition::InText;
    assert!(!plain::text(&made(&content)).contains("Thursday"));

    content.release.dateline.position = DatelinePosition::RunIn;
    content.release.text.blocks.remove(0);
    assert_eq!(lead(&made(&content)), "Thursday, 15 October 2026. – ");
}

#[test]
fn a_text_that_must_not_go_out_says_so_on_every_page() {
    let mut content = announcement("en");
    let cases = [
        (ReleaseStatus::Draft, Some("DRAFT"), true),
        (ReleaseStatus::InClearance, Some("DRAFT"), true),
        (ReleaseStatus::Cleared, Some("EMBARGOED"), true),
        (ReleaseStatus::Released, None, false),
        (ReleaseStatus::Withdrawn, Some("WITHDRAWN"), false),
    ];
    for (status, mark, embargoed) in cases {
        content.release.status = status;
        let paper = made(&content);
        assert_eq!(paper.draft_mark.as_deref(), mark, "{status:?}");
        assert_eq!(paper.running.foot.starts_with("Embargoed until 16 October 2026, 10:00"), embargoed);
        assert_eq!(plain::text(&paper).starts_with("Embargoed until"), embargoed, "{status:?}");
    }
    assert!(plain::text(&made(&content)).starts_with("This release was withdrawn"));
    content.release.status = ReleaseStatus::Cleared;
    content.release.embargo = None;
    assert_eq!(made(&content).draft_mark, None);
    content.release.marking = Marking::Amber;
    assert_eq!(made(&content).running.marking.as_deref(), Some("TLP:AMBER"));
}

#[test]
fn a_release_names_what_it_can_not_print() {
    let dress = Dress { logo: None, images: &no_picture };
    let content = announcement("en");
    assert_eq!(paper(&content, &dress).unwrap_err(), PaperError::NoPicture(id(1)));
    let mut content = announcement("en");
    content.release.photographs.clear();
    content.release.text.blocks.push(TextBlock::Decision { decision_id: id(5) });
    assert!(matches!(paper(&content, &dress), Err(PaperError::NotForRelease { .. })));
    content.release.text.blocks = vec![TextBlock::Statement { statement_id: id(5) }];
    assert!(matches!(paper(&content, &dress), Err(PaperError::NotInRecord { .. })));
}
