//! Rich texts.

use super::Dice;
use domain::{AttendeeFact, BodyFact, Fact, FactRef, Inline, MeetingFact, RichText, TextBlock, TextRow};

impl Dice {
    pub fn rich(&mut self) -> RichText {
        RichText { blocks: self.blocks(2) }
    }

    fn blocks(&mut self, depth: usize) -> Vec<TextBlock> {
        if self.is_full() {
            let kinds = if depth == 0 { 0..6 } else { 0..9 };
            return kinds.map(|kind| self.block(kind, depth)).collect();
        }
        (0..self.below(4))
            .map(|_| {
                let kind = self.below(if depth == 0 { 6 } else { 9 });
                self.block(kind, depth)
            })
            .collect()
    }

    fn block(&mut self, kind: usize, depth: usize) -> TextBlock {
        match kind {
            0 => TextBlock::Paragraph { inlines: self.inlines(), marking: self.some(Dice::marking) },
            1 => TextBlock::Heading { level: self.pick(&[1, 2, 3]), inlines: self.inlines() },
            2 => TextBlock::Image { file_id: self.id(), alt: self.words(), credit: self.text() },
            3 => TextBlock::Decision { decision_id: self.id() },
            4 => TextBlock::ActionPoint { action_point_id: self.id() },
            5 => TextBlock::Statement { statement_id: self.id() },
            6 => {
                let (ordered, start) = (self.coin(), self.number());
                TextBlock::List {
                    ordered,
                    start,
                    items: (0..=self.below(2)).map(|_| self.blocks(depth - 1)).collect(),
                }
            }
            7 => TextBlock::Quotation { blocks: self.blocks(depth - 1) },
            _ => {
                let wide = 1 + self.below(3);
                let row = |dice: &mut Dice| TextRow {
                    header: dice.coin(),
                    cells: (0..wide).map(|_| dice.blocks(depth - 1)).collect(),
                };
                TextBlock::Table { rows: (0..=self.below(2)).map(|_| row(self)).collect() }
            }
        }
    }

    fn inlines(&mut self) -> Vec<Inline> {
        if self.is_full() {
            let mut all: Vec<Inline> = (0..9).map(|kind| self.fact(kind)).collect();
            all.extend([self.styled(), Inline::LineBreak]);
            return all;
        }
        self.many(|dice| match dice.below(4) {
            0 => Inline::LineBreak,
            1 => {
                let kind = dice.below(9);
                dice.fact(kind)
            }
            _ => dice.styled(),
        })
    }

    fn styled(&mut self) -> Inline {
        let (strong, emphasis) = (self.coin(), self.coin());
        Inline::Text { text: self.text(), strong, emphasis, link: self.some(Dice::words) }
    }

    fn fact(&mut self, kind: usize) -> Inline {
        let reference = match kind {
            0 => FactRef::Meeting(self.pick(MeetingFact::ALL)),
            1 => FactRef::Body(self.id(), self.pick(BodyFact::ALL)),
            2 => FactRef::Attendee(self.id(), self.pick(AttendeeFact::ALL)),
            3 => FactRef::Headcount(self.id()),
            4 => FactRef::Operation(self.id()),
            5 => FactRef::Document(self.id()),
            6 => FactRef::Presentation(self.id()),
            7 => FactRef::Decision(self.id()),
            _ => FactRef::Organisation(self.id()),
        };
        Inline::Fact(Fact { reference, words: self.text(), value: self.text(), worded_by_hand: self.coin() })
    }
}
