/** Facts in a text that the record tells otherwise today: marked where they stand, found one after the other. */
import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { StaleFact } from '$lib/ipc/client';

const key = new PluginKey<DecorationSet>('stale_facts');

/** Which facts are stale; the text is marked anew whenever that changes. */
export class StaleFacts {
  #known: readonly StaleFact[] = [];

  /** What the record says now of a fact that it no longer bears out; null where it does. */
  of(node: Node): StaleFact | null {
    if (node.type.name !== 'fact') return null;
    const { reference, value } = node.attrs;
    return this.#known.find((one) => one.reference === reference && one.then === value) ?? null;
  }

  use(editor: Editor | null, stale: readonly StaleFact[]): void {
    this.#known = stale;
    if (editor) editor.view.dispatch(editor.state.tr.setMeta(key, true).setMeta('addToHistory', false));
  }

  /** Where the stale facts of a text stand. */
  places(state: EditorState): number[] {
    const places: number[] = [];
    state.doc.descendants((node, at) => {
      if (this.of(node)) places.push(at);
    });
    return places;
  }

  extension(): Extension {
    const mark = (state: EditorState) =>
      DecorationSet.create(
        state.doc,
        this.places(state).map((at) => Decoration.node(at, at + 1, { class: 'stale' })),
      );
    return Extension.create({
      name: 'stale_facts',
      addProseMirrorPlugins: () => [
        new Plugin<DecorationSet>({
          key,
          state: {
            init: (_, state) => mark(state),
            apply: (transaction, marks, _, state) =>
              transaction.docChanged || transaction.getMeta(key) === true ? mark(state) : marks,
          },
          props: { decorations: (state) => key.getState(state) },
        }),
      ],
    });
  }
}

/** Selects the next of these places after the caret, or the first. */
export function selectNext(editor: Editor, places: readonly number[]): void {
  const { selection, doc, tr } = editor.state;
  const at = places.find((place) => place > selection.from) ?? places[0];
  if (at === undefined || doc.nodeAt(at)?.type.name !== 'fact') return;
  editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, at)).scrollIntoView());
  editor.view.focus();
}

/** Settles a fact with what the record says now: in the record's words, or with the words that stand there. */
export function settleFact(editor: Editor, at: number, now: string, words: string): void {
  const node = editor.state.doc.nodeAt(at);
  if (node?.type.name !== 'fact') return;
  const attrs = { ...node.attrs, value: now, words, worded_by_hand: words !== now };
  const transaction = editor.state.tr.setNodeMarkup(at, null, attrs);
  editor.view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, at)));
  editor.view.focus();
}
