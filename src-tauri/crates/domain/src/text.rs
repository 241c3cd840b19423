//! Rich text: a closed tree, kept byte for byte, with facts tied to the record.

use crate::{ActionPointId, DecisionId, FactRef, FileId, Invalid, Kind, Marking, StatementId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specta::Type;

/// A text of any length. Nothing in here repairs quotes, spaces or Unicode forms.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct RichText {
    /// The blocks in reading order.
    #[serde(default)]
    pub blocks: Vec<TextBlock>,
}

/// A block of rich text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(tag = "block", rename_all = "snake_case", deny_unknown_fields)]
pub enum TextBlock {
    /// A paragraph.
    Paragraph {
        /// Its content.
        inlines: Vec<Inline>,
        /// A marking of its own, where it has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        marking: Option<Marking>,
    },
    /// A heading within the text.
    Heading {
        /// 1 to 3; below the section's own heading.
        level: u8,
        /// Its content.
        inlines: Vec<Inline>,
    },
    /// A list.
    List {
        /// Whether items are numbered.
        ordered: bool,
        /// The number of the first item.
        start: u32,
        /// The items, each a run of blocks.
        items: Vec<Vec<TextBlock>>,
    },
    /// A quotation set apart.
    Quotation {
        /// Its blocks.
        blocks: Vec<TextBlock>,
    },
    /// A table.
    Table {
        /// Its rows from top to bottom.
        rows: Vec<TextRow>,
    },
    /// A picture.
    Image {
        /// The file in the store.
        file_id: FileId,
        /// What a reader who can't see it is told.
        alt: String,
        /// Who made it.
        credit: String,
    },
    /// The place of a decision in the text.
    Decision {
        /// Which one.
        decision_id: DecisionId,
    },
    /// The place of an action point in the text.
    ActionPoint {
        /// Which one.
        action_point_id: ActionPointId,
    },
    /// The place of a statement in the text.
    Statement {
        /// Which one.
        statement_id: StatementId,
    },
}

/// A row of a table in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct TextRow {
    /// Whether its cells head the columns.
    #[serde(default)]
    pub header: bool,
    /// The cells, each a run of blocks.
    pub cells: Vec<Vec<TextBlock>>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(tag = "inline", rename_all = "snake_case", deny_unknown_fields)]
pub enum Inline {
    /// Characters with the same properties.
    Text {
        /// The characters.
        text: String,
        /// Bold.
        #[serde(default, skip_serializing_if = "is_false")]
        strong: bool,
        /// Italic.
        #[serde(default, skip_serializing_if = "is_false")]
        emphasis: bool,
        /// Where the words lead to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        link: Option<String>,
    },
    /// A line's end within the paragraph.
    LineBreak,
    /// Words tied to the record.
    Fact(Fact),
}

/// Words of a text that come from the record, and where in it they come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, Type)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What in the record is meant.
    pub reference: FactRef,
    /// The words in the text. They win over the record.
    pub words: String,
    /// What the record said when the words were written.
    pub value: String,
    /// Whether the author rephrased: the words are not what the record's value gives.
    pub worded_by_hand: bool,
}

impl Fact {
    /// Whether the record has changed since the words were written; `now` is what it says today,
    /// `None` where what was meant is gone.
    pub fn is_stale(&self, now: Option<&str>) -> bool {
        now != Some(self.value.as_str())
    }
}

fn is_false(flag: &bool) -> bool {
    !flag
}

impl Inline {
    /// Plain characters.
    pub fn plain(text: impl Into<String>) -> Inline {
        Inline::Text { text: text.into(), strong: false, emphasis: false, link: None }
    }

    /// The characters that stand in the text.
    pub fn words(&self) -> &str {
        match self {
            Inline::Text { text, .. } => text,
            Inline::LineBreak => "\n",
            Inline::Fact(fact) => &fact.words,
        }
    }
}

impl RichText {
    /// One paragraph for each text.
    pub fn paragraphs<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> RichText {
        let paragraph = |text: T| TextBlock::Paragraph { inlines: vec![Inline::plain(text)], marking: None };
        RichText { blocks: texts.into_iter().map(paragraph).collect() }
    }

    /// The text's characters, blocks separated by line ends. For search and for comparing.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        self.visit(&mut |block| {
            if let TextBlock::Paragraph { inlines, .. } | TextBlock::Heading { inlines, .. } = block {
                if !out.is_empty() {
                    out.push('\n');
                }
                inlines.iter().for_each(|inline| out.push_str(inline.words()));
            }
        });
        out
    }

    /// Whether the text says nothing: no visible character, no picture, no record placed in it.
    pub fn is_blank(&self) -> bool {
        let mut blank = true;
        self.visit(&mut |block| {
            blank &= match block {
                TextBlock::Paragraph { inlines, .. } | TextBlock::Heading { inlines, .. } => {
                    inlines.iter().all(|inline| inline.words().trim().is_empty())
                }
                TextBlock::List { .. } | TextBlock::Quotation { .. } | TextBlock::Table { .. } => true,
                TextBlock::Image { .. }
                | TextBlock::Decision { .. }
                | TextBlock::ActionPoint { .. }
                | TextBlock::Statement { .. } => false,
            }
        });
        blank
    }

    /// The facts in reading order.
    pub fn facts(&self) -> Vec<&Fact> {
        let mut facts = Vec::new();
        self.visit(&mut |block| {
            if let TextBlock::Paragraph { inlines, .. } | TextBlock::Heading { inlines, .. } = block {
                facts.extend(inlines.iter().filter_map(|inline| match inline {
                    Inline::Fact(fact) => Some(fact),
                    Inline::Text { .. } | Inline::LineBreak => None,
                }));
            }
        });
        facts
    }

    /// The strictest marking of any paragraph.
    pub fn marking(&self) -> Option<Marking> {
        let mut markings = Vec::new();
        self.visit(&mut |block| {
            if let TextBlock::Paragraph { marking: Some(marking), .. } = block {
                markings.push(*marking);
            }
        });
        Marking::strictest(markings)
    }

    /// The rules of the closed tree: heading levels, tables whose rows are equally long, alt texts.
    ///
    /// # Errors
    /// The first rule that doesn't hold, for the noun and field given.
    pub fn check(&self, kind: Kind, field: &'static str) -> Result<(), Invalid> {
        let mut problem = None;
        self.visit(&mut |block| {
            problem = problem.take().or_else(|| fault(block));
        });
        problem.map_or(Ok(()), |problem| Err(Invalid::new(kind, field, problem)))
    }

    /// Calls for every block in reading order, outer before inner.
    pub fn visit<'a>(&'a self, call: &mut impl FnMut(&'a TextBlock)) {
        visit(&self.blocks, call);
    }
}

