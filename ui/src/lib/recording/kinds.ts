/** What can be put into a text while it is written: new records, and facts of the record. */
import Gavel from '@lucide/svelte/icons/gavel';
import Link2 from '@lucide/svelte/icons/link-2';
import ListTodo from '@lucide/svelte/icons/list-todo';
import MessageSquareQuote from '@lucide/svelte/icons/message-square-quote';
import type { SlashChoice } from '$lib/editor/SlashMenu.svelte';
import type { MeetingView, Statement } from '$lib/ipc/client';
import { speakerOf } from '$lib/papers/placed';
import { m } from '$paraglide/messages';

export type Recording = 'action_point' | 'decision' | 'statement' | 'fact';

interface RecordingKind {
  kind: Recording;
  words: () => string;
  about: () => string;
  /** What its form is called. */
  form: () => string;
  /** What one may type for it after a stroke besides that. */
  typed: () => string;
  keys: string;
  sign: typeof Gavel;
}

export const recordingKinds: readonly RecordingKind[] = [
  {
    kind: 'action_point',
    words: m.action_one,
    about: m.action_about,
    form: m.action_new,
    typed: () => 'action',
    keys: 'Ctrl+Alt+A',
    sign: ListTodo,
  },
  {
    kind: 'decision',
    words: m.decision_one,
    about: m.decision_about,
    form: m.decision_new,
    typed: () => 'decision',
    keys: 'Ctrl+Alt+D',
    sign: Gavel,
  },
  {
    kind: 'statement',
    words: m.statement_one,
    about: m.statement_about,
    form: m.statement_new,
    typed: () => `quote ${m.statement_typed()}`,
    keys: 'Ctrl+Alt+Q',
    sign: MessageSquareQuote,
  },
  {
    kind: 'fact',
    words: m.fact_one,
    about: m.fact_about,
    form: m.fact_new,
    typed: () => 'fact',
    keys: 'Ctrl+Alt+F',
    sign: Link2,
  },
];

/** As a command: "Decision: record it here". */
export const recordHere = ({ kind, words }: RecordingKind): string =>
  kind === 'fact' ? m.fact_here() : m.minutes_record_here({ what: words() });

/** The choices behind a stroke that open a form: called as the form is. */
export const slashesOf = (kinds: readonly RecordingKind[], begin: (kind: Recording) => void): SlashChoice[] =>
  kinds.map(({ kind, form, about, typed }) => ({
    id: kind,
    words: form(),
    about: about(),
    typed: typed(),
    run: () => begin(kind),
  }));

/** What was said and is on the record already, as choices behind a stroke: each found by its speaker as well. */
export const quotesOf = (
  statements: readonly Statement[],
  meeting: MeetingView,
  place: (id: string) => void,
): SlashChoice[] =>
  statements.map((statement) => {
    const speaker = speakerOf(statement, meeting);
    const { id, text, speech } = statement;
    return {
      id: `quote-${id}`,
      words: speaker === '' ? m.release_quote() : m.statement_quote({ speaker }),
      about: speech === 'direct' ? m.quoted({ words: text }) : text,
      typed: `quote ${m.statement_typed()}`,
      run: () => place(id),
    };
  });
