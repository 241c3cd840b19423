//! The outline: headings as a reader's window lists them, nested by their levels.

use super::{node, real, reference, text};
use crate::blocks::Heading;
use crate::page::pager::Spot;
use lopdf::{Document, Object, ObjectId};

/// Room above the heading when a reader goes there.
const ABOVE: f32 = 12.0;

/// Adds the outline; gives its root, if there are headings.
pub(super) fn add(
    document: &mut Document,
    pages: &[ObjectId],
    headings: &[(Heading, Spot)],
) -> Option<ObjectId> {
    if headings.is_empty() {
        return None;
    }
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = headings.iter().map(|_| document.new_object_id()).collect();
    let parents = parents(headings);
    let kids = |of: Option<usize>| -> Vec<usize> {
        parents.iter().enumerate().filter(|(_, p)| **p == of).map(|(place, _)| place).collect()
    };
    let mut below = vec![0_i64; headings.len()];
    for place in (0..headings.len()).rev() {
        let own = below.get(place).copied().unwrap_or(0);
        if let Some(count) = parents.get(place).copied().flatten().and_then(|p| below.get_mut(p)) {
            *count += own + 1;
        }
    }
    let id = |place: usize| ids.get(place).copied().unwrap_or(root);
    for of in std::iter::once(None).chain((0..headings.len()).map(Some)) {
        let siblings = kids(of);
        for (rank, &place) in siblings.iter().enumerate() {
            let Some((heading, spot)) = headings.get(place) else { continue };
            let page = pages.get(spot.page).copied().map_or(Object::Null, reference);
            let mut item = node([
                ("Title", text(&heading.words)),
                ("Parent", reference(of.map_or(root, id))),
                ("Dest", vec![page, "XYZ".into(), Object::Null, real(spot.y + ABOVE), Object::Null].into()),
            ]);
            if let Some(&before) = rank.checked_sub(1).and_then(|r| siblings.get(r)) {
                item.set("Prev", id(before));
            }
            if let Some(&after) = siblings.get(rank + 1) {
                item.set("Next", id(after));
            }
            let own = kids(Some(place));
            if let (Some(&first), Some(&last)) = (own.first(), own.last()) {
                item.set("First", id(first));
                item.set("Last", id(last));
                item.set("Count", below.get(place).copied().unwrap_or(0));
            }
            document.objects.insert(id(place), item.into());
        }
    }
    let top = kids(None);
    let (first, last) = (top.first().copied()?, top.last().copied()?);
    let outlines = node([
        ("Type", "Outlines".into()),
        ("First", reference(id(first))),
        ("Last", reference(id(last))),
        ("Count", (headings.len() as i64).into()),
    ]);
    document.objects.insert(root, outlines.into());
    Some(root)
}

/// For each heading the nearest one before it with a higher level.
fn parents(headings: &[(Heading, Spot)]) -> Vec<Option<usize>> {
    let mut open: Vec<(u8, usize)> = Vec::new();
    headings
        .iter()
        .enumerate()
        .map(|(place, (heading, _))| {
            while open.last().is_some_and(|(level, _)| *level >= heading.level) {
                open.pop();
            }
            let parent = open.last().map(|(_, place)| *place);
            open.push((heading.level, place));
            parent
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_nest_by_level() {
        let heading = |level| (Heading { level, words: String::new() }, Spot { page: 0, y: 0.0 });
        let parents = parents(&[1, 2, 2, 3, 1, 3].map(heading));
        assert_eq!(parents, [None, Some(0), Some(0), Some(2), None, Some(4)]);
    }
}
