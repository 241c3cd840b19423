//! What is repeated on the pages: head, marking, foot, page number, and the mark across drafts.

use super::canvas::{Artifact, Canvas, Filled};
use super::pager::Underlay;
use super::tags::Tags;
use crate::PrintError;
use crate::blocks::Setter;
use crate::style::{FOOT_BASELINE, HEAD_BASELINE, Look, PALE, Stand};
use crate::text::lines::Line;
use papers::block::Paper;

/// The mark across a draft's pages.
pub(crate) fn draft(
    setter: &mut Setter<'_, '_>,
    paper: &Paper,
    sheet: (f32, f32),
) -> Result<Option<Underlay>, PrintError> {
    let Some(mark) = paper.draft_mark.as_deref().filter(|m| !m.trim().is_empty()) else { return Ok(None) };
    let (width, height) = sheet;
    let diagonal = width.hypot(height);
    let look = Look { size: 100.0, colour: PALE, ..setter.style.title };
    let trial = setter.artifact_line(mark, look, 0.0, f32::MAX, Stand::Left)?;
    let size = (100.0 * 0.66 * diagonal / trial.width.max(1.0)).min(150.0);
    let line = setter.artifact_line(mark, Look { size, ..look }, 0.0, f32::MAX, Stand::Left)?;
    let degrees = (height / width).atan().to_degrees();
    let (sin, cos) = degrees.to_radians().sin_cos();
    // The line's middle, at the height of half a capital, stands in the middle of the sheet.
    let (along, above) = (line.width / 2.0, 0.36 * size);
    let x = width / 2.0 - along * cos + above * sin;
    let y = height / 2.0 - along * sin - above * cos;
    Ok(Some(Underlay { line, x, y, degrees }))
}

/// Writes head and foot onto all pages.
pub(crate) fn write(
    setter: &mut Setter<'_, '_>,
    paper: &Paper,
    sheet: (f32, f32),
    pages: &mut [Filled],
) -> Result<(), PrintError> {
    let (x, width) = (setter.style.left, sheet.0 - setter.style.left - setter.style.right);
    let (running, marking) = (setter.style.running, setter.style.marking);
    let mut set = |text: &str, look: Look, stand: Stand| -> Result<Option<Line>, PrintError> {
        (!text.trim().is_empty()).then(|| setter.artifact_line(text, look, x, width, stand)).transpose()
    };
    let words = &paper.running;
    let head = set(&words.head, running, Stand::Left)?;
    let mark = set(words.marking.as_deref().unwrap_or_default(), marking, Stand::Right)?;
    let said = |mark: &str| words.foot.to_lowercase().contains(&mark.to_lowercase());
    let draft = paper.draft_mark.as_deref().map(str::trim).filter(|m| !m.is_empty() && !said(m));
    let foot: Vec<&str> =
        draft.into_iter().chain([words.foot.as_str()]).filter(|t| !t.trim().is_empty()).collect();
    let foot = set(&foot.join(" · "), running, Stand::Left)?;
    let number_stand = if mark.is_some() { Stand::Centred } else { Stand::Right };
    let total = pages.len().to_string();
    let mut numbers = Vec::with_capacity(pages.len());
    for page in 1..=pages.len() {
        let text = words.page_of.replace("{page}", &page.to_string()).replace("{pages}", &total);
        numbers.push(set(&text, running, number_stand)?);
    }
    let mut tags = Tags::new();
    for (place, (page, number)) in pages.iter_mut().zip(&numbers).enumerate() {
        let mut canvas = Canvas::new(place as u32);
        let upper = [head.as_ref().filter(|_| place > 0), mark.as_ref()];
        let lower = [foot.as_ref(), number.as_ref(), mark.as_ref()];
        let baselines = [(Artifact::Header, sheet.1 - HEAD_BASELINE), (Artifact::Footer, FOOT_BASELINE)];
        for ((kind, baseline), lines) in baselines.into_iter().zip([&upper[..], &lower[..]]) {
            if lines.iter().all(|l| l.is_none()) {
                continue;
            }
            canvas.artifact(kind);
            for line in lines.iter().copied().flatten() {
                canvas.line(&mut tags, &setter.shaper, line, baseline);
            }
            canvas.close();
        }
        page.content.append(&mut canvas.finish().content);
    }
    Ok(())
}
