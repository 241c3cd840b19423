//! Texts as lines for reading: on a screen beside the paper, or in a terminal.

use crate::Problem;
use domain::{ActionPoint, Decision, Inline, RichText, Speech, Statement, TextBlock, TextRow};
use store::View;

/// The lines of a text, one string each. A table gives one line a row; what the text places from the
/// record stands in its place with its number or its speaker. What has gone from the record says nothing.
///
/// # Errors
/// Where the store can't be read.
pub(crate) fn lines(view: &View<'_>, text: &RichText) -> Result<Vec<String>, Problem> {
    let mut out = Vec::new();
    for block in &text.blocks {
        block_lines(view, block, &mut out)?;
    }
    out.retain(|line| !line.trim().is_empty());
    Ok(out)
}

fn block_lines(view: &View<'_>, block: &TextBlock, out: &mut Vec<String>) -> Result<(), Problem> {
    match block {
        TextBlock::Paragraph { inlines, .. } | TextBlock::Heading { inlines, .. } => {
            let words: String = inlines.iter().map(Inline::words).collect();
            out.extend(words.split('\n').map(str::to_owned));
        }
        TextBlock::List { ordered, start, items } => {
            for (number, item) in (*start..).zip(items) {
                let label = if *ordered { format!("{number}. ") } else { "– ".to_owned() };
                let mut inner = Vec::new();
                item.iter().try_for_each(|block| block_lines(view, block, &mut inner))?;
                if let Some(first) = inner.first_mut() {
                    first.insert_str(0, &label);
                }
                out.append(&mut inner);
            }
        }
        TextBlock::Quotation { blocks } => {
            blocks.iter().try_for_each(|block| block_lines(view, block, out))?;
        }
        TextBlock::Table { rows } => {
            for row in rows {
                out.push(row_line(view, row)?);
            }
        }
        TextBlock::Image { alt, credit, .. } => {
            out.push(if credit.is_empty() { format!("[{alt}]") } else { format!("[{alt}] {credit}") });
        }
        TextBlock::Decision { decision_id } => {
            let found = view.get::<Decision>(*decision_id)?;
            out.extend(found.map(|decision| format!("{} {}", decision.number, decision.text)));
        }
        TextBlock::ActionPoint { action_point_id } => {
            let found = view.get::<ActionPoint>(*action_point_id)?;
            out.extend(found.map(|point| format!("{} {}", point.number, point.text)));
        }
        TextBlock::Statement { statement_id } => {
            let found = view.get::<Statement>(*statement_id)?;
            out.extend(found.map(|statement| match (statement.speech, statement.speaker.as_str()) {
                (Speech::Indirect, _) | (Speech::Direct, "") => statement.text,
                (Speech::Direct, speaker) => format!("{speaker}: {}", statement.text),
            }));
        }
    }
    Ok(())
}

fn row_line(view: &View<'_>, row: &TextRow) -> Result<String, Problem> {
    let mut cells = Vec::with_capacity(row.cells.len());
    for cell in &row.cells {
        let mut inner = Vec::new();
        cell.iter().try_for_each(|block| block_lines(view, block, &mut inner))?;
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
            lines(&desk.view(), &text).unwrap(),
            ["State | Cases", "Arvenia | 12", "4. First", "5. Second", "and more"]
        );
    }

    #[test]
    fn what_a_text_places_from_the_record_is_read_in_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let desk = sample::make(&folder.path().join("sample.rapporteur")).unwrap();
        let mut seen = 0;
        for release in records::list::<Release>(&desk).unwrap() {
            let read = lines(&desk.view(), &release.text).unwrap();
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
