/** What can be put into a text while it is written: new records, and facts of the record. */
import Gavel from '@lucide/svelte/icons/gavel';
import Link2 from '@lucide/svelte/icons/link-2';
import ListTodo from '@lucide/svelte/icons/list-todo';
import MessageSquareQuote from '@lucide/svelte/icons/message-square-quote';
import type { SlashChoice } from '$lib/editor/SlashMenu.svelte';
import { m } from '$paraglide/messages';

export type Recording = 'action_point' | 'decision' | 'statement' | 'fact';

interface RecordingKind {
  kind: Recording;
  words: () => string;
  about: () => string;
  /** What one may type for it after a stroke besides its words. */
  typed: string;
  keys: string;
  sign: typeof Gavel;
}

export const recordingKinds: readonly RecordingKind[] = [
  {
    kind: 'action_point',
    words: m.action_one,
    about: m.action_about,
    typed: 'action',
    keys: 'Ctrl+Alt+A',
    sign: ListTodo,
  },
  {
    kind: 'decision',
    words: m.decision_one,
    about: m.decision_about,
    typed: 'decision',
    keys: 'Ctrl+Alt+D',
    sign: Gavel,
  },
  {
    kind: 'statement',
    words: m.statement_one,
    about: m.statement_about,
    typed: 'quote',
    keys: 'Ctrl+Alt+Q',
    sign: MessageSquareQuote,
  },
  { kind: 'fact', words: m.fact_one, about: m.fact_about, typed: 'fact', keys: 'Ctrl+Alt+F', sign: Link2 },
];

/** As a command: "Decision: record it here". */
export const recordHere = ({ kind, words }: RecordingKind): string =>
  kind === 'fact' ? m.fact_here() : m.minutes_record_here({ what: words() });

/** The choices behind a stroke. */
export const slashesOf = (kinds: readonly RecordingKind[], begin: (kind: Recording) => void): SlashChoice[] =>
  kinds.map(({ kind, words, about, typed }) => ({
    id: kind,
    words: words(),
    about: about(),
    typed,
    run: () => begin(kind),
  }));
