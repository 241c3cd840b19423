//! The agenda: a tree of items, numbered by a scheme.

use crate::{
    AgendaItemId, AttendeeId, DocumentId, Invalid, Kind, Marking, MeetingId, Record, record::not_blank,
};
use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;
use std::collections::{BTreeMap, HashMap, HashSet};

/// The kinds of agenda item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, Type)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// Opening of the meeting.
    Opening,
    /// Adoption of the agenda.
    Adoption,
    /// Approval of the minutes of the previous meeting.
    PreviousMinutes,
    /// A presentation.
    Presentation,
    /// A discussion.
    Discussion,
    /// A decision.
    Decision,
    /// Matters arising from the last meeting.
    MattersArising,
    /// Any other business.
    OtherBusiness,
    /// Date of the next meeting.
    NextMeeting,
    /// Closing of the meeting.
    Closing,
    /// A break; it takes time but bears no number.
    Break,
}

impl ItemKind {
    /// Every kind.
    pub const ALL: &'static [ItemKind] = &[
        ItemKind::Opening,
        ItemKind::Adoption,
        ItemKind::PreviousMinutes,
        ItemKind::Presentation,
        ItemKind::Discussion,
        ItemKind::Decision,
        ItemKind::MattersArising,
        ItemKind::OtherBusiness,
        ItemKind::NextMeeting,
        ItemKind::Closing,
        ItemKind::Break,
    ];

    /// The kind as people write it.
    pub fn words(self) -> &'static str {
        match self {
            ItemKind::Opening => "opening",
            ItemKind::Adoption => "adoption of the agenda",
            ItemKind::PreviousMinutes => "approval of previous minutes",
            ItemKind::Presentation => "presentation",
            ItemKind::Discussion => "discussion",
            ItemKind::Decision => "decision",
            ItemKind::MattersArising => "matters arising",
            ItemKind::OtherBusiness => "any other business",
            ItemKind::NextMeeting => "date of next meeting",
            ItemKind::Closing => "closing",
            ItemKind::Break => "break",
        }
    }
}

/// How agenda items are numbered.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, Type)]
#[serde(rename_all = "snake_case")]
pub enum NumberingScheme {
    /// 1, 2, 2.1, 2.1.1
    #[default]
    Decimal,
    /// I, II, II.1, II.1.1
    Roman,
    /// A, B, B.1, B.1.1
    Letter,
}

/// An item of a meeting's agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Its id.
    pub id: AgendaItemId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The item that it is a part of.
    pub parent_id: Option<AgendaItemId>,
    /// The place among the items with the same parent.
    pub position: u32,
    /// The title.
    pub title: String,
    /// What sort it is.
    pub kind: ItemKind,
    /// Planned duration in minutes.
    pub minutes_planned: Option<u32>,
    /// A fixed start, in the meeting's time zone.
    pub starts_at: Option<NaiveTime>,
    /// The sitting in which it is taken, from 0.
    pub sitting: Option<u32>,
    /// Who presents it.
    #[serde(default)]
    pub presenter_ids: Vec<AttendeeId>,
    /// The papers before the meeting under it.
    #[serde(default)]
    pub paper_ids: Vec<DocumentId>,
    /// A marking of its own.
    pub marking: Option<Marking>,
    /// Whether only members are in the room.
    pub closed: bool,
}

impl Record for AgendaItem {
    type Id = AgendaItemId;
    const KIND: Kind = Kind::AgendaItem;

    fn id(&self) -> AgendaItemId {
        self.id
    }

    fn check(&self) -> Result<(), Invalid> {
        not_blank(Kind::AgendaItem, "title", &self.title)?;
        if self.parent_id == Some(self.id) {
            return Err(Invalid::new(Kind::AgendaItem, "parent_id", "an item can't be a part of itself"));
        }
        if self.minutes_planned.is_some_and(|minutes| minutes > 24 * 60) {
            let problem = "an item can't take longer than a day; split it";
            return Err(Invalid::new(Kind::AgendaItem, "minutes_planned", problem));
        }
        Ok(())
    }
}

/// Where an item stands in its agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The item.
    pub id: AgendaItemId,
    /// How deep it lies, from 0.
    pub depth: usize,
    /// Its number; a break has none.
    pub number: Option<String>,
}

/// An agenda that is not a tree.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotATree {
    /// An item lies within itself.
    #[error("the agenda item “{0}” would lie within itself; choose another item to put it under")]
    Cycle(String),
    /// An item lies under one that this agenda doesn't have.
    #[error("the agenda item “{0}” lies under an item that isn't on this agenda; choose another or none")]
    NoParent(String),
}

