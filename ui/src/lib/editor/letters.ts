/** Letters that no paper can hold, for no typeface has them: marked where they stand while somebody types. */
import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const key = new PluginKey<DecorationSet>('unprintable');

/** Of each letter that was asked about, whether papers can hold it: the same for all texts. */
const known = new Map<string, boolean>();
const isLacking = (letter: string) => known.get(letter) === false;

/** The words of a piece of text, or those that stand in it for a fact. */
const wordsOf = ({ text, type, attrs }: Node) => text ?? (type.name === 'fact' ? String(attrs['words']) : '');

function lettersOf(doc: Node): string[] {
  const letters = new Set<string>();
  doc.descendants((node) => {
    for (const letter of wordsOf(node)) letters.add(letter);
  });
  return [...letters];
}

function marked(doc: Node): DecorationSet {
  if (!lettersOf(doc).some(isLacking)) return DecorationSet.empty;
  const marks: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isText && [...wordsOf(node)].some(isLacking)) {
      marks.push(Decoration.node(at, at + node.nodeSize, { class: 'unprintable' }));
    }
    let place = at;
    for (const letter of node.text ?? '') {
      const end = place + letter.length;
      if (isLacking(letter)) marks.push(Decoration.inline(place, end, { class: 'unprintable' }));
      place = end;
    }
  });
  return DecorationSet.create(doc, marks);
}

export class Letters {
  readonly #ask: (letters: string) => Promise<string>;

  /** @param ask which of these letters no paper can hold */
  constructor(ask: (letters: string) => Promise<string>) {
    this.#ask = ask;
  }

  /** Those of a text that no paper can hold, each once. */
  lacking(editor: Editor): string[] {
    return lettersOf(editor.state.doc).filter(isLacking);
  }

  /** Asks about the letters that weren't met before. What can't be told now is asked with the next ones. */
  async learn(editor: Editor): Promise<void> {
    const fresh = lettersOf(editor.state.doc).filter((letter) => !known.has(letter));
    if (fresh.length === 0) return;
    const answer = await this.#ask(fresh.join(' ')).catch(() => null);
    if (answer === null) return;
    for (const letter of fresh) known.set(letter, !answer.includes(letter));
    if (answer === '' || editor.isDestroyed) return;
    editor.view.dispatch(editor.state.tr.setMeta(key, true).setMeta('addToHistory', false));
  }

  extension(): Extension {
    return Extension.create({
      name: 'unprintable',
      addProseMirrorPlugins: () => [
        new Plugin<DecorationSet>({
          key,
          state: {
            init: (_, { doc }) => marked(doc),
            apply: (transaction, marks, _, { doc }) =>
              transaction.docChanged || transaction.getMeta(key) === true ? marked(doc) : marks,
          },
          props: { decorations: (state) => key.getState(state) },
        }),
      ],
    });
  }
}
