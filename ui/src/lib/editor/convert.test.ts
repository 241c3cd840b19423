import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { fromEditor, toEditor } from './convert';
import { normal, visit, type Inline, type RichText, type TextBlock } from './rich-text';
import { schema } from './schema';

/** Characters that well-meaning editors like to repair. */
const traps = [
  'Duţă',
  'Duță',
  '“open',
  '‘a’ "b',
  "don't",
  '\u00a0',
  '  two',
  '--',
  '…',
  '...',
  '1/2',
  '(c)',
  '\u200b',
  '\n',
  'Ж',
  '𝒢',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...traps), fc.string({ unit: 'grapheme' })), { maxLength: 4 })
  .map((all) => all.join(''));
const id = fc.uuid();

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record(
    {
      inline: fc.constant('text' as const),
      text: words,
      strong: fc.boolean(),
      emphasis: fc.boolean(),
      link: fc.option(fc.webUrl()),
    },
    { requiredKeys: ['inline', 'text'] },
  ),
  fc.constant({ inline: 'line_break' as const }),
  fc.record({
    inline: fc.constant('fact' as const),
    reference: fc.constantFrom('meeting.ordinal', 'meeting.city'),
    words,
    value: words,
    worded_by_hand: fc.boolean(),
  }),
);
const inlines = fc.array(inline, { maxLength: 5 });

const { block } = fc.letrec<{ block: TextBlock; blocks: TextBlock[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 3 },
    fc.record(
      {
        block: fc.constant('paragraph' as const),
        inlines,
        marking: fc.option(fc.constantFrom('TLP:RED' as const, 'TLP:AMBER+STRICT' as const)),
      },
      { requiredKeys: ['block', 'inlines'] },
    ),
    fc.record({ block: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 3 }), inlines }),
    fc.record({ block: fc.constant('image' as const), file_id: id, alt: words, credit: words }),
    fc.record({ block: fc.constant('decision' as const), decision_id: id }),
    fc.record({ block: fc.constant('action_point' as const), action_point_id: id }),
    fc.record({ block: fc.constant('statement' as const), statement_id: id }),
    fc.record({
      block: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.nat(90),
      items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ block: fc.constant('quotation' as const), blocks: tie('blocks') }),
    fc.integer({ min: 1, max: 3 }).chain((wide) =>
      fc.record({
        block: fc.constant('table' as const),
        rows: fc.array(
          fc.record({
            header: fc.boolean(),
            cells: fc.array(tie('blocks'), { minLength: wide, maxLength: wide }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    ),
  ),
}));

const text: fc.Arbitrary<RichText> = fc.record({ blocks: fc.array(block, { maxLength: 4 }) });
const closed = getSchema(schema);

/** The document as the editor really holds it: checked against the schema, then written out again. */
function throughEditor(given: RichText): RichText {
  const node = Node.fromJSON(closed, toEditor(given));
  node.check();
  return fromEditor(node.toJSON());
}

test('a text that was opened and not touched is the text of the record', () => {
  fc.assert(
    fc.property(text, (given) => {
      const once = throughEditor(normal(given));
      expect(once).toEqual(normal(given));
    }),
    { numRuns: 300 },
  );
});

test('the normal form changes no character', () => {
  const characters = (of: RichText) => {
    const found: string[] = [];
    visit(of.blocks ?? [], (block) => {
      if (block.block !== 'paragraph' && block.block !== 'heading') return;
      for (const inline of block.inlines) {
        found.push(inline.inline === 'text' ? inline.text : inline.inline === 'fact' ? inline.words : '\n');
      }
    });
    return found.join('');
  };
  fc.assert(
    fc.property(text, (given) => {
      expect(characters(normal(given))).toBe(characters(given));
    }),
  );
});

test('below a record there is a line to write in, which the record never sees', () => {
  const given: RichText = { blocks: [{ block: 'decision', decision_id: 'd' }] };
  expect(toEditor(given).content?.map((node) => node.type)).toEqual(['decision', 'paragraph']);
  expect(throughEditor(given)).toEqual(given);
});

test('quotes, dashes and both letters t stay byte for byte', () => {
  const line = 'Duţă and Duță said: “We know\u00a0the routes -- "all" of them...';
  const given: RichText = { blocks: [{ block: 'paragraph', inlines: [{ inline: 'text', text: line }] }] };
  expect(throughEditor(given)).toEqual(given);
});