/// The items in the order of the agenda, with their numbers.
///
/// # Errors
/// [`NotATree`] when an item lies within itself or under an item that isn't there.
pub fn outline(items: &[AgendaItem], scheme: NumberingScheme) -> Result<Vec<Place>, NotATree> {
    let known: HashMap<AgendaItemId, &AgendaItem> = items.iter().map(|item| (item.id, item)).collect();
    let orphan = items.iter().find(|item| item.parent_id.is_some_and(|parent| !known.contains_key(&parent)));
    if let Some(item) = orphan {
        return Err(NotATree::NoParent(item.title.clone()));
    }
    let mut children: BTreeMap<Option<AgendaItemId>, Vec<&AgendaItem>> = BTreeMap::new();
    for item in items {
        children.entry(item.parent_id).or_default().push(item);
    }
    for siblings in children.values_mut() {
        siblings.sort_by_key(|item| (item.position, item.id));
    }
    let mut places = Vec::with_capacity(items.len());
    descend(&children, None, &[], scheme, &mut places);
    // What can't be reached from the top hangs in a ring.
    let reached: HashSet<AgendaItemId> = places.iter().map(|place: &Place| place.id).collect();
    match items.iter().find(|item| !reached.contains(&item.id)) {
        Some(item) => Err(NotATree::Cycle(item.title.clone())),
        None => Ok(places),
    }
}

fn descend(
    children: &BTreeMap<Option<AgendaItemId>, Vec<&AgendaItem>>,
    parent: Option<AgendaItemId>,
    above: &[usize],
    scheme: NumberingScheme,
    places: &mut Vec<Place>,
) {
    let mut count = 0;
    for item in children.get(&parent).into_iter().flatten() {
        let mut path = above.to_vec();
        let number = (item.kind != ItemKind::Break).then(|| {
            count += 1;
            path.push(count);
            scheme.number(&path)
        });
        places.push(Place { id: item.id, depth: above.len(), number });
        descend(children, Some(item.id), &path, scheme, places);
    }
}

impl NumberingScheme {
    fn number(self, path: &[usize]) -> String {
        let first = path.first().copied().unwrap_or(0);
        let head = match self {
            NumberingScheme::Decimal => first.to_string(),
            NumberingScheme::Roman => roman(first),
            NumberingScheme::Letter => letters(first),
        };
        path.iter().skip(1).fold(head, |number, place| format!("{number}.{place}"))
    }
}

fn roman(mut number: usize) -> String {
    const PARTS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut out = String::new();
    for (value, digits) in PARTS {
        while number >= value {
            out.push_str(digits);
            number -= value;
        }
    }
    out
}

fn letters(mut number: usize) -> String {
    let mut out = Vec::new();
    while number > 0 {
        number -= 1;
        out.push(char::from(b'A' + (number % 26) as u8));
        number /= 26;
    }
    out.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn item(id: u128, parent: Option<u128>, position: u32) -> AgendaItem {
        AgendaItem {
            id: Uuid::from_u128(id).into(),
            meeting_id: Uuid::nil().into(),
            parent_id: parent.map(|p| Uuid::from_u128(p).into()),
            position,
            title: format!("item {id}"),
            kind: ItemKind::Discussion,
            minutes_planned: None,
            starts_at: None,
            sitting: None,
            presenter_ids: vec![],
            paper_ids: vec![],
            marking: None,
            closed: false,
        }
    }

    fn numbers(items: &[AgendaItem], scheme: NumberingScheme) -> Vec<String> {
        outline(items, scheme).unwrap().into_iter().map(|place| place.number.unwrap_or("–".into())).collect()
    }

    #[test]
    fn numbers_follow_the_scheme_and_skip_breaks() {
        let mut coffee = item(3, None, 2);
        coffee.kind = ItemKind::Break;
        let items = [item(4, None, 3), coffee, item(2, Some(1), 0), item(5, Some(4), 0), item(1, None, 1)];
        assert_eq!(numbers(&items, NumberingScheme::Decimal), ["1", "1.1", "–", "2", "2.1"]);
        assert_eq!(numbers(&items, NumberingScheme::Roman), ["I", "I.1", "–", "II", "II.1"]);
        assert_eq!(numbers(&items, NumberingScheme::Letter), ["A", "A.1", "–", "B", "B.1"]);
        assert_eq!((letters(26), letters(27), roman(1994)), ("Z".into(), "AA".into(), "MCMXCIV".into()));
    }

    #[test]
    fn an_item_within_itself_is_refused() {
        let ring = [item(1, Some(2), 0), item(2, Some(1), 0), item(3, None, 0)];
        assert_eq!(outline(&ring, NumberingScheme::Decimal), Err(NotATree::Cycle("item 1".into())));
        let orphan = [item(1, Some(9), 0)];
        assert_eq!(outline(&orphan, NumberingScheme::Decimal), Err(NotATree::NoParent("item 1".into())));
    }

    proptest! {
        /// Any parents at all give either a refusal or an outline with every item once and every number different.
        #[test]
        fn every_item_has_one_place(parents in prop::collection::vec(prop::option::of(0u128..12), 0..12)) {
            let items: Vec<AgendaItem> = parents
                .iter()
                .enumerate()
                .map(|(i, parent)| item(i as u128, *parent, (i % 3) as u32))
                .collect();
            if let Ok(places) = outline(&items, NumberingScheme::Decimal) {
                prop_assert_eq!(places.len(), items.len());
                let mut numbers: Vec<_> = places.iter().map(|place| place.number.clone()).collect();
                numbers.sort();
                numbers.dedup();
                prop_assert_eq!(numbers.len(), items.len());
            }
        }
    }
}
