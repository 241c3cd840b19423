/** Sample state of a meeting's agenda, attendees and presentations, which changes as it is worked with. */
import type {
  AgendaItem,
  AgendaRow,
  Attendee,
  Document,
  File,
  Headcount,
  Name,
  Operation,
  Presentation,
  Sitting,
} from '$lib/ipc/bindings';

export interface Nouns {
  agenda_item: Required<AgendaItem>;
  attendee: Required<Attendee>;
  presentation: Required<Presentation>;
  headcount: Headcount;
  document: Document;
  operation: Required<Operation>;
  file: File;
}
export type Mine = keyof Nouns;
export type Any = { id: string; meeting_id?: string | null; position?: number };

export const refusal = (
  code: string,
  message: string,
  hint: string | null = null,
  field: string | null = null,
) => ({ code, message, hint, field });

export function found<T extends { id: string }>(all: readonly T[], id: unknown): T {
  const one = all.find((known) => known.id === id);
  if (!one) throw refusal('not_found', 'This is not in the file.', 'It may have been removed.');
  return one;
}

/** "Ms Ilinca Duţă" in its parts. */
export function nameOf(text: string | null): Name {
  const words = (text ?? '').split(' ').filter((word) => word !== '');
  const honorific = /^(Mr|Ms|Dr|Κα|Г-дин)\.?$/.test(words[0] ?? '') ? (words.shift() ?? '') : '';
  return { honorific, given: words.slice(0, -1).join(' '), family: words.at(-1) ?? '' };
}
export const full = (name: Name) =>
  [name.honorific, name.given, name.family].filter((word) => word !== '').join(' ');

/** What is kept of all meetings. */
export class Kept {
  readonly records: { [K in Mine]: Map<string, Nouns[K]> } = {
    agenda_item: new Map(),
    attendee: new Map(),
    presentation: new Map(),
    headcount: new Map(),
    document: new Map(),
    operation: new Map(),
    file: new Map(),
  };
  readonly trash = new Map<string, Any>();
  readonly adopted = new Map<string, { at: string; rows: AgendaRow[] }>();
  readonly issued = new Map<string, { on: string; rows: AgendaRow[] }>();
  readonly sittings = new Map<string, Sitting[]>();
  #fresh = 0;

  /** For the next new id. */
  next(): number {
    return (this.#fresh += 1);
  }

  of(kind: Mine): Map<string, Any> {
    return this.records[kind] as unknown as Map<string, Any>;
  }

  inMeeting<K extends Mine>(kind: K, id: string): Nouns[K][] {
    return [...this.records[kind].values()]
      .filter((one) => (one as Any).meeting_id === id)
      .sort((a, b) => ((a as Any).position ?? 0) - ((b as Any).position ?? 0));
  }

  isMine(kind: unknown): kind is Mine {
    return typeof kind === 'string' && kind in this.records;
  }
}
