//! What is repeated on the pages: head, marking, foot, page number, and the mark across drafts.

use super::canvas::{Artifact, Canvas, Filled};
use super::pager::Underlay;
use super::tags::Tags;
use crate::PrintError;
use crate::blocks::Setter;
use crate::style::{FOOT_BASELINE, HEAD_BASELINE, Look, PALE, Stand};
use crate::text::lines::Line;
use icu_normalizer::DecomposingNormalizerBorrowed;
use papers::block::Paper;

/// Distance that words in the head and foot keep from each other.
const APART: f32 = 14.0;

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
    let mark = set(words.marking.as_deref().unwrap_or_default(), marking, Stand::Right)?;
    let beside_mark = width - mark.as_ref().map_or(0.0, |mark| mark.width + APART);
    let head = fitted(&words.head, beside_mark, |text| set(text, running, Stand::Left))?;
    let said = |mark: &str| bare(&words.foot).contains(&bare(mark));
    let draft = paper.draft_mark.as_deref().map(str::trim).filter(|m| !m.is_empty() && !said(m));
    let foot: Vec<&str> =
        draft.into_iter().chain([words.foot.as_str()]).filter(|t| !t.trim().is_empty()).collect();
    let foot = fitted(&foot.join(" · "), width, |text| set(text, running, Stand::Left))?;
    let number_stand = if mark.is_some() { Stand::Centred } else { Stand::Right };
    let total = pages.len().to_string();
    let mut numbers = Vec::with_capacity(pages.len());
    for page in 1..=pages.len() {
        let text = words.page_of.replace("{page}", &page.to_string()).replace("{pages}", &total);
        numbers.push(set(&text, running, number_stand)?);
    }
    // A foot that would run into the page number stands on a line of its own above it.
    let from = numbers.iter().flatten().map(|line| line.x).fold(x + width, f32::min);
    let meets = foot.as_ref().is_some_and(|foot| foot.x + foot.width + APART > from);
    let foot_baseline = if meets { FOOT_BASELINE + running.leading } else { FOOT_BASELINE };
    let mut tags = Tags::new();
    for (place, (page, number)) in pages.iter_mut().zip(&numbers).enumerate() {
        let mut canvas = Canvas::new(place as u32);
        let top = sheet.1 - HEAD_BASELINE;
        let upper = [(head.as_ref().filter(|_| place > 0), top), (mark.as_ref(), top)];
        let lower = [
            (foot.as_ref(), foot_baseline),
            (number.as_ref(), FOOT_BASELINE),
            (mark.as_ref(), FOOT_BASELINE),
        ];
        for (kind, lines) in [(Artifact::Header, &upper[..]), (Artifact::Footer, &lower[..])] {
            if lines.iter().all(|(line, _)| line.is_none()) {
                continue;
            }
            canvas.artifact(kind);
            for (line, baseline) in lines.iter().filter_map(|(line, baseline)| Some(((*line)?, *baseline))) {
                canvas.line(&mut tags, &setter.shaper, line, baseline);
            }
            canvas.close();
        }
        page.content.append(&mut canvas.finish().content);
    }
    Ok(())
}

/// The line of a text, cut at a word where it is wider than the room it has.
fn fitted(
    text: &str,
    room: f32,
    mut set: impl FnMut(&str) -> Result<Option<Line>, PrintError>,
) -> Result<Option<Line>, PrintError> {
    let whole = set(text)?;
    if whole.as_ref().is_none_or(|line| line.width <= room) {
        return Ok(whole);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    for kept in (1..words.len()).rev() {
        let shorter = words.get(..kept).map(|words| format!("{} …", words.join(" "))).unwrap_or_default();
        let line = set(&shorter)?;
        if line.as_ref().is_none_or(|line| line.width <= room) {
            return Ok(line);
        }
    }
    Ok(whole)
}

/// Small letters without accents: capitals often go without, as in “ΣΧΕΔΙΟ” for “Σχέδιο”.
fn bare(text: &str) -> String {
    let apart = DecomposingNormalizerBorrowed::new_nfd().normalize(text).into_owned();
    apart.to_lowercase().chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn capitals_without_accents_say_the_same() {
        assert!(bare("Σχέδιο, ημερομηνία: 21 Νοεμβρίου").contains(&bare("ΣΧΕΔΙΟ")));
        assert!(bare("Proiect din 3 mai").contains(&bare("PROIECT")));
        assert!(!bare("Embargo until noon").contains(&bare("DRAFT")));
    }
}
