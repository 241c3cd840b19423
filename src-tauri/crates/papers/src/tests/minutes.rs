use super::outline::outline;
use super::sample::*;
use crate::block::{Block, Paper};
use crate::minutes::{Dress, TextStatus, paper};
use crate::{PaperError, plain};
use domain::*;
use proptest::prelude::*;

fn draft() -> TextStatus {
    TextStatus::Draft { as_of: day("2026-10-16") }
}

fn approved(content: &MinutesContent) -> TextStatus {
    TextStatus::Approved {
        by: "Ms. Vera Kolar".into(),
        function: "Chair of the Task Force".into(),
        on: day("2026-11-20"),
        digest: content.digest().unwrap(),
    }
}

fn made(content: &MinutesContent, status: TextStatus) -> Paper {
    paper(content, &Dress::new(status, &picture)).unwrap()
}

#[test]
fn approved_minutes_in_english() {
    let content = meeting("en");
    let corrigenda = [Corrigendum {
        number: 1,
        at: "2027-01-08T23:30:00Z".parse().unwrap(),
        by: "Ms. Vera Kolar".into(),
        text: "In paragraph 2, for “Varna” read “Vidin”.".into(),
    }];
    let dress = Dress {
        logo: picture(id(1)).map(|logo| (logo, "Meridian's mark".into())),
        reference: vec!["TFM/MIN/12".into()],
        corrigenda: &corrigenda,
        zone: "Europe/Sofia".parse().unwrap(),
        ..Dress::new(approved(&content), &picture)
    };
    let paper = paper(&content, &dress).unwrap();
    insta::assert_snapshot!(outline(&paper));
}

#[test]
fn draft_minutes_in_romanian() {
    insta::assert_snapshot!(outline(&made(&meeting("ro"), draft())));
}

#[test]
fn circulated_minutes_in_serbian_cyrillic() {
    let status = TextStatus::Circulated { deadline: day("2026-10-30") };
    insta::assert_snapshot!(outline(&made(&meeting("sr-Cyrl"), status)));
}

#[test]
fn an_unknown_language_has_english_fixed_words_that_say_so() {
    let paper = made(&meeting("bg"), TextStatus::Submitted);
    let text = outline(&paper);
    assert!(text.contains("Subtitle <en>Draft minutes"), "{text}");
    assert!(text.contains("14–15 октомври 2026"), "the record's own days are Bulgarian: {text}");
    assert!(text.contains("3 November 2026"), "days within English words are English: {text}");
}

#[test]
fn paragraphs_are_numbered_through_the_whole_or_not_at_all() {
    fn numbers(blocks: &[Block], all: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Paragraph { number: Some(number), .. } => all.push(number.clone()),
                Block::Together(inner) => numbers(inner, all),
                _ => {}
            }
        }
    }
    let content = meeting("en");
    let mut all = vec![];
    numbers(&made(&content, draft()).blocks, &mut all);
    assert_eq!(all, ["1.", "2.", "3.", "4.", "5.", "6.", "7."]);
    let mut none = vec![];
    let dress = Dress { numbered_paragraphs: false, ..Dress::new(draft(), &picture) };
    numbers(&paper(&content, &dress).unwrap().blocks, &mut none);
    assert!(none.is_empty());
}

#[test]
fn attendance_stands_in_its_own_section_where_there_is_one() {
    let mut content = meeting("en");
    content.sections.push(section(SectionPart::Attendance, "", "Who was there", vec![p("All came.")]));
    let paper = made(&content, draft());
    let headings: Vec<String> = paper
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { text, .. } => Some(text.iter().map(|run| run.text.as_str()).collect()),
            _ => None,
        })
        .collect();
    assert_eq!(headings.iter().filter(|h| *h == "Attendance").count(), 0, "{headings:?}");
    let at = paper.blocks.iter().position(|b| matches!(b, Block::Table(t) if t.rows.iter().any(|r| r.group)));
    let lead = &paper.blocks[at.unwrap() - 1];
    assert!(matches!(lead, Block::Paragraph { text, .. } if text[0].text == "All came."), "{lead:?}");
}

#[test]
fn what_is_placed_but_not_there_is_named() {
    let mut content = meeting("en");
    content.sections[0].text.blocks.push(TextBlock::ActionPoint { action_point_id: id(77) });
    let error = paper(&content, &Dress::new(draft(), &picture)).unwrap_err();
    assert!(matches!(&error, PaperError::NotInRecord { kind: Kind::ActionPoint, .. }), "{error}");
    let error = paper(&meeting("en"), &Dress::new(draft(), &no_picture)).unwrap_err();
    assert_eq!(error, PaperError::NoPicture(id(9)));
}

/// What is left of a Serbian paper without the texts of its record is Cyrillic, but for names that
/// no language translates.
#[test]
fn fixed_words_come_from_the_phrase_book() {
    let content = meeting("sr-Cyrl");
    let digest = content.digest().unwrap().to_string();
    let mut given = record_texts(&content);
    given.extend([content.body.clone(), "Chair of the Task Force".into()]);
    given.extend([digest[..16].to_owned(), digest, "TLP:RED".into(), "SHA-256".into()]);
    given.sort_by_key(|text| std::cmp::Reverse(text.len()));
    for status in [draft(), TextStatus::Submitted, approved(&content)] {
        let paper = made(&content, status);
        let running = &paper.running;
        let mark = paper.draft_mark.clone().unwrap_or_default();
        let mut text = [&running.head, &running.foot, &paper.subject, &paper.title, &mark]
            .into_iter()
            .fold(plain::text(&paper), |all, part| all + part + "\n");
        assert!(text.contains("Одлуке") && text.contains("Државе чланице"), "{text}");
        given.iter().for_each(|words| text = text.replace(words.as_str(), ""));
        let latin: Vec<&str> =
            text.lines().filter(|l| l.contains(|c: char| c.is_ascii_alphabetic())).collect();
        assert!(latin.is_empty(), "{latin:?}");
    }
}

