//! Texts as lines for reading: on a screen beside the paper, or in a terminal.

use crate::{Problem, statements};
use domain::{
    ActionPoint, ContentStatement, Decision, Inline, MinutesContent, RichText, Speech, Statement, TextBlock,
    TextRow,
};
use store::View;

/// The words of a block that places something: its number or its speaker, and what it says. What isn't
/// there says nothing.
pub(crate) type Placed<'a> = dyn Fn(&TextBlock) -> Result<Option<String>, Problem> + 'a;

/// What a text places, as the record says it today.
pub(crate) fn in_record(view: View<'_>) -> impl Fn(&TextBlock) -> Result<Option<String>, Problem> {
    move |block| {
        Ok(match block {
            TextBlock::Decision { decision_id } => {
                view.get::<Decision>(*decision_id)?.map(|found| format!("{} {}", found.number, found.text))
            }
            TextBlock::ActionPoint { action_point_id } => view
                .get::<ActionPoint>(*action_point_id)?
                .map(|found| format!("{} {}", found.number, found.text)),
            TextBlock::Statement { statement_id } => match view.get::<Statement>(*statement_id)? {
                Some(found) => Some(spoken(&statements::said(&view, found)?)),
                None => None,
            },
            _ => None,
        })
    }
}

/// What a text places, as it was approved.
pub(crate) fn as_approved(
    content: &MinutesContent,
) -> impl Fn(&TextBlock) -> Result<Option<String>, Problem> {
    move |block| {
        let mut sections = content.sections.iter();
        Ok(match block {
            TextBlock::Decision { decision_id } => sections
                .flat_map(|section| &section.decisions)
                .find(|one| one.id == *decision_id)
                .map(|found| format!("{} {}", found.number, found.text)),
            TextBlock::ActionPoint { action_point_id } => sections
                .flat_map(|section| &section.actions)
                .find(|one| one.id == *action_point_id)
                .map(|found| format!("{} {}", found.number, found.text)),
            TextBlock::Statement { statement_id } => {
                sections.find_map(|section| said_among(&section.statements, *statement_id))
            }
            _ => None,
        })
    }
}

/// What a text places, as it went out with a release; a release places statements only.
pub(crate) fn as_sent(
    statements: &[ContentStatement],
) -> impl Fn(&TextBlock) -> Result<Option<String>, Problem> {
    move |block| {
        Ok(match block {
            TextBlock::Statement { statement_id } => said_among(statements, *statement_id),
            _ => None,
        })
    }
}

fn said_among(statements: &[ContentStatement], id: domain::StatementId) -> Option<String> {
    statements.iter().find(|one| one.id == id).map(spoken)
}

fn spoken(statement: &ContentStatement) -> String {
    match (statement.speech, statement.speaker.as_str()) {
        (Speech::Indirect, _) | (Speech::Direct, "") => statement.text.clone(),
        (Speech::Direct, speaker) => format!("{speaker}: {}", statement.text),
    }
}

/// The lines of a text, one string each. A table gives one line a row; what the text places stands in
/// its place.
///
/// # Errors
/// Where the words of what it places can't be read.
pub(crate) fn lines(text: &RichText, placed: &Placed<'_>) -> Result<Vec<String>, Problem> {
    let mut out = Vec::new();
    for block in &text.blocks {
        block_lines(placed, block, &mut out)?;
    }
    out.retain(|line| !line.trim().is_empty());
    Ok(out)
}

fn block_lines(placed: &Placed<'_>, block: &TextBlock, out: &mut Vec<String>) -> Result<(), Problem> {
    match block {
        TextBlock::Paragraph { inlines, .. } | TextBlock::Heading { inlines, .. } => {
            let words: String = inlines.iter().map(Inline::words).collect();
            out.extend(words.split('\n').map(str::to_owned));
        }
        TextBlock::List { ordered, start, items } => {
            for (number, item) in (*start..).zip(items) {
                let label = if *ordered { format!("{number}. ") } else { "– ".to_owned() };
                let mut inner = Vec::new();
                item.iter().try_for_each(|block| block_lines(placed, block, &mut inner))?;
                if let Some(first) = inner.first_mut() {
                    first.insert_str(0, &label);
                }
                out.append(&mut inner);
            }
        }
        TextBlock::Quotation { blocks } => {
            blocks.iter().try_for_each(|block| block_lines(placed, block, out))?;
        }
        TextBlock::Table { rows } => {
            for row in rows {
                out.push(row_line(placed, row)?);
            }
        }
        TextBlock::Image { alt, credit, .. } => {
            out.push(if credit.is_empty() { format!("[{alt}]") } else { format!("[{alt}] {credit}") });
        }
        TextBlock::Decision { .. } | TextBlock::ActionPoint { .. } | TextBlock::Statement { .. } => {
            out.extend(placed(block)?);
        }
    }
    Ok(())
}

fn row_line(placed: &Placed<'_>, row: &TextRow) -> Result<String, Problem> {
    let mut cells = Vec::with_capacity(row.cells.len());
    for cell in &row.cells {
        let mut inner = Vec::new();
        cell.iter().try_for_each(|block| block_lines(placed, block, &mut inner))?;
        cells.push(inner.join(" "));
    }
    Ok(cells.join(" | "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{records, sample};
    use domain::Release;

    fn paragraph(words: &str) -> TextBlock {
        TextBlock::Paragraph { inlines: vec![Inline::plain(words)], marking: None }
    }

    #[test]
    fn tables_read_row_by_row_and_lists_item_by_item() {
        let folder = tempfile::tempdir().unwrap();
        let desk = crate::Desk::create(&folder.path().join("a.rapporteur")).unwrap();
        let row = |header, cells: [&str; 2]| TextRow {
            header,
            cells: cells.map(|cell| vec![paragraph(cell)]).to_vec(),
        };
        let text = RichText {
            blocks: vec![
                TextBlock::Table { rows: vec![row(true, ["State", "Cases"]), row(false, ["Arvenia", "12"])] },
                TextBlock::List {
                    ordered: true,
                    start: 4,
                    items: vec![vec![paragraph("First")], vec![paragraph("Second"), paragraph("and more")]],
                },
            ],
        };
        assert_eq!(
            lines(&text, &in_record(desk.view())).unwrap(),
            ["State | Cases", "Arvenia | 12", "4. First", "5. Second", "and more"]
        );
    }

    #[test]
    fn what_a_text_places_from_the_record_is_read_in_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let desk = sample::make(&folder.path().join("sample.rapporteur")).unwrap();
        let mut seen = 0;
        for release in records::list::<Release>(&desk).unwrap() {
            let read = lines(&release.text, &in_record(desk.view())).unwrap();
            for block in &release.text.blocks {
                let TextBlock::Statement { statement_id } = block else { continue };
                let said = records::show::<Statement>(&desk, *statement_id).unwrap();
                assert!(read.iter().any(|line| line.contains(&said.text)), "{read:?}");
                seen += 1;
            }
        }
        assert!(seen > 0, "the sample's releases place statements");
    }
}
