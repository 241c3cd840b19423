/** What the toolbar and the keyboard do to a text. */
import { Extension, type Editor } from '@tiptap/core';
import { closeHistory, history, redo, undo } from '@tiptap/pm/history';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { NodeSelection, Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Marking } from '$lib/ipc/client';
import type { BlockLook } from './keys';
import type { PlacedKind } from './placed';

export function lookOf(editor: Editor): BlockLook {
  if (!editor.isActive('heading')) return 'paragraph';
  const level = Number(editor.getAttributes('heading')['level']);
  return level === 1 ? 'heading-1' : level === 2 ? 'heading-2' : 'heading-3';
}

export function setLook(editor: Editor, look: BlockLook): boolean {
  if (look === 'paragraph') return editor.chain().focus().setNode('paragraph').run();
  return editor
    .chain()
    .focus()
    .setNode('heading', { level: Number(look.at(-1)) })
    .run();
}

export const toggleBullets = (editor: Editor): boolean =>
  editor.chain().focus().toggleList('bullet_list', 'list_item').run();
export const toggleNumbers = (editor: Editor): boolean =>
  editor.chain().focus().toggleList('ordered_list', 'list_item').run();
export const toggleQuotation = (editor: Editor): boolean =>
  editor.chain().focus().toggleWrap('quotation').run();

export const setMarking = (editor: Editor, marking: Marking | null): boolean =>
  editor.chain().focus().updateAttributes('paragraph', { marking }).run();

export function setLink(editor: Editor, href: string): boolean {
  const chain = editor.chain().focus().extendMarkRange('link');
  return (href === '' ? chain.unsetMark('link') : chain.setMark('link', { href })).run();
}

export const undoTyping = (editor: Editor): boolean => undo(editor.state, editor.view.dispatch);
export const redoTyping = (editor: Editor): boolean => redo(editor.state, editor.view.dispatch);

/** The words that are selected; empty where none are. */
export function selectedWords(editor: Editor): string {
  const { from, to } = editor.state.selection;
  return editor.state.doc.textBetween(from, to, '\n', (leaf) => String(leaf.attrs['words'] ?? '\n'));
}

/** Puts a record into the text where the caret is, and the caret behind it. */
export function place(editor: Editor, kind: PlacedKind, id: string): void {
  const { state } = editor;
  const node = state.schema.nodes[kind]?.create({ id });
  if (!node) return;
  const { $from } = state.selection;
  const transaction = state.tr;
  const isEmptyLine =
    $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  // Records stand on the top level: in a list or a cell they would not print as what they are.
  const at = isEmptyLine ? $from.before(1) : $from.depth > 0 ? $from.after(1) : state.selection.to;
  if (isEmptyLine) transaction.replaceWith(at, $from.after(1), node);
  else transaction.insert(at, node);
  const behind = at + node.nodeSize;
  const next = transaction.doc.nodeAt(behind);
  const line = state.schema.nodes['paragraph'];
  if (line && !next?.isTextblock) transaction.insert(behind, line.create());
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(behind + 1)));
  editor.view.dispatch(transaction.scrollIntoView());
  editor.view.focus();
}

/** Where a record stands in the text, from the end: what is taken out there moves nothing that is still to come. */
function placesOf(editor: Editor, kind: PlacedKind, id: string): number[] {
  const places: number[] = [];
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === kind && node.attrs['id'] === id) places.unshift(at);
  });
  return places;
}

export const holds = (editor: Editor, kind: PlacedKind, id: string): boolean =>
  placesOf(editor, kind, id).length > 0;

/** Takes a record out of the text wherever it stands, in one step that undo takes back. */
export function takeOut(editor: Editor, kind: PlacedKind, id: string): void {
  const transaction = editor.state.tr;
  for (const at of placesOf(editor, kind, id)) {
    transaction.deleteRange(at, at + (transaction.doc.nodeAt(at)?.nodeSize ?? 0));
  }
  if (transaction.docChanged) editor.view.dispatch(closeHistory(transaction));
}