/// The texts of the record in the order in which the paper gives them.
fn record_texts(content: &MinutesContent) -> Vec<String> {
    let mut texts =
        vec![content.title.clone(), content.venue.clone(), content.city.clone(), content.country.clone()];
    let person = |p: &ContentPerson| [p.name.clone(), p.function.clone()];
    texts.extend(content.chairs.iter().flat_map(person));
    texts.push(content.theme.clone());
    texts.extend(content.aims.iter().cloned());
    let mut sections = content.sections.iter();
    texts.extend(section_texts(sections.next().unwrap()));
    for &standing in Standing::ALL {
        for delegation in content.attendance.iter().filter(|d| d.standing == standing) {
            texts.push(delegation.name.clone());
            let head = |p: &&ContentPerson| p.parts.contains(&Part::HeadOfDelegation);
            for p in
                delegation.people.iter().filter(head).chain(delegation.people.iter().filter(|p| !head(p)))
            {
                texts.extend(person(p));
                texts.extend(p.parts.iter().filter_map(|part| match part {
                    Part::OpenedOnBehalf { of } => Some(of.clone()),
                    _ => None,
                }));
                texts.push(p.represented_by.clone());
            }
        }
    }
    texts.extend(content.headcounts.iter().flat_map(|h| [h.of_whom.clone(), h.from_where.clone()]));
    texts.extend(sections.flat_map(section_texts));
    for section in &content.sections {
        texts.extend(section.decisions.iter().map(|d| d.text.clone()));
    }
    for action in content.sections.iter().flat_map(|s| &s.actions) {
        texts.push(action.text.clone());
        texts.extend(action.owners.iter().cloned());
    }
    texts.retain(|text| !text.is_empty());
    texts
}

fn section_texts(section: &ContentSection) -> Vec<String> {
    let mut texts = vec![section.heading.clone()];
    texts.extend(section.presenters.iter().cloned());
    let statement = |s: &ContentStatement| [s.speaker.clone(), s.text.clone()];
    let mut placed = vec![];
    let mut placed_statements = vec![];
    section.text.visit(&mut |block| match block {
        TextBlock::Paragraph { inlines, .. } | TextBlock::Heading { inlines, .. } => {
            texts.extend(inlines.iter().map(|i| i.words().to_owned()));
        }
        TextBlock::Image { credit, .. } => texts.push(credit.clone()),
        TextBlock::Decision { decision_id } => {
            placed.push(*decision_id);
            texts.extend(section.decisions.iter().find(|d| d.id == *decision_id).map(|d| d.text.clone()));
        }
        TextBlock::Statement { statement_id } => {
            placed_statements.push(*statement_id);
            texts.extend(section.statements.iter().filter(|s| s.id == *statement_id).flat_map(statement));
        }
        _ => {}
    });
    texts
        .extend(section.statements.iter().filter(|s| !placed_statements.contains(&s.id)).flat_map(statement));
    texts.extend(section.decisions.iter().filter(|d| !placed.contains(&d.id)).map(|d| d.text.clone()));
    for action in &section.actions {
        texts.push(action.text.clone());
        texts.extend(action.owners.iter().cloned());
    }
    texts
}

/// Finds every text behind the one before it.
pub fn in_order(paper: &str, texts: &[String]) -> Result<(), String> {
    let mut rest = paper;
    for text in texts {
        match rest.find(text.as_str()) {
            Some(at) => rest = &rest[at + text.len()..],
            None => return Err(format!("{text:?} is missing or out of order in\n{paper}")),
        }
    }
    Ok(())
}

#[test]
fn every_text_of_the_record_is_in_the_paper_in_order() {
    for tag in ["en", "fr", "ro", "sr-Cyrl", "sr-Latn", "el", "ja"] {
        let content = meeting(tag);
        in_order(&plain::text(&made(&content, draft())), &record_texts(&content)).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_characters_are_carried_byte_for_byte(texts in prop::collection::vec(any::<String>(), 24), tag in "(en|fr|ro|sr|el)") {
        let mut content = meeting(&tag);
        let mut next = texts.iter().cycle();
        let mut fill = |text: &mut String| text.clone_from(next.next().unwrap());
        for text in [&mut content.title, &mut content.venue, &mut content.city, &mut content.theme] {
            fill(text);
        }
        content.aims.iter_mut().for_each(&mut fill);
        for person in content.attendance.iter_mut().flat_map(|d| &mut d.people) {
            fill(&mut person.name);
            fill(&mut person.function);
            fill(&mut person.represented_by);
        }
        for section in &mut content.sections {
            section.presenters.iter_mut().for_each(&mut fill);
            section.decisions.iter_mut().for_each(|d| fill(&mut d.text));
            section.actions.iter_mut().for_each(|a| fill(&mut a.text));
            section.actions.iter_mut().flat_map(|a| &mut a.owners).for_each(&mut fill);
            section.statements.iter_mut().for_each(|s| fill(&mut s.text));
            for block in &mut section.text.blocks {
                let (TextBlock::Paragraph { inlines, .. } | TextBlock::Heading { inlines, .. }) = block else {
                    continue;
                };
                for inline in inlines {
                    match inline {
                        Inline::Text { text, .. } => fill(text),
                        Inline::Fact(fact) => fill(&mut fact.words),
                        Inline::LineBreak => {}
                    }
                }
            }
        }
        let text = plain::text(&made(&content, draft()));
        prop_assert_eq!(in_order(&text, &record_texts(&content)), Ok(()));
    }
}
