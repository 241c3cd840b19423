/** Rich text as the record keeps it: what it says, and its normal form. */
import type { Inline, RichText, TextBlock } from '$lib/ipc/client';

export type { Inline, RichText, TextBlock };
/** A text whose list of blocks is there, if empty. */
export interface WholeText {
  blocks: TextBlock[];
}
export type TextInline = Extract<Inline, { inline: 'text' }>;

/** Calls for every block in reading order, outer before inner. */
export function visit(blocks: readonly TextBlock[], call: (block: TextBlock) => void): void {
  for (const block of blocks) {
    call(block);
    if (block.block === 'list') block.items.forEach((item) => visit(item, call));
    else if (block.block === 'quotation') visit(block.blocks, call);
    else if (block.block === 'table') {
      block.rows.forEach((row) => row.cells.forEach((cell) => visit(cell, call)));
    }
  }
}

const wordsOf = (inline: Inline): string =>
  inline.inline === 'text' ? inline.text : inline.inline === 'fact' ? inline.words : '\n';

/** The text's characters, blocks separated by line ends. */
export function plain(text: RichText): string {
  const lines: string[] = [];
  visit(text.blocks ?? [], (block) => {
    if (block.block === 'paragraph' || block.block === 'heading') {
      lines.push(block.inlines.map(wordsOf).join(''));
    }
  });
  return lines.join('\n');
}

/** The decisions, action points and statements that stand in the text, by their ids. */
export function placedIds(text: RichText): Set<string> {
  const ids = new Set<string>();
  visit(text.blocks ?? [], (block) => {
    if (block.block === 'decision') ids.add(block.decision_id);
    else if (block.block === 'action_point') ids.add(block.action_point_id);
    else if (block.block === 'statement') ids.add(block.statement_id);
  });
  return ids;
}

/** Whether the text says nothing: no visible character, no picture, no record placed in it. */
export function isBlank(text: RichText): boolean {
  let blank = true;
  visit(text.blocks ?? [], (block) => {
    if (block.block === 'paragraph' || block.block === 'heading') {
      blank &&= block.inlines.every((inline) => wordsOf(inline).trim() === '');
    } else if (block.block !== 'list' && block.block !== 'quotation' && block.block !== 'table') {
      blank = false;
    }
  });
  return blank;
}

/** Whether two texts say the same in the same form. */
export const isSame = (one: RichText, other: RichText): boolean =>
  JSON.stringify(normal(one)) === JSON.stringify(normal(other));

/**
 * The one form in which an editor gives a text back: no empty stretches of characters, neighbours of one look
 * joined, a block wherever the caret must be able to stand. No character is changed.
 */
export function normal(text: RichText): WholeText {
  const blocks = (text.blocks ?? []).map(normalBlock);
  const last = blocks.at(-1);
  // The line an editor keeps below a table or a record, for the caret, says nothing.
  const isSpare = last && isEmptyParagraph(last) && !isLine(blocks.at(-2));
  return { blocks: isSpare ? blocks.slice(0, -1) : blocks };
}

/** Whether a caret can stand in the block itself. */
export const isLine = (block: TextBlock | undefined): boolean =>
  block?.block === 'paragraph' || block?.block === 'heading';

function isEmptyParagraph(block: TextBlock): boolean {
  return block.block === 'paragraph' && block.inlines.length === 0 && (block.marking ?? null) === null;
}

const filled = (blocks: readonly TextBlock[]): TextBlock[] =>
  blocks.length === 0 ? [{ block: 'paragraph', inlines: [] }] : blocks.map(normalBlock);

function normalBlock(block: TextBlock): TextBlock {
  switch (block.block) {
    case 'paragraph': {
      const marking = block.marking ?? null;
      const inlines = normalInlines(block.inlines);
      return marking === null ? { block: 'paragraph', inlines } : { block: 'paragraph', inlines, marking };
    }
    case 'heading':
      return { block: 'heading', level: block.level, inlines: normalInlines(block.inlines) };
    case 'list':
      return {
        block: 'list',
        ordered: block.ordered,
        start: block.start,
        items: block.items.length === 0 ? [filled([])] : block.items.map(filled),
      };
    case 'quotation':
      return { block: 'quotation', blocks: filled(block.blocks) };
    case 'table':
      return {
        block: 'table',
        rows: block.rows.map((row) => ({ header: row.header ?? false, cells: row.cells.map(filled) })),
      };
    default:
      return block;
  }
}

const lookOf = (inline: TextInline) =>
  JSON.stringify([inline.strong ?? false, inline.emphasis ?? false, inline.link ?? null]);

function normalInlines(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.inline === 'fact' || inline.inline === 'line_break') joined.push(inline);
    else if (inline.text === '') continue;
    else if (last?.inline === 'text' && lookOf(last) === lookOf(inline)) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else joined.push(normalText(inline));
  }
  return joined;
}

function normalText(inline: TextInline): TextInline {
  const text: TextInline = { inline: 'text', text: inline.text };
  if (inline.strong) text.strong = true;
  if (inline.emphasis) text.emphasis = true;
  if (inline.link !== undefined && inline.link !== null) text.link = inline.link;
  return text;
}
