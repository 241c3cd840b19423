/** Room in a text for a form: what follows moves down while it stands there, and nothing is written. */
import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Where the room is; null while there is none. */
const key = new PluginKey<number | null>('spacer');

/** Room is made between blocks of the top level: below the whole of a list or a table. */
function below(doc: Node, at: number): number {
  const place = doc.resolve(at);
  return place.depth === 0 ? at : place.after(1);
}

/** The room that a text makes for one form at a time. */
export class Spacer {
  readonly #dom = document.createElement('div');

  /** `formId` names the form, which lies over the room: to those who can't see it, it comes at this place. */
  constructor(formId: string) {
    this.#dom.className = 'spacer';
    this.#dom.setAttribute('aria-owns', formId);
  }

  /** Makes room below the paragraph with the caret, or gives it up. What is undone and kept knows nothing of it. */
  use(editor: Editor, isWanted: boolean): void {
    if (isWanted === ((key.getState(editor.state) ?? null) !== null)) return;
    const { tr: transaction } = editor.state;
    if (!isWanted) transaction.scrollIntoView();
    editor.view.dispatch(transaction.setMeta(key, isWanted).setMeta('addToHistory', false));
  }

  /** Where the room begins, in the window. */
  get top(): number {
    return this.#dom.getBoundingClientRect().top;
  }

  /** Makes the room as high as the form, in pixels. */
  fit(height: number): void {
    this.#dom.style.height = `${height}px`;
  }

  extension(): Extension {
    const look = { side: -1, key: 'spacer', ignoreSelection: true };
    return Extension.create({
      name: 'spacer',
      addProseMirrorPlugins: () => [
        new Plugin<number | null>({
          key,
          state: {
            init: () => null,
            apply: (transaction, at) => {
              const { doc, selection, mapping } = transaction;
              const wanted: unknown = transaction.getMeta(key);
              if (wanted === true) return below(doc, selection.to);
              if (wanted === false || at === null) return null;
              // Where the paragraph is gone, with a text that took the place of this one, the caret is what is left.
              const { pos, deleted } = mapping.mapResult(at, -1);
              return below(doc, deleted ? selection.to : pos);
            },
          },
          props: {
            decorations: (state) => {
              const at = key.getState(state) ?? null;
              if (at === null) return null;
              return DecorationSet.create(state.doc, [Decoration.widget(at, this.#dom, look)]);
            },
          },
        }),
      ],
    });
  }
}
