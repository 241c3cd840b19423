/** The record's rich text as the editor's document, and back. Both are pure; no character is changed on the way. */
import type { JSONContent } from '@tiptap/core';
import type { Marking } from '$lib/ipc/client';
import {
  isLine,
  normal,
  type Inline,
  type RichText,
  type TextBlock,
  type TextInline,
  type WholeText,
} from './rich-text';

type Marks = NonNullable<JSONContent['marks']>;

export function toEditor(text: RichText): JSONContent {
  const { blocks } = normal(text);
  const content = blocks.map(blockIn);
  // There is always a line to go on writing in.
  return { type: 'doc', content: isLine(blocks.at(-1)) ? content : [...content, { type: 'paragraph' }] };
}

export function fromEditor(doc: JSONContent): WholeText {
  return normal({ blocks: (doc.content ?? []).flatMap(blockOut) });
}

function blockIn(block: TextBlock): JSONContent {
  switch (block.block) {
    case 'paragraph':
      return {
        type: 'paragraph',
        attrs: { marking: block.marking ?? null },
        content: block.inlines.map(inlineIn),
      };
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: block.inlines.map(inlineIn) };
    case 'list':
      return {
        type: block.ordered ? 'ordered_list' : 'bullet_list',
        attrs: { start: block.start },
        content: block.items.map((item) => ({ type: 'list_item', content: item.map(blockIn) })),
      };
    case 'quotation':
      return { type: 'quotation', content: block.blocks.map(blockIn) };
    case 'table':
      return {
        type: 'table',
        content: block.rows.map((row) => ({
          type: 'table_row',
          attrs: { header: row.header ?? false },
          content: row.cells.map((cell) => ({ type: 'table_cell', content: cell.map(blockIn) })),
        })),
      };
    case 'image':
      return { type: 'image', attrs: { file_id: block.file_id, alt: block.alt, credit: block.credit } };
    case 'decision':
      return { type: 'decision', attrs: { id: block.decision_id } };
    case 'action_point':
      return { type: 'action_point', attrs: { id: block.action_point_id } };
    case 'statement':
      return { type: 'statement', attrs: { id: block.statement_id } };
  }
}

function inlineIn(inline: Inline): JSONContent {
  if (inline.inline === 'line_break') return { type: 'line_break' };
  if (inline.inline === 'fact') {
    const { reference, words, value, worded_by_hand } = inline;
    return { type: 'fact', attrs: { reference, words, value, worded_by_hand } };
  }
  const marks: Marks = [];
  if (inline.link !== undefined && inline.link !== null) {
    marks.push({ type: 'link', attrs: { href: inline.link } });
  }
  if (inline.strong) marks.push({ type: 'strong' });
  if (inline.emphasis) marks.push({ type: 'emphasis' });
  return marks.length === 0
    ? { type: 'text', text: inline.text }
    : { type: 'text', text: inline.text, marks };
}

function blockOut(node: JSONContent): TextBlock[] {
  const attrs = node.attrs ?? {};
  const content = node.content ?? [];
  const inner = () => content.flatMap(blockOut);
  switch (node.type) {
    case 'paragraph': {
      const marking = (attrs['marking'] ?? null) as Marking | null;
      const inlines = content.flatMap(inlineOut);
      return [marking === null ? { block: 'paragraph', inlines } : { block: 'paragraph', inlines, marking }];
    }
    case 'heading':
      return [{ block: 'heading', level: Number(attrs['level']), inlines: content.flatMap(inlineOut) }];
    case 'ordered_list':
    case 'bullet_list':
      return [
        {
          block: 'list',
          ordered: node.type === 'ordered_list',
          start: Number(attrs['start'] ?? 1),
          items: content.map((item) => (item.content ?? []).flatMap(blockOut)),
        },
      ];
    case 'quotation':
      return [{ block: 'quotation', blocks: inner() }];
    case 'table':
      return [
        {
          block: 'table',
          rows: content.map((row) => ({
            header: row.attrs?.['header'] === true,
            cells: (row.content ?? []).map((cell) => (cell.content ?? []).flatMap(blockOut)),
          })),
        },
      ];
    case 'image':
      return [
        {
          block: 'image',
          file_id: String(attrs['file_id']),
          alt: String(attrs['alt']),
          credit: String(attrs['credit']),
        },
      ];
    case 'decision':
      return [{ block: 'decision', decision_id: String(attrs['id']) }];
    case 'action_point':
      return [{ block: 'action_point', action_point_id: String(attrs['id']) }];
    case 'statement':
      return [{ block: 'statement', statement_id: String(attrs['id']) }];
    default:
      return [];
  }
}

function inlineOut(node: JSONContent): Inline[] {
  const attrs = node.attrs ?? {};
  if (node.type === 'line_break') return [{ inline: 'line_break' }];
  if (node.type === 'fact') {
    return [
      {
        inline: 'fact',
        reference: String(attrs['reference']),
        words: String(attrs['words']),
        value: String(attrs['value']),
        worded_by_hand: attrs['worded_by_hand'] === true,
      },
    ];
  }
  if (node.type !== 'text' || !node.text) return [];
  const text: TextInline = { inline: 'text', text: node.text };
  for (const mark of node.marks ?? []) {
    if (mark.type === 'strong') text.strong = true;
    else if (mark.type === 'emphasis') text.emphasis = true;
    else if (mark.type === 'link') text.link = String(mark.attrs?.['href']);
  }
  return [text];
}
