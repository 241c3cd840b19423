/** "/act" before the caret: asks for something to be put there. */
import { fold } from '$lib/fold';
import type { EditorState } from '@tiptap/pm/state';

export interface Slash {
  /** What stands behind the stroke. */
  words: string;
  from: number;
  to: number;
}

/** The command being typed at the caret, or null. A stroke inside a word ("and/or") is no command. */
export function slashAt(state: EditorState): Slash | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\ufffc');
  const typed = /(?:^|\s)\/(\p{L}{0,16})$/u.exec(before);
  if (!typed) return null;
  const words = typed[1] ?? '';
  return { words, from: $from.pos - words.length - 1, to: $from.pos };
}

/** The choices of which a word begins as what was typed does; accents don't matter. */
export function fitting<T extends { words: string; typed: string }>(
  choices: readonly T[],
  typed: string,
): T[] {
  const beginning = fold(typed);
  return choices.filter(({ words, typed: also }) =>
    fold(`${words} ${also}`)
      .split(/[\s’']/u)
      .some((word) => word.startsWith(beginning)),
  );
}