fn visit<'a>(blocks: &'a [TextBlock], call: &mut impl FnMut(&'a TextBlock)) {
    for block in blocks {
        call(block);
        match block {
            TextBlock::List { items, .. } => items.iter().for_each(|item| visit(item, call)),
            TextBlock::Quotation { blocks } => visit(blocks, call),
            TextBlock::Table { rows } => {
                rows.iter().flat_map(|row| &row.cells).for_each(|cell| visit(cell, call));
            }
            TextBlock::Paragraph { .. }
            | TextBlock::Heading { .. }
            | TextBlock::Image { .. }
            | TextBlock::Decision { .. }
            | TextBlock::ActionPoint { .. }
            | TextBlock::Statement { .. } => {}
        }
    }
}

fn fault(block: &TextBlock) -> Option<String> {
    match block {
        TextBlock::Heading { level, .. } if !(1..=3).contains(level) => {
            Some(format!("a heading has level {level}; use 1, 2 or 3"))
        }
        TextBlock::Table { rows } => {
            let wide = rows.first().map_or(0, |row| row.cells.len());
            if wide == 0 {
                return Some("a table has no cells; add a row or remove the table".into());
            }
            rows.iter()
                .position(|row| row.cells.len() != wide)
                .map(|at| format!("row {} of a table doesn't have {wide} cells as the first row has", at + 1))
        }
        TextBlock::Image { alt, .. } if alt.trim().is_empty() => {
            Some("a picture has no alternative text; say what it shows".into())
        }
        TextBlock::List { items, .. } if items.is_empty() => {
            Some("a list has no items; add one or remove it".into())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn inlines() -> impl Strategy<Value = Vec<Inline>> {
        prop::collection::vec(
            prop_oneof![
                any::<String>().prop_map(Inline::plain),
                Just(Inline::LineBreak),
                any::<String>().prop_map(|words| {
                    Inline::Fact(Fact {
                        reference: FactRef::parse("meeting.ordinal").unwrap(),
                        value: words.clone(),
                        words,
                        worded_by_hand: false,
                    })
                }),
            ],
            0..4,
        )
    }

    fn blocks() -> impl Strategy<Value = TextBlock> {
        let leaf = inlines().prop_map(|inlines| TextBlock::Paragraph { inlines, marking: None });
        leaf.prop_recursive(3, 16, 3, |inner| {
            prop_oneof![
                prop::collection::vec(prop::collection::vec(inner.clone(), 0..3), 1..3)
                    .prop_map(|items| TextBlock::List { ordered: true, start: 1, items }),
                prop::collection::vec(inner, 0..3).prop_map(|blocks| TextBlock::Quotation { blocks }),
            ]
        })
    }

    proptest! {
        #[test]
        fn text_is_kept_byte_for_byte(blocks in prop::collection::vec(blocks(), 0..4)) {
            let text = RichText { blocks };
            let kept: RichText = serde_json::from_str(&serde_json::to_string(&text).unwrap()).unwrap();
            prop_assert_eq!(kept, text);
        }
    }

    #[test]
    fn both_letters_t_stay_as_typed() {
        let text = RichText::paragraphs(["Duţă şi Duță"]);
        assert_eq!(text.plain(), "Duţă şi Duță");
    }

    #[test]
    fn a_text_of_spaces_is_blank_and_a_placed_decision_is_not() {
        assert!(RichText::paragraphs([" \u{a0}\n"]).is_blank());
        let id = DecisionId::from(uuid::Uuid::nil());
        assert!(!RichText { blocks: vec![TextBlock::Decision { decision_id: id }] }.is_blank());
    }

    #[test]
    fn a_fact_is_stale_when_the_record_says_something_else() {
        let fact = Fact {
            reference: FactRef::parse("meeting.city").unwrap(),
            words: "the Romanian capital".into(),
            value: "Bucharest".into(),
            worded_by_hand: true,
        };
        assert!(!fact.is_stale(Some("Bucharest")));
        assert!(fact.is_stale(Some("Iași")));
        assert!(fact.is_stale(None));
    }

    #[test]
    fn ragged_tables_and_deep_headings_are_refused() {
        let cell = Vec::new;
        let ragged = RichText {
            blocks: vec![TextBlock::Table {
                rows: vec![
                    TextRow { header: true, cells: vec![cell(), cell()] },
                    TextRow { header: false, cells: vec![cell()] },
                ],
            }],
        };
        assert!(ragged.check(Kind::Section, "text").unwrap_err().problem.contains("row 2"));
        let deep = RichText { blocks: vec![TextBlock::Heading { level: 4, inlines: vec![] }] };
        assert!(deep.check(Kind::Section, "text").is_err());
    }
}