/** Puts a fact where the caret is, in the place of the words that are selected; the caret goes behind it. */
export function placeFact(editor: Editor, reference: string, value: string, words: string): void {
  const { state } = editor;
  const { $from, $to, to } = state.selection;
  const line = state.schema.nodes['paragraph'];
  const fact = state.schema.nodes['fact']?.create(
    { reference, value, words, worded_by_hand: words !== value },
    null,
    $from.marks(),
  );
  if (!fact || !line) return;
  const transaction = state.tr;
  // Beside a record or a picture there is no line for it yet.
  if (!$to.parent.inlineContent) transaction.insert(to, line.create(null, fact));
  else if ($from.sameParent($to)) transaction.replaceRangeWith($from.pos, to, fact);
  else transaction.insert(to, fact);
  const at = transaction.mapping.map(to, 1);
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(at), -1));
  editor.view.dispatch(transaction.scrollIntoView());
  editor.view.focus();
}

export interface SelectedFact {
  reference: string;
  words: string;
  value: string;
  at: number;
}

/** The fact that is selected, if one is. */
export function selectedFact(editor: Editor): SelectedFact | null {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'fact') return null;
  const { reference, words, value } = selection.node.attrs as Omit<SelectedFact, 'at'>;
  return { reference, words, value, at: selection.from };
}

/** Words the fact another way; its tie to the record stays. */
export function wordFact(editor: Editor, fact: SelectedFact, words: string): void {
  if (words === '') return;
  const node = editor.state.doc.nodeAt(fact.at);
  if (node?.type.name !== 'fact') return;
  const attrs = { ...node.attrs, words, worded_by_hand: words !== node.attrs['value'] };
  const transaction = editor.state.tr.setNodeMarkup(fact.at, null, attrs);
  editor.view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, fact.at)));
}

/** There is always a line to go on writing in, below a table, a list or a record too. */
function withLastLine(state: EditorState): Transaction | null {
  if (state.doc.lastChild?.isTextblock) return null;
  const line = state.schema.nodes['paragraph'];
  return line ? state.tr.insert(state.doc.content.size, line.create()) : null;
}

/** Typing while a record or a picture is selected goes on below it; it doesn't take its place. */
function typeBelow(view: EditorView, text: string): boolean {
  const { selection, schema, tr: transaction } = view.state;
  const line = schema.nodes['paragraph'];
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !line) return false;
  transaction.insert(selection.to, line.create(null, schema.text(text)));
  const caret = TextSelection.create(transaction.doc, selection.to + 1 + text.length);
  view.dispatch(transaction.setSelection(caret).scrollIntoView());
  return true;
}

/** Undo within the text, carets beside things that hold none, and the shortcuts of the toolbar. */
export const typing = Extension.create({
  name: 'typing',
  addProseMirrorPlugins: () => [
    history(),
    gapCursor(),
    dropCursor({ class: 'drop-line', color: false }),
    new Plugin({
      props: { handleTextInput: (view, _from, _to, text) => typeBelow(view, text) },
      appendTransaction: (transactions, _, state) =>
        transactions.some((transaction) => transaction.docChanged) ? withLastLine(state) : null,
    }),
  ],
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      'Mod-z': () => undoTyping(editor),
      'Mod-Shift-z': () => redoTyping(editor),
      'Mod-y': () => redoTyping(editor),
      'Mod-Alt-0': () => setLook(editor, 'paragraph'),
      'Mod-Alt-1': () => setLook(editor, 'heading-1'),
      'Mod-Alt-2': () => setLook(editor, 'heading-2'),
      'Mod-Alt-3': () => setLook(editor, 'heading-3'),
      'Mod-Shift-7': () => toggleNumbers(editor),
      'Mod-Shift-8': () => toggleBullets(editor),
      'Mod-Shift-9': () => toggleQuotation(editor),
    };
  },
});

/** Pasted pages carry line ends and runs of spaces that only their source had; our own texts keep theirs. */
export function tidyPasted(html: string): string {
  return html.includes('data-pm-slice') ? html : html.replace(/[ \t\r\n]+/gu, ' ');
}
